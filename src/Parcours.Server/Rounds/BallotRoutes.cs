using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.Guests;
using Parcours.Server.Live;
using Parcours.Server.Platform;

namespace Parcours.Server.Rounds;

/// <summary>A participant's own ballot: kept and shown under the secret number that the participant's browser chose.</summary>
internal static class BallotRoutes
{
    private const string Address = "/api/studies/{study:guid}/rounds/{round:guid}/ballots/{ballot:guid}";

    /// <summary>As many as a revealed score may hold values.</summary>
    private const int MostBallots = 500;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPut(Address, Keep).WithName("KeepBallot").ForGuests();
        routes.MapGet(Address, Show).WithName("ShowBallot").ForGuests();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Keep(
        Guid study, Guid round, Guid ballot, Ballot request, StudyCore core, BallotStore store, CancellationToken stop)
    {
        await store.Gate.WaitAsync(stop);
        try
        {
            if (core.Open(study)?.State.Find(new Id<Round>(round)) is not { } record) return Problems.NotFound("round");
            if (Ballot.Fault(request, record) is { } rule) return Problems.Refused(rule);
            if (store.Find(study, round, ballot) is null && store.Count(study, round) >= MostBallots) return Problems.Refused("S1.3");
            store.Keep(study, round, ballot, request.Asked(record));
            return TypedResults.NoContent();
        }
        finally
        {
            store.Gate.Release();
        }
    }

    // Whoever has not scored yet has no ballot: that is an answer, not a fault.
    private static Results<Ok<Ballot>, NoContent> Show(Guid study, Guid round, Guid ballot, BallotStore store) =>
        store.Find(study, round, ballot) is { } kept ? TypedResults.Ok(kept) : TypedResults.NoContent();
}
