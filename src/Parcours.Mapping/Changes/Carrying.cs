using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>How much of a map another begins with.</summary>
public enum Carried
{
    /// <summary>Its stages and lanes, and its scenario.</summary>
    Grid,

    /// <summary>Also its touchpoints, its paths but for anomalies, and its moments of truth with their conditions.</summary>
    Drawn,
}

/// <summary>[S65.5] A design map or an ideal scenario begun from a map that is there: what the team would otherwise type a second time, and nothing that was measured or said of it.</summary>
public static class Carrying
{
    /// <summary>The operations that make the map, in the same journey, behind its other maps; the first puts it. Empty when the state has no such map.</summary>
    /// <param name="state">The document; it is not changed.</param>
    /// <param name="from">The map it begins from.</param>
    /// <param name="kind">What the new map is about.</param>
    /// <param name="name">Its name.</param>
    /// <param name="carried">How much comes along.</param>
    /// <param name="fresh">Gives an id that no record has, each time another.</param>
    public static ImmutableArray<Op> Plan(StudyState state, Id<JourneyMap> from, MapKind kind, string name, Carried carried, Func<Guid> fresh)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(fresh);
        if (state.Find(from) is not { } source) return [];
        var last = state.All<JourneyMap>().Where(map => map.Journey == source.Journey).MaxBy(map => map.Order, StringComparer.Ordinal)?.Order;
        var begun = new JourneyMap(
            source.Id, source.Journey, name, kind, OrderKey.Between(last, null), Trigger: source.Trigger, TriggerKind: source.TriggerKind, Goal: source.Goal, Task: source.Task,
            SuccessCriterion: source.SuccessCriterion, LimitSeconds: source.LimitSeconds, Bands: source.Bands, OfSegment: source.OfSegment);
        List<StudyRecord> taken = [begun, .. Grid(state, from), .. carried == Carried.Drawn ? Drawn(state, from) : []];
        var copies = taken.ToDictionary(record => record.Key.ToString(), record => new RecordId(record.Key.Kind, fresh()).ToString(), StringComparer.Ordinal);
        return [.. taken.Select(record => new Op.Put(Anew(Copying.Copy(record, copies))))];
    }

    private static IEnumerable<StudyRecord> Grid(StudyState state, Id<JourneyMap> map) =>
        Sorted(state.All<Stage>().Where(stage => stage.Map == map)).Concat(Sorted(state.All<Lane>().Where(lane => lane.Map == map)));

    private static IEnumerable<StudyRecord> Drawn(StudyState state, Id<JourneyMap> map)
    {
        var cards = state.All<Touchpoint>().Where(card => MapPlace.Of(card, state) == map).ToDictionary(card => card.Id);
        var paths = state.All<JourneyPath>().Where(path => path.Map == map && path.Kind != PathKind.Anomaly).ToDictionary(path => path.Id);
        var layers = paths.Values.Select(path => path.Layer).ToHashSet();
        var moments = state.All<MomentOfTruth>().Where(moment => cards.ContainsKey(moment.Touchpoint)).ToDictionary(moment => moment.Id);
        return
        [
            .. Sorted(cards.Values), .. Sorted(state.All<Layer>().Where(layer => layers.Contains(layer.Id))), .. Sorted(paths.Values),
            .. Sorted(state.All<PathStep>().Where(step => paths.ContainsKey(step.Path))), .. Sorted(moments.Values),
            .. Sorted(state.All<Condition>().Where(condition => moments.ContainsKey(condition.Moment))),
        ];
    }

    // By id, so that the same state and ids give the same operations.
    private static IEnumerable<StudyRecord> Sorted(IEnumerable<StudyRecord> records) => records.OrderBy(record => record.Key);

    // Nobody has reviewed it, locked it, or said it of this map yet.
    private static StudyRecord Anew(StudyRecord copy) => copy switch
    {
        Touchpoint card => card with { Testimony = null },
        Condition condition => condition with { Testimony = null },
        JourneyPath path => path with { ReviewedOn = "" },
        MomentOfTruth moment => moment with { ReviewedOn = "" },
        Layer layer => layer with { Locked = false },
        _ => copy,
    };
}
