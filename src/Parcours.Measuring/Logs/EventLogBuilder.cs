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
    private readonly Chunks<int> cases = new();
    private readonly Chunks<long> times = new();
    private readonly Chunks<int> activities = new();
    private readonly Chunks<int>? channels = shape.Channel ? new() : null;
    private readonly Chunks<int>? resources = shape.Resource ? new() : null;
    private readonly Chunks<int>? lifecycles = shape.Lifecycle ? new() : null;
    private readonly Chunks<int>? outcomes = shape.Outcome ? new() : null;
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
    public int Count => times.Count;

    /// <summary>Adds one event; scores are as many as the shape says.</summary>
    public void Add(int caseId, int activity, long utcTicks, int channel = -1, int resource = -1, int lifecycle = -1, int outcome = -1, ReadOnlySpan<double> values = default)
    {
        cases.Add(caseId);
        activities.Add(activity);
        times.Add(utcTicks);
        channels?.Add(channel);
        resources?.Add(resource);
        lifecycles?.Add(lifecycle);
        outcomes?.Add(outcome);
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
        var order = CaseOrder.Of(cases, times, offsets);
        return new EventLog(name, CaseIds.ToTable(), offsets, times.Take(order), new NameColumn(activities.Take(order), ActivityNames.ToNames()), new EventLogExtras
        {
            Channel = Column(channels, ChannelNames, order),
            Resource = Column(resources, ResourceNames, order),
            Lifecycle = Column(lifecycles, LifecycleNames, order),
            Outcome = Column(outcomes, OutcomeNames, order),
            Scores = [.. scores.Select(s => new ScoreColumn(s.Name, s.Values.Take(order)))],
        });
    }

    private static NameColumn? Column(Chunks<int>? ids, Interner names, int[] order) => ids is null || names.Count == 0 ? null : new NameColumn(ids.Take(order), names.ToNames());
}
