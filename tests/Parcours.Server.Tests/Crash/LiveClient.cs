using System.Collections.Immutable;
using System.Net.WebSockets;
using System.Text.Json;
using Parcours.Mapping;
using Parcours.Server.Live;

namespace Parcours.Tests.Crash;

/// <summary>
/// A client of the live socket: follows the log in order, keeps what it sent until it is decided, and sends it again when it reconnects.
/// It never edits optimistically: <see cref="State"/> is what the server told.
/// </summary>
internal sealed class LiveClient(Guid study, Guid? instance = null) : IDisposable
{
    private readonly Lock gate = new();
    private readonly List<(long Seq, string Intent, ImmutableArray<Op> Ops)> pending = [];
    private readonly List<Held> chunks = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ClientWebSocket socket = new();
    private Task reading = Task.CompletedTask;
    private long sequence;

    public Guid Instance { get; } = instance ?? Guid.CreateVersion7();

    public StudyState State { get; private set; } = StudyState.Empty;

    /// <summary>Revision each own acknowledged change became, by sequence.</summary>
    public Dictionary<long, long> Acknowledged { get; } = [];

    public List<ServerMessage.Refused> Refused { get; } = [];

    /// <summary>Every log entry seen, in the order it came.</summary>
    public List<ServerMessage.Logged> Log { get; } = [];

    public List<ServerMessage.SceneSent> Scenes { get; } = [];

    public List<ServerMessage.OverlaySent> Overlays { get; } = [];

    /// <summary>A guest's cookie, sent when it connects.</summary>
    public string? Cookie { get; init; }

    public ServerMessage.Gone? Gone { get; private set; }

    /// <summary>What broke the protocol's promises; null while it keeps them.</summary>
    public string? Broken { get; private set; }

    public bool Closed { get; private set; }

    public int Frames { get; private set; }

    /// <summary>Told of every message, on the reading task.</summary>
    public Action<ServerMessage>? Heard { get; set; }

    public int PendingCount
    {
        get
        {
            lock (gate) return pending.Count;
        }
    }

    /// <summary>Connects, says hello, follows the log to its head and sends again what is not decided.</summary>
    public async Task Connect(Uri server, long? last = null)
    {
        await reading;
        socket.Dispose();
        socket = new ClientWebSocket();
        if (Cookie is { } cookie) socket.Options.SetRequestHeader("Cookie", cookie);
        (Closed, Gone) = (false, null);
        await socket.ConnectAsync(new Uri($"ws://{server.Authority}/api/studies/{study}/live"), CancellationToken.None);
        ServerMessage.Welcome? welcome = null;
        reading = Read(message => welcome ??= message as ServerMessage.Welcome);
        await Send(new ClientMessage.Hello(1, Instance, last ?? State.Revision, Schema.Current.Version, "test"));
        await Until(() => welcome is not null && State.Revision >= welcome.Head);
        (long Seq, string Intent, ImmutableArray<Op> Ops)[] again;
        lock (gate) again = [.. pending];
        foreach (var (seq, intent, ops) in again) await Send(new ClientMessage.Edit(seq, State.Revision, intent, ops));
    }

    /// <summary>Makes a change; its intent names its sequence, so that the log shows every change's id.</summary>
    public Task Edit(params ImmutableArray<Op> ops)
    {
        var seq = ++sequence;
        var intent = $"change {seq}";
        lock (gate) pending.Add((seq, intent, ops));
        return Send(new ClientMessage.Edit(seq, State.Revision, intent, ops));
    }

    /// <summary>A change whose operations are the text given, as another program may write it.</summary>
    public Task EditRaw(string ops)
    {
        var seq = ++sequence;
        lock (gate) pending.Add((seq, "", []));
        return socket.SendAsync(System.Text.Encoding.UTF8.GetBytes($$"""{"t":"change","seq":{{seq}},"base":0,"intent":"raw","ops":{{ops}}}"""), WebSocketMessageType.Text, true, CancellationToken.None);
    }

    /// <summary>[L21] Asks for the undo of an own revision.</summary>
    public Task Undo(long revision) => Ask(seq => new ClientMessage.Undo(seq, revision));

    /// <summary>[L18] Asks to go back to a revision.</summary>
    public Task Restore(long revision) => Ask(seq => new ClientMessage.Restore(seq, revision));

