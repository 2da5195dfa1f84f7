namespace Parcours.Measuring;

/// <summary>Reads deviations off cases: once per group what the sequences tell, case by case what time and outcome add.</summary>
internal sealed class DeviationReader(Classification classes)
{
    private readonly GroupDeviations?[] groups = new GroupDeviations?[classes.Groups.Length];
    private readonly HashSet<int> failures = Failures(classes);

    /// <summary>What is read off a group's alignment; null when its cases follow a path or there is none to compare them with.</summary>
    public GroupDeviations? OfGroup(int group) => groups[group] ??= classes.Groups[group] is { Followed: < 0, Nearest: >= 0 } known ? GroupDeviations.Of(classes, known) : null;

    /// <summary>Whether the cases of a group may be late or failed.</summary>
    public bool IsTimed(int group) =>
        classes.Groups[group] is { Followed: < 0, Nearest: >= 0 } known && (failures.Count > 0 || classes.Compiled(known.Nearest).HasLimits);

    /// <summary>Everything that deviates in a case.</summary>
    public IEnumerable<Deviation> OfCase(int caseIndex)
    {
        var group = classes.GroupOfCase[caseIndex];
        if (group < 0 || OfGroup(group) is not { } read) return [];
        var found = new List<Deviation>(read.Found);
        AddTimed(caseIndex, found);
        return found;
    }

    /// <summary>Adds what only the case's own times and outcomes tell.</summary>
    public void AddTimed(int caseIndex, List<Deviation> found)
    {
        var group = classes.GroupOfCase[caseIndex];
        if (group < 0 || OfGroup(group) is not { } read) return;
        Late(classes.Compiled(classes.Groups[group].Nearest), read, caseIndex, found);
        if (failures.Count > 0) Failed(caseIndex, found);
    }

    private static HashSet<int> Failures(Classification classes)
    {
        if (classes.Sequences.Log.Extras.Outcome is not { } outcome) return [];
        return [.. Enumerable.Range(0, outcome.Names.Length).Where(o => classes.Options.Failures.Contains(outcome.Names[o], StringComparer.OrdinalIgnoreCase))];
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

    private void Failed(int c, List<Deviation> found)
    {
        var outcomes = classes.Sequences.Log.Extras.Outcome!.Ids.Span;
        var (start, end) = (classes.Sequences.CaseAt(c).Start.Value, classes.Sequences.CaseAt(c).End.Value);
        for (var i = start; i < end; i++)
        {
            if (failures.Contains(outcomes[classes.Sequences.EventAt(i)])) found.Add(new Deviation(DeviationKind.Failed, classes.Sequences.Symbols.Span[i], i - start, -1));
        }
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
