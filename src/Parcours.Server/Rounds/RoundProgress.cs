using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.Guests;
using Parcours.Server.Live;
using Parcours.Server.Platform;

namespace Parcours.Server.Rounds;

/// <summary>[S42.6] How far a round is, without a single score: how many began, and how many have finished.</summary>
internal static class RoundProgress
{
    /// <summary>Everybody together and by group, groups without anybody included.</summary>
    public sealed record Response(int Joined, int Finished, IReadOnlyList<GroupItem> Groups);

    /// <summary>One group.</summary>
    public sealed record GroupItem(string Group, int Joined, int Finished);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/studies/{study:guid}/rounds/{round:guid}/progress", Handle).WithName("ShowRoundProgress").ForGuests();

    private static Results<Ok<Response>, ProblemHttpResult> Handle(Guid study, Guid round, StudyCore core, BallotStore store)
    {
        if (core.Open(study)?.State.Find(new Id<Round>(round)) is not { } record) return Problems.NotFound("round");
        var ballots = store.Of(study, round).ToLookup(ballot => ballot.Group, StringComparer.Ordinal);
        var groups = record.Groups.Select(group => new GroupItem(group, ballots[group].Count(), ballots[group].Count(ballot => ballot.Done))).ToList();
        return TypedResults.Ok(new Response(groups.Sum(group => group.Joined), groups.Sum(group => group.Finished), groups));
    }
}
