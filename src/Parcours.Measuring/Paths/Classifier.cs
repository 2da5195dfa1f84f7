namespace Parcours.Measuring;

/// <summary>[M8-M10] Judges cases against paths: once per variant, then once per case only where a time limit could change the answer (A7).</summary>
public sealed class Classifier
{
    private readonly CaseSequences sequences;
    private readonly CompiledPath[] paths;
    private readonly ClassifyOptions options;
    private readonly int[] order;
    private readonly Variants units;
    private readonly bool refined;
    private readonly List<CaseGroup> groups = [];
    private readonly int[] groupOfCase;

    private Classifier(CaseSequences sequences, ImmutableArray<PathModel> models, ClassifyOptions options)
    {
        (this.sequences, this.options) = (sequences, options);
        paths = [.. models.Select(m => new CompiledPath(m))];
        order = [.. Enumerable.Range(0, paths.Length).OrderBy(p => (int)paths[p].Model.Kind)];
        refined = sequences.Channel is not null && paths.Any(p => p.NamesChannels);
        units = refined ? sequences.Refined : sequences.Variants;
        groupOfCase = new int[sequences.CaseCount];
    }

    /// <summary>Throws <see cref="ArgumentException"/> for a path whose <see cref="PathModel.Faults"/> are not empty.</summary>
    public static Classification Of(CaseSequences sequences, ImmutableArray<PathModel> paths, ClassifyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        return new Classifier(sequences, paths, options ?? new ClassifyOptions()).Run();
    }

    private Classification Run()
    {
        var open = options.Open is { } rule ? OpenCases.Of(sequences, paths, rule) : null;
        var unitGroups = new int[units.Count];
        var costs = new int[paths.Length];
        Span<bool> follows = new bool[paths.Length];
        var perCase = new List<(int Unit, int[] Costs, bool[] Follows)>();
        for (var u = 0; u < units.Count; u++)
        {
            var symbols = sequences.Symbols.Span[sequences.CaseAt(units.FirstCase(u))];
            if (symbols.IsEmpty)
            {
                unitGroups[u] = -1;
                continue;
            }
            Judge(u, symbols, costs, follows);
            if (AnyLimit(follows)) perCase.Add((u, [.. costs], follows.ToArray()));
            unitGroups[u] = groups.Count;
            groups.Add(Group(u, costs, follows, units.Cases(u), units.FirstCase(u)));
        }
        for (var c = 0; c < groupOfCase.Length; c++) groupOfCase[c] = unitGroups[units.OfCase[c]];
        if (perCase.Count > 0) JudgeCases(perCase);
        var empty = groupOfCase.Count(g => g < 0);
        var openCount = open is null ? 0 : SetApart(open);
        return new Classification(sequences, paths, units, refined, options, [.. groups], groupOfCase, openCount, empty);
    }

    /// <summary>Costs in the order of M10's ties; a path that can neither be followed nor be nearer than one before it is passed over (int.MaxValue).</summary>
    private void Judge(int unit, ReadOnlySpan<int> symbols, int[] costs, Span<bool> follows)
    {
        var best = int.MaxValue;
        foreach (var p in order)
        {
            var path = paths[p];
            var least = path.LeastCost(symbols);
            var matters = least == 0 || (path.Model.Kind != PathKind.Anomaly && least < best);
            costs[p] = !matters ? int.MaxValue : path.IsPlain ? least : path.Cost(symbols);
            if (path.Model.Kind != PathKind.Anomaly) best = Math.Min(best, costs[p]);
            follows[p] = costs[p] == 0 && (!refined || !path.NamesChannels || ChannelsAllowed(path, symbols, sequences.CaseAt(units.FirstCase(unit)).Start.Value));
        }
    }

    private bool ChannelsAllowed(CompiledPath path, ReadOnlySpan<int> symbols, int start) =>
        SlotRuns.Accepts(path.Slots.AsSpan(), symbols, (i, step) => ChannelRule.Allows(path.Model.Steps[step], sequences.ChannelAt(start + i)));

    /// <summary>Whether the first path that could be followed, or one before it, has a limit that a case may break.</summary>
    private bool AnyLimit(ReadOnlySpan<bool> follows)
    {
        foreach (var p in order)
        {
            if (follows[p]) return paths[p].HasLimits;
        }
        return false;
    }

    private CaseGroup Group(int unit, int[] costs, ReadOnlySpan<bool> follows, int cases, int firstCase)
    {
        var (followed, nearest, reference) = (-1, -1, -1);
        foreach (var p in order)
        {
            var kind = paths[p].Model.Kind;
            if (followed < 0 && follows[p]) followed = p;
            if (kind != PathKind.Anomaly && (nearest < 0 || costs[p] < costs[nearest])) nearest = p;
            if (kind == PathKind.Reference && (reference < 0 || costs[p] < reference)) reference = costs[p];
        }
        var cost = followed >= 0 ? 0 : nearest >= 0 ? costs[nearest] : 0;
        return new CaseGroup(unit, followed, followed >= 0 ? -1 : nearest, cost, reference, cases, firstCase);
    }

    /// <summary>One pass over the cases whose variant follows a path with limits: their group is split by what each case keeps.</summary>
    private void JudgeCases(List<(int Unit, int[] Costs, bool[] Follows)> perCase)
    {
        var judged = perCase.ToDictionary(p => p.Unit);
        var split = new Dictionary<(int Unit, int Followed), int>();
        for (var c = 0; c < groupOfCase.Length; c++)
        {
            if (!judged.TryGetValue(units.OfCase[c], out var unit)) continue;
            var kept = unit.Follows.Select((f, p) => f && (!paths[p].HasLimits || InTime(paths[p], c))).ToArray();
            var group = Group(unit.Unit, unit.Costs, kept, 1, c);
            var key = (unit.Unit, group.Followed);
            if (split.TryGetValue(key, out var known))
            {
                groups[known] = groups[known] with { Cases = groups[known].Cases + 1 };
            }
            else
            {
                // The unit's own group is taken by the first outcome met; the others get new ones.
                var own = groupOfCase[c];
                known = split.Keys.Any(k => k.Unit == unit.Unit) ? groups.Count : own;
                if (known == groups.Count) groups.Add(group);
                else groups[known] = group;
                split.Add(key, known);
            }
            groupOfCase[c] = known;
        }
    }

    private bool InTime(CompiledPath path, int c)
    {
        var range = sequences.CaseAt(c);
        var start = range.Start.Value;
        return SlotRuns.Accepts(path.Slots.AsSpan(), sequences.Symbols.Span[range], (i, step) =>
            ChannelRule.Allows(path.Model.Steps[step], sequences.ChannelAt(start + i)) && LimitRule.Keeps(path.Model.Steps[step], sequences, start, i));
    }

    private int SetApart(bool[] open)
    {
        var count = 0;
        for (var c = 0; c < open.Length; c++)
        {
            var group = groupOfCase[c];
            if (!open[c] || group < 0) continue;
            groups[group] = groups[group] with { Cases = groups[group].Cases - 1 };
            groupOfCase[c] = -1;
            count++;
        }
        if (count > 0) NameJudged();
        return count;
    }

    // A group is told by one of its cases: not by one that was just set apart.
    private void NameJudged()
    {
        var named = new bool[groups.Count];
        for (var c = 0; c < groupOfCase.Length; c++)
        {
            var group = groupOfCase[c];
            if (group < 0 || named[group]) continue;
            named[group] = true;
            if (groups[group].FirstCase != c) groups[group] = groups[group] with { FirstCase = c };
        }
    }
}
