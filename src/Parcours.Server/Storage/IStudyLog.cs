using Parcours.Mapping;

namespace Parcours.Server.Storage;

/// <summary>
/// The log of all studies: memory in tests, SQLite embedded, PostgreSQL later (A9). One contract suite proves them all (T6). Calls are
/// synchronous: the commit loop owns a thread; <see cref="Append"/> has one caller, the reads any number.
/// </summary>
internal interface IStudyLog : IDisposable
{
    /// <summary>Every study, by name.</summary>
    IReadOnlyList<StudyHead> Studies();

    /// <summary>[L16, L17] The study from snapshot and tail, its chain checked; null when there is no such study.</summary>
    LoadedStudy? Load(Guid study);

    /// <summary>[L18] The content at a revision that was reached; null when there is no such study or revision.</summary>
    StudyState? At(Guid study, long revision);

    /// <summary>Entries after a revision, in order, at most <paramref name="most"/>.</summary>
    IReadOnlyList<LogEntry> Read(Guid study, long after, int most);

    /// <summary>[L12] The last sequence of a client instance in a study, in revisions up to one; 0 for none.</summary>
    long LastSequence(Guid study, Guid client, long upTo);

    /// <summary>[L12] The revision a change became; null when it never did.</summary>
    long? RevisionOf(Guid study, ChangeId id);

    /// <summary>[L9, L10] Appends entries, of one or many studies, in one transaction. On return they are durable; on an exception none is there.</summary>
    void Append(IReadOnlyList<LogEntry> entries);

    /// <summary>[L17] Keeps a snapshot; the last three of a study stay.</summary>
    void Save(StudySnapshot snapshot);

    /// <summary>[L16] Reads the whole log of a study again and checks it.</summary>
    LogDamage? Scrub(Guid study);
}
