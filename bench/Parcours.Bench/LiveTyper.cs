using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Parcours.Bench;

/// <summary>What the typers tell: when each edit was sent, acknowledged, and seen by the last of them. Times are stopwatch ticks; 0 is never.</summary>
internal sealed class LiveLedger(int people, int edits)
{
    private readonly int[] seen = new int[people * edits];

    public long[] Sent { get; } = new long[people * edits];

    public long[] Acknowledged { get; } = new long[people * edits];

    public long[] SeenByAll { get; } = new long[people * edits];

    public long Frames;

    public int Edits => edits;

    public int People => people;

    public int Complete => SeenByAll.Count(time => time > 0);

    public void See(int edit, bool own)
    {
        var now = Stopwatch.GetTimestamp();
        if (own) Acknowledged[edit] = now;
        if (Interlocked.Increment(ref seen[edit]) == people) SeenByAll[edit] = now;
    }
}

/// <summary>One simulated person: a card of their own, renamed ten times a second, and everybody's edits read and checked for order.</summary>
internal sealed class LiveTyper(LiveLedger ledger, int number, Guid study) : IDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly string card = $"touchpoint:{Guid.CreateVersion7():D}";
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long revision = -1;

    /// <summary>Revisions that came out of order: 0 is the promise.</summary>
    public int Gaps { get; private set; }

    /// <summary>Joins and puts the card on the map; the scene and its differences come with everything else.</summary>
    public async Task Join(Uri server)
    {
        await socket.ConnectAsync(new Uri($"ws://{server.Authority}/api/studies/{study}/live"), CancellationToken.None);
        await Send($$"""{"t":"hello","protocol":1,"client":"{{Guid.CreateVersion7():D}}","last":-1,"schema":1,"name":"p{{number}}"}""");
        _ = Read();
        await ready.Task;
        await Send($$"""{"t":"watch","map":"{{map}}"}""");
        var order = number.ToString("000", CultureInfo.InvariantCulture) + "V";
        await Send($$"""{"t":"change","seq":1,"base":1,"intent":"join","ops":[{"op":"put","record":{"id":"{{card}}","stage":"{{stage}}","lane":"{{lane}}","name":"Carte","order":"{{order}}"} }]}""");
    }

    /// <summary>Types: one edit every 100 ms.</summary>
    public async Task Type()
    {
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        for (var i = 0; i < ledger.Edits && await pace.WaitForNextTickAsync(); i++)
        {
            var edit = (number * ledger.Edits) + i;
            ledger.Sent[edit] = Stopwatch.GetTimestamp();
            await Send($$"""{"t":"change","seq":{{i + 2}},"base":{{revision}},"intent":"e{{edit}}","ops":[{"op":"patch","id":"{{card}}","set":{"name":"Carte {{i}}"} }]}""");
        }
    }

    public void Dispose() => socket.Dispose();

    private string map = "", stage = "", lane = "";

    private Task Send(string message) => socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, CancellationToken.None);

    private async Task Read()
    {
        var buffer = new byte[1 << 20];
        while (socket.State == WebSocketState.Open)
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
            if (result.MessageType == WebSocketMessageType.Close) return;
            Interlocked.Increment(ref ledger.Frames);
            using var frame = JsonDocument.Parse(buffer.AsMemory(0, length));
            foreach (var message in frame.RootElement.EnumerateArray()) Take(message);
        }
    }

    private void Take(JsonElement message)
    {
        switch (message.GetProperty("t").GetString())
        {
            case "snapshot":
                foreach (var record in message.GetProperty("records").EnumerateArray()) Keep(record.GetProperty("id").GetString()!);
                revision = message.GetProperty("revision").GetInt64();
                ready.TrySetResult();
                break;
            case "log":
                var now = message.GetProperty("revision").GetInt64();
                if (now != revision + 1) Gaps++;
                revision = now;
                var intent = message.GetProperty("intent").GetString()!;
                var own = message.TryGetProperty("seq", out var seq) && seq.ValueKind == JsonValueKind.Number;
                if (intent is ['e', ..]) ledger.See(int.Parse(intent.AsSpan(1), CultureInfo.InvariantCulture), own);
                break;
            default:
                break;
        }
    }

    private void Keep(string id)
    {
        if (id.StartsWith("map:", StringComparison.Ordinal)) map = id;
        if (id.StartsWith("stage:", StringComparison.Ordinal)) stage = id;
        if (id.StartsWith("lane:", StringComparison.Ordinal)) lane = id;
    }
}
