using System.Net;
using System.Text.Json.Nodes;
using Parcours.Mapping;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>The check of a map over HTTP: what the log measures counts, and an edit changes the answer.</summary>
public sealed class CheckMapTests
{
    [Fact]
    public async Task The_findings_of_a_measured_map_follow_its_edits()
    {
        await using var server = await TestServer.Start();
        var made = await MeasuredStudy.Make(server);
        var first = await Check(server, made);
        Assert.DoesNotContain("C2.1", first, StringComparer.Ordinal);
        Assert.DoesNotContain("C10.1", first, StringComparer.Ordinal);
        Assert.DoesNotContain("C5.1", first, StringComparer.Ordinal);

        await MeasuredStudy.Make(server, made.Study, [new JourneyPath(MeasuredStudy.New<JourneyPath>(), made.Map, "Vide", PathKind.Exception, "k")]);
        Assert.Contains("C5.1", await Check(server, made), StringComparer.Ordinal);
    }

    [Rule("A8")]
    [Fact]
    public async Task A_map_that_is_not_there_is_not_found()
    {
        await using var server = await TestServer.Start();
        var made = await MeasuredStudy.Make(server);
        using var answer = await server.Http.GetAsync(new Uri($"/api/studies/{made.Study}/maps/{Guid.NewGuid()}/check", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<List<string>> Check(TestServer server, MeasuredStudy made)
    {
        var text = await server.Http.GetStringAsync(new Uri($"/api/studies/{made.Study}/maps/{made.Map}/check", UriKind.Relative));
        return [.. JsonNode.Parse(text)!["findings"]!.AsArray().Select(finding => finding!["check"]!.GetValue<string>())];
    }
}
