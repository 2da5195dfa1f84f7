using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Platform;
using Parcours.Server.Storage;

namespace Parcours.Server.History;

/// <summary>[L18] What changed between any two revisions, record by record and property by property.</summary>
internal static class Difference
{
    /// <summary>What became of a record.</summary>
    public enum Change
    {
        /// <summary>Made since.</summary>
        Added,

        /// <summary>Gone since.</summary>
        Removed,

        /// <summary>Some properties are others.</summary>
        Changed,
    }

    /// <summary>A property, before and after.</summary>
    public sealed record Property(string Name, JsonElement? Before, JsonElement? After);

    /// <summary>One record. Map is the map it is drawn on, null for a record of the whole study.</summary>
    /// <param name="ShownBy">The card, path, stage or lane that shows it there, or null.</param>
    /// <param name="ShownName">What that one is called.</param>
    public sealed record Item(
        RecordId Id, Change Change, string? Name, Id<JourneyMap>? Map, RecordId? ShownBy, string? ShownName, IReadOnlyList<Property> Properties);

    /// <summary>Everything that is not the same.</summary>
    public sealed record Response(long From, long To, IReadOnlyList<Item> Items);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/studies/{study:guid}/difference", Handle).WithName("GetDifference");

    private static Results<Ok<Response>, ProblemHttpResult> Handle(Guid study, long from, StudyCore core, IStudyLog log, long? to = null)
    {
        if (core.Open(study) is not { } live) return Problems.NotFound("study");
        var after = to is { } revision ? log.At(study, revision) : live.State;
        if (log.At(study, from) is not { } before || after is null) return Problems.Refused("S15.2");
        return TypedResults.Ok(new Response(from, after.Revision, [.. Between(before, after)]));
    }

    internal static IEnumerable<Item> Between(StudyState before, StudyState after) =>
        from op in StudyDiff.Between(before, after)
        let id = op.Target
        let was = before.Find(id)
        let now = after.Find(id)
        let side = now is null ? before : after
        let shownBy = MapPlace.ShownBy(now ?? was!, side)
        select new Item(
            id, was is null ? Change.Added : now is null ? Change.Removed : Change.Changed, RecordNames.Of((now ?? was)!),
            MapPlace.Of(now ?? was!, side), shownBy, NameOf(shownBy, side), was is null || now is null ? [] : [.. Properties(was, now)]);

    private static string? NameOf(RecordId? id, StudyState state) => id is { } some && state.Find(some) is { } record ? RecordNames.Of(record) : null;

    private static IEnumerable<Property> Properties(StudyRecord was, StudyRecord now)
    {
        var (before, after) = (StudyJson.ToObject(was), StudyJson.ToObject(now));
        foreach (var name in before.Select(p => p.Key).Union(after.Select(p => p.Key), StringComparer.Ordinal))
        {
            // A place in a list is not what people wrote.
            if (name == "order" || JsonNode.DeepEquals(before[name], after[name])) continue;
            yield return new Property(name, Element(before[name]), Element(after[name]));
        }
    }

    private static JsonElement? Element(JsonNode? node) => node is null ? null : JsonSerializer.SerializeToElement(node, StudyJson.Options);
}
