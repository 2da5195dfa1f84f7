namespace Parcours.Measuring;

/// <summary>The cases behind a number, in the order of the log. Decided once per group of cases judged alike, and per case only where that is not enough.</summary>
public sealed class CaseSelection
{
    private readonly Classification classes;
    private readonly CaseFilter filter;
    private readonly GoalMeasure? goal;
    private readonly bool?[] groups;
    private readonly int[] cases;

    /// <summary>Of a map's classes. Reads every case once. <paramref name="goal"/> is needed by a filter that asks for what became of it.</summary>
    public CaseSelection(Classification classes, CaseFilter filter, GoalMeasure? goal = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(classes);
        ArgumentNullException.ThrowIfNull(filter);
        (this.classes, this.filter, this.goal) = (classes, filter, goal);
        groups = new bool?[classes.Groups.Length];
        var found = new List<int>();
        for (var c = 0; c < classes.GroupOfCase.Length; c++)
        {
            if (c % 1024 == 0) cancel.ThrowIfCancellationRequested();
            if (Holds(c)) found.Add(c);
        }

        cases = [.. found];
    }

    /// <summary>The cases wanted, in the order of the log.</summary>
    public ReadOnlySpan<int> Cases => cases;

    /// <summary>[M9] Where a case stands.</summary>
    public static CaseStanding StandingOf(Classification classes, int caseIndex)
    {
        ArgumentNullException.ThrowIfNull(classes);
        var group = classes.GroupOfCase[caseIndex];
        if (group >= 0) return (CaseStanding)(int)classes.ClassOf(classes.Groups[group]);
        return classes.Sequences.SymbolsOf(caseIndex).IsEmpty ? CaseStanding.Unbound : CaseStanding.Open;
    }

    /// <summary>At most so many cases from one on; where the next page begins, null when there is none.</summary>
    public (ImmutableArray<int> Cases, int? Next) Page(int from, int most)
    {
        var at = Array.BinarySearch(cases, Math.Max(0, from));
        if (at < 0) at = ~at;
        var end = Math.Min(cases.Length, at + most);
        return ([.. cases.AsSpan(at, end - at)], end < cases.Length ? cases[end] : null);
    }

    private bool Holds(int caseIndex)
    {
        if (filter.Goal is { } wanted && goal?.OutcomeOf(caseIndex) != wanted) return false;
        var group = classes.GroupOfCase[caseIndex];
        if (group < 0) return HoldsUnjudged(caseIndex);
        if (!(groups[group] ??= HoldsGroup(group))) return false;
        return filter.Deviation is not { Kind: DeviationKind.Late or DeviationKind.Failed } place
            || (classes.Reader.IsTimed(group) && classes.Reader.OfCase(caseIndex).Any(deviation => Matches(place, classes.Groups[group].Nearest, deviation)));
    }

    private static bool Matches(DeviationPlace place, int path, Deviation deviation) =>
        deviation.Kind == place.Kind && (place.Path ?? path) == path && (place.Symbol ?? deviation.Symbol) == deviation.Symbol && (place.Step ?? deviation.Step) == deviation.Step;

    private bool HoldsUnjudged(int caseIndex) =>
        filter is { Followed: null, Nearest: null, Link: null, Deviation: null }
        && (filter.Standing is not { } standing || StandingOf(classes, caseIndex) == standing)
        && (filter.Symbol is not { } symbol || classes.Sequences.SymbolsOf(caseIndex).Contains(symbol));

    private bool HoldsGroup(int index)
    {
        var group = classes.Groups[index];
        if (filter.Standing is { } standing && (int)classes.ClassOf(group) != (int)standing) return false;
        if (filter.Followed is { } followed && group.Followed != followed) return false;
        if (filter.Nearest is { } nearest && group.Nearest != nearest) return false;
        if (filter.Symbol is { } symbol && !classes.Sequence(group).Contains(symbol)) return false;
        if (filter.Link is { } link && !Takes(group, link)) return false;
        // Late and failed are told case by case.
        return filter.Deviation is not { } place || place.Kind is DeviationKind.Late or DeviationKind.Failed
            || (classes.Reader.OfGroup(index)?.Found.Exists(deviation => Matches(place, group.Nearest, deviation)) ?? false);
    }

    private bool Takes(in CaseGroup group, (int Path, int FromStep, int ToStep) link)
    {
        if (group.Followed != link.Path) return false;
        var steps = ChosenSequence.Of(classes.Compiled(group.Followed), classes.Sequence(group)).Steps;
        return steps.Zip(steps.Skip(1)).Contains((link.FromStep, link.ToStep));
    }
}