    /// <summary>Sends a message; one that the socket no longer takes is lost, as on a real wire.</summary>
    public async Task Send(ClientMessage message)
    {
        try
        {
            await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message, StudyJson.Options), WebSocketMessageType.Text, true, CancellationToken.None);
        }
        catch (Exception e) when (e is WebSocketException or InvalidOperationException or IOException or OperationCanceledException)
        {
            // Closed: the reader sees it too.
        }
    }

    /// <summary>Waits until something holds; fails when the socket closes before, the protocol breaks, or nothing comes for a minute.</summary>
    public async Task Until(Func<bool> holds)
    {
        while (true)
        {
            var next = Volatile.Read(ref changed).Task;
            if (Broken is { } what) throw new InvalidDataException(what);
            lock (gate)
            {
                if (holds()) return;
            }

            if (Closed) throw new InvalidOperationException($"The socket closed: {Gone}");
            await next.WaitAsync(TimeSpan.FromMinutes(1));
        }
    }

    /// <summary>Waits for the next frame, or the end, whatever it says.</summary>
    public Task Next() => Volatile.Read(ref changed).Task.WaitAsync(TimeSpan.FromMinutes(1));

    /// <summary>Closes the socket as a tab does that goes.</summary>
    public async Task Leave()
    {
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
        await reading;
    }

    /// <summary>Waits for the end of the socket.</summary>
    public Task End() => reading;

    public void Dispose() => socket.Dispose();

    private Task Ask(Func<long, ClientMessage> message)
    {
        var seq = ++sequence;
        lock (gate) pending.Add((seq, "", []));
        return Send(message(seq));
    }

    private async Task Read(Action<ServerMessage> first)
    {
        var buffer = new byte[1 << 20];
        try
        {
            while (true)
            {
                var length = 0;
                ValueWebSocketReceiveResult result;
                do
                {
                    if (length == buffer.Length) Array.Resize(ref buffer, length * 2);
                    result = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                    length += result.Count;
                }
                while (!result.EndOfMessage);
                if (result.MessageType == WebSocketMessageType.Close) break;
                Frames++;
                foreach (var message in JsonSerializer.Deserialize<ServerMessage[]>(buffer.AsSpan(0, length), StudyJson.Options)!)
                {
                    lock (gate) Take(message);
                    first(message);
                    Heard?.Invoke(message);
                }

                Tell();
            }
        }
        catch (Exception e) when (e is WebSocketException or ObjectDisposedException or OperationCanceledException or IOException)
        {
            // Killed or gone: what was not acknowledged stays pending.
        }
        catch (Exception e)
        {
            Broken = e.ToString();
        }

        Closed = true;
        Tell();
    }

    private void Take(ServerMessage message)
    {
        switch (message)
        {
            case ServerMessage.Welcome { Mode: "snapshot" } welcome:
                pending.RemoveAll(change => change.Seq <= welcome.Seq);
                chunks.Clear();
                break;
            case ServerMessage.Snapshot chunk:
                chunks.AddRange(chunk.Records.Select(record => new Held(record, chunk.Revision)));
                if (chunk.Index == chunk.Of - 1) State = StudyState.Of(chunk.Revision, chunks);
                break;
            case ServerMessage.Logged entry:
                Follow(entry);
                break;
            case ServerMessage.Refused refused:
                Refused.Add(refused);
                if (pending.RemoveAll(change => change.Seq == refused.Seq) == 0) Broken = $"Refused {refused.Seq}, which is not pending.";
                break;
            case ServerMessage.SceneSent scene:
                Scenes.Add(scene);
                break;
            case ServerMessage.OverlaySent overlay:
                Overlays.Add(overlay);
                break;
            case ServerMessage.Gone gone:
                Gone = gone;
                break;
            default:
                break;
        }
    }

    private void Follow(ServerMessage.Logged entry)
    {
        if (entry.Revision != State.Revision + 1) Broken = $"Revision {entry.Revision} after {State.Revision}.";
        var ops = entry.Ops;
        if (entry.Seq is { } seq)
        {
            // [L8] In the order they were sent: an acknowledgement past a pending change would have lost it.
            if (pending.Count == 0 || pending[0].Seq != seq) Broken = $"Sequence {seq} came back where {(pending.Count == 0 ? 0 : pending[0].Seq)} was due.";
            else
            {
                ops ??= pending[0].Ops;
                pending.RemoveAt(0);
            }

            if (!Acknowledged.TryAdd(seq, entry.Revision)) Broken = $"Sequence {seq} was acknowledged twice.";
        }

        State = Replay.Apply(State, ops ?? [], entry.Revision);
        Log.Add(entry);
    }

    private void Tell() => Interlocked.Exchange(ref changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
