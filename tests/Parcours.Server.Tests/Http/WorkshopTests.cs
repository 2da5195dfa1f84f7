using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Tests.Crash;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>S51: a workshop is held by the server's clock; what is written and voted in silence is seen at once, or not at all.</summary>
public sealed class WorkshopTests
{
    [Fact]
    [Rule("S51.7")]
    public async Task Begin_end_and_timer_are_said_by_the_server()
    {
        await using var server = await TestServer.Start();
        var (study, host, workshop, _) = await Begin(server.Http);
        using var _ = host;
        await host.Edit(Patch(workshop.Id, ("openedAt", "2020-01-01T00:00:00Z"), ("openedFrom", 0L)));
        await host.Until(() => host.PendingCount == 0);
        Assert.Equal(("", (long?)null), (Held(host).OpenedAt, Held(host).OpenedFrom));

        var before = host.State.Revision;
        await host.Edit(Patch(workshop.Id, ("status", "running"), ("openedAt", "2020-01-01T00:00:00Z"), ("timerAt", "now"), ("timerSeconds", 600)));
        await host.Until(() => host.PendingCount == 0);
        var open = Held(host);
        Assert.Equal((WorkshopStatus.Running, before), (open.Status, open.OpenedFrom));
        Assert.Equal(open.OpenedAt, open.TimerAt);
        Assert.InRange(DateTimeOffset.Parse(open.OpenedAt, null), DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5));

        await host.Edit(Patch(workshop.Id, ("status", "closed")));
        await host.Until(() => host.PendingCount == 0);
        var closed = Held(host);
        Assert.Equal((open.OpenedAt, host.State.Revision, ""), (closed.OpenedAt, closed.ClosedWith, closed.TimerAt));
        Assert.NotEmpty(closed.ClosedAt);

