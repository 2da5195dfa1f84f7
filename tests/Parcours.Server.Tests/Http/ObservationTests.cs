using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Observations;
using Parcours.Tests.Crash;
using Parcours.Tests.Live;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>S57: staff send what they notice by a link, once each; the team reviews it, once each; it can be erased.</summary>
public sealed class ObservationTests
{
    [Fact]
    [Rule("S57.1"), Rule("S52.1")]
    public async Task A_link_shows_names_of_touchpoints_takes_observations_and_nothing_else()
    {
        await using var desk = await Desk.Open();
        var second = new Touchpoint(new(Guid.CreateVersion7()), desk.Card.Stage, desk.Card.Lane, "Venir en boutique", "W");
        await desk.Host.Edit(new Op.Put(second));
        await desk.Host.Until(() => desk.Host.PendingCount == 0);
        var page = await desk.Page();
        Assert.Equal("Boutiques", page["title"]!.GetValue<string>());
        var places = Assert.Single(Assert.Single(page["maps"]!.AsArray())!["stages"]!.AsArray())!["places"]!.AsArray();
        Assert.Equal([("Appeler", desk.Card.Id.Value), ("Venir en boutique", second.Id.Value)], places.Select(each => (each!["name"]!.GetValue<string>(), each["id"]!.GetValue<Guid>())));
        Assert.Equal(HttpStatusCode.Forbidden, await GuestRoom.Status(desk.Phone, "GET", $"/api/studies/{desk.Study}/observations"));
        Assert.Equal("S52.4", await WorkshopTests.Rule(desk.Phone.PostAsJsonAsync("/api/guests/enter", new { word = desk.Word, name = "Léa" })));
        Assert.Equal("S57.1", await WorkshopTests.Rule(desk.Phone.PostAsJsonAsync("/api/observations/page", new { word = desk.Word[..^2] + "AA" })));
        // A card of another map is not for this link.
        var far = await desk.OtherCard();
        Assert.Equal("S57.1", await WorkshopTests.Rule(desk.Send(Guid.NewGuid(), "Ailleurs", far.Id.Value)));
        // One that went meanwhile is elsewhere: what was seen is kept.
        await WorkshopTests.Ok(desk.Send(Guid.NewGuid(), "La carte est partie", Guid.NewGuid()));
        Assert.Equal(desk.Map.Value, (await desk.Inbox())[0]!["observation"]!["map"]!.GetValue<Guid>());

        await WorkshopTests.Ok(desk.Server.Http.DeleteAsync(new Uri($"/api/studies/{desk.Study}/observation-links/{desk.Link}", UriKind.Relative)));
        Assert.Equal("S57.1", await WorkshopTests.Rule(desk.Server.Http.PostAsJsonAsync("/api/observations", desk.Body(Guid.NewGuid(), "Trop tard"))));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => desk.Phone.GetAsync(new Uri("/api/guests/me", UriKind.Relative)));
    }

    [Fact]
    [Rule("S57.1")]
    public async Task A_link_of_one_map_asks_nothing_while_that_map_is_archived_and_loses_nothing()
    {
        await using var desk = await Desk.Open();
        await desk.Host.Edit(WorkshopTests.Patch(desk.Map, ("archived", true)));
        await desk.Host.Until(() => desk.Host.PendingCount == 0);
        Assert.Equal("S57.1", await WorkshopTests.Rule(desk.Phone.PostAsJsonAsync("/api/observations/page", new { word = desk.Word })));
        // Written before, sent after.
        await WorkshopTests.Ok(desk.Send(Guid.NewGuid(), "Vu hier", desk.Card.Id.Value));
        var kept = Assert.Single(await desk.Inbox())!;
        Assert.Equal(("Vu hier", null, null), (kept["text"]!.GetValue<string>(), kept["observation"]!["map"], kept["observation"]!["place"]));
        await desk.Host.Edit(WorkshopTests.Patch(desk.Map, ("archived", false)));
        await desk.Host.Until(() => desk.Host.PendingCount == 0);
        Assert.Single((await desk.Page())["maps"]!.AsArray());
    }

    [Fact]
    [Rule("S57.3"), Rule("S57.4"), Rule("L6")]
    public async Task What_is_sent_again_is_the_same_observation_and_does_not_use_up_the_link()
    {
        await using var desk = await Desk.Open(most: 2);
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => WorkshopTests.Ok(desk.Send(first, "Il a rappelé trois fois"))));
        await WorkshopTests.Ok(desk.Send(second, "Encore un rappel"));
        Assert.Equal("S57.4", await WorkshopTests.Rule(desk.Send(Guid.NewGuid(), "Une de trop")));
        await WorkshopTests.Ok(desk.Send(first, "D’autres mots"));
        Assert.Equal(["Encore un rappel", "Il a rappelé trois fois"], (await desk.Inbox()).Select(each => each!["text"]!.GetValue<string>()).Order(StringComparer.Ordinal), StringComparer.Ordinal);

        // By another link, or in the place of somebody's words, a number is refused.
        var other = await desk.MakeLink(map: false);
        Assert.Equal("S57.3", await WorkshopTests.Rule(desk.Phone.PostAsJsonAsync("/api/observations", desk.Body(first, "Vol", word: other.Word))));
        using var said = await desk.Server.Http.PostAsJsonAsync($"/api/studies/{desk.Study}/testimonies", new { text = "Mot d’un client" });
        var testimony = (await TestServer.Json(said))["id"]!.GetValue<Guid>();
        Assert.Equal("S57.3", await WorkshopTests.Rule(desk.Phone.PostAsJsonAsync("/api/observations", desk.Body(testimony, "Écrasé", word: other.Word))));
        // Who did not hear the answer hears it when the link is over.
        await WorkshopTests.Ok(desk.Server.Http.DeleteAsync(new Uri($"/api/studies/{desk.Study}/observation-links/{desk.Link}", UriKind.Relative)));
        await WorkshopTests.Ok(desk.Send(second, "Encore un rappel"));
        Assert.DoesNotContain("rappel", string.Join(' ', desk.Host.State.Records.Values.Select(held => StudyJson.ToObject(held.Record).ToJsonString())), StringComparison.Ordinal);
    }

    [Theory]
    [Rule("S57.2")]
    [InlineData("\"text\":\"\"")]
    [InlineData("\"text\":\" \\u0000\\u0007 \"")]
    [InlineData("\"text\":null")]
    [InlineData("\"text\":\"\\ud800\"")]
    [InlineData("\"text\":[1]")]
    [InlineData("\"text\":\"Bon\",\"kind\":\"theft\"")]
    [InlineData("\"text\":\"Bon\",\"kind\":99")]
    [InlineData("\"text\":\"Bon\",\"id\":\"00000000-0000-0000-0000-000000000000\"")]
    [InlineData("\"text\":\"Bon\",\"id\":\"no number\"")]
    [InlineData("\"text\":\"Bon\",\"place\":\"'; DROP TABLE observations\"")]
    [InlineData("\"text\":\"LONG\"")]
    [InlineData("\"text\":\"Bon\",\"site\":\"LONG\"")]
    [InlineData("\"text\":\"Bon\",\"name\":\"LONG\"")]
    [InlineData("\"text\":\"HUGE\"")]
    public async Task Hostile_input_is_refused_and_nothing_is_kept(string part)
    {
        await using var desk = await Desk.Open();
        var said = part.Replace("LONG", new string('x', 2001), StringComparison.Ordinal).Replace("HUGE", new string('x', 100_000), StringComparison.Ordinal);
        var own = said.Contains("\"id\"", StringComparison.Ordinal) ? "" : $"\"id\":\"{Guid.NewGuid()}\",";
        var kind = said.Contains("\"kind\"", StringComparison.Ordinal) ? "" : "\"kind\":\"irritant\",";
        using var body = new StringContent($"{{\"word\":\"{desk.Word}\",{own}{kind}{said}}}", Encoding.UTF8, "application/json");
        using var answer = await desk.Phone.PostAsync(new Uri("/api/observations", UriKind.Relative), body);
        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.Empty(await desk.Inbox());
        await WorkshopTests.Ok(desk.Send(Guid.NewGuid(), "Toujours là"));
    }

    [Fact]
    [Rule("S57.8")]
    public void One_address_sends_thirty_a_minute_and_the_others_go_on()
    {
        var clock = new HandClock();
        var guard = new SendGuard(clock);
        for (var sent = 0; sent < 30; sent++) Assert.True(guard.Take("a"));
        Assert.False(guard.Take("a"));
        Assert.True(guard.Take("b"));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(guard.Take("a"));
        for (var sent = 0; sent < 300; sent++) guard.Take($"other {sent}");
        Assert.False(guard.Take("c"));
        // The page is counted apart.
        for (var shown = 0; shown < 120; shown++) Assert.True(guard.Show("a"));
        Assert.False(guard.Show("a"));
        Assert.True(guard.Show("b"));
        for (var shown = 0; shown < 1000; shown++) guard.Show($"other {shown}");
        Assert.False(guard.Show("c"));
    }

    [Fact]
    [Rule("S57.8")]
    public async Task Who_asks_for_the_page_without_end_is_told_to_wait()
    {
        await using var desk = await Desk.Open();
        Assert.Equal("S57.1", await WorkshopTests.Rule(desk.Phone.PostAsJsonAsync("/api/observations/page", new { word = desk.Word[..^2] + "AA" })));
        for (var shown = 0; shown < 120; shown++) await desk.Page();
        Assert.Equal("S57.8", await WorkshopTests.Rule(desk.Phone.PostAsJsonAsync("/api/observations/page", new { word = desk.Word })));
        await WorkshopTests.Ok(desk.Send(Guid.NewGuid(), "Ce qui est vu est pris"));
    }

    [Fact]
    [Rule("S57.5"), Rule("S57.9")]
    public async Task Two_reviewers_at_once_make_one_mark_and_the_second_is_told()
    {
        await using var desk = await Desk.Open();
        var id = Guid.NewGuid();
        await WorkshopTests.Ok(desk.Send(id, "Le dossier est perdu", desk.Card.Id.Value));
        await desk.Host.Until(() => desk.Waiting == 1);
        Assert.Equal("S57.9", await WorkshopTests.Rule(desk.Review(id, new { outcome = "mark", text = "Dossier perdu", by = "Claire" })));
        Assert.Equal("S57.9", await WorkshopTests.Rule(desk.Review(id, new { outcome = "aside", text = " ", by = "Claire" })));
        Assert.Equal("S57.9", await WorkshopTests.Rule(desk.Review(id, new { outcome = "decision", text = "Décidé", map = Guid.NewGuid() })));

        var answers = await Task.WhenAll(new[] { "Claire", "Amine" }.Select(by =>
            desk.Review(id, new { outcome = "mark", text = "Dossier perdu", by, subject = desk.Card.Id.ToString(), kind = "blockage" })));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(each => each.StatusCode).Order());
        var told = JsonNode.Parse(await answers.Single(each => !each.IsSuccessStatusCode).Content.ReadAsStringAsync())!;
        var (first, winner) = (told["rule"]!.GetValue<string>(), told["detail"]!.GetValue<string>());
        Assert.Equal("S57.5", first);
        await desk.Host.Until(() => desk.Host.State.All<Mark>().Any() && desk.Waiting == 0);
        var mark = Assert.Single(desk.Host.State.All<Mark>());
        Assert.Equal((MarkKind.Blockage, MarkEvidence.Staff, id, desk.Card.Id.Any), (mark.Kind, mark.Source, mark.Testimony!.Value, mark.Subject));
        var review = Assert.Single(await desk.Inbox())!["observation"]!;
        Assert.Equal(("reviewed", winner, mark.Id.ToString()), (review["status"]!.GetValue<string>(), review["review"]!["by"]!.GetValue<string>(), review["review"]!["record"]!.GetValue<string>()));
        using var history = await desk.Server.Http.GetAsync(new Uri($"/api/studies/{desk.Study}/history", UriKind.Relative));
        Assert.Equal(winner, (await TestServer.Json(history))["items"]![0]!["name"]!.GetValue<string>());

        // What came of it is gone: it waits again, and is reviewed once more.
        await desk.Host.Edit(new Op.Remove(mark.Id));
        await desk.Host.Until(() => desk.Host.PendingCount == 0 && desk.Waiting == 1);
        Assert.True(Assert.Single(await desk.Inbox())!["open"]!.GetValue<bool>());
        await WorkshopTests.Ok(desk.Review(id, new { outcome = "note", text = "À revoir", subject = desk.Card.Id.ToString(), by = "Amine" }));
        await desk.Host.Until(() => desk.Host.State.All<Note>().Any() && desk.Waiting == 0);
        Assert.Equal((desk.Card.Stage, desk.Card.Lane), (desk.Host.State.All<Note>().Single().Stage!.Value, desk.Host.State.All<Note>().Single().Lane!.Value));
    }

    [Fact]
    [Rule("S63.1"), Rule("S57.6"), Rule("S57.7")]
    public async Task What_was_set_aside_is_taken_up_again_with_its_group_and_reviewed_once_more()
    {
        await using var desk = await Desk.Open();
        var (head, member, gone) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        foreach (var id in new[] { head, member, gone }) await WorkshopTests.Ok(desk.Send(id, $"Vu {id}", desk.Card.Id.Value));
        await WorkshopTests.Ok(desk.Group(head, member));
        Assert.Equal("S63.1", await WorkshopTests.Rule(desk.TakeUp(head)));
        foreach (var id in new[] { head, gone }) await WorkshopTests.Ok(desk.Review(id, new { outcome = "aside", text = "Déjà connu", by = "Claire" }));
        await desk.Host.Until(() => desk.Waiting == 0);
        Assert.Equal("S57.7", await WorkshopTests.Rule(desk.TakeUp(member)));

        await WorkshopTests.Ok(desk.TakeUp(head));
        await desk.Host.Until(() => desk.Waiting == 1);
        var waits = (await desk.Inbox()).Where(each => each!["open"]!.GetValue<bool>()).Select(each => each!["observation"]!).ToList();
        Assert.Equal(new[] { head, member }.Order(), waits.Select(each => each["id"]!.GetValue<Guid>()).Order());
        Assert.All(waits, each => Assert.Equal(("new", "Déjà connu"), (each["status"]!.GetValue<string>(), each["review"]!["text"]!.GetValue<string>())));
        await WorkshopTests.Ok(desk.Review(head, new { outcome = "mark", text = "Vu deux fois", by = "Amine", subject = desk.Card.Id.ToString() }));
        await desk.Host.Until(() => desk.Host.State.All<Mark>().Any() && desk.Waiting == 0);
        Assert.Equal("S63.1", await WorkshopTests.Rule(desk.TakeUp(head)));

        // What was erased stays a gap.
        await WorkshopTests.Ok(desk.Server.Http.DeleteAsync(new Uri($"/api/studies/{desk.Study}/observations/{gone}/words", UriKind.Relative)));
        Assert.Equal("S57.6", await WorkshopTests.Rule(desk.TakeUp(gone)));
    }

    [Fact]
    [Rule("S57.7"), Rule("S57.6"), Rule("L6")]
    public async Task Similar_ones_are_reviewed_together_and_one_is_erased_for_good()
    {
        await using var desk = await Desk.Open();
        var ids = Enumerable.Range(0, 4).Select(_ => Guid.NewGuid()).ToArray();
        foreach (var (id, at) in ids.Select((id, at) => (id, at))) await WorkshopTests.Ok(desk.Send(id, $"Le client revient encore, numéro {at}", desk.Card.Id.Value, name: "Odile Perrin"));
        await desk.Host.Until(() => desk.Waiting == 4);
        await WorkshopTests.Ok(desk.Group(ids[1], ids[2]));
        await WorkshopTests.Ok(desk.Group(ids[0], ids[1]));
        await desk.Host.Until(() => desk.Waiting == 2);
        Assert.Equal(4, (await desk.Server.List($"/api/studies/{desk.Study}/observation-links"))[0]!["count"]!.GetValue<int>());
        Assert.Equal([ids[1], ids[2]], (await desk.Inbox()).Select(each => each!["observation"]!).Where(each => each["group"]?.GetValue<Guid>() == ids[0]).Select(each => each["id"]!.GetValue<Guid>()).OrderBy(id => Array.IndexOf(ids, id)));
        Assert.Equal("S57.7", await WorkshopTests.Rule(desk.Review(ids[1], new { outcome = "aside", text = "Déjà connu" })));

        await WorkshopTests.Ok(desk.Review(ids[0], new { outcome = "decision", text = "Un rappel, un nom", map = desk.Map.Value, by = "Claire" }));
        await desk.Host.Until(() => desk.Host.State.All<JournalEntry>().Any() && desk.Waiting == 1);
        Assert.Equal(("observation", "Claire"), (desk.Host.State.All<JournalEntry>().Single().Kind, desk.Host.State.All<JournalEntry>().Single().By));
        Assert.Equal(3, (await desk.Inbox()).Count(each => each!["observation"]!["status"]!.GetValue<string>() == "reviewed"));
        Assert.Equal("S57.7", await WorkshopTests.Rule(desk.Group(ids[0], ids[3])));

        foreach (var id in ids) await WorkshopTests.Ok(desk.Server.Http.DeleteAsync(new Uri($"/api/studies/{desk.Study}/observations/{id}/words", UriKind.Relative)));
        var left = await desk.Inbox();
        Assert.All(left, each => Assert.Equal((null, ""), (each!["text"], each["observation"]!["name"]!.GetValue<string>())));
        Assert.Equal(["erased", "reviewed", "reviewed", "reviewed"], left.Select(each => each!["observation"]!["status"]!.GetValue<string>()).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var word in new[] { "revient encore", "Odile Perrin" }) Assert.DoesNotContain(word, await desk.Disk(), StringComparison.Ordinal);
    }

    [Fact]
    [Rule("S57.6"), Rule("S57.7")]
    public async Task Erased_where_it_is_quoted_it_frees_those_that_wait_under_it_and_the_team_is_told()
    {
        await using var desk = await Desk.Open();
        var (head, member) = (Guid.NewGuid(), Guid.NewGuid());
        await WorkshopTests.Ok(desk.Send(head, "Le client rappelle"));
        await WorkshopTests.Ok(desk.Send(member, "Il rappelle encore"));
        await WorkshopTests.Ok(desk.Group(head, member));
        await desk.Host.Until(() => desk.Waiting == 1);
        var told = desk.Told;
        var store = desk.Server.Get<ObservationStore>();
        await store.Gate.WaitAsync();
        var erasing = desk.Server.Http.DeleteAsync(new Uri($"/api/studies/{desk.Study}/testimonies/{head}", UriKind.Relative));
        // While somebody reviews, nothing is erased under their hands.
        await WorkshopTests.Ok(desk.Server.Http.GetAsync(new Uri($"/api/studies/{desk.Study}/testimonies/{head}", UriKind.Relative)));
        Assert.False(erasing.IsCompleted);
        store.Gate.Release();
        await WorkshopTests.Ok(erasing);
        await desk.Host.Until(() => desk.Told > told && desk.Waiting == 1);
        var left = (await desk.Inbox()).ToDictionary(each => each!["observation"]!["id"]!.GetValue<Guid>());
        Assert.Equal(("erased", null), (left[head]!["observation"]!["status"]!.GetValue<string>(), left[head]!["text"]));
        Assert.Equal((true, null), (left[member]!["open"]!.GetValue<bool>(), left[member]!["observation"]!["group"]));
    }

    [Fact]
    [Rule("S57.3"), Rule("T4")]
    public async Task Killed_while_observations_arrive_it_keeps_every_acknowledged_one_once()
    {
        using var data = new TemporaryFolder();
        var acknowledged = new List<Guid>();
        var (study, word) = (Guid.Empty, "");
        var ids = Enumerable.Range(0, 20).Select(_ => Guid.NewGuid()).ToArray();
        using (var server = await ServerProcess.Start(data.Path))
        {
            var (begun, host, workshop, _) = await WorkshopTests.Begin(server.Http);
            using var _ = host;
            study = begun;
            using var made = await server.Http.PostAsJsonAsync($"/api/studies/{study}/observation-links", new { map = workshop.Map.Value });
            word = (await TestServer.Json(made))["links"]![0]!.GetValue<string>().Split('#')[1];
            await Task.WhenAll(ids.Select(async id =>
            {
                try
                {
                    using var answer = await server.Http.PostAsJsonAsync("/api/observations", Desk.Body(word, id, $"Vu {id}", null));
                    if (!answer.IsSuccessStatusCode) return;
                }
                catch (HttpRequestException)
                {
                    return;
                }

                lock (acknowledged)
                {
                    acknowledged.Add(id);
                    if (acknowledged.Count == 5) server.Kill();
                }
            }));
        }

        Assert.True(acknowledged.Count >= 5);
        using var again = await ServerProcess.Start(data.Path);
        var kept = (await again.Http.GetFromJsonAsync<JsonArray>(new Uri($"/api/studies/{study}/observations", UriKind.Relative)))!.ToDictionary(each => each!["observation"]!["id"]!.GetValue<Guid>(), each => each!["text"]!.GetValue<string>());
        Assert.All(acknowledged, id => Assert.Equal($"Vu {id}", kept[id]));
        // The phones send everything again: nothing is twice.
        foreach (var id in ids) await WorkshopTests.Ok(again.Http.PostAsJsonAsync("/api/observations", Desk.Body(word, id, $"Vu {id}", null)));
        Assert.Equal(ids.Length, (await again.Http.GetFromJsonAsync<JsonArray>(new Uri($"/api/studies/{study}/observations", UriKind.Relative)))!.Count);
    }
}
