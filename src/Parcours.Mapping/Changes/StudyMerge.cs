using System.Collections.Immutable;
using System.Text.Json;

namespace Parcours.Mapping;

/// <summary>
/// What both sides changed, and differently: a property of a record, or, with Property null, the record as a whole (removed on one side and
/// changed on the other, or kept out by a rule).
/// </summary>
/// <param name="Base">The property's value before both, when there was one.</param>
/// <param name="Rule">The rule that keeps the branch's record out, or null.</param>
public sealed record MergeConflict(
    RecordId Id, string? Property, JsonElement? Base = null, JsonElement? Ours = null, JsonElement? Theirs = null, string? Rule = null)
{
    /// <summary>How a decision names it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Touch At => new(Id, Property);
}

/// <summary>A merge worked out: the operations that bring the branch's work into the study, and what people must decide.</summary>
/// <param name="Ops">Applies to the study as it is; where a conflict is not decided for the branch, the study's side stays.</param>
/// <param name="Conflicts">In the order of records and properties, decided or not.</param>
public sealed record MergePlan(ImmutableArray<Op> Ops, ImmutableArray<MergeConflict> Conflicts);

/// <summary>
/// [L18] Brings a branch back: a three-way merge, per property, of the study as it is (ours) and the branch (theirs) over what both began with
/// (origin). Pure and deterministic; no edit of either side is lost without being listed as a conflict.
/// </summary>
public static class StudyMerge
{
    /// <summary>Works the merge out.</summary>
    /// <param name="takeTheirs">The conflicts decided for the branch.</param>
    public static MergePlan Plan(StudyState origin, StudyState ours, StudyState theirs, IReadOnlySet<Touch> takeTheirs)
    {
        var merger = new Merger(origin, ours, theirs, takeTheirs);
        foreach (var op in StudyDiff.Between(origin, theirs)) merger.Take(op);
        merger.KeepOutWhatRulesRefuse();
        return merger.Plan();
    }

    private sealed class Merger(StudyState origin, StudyState ours, StudyState theirs, IReadOnlySet<Touch> takeTheirs)
    {
        private readonly SortedDictionary<RecordId, Op> ops = [];
        private readonly List<MergeConflict> conflicts = [];

        public MergePlan Plan() => new(
            [.. ops.Values],
            [.. conflicts.OrderBy(conflict => conflict.Id).ThenBy(conflict => conflict.Property, StringComparer.Ordinal)]);

        public void Take(Op op)
        {
            switch (op)
            {
                case Op.Remove when ours.Find(op.Target) is null:
                    break;
                case Op.Remove:
                    if (Unchanged(op.Target) || Decide(new MergeConflict(op.Target, null))) ops[op.Target] = op;
                    break;
                default:
                    TakeContent(op.Target);
                    break;
            }
        }

        /// <summary>
        /// What the branch adds may not fit what became of the study: a card of a stage that is gone, a second moment of truth of a card, a path
        /// of a layer locked since. It stays out, and is listed.
        /// </summary>
        public void KeepOutWhatRulesRefuse()
        {
            var listed = new HashSet<RecordId>();
            while ((Rival(listed) ?? Refused()) is var (at, rule))
            {
                conflicts.RemoveAll(conflict => conflict.Id == at);
                listed.Add(at);
                if (!Decide(new MergeConflict(at, null, Rule: rule)) || rule is not ("S7.2" or "S7.4" or "S10.1" or "S14.2" or "S46.3" or "S48.1" or "S53.2" or "S55.2")) ops.Remove(at);
            }
        }

        // The first record that comes and pushes out one that is here, or that comes too.
        private (RecordId At, string Rule)? Rival(HashSet<RecordId> listed)
        {
            if (StudyRules.Apply(ours, [.. ops.Values]) is not Applied { State: var merged }) return null;
            var lost = ours.Records.Keys.Union(ops.Keys).Where(id => merged.Find(id) is null).Select(Find).OfType<StudyRecord>().ToList();
            if (lost.Count == 0) return null;
            foreach (var op in ops.Values.OfType<Op.Put>())
            {
                if (listed.Contains(op.Target) || !Uniqueness.Rivals(lost, id => merged.Find(id) ?? Find(id), op.Record).Any()) continue;
                return (op.Target, Uniqueness.RuleOf(op.Record));
            }

            return null;
        }

