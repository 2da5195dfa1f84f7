using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Parcours.Bench;

/// <summary>When the three answers to one edit came, from its sending.</summary>
internal readonly record struct Answer(TimeSpan Stored, TimeSpan Scene, TimeSpan Overlay);

/// <summary>One person who draws paths over the socket, one edit at a time, and waits for everything that follows from it.</summary>
internal sealed class Drawer(Guid study) : IDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly byte[] buffer = new byte[8 << 20];
    private readonly List<string> touchpoints = [];
    private readonly List<(string Path, int Steps)> paths = [];
    private long sequence;
    private string map = "", stage = "", lane = "", version = "";

    /// <summary>Joins, puts one bound touchpoint an activity on the map, and waits for the first measures with the log.</summary>
    public async Task Join(Uri server, IReadOnlyList<string> activities)
    {
        await socket.ConnectAsync(new Uri($"ws://{server.Authority}/api/studies/{study}/live"), CancellationToken.None);
        await Send(new JsonObject { ["t"] = "hello", ["protocol"] = 1, ["client"] = Guid.CreateVersion7().ToString(), ["last"] = -1, ["schema"] = 1, ["name"] = "p" });
        while (map.Length == 0) await Read(message => Keep(message["records"]?.AsArray()));
        await Send(new JsonObject { ["t"] = "watch", ["map"] = map });
        for (var a = 0; a < activities.Count; a++)
        {
            touchpoints.Add($"touchpoint:{Guid.CreateVersion7():D}");
            await Change(
                Put(new JsonObject { ["id"] = touchpoints[a], ["stage"] = stage, ["lane"] = lane, ["name"] = activities[a], ["order"] = Order(a) }),
                Put(new JsonObject { ["id"] = $"binding:{Guid.CreateVersion7():D}", ["touchpoint"] = touchpoints[a], ["activity"] = activities[a] }));
        }

        // The last binding's measures: nothing of the joining is left on its way.
        var last = sequence;
        var (stored, measured) = (false, false);
        while (!(stored && measured))
        {
            await Read(message =>
            {
                stored |= message["seq"]?.GetValue<long>() == last;
                if (message["t"]!.GetValue<string>() != "overlay") return;
                version = message["overlay"]!["version"]!.GetValue<string>();
                measured = stored && message["overlay"]!["log"] is not null;
            });
        }
    }

    /// <summary>A path with its steps, as one change.</summary>
    public Task<Answer> Draw(int[] steps)
    {
        var path = $"path:{Guid.CreateVersion7():D}";
        paths.Add((path, steps.Length));
        var put = Put(new JsonObject { ["id"] = path, ["map"] = map, ["name"] = $"Parcours {paths.Count}", ["kind"] = paths.Count < 4 ? "reference" : "exception", ["order"] = Order(paths.Count) });
        return Answered([put, .. steps.Select((touchpoint, i) => Step(path, touchpoint, i))]);
    }

    /// <summary>One more step at the end of a path.</summary>
    public Task<Answer> Extend(int path, int touchpoint)
    {
        var (id, steps) = paths[path];
        paths[path] = (id, steps + 1);
        return Answered([Step(id, touchpoint, steps)]);
    }

    public void Dispose() => socket.Dispose();

    private async Task<Answer> Answered(JsonNode[] ops)
    {
        var before = version;
        var revision = -1L;
        var answer = default(Answer);
        var sent = Stopwatch.GetTimestamp();
        await Change(ops);
        while (answer.Stored == default || answer.Scene == default || answer.Overlay == default)
        {
            await Read(message =>
            {
                var spent = Stopwatch.GetElapsedTime(sent);
                switch (message["t"]!.GetValue<string>())
                {
                    case "refused": throw new InvalidOperationException(message.ToJsonString());
                    case "log" when message["seq"]?.GetValue<long>() == sequence:
                        revision = message["revision"]!.GetValue<long>();
                        answer = answer with { Stored = spent };
                        break;
                    case "scene" when revision >= 0 && message["revision"]!.GetValue<long>() >= revision:
                        answer = answer with { Scene = spent };
                        break;
                    case "overlay" when message["overlay"]!["version"]!.GetValue<string>() != before:
                        version = message["overlay"]!["version"]!.GetValue<string>();
                        answer = answer with { Overlay = spent };
                        break;
                    default:
                        break;
                }
            });
        }

        return answer;
    }

    private JsonObject Step(string path, int touchpoint, int order) =>
        Put(new JsonObject { ["id"] = $"step:{Guid.CreateVersion7():D}", ["path"] = path, ["touchpoint"] = touchpoints[touchpoint], ["order"] = Order(order) });

    private static JsonObject Put(JsonObject record) => new JsonObject { ["op"] = "put", ["record"] = record };

    private static string Order(int number) => number.ToString("0000", CultureInfo.InvariantCulture) + "V";

    private Task Change(params JsonNode[] ops) =>
        Send(new JsonObject { ["t"] = "change", ["seq"] = ++sequence, ["base"] = 1, ["intent"] = "draw", ["ops"] = new JsonArray(ops) });

    private Task Send(JsonObject message) => socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, true, CancellationToken.None);

    private async Task Read(Action<JsonNode> take)
    {
        var length = 0;
        ValueWebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
            length += part.Count;
        }
        while (!part.EndOfMessage);
        if (part.MessageType == WebSocketMessageType.Close) throw new InvalidOperationException("The server closed the socket.");
        foreach (var message in JsonNode.Parse(buffer.AsSpan(0, length))!.AsArray()) take(message!);
    }

    private void Keep(JsonArray? records)
    {
        foreach (var id in (records ?? []).Select(record => record!["id"]!.GetValue<string>()))
        {
            if (id.StartsWith("map:", StringComparison.Ordinal)) map = id;
            if (id.StartsWith("stage:", StringComparison.Ordinal)) stage = id;
            if (id.StartsWith("lane:", StringComparison.Ordinal)) lane = id;
        }
    }
}
