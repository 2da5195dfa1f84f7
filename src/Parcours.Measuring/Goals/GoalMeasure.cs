using System.Runtime.InteropServices;

namespace Parcours.Measuring;

/// <summary>
/// [S56.2, S56.3] The goal of a map checked on every case of a log: one pass over the cases. The time counts from the first event of the case
/// in the log (bound or not), or from the first passage of a start; what counts is the first passage of a goal touchpoint after that.
/// With a limit, only a case that has had all of it before the log ends is judged.
/// </summary>
public sealed class GoalMeasure
{
    private const sbyte Unbound = -1;

    private readonly sbyte[] outcomes;

    private GoalMeasure(sbyte[] outcomes, GoalTally all, ImmutableArray<GoalTally> paths, GoalTally unqualified, GoalTally unjudged)
    {
        (this.outcomes, All, Paths, Unqualified, Unjudged) = (outcomes, all, paths, unqualified, unjudged);
    }

    /// <summary>Every case with a bound event.</summary>
    public GoalTally All { get; }

    /// <summary>The cases that follow each path, by its place.</summary>
    public ImmutableArray<GoalTally> Paths { get; }

    /// <summary>The cases to qualify.</summary>
    public GoalTally Unqualified { get; }

    /// <summary>The cases that may still go on (M9): no path is said of them yet.</summary>
    public GoalTally Unjudged { get; }

    /// <summary>What became of the goal in a case; null for a case without any bound event.</summary>
    public GoalOutcome? OutcomeOf(int caseIndex) => outcomes[caseIndex] == Unbound ? null : (GoalOutcome)outcomes[caseIndex];

    /// <summary>Checks every case; whether a case is open is what the classes say of it (M9). Now is the last instant of the log.</summary>
    public static GoalMeasure Of(Classification classes, GoalRule rule)
    {
        ArgumentNullException.ThrowIfNull(classes);
        ArgumentNullException.ThrowIfNull(rule);
        var reader = new Reader(classes.Sequences, rule);
        var found = new sbyte[classes.Sequences.CaseCount];
        var paths = classes.Paths.Length;
        // Rows: the paths, to qualify, not judged; then all together.
        var rows = new Row[paths + 2];
        for (var r = 0; r < rows.Length; r++) rows[r] = new Row();
        for (var c = 0; c < found.Length; c++)
        {
            if (classes.Sequences.SymbolsOf(c).IsEmpty)
            {
                found[c] = Unbound;
                continue;
            }

            var group = classes.GroupOfCase[c];
            var (outcome, elapsed) = reader.Read(c, open: group < 0);
            found[c] = (sbyte)outcome;
            var row = group < 0 ? paths + 1 : classes.Groups[group].Followed is >= 0 and var path ? path : paths;
            rows[row].Add(outcome, elapsed);
        }

        var all = new Row();
        foreach (var row in rows) all.Add(row);
        return new GoalMeasure(found, all.Tally(), [.. rows.Take(paths).Select(row => row.Tally())], rows[paths].Tally(), rows[paths + 1].Tally());
    }

    private sealed class Reader
    {
        private readonly CaseSequences sequences;
        private readonly bool[] reached;
        private readonly bool[] starts;
        private readonly bool hasStart;
        private readonly long? limit;
        private readonly long now;

        public Reader(CaseSequences sequences, GoalRule rule)
        {
            this.sequences = sequences;
            (reached, starts) = (new bool[sequences.SymbolCount], new bool[sequences.SymbolCount]);
            foreach (var symbol in rule.Reached) reached[symbol] = true;
            foreach (var symbol in rule.Starts) starts[symbol] = true;
            hasStart = !rule.Starts.IsEmpty;
            limit = rule.LimitSeconds is { } seconds ? seconds < TimeSpan.MaxValue.TotalSeconds ? (long)(seconds * TimeSpan.TicksPerSecond) : long.MaxValue : null;
            now = sequences.Log.Period.Last;
        }

        /// <summary>The outcome, with the time to the goal in ticks where it was reached.</summary>
        public (GoalOutcome Outcome, long Elapsed) Read(int c, bool open)
        {
            var (at, end) = (sequences.Offsets.Span[c], sequences.Offsets.Span[c + 1]);
            var symbols = sequences.Symbols.Span;
            var begun = sequences.Log.Times[sequences.Log.CaseOffsets[c]];
            if (hasStart)
            {
                while (at < end && !starts[symbols[at]]) at++;
                if (at == end) return (GoalOutcome.NotBegun, 0);
                begun = sequences.TimeAt(at++);
            }

            if (limit is { } whole && now - begun < whole) return (GoalOutcome.Recent, 0);
            for (; at < end; at++)
            {
                if (!reached[symbols[at]]) continue;
                var elapsed = sequences.TimeAt(at) - begun;
                return (elapsed > limit ? GoalOutcome.Late : GoalOutcome.InTime, elapsed);
            }

            if (!open) return (GoalOutcome.Missed, 0);
            return (limit is null ? GoalOutcome.Open : GoalOutcome.Overdue, 0);
        }
    }

    private sealed class Row
    {
        private readonly int[] counts = new int[7];
        private readonly List<long> times = [];

        public void Add(GoalOutcome outcome, long elapsed)
        {
            counts[(int)outcome]++;
            if (outcome is GoalOutcome.InTime or GoalOutcome.Late) times.Add(elapsed);
        }

        public void Add(Row other)
        {
            for (var i = 0; i < counts.Length; i++) counts[i] += other.counts[i];
            times.AddRange(other.times);
        }

        public GoalTally Tally() => new(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6], Median());

        private double? Median()
        {
            if (times.Count == 0) return null;
            times.Sort();
            return DurationStats.Seconds(Quantiles.OfSorted(CollectionsMarshal.AsSpan(times), .5));
        }
    }
}
