using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Parcours.Mapping;

namespace Parcours.Server.Live;

/// <summary>
/// [L10, L11] The one writer: takes whatever waits (at most 512 changes or 1 MiB, at least one), commits it as a group, and goes on. A
/// commit error is fatal: those waiting are refused, nothing more is taken, the process ends with code 74 and the state is rebuilt from
/// disk at the next start.
/// </summary>
internal sealed partial class CommitLoop(StudyCore core, IHostApplicationLifetime lifetime, ILogger<CommitLoop> logger) : BackgroundService
{
    /// <summary>Exit code after a failed commit (EX_IOERR of sysexits.h).</summary>
    public const int FailedCommitExit = 74;

    private const int MostChanges = 512;
    private const long MostBytes = 1 << 20;

    private readonly Channel<(Submission Submission, int Bytes)> queue =
        System.Threading.Channels.Channel.CreateBounded<(Submission, int)>(new BoundedChannelOptions(8192) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    /// <summary>True after a commit error.</summary>
    public bool Failed { get; private set; }

    /// <summary>Queues a change; waits when the queue is full, which stops the socket from being read (back-pressure).</summary>
    public ValueTask Submit(Submission submission, int bytes, CancellationToken stop) => queue.Writer.WriteAsync((submission, bytes), stop);

    /// <summary>Commits a change the server makes itself and waits for its revision or refusal. By: a fresh number that a name is kept under; null for nobody.</summary>
    public async Task<(long? Revision, Refusal? Refusal)> Make(Guid study, string intent, System.Collections.Immutable.ImmutableArray<Op> ops, CancellationToken stop,
        System.Collections.Immutable.ImmutableArray<Expectation> expect = default, Guid? by = null)
    {
        var done = new TaskCompletionSource<(long?, Refusal?)>(TaskCreationOptions.RunContinuationsAsynchronously);
        var change = new Change(new ChangeId(by ?? Guid.CreateVersion7(), 1), 0, Schema.Current.Version, intent, ops, expect);
        await Submit(new Submission(study, null, change) { Done = (revision, refusal) => done.TrySetResult((revision, refusal)) }, 0, stop);
        return await done.Task.WaitAsync(stop);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Factory.StartNew(() => Run(stoppingToken), stoppingToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Run(CancellationToken stop)
    {
        var batch = new List<Submission>();
        try
        {
            while (queue.Reader.WaitToReadAsync(stop).AsTask().GetAwaiter().GetResult())
            {
                batch.Clear();
                var bytes = 0L;
                while (batch.Count < MostChanges && bytes < MostBytes && queue.Reader.TryRead(out var next))
                {
                    batch.Add(next.Submission);
                    bytes += next.Bytes;
                }

                core.Commit(batch);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            queue.Writer.TryComplete();
        }
        catch (Exception e)
        {
            Fail(e, batch);
        }
    }

    private void Fail(Exception error, List<Submission> batch)
    {
        Failed = true;
        LogFailed(logger, error);
        queue.Writer.TryComplete();
        var refusal = new Refusal("S0.6", null, error.Message);
        while (queue.Reader.TryRead(out var next)) batch.Add(next.Submission);
        foreach (var submission in batch)
        {
            // Not "refused": the client keeps the change and sends it again to the next start.
            submission.Client?.Send(new Outgoing(new ServerMessage.Gone(4004, refusal.Rule)));
            submission.Done?.Invoke(null, refusal);
        }

        Environment.ExitCode = FailedCommitExit;
        lifetime.StopApplication();
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "A commit failed: the server stops; nothing acknowledged is lost. Free the disk or repair it, then start again.")]
    private static partial void LogFailed(ILogger logger, Exception error);
}
