using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Parcours.Files;
using Parcours.Server.Live;

namespace Parcours.Server.Logs;

/// <summary>[A10] Runs import jobs one after the other, with progress and cancellation; unfinished ones start again after a restart.</summary>
internal sealed partial class Importer(JobStore jobs, LogLibrary library, Uploads uploads, ScenePublisher scenes, TimeProvider clock, ILogger<Importer> logger) : BackgroundService
{
    private readonly System.Threading.Channels.Channel<Running> waiting = System.Threading.Channels.Channel.CreateUnbounded<Running>();
    private readonly ConcurrentDictionary<Guid, Running> running = new();

    /// <summary>Takes a job on: it is kept on disk before this returns.</summary>
    public void Start(ImportJob job)
    {
        jobs.Begin(job);
        Enqueue(job);
    }

    /// <summary>Where a job stands, or null when there is none of this id.</summary>
    public JobStatus? Status(Guid id) => running.TryGetValue(id, out var active) ? active.Status() : jobs.Ended(id);

    /// <summary>The jobs of a study that are not ended.</summary>
    public IReadOnlyList<JobStatus> Active(Guid study) => [.. running.Values.Where(active => active.Job.Study == study).Select(active => active.Status())];

    /// <summary>Cancels a job: once true, nothing of it is kept. False when it is not under way, or already past the point of return.</summary>
    public bool Cancel(Guid id) =>
        running.TryGetValue(id, out var active) && active.Cancel(() => jobs.End(active.Status() with { State = JobState.Cancelled }));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var job in jobs.Unfinished()) Enqueue(job);
        await foreach (var active in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            using var both = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, active.Token);
            await Task.Run(() => Work(active, both.Token, stoppingToken), CancellationToken.None);
        }
    }

    private void Enqueue(ImportJob job)
    {
        var active = new Running(job, clock);
        running[job.Id] = active;
        waiting.Writer.TryWrite(active);
    }

    private void Work(Running active, CancellationToken cancel, CancellationToken stopping)
    {
        JobStatus ended;
        try
        {
            ended = Import(active, cancel);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return;
        }
        catch (OperationCanceledException)
        {
            ended = active.Status() with { State = JobState.Cancelled };
        }
        catch (Exception e)
        {
            LogFailed(logger, e);
            ended = active.Status() with { State = JobState.Failed, Message = e.Message };
        }

        active.Close();
        try
        {
            jobs.End(ended);
        }
        catch (Microsoft.Data.Sqlite.SqliteException e)
        {
            // A full disk must not stop the server, nor start the import again at each start of it while it runs.
            LogFailed(logger, e);
        }

        running.TryRemove(active.Job.Id, out _);
        active.Dispose();
        // [S63.4] A file that can be imported without some rows waits for a person's word, at most a day.
        if (ended is not { State: JobState.Refused, Readable: > 0 }) uploads.Drop(active.Job.Upload);
        scenes.Refresh(active.Job.Study);
    }

    private JobStatus Import(Running active, CancellationToken cancel)
    {
        var job = active.Job;
        using var stream = uploads.Open(job.Upload);
        active.Total = stream.Length;
        var options = new ImportOptions { SkipFaultyRows = job.SkipFaultyRows };
        switch (LogImport.Read(stream, job.FileName, job.Mapping, options, active, cancel))
        {
            case ImportOutcome.Imported imported:
                active.Close();
                cancel.ThrowIfCancellationRequested();
                var log = library.Keep(job.Study, job.Id, job.Name, imported.Log);
                return active.Status() with { State = JobState.Done, Log = log.Id, Rows = log.Events, Bytes = active.Total, Faults = imported.Faults, FaultCount = imported.Detected.SkippedRows };
            case ImportOutcome.Refused refused:
                return active.Status() with { State = JobState.Refused, Faults = refused.Faults, FaultCount = refused.Count, Readable = refused.Readable };
            default:
                throw new UnreachableException();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An import failed; nothing of it was kept.")]
    private static partial void LogFailed(ILogger logger, Exception error);

    private sealed class Running(ImportJob job, TimeProvider clock) : IProgress<ImportProgress>, IDisposable
    {
        private readonly Lock gate = new();
        private readonly CancellationTokenSource stop = new();
        private readonly long started = clock.GetTimestamp();
        private bool closed;
        private ImportProgress progress;

        public ImportJob Job { get; } = job;

        public CancellationToken Token => stop.Token;

        public long Total { get; set; }

        public void Report(ImportProgress value) => progress = value;

        /// <summary>False once the job is closed: whoever asks later is told so, and never meets a source that is disposed. Kept on disk before it is answered.</summary>
        public bool Cancel(Action keep)
        {
            lock (gate)
            {
                if (closed) return false;
                keep();
                stop.Cancel();
                return true;
            }
        }

        /// <summary>From here on the job cannot be cancelled.</summary>
        public void Close()
        {
            lock (gate) closed = true;
        }

        public void Dispose() => stop.Dispose();

        public JobStatus Status()
        {
            var now = progress;
            var seconds = clock.GetElapsedTime(started).TotalSeconds;
            double? rate = now.Rows > 0 && seconds > 0 ? now.Rows / seconds : null;
            double? remaining = now.Bytes > 0 && Total > 0 ? seconds * (Total - now.Bytes) / now.Bytes : null;
            return new JobStatus(Job.Id, "import", Job.Study, Job.Name, JobState.Running, now.Bytes, Total, now.Rows, rate, remaining, [], 0, null, null);
        }
    }
}
