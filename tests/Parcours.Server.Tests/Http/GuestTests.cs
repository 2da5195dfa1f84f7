using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.Guests;
using Parcours.Server.Live;
using Parcours.Tests.Crash;
using Parcours.Tests.Live;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>S52: guests come by their own door, see one map, and leave when they are told to.</summary>
public sealed class GuestTests
{
    // What is open to guests, by name: whoever adds to it says so here.
    private static readonly string[] Open =
    [
        "EnterAsGuest", "GetPicture", "GiveVotes", "KeepBallot", "KeepContribution", "MapQuotes", "PreviewInvitation", "RemoveSilentNote", "ShowAgendaProgress", "ShowBallot", "ShowContribution", "ShowGuest", "ShowRoundProgress", "WriteSilentNote",
        "SendObservation", "ShowObservationPage",
        "/api/studies/{study:guid}/live",
    ];

    [Fact]
    [Rule("S52.1")]
    public async Task Every_other_address_of_the_server_is_closed_to_guests()
    {
        await using var room = await GuestRoom.Open(GuestRights.Edit);
        var endpoints = room.Server.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(each => each.RoutePattern.RawText!.Contains("api", StringComparison.Ordinal)).ToList();
        Assert.True(endpoints.Count > 40, $"only {endpoints.Count} addresses were found");
        var open = endpoints.Where(each => each.Metadata.OfType<GuestAccess>().Any()).Select(each => each.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? each.RoutePattern.RawText!);
        Assert.Equal(Open.Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var endpoint in endpoints.Where(each => !each.Metadata.OfType<GuestAccess>().Any()))
        {
            var method = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is [var first, ..] ? first : "GET";
            var path = room.Fill(endpoint.RoutePattern.RawText!);
            Assert.True(await GuestRoom.Status(room.Guest, method, path) == HttpStatusCode.Forbidden, $"{method} {path} for a guest");
            Assert.True(await GuestRoom.Status(room.Nobody, method, path) is HttpStatusCode.Forbidden, $"{method} {path} for nobody");
        }
    }

    [Fact]
    [Rule("S65.6")]
    public async Task Another_program_on_the_next_port_keeps_nobody_out_unless_that_port_was_asked_for()
    {
        // The other program holds the port after the owner's.
        var own = PortsInARow();
        var taken = own + 1;
        using var other = new TcpListener(IPAddress.Any, taken);
        other.Start();
        await using var server = await TestServer.StartWithAnyDoor(own);
        var (study, host, workshop, _) = await WorkshopTests.Begin(server.Http);
        using (host)
        {
            var request = new { map = workshop.Map.Value, workshop = workshop.Id.Value, rights = "look", measures = false, anonymous = false, hours = 1, most = 5 };
            using var answer = await server.Http.PostAsJsonAsync($"/api/studies/{study}/invitations", request);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var link = new Uri((await TestServer.Json(answer))["links"]![0]!.GetValue<string>());
            Assert.InRange(link.Port, taken + 1, taken + 20);
            using var guest = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{link.Port}") };
            using var page = await guest.GetAsync(new Uri("/api/guests/me", UriKind.Relative));
            Assert.NotEqual(HttpStatusCode.NotFound, page.StatusCode);
        }

        using var chosen = new GuestDoor(new Uri($"http://0.0.0.0:{taken}"));
        Assert.False(await chosen.Open());
    }

    [Fact]
    [Rule("S65.6")]
    public async Task Guests_come_in_where_they_came_in_before_the_server_started_again()
    {
        var own = PortsInARow();
        using var data = new TemporaryFolder();
        int port;
        using (var other = new TcpListener(IPAddress.Any, own + 1))
        {
            other.Start();
            await using var before = await TestServer.StartWithAnyDoor(own, data.Path);
            Assert.True(await before.Get<GuestDoor>().Open());
            port = before.Get<GuestDoor>().Port;
            Assert.NotEqual(own + 1, port);
        }

        // The other program is gone: the links that were given out lead on where they did.
        await using (var after = await TestServer.StartWithAnyDoor(own, data.Path))
        {
            Assert.Equal(port, after.Get<GuestDoor>().Port);
            Assert.True(await after.Get<GuestDoor>().Open());
            Assert.Equal(port, after.Get<GuestDoor>().Port);
        }

        // What somebody wrote there otherwise says nothing.
        await File.WriteAllTextAsync(Path.Combine(data.Path, "guest-port"), "-1\n");
        await using var last = await TestServer.StartWithAnyDoor(own, data.Path);
        Assert.Equal(own + 1, last.Get<GuestDoor>().Port);
    }

