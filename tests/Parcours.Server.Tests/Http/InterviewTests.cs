using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Tests.Crash;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>S44 and S47: what customers answer is kept beside the log, merged with its dispersion, and erased for good.</summary>
public sealed class InterviewTests
{
    [Fact]
    [Rule("S44.2"), Rule("S44.3"), Rule("L6")]
    public async Task Answers_are_about_the_interviews_map_and_never_in_the_log()
    {
        await using var server = await TestServer.Start();
        var seed = await Begin(server.Http);
        await Score(server.Http, seed, seed.First, "satisfaction", 7);
        await Score(server.Http, seed, seed.First, "importance", 9);
        await Score(server.Http, seed, seed.First, "satisfaction", 6);
        var entry = await Say(server.Http, seed, seed.First, "verbatim", "J’ai attendu deux heures");
        foreach (var subject in new[] { seed.Map, seed.Stage }) await Say(server.Http, seed, seed.First, "need", "Être prévenu", subject);
        Assert.Equal("S44.2", await Refused(await Put(server.Http, seed, seed.First, "scores", new { subject = $"touchpoint:{Guid.NewGuid()}", scale = "satisfaction", value = 5 })));
        Assert.Equal("S44.3", await Refused(await Put(server.Http, seed, seed.First, "scores", new { subject = seed.Card, scale = "satisfaction", value = 11 })));
        Assert.Equal("S44.3", await Refused(await Put(server.Http, seed, seed.First, $"entries/{Guid.NewGuid()}", new { subject = seed.Card, kind = "need", text = new string('x', 8001) })));

        var answers = await Read(server.Http, seed, seed.First);
        Assert.Equal(["importance 9", "satisfaction 6"], answers["scales"]!.AsArray().Select(each => $"{each!["scale"]} {each["value"]}").Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(3, answers["entries"]!.AsArray().Count);
        // The reference a condition keeps shows the same words.
        Assert.Equal("J’ai attendu deux heures", (await Get(server.Http, $"/api/studies/{seed.Study}/testimonies/{entry}"))["text"]!.GetValue<string>());
        using var watcher = new LiveClient(seed.Study);
        await watcher.Connect(server.Address);
        Assert.DoesNotContain("attendu", string.Join(' ', watcher.State.Records.Values.Select(held => StudyJson.ToObject(held.Record).ToJsonString())), StringComparison.Ordinal);
        // Taken back: gone from the interview.
        await Say(server.Http, seed, seed.First, "verbatim", "", id: entry);
        Assert.Equal(2, (await Read(server.Http, seed, seed.First))["entries"]!.AsArray().Count);
    }

    [Fact]
    [Rule("S44.4"), Rule("S47.2")]
    public async Task Interviews_merge_with_their_dispersion_and_an_erased_one_leaves_a_marked_gap()
    {
        await using var server = await TestServer.Start();
        var seed = await Begin(server.Http);
        foreach (var (interview, value) in new[] { (seed.First, 4), (seed.Second, 8) }) await Score(server.Http, seed, interview, "satisfaction", value);
        var quoted = await Say(server.Http, seed, seed.Second, "verbatim", "Le technicien était très clair");
        var merged = await Get(server.Http, $"/api/studies/{seed.Study}/maps/{seed.Map[4..]}/interviews");
        Assert.Equal(("2026-03-02", "2026-03-09"), (merged["from"]!.GetValue<string>(), merged["to"]!.GetValue<string>()));
        var card = Assert.Single(merged["subjects"]!.AsArray())!;
        Assert.Equal((2, 6d, 0d, 10d), (card["satisfaction"]!["count"]!.GetValue<int>(), card["satisfaction"]!["mean"]!.GetValue<double>(), card["satisfaction"]!["from"]!.GetValue<double>(), card["satisfaction"]!["to"]!.GetValue<double>()));
        Assert.Null(card["importance"]);
        var tenants = await Get(server.Http, $"/api/studies/{seed.Study}/maps/{seed.Map[4..]}/interviews?segment=locataires");
        Assert.Equal(4d, Assert.Single(tenants["subjects"]!.AsArray())!["satisfaction"]!["mean"]!.GetValue<double>());
        var families = await Get(server.Http, $"/api/studies/{seed.Study}/maps/{seed.Map[4..]}/interviews?ofSegment={seed.Families}");
        Assert.Equal(8d, Assert.Single(families["subjects"]!.AsArray())!["satisfaction"]!["mean"]!.GetValue<double>());
        Assert.Empty((await Get(server.Http, $"/api/studies/{seed.Study}/maps/{seed.Map[4..]}/interviews?persona={Guid.NewGuid()}"))["interviews"]!.AsArray());

        using (var erased = await server.Http.DeleteAsync(new Uri($"/api/studies/{seed.Study}/interviews/{seed.Second}/words", UriKind.Relative))) Assert.Equal(HttpStatusCode.NoContent, erased.StatusCode);
        var gap = await Read(server.Http, seed, seed.Second);
        Assert.True(gap["erased"]!.GetValue<bool>());
        Assert.Null(gap["entries"]![0]!["text"]);
        Assert.Null(gap["scales"]![0]!["value"]);
        Assert.Null((await Get(server.Http, $"/api/studies/{seed.Study}/testimonies/{quoted}"))["text"]);
        Assert.Equal("S44.4", await Refused(await Put(server.Http, seed, seed.Second, "scores", new { subject = seed.Card, scale = "importance", value = 5 })));
        Assert.Equal("S44.4", await Refused(await Put(server.Http, seed, seed.Second, $"entries/{quoted}", new { subject = seed.Card, kind = "verbatim", text = "Le technicien" })));
        merged = await Get(server.Http, $"/api/studies/{seed.Study}/maps/{seed.Map[4..]}/interviews");
        Assert.Equal((1, 1), (merged["interviews"]!.AsArray().Count, merged["erased"]!.AsArray().Count));
        Assert.Null(merged["subjects"]![0]!["satisfaction"]!["from"]);
        foreach (var file in Directory.GetFiles(server.Data, "parcours.db*"))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var text = new StreamReader(open, System.Text.Encoding.Latin1);
            Assert.DoesNotContain("Le technicien", await text.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    [Rule("S44.6"), Rule("L18")]
    public async Task An_alternative_has_the_answers_of_the_study_it_came_from_and_they_are_erased_once()
    {
        await using var server = await TestServer.Start();
        var seed = await Begin(server.Http);
        await Say(server.Http, seed, seed.First, "opinion", "Trop long");
        using var made = await server.Http.PostAsJsonAsync($"/api/studies/{seed.Study}/branches", new { name = "Autre" });
        var branch = seed with { Study = Guid.Parse((await TestServer.Json(made))["id"]!.GetValue<string>()) };
        Assert.Single((await Read(server.Http, branch, seed.First))["entries"]!.AsArray());
        await Score(server.Http, branch, seed.First, "satisfaction", 3);
        Assert.Single((await Read(server.Http, seed, seed.First))["scales"]!.AsArray());
        using var erased = await server.Http.DeleteAsync(new Uri($"/api/studies/{branch.Study}/interviews/{seed.First}/words", UriKind.Relative));
        Assert.True((await Read(server.Http, seed, seed.First))["erased"]!.GetValue<bool>());
    }

    [Fact]
    [Rule("L6"), Rule("T4")]
    public async Task An_answer_that_was_acknowledged_is_there_after_kill_9()
    {
        using var data = new TemporaryFolder();
        Seed seed;
        using (var server = await ServerProcess.Start(data.Path))
        {
            seed = await Begin(server.Http);
            await Say(server.Http, seed, seed.First, "expectation", "Un créneau de deux heures");
            server.Kill();
        }

        using var next = await ServerProcess.Start(data.Path);
        Assert.Equal("Un créneau de deux heures", (await Read(next.Http, seed, seed.First))["entries"]![0]!["text"]!.GetValue<string>());
        next.Kill();
    }

    private sealed record Seed(Guid Study, string Map, string Stage, string Card, Guid First, Guid Second, Guid Families);

    private static async Task<Seed> Begin(HttpClient http)
    {
        using var made = await http.PostAsJsonAsync("/api/studies", new { name = "Entretiens", language = "fr" });
        var study = Guid.Parse((await TestServer.Json(made))["id"]!.GetValue<string>());
        using var host = new LiveClient(study);
        await host.Connect(http.BaseAddress!);
        var state = host.State;
        var (map, stage) = (state.All<JourneyMap>().Single(), state.All<Stage>().First());
        var card = new Touchpoint(new(Guid.CreateVersion7()), stage.Id, state.All<Lane>().First().Id, "Appeler", "V");
        var first = new Interview(new(Guid.CreateVersion7()), map.Id, "Entretien 1", "G", "2026-03-09", Segment: "Locataires");
        var families = new Segment(new(Guid.CreateVersion7()), "Familles", "V");
        var second = new Interview(new(Guid.CreateVersion7()), map.Id, "Entretien 2", "V", "2026-03-02", OfSegment: families.Id);
        await host.Edit(new Op.Put(card), new Op.Put(families), new Op.Put(first), new Op.Put(second));
        await host.Until(() => host.State.Revision == state.Revision + 1);
        return new(study, map.Key.ToString(), stage.Key.ToString(), card.Key.ToString(), first.Id.Value, second.Id.Value, families.Id.Value);
    }

    private static async Task Score(HttpClient http, Seed seed, Guid interview, string scale, int value)
    {
        using var answer = await Put(http, seed, interview, "scores", new { subject = seed.Card, scale, value });
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    private static async Task<Guid> Say(HttpClient http, Seed seed, Guid interview, string kind, string text, string? subject = null, Guid? id = null)
    {
        var entry = id ?? Guid.CreateVersion7();
        using var answer = await Put(http, seed, interview, $"entries/{entry}", new { subject = subject ?? seed.Card, kind, text });
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        return entry;
    }

    private static Task<HttpResponseMessage> Put(HttpClient http, Seed seed, Guid interview, string what, object body) =>
        http.PutAsJsonAsync(new Uri($"/api/studies/{seed.Study}/interviews/{interview}/{what}", UriKind.Relative), body);

    private static Task<JsonObject> Read(HttpClient http, Seed seed, Guid interview) => Get(http, $"/api/studies/{seed.Study}/interviews/{interview}");

    private static async Task<JsonObject> Get(HttpClient http, string path) => (await http.GetFromJsonAsync<JsonObject>(new Uri(path, UriKind.Relative)))!;

    private static async Task<string> Refused(HttpResponseMessage answer)
    {
        using (answer) return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["rule"]!.GetValue<string>();
    }
}
