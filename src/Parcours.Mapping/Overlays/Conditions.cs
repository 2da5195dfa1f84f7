using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>Whether the conditions of a moment of truth hold, from the readings stated about them.</summary>
public static class Conditions
{
    /// <summary>[S11.3] A condition that holds by less than this part of its threshold is at risk.</summary>
    public const double RiskMargin = 0.1;

    /// <summary>
    /// [S11.3] The verdict on every moment of the touchpoints given. A condition is judged by its latest reading (by end of period, then
    /// id); a moment is broken when a condition is, at risk when one is, kept when one is kept, else unknown.
    /// </summary>
    public static ImmutableArray<MomentVerdict> Judge(StudyState state, IReadOnlySet<Id<Touchpoint>> touchpoints)
    {
        var readings = state.All<Reading>().ToLookup(reading => reading.Subject);
        var conditions = state.All<Condition>().ToLookup(condition => condition.Moment);
        return
        [
            .. state.All<MomentOfTruth>().Where(moment => touchpoints.Contains(moment.Touchpoint)).OrderBy(moment => moment.Key).Select(moment =>
            {
                var judged = conditions[moment.Id].OrderBy(c => c.Order, StringComparer.Ordinal).Select(c => Judge(c, readings[c.Id])).ToImmutableArray();
                return new MomentVerdict(moment.Id, moment.Touchpoint, judged.Select(c => c.Verdict).DefaultIfEmpty(Verdict.Unknown).Max(), judged);
            }),
        ];
    }

    private static ConditionVerdict Judge(Condition condition, IEnumerable<Reading> readings)
    {
        var latest = Latest(readings);
        return new(condition.Id, Judge(condition, latest), latest?.Id, latest?.Value, latest?.Source, latest?.Count);
    }

    /// <summary>[S11.3] The verdict that one reading gives; unknown without a reading or a threshold.</summary>
    public static Verdict Judge(Condition condition, Reading? reading)
    {
        ArgumentNullException.ThrowIfNull(condition);
        if (reading is null || condition.Threshold is not { } threshold) return Verdict.Unknown;
        var room = condition.Comparison == Comparison.AtMost ? threshold - reading.Value : reading.Value - threshold;
        return room < 0 ? Verdict.Broken : room < Math.Abs(threshold) * RiskMargin ? Verdict.AtRisk : Verdict.Kept;
    }

    /// <summary>The reading that decides: the latest by end of period, then id.</summary>
    public static Reading? Latest(IEnumerable<Reading> readings) => readings.OrderBy(r => r.To, StringComparer.Ordinal).ThenBy(r => r.Key).LastOrDefault();
}
