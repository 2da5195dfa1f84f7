using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Parcours.Server.Maps;
using Parcours.Tests.Live;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>A map as an SVG file, over HTTP.</summary>
[Rule("A5")]
public sealed class MapPictureTests
{
    [Fact]
    public async Task A_measured_map_is_an_svg_with_its_shares_a_name_to_save_it_under_and_no_right_to_run_anything()
    {
        await using var server = await TestServer.Start();
        var made = await MeasuredStudy.Make(server);
        using var answer = await server.Http.GetAsync(Picture(made, "?lang=fr&theme=light"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Carte l’été b.svg", answer.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);

        var svg = XDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("svg", svg.Root!.Name.LocalName);
        Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName is "script" or "foreignObject" or "b");
        Assert.DoesNotContain(svg.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.Name.LocalName == "href");
        Assert.Equal(MeasuredStudy.MapName, svg.Root.Elements().First().Value);
        // 20 of 42 cases, and 42 cases at the first card.
        Assert.Contains(svg.Descendants(), element => element.Value == "48\u202F%");
        Assert.Contains(svg.Descendants(), element => element.Value == "42");
        // The legend names the paths with their shares, and the foot says which map and which data.
        Assert.Contains(svg.Descendants(), element => element.Attribute("data-legend")?.Value == "path" && element.Value.Contains("(n\u00A0=\u00A020 sur 42)", StringComparison.Ordinal));
        var foot = svg.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value).TakeLast(2).ToList();
        Assert.StartsWith(MeasuredStudy.MapName + " · révision ", foot[0], StringComparison.Ordinal);
        Assert.EndsWith("· 42 cas", foot[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_sent_again_only_when_the_study_or_what_it_is_measured_with_changed()
    {
        await using var server = await TestServer.Start();
        var made = await MeasuredStudy.Make(server);
        using var first = await server.Http.GetAsync(Picture(made, "?lang=fr"));
        Assert.Equal(HttpStatusCode.NotModified, await Again(server, made, "?lang=fr", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.OK, await Again(server, made, "?lang=en", first.Headers.ETag.ToString()));
        Assert.Equal(HttpStatusCode.OK, await Again(server, made, "?lang=fr&theme=dark", first.Headers.ETag.ToString()));

        await MeasuredStudy.Make(server, made.Study, [made.Cards[0] with { Name = "S’abonner" }]);
        Assert.Equal(HttpStatusCode.OK, await Again(server, made, "?lang=fr", first.Headers.ETag.ToString()));
        using var second = await server.Http.GetAsync(Picture(made, "?lang=fr"));
        using (await server.Http.DeleteAsync(new Uri($"/api/studies/{made.Study}/logs/{made.Log}", UriKind.Relative)))
        {
            Assert.Equal(HttpStatusCode.OK, await Again(server, made, "?lang=fr", second.Headers.ETag!.ToString()));
        }
    }

    [Fact]
    [Rule("S46.5")]
    public async Task The_measures_of_a_map_that_nobody_watches_are_those_that_its_picture_shows()
    {
        await using var server = await TestServer.Start();
        var made = await MeasuredStudy.Make(server);
        var measures = JsonNode.Parse(await server.Http.GetStringAsync(new Uri($"/api/studies/{made.Study}/maps/{made.Map}/measures", UriKind.Relative)))!;
        Assert.Equal(made.Map.ToString(), measures["overlay"]!["map"]!.GetValue<string>());
        Assert.Contains(measures["overlay"]!["touchpoints"]!.AsArray(), card => card!["cases"]!.GetValue<int>() == 42);
        using var none = await server.Http.GetAsync(new Uri($"/api/studies/{made.Study}/maps/{Guid.NewGuid()}/measures", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Rule("A8")]
    [Theory]
    [InlineData("?lang=de", 400)]
    [InlineData("?theme=red", 400)]
    public async Task A_language_or_theme_that_is_unknown_is_refused(string query, int status)
    {
        await using var server = await TestServer.Start();
        var made = await MeasuredStudy.Make(server);
        using var answer = await server.Http.GetAsync(Picture(made, query));
        Assert.Equal(status, (int)answer.StatusCode);
        using var none = await server.Http.GetAsync(new Uri($"/api/studies/{made.Study}/maps/{Guid.NewGuid()}/map.svg", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    [Rule("S62.1")]
    public async Task A_map_is_painted_so_often_a_minute_for_one_address_and_so_often_for_all()
    {
        var clock = new HandClock();
        var guard = new PictureGuard(clock);
        Assert.Equal(60, Enumerable.Range(0, 80).Count(_ => guard.Take("192.0.2.1")));
        Assert.Equal(180, Enumerable.Range(0, 400).Count(at => guard.Take($"192.0.2.{2 + (at % 20)}")));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(guard.Take("192.0.2.1"));

        await using var server = await TestServer.Start();
        var made = await MeasuredStudy.Make(server);
        using var first = await server.Http.GetAsync(Picture(made, "?lang=fr"));
        var tag = first.Headers.ETag!.ToString();
        // What they have already is not painted, and does not count.
        for (var asked = 0; asked < 70; asked++) Assert.Equal(HttpStatusCode.NotModified, await Again(server, made, "?lang=fr", tag));
        for (var asked = 1; asked < 60; asked++)
        {
            using var answer = await server.Http.GetAsync(Picture(made, "?lang=fr"));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotModified, await Again(server, made, "?lang=fr", tag));

        using var refused = await server.Http.GetAsync(Picture(made, "?lang=fr"));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains("S62.1", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> Again(TestServer server, MeasuredStudy made, string query, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Picture(made, query));
        request.Headers.Add("If-None-Match", tag);
        using var answer = await server.Http.SendAsync(request);
        return answer.StatusCode;
    }

    private static Uri Picture(MeasuredStudy made, string query) => new($"/api/studies/{made.Study}/maps/{made.Map.Value}/map.svg{query}", UriKind.Relative);
}
