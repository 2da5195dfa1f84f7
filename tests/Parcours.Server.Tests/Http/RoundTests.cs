using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Tests.Crash;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>S42: who scores is not seen, until everybody is at once.</summary>
public sealed class RoundTests
{
    private static readonly string[] Groups = ["Équipe", "Service client"];

    [Fact]
    [Rule("S42.6"), Rule("S58.1"), Rule("S58.2")]
    public async Task Nobody_is_sent_anothers_scores_before_the_reveal_and_then_everybody_is_in_one_change()
    {
        await using var server = await TestServer.Start();
        var (study, round, card) = await Begin(server.Http);
        using var watcher = new LiveClient(study);
        await watcher.Connect(server.Address);
        var before = watcher.State.Revision;
        await Scored(server.Http, study, round, card, "Équipe", 9, done: true);
        await Scored(server.Http, study, round, card, "Équipe", 3, done: true);
        await Scored(server.Http, study, round, card, "Service client", 1, done: true);
        await Scored(server.Http, study, round, card, "Service client", 2, done: false);

        var progress = await Get(server.Http, $"/api/studies/{study}/rounds/{round}/progress");
        Assert.Equal((4, 3), (progress["joined"]!.GetValue<int>(), progress["finished"]!.GetValue<int>()));
        Assert.DoesNotContain("value", progress.ToJsonString(), StringComparison.Ordinal);
        using var late = new LiveClient(study);
        await late.Connect(server.Address);
        Assert.Equal((before, 0), (late.State.Revision, late.State.All<Score>().Count()));
        using var guess = await server.Http.GetAsync(Ballot(study, round, Guid.NewGuid()));
        Assert.Equal(HttpStatusCode.NoContent, guess.StatusCode);

        using var answer = await server.Http.PostAsync(new Uri($"/api/studies/{study}/rounds/{round}/reveal", UriKind.Relative), null);
        Assert.Equal(3, (await TestServer.Json(answer))["participants"]!.GetValue<int>());
        await watcher.Until(() => watcher.State.Revision == before + 1);
        var score = Assert.Single(watcher.State.All<Score>());
        Assert.Equal(["Service client", "Équipe", "Équipe"], score.Groups, StringComparer.Ordinal);
        Assert.Equal([1, 3, 9], score.Values);
        var shown = watcher.State.Find(new Id<Round>(round))!;
        Assert.Equal((RoundStatus.Revealed, 3), (shown.Status, shown.Participants));

        // Nobody opens it again, or touches what it said, without a word.
        await watcher.Edit(WorkshopTests.Patch(shown.Id, ("status", "open")), new Op.Remove(score.Id));
        await watcher.Edit(new Op.Remove(score.Id));
        await watcher.Until(() => watcher.PendingCount == 0);
        Assert.Equal(["S58.1", "S58.2"], watcher.Refused.Select(refused => refused.Rule), StringComparer.Ordinal);
    }

    [Fact]
    [Rule("S42.5")]
    public async Task Only_what_the_round_asks_is_taken_and_only_while_it_is_open()
    {
        await using var server = await TestServer.Start();
        var (study, round, card) = await Begin(server.Http);
        var mine = Guid.NewGuid();
        Assert.Equal("S42.5", await Refused(await Put(server.Http, study, round, mine, "Nobody", card, "cx", 5)));
        Assert.Equal("S42.5", await Refused(await Put(server.Http, study, round, mine, "Équipe", card, "ex", 5)));
        Assert.Equal("S42.3", await Refused(await Put(server.Http, study, round, mine, "Équipe", card, "cx", 11)));
        using (var nobody = await server.Http.PostAsync(new Uri($"/api/studies/{study}/rounds/{round}/reveal", UriKind.Relative), null)) Assert.Equal("S42.6", await Refused(nobody));

        // What somebody removed since is left out, and the rest of the ballot is kept.
        using (var gone = await Put(server.Http, study, round, mine, "Équipe", $"touchpoint:{Guid.NewGuid()}", "cx", 5)) Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        Assert.Empty((await Get(server.Http, Ballot(study, round, mine).OriginalString))["scores"]!.AsArray());
        using (var kept = await Put(server.Http, study, round, mine, "Équipe", card, "cx", 5)) Assert.Equal(HttpStatusCode.NoContent, kept.StatusCode);
        (await server.Http.PostAsync(new Uri($"/api/studies/{study}/rounds/{round}/reveal", UriKind.Relative), null)).Dispose();
        Assert.Equal("S42.5", await Refused(await Put(server.Http, study, round, mine, "Équipe", card, "cx", 6)));
        using var again = await server.Http.PostAsync(new Uri($"/api/studies/{study}/rounds/{round}/reveal", UriKind.Relative), null);
        Assert.Equal("S42.6", await Refused(again));
    }

