namespace Parcours.Measuring;

/// <summary>How many cases start (or end) with an activity.</summary>
public sealed record ActivityCases(string Activity, int Cases);

/// <summary>A variant and its cases.</summary>
public sealed record VariantCases(int Cases, ImmutableArray<string> Activities);

/// <summary>[M4] An edge by names; seconds.</summary>
public sealed record NamedEdge(string From, string To, int Count, int Cases, double MeanSeconds, double MedianSeconds, double P90Seconds, double MinSeconds, double MaxSeconds);

/// <summary>[M5] Rework by name.</summary>
public sealed record NamedRework(string Activity, int Cases, int Repetitions, int SelfLoops, int SelfLoopCases);

/// <summary>What a log contains: the answer of `inspect` (M3 to M6).</summary>
public sealed record LogSummary(
    string Log, int Cases, int Events, int Activities, int Variants, int SingletonVariants,
    ImmutableArray<ActivityCases> Starts, ImmutableArray<ActivityCases> Ends, ImmutableArray<VariantCases> TopVariants,
    ImmutableArray<NamedEdge> Flow, ImmutableArray<NamedRework> Rework, int CasesWithRework, DurationStats Duration)
{
    /// <summary>Measures a whole log; top limits the variants listed.</summary>
    public static LogSummary Of(EventLog log, int top = 20)
    {
        ArgumentNullException.ThrowIfNull(log);
        var sequences = CaseSequences.Of(log);
        var variants = sequences.Variants;
        var rework = Measuring.Rework.Of(log.CaseOffsets, log.Activities, log.ActivityNames.Length);
        return new LogSummary(
            log.Name, log.CaseCount, log.EventCount, log.ActivityNames.Length, variants.Count,
            Enumerable.Range(0, variants.Count).Count(v => variants.Cases(v) == 1),
            FirstOrLast(log, last: false), FirstOrLast(log, last: true),
            [.. Enumerable.Range(0, Math.Min(top, variants.Count)).Select(v => new VariantCases(variants.Cases(v), Names(log, variants.Sequence(v))))],
            Edges(log),
            [.. rework.Symbols.Select(r => new NamedRework(log.ActivityNames[r.Symbol], r.Cases, r.Repetitions, r.SelfLoops, r.SelfLoopCases)).OrderBy(r => r.Activity, Comparer<string>.Create(Utf8Order.Compare))],
            rework.CasesWithRework,
            Durations(log));
    }

    private static ImmutableArray<ActivityCases> FirstOrLast(EventLog log, bool last)
    {
        var counts = new int[log.ActivityNames.Length];
        for (var c = 0; c < log.CaseCount; c++)
        {
            if (log.CaseOffsets[c] == log.CaseOffsets[c + 1]) continue;
            counts[log.Activities[last ? log.CaseOffsets[c + 1] - 1 : log.CaseOffsets[c]]]++;
        }
        return [.. counts.Select((n, a) => new ActivityCases(log.ActivityNames[a], n)).Where(a => a.Cases > 0)
            .OrderByDescending(a => a.Cases).ThenBy(a => a.Activity, Comparer<string>.Create(Utf8Order.Compare))];
    }

    private static ImmutableArray<NamedEdge> Edges(EventLog log)
    {
        var ranks = Utf8Order.Ranks(log.ActivityNames);
        return [.. Measuring.Flow.Of(log.CaseOffsets, log.Activities, log.Times)
            .OrderByDescending(e => e.Count).ThenBy(e => ranks[e.From]).ThenBy(e => ranks[e.To])
            .Select(e => new NamedEdge(log.ActivityNames[e.From], log.ActivityNames[e.To], e.Count, e.Cases,
                e.Time.MeanSeconds, e.Time.MedianSeconds, e.Time.P90Seconds, e.Time.MinSeconds, e.Time.MaxSeconds))];
    }

    private static DurationStats Durations(EventLog log)
    {
        var durations = new long[log.CaseCount];
        for (var c = 0; c < durations.Length; c++)
        {
            var (start, end) = (log.CaseOffsets[c], log.CaseOffsets[c + 1]);
            durations[c] = end > start ? log.Times[end - 1] - log.Times[start] : 0;
        }
        return DurationStats.OfTicks(durations);
    }

    private static ImmutableArray<string> Names(EventLog log, ReadOnlySpan<int> sequence)
    {
        var names = ImmutableArray.CreateBuilder<string>(sequence.Length);
        foreach (var activity in sequence) names.Add(log.ActivityNames[activity]);
        return names.MoveToImmutable();
    }
}
