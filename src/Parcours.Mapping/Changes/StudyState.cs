using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Parcours.Mapping;

/// <summary>A record and the revision that last changed it.</summary>
public readonly record struct Held(StudyRecord Record, long Revision);

/// <summary>[L1] The study document at one revision: a flat dictionary of records. Immutable.</summary>
public sealed class StudyState
{
    private StudyState(long revision, ImmutableDictionary<RecordId, Held> records)
    {
        Revision = revision;
        Records = records;
    }

    /// <summary>The document before its first change.</summary>
    public static StudyState Empty { get; } = new(0, ImmutableDictionary<RecordId, Held>.Empty);

    /// <summary>The last revision in it; 0 when empty.</summary>
    public long Revision { get; }

    /// <summary>Every record by id.</summary>
    public ImmutableDictionary<RecordId, Held> Records { get; }

    /// <summary>A state loaded from a snapshot.</summary>
    public static StudyState Of(long revision, IEnumerable<Held> records) =>
        new(revision, records.ToImmutableDictionary(held => held.Record.Key));

    /// <summary>The record, or null.</summary>
    public T? Find<T>(Id<T> id) where T : StudyRecord => Records.TryGetValue(id.Any, out var held) ? held.Record as T : null;

    /// <summary>The record, or null.</summary>
    public StudyRecord? Find(RecordId id) => Records.TryGetValue(id, out var held) ? held.Record : null;

    /// <summary>True when the record is there.</summary>
    public bool TryFind(RecordId id, [NotNullWhen(true)] out StudyRecord? record) => (record = Find(id)) is not null;

    /// <summary>Every record of a kind, in no order.</summary>
    public IEnumerable<T> All<T>() where T : StudyRecord => Records.Values.Select(held => held.Record).OfType<T>();

    internal static StudyState At(long revision, ImmutableDictionary<RecordId, Held> records) => new(revision, records);

    /// <summary>True when both hold equal records; revisions are not compared.</summary>
    public bool SameContent(StudyState other) =>
        Records.Count == other.Records.Count
        && Records.All(pair => other.Records.TryGetValue(pair.Key, out var held) && RecordEquality.Same(pair.Value.Record, held.Record));
}
