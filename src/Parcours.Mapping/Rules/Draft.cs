using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>A change being applied: the records so far, what each was before, and whether the rules changed more than was asked.</summary>
internal sealed class Draft(StudyState state)
{
    private readonly ImmutableDictionary<RecordId, Held> original = state.Records;
    private readonly ImmutableDictionary<RecordId, Held>.Builder records = state.Records.ToBuilder();
    private readonly Dictionary<RecordId, StudyRecord?> before = [];
    private readonly long revision = state.Revision + 1;
    private DraftIndex? index;
    private int questions;

    /// <summary>True when consequences went beyond the operations asked for: the sender must be told them (L8).</summary>
    public bool Altered { get; private set; }

    public int Count => records.Count;

    public IReadOnlyCollection<RecordId> Touched => before.Keys;

    public IEnumerable<StudyRecord> All => records.Values.Select(held => held.Record);

    public StudyRecord? Find(RecordId id) => records.TryGetValue(id, out var held) ? held.Record : null;

    public StudyRecord? Before(RecordId id) => before.TryGetValue(id, out var record) ? record : Find(id);

    /// <summary>The records that refer to one, as they are now.</summary>
    public List<StudyRecord> Referrers(RecordId id) =>
        Index is { } known ? Found(known.Referrers(id)) : [.. All.Where(other => References.Of(other).Any(reference => reference.Target == id))];

    /// <summary>The records of a kind that stand in one list (<see cref="SiblingOrder"/>).</summary>
    public List<StudyRecord> Siblings(string kind, object list) =>
        Index is { } known ? Found(known.List(kind, list)) : [.. All.Where(other => other.Key.Kind == kind && SiblingOrder.Of(other)?.List.Equals(list) == true)];

    /// <summary>The records of a kind.</summary>
    public List<StudyRecord> OfKind(string kind) => Index is { } known ? Found(known.OfKind(kind)) : [.. All.Where(other => other.Key.Kind == kind)];

    // Two questions are answered by looking through all records: an index costs more than that, and most changes are small.
    private DraftIndex? Index => index ?? (++questions <= 2 ? null : index = new DraftIndex(All));

    public void Set(StudyRecord record, bool consequence = false)
    {
        Remember(record.Key);
        Altered |= consequence;
        if (index is not null)
        {
            if (Find(record.Key) is { } old) index.Remove(old);
            index.Add(record);
        }

        records[record.Key] = new Held(record, revision);
    }

    public void Drop(RecordId id, bool consequence = false)
    {
        Remember(id);
        Altered |= consequence;
        if (index is not null && Find(id) is { } old) index.Remove(old);
        records.Remove(id);
    }

    public Applied Finish()
    {
        var effective = ImmutableArray.CreateBuilder<Op>();
        var inverse = ImmutableArray.CreateBuilder<Op>();
        foreach (var (id, was) in before.OrderBy(pair => pair.Key))
        {
            var now = Find(id);
            if (StudyDiff.Between(was, now) is not { } op)
            {
                // Written again as it was: the log says nothing of it, so its revision must not move either.
                if (original.TryGetValue(id, out var held)) records[id] = held;
                continue;
            }

            effective.Add(op);
            inverse.Add(StudyDiff.Between(now, was)!);
        }

        return new Applied(StudyState.At(revision, records.ToImmutable()), effective.ToImmutable(), [.. OpOrder.ByTheRules(inverse)], !Altered);
    }

    private List<StudyRecord> Found(HashSet<RecordId> ids) => [.. ids.Select(id => records[id].Record)];

    private void Remember(RecordId id)
    {
        if (!before.ContainsKey(id)) before[id] = Find(id);
    }
}
