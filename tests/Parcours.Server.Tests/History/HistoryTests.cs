using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Parcours.Mapping;
using Parcours.Tests.Crash;
using Parcours.Tests.Http;
using Xunit;

namespace Parcours.Tests.History;

/// <summary>[L18] The history as people meet it: the timeline, what changed, going back, alternatives.</summary>
[Rule("L18")]
public sealed class HistoryTests
{
    [Fact]
    public async Task The_timeline_says_who_did_what_newest_first_page_by_page()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        using var ann = new LiveClient(study);
        await ann.Connect(server.Address);
        for (var i = 0; i < 5; i++) await Rename(ann, $"Étape {i}");

        var page = await Get(server, $"history?most=3");
        Assert.Equal([6, 5, 4], page["items"]!.AsArray().Select(item => item!["revision"]!.GetValue<int>()));
        var first = page["items"]![0]!;
        Assert.Equal(("test", "Étape 4", 1), (first["name"]!.GetValue<string>(), first["about"]!.GetValue<string>(), first["kinds"]!["stage"]!.GetValue<int>()));
        Assert.Equal(6, page["head"]!.GetValue<int>());
        var rest = await Get(server, $"history?most=3&before={page["next"]}");
        Assert.Equal([3, 2, 1], rest["items"]!.AsArray().Select(item => item!["revision"]!.GetValue<int>()));
        Assert.Null(rest["next"]);

