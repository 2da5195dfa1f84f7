using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Tests.Crash;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>S53.7, L6: what customers said or showed can be found and erased, and leaves every screen.</summary>
public sealed class ErasureTests
{
    [Fact]
    [Rule("S53.7"), Rule("L18")]
    public async Task Pictures_that_nothing_shows_any_more_are_listed_until_they_are_erased()
    {
        await using var room = await GuestRoom.Open(GuestRights.Look);
        var (first, second, sent) = (await PictureTests.Picture(room), await PictureTests.Picture(room), await PictureTests.Picture(room));
        var photo = new Photo(new(Guid.CreateVersion7()), room.Card.Id, first, 8, 8, "First");
        await room.Host.Edit(new Op.Put(photo));
        await room.Host.Until(() => room.Host.PendingCount == 0);
        Assert.Equal([sent, second], await Unused(room.Study));
        // The alternative still shows what the study does not.
        using var begun = await room.Server.Http.PostAsJsonAsync($"/api/studies/{room.Study}/branches", new { name = "Other way" });
        var branch = (await TestServer.Json(begun))["id"]!.GetValue<Guid>();
        await room.Host.Edit(new Op.Put(photo with { Picture = second }));
        await room.Host.Until(() => room.Host.PendingCount == 0);
        Assert.Equal([sent], await Unused(room.Study));
        Assert.Equal([sent], await Unused(branch));
        Assert.Equal(HttpStatusCode.NoContent, await GuestRoom.Status(room.Server.Http, "DELETE", $"/api/studies/{room.Study}/pictures/{sent}"));
        Assert.Empty(await Unused(room.Study));
        Assert.Equal(HttpStatusCode.Forbidden, await GuestRoom.Status(room.Guest, "GET", $"/api/studies/{room.Study}/pictures/unused"));

        async Task<IEnumerable<Guid>> Unused(Guid study)
        {
            var items = (await room.Server.Http.GetFromJsonAsync<JsonArray>(new Uri($"/api/studies/{study}/pictures/unused", UriKind.Relative)))!;
            Assert.All(items, item => Assert.InRange(item!["sent"]!.GetValue<DateTimeOffset>(), DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1)));
            return items.Select(item => item!["id"]!.GetValue<Guid>());
        }
    }

    [Fact]
    [Rule("S53.7"), Rule("L6")]
    public async Task Words_that_are_erased_leave_the_screens_of_all_who_see_the_study_or_an_alternative()
    {
        await using var room = await GuestRoom.Open(GuestRights.Look);
        using var begun = await room.Server.Http.PostAsJsonAsync($"/api/studies/{room.Study}/branches", new { name = "Other way" });
        using var there = new LiveClient((await TestServer.Json(begun))["id"]!.GetValue<Guid>());
        await there.Connect(room.Server.Http.BaseAddress!);
        using var guest = await room.Connect();
        var told = new ConcurrentBag<LiveClient>();
        LiveClient[] all = [room.Host, guest, there];
        foreach (var client in all)
        {
            client.Heard = message =>
            {
                if (message is ServerMessage.WordsErased) told.Add(client);
            };
        }

        using var said = await room.Server.Http.PostAsJsonAsync($"/api/studies/{room.Study}/testimonies", new { text = "My name is Anne" });
        var words = (await TestServer.Json(said))["id"]!.GetValue<string>();
        Assert.Equal(HttpStatusCode.NoContent, await GuestRoom.Status(room.Server.Http, "DELETE", $"/api/studies/{room.Study}/testimonies/{words}"));
        foreach (var client in all) await client.Until(() => told.Contains(client));
    }
}
