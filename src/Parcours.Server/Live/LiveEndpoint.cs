using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Parcours.Mapping;
using Parcours.Server.Guests;
using Parcours.Server.History;
using Parcours.Server.Observations;
using Parcours.Server.Platform;
using Parcours.Server.Storage;

namespace Parcours.Server.Live;

/// <summary>[L26] The study's socket: hello first, then changes, undo, watch, presence and ping, within the limits.</summary>
internal sealed class LiveEndpoint(StudyCore core, CommitLoop commits, Audience audience, AuthorStore authors, ScenePublisher scenes, GuestStore guests, ObservationNews news, IStudyLog log, TimeProvider clock, IHostApplicationLifetime lifetime)
{
    /// <summary>Version of the protocol spoken.</summary>
    public const int Protocol = 1;

    private const int MostBytes = 64 * 1024;
    private const int MostOps = 200;
    private const int MostOfOneGuest = 6;
    private static readonly TimeSpan Dead = TimeSpan.FromSeconds(10);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.Map("/api/studies/{study:guid}/live", (Guid study, HttpContext context, LiveEndpoint live) => live.Handle(study, context)).ForGuests();

    private async Task Handle(Guid study, HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest || !Origins.IsOwn(context.Request))
        {
            context.Response.StatusCode = context.WebSockets.IsWebSocketRequest ? StatusCodes.Status403Forbidden : StatusCodes.Status426UpgradeRequired;
            return;
        }

        if (core.Open(study) is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        await Serve(study, socket, context.Guest(), stop);
    }

    private async Task Serve(Guid study, WebSocket socket, GuestPass? pass, CancellationTokenSource stop)
    {
        var buffer = new byte[MostBytes + 1024];
        var (code, reason) = (1000, "");
        Connection? connection = null;
        Task pump = Task.CompletedTask;
        try
        {
            stop.CancelAfter(Dead);
            var first = await Connection.Receive(socket, buffer, stop.Token);
            if (first is not [(ClientMessage.Hello hello, _)] || hello.Protocol != Protocol) throw new InvalidDataException("S0.9");
            if (hello.Schema > Schema.Current.Version) throw new InvalidDataException("S0.3");
            if (pass is not null && audience.CountOf(study, pass) >= MostOfOneGuest) throw new InvalidDataException("S0.9");
            // An instance is known to everybody who met it: a guest must not undo by somebody else's.
            if (pass is not null && !IsTheirs(study, hello.Client, pass)) throw new InvalidDataException("S0.9");
            var name = pass?.Guest.Name ?? (hello.Name.Length > 60 ? hello.Name[..60] : hello.Name);
            connection = new Connection(socket, hello.Client, name, audience.NextColor(), () => audience.Count(study), pass);
            authors.Keep(study, hello.Client, connection.Name);
            pump = connection.Pump(stop.Token);
            core.Join(study, connection, hello.Last, connection.Color);
            audience.Enter(study, connection);
            news.Tell(study, connection);
            await Listen(study, connection, socket, buffer, stop);
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or NotSupportedException)
        {
            (code, reason) = (4007, e is InvalidDataException ? e.Message : "S0.8");
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            (code, reason) = lifetime.ApplicationStopping.IsCancellationRequested ? (4004, "going down") : (1001, "");
        }
        finally
        {
            // Whatever went wrong: nobody stays in the study whose socket is gone.
            if (connection is not null)
            {
                core.Leave(study, connection);
                audience.Leave(study, connection);
                connection.Close(code, reason);
                await Task.WhenAny(pump, Task.Delay(TimeSpan.FromSeconds(1), clock));
            }

            await Close(socket, code, reason);
            await stop.CancelAsync();
            await pump;
            connection?.Dispose();
        }
    }