    [Fact]
    [Rule("S42.6"), Rule("T4")]
    public async Task A_ballot_that_was_acknowledged_is_there_after_kill_9_and_only_for_who_holds_its_number()
    {
        using var data = new TemporaryFolder();
        var mine = Guid.NewGuid();
        Guid study, round;
        string card;
        using (var server = await ServerProcess.Start(data.Path))
        {
            (study, round, card) = await Begin(server.Http);
            using var kept = await Put(server.Http, study, round, mine, "Équipe", card, "ops", 4);
            Assert.Equal(HttpStatusCode.NoContent, kept.StatusCode);
            server.Kill();
        }

        using var next = await ServerProcess.Start(data.Path);
        var ballot = await Get(next.Http, Ballot(study, round, mine).OriginalString);
        Assert.Equal(4, ballot["scores"]![0]!["value"]!.GetValue<int>());
        Assert.Equal(card, ballot["scores"]![0]!["subject"]!.GetValue<string>());
        next.Kill();
    }

    // A study made over HTTP and the socket, so that it is the same for the program in a process of its own.
    private static async Task<(Guid Study, Guid Round, string Card)> Begin(HttpClient http)
    {
        using var made = await http.PostAsJsonAsync("/api/studies", new { name = "Atelier", language = "fr" });
        var study = Guid.Parse((await TestServer.Json(made))["id"]!.GetValue<string>());
        using var host = new LiveClient(study);
        await host.Connect(http.BaseAddress!);
        var state = host.State;
        var card = new Touchpoint(new(Guid.CreateVersion7()), state.All<Stage>().First().Id, state.All<Lane>().First().Id, "Appeler", "V");
        var round = new Round(
            new(Guid.CreateVersion7()), state.All<JourneyMap>().Single().Id, "Atelier", "V", Touchpoints: [card.Id], Axes: [Triptych.Cx, Triptych.Ops], Groups: [.. Groups]);
        await host.Edit(new Op.Put(card), new Op.Put(round));
        await host.Until(() => host.State.Revision == state.Revision + 1);
        return (study, round.Id.Value, card.Id.ToString());
    }

    private static async Task Scored(HttpClient http, Guid study, Guid round, string card, string group, int value, bool done)
    {
        using var answer = await Put(http, study, round, Guid.NewGuid(), group, card, "cx", value, done);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    private static Task<HttpResponseMessage> Put(HttpClient http, Guid study, Guid round, Guid ballot, string group, string subject, string axis, int value, bool done = true) =>
        http.PutAsJsonAsync(Ballot(study, round, ballot), new { group, done, scores = new[] { new { subject, axis, value } } });

    private static Uri Ballot(Guid study, Guid round, Guid ballot) => new($"/api/studies/{study}/rounds/{round}/ballots/{ballot}", UriKind.Relative);

    private static async Task<JsonObject> Get(HttpClient http, string path) => (await http.GetFromJsonAsync<JsonObject>(new Uri(path, UriKind.Relative)))!;

    private static async Task<string> Refused(HttpResponseMessage answer)
    {
        using (answer) return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["rule"]!.GetValue<string>();
    }
}
