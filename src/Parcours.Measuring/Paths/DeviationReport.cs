using System.Runtime.InteropServices;

namespace Parcours.Measuring;

/// <summary>Deviations of one kind: total weighted by cases, cases that have at least one, and steps left out (abandoned only).</summary>
public sealed record KindTotal(DeviationKind Kind, long Total, int Cases, long Steps);

/// <summary>
/// [M12] One deviation rolled up: kind, path compared with, symbol, step of the path (-1 when none), total, cases, a few example cases (indexes in the log).
/// </summary>
public sealed record DeviationTotal(DeviationKind Kind, int Path, int Symbol, int Step, long Total, int Cases, ImmutableArray<int> Examples);

/// <summary>[M11, M12] The deviations of the unqualified cases from their nearest path, by kind and by place on the map.</summary>
public sealed record DeviationReport(ImmutableArray<KindTotal> Kinds, ImmutableArray<DeviationTotal> Places)
{
    /// <summary>How many example cases a place keeps.</summary>
    public const int ExampleCount = 5;

    /// <summary>Reads the deviations off every unqualified group; late and failed are read case by case, and only where they can happen.</summary>
    public static DeviationReport Of(Classification classes, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(classes);
        return new DeviationTally(classes).Run(cancel);
    }

    /// <summary>[M11] The deviations of one group, without late and failed; none when it follows a path or there is none to compare with.</summary>
    public static ImmutableArray<Deviation> Of(Classification classes, in CaseGroup group)
    {
        ArgumentNullException.ThrowIfNull(classes);
        if (group.Followed >= 0 || group.Nearest < 0) return [];
        return [.. GroupDeviations.Of(classes, group).Found];
    }

    /// <summary>[M11] Every deviation of one case; Event is the position in its bound events. None when it is not judged or follows a path.</summary>
    public static ImmutableArray<Deviation> OfCase(Classification classes, int caseIndex)
    {
        ArgumentNullException.ThrowIfNull(classes);
        return [.. classes.Reader.OfCase(caseIndex)];
    }
}

/// <summary>Counts deviations over groups, then over the cases where time or outcome matter.</summary>
internal sealed class DeviationTally(Classification classes)
{
    private readonly Dictionary<(DeviationKind Kind, int Path, int Symbol, int Step), Place> places = [];
    private readonly KindCount[] kinds = [.. Enum.GetValues<DeviationKind>().Select(_ => new KindCount())];
    private readonly DeviationReader reader = classes.Reader;

    public DeviationReport Run(CancellationToken cancel)
    {
        var timed = false;
        for (var g = 0; g < classes.Groups.Length; g++)
        {
            // An alignment a group: who closed the page does not wait for it, and neither do the others.
            cancel.ThrowIfCancellationRequested();
            var group = classes.Groups[g];
            if (group.Cases == 0 || reader.OfGroup(g) is not { } read) continue;
            Count(group.Nearest, CollectionsMarshal.AsSpan(read.Found), group.Cases, group.FirstCase);
            timed |= reader.IsTimed(g);
        }
        if (timed) CountCases();
        return new DeviationReport(
            [.. kinds.Select((k, i) => new KindTotal((DeviationKind)i, k.Total, k.Cases, k.Steps)).Where(k => k.Cases > 0)],
            [.. places.Select(p => new DeviationTotal(p.Key.Kind, p.Key.Path, p.Key.Symbol, p.Key.Step, p.Value.Total, p.Value.Cases, [.. p.Value.Examples]))
                .OrderByDescending(p => p.Cases).ThenBy(p => p.Kind).ThenBy(p => p.Path).ThenBy(p => p.Step).ThenBy(p => p.Symbol)]);
    }

    private void CountCases()
    {
        var found = new List<Deviation>();
        for (var c = 0; c < classes.GroupOfCase.Length; c++)
        {
            var group = classes.GroupOfCase[c];
            if (group < 0 || !reader.IsTimed(group)) continue;
            found.Clear();
            reader.AddTimed(c, found);
            if (found.Count > 0) Count(classes.Groups[group].Nearest, CollectionsMarshal.AsSpan(found), 1, c);
        }
    }

    private void Count(int path, ReadOnlySpan<Deviation> found, int cases, int example)
    {
        var met = 0;
        foreach (var deviation in found)
        {
            var kind = kinds[(int)deviation.Kind];
            kind.Total += cases;
            if ((met & (1 << (int)deviation.Kind)) == 0) kind.Cases += cases;
            met |= 1 << (int)deviation.Kind;
            if (deviation.Kind == DeviationKind.Abandoned) kind.Steps += (long)cases * deviation.Steps;
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, (deviation.Kind, path, deviation.Symbol, deviation.Step), out _);
            place ??= new Place();
            place.Count(cases, example);
        }
    }

    private sealed class KindCount
    {
        public long Total { get; set; }

        public int Cases { get; set; }

        public long Steps { get; set; }
    }

    private sealed class Place
    {
        private int last = -1;

        public long Total { get; private set; }

        public int Cases { get; private set; }

        public List<int> Examples { get; } = [];

        public void Count(int cases, int example)
        {
            Total += cases;
            if (last == example) return;
            last = example;
            Cases += cases;
            if (Examples.Count < DeviationReport.ExampleCount) Examples.Add(example);
        }
    }
}
