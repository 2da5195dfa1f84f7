using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>
/// [S58.1, S58.2] What somebody may do by hand to a round that was revealed: open it again with a line in the journal, its scores kept as
/// they were under a round of their own; or remove it. An undo or a way back to an earlier revision brings what was, and is no such hand.
/// </summary>
public static class RoundReopening
{
    /// <summary>The journal's word for it.</summary>
    public const string Kind = "roundReopened";

    /// <summary>Why the change may not be made; null when it touches no revealed round, or does so as it must.</summary>
    /// <param name="before">The document before it.</param>
    /// <param name="ops">What is asked for, without what follows from it.</param>
    public static Refusal? Check(StudyState before, ImmutableArray<Op> ops)
    {
        if (!ops.Any(op => op.Target.Kind is "round" or "score")) return null;
        var opened = ops.Select(op => Opened(op, before)).OfType<Round>().ToList();
        foreach (var round in opened)
        {
            if (!HasLine(round, ops) || !IsKept(round, before, ops)) return new("S58.1", round.Key);
        }

        var free = opened.Select(round => round.Key).Concat(ops.OfType<Op.Remove>().Select(remove => remove.Id)).ToHashSet();
        return ops.Select(op => before.Find(op.Target)).OfType<Score>()
            .FirstOrDefault(score => !free.Contains(score.Round) && !free.Contains(score.Subject) && before.Find(score.Round)?.Status == RoundStatus.Revealed) is { } touched
            ? new("S58.2", touched.Key)
            : null;
    }

    // The round as it was revealed, when an operation opens it.
    private static Round? Opened(Op op, StudyState before)
    {
        if (op.Target.As<Round>() is not { } id || before.Find(id) is not { Status: RoundStatus.Revealed } was) return null;
        return op switch
        {
            Op.Put { Record: Round { Status: RoundStatus.Open } } => was,
            Op.Patch patch when RecordPatch.Apply(was, patch.Set).Record is Round { Status: RoundStatus.Open } => was,
            _ => null,
        };
    }

    private static bool HasLine(Round round, ImmutableArray<Op> ops) => ops.OfType<Op.Put>().Any(put =>
        put.Record is JournalEntry { Kind: Kind } line && line.About == round.Key && line.Map == round.Map && !string.IsNullOrWhiteSpace(line.Text) && !string.IsNullOrWhiteSpace(line.By));

    private static bool IsKept(Round round, StudyState before, ImmutableArray<Op> ops)
    {
        // What is kept may have come by the changes just before: a large round is more than one change holds.
        var scores = before.All<Score>().Where(score => score.Round == round.Id).ToList();
        var put = ops.OfType<Op.Put>().Select(each => each.Record).ToList();
        var all = before.All<Score>().Concat(put.OfType<Score>()).ToLookup(score => score.Round);
        return before.All<Round>().Concat(put.OfType<Round>()).Any(copy =>
            copy.Id != round.Id && copy.Map == round.Map && copy.Status == RoundStatus.Revealed && copy.RevealedOn == round.RevealedOn && copy.Participants == round.Participants
            && copy.Groups.SequenceEqual(round.Groups, StringComparer.Ordinal)
            && scores.TrueForAll(score => all[copy.Id].Any(same => same with { Id = score.Id, Round = score.Round } == score)));
    }
}