        Task<JsonObject> Get(TestServer from, string path) => Read(from, study, path);
    }

    [Fact]
    [Rule("S61.4")]
    public async Task A_workshop_is_told_before_its_agenda_and_a_judgement_by_what_it_judges()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        using var ann = new LiveClient(study);
        await ann.Connect(server.Address);
        var (workshop, agenda) = (new Id<Workshop>(Guid.CreateVersion7()), new Id<AgendaItem>(Guid.CreateVersion7()));
        await ann.Edit(new Op.Put(new AgendaItem(agenda, workshop, "Accueil", "V")), new Op.Put(new Workshop(workshop, ann.State.All<JourneyMap>().First().Id, "Atelier du 3", "V")));
        await ann.Edit(new Op.Put(new Standing(new Id<Standing>(Guid.CreateVersion7()), Stage(ann).Key, StandingStatus.Contradicted)));
        await ann.Until(() => ann.State.All<Standing>().Any());
        var told = (await Read(server, study, "history?most=2"))["items"]!.AsArray().Select(item => item!["about"]!.GetValue<string>());
        Assert.Equal([Stage(ann).Name, "Atelier du 3"], told, StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_changed_between_two_revisions_is_told_property_by_property()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        using var ann = new LiveClient(study);
        await ann.Connect(server.Address);
        var before = Stage(ann).Name;
        await Rename(ann, "Souscrire");
        await Edit(ann, new Op.Remove(ann.State.All<Lane>().First().Key));

        var items = (await Read(server, study, "difference?from=1"))["items"]!.AsArray();
        Assert.Equal(2, items.Count);
        var lane = items.Single(item => item!["id"]!.GetValue<string>().StartsWith("lane:", StringComparison.Ordinal))!;
        var stage = items.Single(item => item!["id"]!.GetValue<string>().StartsWith("stage:", StringComparison.Ordinal))!;
        Assert.Equal("removed", lane["change"]!.GetValue<string>());
        var property = stage["properties"]!.AsArray().Single()!;
        Assert.Equal(("name", before, "Souscrire"), (property["name"]!.GetValue<string>(), property["before"]!.GetValue<string>(), property["after"]!.GetValue<string>()));
        Assert.Equal((stage["id"]!.GetValue<string>(), "Souscrire"), (stage["shownBy"]!.GetValue<string>(), stage["shownName"]!.GetValue<string>()));
        using var unknown = await server.Http.GetAsync(new Uri($"/api/studies/{study}/difference?from=99", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
    }

    [Fact]
    [Rule("S15.2"), Rule("S58.3")]
    public async Task Going_back_is_one_new_change_that_can_be_undone_and_keeps_the_names_of_versions()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        using var ann = new LiveClient(study);
        await ann.Connect(server.Address);
        var start = ann.State;
        await Rename(ann, "Autre");
        await Edit(ann, new Op.Put(new NamedVersion(new(Guid.CreateVersion7()), "Avant l’atelier", 1)));
        await Edit(ann, new Op.Remove(ann.State.All<Lane>().First().Key));
        var changed = ann.State;

        await ann.Restore(1);
        await ann.Until(() => ann.State.Revision == 5);
        Assert.True(StudyState.Of(0, ann.State.Records.Values.Where(held => held.Record is not NamedVersion)).SameContent(start));
        Assert.Single(ann.State.All<NamedVersion>());
        using var told = await server.Http.GetAsync(new Uri($"/api/studies/{study}/history", UriKind.Relative));
        var line = (await TestServer.Json(told))["items"]![0]!;
        Assert.Equal(("restore", 1, "Avant l’atelier"), (line["intent"]!.GetValue<string>(), line["restoredTo"]!.GetValue<int>(), line["restoredVersion"]!.GetValue<string>()));
        await ann.Undo(5);
        await ann.Until(() => ann.State.Revision == 6);
        Assert.True(ann.State.SameContent(changed));

        await ann.Restore(99);
        await ann.Until(() => ann.Refused.Count == 1);
        Assert.Equal("S15.2", ann.Refused[0].Rule);
    }

    [Fact]
    public async Task A_map_is_shown_as_it_was_drawn()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        using var ann = new LiveClient(study);
        await ann.Connect(server.Address);
        var map = ann.State.All<JourneyMap>().Single().Id;
        await Rename(ann, "Souscrire");
        await Rename(ann, "Installer");
        Assert.Contains("Souscrire", (await Read(server, study, $"maps/{map}/at/2"))["put"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Souscrire", (await Read(server, study, $"maps/{map}/at/3"))["put"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    [Rule("S15.3")]
    public async Task An_alternative_is_worked_on_alone_and_brought_back_once()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        using var begun = await server.Http.PostAsJsonAsync(new Uri($"/api/studies/{study}/branches", UriKind.Relative), new { name = "Sans agence", revision = (long?)null });
        Assert.Equal(HttpStatusCode.Created, begun.StatusCode);
        var branch = Guid.Parse((await TestServer.Json(begun))["id"]!.GetValue<string>());

        using var ann = new LiveClient(study);
        using var bea = new LiveClient(branch);
        await ann.Connect(server.Address);
        await bea.Connect(server.Address);
        Assert.Equal(study, bea.State.All<Study>().Single().BranchOf);
        await Rename(ann, "Chez nous");
        await Rename(bea, "Chez elle");
        var lane = bea.State.All<Lane>().First();
        await Edit(bea, new Op.Put(lane with { Name = "Sur place" }));
        Assert.NotEqual("Sur place", ((Lane)ann.State.Find(lane.Key)!).Name, StringComparer.Ordinal);

        var seen = await Merge(server, study, branch, apply: false);
        Assert.Equal("name", seen["conflicts"]!.AsArray().Single()!["what"]!["property"]!.GetValue<string>());
        Assert.Null(seen["revision"]);
        Assert.Equal(2, ann.State.Revision);

        await Merge(server, study, branch, apply: true, Stage(ann).Key);
        await ann.Until(() => ann.State.Revision == 3);
        Assert.Equal(("Chez elle", "Sur place"), (Stage(ann).Name, ((Lane)ann.State.Find(lane.Key)!).Name));
        Assert.Null(ann.State.All<Study>().Single().BranchOf);
        var last = (await Read(server, study, "history?most=1"))["items"]!.AsArray().Single()!;
        Assert.Equal(("merge", "Inès"), (last["intent"]!.GetValue<string>(), last["name"]!.GetValue<string>()));

        using var again = await server.Http.PostAsJsonAsync(new Uri($"/api/studies/{study}/merge", UriKind.Relative), new { branch, takeTheirs = Array.Empty<object>(), apply = true });
        Assert.Equal("S15.3", (await again.Content.ReadFromJsonAsync<JsonObject>())!["rule"]!.GetValue<string>());
    }

    private static async Task<JsonObject> Merge(TestServer server, Guid study, Guid branch, bool apply, params RecordId[] theirs)
    {
        var takeTheirs = theirs.Select(id => new { id = id.ToString(), property = "name" });
        using var answer = await server.Http.PostAsJsonAsync(new Uri($"/api/studies/{study}/merge", UriKind.Relative), new { branch, takeTheirs, apply, by = "Inès" });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await TestServer.Json(answer);
    }

    private static async Task<JsonObject> Read(TestServer server, Guid study, string path) =>
        (await server.Http.GetFromJsonAsync<JsonObject>(new Uri($"/api/studies/{study}/{path}", UriKind.Relative)))!;

    private static Stage Stage(LiveClient client) => client.State.All<Stage>().OrderBy(stage => stage.Order, StringComparer.Ordinal).First();

    private static Task Rename(LiveClient client, string name) => Edit(client, new Op.Put(Stage(client) with { Name = name }));

    private static async Task Edit(LiveClient client, Op op)
    {
        var next = client.State.Revision + 1;
        await client.Edit(op);
        await client.Until(() => client.State.Revision >= next);
    }
}
