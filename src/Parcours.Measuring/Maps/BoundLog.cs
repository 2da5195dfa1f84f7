namespace Parcours.Measuring;

/// <summary>
/// [M7] A log seen from a map: its events at touchpoints, unbound events left out of sequences but counted.
/// Built once per log and bindings; paths can then be edited and classified again at once (A7). Cached parts are not thread-safe: <see cref="Prepare"/> first to share it.
/// </summary>
public sealed class BoundLog
{
    private readonly int[] touchpointOf;
    private ImmutableArray<TouchpointMeasure> touchpoints;
    private ImmutableArray<FlowEdge> flow;
    private Rework? rework;
    private ImmutableArray<UnboundEvents> unbound;
    private (bool Known, CaseScores? Scores) scores;

    private BoundLog(EventLog log, int touchpointCount, int[] touchpointOf, CaseSequences sequences, int bound)
    {
        (Log, TouchpointCount, this.touchpointOf, Sequences) = (log, touchpointCount, touchpointOf, sequences);
        Bound = Share.Wilson(bound, log.EventCount);
    }

    /// <summary>The log.</summary>
    public EventLog Log { get; }

    /// <summary>How many touchpoints the bindings may name.</summary>
    public int TouchpointCount { get; }

    /// <summary>[M7] Bound events of all events.</summary>
    public Share Bound { get; }

    /// <summary>Touchpoints by case; variants are made once.</summary>
    public CaseSequences Sequences { get; }

    /// <summary>What was measured at each touchpoint, by index.</summary>
    public ImmutableArray<TouchpointMeasure> Touchpoints => touchpoints.IsDefault ? touchpoints = TouchpointMeasures.Of(this) : touchpoints;

    /// <summary>The touchpoint of an event of the log, -1 when no binding takes it.</summary>
    public int TouchpointAt(int eventIndex) => touchpointOf[eventIndex];

    /// <summary>[M4] Directly-follows edges between touchpoints.</summary>
    public ImmutableArray<FlowEdge> Flow => flow.IsDefault ? flow = FlowOf() : flow;

    /// <summary>[M5] Rework of touchpoints.</summary>
    public Rework Rework => rework ??= Measuring.Rework.Of(Sequences.Offsets.Span, Sequences.Symbols.Span, TouchpointCount);

    /// <summary>The satisfaction of each case; null for a log without scores.</summary>
    internal CaseScores? Scores
    {
        get
        {
            if (!scores.Known) scores = (true, CaseScores.Of(Log));
            return scores.Scores;
        }
    }

    /// <summary>[M7] What no binding takes, by descending count.</summary>
    public ImmutableArray<UnboundEvents> Unbound => unbound.IsDefault ? unbound = UnboundReport.Of(Log, touchpointOf) : unbound;

    /// <summary>
    /// Binds a log. A binding with a channel comes before one without; of two alike the first counts; names that the log lacks bind nothing.
    /// Throws <see cref="ArgumentOutOfRangeException"/> for a touchpoint outside 0..touchpointCount - 1.
    /// </summary>
    public static BoundLog Of(EventLog log, IEnumerable<Binding> bindings, int touchpointCount)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(bindings);
        var channels = log.Extras.Channel;
        var width = (channels?.Names.Length ?? 0) + 1;
        var table = Table(log, bindings, touchpointCount, width);
        var places = new int[log.EventCount];
        var bound = 0;
        for (var e = 0; e < places.Length; e++)
        {
            places[e] = table[(log.Activities[e] * width) + 1 + (channels is null ? -1 : channels.Ids.Span[e])];
            if (places[e] >= 0) bound++;
        }
        return new BoundLog(log, touchpointCount, places, Sequence(log, places, bound, touchpointCount), bound);
    }

    /// <summary>Computes every cached part, so that several threads may read.</summary>
    public BoundLog Prepare()
    {
        _ = (Touchpoints, Flow, Rework, Unbound, Sequences.Variants, Scores);
        if (Sequences.Channel is not null) _ = Sequences.Refined;
        OpenCases.Prepare(Sequences);
        return this;
    }

    /// <summary>[M8-M10] Judges every case that has a bound event against paths over touchpoint indexes.</summary>
    public MapMeasure Measure(ImmutableArray<PathModel> paths, ClassifyOptions? options = null) => new(this, Classifier.Of(Sequences, paths, options));

    /// <summary>table[activity * width + channel + 1] = touchpoint or -1; channel -1 is "none told".</summary>
    private static int[] Table(EventLog log, IEnumerable<Binding> bindings, int touchpointCount, int width)
    {
        var table = new int[log.ActivityNames.Length * width];
        Array.Fill(table, -1);
        foreach (var binding in bindings.OrderBy(b => b.Channel is null ? 1 : 0))
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)binding.Touchpoint, (uint)touchpointCount, nameof(bindings));
            var activity = log.ActivityNames.IndexOf(binding.Activity, StringComparer.Ordinal);
            var channel = binding.Channel is null ? -1 : log.Extras.Channel?.IdOf(binding.Channel) ?? -1;
            if (activity < 0 || (binding.Channel is not null && channel < 0)) continue;
            var (from, to) = binding.Channel is null ? (0, width - 1) : (channel + 1, channel + 1);
            for (var c = from; c <= to; c++)
            {
                ref var cell = ref table[(activity * width) + c];
                if (cell < 0) cell = binding.Touchpoint;
            }
        }
        return table;
    }

    private static CaseSequences Sequence(EventLog log, int[] touchpointOf, int bound, int touchpointCount)
    {
        var offsets = new int[log.CaseCount + 1];
        var symbols = new int[bound];
        var events = new int[bound];
        var at = 0;
        for (var c = 0; c < log.CaseCount; c++)
        {
            for (var e = log.CaseOffsets[c]; e < log.CaseOffsets[c + 1]; e++)
            {
                if (touchpointOf[e] < 0) continue;
                symbols[at] = touchpointOf[e];
                events[at++] = e;
            }
            offsets[c + 1] = at;
        }
        return new CaseSequences(log, offsets, symbols, events, touchpointCount, ranks: null);
    }

    private ImmutableArray<FlowEdge> FlowOf()
    {
        var times = new long[Sequences.Symbols.Length];
        for (var i = 0; i < times.Length; i++) times[i] = Sequences.TimeAt(i);
        return Measuring.Flow.Of(Sequences.Offsets.Span, Sequences.Symbols.Span, times);
    }
}
