using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Parcours.Mapping;
using Parcours.Server.History;
using Parcours.Server.Live;
using Parcours.Server.Logs;
using Parcours.Server.Storage;
using Parcours.Server.Testimonies;
using Parcours.Tests.Http;
using Parcours.Tests.Simulation;
using Xunit;

namespace Parcours.Tests.History;

/// <summary>[L18] The power may go at any moment of the beginning of an alternative.</summary>
public sealed class BranchOrderTests
{
    [Fact]
    [Rule("L18")]
    public async Task An_alternative_that_is_stored_has_the_words_and_logs_of_its_study_even_when_the_server_dies_at_that_moment()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        var testimonies = server.Get<TestimonyStore>();
        var words = testimonies.Add(study, "Je n’ai jamais été rappelé");
        var exit = Environment.ExitCode;
        try
        {
            var inner = server.Get<IStudyLog>();
            var log = new FaultyLog(inner) { Next = StoreFault.CrashAfterCommit };
            var core = new StudyCore(log, TimeProvider.System);
            using var loop = new CommitLoop(core, server.Get<IHostApplicationLifetime>(), NullLogger<CommitLoop>.Instance);
            await loop.StartAsync(CancellationToken.None);
            var answer = await Branches.Begin(study, new Branches.Request("Sans agence"), core, log, loop, server.Get<LogMetadata>(), testimonies, CancellationToken.None);
            Assert.IsType<ProblemHttpResult>(answer.Result);
            var branch = Assert.Single(inner.Studies(), each => each.Id != study).Id;
            Assert.Equal((true, "Je n’ai jamais été rappelé"), testimonies.Find(branch, words));
        }
        finally
        {
            Environment.ExitCode = exit;
        }
    }
}
