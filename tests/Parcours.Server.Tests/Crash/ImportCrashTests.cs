using System.Text.Json.Nodes;
using Parcours.Tests.Http;
using Xunit;

namespace Parcours.Tests.Crash;

/// <summary>[A10] An import interrupted by kill -9 runs again after the restart, and leaves exactly one log.</summary>
[Rule("T4"), Rule("A10")]
public sealed class ImportCrashTests
{
    private const int Events = 200_000;

    /// <summary>Killed once the job is taken on, once it says it is reading, or once it says it is done.</summary>
    [Theory]
    [InlineData("asked")]
    [InlineData("reading")]
    [InlineData("done")]
    public async Task An_import_killed_under_way_leaves_exactly_one_whole_log(string moment)
    {
        using var data = new TemporaryFolder();
        Guid study;
        string job;
        using (var server = await ServerProcess.Start(data.Path))
        {
            study = await CrashTests.Create(server);
            job = await Ask(server, study);
            while (moment != "asked" && await Status(server, job) is var status && !Reached(status, moment))
            {
                // Asking again is the wait.
            }

            server.Kill();
        }

        using var again = await ServerProcess.Start(data.Path);
        var ended = await TestServer.Ended(again.Http, job);
        Assert.Equal("done", ended["state"]!.GetValue<string>());
        using var answer = await again.Http.GetAsync(new Uri($"/api/studies/{study}/logs", UriKind.Relative));
        var log = Assert.Single(JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsArray())!;
        Assert.Equal(((long)Events, (long)Events / 4), (log["events"]!.GetValue<long>(), log["cases"]!.GetValue<long>()));
        Assert.Equal(job, log["id"]!.GetValue<string>());
        Assert.Equal($"{Guid.Parse(job):N}.plog", Path.GetFileName(Assert.Single(Directory.EnumerateFiles(Path.Combine(data.Path, "logs")))));
    }

    private static bool Reached(JsonObject status, string moment)
    {
        var state = status["state"]!.GetValue<string>();
        return state != "running" || (moment == "reading" && status["rows"]!.GetValue<long>() > 0);
    }

    private static async Task<string> Ask(ServerProcess server, Guid study)
    {
        using var body = new StringContent(HostileUploadTests.Rows(Events));
        using var uploaded = await server.Http.PostAsync(new Uri($"/api/studies/{study}/uploads?name=long.csv", UriKind.Relative), body);
        var upload = await TestServer.Json(uploaded);
        using var request = new StringContent(
            new JsonObject { ["upload"] = upload["upload"]!.DeepClone(), ["fileName"] = "long.csv", ["name"] = "Journal", ["mapping"] = upload["mapping"]?.DeepClone() }.ToJsonString(),
            System.Text.Encoding.UTF8, "application/json");
        using var asked = await server.Http.PostAsync(new Uri($"/api/studies/{study}/logs", UriKind.Relative), request);
        return (await TestServer.Json(asked))["job"]!.GetValue<string>();
    }

    private static async Task<JsonObject> Status(ServerProcess server, string job)
    {
        using var answer = await server.Http.GetAsync(new Uri($"/api/jobs/{job}", UriKind.Relative));
        return await TestServer.Json(answer);
    }
}
