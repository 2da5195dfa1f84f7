using Parcours.Mapping;
using Parcours.Server.Storage;

namespace Parcours.Tests.Simulation;

internal enum StoreFault
{
    None,
    FailBeforeCommit,
    CrashAfterCommit,
}

internal sealed class SimulatedCrash(string where) : Exception(where);

/// <summary>A store whose next commit may fail before anything is written, or be written without anybody hearing of it.</summary>
internal sealed class FaultyLog(IStudyLog inner) : IStudyLog
{
    public StoreFault Next { get; set; }

    /// <summary>Revisions of the snapshots taken.</summary>
    public List<long> Snapshots { get; } = [];

    public IReadOnlyList<StudyHead> Studies() => inner.Studies();

    public LoadedStudy? Load(Guid study) => inner.Load(study);

    public StudyState? At(Guid study, long revision) => inner.At(study, revision);

    public IReadOnlyList<LogEntry> Read(Guid study, long after, int most) => inner.Read(study, after, most);

    public long LastSequence(Guid study, Guid client, long upTo) => inner.LastSequence(study, client, upTo);

    public long? RevisionOf(Guid study, ChangeId id) => inner.RevisionOf(study, id);

    public void Append(IReadOnlyList<LogEntry> entries)
    {
        var fault = Next;
        Next = StoreFault.None;
        if (fault == StoreFault.FailBeforeCommit) throw new SimulatedCrash("before the commit");
        inner.Append(entries);
        if (fault == StoreFault.CrashAfterCommit) throw new SimulatedCrash("after the commit");
    }

    public void Save(StudySnapshot snapshot)
    {
        Snapshots.Add(snapshot.State.Revision);
        inner.Save(snapshot);
    }

    public LogDamage? Scrub(Guid study) => inner.Scrub(study);

    public void Dispose() => inner.Dispose();
}
