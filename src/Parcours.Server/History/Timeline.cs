using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Platform;
using Parcours.Server.Storage;

namespace Parcours.Server.History;

/// <summary>[L18] The history of a study, newest first: who did what, when.</summary>
internal static class Timeline
{
    private const int MostEntries = 200;

    /// <summary>One revision. By is the tab, Name what its person was called (empty when unknown).</summary>
    /// <param name="Kinds">How many records of each kind it touched, by wire name.</param>
    /// <param name="About">The first record touched that still has a name, then or now; null for none.</param>
    /// <param name="Undoes">The revision it took back, or null.</param>
    public sealed record Item(
        long Revision, DateTimeOffset At, Guid By, string Name, string Intent, IReadOnlyDictionary<string, int> Kinds, string? About, long? Undoes);

    /// <summary>A page; Next is the revision to ask before, null at the beginning.</summary>
    public sealed record Response(IReadOnlyList<Item> Items, long Head, long? Next);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/studies/{study:guid}/history", Handle).WithName("ListHistory");

    private static Results<Ok<Response>, ProblemHttpResult> Handle(Guid study, StudyCore core, IStudyLog log, AuthorStore authors, long? before = null, int most = 50)
    {
        if (core.Open(study) is not { } live) return Problems.NotFound("study");
        var state = live.State;
        var last = Math.Min(before - 1 ?? state.Revision, state.Revision);
        var first = Math.Max(0, last - Math.Clamp(most, 1, MostEntries));
        var names = authors.Of(study);
        var items = log.Read(study, first, (int)Math.Max(0, last - first)).Reverse().Select(entry => new Item(
            entry.Revision, entry.At, entry.Id.Client, names.GetValueOrDefault(entry.Id.Client, ""), entry.Intent,
            entry.Ops.GroupBy(op => op.Target.Kind, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal),
            entry.Ops.Select(op => NameOf(op, state, entry)).FirstOrDefault(name => name is not null), entry.Undoes));
        return TypedResults.Ok(new Response([.. items], state.Revision, first > 0 ? first + 1 : null));
    }

    // A removed record's name is in the inverse, which puts it back.
    private static string? NameOf(Op op, StudyState state, LogEntry entry) => op switch
    {
        Op.Put put => RecordNames.Of(put.Record),
        Op.Remove remove => entry.Inverse.OfType<Op.Put>().Where(put => put.Record.Key == remove.Id).Select(put => RecordNames.Of(put.Record)).FirstOrDefault(),
        _ => state.Find(op.Target) is { } record ? RecordNames.Of(record) : null,
    };
}
