namespace Parcours.Measuring;

/// <summary>The satisfaction of each case: its last answer to the log's first NPS column, or to its first score where no column is an NPS. NaN where it never answered.</summary>
internal sealed class CaseScores
{
    private readonly double[] last;

    private CaseScores(string name, bool isNps, double[] last) => (Name, IsNps, this.last) = (name, isNps, last);

    /// <summary>The column's name.</summary>
    public string Name { get; }

    /// <summary>Answers are 0 to 10 and make a Net Promoter Score.</summary>
    public bool IsNps { get; }

    /// <summary>Null for a log without scores.</summary>
    public static CaseScores? Of(EventLog log)
    {
        if (log.Extras.Scores.IsEmpty) return null;
        var column = log.Extras.Scores.FirstOrDefault(score => IsNpsName(score.Name)) ?? log.Extras.Scores[0];
        var values = column.Values.Span;
        var answers = new double[log.CaseCount];
        for (var c = 0; c < answers.Length; c++)
        {
            answers[c] = double.NaN;
            for (var e = log.CaseOffsets[c]; e < log.CaseOffsets[c + 1]; e++)
            {
                if (!double.IsNaN(values[e])) answers[c] = values[e];
            }
        }

        return new CaseScores(column.Name, IsNpsName(column.Name), answers);
    }

    /// <summary>The satisfaction of the cases that follow each path: one pass over the cases. Null where none of them answered.</summary>
    public ImmutableArray<MeanScore?> ByPath(Classification classes)
    {
        var tallies = new Tally[classes.Paths.Length];
        var groups = classes.GroupOfCase;
        for (var c = 0; c < groups.Length; c++)
        {
            if (groups[c] < 0 || double.IsNaN(last[c])) continue;
            var path = classes.Groups[groups[c]].Followed;
            if (path >= 0) tallies[path].Add(last[c]);
        }

        return [.. tallies.Select(tally => tally.Mean(IsNps))];
    }

    private static bool IsNpsName(string name) => name.Contains("nps", StringComparison.OrdinalIgnoreCase);

    private struct Tally
    {
        private int count;
        private int promoters;
        private int detractors;
        private double sum;
        private double squares;

        public void Add(double value)
        {
            count++;
            if (value >= 9) promoters++;
            if (value <= 6) detractors++;
            sum += value;
            squares += value * value;
        }

        public readonly MeanScore? Mean(bool isNps)
        {
            if (isNps) return Nps.Of(promoters, detractors, count) is { } nps ? new MeanScore(nps.Value, nps.Low, nps.High, nps.Count) : null;
            return MeanScore.Of(sum, squares, count);
        }
    }
}

/// <summary>A mean with its 95 % interval (null from fewer than two answers) and its number of answers.</summary>
internal sealed record MeanScore(double Value, double? Low, double? High, int Count)
{
    private const double Z = 1.959963984540054;

    /// <summary>From the sum and the sum of squares: mean and the normal interval of a mean, s / sqrt(n) with s² of n - 1 (Wasserman 2004, "All of Statistics", 6.3.2). Null without answers.</summary>
    public static MeanScore? Of(double sum, double squares, int count)
    {
        if (count == 0) return null;
        var mean = sum / count;
        if (count == 1) return new MeanScore(mean, null, null, 1);
        var half = Z * Math.Sqrt(Math.Max(0, (squares - (count * mean * mean)) / (count - 1)) / count);
        return new MeanScore(mean, mean - half, mean + half, count);
    }
}
