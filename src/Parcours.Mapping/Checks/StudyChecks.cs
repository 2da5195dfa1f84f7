using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>The check of a map and of a study: completeness and coherence (docs/study-checks.md, product point 22). Pure: the same document and context give the same findings in the same order.</summary>
public static class StudyChecks
{
    private static readonly Func<CheckedMap, IEnumerable<CheckFinding>>[] Families =
    [
        ChannelChecks.Of, IndicatorChecks.Of, MomentChecks.Of, ShapeChecks.Of, PathChecks.Of, BindingChecks.Of, KindChecks.Of, ReadingChecks.Of, FreshnessChecks.Of,
        PeopleChecks.Of, StandingChecks.Of,
    ];

    /// <summary>The findings of one map, by number, then in the map's order; none when the study has no such map.</summary>
    public static ImmutableArray<CheckFinding> OfMap(StudyState state, Id<JourneyMap> map, CheckContext context)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(context);
        if (state.Find(map) is not { } record) return [];
        var read = new CheckedMap(state, record, context);
        return [.. Families.SelectMany(family => family(read)).OrderBy(Number)];
    }

    /// <summary>What no single map answers for: phases, personas and channels that none covers.</summary>
    public static ImmutableArray<CheckFinding> OfStudy(StudyState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return [.. StudyScopeChecks.Of(state)];
    }

    /// <summary>The revision that last changed a record of the map, what hangs on it included; 0 when there is no such map.</summary>
    public static long LastChange(StudyState state, Id<JourneyMap> map)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Records.Values.Where(held => MapPlace.Of(held.Record, state) == map).Select(held => held.Revision).DefaultIfEmpty(0).Max();
    }

    // "C10.2" after "C9.1": sorting is stable, so the map's order stays within a number.
    private static Version Number(CheckFinding finding) => Version.Parse(finding.Check.AsSpan(1));
}
