using System.Collections.Concurrent;
using Parcours.Files;
using Parcours.Mapping;
using Parcours.Measuring;
using Parcours.Server.Logs;

namespace Parcours.Server.Maps;

/// <summary>
/// [A4, A5, A7] A study's pictures and measures. The log bound to a map is kept while its bindings and places stay the same, so that a
/// path drawn or edited is classified at once; the layout is kept for the last state of each map.
/// </summary>
internal sealed class MapPictures(LogLibrary library)
{
    private readonly TextMetrics metrics = InterMetrics.Load();
    private readonly ConcurrentDictionary<(Guid Log, Id<JourneyMap> Map), (string Hash, BoundLog Bound)> bound = new();
    private readonly ConcurrentDictionary<(Id<JourneyMap> Map, string Log), MapOverlay> overlays = new();
    private readonly ConcurrentDictionary<Id<JourneyMap>, (StudyState State, Scene Scene)> scenes = new();
    private readonly ConcurrentDictionary<(Guid Log, Id<JourneyMap> Map), MeasuredMap> judged = new();

    /// <summary>The scene of a map; null when the map is gone.</summary>
    public Scene? Scene(StudyState state, Id<JourneyMap> map)
    {
        if (state.Find(map) is null) return null;
        if (scenes.TryGetValue(map, out var known) && ReferenceEquals(known.State, state)) return known.Scene;
        var scene = SceneLayout.Of(MapContent.Of(state.Records.Values.Select(held => held.Record), map), metrics);
        scenes[map] = (state, scene);
        return scene;
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
        if (!overlays.TryGetValue(key, out var overlay) || overlay.Version != version)
        {
            overlay = source is { } known ? Named(MapOverlays.Measured(index, known.Bound, known.Log.Id.ToString()), known.Log.Name) : MapOverlays.Stated(index);
            overlays[key] = overlay;
        }

        return overlay;
    }

    // The name people gave the log, not its file's.
    private static MapOverlay Named(MapOverlay overlay, string name) => overlay with { Log = overlay.Log! with { Name = name } };

    /// <summary>The log bound to a map; null when there is no log, or none of its events is bound.</summary>
    public (LogItem Log, BoundLog Bound)? Bind(Guid study, MapIndex index, string? log)
    {
        if (index.Bindings.IsEmpty || library.Find(study, log) is not { } item) return null;
        var key = (item.Id, index.Map);
        if (!bound.TryGetValue(key, out var kept) || kept.Hash != index.BindingsHash)
        {
            kept = (index.BindingsHash, BoundLog.Of(library.Load(item.Id), index.BindingsFor(item.Name), index.Touchpoints.Length).Prepare());
            bound[key] = kept;
        }

        return kept.Bound.Bound.Count == 0 ? null : (item, kept.Bound);
    }

    /// <summary>[M9] Every case of a log judged on a map; null when there is no log, or none of its events is bound.</summary>
    public MeasuredMap? Judge(Guid study, StudyState state, Id<JourneyMap> map, string? log)
    {
        var index = MapIndex.Of(state, map);
        if (Bind(study, index, log) is not { } source) return null;
        var key = (source.Log.Id, map);
        if (judged.TryGetValue(key, out var kept) && ReferenceEquals(kept.Bound, source.Bound) && kept.Index.PathsHash == index.PathsHash) return kept;
        var models = index.Models(source.Bound.Log);
        var measure = source.Bound.Measure([.. models.Select(model => model.Model)], new ClassifyOptions { Open = new OpenRule() });
        return judged[key] = new MeasuredMap(index, source.Log, source.Bound, models, measure);
    }

    /// <summary>Forgets what was kept of a removed log.</summary>
    public void Forget(Guid log)
    {
        foreach (var key in bound.Keys.Where(key => key.Log == log)) bound.TryRemove(key, out _);
        foreach (var key in judged.Keys.Where(key => key.Log == log)) judged.TryRemove(key, out _);
    }
}