    private async Task Listen(Guid study, Connection connection, WebSocket socket, byte[] buffer, CancellationTokenSource stop)
    {
        using var closing = connection.Closing.Register(stop.Cancel);
        var limit = new EditRate(clock);
        while (true)
        {
            // The client pings every 5 s: silence for 10 s is death (L23).
            stop.CancelAfter(Dead);
            var messages = await Connection.Receive(socket, buffer, stop.Token);
            if (messages is null) return;
            foreach (var (message, bytes) in messages) await Take(study, connection, message, bytes, limit, stop.Token);
        }
    }

    private async Task Take(Guid study, Connection connection, ClientMessage message, int bytes, EditRate limit, CancellationToken stop)
    {
        if (IsOver(connection))
        {
            connection.Close(4008, "invitation");
            return;
        }

        // [S52.2] Who may only look costs the commits nothing.
        if (connection.Scope is { Rights: GuestRights.Look } && Sequence(message) is { } refused)
        {
            await limit.Wait(stop);
            connection.Send(new Outgoing(new ServerMessage.Refused(refused, "S52.2", null, null)));
            return;
        }

        // [S52.2] What only the owner does.
        if (connection.Pass is not null && message is (ClientMessage.Restore or ClientMessage.Gather)) throw new InvalidDataException("S0.9");
        switch (message)
        {
            case ClientMessage.Edit edit when edit.Ops.IsDefault || edit.Ops.Length > MostOps || bytes > MostBytes || edit.Intent.Length > 200:
                throw new InvalidDataException("S0.7");
            case ClientMessage.Edit edit:
                // [L26] 50 changes a second: beyond, the socket is simply not read for a while.
                await limit.Wait(stop);
                var id = new ChangeId(connection.Instance, edit.Seq);
                var change = new Change(id, edit.Base, Schema.Current.Version, edit.Intent, edit.Ops, edit.Expect ?? default);
                await commits.Submit(new Submission(study, connection, change), bytes, stop);
                break;
            case ClientMessage.Undo undo:
                await limit.WaitForUndo((core.Open(study)?.State.Revision ?? 0) - undo.Revision, stop);
                var back = new Change(new ChangeId(connection.Instance, undo.Seq), 0, Schema.Current.Version, "undo", []);
                await commits.Submit(new Submission(study, connection, back, undo.Revision), bytes, stop);
                break;
            case ClientMessage.Restore restore:
                await limit.Wait(stop);
                var then = new Change(new ChangeId(connection.Instance, restore.Seq), 0, Schema.Current.Version, Timeline.RestoreOf(restore.Revision), []);
                await commits.Submit(new Submission(study, connection, then, Restore: core.Restoring(study, restore.Revision)), bytes, stop);
                break;
            case ClientMessage.Watch watch:
                connection.Map = connection.Scope is { } scope && watch.Map != scope.Map ? null : watch.Map;
                connection.Log = connection.Scope is null ? watch.Log : null;
                scenes.Watch(study, connection);
                break;
            case ClientMessage.Present present:
                if (!present.State.IsSound) throw new InvalidDataException("S0.7");
                connection.Presences?.Tell(present.State);
                break;
            case ClientMessage.Gather:
                audience.Gather(study, connection);
                break;
            case ClientMessage.Ping ping:
                connection.Send(new Outgoing(new ServerMessage.Pong(ping.N)));
                break;
            default:
                throw new InvalidDataException("S0.9");
        }
    }

    private static long? Sequence(ClientMessage message) => message switch
    {
        ClientMessage.Edit edit => edit.Seq,
        ClientMessage.Undo undo => undo.Seq,
        _ => null,
    };

    private bool IsTheirs(Guid study, Guid instance, GuestPass pass) => authors.Claim(study, instance, pass.Guest.Id, log.LastSequence(study, instance, long.MaxValue) > 0);

    // [S52.4] Asked again with every message: an invitation that was taken back lets nothing more through.
    private bool IsOver(Connection connection) => connection.Pass is { } pass && guests.Pass(pass.Guest.Session, clock.GetUtcNow())?.Invitation != pass.Invitation;

    private static async Task Close(WebSocket socket, int code, string reason)
    {
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            await socket.CloseOutputAsync((WebSocketCloseStatus)code, reason, patience.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Gone already.
        }
    }
}