        // The first record whose operation the rules refuse, or null when all hold.
        private (RecordId At, string Rule)? Refused()
        {
            foreach (var op in ops.Values.OfType<Op.Put>())
            {
                if (References.Of(op.Record).Any(r => r.WhenGone != WhenGone.Clear && Find(r.Target) is null)) return (op.Target, "S1.1");
            }

            if (StudyRules.Apply(ours, [.. ops.Values]) is not Rejected { Refusal: { About: { } about } refusal }) return null;
            if (ops.ContainsKey(about)) return (about, refusal.Rule);
            // The rule names what stands in the way, not what came: take out what came and refers to it.
            foreach (var (id, op) in ops)
            {
                if (op is Op.Remove || Find(id) is not { } record) continue;
                if (References.Of(record).Any(r => r.Target == about)) return (id, refusal.Rule);
            }

            return ops.Count == 0 ? null : (ops.Keys.Last(), refusal.Rule);
        }

        private void TakeContent(RecordId id)
        {
            var (before, mine, other) = (origin.Find(id), ours.Find(id), theirs.Find(id)!);
            if (mine is null)
            {
                // New in the branch; or removed here since, and changed there.
                if (before is null || Decide(new MergeConflict(id, null))) ops[id] = new Op.Put(other);
                return;
            }

            var set = ImmutableSortedDictionary.CreateBuilder<string, JsonElement>(StringComparer.Ordinal);
            var (was, now) = (Properties(before), Properties(mine));
            foreach (var (name, value) in Properties(other))
            {
                if (Same(was.GetValueOrDefault(name), value) || Same(now.GetValueOrDefault(name), value)) continue;
                if (Same(was.GetValueOrDefault(name), now.GetValueOrDefault(name)) || Decide(Both(id, name, was, now, value))) set[name] = value;
            }

            if (set.Count > 0) ops[id] = new Op.Patch(id, set.ToImmutable());
        }

        private static MergeConflict Both(RecordId id, string name, Dictionary<string, JsonElement> was, Dictionary<string, JsonElement> now, JsonElement value) =>
            new(id, name, was.TryGetValue(name, out var old) ? old : null, now.TryGetValue(name, out var here) ? here : null, value);

        // The record and all that would go with it are here as they were before the branch, and nothing was put on it or in it since.
        private bool Unchanged(RecordId id) =>
            RecordEquality.Same(origin.Find(id), ours.Find(id))
            && ours.Records.Values.All(held => References.Of(held.Record).Where(r => r.Target == id).All(reference =>
                origin.Find(held.Record.Key) is { } before
                && References.Of(before).Any(r => r.Target == id)
                && (reference.WhenGone != WhenGone.Remove || theirs.Find(held.Record.Key) is not null || Unchanged(held.Record.Key))));

        private bool Decide(MergeConflict conflict)
        {
            conflicts.Add(conflict);
            return takeTheirs.Contains(conflict.At);
        }

        private StudyRecord? Find(RecordId id) => ops.TryGetValue(id, out var op)
            ? op switch { Op.Put put => put.Record, Op.Patch patch => RecordPatch.Apply(ours.Find(id)!, patch.Set).Record, _ => null }
            : ours.Find(id);

        private static Dictionary<string, JsonElement> Properties(StudyRecord? record) => record is null
            ? []
            : StudyJson.ToObject(record).Where(p => p.Key != "id").ToDictionary(
                p => p.Key, p => JsonSerializer.SerializeToElement(p.Value, StudyJson.Options), StringComparer.Ordinal);

        private static bool Same(JsonElement left, JsonElement right) => left.ValueKind == JsonValueKind.Undefined || right.ValueKind == JsonValueKind.Undefined
            ? left.ValueKind == right.ValueKind
            : JsonElement.DeepEquals(left, right);
    }
}
