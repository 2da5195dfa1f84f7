using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>
/// [S58.1, S58.2] What somebody may do by hand to a round that was revealed: open it again with a line in the journal, its scores kept as
/// they were under a round of their own; name it and place it in the list; or remove it. An undo or a way back to an earlier revision brings
/// what was, and is no such hand.
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
        var after = After(before, ops);
        var opened = new List<Round>();
        foreach (var was in ops.Select(op => before.Find(op.Target)).OfType<Round>().Where(round => round.Status == RoundStatus.Revealed).Distinct())
        {
            if (after[was.Key] is not Round now) continue;
            if (now.Status == RoundStatus.Open) opened.Add(was);
            else if (now with { Name = was.Name, Order = was.Order } != was || IsRemoved(was.Key, ops)) return new("S58.2", was.Key);
        }

        foreach (var round in opened)
        {
            if (!HasLine(round, ops) || !IsKept(round, before, after)) return new("S58.1", round.Key);
        }

        // Free is what is gone in the end: what is put back in the same change was not removed.
        var free = opened.Select(round => round.Key).Concat(ops.Where(op => IsGone(op.Target, ops)).Select(op => op.Target)).ToHashSet();
        return ops.Where(op => op.Target.Kind == "score").Select(op => op.Target).FirstOrDefault(score => IsRewritten(score, before, after, free)) is { Kind: not null } touched
            ? new("S58.2", touched)
            : null;
    }

    // A score that a revealed round holds, and one that comes into it.
    private static bool IsRewritten(RecordId id, StudyState before, Dictionary<RecordId, StudyRecord?> after, HashSet<RecordId> free)
    {
        if (before.Find(id) is Score was && IsClosed(was)) return true;
        return after.GetValueOrDefault(id) is Score now && IsClosed(now) && !IsOfCopy(now, before);

        bool IsClosed(Score score) => !free.Contains(score.Round) && !free.Contains(score.Subject) && before.Find(score.Round)?.Status == RoundStatus.Revealed;
    }

    // What a large round said is kept by several changes: the copy is there, and its scores follow, each as it is in the round it is a copy of.
    private static bool IsOfCopy(Score score, StudyState before)
    {
        var copy = before.Find(score.Round)!;
        var all = before.All<Score>().ToLookup(each => each.Round);
        return !all[copy.Id].Any(each => each.Subject == score.Subject && each.Axis == score.Axis)
            && before.All<Round>().Any(round => IsSame(copy, round) && all[round.Id].Any(same => IsSame(same, score)));
    }

    // What the change makes of the rounds and scores it names; null for those it removes. What cannot be patched is refused by the rules.
    private static Dictionary<RecordId, StudyRecord?> After(StudyState before, ImmutableArray<Op> ops)
    {
        var after = new Dictionary<RecordId, StudyRecord?>();
        foreach (var op in ops.Where(op => op.Target.Kind is "round" or "score"))
        {
            var now = after.TryGetValue(op.Target, out var known) ? known : before.Find(op.Target);
            after[op.Target] = op switch
            {
                Op.Put put => put.Record,
                Op.Patch patch when now is not null => RecordPatch.Apply(now, patch.Set).Record ?? now,
                Op.Remove => null,
                _ => now,
            };
        }

        return after;
    }

    private static bool IsRemoved(RecordId id, ImmutableArray<Op> ops) => ops.Any(op => op is Op.Remove && op.Target == id);

    private static bool IsGone(RecordId id, ImmutableArray<Op> ops) => ops.LastOrDefault(op => op.Target == id && op is Op.Put or Op.Remove) is Op.Remove;

    private static bool HasLine(Round round, ImmutableArray<Op> ops) => ops.OfType<Op.Put>().Any(put =>
        put.Record is JournalEntry { Kind: Kind } line && line.About == round.Key && line.Map == round.Map && !string.IsNullOrWhiteSpace(line.Text) && !string.IsNullOrWhiteSpace(line.By));

    private static bool IsKept(Round round, StudyState before, Dictionary<RecordId, StudyRecord?> after)
    {
        // What is kept may have come by the changes just before: a large round is more than one change holds.
        var scores = before.All<Score>().Where(score => score.Round == round.Id).ToList();
        var all = Now<Score>(before, after).ToLookup(score => score.Round);
        return Now<Round>(before, after).Any(copy => IsSame(copy, round) && scores.TrueForAll(score => all[copy.Id].Any(same => IsSame(same, score))));
    }

    private static IEnumerable<T> Now<T>(StudyState before, Dictionary<RecordId, StudyRecord?> after) where T : StudyRecord =>
        before.All<T>().Where(record => !after.ContainsKey(record.Key)).Concat(after.Values.OfType<T>());

    private static bool IsSame(Round copy, Round round) =>
        copy.Id != round.Id && copy.Map == round.Map && copy.Status == RoundStatus.Revealed && copy.RevealedOn == round.RevealedOn && copy.Participants == round.Participants
        && copy.Groups.SequenceEqual(round.Groups, StringComparer.Ordinal);

    private static bool IsSame(Score one, Score other) => one with { Id = other.Id, Round = other.Round } == other;
}
