using Parcours.Files;
using Parcours.Measuring;
using Parcours.Server.Platform;

namespace Parcours.Server.Logs;

/// <summary>The imported logs: column files on disk, opened at need and kept in memory while in use.</summary>
internal sealed class LogLibrary(DataFolder data, LogMetadata metadata, TimeProvider clock) : IDisposable
{
    private readonly Kept<Guid, Lazy<EventLog>> open = new(clock);
    private readonly Lock opening = new();
    private readonly string folder = data.Folder("logs");

    /// <summary>The logs of a study, newest first.</summary>
    public IReadOnlyList<LogItem> Of(Guid study) => metadata.Of(study);

    /// <summary>The log asked for, or the newest; null when there is none.</summary>
    public LogItem? Find(Guid study, string? log)
    {
        var all = metadata.Of(study);
        return log is null ? (all.Count > 0 ? all[0] : null) : all.FirstOrDefault(item => item.Id.ToString() == log);
    }

    /// <summary>The events.</summary>
    /// <exception cref="InvalidDataException">When the column file is torn or altered.</exception>
    public EventLog Load(Guid log)
    {
        Lazy<EventLog> file;
        // One load for all who ask at once; the load itself is outside the lock.
        lock (opening) file = open.Find(log) ?? open.Keep(log, new Lazy<EventLog>(() => EventLogFile.Load(PathOf(log))));
        try
        {
            return file.Value;
        }
        catch
        {
            // A disk that failed once may answer the next time.
            lock (opening) open.Forget(id => id == log && open.Find(log) == file);
            throw;
        }
    }

    /// <summary>Writes a log durably, then lists it: a half-written log is never seen. Its id is the job's, so that a job done twice keeps one log.</summary>
    public LogItem Keep(Guid study, Guid id, string name, EventLog log)
    {
        EventLogFile.Save(log, PathOf(id));
        var (first, last) = log.Period;
        var item = new LogItem(
            id, name, log.CaseCount, log.EventCount, log.ActivityNames.Length, new DateTimeOffset(first, TimeSpan.Zero), new DateTimeOffset(last, TimeSpan.Zero), clock.GetUtcNow());
        metadata.Add(study, item);
        open.Keep(id, new Lazy<EventLog>(log));
        return item;
    }

    /// <summary>Removes a log and its file.</summary>
    public bool Remove(Guid study, Guid id)
    {
        if (!metadata.Remove(study, id)) return false;
        open.Forget(log => log == id);
        File.Delete(PathOf(id));
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => open.Dispose();

    private string PathOf(Guid id) => Path.Combine(folder, id.ToString("N") + ".plog");
}
