using System.Globalization;
using System.Text.Json;
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

    private static readonly string[] Told = ["version", "map", "journey", "stage", "lane", "path", "touchpoint", "moment", "condition", "mark", "action", "workshop", "agenda"];

    private const string Restore = "restore";

    /// <summary>[S58.3] The intent of going back to a revision: it names it for good.</summary>
    public static string RestoreOf(long revision) => string.Create(CultureInfo.InvariantCulture, $"{Restore} {revision}");

    /// <summary>One revision. By is the tab, Name what its person was called (empty when unknown).</summary>
    /// <param name="Kinds">How many records of each kind it touched, by wire name.</param>
    /// <param name="About">What the record told of is called: what holds others before what it holds; null when none has a name.</param>
    /// <param name="Undoes">The revision it took back, or null.</param>
    /// <param name="RestoredTo">The revision it went back to; null for any other change, and for one of before this was told.</param>
    /// <param name="RestoredVersion">What that revision is named by now, or null.</param>
    public sealed record Item(
        long Revision, DateTimeOffset At, Guid By, string Name, string Intent, IReadOnlyDictionary<string, int> Kinds, string? About, long? Undoes,
        long? RestoredTo = null, string? RestoredVersion = null);

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
        var versions = state.All<NamedVersion>().ToLookup(version => version.Revision, version => version.Name);
        var items = log.Read(study, first, (int)Math.Max(0, last - first)).Reverse().Select(entry => ItemOf(entry, state, names.GetValueOrDefault(entry.Id.Client, ""), versions));
        return TypedResults.Ok(new Response([.. items], state.Revision, first > 0 ? first + 1 : null));
    }

    private static Item ItemOf(LogEntry entry, StudyState state, string name, ILookup<long, string> versions)
    {
        var kinds = entry.Ops.GroupBy(op => op.Target.Kind, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var about = entry.Ops.OrderBy(op => Rank(op.Target.Kind)).Select(op => NameOf(op, state, entry)).FirstOrDefault(each => each is not null);
        var to = RestoredTo(entry.Intent);
        return new Item(entry.Revision, entry.At, entry.Id.Client, name, to is null ? entry.Intent : Restore, kinds, about, entry.Undoes, to, to is { } revision ? versions[revision].FirstOrDefault() : null);
    }

    private static long? RestoredTo(string intent) =>
        intent.StartsWith(Restore + " ", StringComparison.Ordinal) && long.TryParse(intent.AsSpan(Restore.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : null;

    // What people did to a card is not told by the bindings that went with it.
    private static int Rank(string kind) => Array.IndexOf(Told, kind) is >= 0 and var rank ? rank : Told.Length;

    // A removed record is in the inverse, which puts it back.
    private static string? NameOf(Op op, StudyState state, LogEntry entry) => op switch
    {
        Op.Put put => RecordNames.Told(put.Record, state),
        Op.Remove remove => entry.Inverse.OfType<Op.Put>().Where(put => put.Record.Key == remove.Id).Select(put => RecordNames.Told(put.Record, state)).FirstOrDefault(),
        // What it was called then, not what it is called by now.
        Op.Patch patch when TextOf(patch, "name") is { } name => name,
        // A note that became part of a card is told by the card.
        Op.Patch { Id.Kind: "note" } patch when TextOf(patch, "touchpoint") is { } card => RecordId.TryParse(card, out var id) && state.Find(id) is { } held ? RecordNames.Of(held) : null,
        _ => state.Find(op.Target) is { } record ? RecordNames.Told(record, state) : null,
    };

    private static string? TextOf(Op.Patch patch, string property) =>
        patch.Set.TryGetValue(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
