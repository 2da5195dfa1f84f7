using System.Collections.Concurrent;
using System.Net.WebSockets;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Tests.Crash;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>Who is there and where: told to the others, kept nowhere.</summary>
[Rule("L22")]
public sealed class PresenceTests
{
    [Fact]
    public async Task Somebody_is_seen_where_they_are_last_by_who_is_there_and_who_comes_and_gone_with_their_socket()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        using var ann = new LiveClient(study);
        using var bob = new LiveClient(study);
        using var eve = new LiveClient(study);
        var (atBob, atEve, atAnn) = (Listen(bob), Listen(eve), Listen(ann));
        await ann.Connect(server.Address, -1);
        await bob.Connect(server.Address, -1);
        var map = ann.State.All<JourneyMap>().Single().Id;

        await ann.Send(new ClientMessage.Present(new PresenceState(map, 1, 2)));
        await bob.Until(() => atBob.Any(seen => seen.State?.X == 1));
        await ann.Send(new ClientMessage.Present(new PresenceState(map, 30, 40, [map.Any], "map:name")));
        await bob.Until(() => atBob.Any(seen => seen.State?.X == 30));
        // Identity is the server's word: the name of the hello, a colour of eight.
        Assert.All(atBob, seen => Assert.Equal((ann.Instance, "test", true), (seen.Client, seen.Name, seen.Color is >= 0 and < 8)));
        Assert.Equal("map:name", atBob.Last().State!.Editing);

        await eve.Connect(server.Address, -1);
        await eve.Until(() => !atEve.IsEmpty);
        Assert.Equal(30, Assert.Single(atEve).State!.X);

        await ann.Leave();
        await bob.Until(() => atBob.Any(seen => seen.Client == ann.Instance && seen.State is null));
        Assert.Empty(atAnn);
        Assert.Equal((1L, 1L), (bob.State.Revision, server.Get<StudyCore>().Open(study)!.State.Revision));
    }

    [Fact]
    public async Task A_newer_socket_of_the_same_tab_takes_the_place_of_the_older_and_nobody_is_told_that_it_left()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        using var bob = new LiveClient(study);
        var atBob = Listen(bob);
        await bob.Connect(server.Address, -1);
        var tab = Guid.CreateVersion7();
        using var first = new LiveClient(study, tab);
        using var second = new LiveClient(study, tab);
        await first.Connect(server.Address, -1);
        await second.Connect(server.Address, -1);
        await first.End();
        Assert.True(first.Closed);
        await second.Send(new ClientMessage.Present(new PresenceState(null, 7, 7)));
        await bob.Until(() => atBob.Any(seen => seen.State?.X == 7));
        Assert.DoesNotContain(atBob, seen => seen.State is null);
    }

    /// <summary>1e400 is a number of JSON and no double: it must end who sends it, and nobody else.</summary>
    [Theory]
    [Rule("S0.7")]
    [InlineData("""{"x":1e400,"y":1}""")]
    [InlineData("""{"x":1,"y":-1e400}""")]
    [InlineData("""{"view":{"x":1,"y":1,"width":1e400}}""")]
    public async Task A_place_that_is_no_place_closes_its_own_socket_only(string state)
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        using var bob = new LiveClient(study);
        using var eve = new LiveClient(study);
        var (atBob, atEve) = (Listen(bob), Listen(eve));
        await bob.Connect(server.Address, -1);
        using var mallory = new ClientWebSocket();
        await mallory.ConnectAsync(new Uri(server.Address.OriginalString.Replace("http", "ws", StringComparison.Ordinal) + $"/api/studies/{study}/live"), CancellationToken.None);
        await Say(mallory, "{\"t\":\"hello\",\"protocol\":1,\"client\":\"" + Guid.CreateVersion7() + "\",\"last\":-1,\"schema\":1,\"name\":\"M\"}");
        for (var i = 0; i < 3; i++) await Say(mallory, "[{\"t\":\"presence\",\"state\":{\"x\":1,\"y\":1}},{\"t\":\"presence\",\"state\":" + state + "}]");
        await eve.Connect(server.Address, -1);
        await eve.Send(new ClientMessage.Present(new PresenceState(null, 7, 7)));
        await bob.Until(() => atBob.Any(seen => seen.State?.X == 7));
        await eve.Until(() => atBob.Any(seen => seen.Name == "M" && seen.State is null));
        Assert.DoesNotContain(atEve, seen => seen.State is { X: { } x } && !double.IsFinite(x));
    }

    private static Task Say(ClientWebSocket socket, string text) =>
        socket.State == WebSocketState.Open
            ? socket.SendAsync(System.Text.Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None)
            : Task.CompletedTask;

    private static ConcurrentQueue<ServerMessage.Presence> Listen(LiveClient client)
    {
        var seen = new ConcurrentQueue<ServerMessage.Presence>();
        client.Heard = message =>
        {
            if (message is ServerMessage.Presence presence) seen.Enqueue(presence);
        };
        return seen;
    }
}
