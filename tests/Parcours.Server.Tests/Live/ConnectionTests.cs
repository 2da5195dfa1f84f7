using System.Net.WebSockets;
using System.Text.Json;
using Parcours.Mapping;
using Parcours.Server.Live;
using Xunit;

namespace Parcours.Tests.Live;

/// <summary>The outgoing queue of a socket that does not take anything for a while.</summary>
public sealed class ConnectionTests
{
    [Fact]
    [Rule("L23"), Rule("T7")]
    public async Task What_waits_for_a_client_that_does_not_read_is_bounded()
    {
        var (connection, socket) = Stuck();
        using (connection)
        using (socket)
        {
            var pump = connection.Pump(CancellationToken.None);
            for (var i = 0; i < 10_000; i++) connection.Send(new Outgoing(new ServerMessage.Pong(i)));
            socket.Release();
            await pump;
            // 2,048 wait at most, and what was being written when the socket stopped taking.
            Assert.InRange(socket.Messages.Count, 1, 4096);
        }
    }

    [Fact]
    [Rule("L22")]
    public async Task Presence_is_the_first_to_go_under_pressure_and_the_log_stays()
    {
        var (connection, socket) = Stuck();
        using (connection)
        using (socket)
        {
            for (var i = 0; i < 100; i++)
            {
                connection.Send(new Outgoing(new ServerMessage.Pong(i)));
                connection.Send(new Outgoing(new ServerMessage.Presence(Guid.NewGuid(), "Ann", 1, new PresenceState(null, i, i))));
            }

            connection.Send(new Outgoing(new ServerMessage.Presence(Guid.NewGuid(), "Ann", 1, null)));
            connection.Close(1000, "");
            socket.Release();
            await connection.Pump(CancellationToken.None);
            Assert.Equal(100, socket.Messages.Count(message => message.Contains("\"pong\"", StringComparison.Ordinal)));
            var seen = socket.Messages.Where(message => message.Contains("\"presence\"", StringComparison.Ordinal)).ToList();
            Assert.InRange(seen.Count, 1, 66);
            // That somebody left is never dropped.
            Assert.Contains("\"state\":null", seen[^1], StringComparison.Ordinal);
        }
    }

    private static (Connection Connection, StuckSocket Socket) Stuck()
    {
        var socket = new StuckSocket();
        return (new Connection(socket, Guid.CreateVersion7(), "Ann", 0, () => 2), socket);
    }

    /// <summary>Takes nothing until it is released; keeps what it was given.</summary>
    private sealed class StuckSocket : WebSocket
    {
        private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public List<string> Messages { get; } = [];

        public override WebSocketCloseStatus? CloseStatus => null;

        public override string? CloseStatusDescription => null;

        public override WebSocketState State => WebSocketState.Open;

        public override string? SubProtocol => null;

        public void Release() => released.TrySetResult();

        public override async Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
        {
            await released.Task.WaitAsync(cancellationToken);
            using var document = JsonDocument.Parse(buffer);
            Messages.AddRange(document.RootElement.EnumerateArray().Select(message => message.GetRawText()));
        }

        public override void Abort()
        {
        }

        public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => Task.CompletedTask;

        public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => Task.CompletedTask;

        public override void Dispose()
        {
        }

        public override Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
