using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Platform;

namespace Parcours.Server.Studies;

/// <summary>[S56.8] What the logs bound to the reality maps tell of each life-cycle phase.</summary>
internal static class ShowPhases
{
    /// <summary>One map in one phase: the cases that pass its stages there, the NPS (-100..100) of the answers there with its 95 % interval, the log and its period.</summary>
    public sealed record Item(
        Id<Phase> Phase, Id<JourneyMap> Map, string Log, DateTimeOffset From, DateTimeOffset To, int Cases, double? Nps, double? Low, double? High, int Answers);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/studies/{study:guid}/phases", Handle).WithName("ShowPhases");

    private static Results<Ok<IReadOnlyList<Item>>, ProblemHttpResult> Handle(Guid study, StudyCore core, StudyMeasures measures, CancellationToken stop)
    {
        if (core.Open(study) is not { } live) return Problems.NotFound("study");
        var state = live.State;
        var maps = state.All<JourneyMap>().Where(map => map is { Kind: MapKind.Reality, Archived: false }).OrderBy(map => map.Order, StringComparer.Ordinal).ThenBy(map => map.Key);
        return TypedResults.Ok<IReadOnlyList<Item>>([.. maps.SelectMany(map => Of(study, state, map, measures, stop))]);
    }

    private static IEnumerable<Item> Of(Guid study, StudyState state, JourneyMap map, StudyMeasures measures, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (measures.Phases(study, state, map) is not var (source, phases)) return [];
        return phases.Where(each => each.Measure.Cases > 0).Select(each => new Item(
            each.Phase, map.Id, source.Log.Name, source.Log.From, source.Log.To, each.Measure.Cases, each.Measure.Nps?.Value, each.Measure.Nps?.Low, each.Measure.Nps?.High, each.Measure.Nps?.Count ?? 0));
    }
}
