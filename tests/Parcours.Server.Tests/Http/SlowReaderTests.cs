using System.Net.WebSockets;
using System.Text.Json;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Tests.Crash;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>Somebody whose machine does not read, beside somebody who works.</summary>
public sealed class SlowReaderTests
{
    private const int Large = 24;
    private const int Most = 400;

    [Fact]
    [Rule("T7"), Rule("L23")]
    public async Task Who_does_not_read_is_put_out_the_others_miss_nothing_and_they_come_back_by_revision()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        using var worker = new LiveClient(study);
        var slow = Guid.CreateVersion7();
        var putOut = false;
        worker.Heard = message => putOut |= message is ServerMessage.Presence { State: null } left && left.Client == slow;
        await worker.Connect(server.Address, -1);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"ws://{server.Address.Authority}/api/studies/{study}/live"), CancellationToken.None);
        await Say(socket, new ClientMessage.Hello(1, slow, -1, Schema.Current.Version));

        var map = worker.State.All<JourneyMap>().Single();
        var text = new string('x', 8000);
        // Keys of their own: sorting out keys that meet is not what is tried here.
        var orders = OrderKey.Spread((Large * 120) + Most);
        var (made, written) = (0, 0);
        // Some of 1 MB, more than every buffer on the way to who does not read; then small ones, until too many wait.
        while (!Volatile.Read(ref putOut) && made < Most)
        {
            List<Note> notes = [.. Enumerable.Range(0, made < Large ? 120 : 1).Select(i => new Note(new Id<Note>(Guid.CreateVersion7()), map.Id, text, orders[written + i]))];
            await MeasuredStudy.Make(server, study, notes);
            written += notes.Count;
            made++;
            await worker.Until(() => worker.State.Revision >= made + 1);
            // Both live: only reading tells them apart.
            await worker.Send(new ClientMessage.Ping(made));
            await Say(socket, new ClientMessage.Ping(made));
        }

        // The last word may need the two seconds that a slow client is given to take its leave.
        await worker.Until(() => putOut);
        Assert.Equal(written, worker.State.All<Note>().Count());
        Assert.Equal(1, server.Get<Audience>().Count(study));

        using var back = new LiveClient(study, slow);
        await back.Connect(server.Address, 0);
        Assert.Equal(worker.State.Revision, back.State.Revision);
    }

    private static async Task Say(ClientWebSocket socket, ClientMessage message)
    {
        try
        {
            await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message, StudyJson.Options), WebSocketMessageType.Text, true, CancellationToken.None);
        }
        catch (Exception e) when (e is WebSocketException or InvalidOperationException or IOException)
        {
            // Put out already.
        }
    }
}
