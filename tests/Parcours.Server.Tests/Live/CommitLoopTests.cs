using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Storage;
using Parcours.Tests.Simulation;
using Parcours.Tests.Storage;
using Xunit;

namespace Parcours.Tests.Live;

public sealed class CommitLoopTests
{
    [Fact]
    [Rule("S0.6"), Rule("L11")]
    public async Task A_failed_commit_ends_the_server_and_refuses_nothing_for_good()
    {
        var exit = Environment.ExitCode;
        try
        {
            using var log = new FaultyLog(new MemoryStudyLog());
            using var lifetime = new Lifetime();
            var core = new StudyCore(log, TimeProvider.System);
            using var loop = new CommitLoop(core, lifetime, NullLogger<CommitLoop>.Instance);
            await loop.StartAsync(CancellationToken.None);
            var study = Guid.CreateVersion7();
            var (revision, _) = await loop.Make(study, "create", [new Op.Put(new Study(new(Guid.CreateVersion7()), "Study"))], CancellationToken.None);
            Assert.Equal(1, revision);

            var ann = new Ear();
            core.Join(study, ann, -1);
            log.Next = StoreFault.FailBeforeCommit;
            await loop.Submit(
                new Submission(study, ann, new Change(new ChangeId(ann.Instance, 1), 1, 1, "add", [new Op.Put(new Persona(new(Guid.CreateVersion7()), "P", "V"))])), 10, CancellationToken.None);
            await lifetime.Stopped;
            Assert.True(loop.Failed);
            Assert.Equal(CommitLoop.FailedCommitExit, Environment.ExitCode);
            Assert.Equal((4004, "S0.6"), ann.Heard.OfType<ServerMessage.Gone>().Select(gone => (gone.Code, gone.Reason)).Single());
            Assert.Empty(ann.Heard.OfType<ServerMessage.Refused>());
            Assert.Equal(1, core.Open(study)!.State.Revision);
        }
        finally
        {
            Environment.ExitCode = exit;
        }
    }

    [Fact]
    [Rule("S0.8"), Rule("L4")]
    public void A_change_the_rules_stumble_over_refuses_only_itself()
    {
        using var log = new MemoryStudyLog();
        var core = new StudyCore(log, TimeProvider.System);
        var (study, ann) = (Guid.CreateVersion7(), new Ear());
        core.Commit([new Submission(study, null, new Change(new ChangeId(Guid.CreateVersion7(), 1), 0, 1, "create", [new Op.Put(new Study(new(Guid.CreateVersion7()), "Study"))]))]);
        core.Join(study, ann, -1);
        core.Commit(
        [
            new Submission(study, ann, new Change(new ChangeId(ann.Instance, 1), 0, 1, "broken", [null!])),
            new Submission(study, ann, new Change(new ChangeId(ann.Instance, 2), 0, 1, "add", [new Op.Put(new Persona(new(Guid.CreateVersion7()), "P", "V"))])),
        ]);
        Assert.Equal("S0.8", ann.Heard.OfType<ServerMessage.Refused>().Single().Rule);
        Assert.Equal(2, core.Open(study)!.State.Revision);
    }

    private sealed class Lifetime : IHostApplicationLifetime, IDisposable
    {
        private readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly CancellationTokenSource never = new();

        public Task Stopped => stopped.Task.WaitAsync(TimeSpan.FromSeconds(60));

        public CancellationToken ApplicationStarted => never.Token;

        public CancellationToken ApplicationStopping => never.Token;

        public CancellationToken ApplicationStopped => never.Token;

        public void StopApplication() => stopped.TrySetResult();

        public void Dispose() => never.Dispose();
    }
}
