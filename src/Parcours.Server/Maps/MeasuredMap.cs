using System.Collections.Concurrent;
using System.Collections.Immutable;
using Parcours.Mapping;
using Parcours.Measuring;
using Parcours.Server.Logs;

namespace Parcours.Server.Maps;

/// <summary>A map with every case of a log judged, and the ways from the measure's places to the records and back.</summary>
internal sealed record MeasuredMap(MapIndex Index, LogItem Log, BoundLog Bound, ImmutableArray<(int Number, PathModel Model)> Models, MapMeasure Measure)
{
    private const int MostSelections = 16;

    private readonly ConcurrentDictionary<CaseFilter, CaseSelection> selections = new();

    private readonly Lazy<GoalMeasure?> goal = new(() => Index.Goal is { } rule ? GoalMeasure.Of(Measure.Classes, rule) : null);

    public Classification Classes => Measure.Classes;

    /// <summary>[S56.3] The goal checked on every case; null where the map says of no touchpoint that it is reached.</summary>
    public GoalMeasure? Goal => goal.Value;

    /// <summary>The cases behind a number; kept, because the next page asks for the same ones.</summary>
    public CaseSelection Select(CaseFilter filter, CancellationToken cancel)
    {
        if (selections.TryGetValue(filter, out var kept)) return kept;
        if (selections.Count >= MostSelections) selections.Clear();
        return selections[filter] = new CaseSelection(Classes, filter, filter.Goal is null ? null : Goal, cancel);
    }

    /// <summary>The path at a place of the measure; null for -1.</summary>
    public Id<JourneyPath>? PathAt(int place) => place < 0 ? null : Index.Paths[Models[place].Number].Path.Id;

    /// <summary>The step of a path; null for -1.</summary>
    public Id<PathStep>? StepAt(int place, int step) => step < 0 ? null : Index.Paths[Models[place].Number].Steps[step].Id;

    /// <summary>The touchpoint of a number.</summary>
    public Id<Touchpoint> TouchpointAt(int number) => Index.Touchpoints[number].Id;

    /// <summary>A path's place; null when it is not measured.</summary>
    public int? PlaceOf(Id<JourneyPath> path)
    {
        for (var place = 0; place < Models.Length; place++)
        {
            if (PathAt(place) == path) return place;
        }

        return null;
    }

    /// <summary>A step's path and its place in it; null when it is not measured.</summary>
    public (int Path, int Step)? PlaceOf(Id<PathStep> step)
    {
        for (var place = 0; place < Models.Length; place++)
        {
            var steps = Index.Paths[Models[place].Number].Steps;
            for (var at = 0; at < steps.Length; at++)
            {
                if (steps[at].Id == step) return (place, at);
            }
        }

        return null;
    }
}