        await host.Edit(Patch(workshop.Id, ("status", "running")));
        await host.Edit(new Op.Put(closed with { OpenedAt = "", Name = "Renamed", Status = WorkshopStatus.Closed }));
        await host.Until(() => host.PendingCount == 0);
        Assert.Equal(("Renamed", open.OpenedAt, "", null, WorkshopStatus.Running), (Held(host).Name, Held(host).OpenedAt, Held(host).ClosedAt, Held(host).ClosedWith, Held(host).Status));
    }

    [Fact]
    [Rule("S51.9")]
    public async Task What_is_written_in_silence_is_sent_to_nobody_and_then_to_everybody_in_one_change()
    {
        await using var server = await TestServer.Start();
        var (study, host, workshop, card) = await Begin(server.Http);
        using var _ = host;
        var item = await Point(host, new AgendaItem(new(Guid.CreateVersion7()), workshop.Id, "Write", "V", AgendaKind.Write, Status: AgendaStatus.Open));
        var (mine, other) = (Guid.NewGuid(), Guid.NewGuid());
        await Ok(Write(server.Http, study, item, mine, "They call twice", "  Nobody answers  "));
        await Ok(Write(server.Http, study, item, other, "A letter nobody understands"));
        await Ok(Write(server.Http, study, item, Guid.NewGuid()));

        var progress = await server.Http.GetStringAsync(new Uri($"{Agenda(study, item)}/progress", UriKind.Relative));
        Assert.Equal("""{"people":2,"notes":3,"votes":0}""", progress);
        Assert.DoesNotContain("letter", await server.Http.GetStringAsync(new Uri($"{Agenda(study, item)}/contributions/{mine}", UriKind.Relative)), StringComparison.Ordinal);
        var before = host.State.Revision;
        await Ok(server.Http.PostAsync(new Uri($"{Agenda(study, item)}/reveal", UriKind.Relative), null));
        await host.Until(() => host.State.Revision == before + 1);
        // In the order of their words, which tells nobody apart.
        var notes = host.State.All<Note>().Where(note => note.Item == item).OrderBy(note => note.Order, StringComparer.Ordinal).Select(note => note.Text);
        Assert.Equal(["A letter nobody understands", "Nobody answers", "They call twice"], notes, StringComparer.Ordinal);
        Assert.Equal((AgendaStatus.Revealed, 2), (host.State.Find(item)!.Status, host.State.Find(item)!.Participants));
        Assert.Equal("S51.9", await Rule(server.Http.PostAsync(new Uri($"{Agenda(study, item)}/reveal", UriKind.Relative), null)));
        Assert.Equal("S51.8", await Rule(Write(server.Http, study, item, mine, "Late")));
    }

    [Fact]
    [Rule("S51.8"), Rule("S51.9"), Rule("S59.2")]
    public async Task Votes_keep_to_the_budget_and_are_counted_at_the_reveal()
    {
        await using var server = await TestServer.Start();
        var (study, host, workshop, card) = await Begin(server.Http);
        using var _ = host;
        var item = await Point(host, new AgendaItem(new(Guid.CreateVersion7()), workshop.Id, "Vote", "V", AgendaKind.Vote, Budget: 3, Subjects: [card.Key], Status: AgendaStatus.Open));
        Assert.Equal("S51.9", await Rule(server.Http.PostAsync(new Uri($"{Agenda(study, item)}/reveal", UriKind.Relative), null)));
        Assert.Equal("S51.8", await Rule(Vote(server.Http, study, item, Guid.NewGuid(), (card.Key, 4))));
        Assert.Equal("S51.8", await Rule(Vote(server.Http, study, item, Guid.NewGuid(), (card.Key, -1))));
        Assert.Equal("S51.8", await Rule(Vote(server.Http, study, item, Guid.NewGuid(), (card.Key, 1), (card.Key, 1))));
        Assert.Equal("S51.8", await Rule(Write(server.Http, study, item, Guid.NewGuid(), "A note in a vote")));
        var mine = Guid.NewGuid();
        await Ok(Vote(server.Http, study, item, mine, (card.Key, 1)));
        await Ok(Vote(server.Http, study, item, mine, (card.Key, 3)));
        await Ok(Vote(server.Http, study, item, Guid.NewGuid(), (card.Key, 2), (workshop.Key, 1)));
        // [S59.2] One subject at a time: how many it is given, however often that is said.
        var third = Guid.NewGuid();
        await Ok(Give(server.Http, study, item, third, card.Key, 3));
        await Ok(Give(server.Http, study, item, third, card.Key, 2));
        await Ok(Give(server.Http, study, item, third, card.Key, 2));
        Assert.Equal("S51.8", await Rule(Give(server.Http, study, item, third, card.Key, 4)));
        Assert.Equal("S51.8", await Rule(Give(server.Http, study, item, third, card.Key, -1)));
        await Ok(server.Http.PostAsync(new Uri($"{Agenda(study, item)}/reveal", UriKind.Relative), null));
        await host.Until(() => host.State.All<Tally>().Any());
        var tally = Assert.Single(host.State.All<Tally>());
        Assert.Equal((card.Key, 7, 3), (tally.Subject, tally.Votes, tally.Voters));
    }

    [Fact]
    [Rule("S51.9"), Rule("T4")]
    public async Task What_was_written_in_silence_and_acknowledged_is_there_after_kill_9()
    {
        using var data = new TemporaryFolder();
        var mine = Guid.NewGuid();
        Guid study;
        Id<AgendaItem> item;
        using (var server = await ServerProcess.Start(data.Path))
        {
            (study, var host, var workshop, _) = await Begin(server.Http);
            using var leaving = host;
            item = await Point(host, new AgendaItem(new(Guid.CreateVersion7()), workshop.Id, "Write", "V", AgendaKind.Write, Status: AgendaStatus.Open));
            await Ok(Write(server.Http, study, item, mine, "They call twice"));
            server.Kill();
        }

        using var next = await ServerProcess.Start(data.Path);
        Assert.Contains("They call twice", await next.Http.GetStringAsync(new Uri($"{Agenda(study, item)}/contributions/{mine}", UriKind.Relative)), StringComparison.Ordinal);
        next.Kill();
    }

    [Fact]
    [Rule("L21")]
    public async Task What_one_participant_did_is_taken_back_without_what_others_made_of_it()
    {
        await using var server = await TestServer.Start();
        var (study, host, workshop, card) = await Begin(server.Http);
        using var _ = host;
        await host.Edit(Patch(workshop.Id, ("status", "running")));
        await host.Until(() => host.PendingCount == 0);
        using var wild = new LiveClient(study);
        await wild.Connect(server.Address);
        await wild.Edit(Patch(card.Id, ("name", "Wild"), ("owner", "Wild")));
        var stray = new Note(new(Guid.CreateVersion7()), card.MapOf(wild.State), "Stray", "Z");
        await wild.Edit(new Op.Put(stray));
        await wild.Edit(Patch(stray.Id, ("text", "Strayer")));
        await wild.Until(() => wild.PendingCount == 0);
        await host.Until(() => host.State.Revision == wild.State.Revision);
        await host.Edit(Patch(card.Id, ("owner", "Kept")));
        await host.Until(() => host.PendingCount == 0);

        var authors = await server.List($"/api/studies/{study}/workshops/{workshop.Id.Value}/authors");
        var author = Assert.Single(authors);
        Assert.Equal(5, author!["changes"]!.GetValue<int>());
        using var answer = await server.Http.PostAsJsonAsync($"/api/studies/{study}/workshops/{workshop.Id.Value}/take-back", new { clients = new[] { wild.Instance } });
        var left = (await TestServer.Json(answer))["left"]!.GetValue<int>();
        await host.Until(() => host.State.Find(card.Id)!.Name == card.Name);
        Assert.Equal((1, "Kept", null, WorkshopStatus.Running), (left, host.State.Find(card.Id)!.Owner, host.State.Find(stray.Id), Held(host).Status));
        using var again = await server.Http.PostAsJsonAsync($"/api/studies/{study}/workshops/{workshop.Id.Value}/take-back", new { clients = new[] { wild.Instance } });
        Assert.Null((await TestServer.Json(again))["revision"]);
    }

    [Fact]
    [Rule("L22")]
    public async Task The_host_brings_everybody_to_their_map()
    {
        await using var server = await TestServer.Start();
        var (study, host, workshop, _) = await Begin(server.Http);
        using var _ = host;
        using var other = new LiveClient(study);
        ServerMessage.Gathered? heard = null;
        other.Heard = message => heard = message as ServerMessage.Gathered ?? heard;
        await other.Connect(server.Address);
        await host.Send(new ClientMessage.Present(new PresenceState(workshop.Map, 1, 2)));
        await host.Send(new ClientMessage.Gather());
        await other.Until(() => heard is not null);
        Assert.Equal((host.Instance, workshop.Map), (heard!.Client, heard.Map));
    }

    [Fact]
    [Rule("L6")]
    public async Task Participants_are_kept_beside_the_log_and_can_be_erased()
    {
        await using var server = await TestServer.Start();
        var (study, host, workshop, _) = await Begin(server.Http);
        using var _ = host;
        var before = host.State.Revision;
        var at = $"/api/studies/{study}/workshops/{workshop.Id.Value}/participants";
        var id = Guid.NewGuid();
        await Ok(server.Http.PutAsJsonAsync($"{at}/{id}", new { name = " Léa Martin ", part = "Service client" }));
        Assert.Equal("S1.7", await Rule(server.Http.PutAsJsonAsync($"{at}/{Guid.NewGuid()}", new { name = " " })));
        Assert.Equal("Léa Martin", Assert.Single(await server.List(at))!["name"]!.GetValue<string>());
        await Ok(server.Http.DeleteAsync(new Uri($"{at}/{id}", UriKind.Relative)));
        Assert.Empty(await server.List(at));
        Assert.Equal(before, host.State.Revision);
        foreach (var file in Directory.GetFiles(server.Data, "parcours.db"))
        {
            using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(content, System.Text.Encoding.UTF8);
            Assert.DoesNotContain("Léa Martin", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }

    // A study with a card and a workshop, made over HTTP and the socket, so that it is the same for the program in a process of its own.
    internal static async Task<(Guid Study, LiveClient Host, Workshop Workshop, Touchpoint Card)> Begin(HttpClient http)
    {
        using var made = await http.PostAsJsonAsync("/api/studies", new { name = "Atelier", language = "fr" });
        var study = Guid.Parse((await TestServer.Json(made))["id"]!.GetValue<string>());
        var host = new LiveClient(study);
        await host.Connect(http.BaseAddress!);
        var map = host.State.All<JourneyMap>().Single();
        var card = new Touchpoint(
            new(Guid.CreateVersion7()), host.State.All<Stage>().First(stage => stage.Map == map.Id).Id, host.State.All<Lane>().First(lane => lane.Map == map.Id).Id, "Appeler", "V");
        var workshop = new Workshop(new(Guid.CreateVersion7()), map.Id, "Atelier", "V");
        await host.Edit(new Op.Put(card), new Op.Put(workshop));
        await host.Until(() => host.PendingCount == 0);
        return (study, host, workshop, card);
    }

    internal static Op.Patch Patch<T>(Id<T> id, params (string Name, object Value)[] set) where T : StudyRecord =>
        new(id, set.ToImmutableSortedDictionary(each => each.Name, each => JsonSerializer.SerializeToElement(each.Value, StudyJson.Options), StringComparer.Ordinal));

    private static async Task<Id<AgendaItem>> Point(LiveClient host, AgendaItem item)
    {
        await host.Edit(new Op.Put(item));
        await host.Until(() => host.PendingCount == 0);
        return item.Id;
    }

    private static Workshop Held(LiveClient client) => client.State.All<Workshop>().Single();

    private static string Agenda(Guid study, Id<AgendaItem> item) => $"/api/studies/{study}/agenda/{item.Value}";

    private static Task<HttpResponseMessage> Write(HttpClient http, Guid study, Id<AgendaItem> item, Guid person, params string[] texts) =>
        http.PutAsJsonAsync($"{Agenda(study, item)}/contributions/{person}", new { notes = texts.Select(text => new { id = Guid.NewGuid(), text }) });

    private static Task<HttpResponseMessage> Vote(HttpClient http, Guid study, Id<AgendaItem> item, Guid person, params (RecordId Subject, int Votes)[] votes) =>
        http.PutAsJsonAsync($"{Agenda(study, item)}/contributions/{person}", new { votes = votes.Select(each => new { subject = each.Subject.ToString(), votes = each.Votes }) });

    private static Task<HttpResponseMessage> Give(HttpClient http, Guid study, Id<AgendaItem> item, Guid person, RecordId subject, int votes) =>
        http.PutAsJsonAsync($"{Agenda(study, item)}/contributions/{person}/votes", new { subject = subject.ToString(), votes });

    internal static async Task Ok(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    internal static async Task<string> Rule(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["rule"]!.GetValue<string>();
    }
}

file static class Places
{
    public static Id<JourneyMap> MapOf(this Touchpoint card, StudyState state) => state.Find(card.Stage)!.Map;
}
