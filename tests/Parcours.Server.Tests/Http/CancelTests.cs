using System.Globalization;
using System.Net;
using System.Text;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>A job cancelled at any moment of its life.</summary>
[Rule("A10")]
public sealed class CancelTests
{
    [Fact]
    public async Task A_job_is_cancelled_or_done_and_the_answer_says_which_whenever_it_is_asked()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        var csv = new StringBuilder("case,activity,timestamp\n");
        for (var i = 0; i < 3000; i++) csv.Append(CultureInfo.InvariantCulture, $"{i / 5},a{i % 7},2026-01-01T00:00:{i % 5:00}Z\n");
        var kept = 0;
        for (var round = 0; round < 24; round++)
        {
            var job = await server.StartImport(study, await server.Upload(study, "a.csv", csv.ToString()), "a.csv", $"log {round}");
            // Asked again and again until the job is gone: the requests fall before, while and after it ends.
            var accepted = false;
            for (var more = round; ; more--)
            {
                using var asked = more > 0
                    ? await server.Http.GetAsync(new Uri($"/api/jobs/{job}", UriKind.Relative))
                    : await server.Http.DeleteAsync(new Uri($"/api/jobs/{job}", UriKind.Relative));
                if (more > 0) continue;
                Assert.Contains(asked.StatusCode, new[] { HttpStatusCode.NoContent, HttpStatusCode.NotFound });
                if (asked.StatusCode == HttpStatusCode.NotFound) break;
                accepted = true;
            }

            var ended = (await TestServer.Ended(server.Http, job))["state"]!.GetValue<string>();
            Assert.Equal(accepted ? "cancelled" : "done", ended);
            if (ended == "done") kept++;
        }

        Assert.Equal(kept, (await server.List($"/api/studies/{study}/logs")).Count);
    }
}
