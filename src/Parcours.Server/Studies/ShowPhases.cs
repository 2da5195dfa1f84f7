using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Measuring;
using Parcours.Server.Live;
using Parcours.Server.Logs;
using Parcours.Server.Maps;
using Parcours.Server.Platform;

namespace Parcours.Server.Studies;

/// <summary>[S56.8] What the logs bound to the reality maps tell of each life-cycle phase.</summary>
internal static class ShowPhases
{
    /// <summary>One map in one phase: the cases that pass its stages there, the NPS (-100..100) of the answers there with its 95 % interval, the log and its period.</summary>
    public sealed record Item(
        Id<Phase> Phase, Id<JourneyMap> Map, string Log, DateTimeOffset From, DateTimeOffset To, int Cases, double? Nps, double? Low, double? High, int Answers);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/studies/{study:guid}/phases", Handle).WithName("ShowPhases");

    private static Results<Ok<IReadOnlyList<Item>>, ProblemHttpResult> Handle(Guid study, StudyCore core, MapPictures pictures, LogLibrary library)
    {
        if (core.Open(study) is not { } live) return Problems.NotFound("study");
        var state = live.State;
        var maps = state.All<JourneyMap>().Where(map => map is { Kind: MapKind.Reality, Archived: false }).OrderBy(map => map.Order, StringComparer.Ordinal).ThenBy(map => map.Key);
        return TypedResults.Ok<IReadOnlyList<Item>>([.. maps.SelectMany(map => Of(study, state, map, pictures, library))]);
    }

    private static IEnumerable<Item> Of(Guid study, StudyState state, JourneyMap map, MapPictures pictures, LogLibrary library)
    {
        var index = MapIndex.Of(state, map.Id);
        var phases = index.Stages.Select(stage => stage.Phase).OfType<Id<Phase>>().Distinct().ToList();
        if (phases.Count == 0 || MeasuredJourneys.NewestBound(study, index, pictures, library) is not { } source) return [];
        var phaseOf = index.Stages.ToDictionary(stage => stage.Id, stage => stage.Phase is { } phase ? phases.IndexOf(phase) : -1);
        var measures = PhaseMeasure.Of(source.Bound, [.. index.Touchpoints.Select(touchpoint => phaseOf[touchpoint.Stage])], phases.Count);
        return phases.Zip(measures).Where(pair => pair.Second.Cases > 0).Select(pair => new Item(
            pair.First, map.Id, source.Log.Name, source.Log.From, source.Log.To, pair.Second.Cases, pair.Second.Nps?.Value, pair.Second.Nps?.Low, pair.Second.Nps?.High, pair.Second.Nps?.Count ?? 0));
    }
}
