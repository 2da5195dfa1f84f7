using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>A map with all that stands on it, gathered once for every question; everything in its order on the map.</summary>
internal sealed class CheckedMap
{
    public CheckedMap(StudyState state, JourneyMap map, CheckContext context)
    {
        (State, Map, Context) = (state, map, context);
        Stages = [.. Ordered(state.All<Stage>().Where(s => s.Map == map.Id), s => s.Order)];
        Lanes = [.. Ordered(state.All<Lane>().Where(l => l.Map == map.Id), l => l.Order)];
        var column = Stages.Select((stage, at) => (stage.Id, at)).ToDictionary(p => p.Id, p => p.at);
        Touchpoints = [.. Ordered(state.All<Touchpoint>().Where(t => column.ContainsKey(t.Stage)), t => t.Order).OrderBy(t => column[t.Stage])];
        Paths = [.. Ordered(state.All<JourneyPath>().Where(p => p.Map == map.Id), p => p.Order)];
        Steps = Ordered(state.All<PathStep>(), s => s.Order).ToLookup(s => s.Path);
        var here = Touchpoints.ToDictionary(t => t.Id);
        Moments = [.. state.All<MomentOfTruth>().Where(m => here.ContainsKey(m.Touchpoint)).OrderBy(m => Touchpoints.IndexOf(here[m.Touchpoint])).ThenBy(m => m.Key)];
        Stated = Ordered(state.All<Condition>(), c => c.Order).ToLookup(c => c.Moment);
        Actions = Ordered(state.All<ProgressAction>(), a => a.Order).SelectMany(a => a.Conditions, (a, condition) => (a, condition)).ToLookup(p => p.condition, p => p.a);
        Readings = state.All<Reading>().OrderBy(r => r.Key).ToLookup(r => r.Subject);
        Bound = [.. state.All<Binding>().Where(b => here.ContainsKey(b.Touchpoint)).Select(b => b.Touchpoint)];
    }

    public StudyState State { get; }

    public JourneyMap Map { get; }

    public CheckContext Context { get; }

    public ImmutableArray<Stage> Stages { get; }

    public ImmutableArray<Lane> Lanes { get; }

    public ImmutableArray<Touchpoint> Touchpoints { get; }

    public ImmutableArray<JourneyPath> Paths { get; }

    public ILookup<Id<JourneyPath>, PathStep> Steps { get; }

    public ImmutableArray<MomentOfTruth> Moments { get; }

    public ILookup<Id<MomentOfTruth>, Condition> Stated { get; }

    public ILookup<Id<Condition>, ProgressAction> Actions { get; }

    public ILookup<RecordId, Reading> Readings { get; }

    public ImmutableHashSet<Id<Touchpoint>> Bound { get; }

    /// <summary>The touchpoints that a path goes through, choices included.</summary>
    public IEnumerable<Id<Touchpoint>> Through(JourneyPath path) => Steps[path.Id].SelectMany(step => step.Alternatives.Prepend(step.Touchpoint));

    public string NameOf(Id<Touchpoint> touchpoint) => State.Find(touchpoint)?.Name ?? "";

    /// <summary>A finding about a record of this map, mended where it stands.</summary>
    public CheckFinding Find(string check, CheckSeverity severity, StudyRecord record, string? name = null, RecordId? place = null, string detail = "", int count = 0) =>
        new(check, severity, record.Key, place ?? record.Key, Map.Id, name ?? RecordNames.Of(record) ?? "", detail, count);

    private static IEnumerable<T> Ordered<T>(IEnumerable<T> records, Func<T, string> order) where T : StudyRecord =>
        records.OrderBy(order, StringComparer.Ordinal).ThenBy(r => r.Key);
}
