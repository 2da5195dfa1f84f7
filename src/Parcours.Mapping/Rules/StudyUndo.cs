using System.Collections.Immutable;
using System.Text.Json;

namespace Parcours.Mapping;

/// <summary>What somebody changed: a property of a record, or the whole of it (Property null: put or remove).</summary>
public readonly record struct Touch(RecordId Id, string? Property);

/// <summary>[L21] The undo of a change: its inverse without what somebody else has changed since.</summary>
public static class StudyUndo
{
    /// <summary>The operations of the undo, and what was left alone ("id#property", or "id").</summary>
    /// <param name="state">The document now.</param>
    /// <param name="inverse">The change's inverse, computed when it was made.</param>
    /// <param name="since">What others touched after the change.</param>
    public static (ImmutableArray<Op> Ops, ImmutableArray<string> Skipped) Plan(StudyState state, ImmutableArray<Op> inverse, IReadOnlySet<Touch> since)
    {
        var others = since.Select(touch => touch.Id).ToHashSet();
        var skipped = ImmutableArray.CreateBuilder<string>();
        var kept = new List<Op>();
        foreach (var op in inverse)
        {
            if (Keep(state, op, since, others, skipped) is { } wanted) kept.Add(wanted);
        }

        DropDangling(state, kept, skipped);
        return ([.. kept], skipped.ToImmutable());
    }

    /// <summary>What a change touched, for <see cref="Plan"/>.</summary>
    public static IEnumerable<Touch> TouchesOf(IEnumerable<Op> ops) => ops.SelectMany(op => op is Op.Patch patch
        ? patch.Set.Keys.Select(name => new Touch(patch.Id, name))
        : [new Touch(op.Target, null)]);

    private static Op? Keep(
        StudyState state, Op op, IReadOnlySet<Touch> since, HashSet<RecordId> others, ImmutableArray<string>.Builder skipped)
    {
        switch (op)
        {
            case Op.Patch patch:
                if (state.Find(patch.Id) is null || since.Contains(new Touch(patch.Id, null)))
                {
                    skipped.Add(patch.Id.ToString());
                    return null;
                }

                var set = ImmutableSortedDictionary.CreateBuilder<string, JsonElement>(StringComparer.Ordinal);
                foreach (var (name, value) in patch.Set)
                {
                    if (since.Contains(new Touch(patch.Id, name))) skipped.Add($"{patch.Id}#{name}");
                    else set[name] = value;
                }

                return set.Count == 0 ? null : new Op.Patch(patch.Id, set.ToImmutable());
            case Op.Remove remove when others.Contains(remove.Id) || Carries(state, remove.Id, others):
                skipped.Add(remove.Id.ToString());
                return null;
            case Op.Put put when others.Contains(put.Record.Key) && state.Find(put.Record.Key) is not null:
                skipped.Add(put.Record.Key.ToString());
                return null;
            default:
                return op;
        }
    }

    // What somebody else hung on the record would go with it.
    private static bool Carries(StudyState state, RecordId id, HashSet<RecordId> others) => others.Any(other =>
        state.Find(other) is { } record && References.Of(record).Any(reference => reference.Target == id && reference.WhenGone == WhenGone.Remove));

    // A removed record can only come back where the records it refers to still are.
    private static void DropDangling(StudyState state, List<Op> kept, ImmutableArray<string>.Builder skipped)
    {
        int dropped;
        do
        {
            var coming = kept.OfType<Op.Put>().Select(put => put.Record.Key).ToHashSet();
            dropped = kept.RemoveAll(op =>
            {
                if (op is not Op.Put put) return false;
                if (References.Of(put.Record).All(r => coming.Contains(r.Target) || state.Find(r.Target) is not null)) return false;
                skipped.Add(put.Record.Key.ToString());
                return true;
            });
        }
        while (dropped > 0);
    }
}
