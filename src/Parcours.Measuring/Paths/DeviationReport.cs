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
    public static DeviationReport Of(Classification classes)
    {
        ArgumentNullException.ThrowIfNull(classes);
        return new DeviationTally(classes).Run();
    }

    /// <summary>[M11] The deviations of one group, without late and failed; none when it follows a path or there is none to compare with.</summary>
    public static ImmutableArray<Deviation> Of(Classification classes, in CaseGroup group)
    {
        ArgumentNullException.ThrowIfNull(classes);
        if (group.Followed >= 0 || group.Nearest < 0) return [];
        return [.. GroupDeviations.Of(classes, group).Found];
    }
}

/// <summary>A group's canonical alignment with its nearest path, and what is read off it.</summary>
internal sealed record GroupDeviations(ChosenSequence Chosen, List<Move> Moves, List<Deviation> Found)
{
    public static GroupDeviations Of(Classification classes, in CaseGroup group)
    {
        var path = classes.Compiled(group.Nearest);
        var sequence = classes.Sequence(group);
        var chosen = ChosenSequence.Of(path, sequence);
        var moves = Alignment.Of(sequence, chosen.Symbols);
        var found = Deviations.Of(sequence, chosen, moves);
        if (classes.IsRefined && path.NamesChannels) AddWrongChannels(classes, path, chosen, moves, classes.Start(group), found, sequence);
        return new GroupDeviations(chosen, moves, found);
    }

    private static void AddWrongChannels(Classification classes, CompiledPath path, ChosenSequence chosen, List<Move> moves, int start, List<Deviation> found, ReadOnlySpan<int> sequence)
    {
        foreach (var move in moves)
        {
            if (move.Kind != MoveKind.Sync) continue;
            var step = chosen.Steps[move.Place];
            if (!ChannelRule.Allows(path.Model.Steps[step], classes.Sequences.ChannelAt(start + move.Event))) found.Add(new Deviation(DeviationKind.WrongChannel, sequence[move.Event], move.Event, step));
        }
    }
}

/// <summary>Counts deviations over groups, then over the cases where time or outcome matter.</summary>
internal sealed class DeviationTally(Classification classes)
{
    private readonly Dictionary<(DeviationKind Kind, int Path, int Symbol, int Step), Place> places = [];
    private readonly KindCount[] kinds = [.. Enum.GetValues<DeviationKind>().Select(_ => new KindCount())];
    private readonly Dictionary<int, GroupDeviations> timed = [];

    public DeviationReport Run()
    {
        var failures = Failures();
        for (var g = 0; g < classes.Groups.Length; g++)
        {
            var group = classes.Groups[g];
            if (group.Followed >= 0 || group.Nearest < 0 || group.Cases == 0) continue;
            var read = GroupDeviations.Of(classes, group);
            Count(group.Nearest, CollectionsMarshal.AsSpan(read.Found), group.Cases, group.FirstCase);
            if (failures.Count > 0 || classes.Compiled(group.Nearest).HasLimits) timed.Add(g, read);
        }
        if (timed.Count > 0) CountCases(failures);
        return new DeviationReport(
            [.. kinds.Select((k, i) => new KindTotal((DeviationKind)i, k.Total, k.Cases, k.Steps)).Where(k => k.Cases > 0)],
            [.. places.Select(p => new DeviationTotal(p.Key.Kind, p.Key.Path, p.Key.Symbol, p.Key.Step, p.Value.Total, p.Value.Cases, [.. p.Value.Examples]))
                .OrderByDescending(p => p.Cases).ThenBy(p => p.Kind).ThenBy(p => p.Path).ThenBy(p => p.Step).ThenBy(p => p.Symbol)]);
    }

    private void CountCases(HashSet<int> failures)
    {
        var found = new List<Deviation>();
        for (var c = 0; c < classes.GroupOfCase.Length; c++)
        {
            if (!timed.TryGetValue(classes.GroupOfCase[c], out var read)) continue;
            var path = classes.Groups[classes.GroupOfCase[c]].Nearest;
            found.Clear();
            Late(classes.Compiled(path), read, c, found);
            if (failures.Count > 0) Failed(failures, c, found);
            if (found.Count > 0) Count(path, CollectionsMarshal.AsSpan(found), 1, c);
        }
    }

    private void Late(CompiledPath path, GroupDeviations read, int c, List<Deviation> found)
    {
        if (!path.HasLimits) return;
        var start = classes.Sequences.CaseAt(c).Start.Value;
        foreach (var move in read.Moves)
        {
            if (move.Kind != MoveKind.Sync) continue;
            var step = read.Chosen.Steps[move.Place];
            if (!LimitRule.Keeps(path.Model.Steps[step], classes.Sequences, start, move.Event)) found.Add(new Deviation(DeviationKind.Late, classes.Sequences.Symbols.Span[start + move.Event], move.Event, step));
        }
    }

    private void Failed(HashSet<int> failures, int c, List<Deviation> found)
    {
        var outcomes = classes.Sequences.Log.Extras.Outcome!.Ids.Span;
        var (start, end) = (classes.Sequences.CaseAt(c).Start.Value, classes.Sequences.CaseAt(c).End.Value);
        for (var i = start; i < end; i++)
        {
            if (failures.Contains(outcomes[classes.Sequences.EventAt(i)])) found.Add(new Deviation(DeviationKind.Failed, classes.Sequences.Symbols.Span[i], i - start, -1));
        }
    }

    private HashSet<int> Failures()
    {
        if (classes.Sequences.Log.Extras.Outcome is not { } outcome) return [];
        return [.. Enumerable.Range(0, outcome.Names.Length).Where(o => classes.Options.Failures.Contains(outcome.Names[o], StringComparer.OrdinalIgnoreCase))];
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
