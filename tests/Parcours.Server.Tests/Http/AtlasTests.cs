using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Parcours.Mapping;
using Parcours.Tests.Crash;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>The study's front page: what the server adds to the records, and duplicating.</summary>
public sealed class AtlasTests
{
    [Fact]
    public async Task A_map_is_as_fresh_as_the_last_change_of_a_record_of_it()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        using var ann = new LiveClient(study);
        await ann.Connect(server.Address);
        await Edit(ann, new Op.Put(ann.State.All<Stage>().First() with { Name = "Souscrire" }));
        await Edit(ann, new Op.Put(ann.State.All<Phase>().First() with { Name = "Avant" }));

        var item = (await server.List($"/api/studies/{study}/atlas")).Single()!;
        Assert.Equal((2, "test"), (item["revision"]!.GetValue<int>(), item["by"]!.GetValue<string>()));
        Assert.Equal(ann.State.All<JourneyMap>().Single().Id.ToString(), item["map"]!.GetValue<string>());
        Assert.True(item["nps"] is null);
        Assert.Equal(0, item["count"]!.GetValue<int>());
    }

    [Fact]
    [Rule("L18")]
    public async Task A_study_is_archived_and_brought_back_as_changes_of_its_own()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        foreach (var archived in new[] { true, false })
        {
            using var answer = await server.Http.PostAsJsonAsync($"/api/studies/{study}/archive", new { archived });
            Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
            Assert.Equal(archived, (await server.List("/api/studies")).Single()!["archived"]!.GetValue<bool>());
        }

        Assert.Equal(3, (await server.List("/api/studies")).Single()!["revision"]!.GetValue<int>());
        using var missing = await server.Http.PostAsJsonAsync($"/api/studies/{Guid.NewGuid()}/archive", new { archived = true });
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task A_journey_is_duplicated_with_its_maps_in_one_change()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        using var ann = new LiveClient(study);
        await ann.Connect(server.Address);
        var before = ann.State;
        using var answer = await Copy(server, study, before.All<Journey>().Single().Id.ToString());
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        await ann.Until(() => ann.State.Revision == 2);
        var copy = ann.State.All<Journey>().Single(journey => journey.Name == "Copie");
        Assert.Equal((await TestServer.Json(answer))["id"]!.GetValue<string>(), copy.Id.ToString());
        var map = ann.State.All<JourneyMap>().Single(each => each.Journey == copy.Id);
        Assert.Equal(before.All<Stage>().Count(), ann.State.All<Stage>().Count(stage => stage.Map == map.Id));
        Assert.Equal(before.All<Phase>().Count(), ann.State.All<Phase>().Count());
    }

    [Fact]
    [Rule("S65.5")]
    public async Task A_design_map_begins_with_the_stages_of_the_reality_map_as_one_change()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        using var ann = new LiveClient(study);
        await ann.Connect(server.Address);
        var map = ann.State.All<JourneyMap>().Single();
        using var answer = await Begin(map.Id.Value);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        await ann.Until(() => ann.State.Revision == 2);
        var begun = ann.State.All<JourneyMap>().Single(each => each.Kind == MapKind.Design);
        Assert.Equal((await TestServer.Json(answer))["id"]!.GetValue<string>(), begun.Id.ToString());
        Assert.Equal(ann.State.All<Stage>().Count(stage => stage.Map == map.Id), ann.State.All<Stage>().Count(stage => stage.Map == begun.Id));
        using var nowhere = await Begin(Guid.NewGuid());
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);

        Task<HttpResponseMessage> Begin(Guid from) =>
            server.Http.PostAsJsonAsync(new Uri($"/api/studies/{study}/maps/{from}/begun", UriKind.Relative), new { kind = "design", name = "Cible", carried = "grid" });
    }

    [Fact]
    public async Task What_is_no_journey_and_no_map_is_not_duplicated()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        using var answer = await Copy(server, study, $"study:{study}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        using var nowhere = await Copy(server, Guid.NewGuid(), $"map:{study}");
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
    }

    private static Task<HttpResponseMessage> Copy(TestServer server, Guid study, string id) =>
        server.Http.PostAsJsonAsync(new Uri($"/api/studies/{study}/copies", UriKind.Relative), new { id, name = "Copie" });

    private static async Task Edit(LiveClient client, Op op)
    {
        var revision = client.State.Revision;
        await client.Edit(op);
        await client.Until(() => client.State.Revision > revision);
    }
}
