using Parcours.Files;
using Parcours.Mapping;
using Parcours.Measuring;
using Parcours.Server.Logs;
using Parcours.Server.Platform;

namespace Parcours.Server.Maps;

/// <summary>
/// [A4, A5, A7] A study's pictures and measures. The log bound to a map is kept while its bindings and places stay the same, so that a
/// path drawn or edited is classified at once; the layout is kept for the last state of each map.
/// </summary>
internal sealed class MapPictures(LogLibrary library, TimeProvider clock) : IDisposable
{
    private readonly TextMetrics metrics = InterMetrics.Load();
    private readonly Kept<(Guid Log, Id<JourneyMap> Map), KeptLog> bound = new(clock);
    private readonly Kept<(Id<JourneyMap> Map, string Log), MapOverlay> overlays = new(clock);
    private readonly Kept<Id<JourneyMap>, KeptScene> scenes = new(clock);
    private readonly Kept<(Guid Log, Id<JourneyMap> Map), MeasuredMap> judged = new(clock);

    /// <summary>The scene of a map; null when the map is gone.</summary>
    public Scene? Scene(StudyState state, Id<JourneyMap> map)
    {
        if (state.Find(map) is null) return null;
        if (scenes.Find(map) is { } known && ReferenceEquals(known.State, state)) return known.Scene;
        var scene = SceneLayout.Of(MapContent.Of(state.Records.Values.Select(held => held.Record), map), metrics);
        return scenes.Keep(map, new KeptScene(state, scene)).Scene;
    }

    /// <summary>A map as it was drawn in an earlier state; null when it was not there. Not kept.</summary>
    public Scene? PastScene(StudyState past, Id<JourneyMap> map) =>
        past.Find(map) is null ? null : SceneLayout.Of(MapContent.Of(past.Records.Values.Select(held => held.Record), map), metrics);

    /// <summary>The measures of a map with a log (null: the newest), and the band they draw.</summary>
    public (MapOverlay Overlay, BandPicture? Band) Measures(Guid study, StudyState state, Id<JourneyMap> map, string? log, Scene scene)
    {
        var overlay = Overlay(study, state, map, log);
        return (overlay, SatisfactionBand.Draw(scene, overlay));
    }

    /// <summary>The measures of a map alone.</summary>
    public MapOverlay Overlay(Guid study, StudyState state, Id<JourneyMap> map, string? log)
    {
        var index = MapIndex.Of(state, map);
        var source = Bind(study, index, log);
        var version = MapOverlays.Version(index, source?.Log.Id.ToString() ?? MapOverlays.NoLog);
        // Most edits change nothing that a measure reads: its version says so before anything is computed (A4).
        var key = (map, source?.Log.Id.ToString() ?? "");
        if (overlays.Find(key) is { } kept && kept.Version == version) return kept;
        return overlays.Keep(key, source is { } known ? Named(MapOverlays.Measured(index, known.Bound, known.Log.Id.ToString()), known.Log.Name) : MapOverlays.Stated(index));
    }

    // The name people gave the log, not its file's.
    private static MapOverlay Named(MapOverlay overlay, string name) => overlay with { Log = overlay.Log! with { Name = name } };

    /// <summary>The log bound to a map; null when there is no log, or none of its events is bound.</summary>
    public (LogItem Log, BoundLog Bound)? Bind(Guid study, MapIndex index, string? log)
    {
        if (index.Bindings.IsEmpty || library.Find(study, log) is not { } item) return null;
        var key = (item.Id, index.Map);
        if (bound.Find(key) is not { } kept || kept.Hash != index.BindingsHash)
        {
            kept = bound.Keep(key, new KeptLog(
                index.BindingsHash, BoundLog.Of(library.Load(item.Id), index.BindingsFor(item.Name), index.Touchpoints.Length).Prepare()));
        }

        return kept.Bound.Bound.Count == 0 ? null : (item, kept.Bound);
    }

    /// <summary>[M9] Every case of a log judged on a map; null when there is no log, or none of its events is bound.</summary>
    public MeasuredMap? Judge(Guid study, StudyState state, Id<JourneyMap> map, string? log)
    {
        var index = MapIndex.Of(state, map);
        if (Bind(study, index, log) is not { } source) return null;
        var key = (source.Log.Id, map);
        if (judged.Find(key) is { } kept && ReferenceEquals(kept.Bound, source.Bound) && kept.Index.PathsHash == index.PathsHash && kept.Index.GoalHash == index.GoalHash) return kept;
        var models = index.Models(source.Bound.Log);
        var measure = source.Bound.Measure([.. models.Select(model => model.Model)], new ClassifyOptions { Open = new OpenRule() });
        return judged.Keep(key, new MeasuredMap(index, source.Log, source.Bound, models, measure));
    }

    /// <summary>Forgets what was kept of a removed log.</summary>
    public void Forget(Guid log)
    {
        bound.Forget(key => key.Log == log);
        judged.Forget(key => key.Log == log);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        bound.Dispose();
        overlays.Dispose();
        scenes.Dispose();
        judged.Dispose();
    }

    private sealed record KeptLog(string Hash, BoundLog Bound);

    private sealed record KeptScene(StudyState State, Scene Scene);
}
