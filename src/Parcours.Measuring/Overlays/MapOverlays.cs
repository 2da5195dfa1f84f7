using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Parcours.Mapping;

namespace Parcours.Measuring;

/// <summary>[A4] Fills a map's overlay: from a log when there is one, from what people stated where the log says nothing.</summary>
public static class MapOverlays
{
    /// <summary>Changes when the figures do for the same input.</summary>
    public const int Algorithm = 5;

    /// <summary>Stands for the log in the version of an overlay made without one.</summary>
    public const string NoLog = "none";

    /// <summary>The overlay without a log: stated shares and scores, verdicts.</summary>
    public static MapOverlay Stated(MapIndex map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var stated = new StatedValues(map.State);
        return new MapOverlay(
            map.Map, Version(map, NoLog), map.State.Revision, null, 0, 0, null,
            [.. map.Paths.Select(path => stated.Path(path.Path.Id)).OfType<PathValues>()],
            [],
            [.. map.Touchpoints.Select(touchpoint => stated.Score(touchpoint.Id)).OfType<TouchpointValues>()],
            [.. map.Stages.Select(stage => stated.Stage(stage.Id, null, 0))],
            Verdicts(map));
    }

    /// <summary>The overlay of a map measured with a log. <paramref name="bound"/> was made with this map's bindings.</summary>
    public static MapOverlay Measured(MapIndex map, BoundLog bound, string logId)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(bound);
        var models = map.Models(bound.Log);
        var measure = bound.Measure([.. models.Select(model => model.Model)], new ClassifyOptions { Open = new OpenRule() });
        var classes = measure.Classes;
        var stated = new StatedValues(map.State);
        return new MapOverlay(
            map.Map,
            Version(map, logId),
            map.State.Revision,
            Source(bound, logId),
            classes.Judged,
            bound.Log.EventCount,
            new OverlayClasses(
                classes.Cases(CaseClass.Reference), classes.Cases(CaseClass.Exception), classes.Cases(CaseClass.Anomaly), classes.Cases(CaseClass.Unqualified), classes.OpenCases),
            Paths(map, models, measure, stated),
            Hops(map, models, measure, bound),
            [.. bound.Touchpoints.Select(touchpoint => Touchpoint(map, bound, touchpoint, stated))],
            Stages(map, bound, stated),
            Verdicts(map),
            Goals.Of(map, models, classes));
    }

    /// <summary>[A4] Names (data, records read, algorithm) without computing anything.</summary>
    public static string Version(MapIndex map, string logId)
    {
        ArgumentNullException.ThrowIfNull(map);
        var people = map.State.Records.Values.Where(held => held.Record is Reading or Condition or MomentOfTruth)
            .Select(held => string.Create(CultureInfo.InvariantCulture, $"{held.Record.Key}@{held.Revision}")).Order(StringComparer.Ordinal);
        var said = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', people)))[..8]);
        return string.Create(CultureInfo.InvariantCulture, $"{logId}/{map.BindingsHash}/{map.PathsHash}/{said}/{map.GoalHash}/{Algorithm}");
    }

    private static ImmutableArray<MomentVerdict> Verdicts(MapIndex map) => Conditions.Judge(map.State, map.Touchpoints.Select(t => t.Id).ToHashSet());

    private static OverlaySource Source(BoundLog bound, string logId)
    {
        var (first, last) = bound.Log.Period;
        return new OverlaySource(logId, bound.Log.Name, Iso(first), Iso(last), bound.Bound.Value, bound.Log.EventCount - bound.Bound.Count);

        static string Iso(long ticks) => new DateTime(ticks, DateTimeKind.Utc).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
    }

    // A path without a step is measured by nothing, so what people stated of it still shows.
    private static ImmutableArray<PathValues> Paths(MapIndex map, ImmutableArray<(int Number, PathModel Model)> models, MapMeasure measure, StatedValues stated)
    {
        var lived = measure.Log.Scores;
        var scores = lived?.ByPath(measure.Classes) ?? [];
        var places = models.Select((model, place) => (map.Paths[model.Number].Path.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place);
        PathScore? Score(ImmutableArray<MeanScore?> means, int place) =>
            place < means.Length && means[place] is { } mean ? new PathScore(lived!.Name, mean.Value, mean.Low, mean.High, mean.Count, ValueSource.Measured) : null;

        return
        [
            .. map.Paths.Select(path => places.TryGetValue(path.Path.Id, out var place) ? Path(path.Path.Id, measure, place, Score(scores, place) ?? stated.Lived(path.Path.Id)) : stated.Path(path.Path.Id)).OfType<PathValues>(),
        ];
    }

    private static PathValues Path(Id<JourneyPath> id, MapMeasure measure, int place, PathScore? score)
    {
        var cases = measure.Classes.Paths[place];
        return new PathValues(
            id, cases.Cases, cases.Share.Value, cases.Share.Low, cases.Share.High, cases.NearestAnomalies, ValueSource.Measured,
            cases.Cases == 0 ? measure.Taking(place) : 0, score);
    }

    private static ImmutableArray<HopValues> Hops(MapIndex map, ImmutableArray<(int Number, PathModel Model)> models, MapMeasure measure, BoundLog bound)
    {
        var flow = bound.Flow.ToDictionary(edge => (edge.From, edge.To));
        return
        [
            .. measure.Links.Select(link =>
            {
                var (path, steps) = map.Paths[models[link.Path].Number];
                var (from, to) = (steps[link.FromStep], steps[link.ToStep]);
                var edge = flow.GetValueOrDefault((map.NumberOf(from.Touchpoint)!.Value, map.NumberOf(to.Touchpoint)!.Value));
                return new HopValues(
                    path.Id, from.Id, to.Id, link.Cases, measure.Classes.Judged == 0 ? 0 : link.Cases / (double)measure.Classes.Judged,
                    edge is null ? null : edge.Count / (double)edge.Cases, edge?.Time.MedianSeconds);
            }),
        ];
    }

    private static TouchpointValues Touchpoint(MapIndex map, BoundLog bound, TouchpointMeasure measured, StatedValues stated)
    {
        var id = map.Touchpoints[measured.Touchpoint].Id;
        var score = measured.Scores.FirstOrDefault(s => s.Nps is not null);
        var nps = score is null ? null : Nps.Of(score.Promoters, score.Detractors, score.Count);
        var rework = bound.Rework.Symbols.FirstOrDefault(symbol => symbol.Symbol == measured.Touchpoint);
        if (nps is null && measured.Events == 0 && stated.Score(id) is { } said) return said;
        return new TouchpointValues(
            id, measured.Events, measured.Cases, nps?.Value, nps?.Low, nps?.High, nps?.Count ?? 0, measured.MedianWaitSeconds,
            measured.Cases == 0 ? null : (rework?.Cases ?? 0) / (double)measured.Cases, ValueSource.Measured);
    }

    private static ImmutableArray<StageValues> Stages(MapIndex map, BoundLog bound, StatedValues stated)
    {
        var byStage = bound.Touchpoints.ToLookup(touchpoint => map.Touchpoints[touchpoint.Touchpoint].Stage);
        return
        [
            .. map.Stages.Select(stage =>
            {
                var scores = byStage[stage.Id].SelectMany(touchpoint => touchpoint.Scores).Where(score => score.Nps is not null).ToList();
                return stated.Stage(stage.Id, Nps.Of(scores.Sum(s => s.Promoters), scores.Sum(s => s.Detractors), scores.Sum(s => s.Count)), scores.Sum(s => s.Count));
            }),
        ];
    }
}
