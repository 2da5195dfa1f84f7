namespace Parcours.Measuring;

/// <summary>
/// What a set of judged cases is like: how many, median time from first to last bound event in seconds (null without cases), their answers' NPS
/// (null without answers), and how many had a failed outcome (null when the log tells no outcome).
/// </summary>
public sealed record CaseFigures(int Cases, double? MedianSeconds, Nps? Satisfaction, int? Failed);

/// <summary>[M12] The cases with a deviation beside those without it. A difference, not a cause.</summary>
public sealed record DeviationEffect(CaseFigures With, CaseFigures Without);

/// <summary>[M12] The effect of deviations on duration, satisfaction and outcome, over every judged case of a classification.</summary>
public sealed class DeviationEffects
{
    private readonly Classification classes;
    private readonly long[] ticks;
    private readonly (int Promoters, int Detractors, int Answers)[] answers;
    private readonly bool[]? failed;

    /// <summary>Reads each judged case once.</summary>
    public DeviationEffects(Classification classes)
    {
        ArgumentNullException.ThrowIfNull(classes);
        this.classes = classes;
        var sequences = classes.Sequences;
        var extras = sequences.Log.Extras;
        var score = extras.Scores.FirstOrDefault(column => column.Name.Contains("nps", StringComparison.OrdinalIgnoreCase));
        ticks = new long[classes.GroupOfCase.Length];
        answers = new (int, int, int)[ticks.Length];
        failed = extras.Outcome is null ? null : new bool[ticks.Length];
        var failures = extras.Outcome is { } outcome
            ? outcome.Names.Select(name => classes.Options.Failures.Contains(name, StringComparer.OrdinalIgnoreCase)).ToArray()
            : [];
        for (var c = 0; c < ticks.Length; c++)
        {
            if (classes.GroupOfCase[c] < 0) continue;
            var (start, end) = (sequences.CaseAt(c).Start.Value, sequences.CaseAt(c).End.Value);
            ticks[c] = sequences.TimeAt(end - 1) - sequences.TimeAt(start);
            for (var i = start; i < end; i++)
            {
                var e = sequences.EventAt(i);
                if (failed is not null && extras.Outcome!.Ids.Span[e] is >= 0 and var id && failures[id]) failed[c] = true;
                if (score is not null) Add(ref answers[c], score.Values.Span[e]);
            }
        }
    }

    /// <summary>Of a kind of deviation, or of a kind at one place.</summary>
    public DeviationEffect Of(DeviationPlace place, CancellationToken cancel = default)
    {
        var having = new CaseSelection(classes, new CaseFilter { Deviation = place }, cancel: cancel).Cases;
        var (with, without) = (new List<int>(), new List<int>());
        for (var c = 0; c < ticks.Length; c++)
        {
            if (classes.GroupOfCase[c] < 0) continue;
            var has = !having.IsEmpty && having[0] == c;
            (has ? with : without).Add(c);
            if (has) having = having[1..];
        }

        return new DeviationEffect(Figures(with), Figures(without));
    }

    private CaseFigures Figures(List<int> cases)
    {
        var durations = new long[cases.Count];
        var (promoters, detractors, count, failures) = (0, 0, 0, 0);
        for (var i = 0; i < durations.Length; i++)
        {
            var c = cases[i];
            durations[i] = ticks[c];
            promoters += answers[c].Promoters;
            detractors += answers[c].Detractors;
            count += answers[c].Answers;
            if (failed?[c] == true) failures++;
        }

        Array.Sort(durations);
        double? median = durations.Length == 0 ? null : DurationStats.Seconds(Quantiles.OfSorted(durations, .5));
        return new CaseFigures(cases.Count, median, Nps.Of(promoters, detractors, count), failed is null ? null : failures);
    }

    // Reichheld 2003: 9 and 10 promote, 0 to 6 detract.
    private static void Add(ref (int Promoters, int Detractors, int Answers) of, double value)
    {
        if (double.IsNaN(value)) return;
        of.Answers++;
        if (value >= 9) of.Promoters++;
        else if (value <= 6) of.Detractors++;
    }
}
