using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Platform;

namespace Parcours.Server.Rounds;

/// <summary>[S42.6] Reveals a round: the scores of those who have finished enter the study as one change.</summary>
internal static class RevealRound
{
    /// <summary>The revision of the reveal, and how many participants it shows.</summary>
    public sealed record Response(long Revision, int Participants);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/studies/{study:guid}/rounds/{round:guid}/reveal", Handle).WithName("RevealRound");

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid study, Guid round, StudyCore core, BallotStore store, CommitLoop commits, TimeProvider clock, CancellationToken stop)
    {
        await store.Gate.WaitAsync(stop);
        try
        {
            if (core.Open(study)?.State.Find(new Id<Round>(round)) is not { } record) return Problems.NotFound("round");
            var finished = store.Of(study, round).Where(ballot => ballot.Done && record.Groups.Contains(ballot.Group, StringComparer.Ordinal)).ToList();
            if (record.Status != RoundStatus.Open || finished.Count == 0) return Problems.Refused("S42.6");
            var today = clock.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            // The commit goes on when who asked is gone: half a reveal would be a ballot that nobody can add to.
            var (revision, refusal) = await commits.Make(study, "round.reveal", Plan(record, finished, today), CancellationToken.None);
            return revision is { } made ? TypedResults.Ok(new Response(made, finished.Count)) : Problems.Refused(refusal!);
        }
        finally
        {
            store.Gate.Release();
        }
    }

    /// <summary>The operations of a reveal: the round, then a score for each subject and axis that somebody scored.</summary>
    public static ImmutableArray<Op> Plan(Round round, IReadOnlyList<Ballot> finished, string today)
    {
        var asked = round.Touchpoints.Select(id => id.Any).Concat(round.Paths.Select(id => id.Any)).ToHashSet();
        var scores = finished
            .SelectMany(ballot => ballot.Scores, (ballot, score) => (ballot.Group, score.Subject, score.Axis, score.Value))
            .Where(each => asked.Contains(each.Subject) && round.Axes.Contains(each.Axis))
            .GroupBy(each => (each.Subject, each.Axis))
            .OrderBy(group => group.Key.Subject).ThenBy(group => group.Key.Axis)
            .Select(group => Summary(round.Id, group.Key.Subject, group.Key.Axis, [.. group.OrderBy(each => each.Group, StringComparer.Ordinal).ThenBy(each => each.Value)]));
        var set = ImmutableSortedDictionary<string, JsonElement>.Empty
            .Add("status", JsonSerializer.SerializeToElement(RoundStatus.Revealed, StudyJson.Options))
            .Add("revealedOn", JsonSerializer.SerializeToElement(today))
            .Add("participants", JsonSerializer.SerializeToElement(finished.Count));
        return [new Op.Patch(round.Id, set), .. scores.Select(score => new Op.Put(score))];

        static Score Summary(Id<Round> round, RecordId subject, Triptych axis, List<(string Group, RecordId Subject, Triptych Axis, int Value)> all) =>
            new(StableIds.Of<Score>($"{round} {subject} {axis}"), round, subject, axis, [.. all.Select(each => each.Group)], [.. all.Select(each => each.Value)]);
    }
}
