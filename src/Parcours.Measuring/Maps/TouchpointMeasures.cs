namespace Parcours.Measuring;

/// <summary>Events, cases, waits and scores by touchpoint, in one pass and a sort of the waits.</summary>
internal static class TouchpointMeasures
{
    public static ImmutableArray<TouchpointMeasure> Of(BoundLog bound)
    {
        var sequences = bound.Sequences;
        var symbols = sequences.Symbols.Span;
        var offsets = sequences.Offsets.Span;
        var tallies = new Tally[bound.TouchpointCount];
        for (var t = 0; t < tallies.Length; t++) tallies[t] = new Tally();
        for (var c = 0; c + 1 < offsets.Length; c++)
        {
            for (var i = offsets[c]; i < offsets[c + 1]; i++)
            {
                var tally = tallies[symbols[i]];
                tally.Meet(c);
                if (i > offsets[c]) tally.Waits++;
            }
        }
        var waits = Waits(sequences, tallies);
        var scores = Scores(bound, tallies.Length);
        return [.. tallies.Select((t, i) => new TouchpointMeasure(i, t.Events, t.Cases, Median(waits[i]), [.. scores[i]]))];
    }

    private static double? Median(long[] waits)
    {
        if (waits.Length == 0) return null;
        Array.Sort(waits);
        return DurationStats.Seconds(Quantiles.OfSorted(waits, .5));
    }

    private static long[][] Waits(CaseSequences sequences, Tally[] tallies)
    {
        var symbols = sequences.Symbols.Span;
        var offsets = sequences.Offsets.Span;
        var waits = new long[tallies.Length][];
        var next = new int[tallies.Length];
        for (var t = 0; t < waits.Length; t++) waits[t] = new long[tallies[t].Waits];
        for (var c = 0; c + 1 < offsets.Length; c++)
        {
            for (var i = offsets[c] + 1; i < offsets[c + 1]; i++) waits[symbols[i]][next[symbols[i]]++] = sequences.TimeAt(i) - sequences.TimeAt(i - 1);
        }
        return waits;
    }

    private static List<ScoreStats>[] Scores(BoundLog bound, int touchpoints)
    {
        var stats = new List<ScoreStats>[touchpoints];
        for (var t = 0; t < touchpoints; t++) stats[t] = [];
        var symbols = bound.Sequences.Symbols.Span;
        foreach (var score in bound.Log.Extras.Scores)
        {
            var isNps = score.Name.Contains("nps", StringComparison.OrdinalIgnoreCase);
            var values = score.Values.Span;
            var (counts, sums, balance) = (new int[touchpoints], new double[touchpoints], new int[touchpoints]);
            for (var i = 0; i < symbols.Length; i++)
            {
                var value = values[bound.Sequences.EventAt(i)];
                if (double.IsNaN(value)) continue;
                counts[symbols[i]]++;
                sums[symbols[i]] += value;
                balance[symbols[i]] += value >= 9 ? 1 : value <= 6 ? -1 : 0;
            }
            for (var t = 0; t < touchpoints; t++)
            {
                if (counts[t] > 0) stats[t].Add(new ScoreStats(score.Name, counts[t], sums[t] / counts[t], isNps ? 100.0 * balance[t] / counts[t] : null));
            }
        }
        return stats;
    }

    private sealed class Tally
    {
        private int last = -1;

        public int Events { get; private set; }

        public int Cases { get; private set; }

        public int Waits { get; set; }

        public void Meet(int caseIndex)
        {
            Events++;
            if (last == caseIndex) return;
            last = caseIndex;
            Cases++;
        }
    }
}
