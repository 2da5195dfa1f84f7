namespace Parcours.Measuring;

/// <summary>The cases behind a number, in the order of the log. Decided once per group of cases judged alike, and per case only where that is not enough.</summary>
public sealed class CaseSelection
{
    private readonly Classification classes;
    private readonly CaseFilter filter;
    private readonly DeviationReader reader;
    private readonly bool?[] groups;

    /// <summary>Of a map's classes.</summary>
    public CaseSelection(Classification classes, CaseFilter filter)
    {
        ArgumentNullException.ThrowIfNull(classes);
        ArgumentNullException.ThrowIfNull(filter);
        (this.classes, this.filter, reader) = (classes, filter, new DeviationReader(classes));
        groups = new bool?[classes.Groups.Length];
    }

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
        var found = ImmutableArray.CreateBuilder<int>();
        for (var c = Math.Max(0, from); c < classes.GroupOfCase.Length; c++)
        {
            if (!Holds(c)) continue;
            if (found.Count == most) return (found.ToImmutable(), c);
            found.Add(c);
        }
        return (found.ToImmutable(), null);
    }

    /// <summary>How many cases in all.</summary>
    public int Count()
    {
        var count = 0;
        for (var c = 0; c < classes.GroupOfCase.Length; c++)
        {
            if (Holds(c)) count++;
        }
        return count;
    }

    /// <summary>Whether a case is wanted.</summary>
    public bool Holds(int caseIndex)
    {
        var group = classes.GroupOfCase[caseIndex];
        if (group < 0) return HoldsUnjudged(caseIndex);
        if (!(groups[group] ??= HoldsGroup(group))) return false;
        return filter.Deviation is not { Kind: DeviationKind.Late or DeviationKind.Failed } place
            || (reader.IsTimed(group) && reader.OfCase(caseIndex).Any(deviation => Matches(place, classes.Groups[group].Nearest, deviation)));
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
            || (reader.OfGroup(index)?.Found.Exists(deviation => Matches(place, group.Nearest, deviation)) ?? false);
    }

    private bool Takes(in CaseGroup group, (int Path, int FromStep, int ToStep) link)
    {
        if (group.Followed != link.Path) return false;
        var steps = ChosenSequence.Of(classes.Compiled(group.Followed), classes.Sequence(group)).Steps;
        return steps.Zip(steps.Skip(1)).Contains((link.FromStep, link.ToStep));
    }
}
