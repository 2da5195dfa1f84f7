using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using Parcours.Mapping;
using Parcours.Server.Guests;

namespace Parcours.Server.Live;

/// <summary>
/// [L23] A socket's outgoing side: a bounded queue and one writing task. A client that falls 2,048 messages or 4 MiB behind is closed
/// with a code and resumes by revision; presence is dropped first. In a crowd, frames gather until the next beat of 16 ms, the same for
/// all: who sees an edit last sees it no later than the others.
/// </summary>
internal sealed class Connection(WebSocket socket, Guid instance, string name, int color, Func<int> crowd, GuestPass? pass = null) : IStudyClient, IDisposable
{
    private const int MostMessages = 2048;
    private const long MostBytes = 4 << 20;
    private const int Crowded = 8;
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(16);

    private readonly Channel<Outgoing> queue = System.Threading.Channels.Channel.CreateUnbounded<Outgoing>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource closing = new();
    private ServerMessage.Gone? gone;
    private int waiting;
    private long waitingBytes;

    public Guid Instance { get; } = instance;

    public string Name { get; } = name;

    /// <summary>[S52] The guest behind it; null for the owner.</summary>
    public GuestPass? Pass { get; } = pass;

    public GuestScope? Scope => Pass?.Scope;

    /// <summary>[S52.1] The instances a guest has been told of.</summary>
    public ConcurrentDictionary<Guid, bool> Met { get; } = new();

    public int Color { get; } = color;

    /// <summary>[L22] Last presence told.</summary>
    public PresenceState? Presence { get; set; }

    /// <summary>[L22] What passes its presences on to the others, once it is among them.</summary>
    public PresenceRate? Presences { get; set; }

    /// <summary>The map whose scene the client shows.</summary>
    public Id<JourneyMap>? Map { get; set; }

    /// <summary>The log whose measures the client shows; null for the newest.</summary>
    public string? Log { get; set; }

    /// <summary>Cancelled when the connection is to end.</summary>
    public CancellationToken Closing => closing.Token;

    public void Send(Outgoing message)
    {
        if (message.CatchUp)
        {
            queue.Writer.TryWrite(message);
            return;
        }

        var behind = Volatile.Read(ref waiting);
        if (message.Droppable && behind > 64) return;
        if (behind >= MostMessages || (behind > 64 && Interlocked.Read(ref waitingBytes) > MostBytes))
        {
            Close(4003, "slow");
            return;
        }

        Interlocked.Increment(ref waiting);
        Interlocked.Add(ref waitingBytes, message.Bytes.Length);
        queue.Writer.TryWrite(message);
        if (message.Message is ServerMessage.Gone) queue.Writer.TryComplete();
    }

    /// <summary>Ends the connection, telling why when the socket still listens.</summary>
    public void Close(int code, string reason)
    {
        queue.Writer.TryWrite(new Outgoing(new ServerMessage.Gone(code, reason)));
        queue.Writer.TryComplete();
        // Who does not read any more is not waited for.
        closing.CancelAfter(Farewell);
    }

    /// <summary>Writes until the connection ends.</summary>
    public async Task Pump(CancellationToken stop)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop, closing.Token);
        try
        {
            while (await queue.Reader.WaitToReadAsync(both.Token))
            {
                if (crowd() > Crowded) await Task.Delay(ToNextBeat(), both.Token);
                Gather(buffer);
                await socket.SendAsync(buffer.WrittenMemory, WebSocketMessageType.Text, true, both.Token);
                buffer.ResetWrittenCount();
            }

            await Part(both.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // The other side is gone; it resumes by revision.
        }
        finally
        {
            if (gone is null) await closing.CancelAsync();
        }
    }

    // Reading is not cancelled at once: that would tear the socket down before the other side has read why.
    private async Task Part(CancellationToken stop)
    {
        if (gone is null) return;
        closing.CancelAfter(Farewell);
        await socket.CloseOutputAsync((WebSocketCloseStatus)gone.Code, gone.Reason, stop);
    }

    /// <inheritdoc/>
    public void Dispose() => closing.Dispose();

    private static TimeSpan ToNextBeat() => TimeSpan.FromTicks(Frame.Ticks - (Stopwatch.GetElapsedTime(0).Ticks % Frame.Ticks));

    private void Gather(ArrayBufferWriter<byte> buffer)
    {
        var count = 0;
        while (buffer.WrittenCount < 256 * 1024 && queue.Reader.TryRead(out var message))
        {
            if (!message.CatchUp)
            {
                Interlocked.Decrement(ref waiting);
                Interlocked.Add(ref waitingBytes, -message.Bytes.Length);
            }

            buffer.Write(count++ == 0 ? "["u8 : ","u8);
            buffer.Write(message.Bytes);
            gone ??= message.Message as ServerMessage.Gone;
        }

        buffer.Write(count == 0 ? "[]"u8 : "]"u8);
    }

    /// <summary>Reads one message of the client: null when the socket closed. Messages over 64 KiB end the connection (L26).</summary>
    public static async Task<IReadOnlyList<(ClientMessage Message, int Bytes)>?> Receive(WebSocket socket, byte[] buffer, CancellationToken stop)
    {
        var length = 0;
        while (true)
        {
            if (length == buffer.Length) throw new InvalidDataException("S0.7");
            var result = await socket.ReceiveAsync(buffer.AsMemory(length), stop);
            if (result.MessageType == WebSocketMessageType.Close) return null;
            if (result.MessageType != WebSocketMessageType.Text) throw new InvalidDataException("S0.8");
            length += result.Count;
            if (result.EndOfMessage) break;
        }

        return Parse(buffer.AsSpan(0, length));
    }

    private static IReadOnlyList<(ClientMessage Message, int Bytes)> Parse(ReadOnlySpan<byte> text)
    {
        var isList = text.TrimStart(" \r\n\t"u8).StartsWith("["u8);
        if (!isList) return [(JsonSerializer.Deserialize<ClientMessage>(text, StudyJson.Options) ?? throw new JsonException(), text.Length)];
        var messages = JsonSerializer.Deserialize<ClientMessage[]>(text, StudyJson.Options) ?? throw new JsonException();
        var each = text.Length / Math.Max(1, messages.Length);
        return [.. messages.Select(message => (message ?? throw new JsonException(), each))];
    }
}
