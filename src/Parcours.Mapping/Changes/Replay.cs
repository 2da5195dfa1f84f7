using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>The generic application of operations, without rules: how logs are replayed and how clients follow (A6).</summary>
public static class Replay
{
    /// <summary>The state after the effective operations of a revision. Patches of records that are gone change nothing.</summary>
    /// <exception cref="InvalidOperationException">A stored operation does not fit its record: the log was not written by these rules.</exception>
    public static StudyState Apply(StudyState state, ImmutableArray<Op> ops, long revision)
    {
        var records = state.Records.ToBuilder();
        foreach (var op in ops)
        {
            switch (op)
            {
                case Op.Put put:
                    records[put.Record.Key] = new Held(put.Record, revision);
                    break;
                case Op.Patch patch when records.TryGetValue(patch.Id, out var held):
                    var (record, refusal) = RecordPatch.Apply(held.Record, patch.Set);
                    records[patch.Id] = new Held(record ?? throw new InvalidOperationException($"{refusal}"), revision);
                    break;
                case Op.Remove remove:
                    records.Remove(remove.Id);
                    break;
                default:
                    break;
            }
        }

        return StudyState.At(revision, records.ToImmutable());
    }
}
