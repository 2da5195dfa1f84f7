using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>The outcome of a change: <see cref="Applied"/> or <see cref="Rejected"/>.</summary>
public abstract record Outcome
{
    private protected Outcome()
    {
    }
}

/// <summary>The change holds.</summary>
/// <param name="State">The document after it.</param>
/// <param name="Effective">What changed in truth, consequences included, sorted by record.</param>
/// <param name="Inverse">What takes it back, per property.</param>
/// <param name="AsSent">True when the operations asked for, applied generically, give the same records.</param>
public sealed record Applied(StudyState State, ImmutableArray<Op> Effective, ImmutableArray<Op> Inverse, bool AsSent) : Outcome;

/// <summary>The change is refused as a whole; the document is unchanged.</summary>
public sealed record Rejected(Refusal Refusal) : Outcome;

/// <summary>[L4] The rules of the study document: docs/study-rules.md lists them by number.</summary>
public static class StudyRules
{
    /// <summary>Most records of one study (S1.8).</summary>
    public const int MostRecords = 50_000;

    /// <summary>Applies a change, with its consequences, or refuses it. Pure and deterministic.</summary>
    public static Outcome Apply(StudyState state, ImmutableArray<Op> ops, ImmutableArray<Expectation> expect = default)
    {
        foreach (var expected in expect.IsDefault ? [] : expect)
        {
            if (!state.Records.TryGetValue(expected.Id, out var held) || held.Revision > expected.Revision)
            {
                return new Rejected(new Refusal("S1.9", expected.Id));
            }
        }

        var draft = new Draft(state);
        foreach (var op in ops)
        {
            if (Take(draft, op) is { } refusal) return new Rejected(refusal);
        }

        if (Locks.Check(draft) is { } locked) return new Rejected(locked);
        Uniqueness.Settle(draft);
        OrderKeys.Settle(draft);
        if (draft.Count > MostRecords) return new Rejected(new Refusal("S1.8"));
        return CheckTouched(draft) is { } broken ? new Rejected(broken) : draft.Finish();
    }

    private static Refusal? Take(Draft draft, Op op)
    {
        switch (op)
        {
            case Op.Put put:
                if (put.Record is Study && draft.All.OfType<Study>().Any(other => other.Key != put.Record.Key)) return new("S2.1", put.Record.Key);
                draft.Set(put.Record);
                return null;
            case Op.Patch patch:
                // [S1.2] Removal wins over a concurrent patch: what is gone stays gone.
                if (draft.Find(patch.Id) is not { } current) return null;
                var (record, refusal) = RecordPatch.Apply(current, patch.Set);
                if (record is not null) draft.Set(record);
                return refusal;
            case Op.Remove remove:
                return draft.Find(remove.Id) is null ? null : Removal.Take(draft, remove.Id);
            default:
                throw new InvalidOperationException(op.GetType().Name);
        }
    }

    // A rename must not cost a look at every record of a large study.
    private static bool Moved(StudyRecord? before, StudyRecord record) => (before, record) switch
    {
        (Touchpoint was, Touchpoint now) => was.Stage != now.Stage || was.Lane != now.Lane,
        (Stage was, Stage now) => was.Map != now.Map,
        (Lane was, Lane now) => was.Map != now.Map,
        (JourneyPath was, JourneyPath now) => was.Map != now.Map,
        (Layer was, Layer now) => was.Map != now.Map,
        _ => false,
    };

    private static Refusal? CheckTouched(Draft draft)
    {
        var moved = false;
        // In the order of ids: which of two broken rules is told must not depend on how a dictionary is laid out.
        foreach (var id in draft.Touched.Order())
        {
            if (draft.Find(id) is not { } record) continue;
            if (RecordRules.Check(record, draft.Find) is { } refusal) return refusal;
            moved |= Moved(draft.Before(id), record);
        }

        // What refers to a changed card, column or path must still fit it (S7.1, S9.1, S9.4).
        if (!moved) return null;
        Refusal? first = null;
        foreach (var record in draft.All)
        {
            if (record is not (Touchpoint or PathStep or JourneyPath or Note or StageSpan) || RecordRules.Check(record, draft.Find) is not { } refusal) continue;
            if (first is null || refusal.About!.Value < first.About!.Value) first = refusal;
        }

        return first;
    }
}
