using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Parcours.Mapping;
using Parcours.Tests.Crash;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>S67.1: the minutes of an ended workshop stand as they were when it ended.</summary>
public sealed class WorkshopMinutesTests
{
    [Fact]
    [Rule("S67.1")]
    public async Task What_is_removed_after_the_end_is_still_told_by_its_name_as_it_was()
    {
        await using var server = await TestServer.Start();
        var (study, host, workshop, card) = await WorkshopTests.Begin(server.Http);
        using var _ = host;
        await host.Edit(WorkshopTests.Patch(workshop.Id, ("status", "running")));
        var vote = new AgendaItem(new(Guid.CreateVersion7()), workshop.Id, "Vote", "V", AgendaKind.Vote, Budget: 3, Subjects: [card.Key], Status: AgendaStatus.Open);
        var note = new Note(new(Guid.CreateVersion7()), workshop.Map, "Nobody answers", "V", Touchpoint: card.Id);
        await host.Edit(new Op.Put(vote), new Op.Put(note));
        await host.Until(() => host.PendingCount == 0);
        var at = $"/api/studies/{study}/agenda/{vote.Id.Value}";
        await WorkshopTests.Ok(server.Http.PutAsJsonAsync($"{at}/contributions/{Guid.NewGuid()}", new { votes = new[] { new { subject = card.Key.ToString(), votes = 3 } } }));
        await WorkshopTests.Ok(server.Http.PostAsync(new Uri($"{at}/reveal", UriKind.Relative), null));
        await host.Until(() => host.State.All<Tally>().Any());
        await host.Edit(WorkshopTests.Patch(workshop.Id, ("status", "closed")));
        await host.Until(() => host.PendingCount == 0);
        var ended = await Minutes(server, study, workshop);
        Assert.Equal((card.Name, false), Told(ended, card.Key));

        // In an alternative, and then by its merge.
        using var begun = await server.Http.PostAsJsonAsync($"/api/studies/{study}/branches", new { name = "Sans appel" });
        var branch = Guid.Parse((await TestServer.Json(begun))["id"]!.GetValue<string>());
        using var other = new LiveClient(branch);
        await other.Connect(server.Address);
        await other.Edit(WorkshopTests.Patch(card.Id, ("name", "Called otherwise")));
        await other.Edit(new Op.Remove(card.Key));
        await other.Until(() => other.PendingCount == 0);
        var aside = await Minutes(server, branch, workshop);
        Assert.Equal((card.Name, true), Told(aside, card.Key));
        Assert.Equal(ended["records"]!.ToJsonString(), aside["records"]!.ToJsonString(), StringComparer.Ordinal);
        await WorkshopTests.Ok(server.Http.PostAsJsonAsync($"/api/studies/{study}/merge", new { branch, takeTheirs = Array.Empty<object>(), apply = true }));
        await host.Until(() => host.State.Find(card.Id) is null);
        Assert.Empty(host.State.All<Tally>());
        var later = await Minutes(server, study, workshop);
        Assert.Equal((card.Name, true), Told(later, card.Key));
        foreach (var part in new[] { "revision", "records" }) Assert.Equal(ended[part]!.ToJsonString(), later[part]!.ToJsonString(), StringComparer.Ordinal);
        Assert.Equal(3, Assert.Single(OfKind(later, "tally"))["votes"]!.GetValue<int>());
        Assert.Equal(card.Key.ToString(), Assert.Single(OfKind(later, "note"), each => each["id"]!.GetValue<string>() == note.Key.ToString())["touchpoint"]!.GetValue<string>(), StringComparer.Ordinal);

        // Taken up again, it is told as it stands until it ends once more.
        await host.Edit(WorkshopTests.Patch(workshop.Id, ("status", "running")));
        await host.Until(() => host.PendingCount == 0);
        Assert.Empty(OfKind(await Minutes(server, study, workshop), "tally"));
    }

    [Fact]
    [Rule("S67.5")]
    public async Task A_silent_note_is_laid_where_its_author_said_it_belongs()
    {
        await using var server = await TestServer.Start();
        var (study, host, workshop, card) = await WorkshopTests.Begin(server.Http);
        using var _ = host;
        var item = new AgendaItem(new(Guid.CreateVersion7()), workshop.Id, "Write", "V", AgendaKind.Write, Status: AgendaStatus.Open);
        await host.Edit(new Op.Put(item));
        await host.Until(() => host.PendingCount == 0);
        var at = $"/api/studies/{study}/agenda/{item.Id.Value}";
        var mine = $"{at}/contributions/{Guid.NewGuid()}/notes";
        foreach (var (text, place) in new[] { ("a", card.Key.ToString()), ("b", card.Stage.ToString()), ("c", null), ("d", new Id<Stage>(Guid.NewGuid()).ToString()) })
        {
            await WorkshopTests.Ok(server.Http.PutAsJsonAsync($"{mine}/{Guid.NewGuid()}", new { text, place }));
        }

        Assert.Equal("S51.8", await WorkshopTests.Rule(server.Http.PutAsJsonAsync($"{mine}/{Guid.NewGuid()}", new { text = "e", place = workshop.Key.ToString() })));
        await WorkshopTests.Ok(server.Http.PostAsync(new Uri($"{at}/reveal", UriKind.Relative), null));
        await host.Until(() => host.State.All<Note>().Any(note => note.Item == item.Id));
        var laid = host.State.All<Note>().Where(note => note.Item == item.Id).OrderBy(note => note.Text, StringComparer.Ordinal).Select(note => (note.Stage, note.Lane));
        Assert.Equal([(card.Stage, card.Lane), (card.Stage, null), (null, null), (null, null)], laid);
    }

    private static async Task<JsonNode> Minutes(TestServer server, Guid study, Workshop workshop) =>
        JsonNode.Parse(await server.Http.GetStringAsync(new Uri($"/api/studies/{study}/workshops/{workshop.Id.Value}/minutes", UriKind.Relative)))!;

    private static IEnumerable<JsonNode> OfKind(JsonNode minutes, string kind) =>
        minutes["records"]!.AsArray().Select(each => each!).Where(each => each["id"]!.GetValue<string>().StartsWith($"{kind}:", StringComparison.Ordinal));

    private static (string Name, bool Gone) Told(JsonNode minutes, RecordId id)
    {
        var named = minutes["names"]!.AsArray().Single(each => each!["id"]!.GetValue<string>() == id.ToString())!;
        return (named["name"]!.GetValue<string>(), named["gone"]!.GetValue<bool>());
    }
}
