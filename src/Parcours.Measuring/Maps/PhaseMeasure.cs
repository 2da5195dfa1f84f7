namespace Parcours.Measuring;

/// <summary>The cases of a log that pass a group of touchpoints, and the NPS of the answers there; null without answers.</summary>
public sealed record PhaseMeasure(int Cases, Nps? Nps)
{
    /// <summary>[S56.8] By group: <paramref name="groupOf"/> says the group of each touchpoint, or -1. A case counts once in a group, however often it comes.</summary>
    public static ImmutableArray<PhaseMeasure> Of(BoundLog bound, IReadOnlyList<int> groupOf, int groups)
    {
        ArgumentNullException.ThrowIfNull(bound);
        ArgumentNullException.ThrowIfNull(groupOf);
        var (cases, last) = (new int[groups], new int[groups]);
        Array.Fill(last, -1);
        var symbols = bound.Sequences.Symbols.Span;
        for (var c = 0; c < bound.Sequences.CaseCount; c++)
        {
            foreach (var symbol in symbols[bound.Sequences.CaseAt(c)])
            {
                var group = groupOf[symbol];
                if (group < 0 || last[group] == c) continue;
                last[group] = c;
                cases[group]++;
            }
        }

        var answers = bound.Touchpoints.Where(touchpoint => groupOf[touchpoint.Touchpoint] >= 0)
            .ToLookup(touchpoint => groupOf[touchpoint.Touchpoint], touchpoint => touchpoint.Scores.Where(score => score.Nps is not null).ToList());
        return [.. Enumerable.Range(0, groups).Select(group => new PhaseMeasure(cases[group], Pooled([.. answers[group].SelectMany(scores => scores)])))];
    }

    private static Nps? Pooled(List<ScoreStats> scores) => Measuring.Nps.Of(scores.Sum(score => score.Promoters), scores.Sum(score => score.Detractors), scores.Sum(score => score.Count));
}
