using System.Text;

namespace Parcours.Measuring;

/// <summary>Which optional columns a builder fills.</summary>
public sealed record EventLogShape(bool Channel = false, bool Resource = false, bool Lifecycle = false, bool Outcome = false)
{
    /// <summary>The names of the score columns.</summary>
    public ImmutableArray<string> Scores { get; init; } = [];
}

/// <summary>
/// Takes events in any order and lays them by case and instant (M2). Ids are those of the public interners, or -1 for "no value".
/// One builder makes one log.
/// </summary>
public sealed class EventLogBuilder(EventLogShape shape)
{
    private readonly Chunks<EventRow> rows = new();
    private readonly List<(string Name, Chunks<double> Values)> scores = [.. shape.Scores.Select(s => (s, new Chunks<double>()))];

    /// <summary>The distinct case ids.</summary>
    public Interner CaseIds { get; } = new();

    /// <summary>The distinct activity names.</summary>
    public Interner ActivityNames { get; } = new();

    /// <summary>The distinct channels.</summary>
    public Interner ChannelNames { get; } = new();

    /// <summary>The distinct resources.</summary>
    public Interner ResourceNames { get; } = new();

    /// <summary>The distinct lifecycle transitions.</summary>
    public Interner LifecycleNames { get; } = new();

    /// <summary>The distinct outcomes.</summary>
    public Interner OutcomeNames { get; } = new();

    /// <summary>How many events were added.</summary>
    public int Count => rows.Count;

    /// <summary>Adds one event; scores are as many as the shape says.</summary>
    public void Add(int caseId, int activity, long utcTicks, int channel = -1, int resource = -1, int lifecycle = -1, int outcome = -1, ReadOnlySpan<double> values = default)
    {
        rows.Add(new EventRow(utcTicks, caseId, activity, channel, resource, lifecycle, outcome));
        for (var s = 0; s < scores.Count; s++) scores[s].Values.Add(s < values.Length ? values[s] : double.NaN);
    }

    /// <summary>Adds one event told by texts; convenient, not fast.</summary>
    public void Add(string caseId, string activity, DateTimeOffset time, string? channel = null, string? outcome = null, params ReadOnlySpan<double> values)
    {
        Add(CaseIds.Intern(Encoding.UTF8.GetBytes(caseId)), ActivityNames.Intern(Encoding.UTF8.GetBytes(activity)), time.UtcTicks,
            channel is null ? -1 : ChannelNames.Intern(Encoding.UTF8.GetBytes(channel)), -1, -1,
            outcome is null ? -1 : OutcomeNames.Intern(Encoding.UTF8.GetBytes(outcome)), values);
    }

    /// <summary>One more score column; the events added so far have no value in it.</summary>
    public void AddScoreColumn(string name)
    {
        var values = new Chunks<double>();
        for (var e = 0; e < Count; e++) values.Add(double.NaN);
        scores.Add((name, values));
    }

    /// <summary>Lays the log. A name column without any name is left out. Every interned case id must have an event.</summary>
    public EventLog Build(string name)
    {
        var offsets = new int[CaseIds.Count + 1];
        var order = CaseOrder.Of(rows, offsets, out var times);
        var activities = GC.AllocateUninitializedArray<int>(order.Length);
        var (channels, resources) = (Column(shape.Channel, ChannelNames, order), Column(shape.Resource, ResourceNames, order));
        var (lifecycles, outcomes) = (Column(shape.Lifecycle, LifecycleNames, order), Column(shape.Outcome, OutcomeNames, order));
        // One pass over the rows, which are scattered in memory, fills every column.
        for (var e = 0; e < order.Length; e++)
        {
            ref readonly var row = ref rows.At(order[e]);
            activities[e] = row.Activity;
            if (channels is not null) channels[e] = row.Channel;
            if (resources is not null) resources[e] = row.Resource;
            if (lifecycles is not null) lifecycles[e] = row.Lifecycle;
            if (outcomes is not null) outcomes[e] = row.Outcome;
        }
        rows.Clear();
        return new EventLog(name, CaseIds.ToTable(), offsets, times, new NameColumn(activities, ActivityNames.ToNames()), new EventLogExtras
        {
            Channel = Named(channels, ChannelNames),
            Resource = Named(resources, ResourceNames),
            Lifecycle = Named(lifecycles, LifecycleNames),
            Outcome = Named(outcomes, OutcomeNames),
            Scores = [.. scores.Select(s => new ScoreColumn(s.Name, s.Values.Take(order)))],
        });
    }

    private static int[]? Column(bool wanted, Interner names, int[] order) => wanted && names.Count > 0 ? GC.AllocateUninitializedArray<int>(order.Length) : null;

    private static NameColumn? Named(int[]? ids, Interner names) => ids is null ? null : new NameColumn(ids, names.ToNames());
}

/// <summary>A row as it came, 32 bytes; -1 is "no value".</summary>
internal readonly record struct EventRow(long UtcTicks, int Case, int Activity, int Channel, int Resource, int Lifecycle, int Outcome);