    // Two that this process was given, so that no other test takes either.
    private static int PortsInARow()
    {
        while (true)
        {
            var first = Ports.Free();
            if (Ports.Free() == first + 1) return first;
        }
    }

    [Fact]
    [Rule("S52.1"), Rule("S52.4")]
    public async Task What_is_open_is_open_to_who_is_invited_there_and_to_their_own_only()
    {
        await using var room = await GuestRoom.Open(GuestRights.Contribute);
        var own = $"/api/studies/{room.Study}/agenda/{room.Item}/contributions/{room.Me}";
        Assert.Equal(HttpStatusCode.OK, await GuestRoom.Status(room.Guest, "GET", own));
        Assert.Equal(HttpStatusCode.Unauthorized, await GuestRoom.Status(room.Nobody, "GET", own));
        Assert.Equal(HttpStatusCode.Forbidden, await GuestRoom.Status(room.Guest, "GET", own.Replace(room.Me.ToString(), Guid.NewGuid().ToString(), StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Forbidden, await GuestRoom.Status(room.Guest, "GET", own.Replace(room.Study.ToString(), Guid.NewGuid().ToString(), StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Forbidden, await GuestRoom.Status(room.Guest, "GET", own.Replace(room.Item.ToString(), room.Foreign.ToString(), StringComparison.Ordinal)));
        // The cookie is good at the guests' door only: at the owner's it changes nothing.
        using var at = new HttpRequestMessage(HttpMethod.Get, new Uri(room.Server.Address, "/api/studies"));
        at.Headers.Add("Cookie", room.Cookie);
        using var owner = await room.Server.Http.SendAsync(at);
        Assert.Equal(HttpStatusCode.OK, owner.StatusCode);
    }

    [Fact]
    [Rule("S52.4")]
    public async Task Guests_come_by_the_number_or_name_the_machine_has_on_their_network_and_the_owner_does_not()
    {
        await using var room = await GuestRoom.Open(GuestRights.Look);
        using var guest = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/guests/me", UriKind.Relative));
        guest.Headers.Host = $"192.0.2.7:{room.Server.Guests.Port}";
        using var welcome = await room.Guest.SendAsync(guest);
        Assert.Equal(HttpStatusCode.OK, welcome.StatusCode);
        using var owner = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/studies", UriKind.Relative));
        owner.Headers.Host = $"192.0.2.7:{room.Server.Address.Port}";
        using var refused = await room.Server.Http.SendAsync(owner);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    [Rule("S52.1")]
    public async Task A_guest_is_sent_their_map_and_not_a_word_of_the_rest()
    {
        await using var room = await GuestRoom.Open(GuestRights.Contribute);
        using var guest = await room.Connect();
        Assert.Equal([room.Map], guest.State.All<JourneyMap>().Select(map => map.Id));
        Assert.Contains(guest.State.All<Touchpoint>(), card => card.Id == room.Card.Id);
        Assert.Empty(guest.State.All<Decision>());

        var secret = new Decision(new(Guid.CreateVersion7()), "Close the shops", "z");
        await room.Host.Edit(new Op.Put(secret), WorkshopTests.Patch(room.Card.Id, ("owner", "Shops")));
        await room.Host.Edit(new Op.Put(secret with { Text = "Close all shops" }));
        await room.Host.Until(() => room.Host.PendingCount == 0);
        await guest.Until(() => guest.State.Revision == room.Host.State.Revision);
        Assert.Equal("Shops", guest.State.Find(room.Card.Id)!.Owner);
        Assert.Null(guest.State.Find(secret.Id));
        Assert.DoesNotContain(guest.Log, entry => entry.Intent.Length > 0 && entry.Ops is { IsEmpty: true });

        // Another map's picture is not asked for twice.
        await guest.Send(new ClientMessage.Watch(room.OtherMap));
        await guest.Send(new ClientMessage.Watch(room.Map));
        await guest.Until(() => guest.Scenes.Count > 0);
        Assert.All(guest.Scenes, scene => Assert.Equal(room.Map, scene.Map));
    }

    [Fact]
    [Rule("S52.1")]
    public async Task A_card_that_leaves_the_map_begins_the_guests_copy_anew()
    {
        await using var room = await GuestRoom.Open(GuestRights.Contribute);
        using var guest = await room.Connect();
        var (stage, lane) = (room.Host.State.All<Stage>().First(each => each.Map == room.OtherMap), room.Host.State.All<Lane>().First(each => each.Map == room.OtherMap));
        await room.Host.Edit(WorkshopTests.Patch(room.Card.Id, ("stage", stage.Id), ("lane", lane.Id)));
        await guest.End();
        Assert.Equal(4000, guest.Gone!.Code);
        await guest.Connect(room.Server.Guests);
        Assert.Null(guest.State.Find(room.Card.Id));
    }

    [Fact]
    [Rule("S52.2"), Rule("S52.3")]
    public async Task What_a_guest_may_not_is_refused_and_the_rest_goes_on()
    {
        await using var room = await GuestRoom.Open(GuestRights.Contribute);
        using var guest = await room.Connect();
        await guest.Edit(WorkshopTests.Patch(room.Card.Id, ("name", "Mine")));
        await guest.Edit(new Op.Put(new Note(new(Guid.CreateVersion7()), room.Map, "They call twice", "V")));
        await guest.Until(() => guest.PendingCount == 0);
        Assert.Equal("S52.2", Assert.Single(guest.Refused).Rule);
        Assert.Single(guest.State.All<Note>());

        await room.Host.Edit(WorkshopTests.Patch(room.Workshop, ("status", "running"), ("frozen", true)));
        await room.Host.Until(() => room.Host.PendingCount == 0);
        await guest.Edit(new Op.Put(new Note(new(Guid.CreateVersion7()), room.Map, "Frozen", "W")));
        await guest.Until(() => guest.PendingCount == 0);
        Assert.Equal("S52.3", guest.Refused[^1].Rule);
        await guest.Send(new ClientMessage.Gather());
        await guest.End();
        Assert.Equal(4007, guest.Gone!.Code);
    }

    [Fact]
    [Rule("S52.2")]
    public async Task A_guest_cannot_go_by_the_number_of_somebody_else()
    {
        await using var room = await GuestRoom.Open(GuestRights.Edit);
        using var thief = new LiveClient(room.Study, room.Host.Instance) { Cookie = room.Cookie };
        await Assert.ThrowsAsync<InvalidOperationException>(() => thief.Connect(room.Server.Guests));
        Assert.False(room.Host.Closed);
        await room.Host.Leave();
        await Assert.ThrowsAsync<InvalidOperationException>(() => thief.Connect(room.Server.Guests));
        Assert.True(thief.Closed);
    }

    [Fact]
    [Rule("S52.4")]
    public async Task An_invitation_that_is_taken_back_ends_at_once_and_the_door_closes()
    {
        await using var room = await GuestRoom.Open(GuestRights.Edit);
        using var guest = await room.Connect();
        await WorkshopTests.Ok(room.Server.Http.DeleteAsync(new Uri($"/api/studies/{room.Study}/invitations/{room.Invitation}", UriKind.Relative)));
        await guest.End();
        Assert.Equal(4008, guest.Gone!.Code);
        await Assert.ThrowsAnyAsync<Exception>(() => GuestRoom.Status(room.Guest, "GET", "/api/guests/me"));

        // Another opens it again; the old cookie is good for nothing.
        await room.Invite(GuestRights.Look);
        Assert.Equal(HttpStatusCode.Unauthorized, await GuestRoom.Status(room.Guest, "GET", "/api/guests/me"));
        Assert.Equal("S52.4", await WorkshopTests.Rule(room.Nobody.PostAsJsonAsync("/api/guests/enter", new { word = room.Word, name = "Late" })));
    }

    [Fact]
    [Rule("S52.4")]
    public async Task A_guest_who_is_shown_out_is_out_and_the_others_stay()
    {
        await using var room = await GuestRoom.Open(GuestRights.Contribute);
        using var guest = await room.Connect();
        using var other = await room.Another("Noé");
        // The number the host is told is not the one that opens what the guest wrote.
        var shown = (await room.Server.List($"/api/studies/{room.Study}/invitations"))[0]!["guests"]!.AsArray().Single(each => each!["name"]!.GetValue<string>() == "Léa")!["id"]!.GetValue<Guid>();
        Assert.NotEqual(room.Me, shown);
        await WorkshopTests.Ok(room.Server.Http.DeleteAsync(new Uri($"/api/studies/{room.Study}/invitations/{room.Invitation}/guests/{shown}", UriKind.Relative)));
        await guest.End();
        Assert.Equal((4008, false), (guest.Gone!.Code, other.Closed));
        Assert.Equal(HttpStatusCode.Unauthorized, await GuestRoom.Status(room.Guest, "GET", "/api/guests/me"));
        Assert.Equal("S52.4", await WorkshopTests.Rule(room.Guest.PostAsJsonAsync("/api/guests/enter", new { word = room.Word, name = "Again" })));
    }

    [Fact]
    [Rule("S0.8"), Rule("S52.2")]
    public async Task A_guests_poison_refuses_itself_and_the_server_goes_on()
    {
        await using var room = await GuestRoom.Open(GuestRights.Edit);
        using var guest = await room.Connect();
        await guest.EditRaw($$$"""[{"op":"patch","id":"{{{room.Workshop}}}","set":{"timerAt":"\ud800"}}]""");
        await guest.Until(() => guest.PendingCount == 0);
        Assert.NotEmpty(guest.Refused);
        await room.Host.Edit(WorkshopTests.Patch(room.Card.Id, ("name", "Still here")));
        await room.Host.Until(() => room.Host.PendingCount == 0);
    }

    [Fact]
    [Rule("S52.1"), Rule("L21")]
    public async Task A_card_that_a_guest_removed_comes_back_by_their_undo_with_what_they_do_not_see()
    {
        await using var room = await GuestRoom.Open(GuestRights.Edit);
        var binding = new Binding(new(Guid.CreateVersion7()), room.Card.Id, "Secret activity");
        await room.Host.Edit(new Op.Put(binding));
        await room.Host.Until(() => room.Host.PendingCount == 0);
        using var guest = await room.Connect();
        await guest.Edit(new Op.Remove(room.Card.Id));
        await guest.Until(() => guest.PendingCount == 0);
        Assert.DoesNotContain(guest.Log[^1].Ops ?? [], op => op.Target == binding.Key);
        await guest.Undo(guest.State.Revision);
        await guest.Until(() => guest.PendingCount == 0);
        await room.Host.Until(() => room.Host.State.Revision == guest.State.Revision);
        Assert.Equal((true, true, false), (room.Host.State.Find(binding.Id) is not null, guest.State.Find(room.Card.Id) is not null, guest.State.Find(binding.Id) is not null));
    }

    [Fact]
    [Rule("S52.4"), Rule("L6")]
    public async Task Names_are_told_apart_and_nobody_has_one_where_none_is_asked()
    {
        await using var room = await GuestRoom.Open(GuestRights.Contribute, most: 3);
        Assert.Equal("Léa 2", (await room.Enter(room.Word, " léa "))["name"]!.GetValue<string>(), ignoreCase: true);
        Assert.Equal("S1.7", await WorkshopTests.Rule(room.Nobody.PostAsJsonAsync("/api/guests/enter", new { word = room.Word, name = " " })));
        await room.Enter(room.Word, "Noé");
        Assert.Equal("S52.4", await WorkshopTests.Rule(room.Nobody.PostAsJsonAsync("/api/guests/enter", new { word = room.Word, name = "Fourth" })));
        var (word, code) = await room.Invite(GuestRights.Look, anonymous: true);
        Assert.Equal("Participant 1", (await room.Enter(word, "Léa"))["name"]!.GetValue<string>());
        using var byCode = await room.Nobody.PostAsJsonAsync("/api/guests/enter", new { code });
        Assert.Equal("Participant 2", (await TestServer.Json(byCode))["name"]!.GetValue<string>());
        Assert.Equal("S52.4", await WorkshopTests.Rule(room.Nobody.PostAsJsonAsync("/api/guests/enter", new { word = word[..^2] + "AA", name = "Guess" })));
    }

    [Fact]
    [Rule("S52.5")]
    public void A_code_that_is_guessed_at_is_not_listened_to_for_a_minute_and_in_the_end_no_more()
    {
        var clock = new HandClock();
        var guard = new CodeGuard(clock);
        bool Guess(string from) => guard.Try(from, () => false);
        for (var tried = 0; tried < 5; tried++) Assert.True(Guess("a"));
        Assert.False(guard.Try("a", () => true));
        Assert.True(guard.Try("b", () => true));
        for (var tried = 0; tried < 15; tried++) Guess($"other {tried}");
        Assert.False(guard.Try("b", () => true));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(guard.Try("a", () => true));
        for (var tried = 0; tried < 480; tried++)
        {
            Guess($"other {tried}");
            if (tried % 15 == 0) clock.Advance(TimeSpan.FromMinutes(1));
        }

        clock.Advance(TimeSpan.FromHours(1));
        Assert.False(guard.Try("a", () => true));
        guard.Renew();
        Assert.True(guard.Try("a", () => true));
    }
}
