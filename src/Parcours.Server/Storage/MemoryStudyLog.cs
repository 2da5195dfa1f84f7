using System.Collections.Concurrent;
using Parcours.Mapping;

namespace Parcours.Server.Storage;

/// <summary>A log that lives as long as the process: for tests and for the simulation.</summary>
internal sealed class MemoryStudyLog : IStudyLog
{
    private readonly ConcurrentDictionary<Guid, List<LogEntry>> logs = new();
    private readonly Lock gate = new();

    public IReadOnlyList<StudyHead> Studies()
    {
        lock (gate)
        {
            return [.. logs.Where(log => log.Value.Count > 0).Select(log => Head(log.Key, log.Value)).OrderBy(head => head.Name, StringComparer.Ordinal)];
        }
    }

    public LoadedStudy? Load(Guid study)
    {
        lock (gate)
        {
            if (!logs.TryGetValue(study, out var entries) || entries.Count == 0) return null;
            return new LoadedStudy(entries.Aggregate(StudyState.Empty, (state, entry) => Replay.Apply(state, entry.Ops, entry.Revision)), null, 0);
        }
    }

    public StudyState? At(Guid study, long revision)
    {
        lock (gate)
        {
            if (!logs.TryGetValue(study, out var entries) || revision < 1 || revision > entries.Count) return null;
            return entries.Take((int)revision).Aggregate(StudyState.Empty, (state, entry) => Replay.Apply(state, entry.Ops, entry.Revision));
        }
    }

    public IReadOnlyList<LogEntry> Read(Guid study, long after, int most)
    {
        lock (gate)
        {
            return logs.TryGetValue(study, out var entries) ? [.. entries.Skip((int)Math.Max(0, after)).Take(most)] : [];
        }
    }

    public long LastSequence(Guid study, Guid client, long upTo)
    {
        lock (gate)
        {
            return logs.TryGetValue(study, out var entries)
                ? entries.Where(entry => entry.Id.Client == client && entry.Revision <= upTo).Select(entry => entry.Id.Sequence).DefaultIfEmpty().Max()
                : 0;
        }
    }

    public long? RevisionOf(Guid study, ChangeId id)
    {
        lock (gate)
        {
            return logs.TryGetValue(study, out var entries) ? entries.Find(entry => entry.Id == id)?.Revision : null;
        }
    }

    public void Append(IReadOnlyList<LogEntry> entries)
    {
        lock (gate)
        {
            var added = new Dictionary<Guid, long>();
            foreach (var entry in entries)
            {
                var last = added.TryGetValue(entry.Study, out var known) ? known : logs.GetValueOrDefault(entry.Study)?.Count ?? 0;
                if (entry.Revision != last + 1) throw new InvalidOperationException($"Revision {entry.Revision} follows {last}.");
                if (RevisionOf(entry.Study, entry.Id) is not null || entries.Count(e => e.Study == entry.Study && e.Id == entry.Id) > 1)
                {
                    throw new InvalidOperationException($"Change {entry.Id} is in the log already.");
                }

                added[entry.Study] = entry.Revision;
            }

            foreach (var entry in entries) logs.GetOrAdd(entry.Study, _ => []).Add(entry);
        }
    }

    public void Save(StudySnapshot snapshot)
    {
    }

    public LogDamage? Scrub(Guid study) => null;

    public void Dispose()
    {
    }

    private StudyHead Head(Guid study, List<LogEntry> entries)
    {
        var about = Load(study)!.State.All<Study>().FirstOrDefault();
        return new StudyHead(study, about?.Name ?? "", about?.Brand ?? "", entries.Count, entries[^1].At, about?.BranchOf, about?.Merged ?? false, about?.Archived ?? false);
    }
}
