using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.History;
using Parcours.Server.Live;
using Parcours.Server.Maps;
using Parcours.Server.Platform;
using Parcours.Server.Storage;

namespace Parcours.Server.Studies;

/// <summary>What the records alone do not tell about a study's maps: when each last changed, and its score.</summary>
internal static class ShowAtlas
{
    /// <summary>
    /// A map's last change that left a record of it (a removal alone leaves none), and who made it. The score is the NPS (-100..100) of all
    /// answers on its touchpoints, measured, with their number; null and 0 when none was measured.
    /// </summary>
    public sealed record Item(Id<JourneyMap> Map, long Revision, DateTimeOffset At, string By, double? Nps, long Count, long Cases);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/studies/{study:guid}/atlas", Handle).WithName("ShowAtlas");

    private static Results<Ok<IReadOnlyList<Item>>, ProblemHttpResult> Handle(Guid study, StudyCore core, IStudyLog log, AuthorStore authors, MapPictures pictures)
    {
        if (core.Open(study) is not { } live) return Problems.NotFound("study");
        var state = live.State;
        var names = authors.Of(study);
        var items = new List<Item>();
        foreach (var (map, revision) in LastChanges(state))
        {
            if (log.Read(study, revision - 1, 1) is not [var entry]) continue;
            var overlay = pictures.Overlay(study, state, map, null);
            var (nps, count) = Score(overlay);
            items.Add(new Item(map, revision, entry.At, names.GetValueOrDefault(entry.Id.Client, ""), nps, count, overlay.Cases));
        }

        return TypedResults.Ok<IReadOnlyList<Item>>(items);
    }

    private static IEnumerable<(Id<JourneyMap> Map, long Revision)> LastChanges(StudyState state) => state.Records.Values
        .Select(held => (Map: MapPlace.Of(held.Record, state), held.Revision))
        .Where(pair => pair.Map is not null)
        .GroupBy(pair => pair.Map!.Value, pair => pair.Revision)
        .OrderBy(group => group.Key.Value)
        .Select(group => (group.Key, group.Max()));

    // The NPS of all answers together is the mean of the touchpoints' weighted by their answers. What was stated is never mixed in.
    private static (double? Nps, long Count) Score(MapOverlay overlay)
    {
        var measured = overlay.Touchpoints.Where(values => values is { Source: ValueSource.Measured, Nps: not null, NpsCount: > 0 }).ToList();
        var count = measured.Sum(values => values.NpsCount);
        return count == 0 ? (null, 0) : (measured.Sum(values => values.Nps!.Value * values.NpsCount) / count, count);
    }
}
