using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Tests.Crash;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>From a new study to measures on its map, as a browser does it: HTTP for files, the socket for everything drawn.</summary>
[Rule("A4"), Rule("A7"), Rule("A8")]
public sealed class MeasuredMapTests
{
    // Ten cases. Six: Souscrire, Appeler, Payer. Three: Souscrire, Payer. One: Souscrire, Résilier (which nobody binds).
    private static string Csv()
    {
        var rows = new List<string> { "case id,activity,timestamp,channel" };
        for (var i = 1; i <= 10; i++)
        {
            string[] activities = i <= 6 ? ["Souscrire", "Appeler", "Payer"] : i <= 9 ? ["Souscrire", "Payer"] : ["Souscrire", "Résilier"];
            for (var a = 0; a < activities.Length; a++) rows.Add($"c{i},{activities[a]},2026-01-{i:00}T1{a}:00:00Z,Web");
        }

        return string.Join('\n', rows) + "\n";
    }

    [Fact]
    public async Task A_csv_is_sniffed_imported_bound_and_measured_and_a_path_drawn_gets_its_share_at_once()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        Assert.Equal("Énergie", (await server.List("/api/studies"))[0]!["name"]!.GetValue<string>());

        var upload = await server.Upload(study, "journal.csv", Csv());
        Assert.Equal("csv", upload["format"]!.GetValue<string>());
        Assert.Equal("case id", upload["mapping"]!["case"]!.GetValue<string>());
        Assert.Equal("channel", upload["mapping"]!["channel"]!.GetValue<string>());
        Assert.Empty(upload["faults"]!.AsArray());

        var job = await server.Import(study, upload, "journal.csv", "Journal 2026");
        Assert.Equal("done", job["state"]!.GetValue<string>());
        var log = Assert.Single(await server.List($"/api/studies/{study}/logs"))!;
        Assert.Equal((10L, 26L, 4), (log["cases"]!.GetValue<long>(), log["events"]!.GetValue<long>(), log["activities"]!.GetValue<int>()));
        Assert.Equal("Journal 2026", log["name"]!.GetValue<string>());
        Assert.Empty(await server.List($"/api/studies/{study}/jobs"));

        using var client = new LiveClient(study);
        await client.Connect(server.Address, -1);
        var map = client.State.All<JourneyMap>().Single();
        var cards = Cards(client.State);
        await client.Edit([.. cards.Select(card => new Op.Put(card))]);
        await client.Until(() => client.PendingCount == 0);

        var activities = await server.List($"/api/studies/{study}/logs/{log["id"]}/activities?map={map.Id}");
        var subscribe = activities.Single(item => item!["activity"]!.GetValue<string>() == "Souscrire")!;
        Assert.Equal((10L, 10L), (subscribe["events"]!.GetValue<long>(), subscribe["cases"]!.GetValue<long>()));
        Assert.Null(subscribe["touchpoint"]);
        Assert.Equal(cards[0].Id.ToString(), subscribe["suggestions"]![0]!["touchpoint"]!.GetValue<string>());

        await client.Send(new ClientMessage.Watch(map.Id));
        await client.Until(() => client.Scenes.Any(scene => scene.From is null) && client.Overlays.Count > 0);
        Assert.Null(client.Overlays[^1].Overlay.Classes);

        await client.Edit([.. cards.Select(card => new Op.Put(new Binding(New<Binding>(), card.Id, card.Name)))]);
        await client.Until(() => client.Overlays[^1].Overlay.Classes is not null);
        CheckUnqualified(client.Overlays[^1].Overlay, cards);
        Assert.Equal(log["id"]!.GetValue<string>(), client.Overlays[^1].Overlay.Log!.Id);
        Assert.Equal("Journal 2026", client.Overlays[^1].Overlay.Log!.Name);
        activities = await server.List($"/api/studies/{study}/logs/{log["id"]}/activities?map={map.Id}");
        Assert.Equal(cards[1].Id.ToString(), activities.Single(item => item!["activity"]!.GetValue<string>() == "Appeler")!["touchpoint"]!.GetValue<string>());

        await DrawPath(client, map.Id, cards);
        await client.Until(() => client.Overlays[^1].Overlay.Paths.Length == 1);
        CheckQualified(client.Overlays[^1].Overlay);
        Assert.Contains(client.Scenes, scene => scene.From is not null && scene.Put.OfType<SceneHop>().Any());

        var rest = await server.List($"/api/studies/{study}/logs/{log["id"]}/unqualified?map={map.Id}");
        Assert.Equal([3L, 1L], rest.Select(item => item!["cases"]!.GetValue<long>()));
    }

    /// <summary>Bound, but no path yet: every case is unqualified. 25 of 26 events are bound.</summary>
    private static void CheckUnqualified(MapOverlay overlay, ImmutableArray<Touchpoint> cards)
    {
        Assert.Equal((10L, 26L), (overlay.Cases + overlay.Classes!.Open, overlay.Events));
        Assert.Equal(25 / 26.0, overlay.Log!.BoundShare, 12);
        Assert.Equal(1, overlay.Log.UnboundEvents);
        var values = overlay.Touchpoints.ToDictionary(value => value.Touchpoint);
        Assert.Equal([10L, 6L, 9L], cards.Select(card => values[card.Id].Cases));
        Assert.Empty(overlay.Paths);
    }

    /// <summary>The path Souscrire, Appeler, Payer: six of ten cases, whose Wilson interval is 31.3 % to 83.2 %.</summary>
    private static void CheckQualified(MapOverlay overlay)
    {
        Assert.Equal(new OverlayClasses(6, 0, 0, 4, 0), overlay.Classes);
        var path = Assert.Single(overlay.Paths);
        Assert.Equal((6L, 0.6, ValueSource.Measured), (path.Cases, path.Share, path.Source));
        Assert.Equal((0.3127, 0.8318), (Math.Round(path.Low, 4), Math.Round(path.High, 4)));
        Assert.Equal([6L, 6L], overlay.Hops.Select(hop => hop.Cases));
        Assert.All(overlay.Hops, hop => Assert.Equal(3600, hop.MedianSeconds));
    }

    private static ImmutableArray<Touchpoint> Cards(StudyState state)
    {
        var stages = state.All<Stage>().OrderBy(stage => stage.Order, StringComparer.Ordinal).ToList();
        var lane = state.All<Lane>().OrderBy(item => item.Order, StringComparer.Ordinal).First();
        return [.. new[] { "Souscrire", "Appeler", "Payer" }.Select((name, i) => new Touchpoint(New<Touchpoint>(), stages[i].Id, lane.Id, name, "V"))];
    }

    private static Task DrawPath(LiveClient client, Id<JourneyMap> map, ImmutableArray<Touchpoint> cards)
    {
        var path = new JourneyPath(New<JourneyPath>(), map, "Attendu", PathKind.Reference, "V");
        var orders = OrderKey.Spread(cards.Length);
        return client.Edit([new Op.Put(path), .. cards.Select((card, i) => new Op.Put(new PathStep(New<PathStep>(), path.Id, card.Id, orders[i])))]);
    }

    private static Id<T> New<T>() where T : StudyRecord => new(Guid.CreateVersion7());
}
