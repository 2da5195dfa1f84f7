using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Parcours.Tests;

/// <summary>Studies made for one test over the server's own API and socket, so that tests do not meet in the demo.</summary>
internal static class StudySeed
{
    private const int OpsInAChange = 100;

    /// <summary>Records in the order in which they may refer to each other.</summary>
    private static readonly string[] Kinds =
    [
        "segment", "persona", "stakeholder", "phase", "channel", "journey", "map", "stage", "lane", "layer", "touchpoint", "path", "step", "moment", "answer", "condition",
        "reading", "note", "binding", "action", "trigger", "expectation", "round", "score", "mark", "comment", "system", "use", "integration", "involvement",
    ];

    /// <summary>A new study with one empty map, as the home page makes it. Returns the map's page.</summary>
    public static async Task<string> Empty(string server, string name)
    {
        var study = await New(server, name);
        using var http = new HttpClient();
        var maps = await http.GetFromJsonAsync<JsonElement>(study.Replace("/s/", "/api/studies/", StringComparison.Ordinal) + "/atlas");
        return $"{study}/m/{maps[0].GetProperty("map").GetString()!["map:".Length..]}";
    }

    /// <summary>A new study with one empty map. Returns the study's page, its atlas.</summary>
    public static async Task<string> New(string server, string name)
    {
        using var http = new HttpClient();
        using var answer = await http.PostAsJsonAsync($"{server}/api/studies", new { name, language = "fr" });
        answer.EnsureSuccessStatusCode();
        var made = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return $"{server}/s/{made.GetProperty("id").GetString()}";
    }

    /// <summary>
    /// A new study that holds a copy of the demo's reality map: its cards, paths and bindings, without the event log. Returns the map's page.
    /// </summary>
    /// <param name="server">Where the server answers.</param>
    /// <param name="name">The name of the study.</param>
    /// <param name="bands">The bands under its lanes; the demo's own when none is said.</param>
    public static async Task<string> CopyOfDemo(string server, string name, params string[] bands)
    {
        var page = await New(server, name);
        var file = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "samples/rivage-energie.parcours.json")))!;
        var records = file["records"]!.AsArray().Select(record => record!).Where(record => Kinds.Contains(Kind(record), StringComparer.Ordinal));
        var sorted = records.OrderBy(record => Array.IndexOf(Kinds, Kind(record))).ToList();
        var map = sorted.Single(record => Kind(record) == "map" && (string?)record["kind"] is null or "reality");
        if (bands.Length > 0) map["bands"] = new JsonArray([.. bands.Select(band => (JsonNode)band)]);
        await Put(page, sorted);
        return $"{page}/m/{((string)map["id"]!)["map:".Length..]}";
    }

    /// <summary>Every record of a study as a newcomer gets it, sorted: what undo must bring back to the letter.</summary>
    public static async Task<string[]> Records(string page)
    {
        using var socket = await Join(page);
        var records = new List<string>();
        var head = -1;
        await foreach (var message in Messages(socket))
        {
            var kind = (string?)message["t"];
            if (kind == "welcome") head = (int)message["head"]!;
            if (kind != "snapshot") continue;
            records.AddRange(message["records"]!.AsArray().Select(record => record!.ToJsonString()));
            if ((int)message["index"]! + 1 < (int)message["of"]!) continue;
            if ((int)message["revision"]! != head) throw new InvalidOperationException("The study changed while it was read.");
            break;
        }

        return [.. records.Order(StringComparer.Ordinal)];
    }

    /// <summary>Binds one activity more to a card, as somebody else would.</summary>
    public static Task Bind(string page, string touchpoint, string activity) =>
        Put(page, [new JsonObject { ["id"] = $"binding:{Guid.CreateVersion7()}", ["touchpoint"] = touchpoint, ["activity"] = activity }]);

    /// <summary>Puts records into a study, in the order given, as somebody else would.</summary>
    public static Task Add(string page, params JsonObject[] records) => Put(page, records);

    /// <summary>Imports a CSV log into a study and waits until it is listed.</summary>
    public static async Task Import(string page, string name, string csv)
    {
        using var http = new HttpClient();
        var study = new Uri(page).GetLeftPart(UriPartial.Authority) + "/api/studies/" + new Uri(page).AbsolutePath.Split('/')[2];
        using var body = new StringContent(csv);
        using var uploaded = await http.PostAsync($"{study}/uploads?name={name}.csv", body);
        var upload = JsonNode.Parse(await uploaded.Content.ReadAsStringAsync())!;
        using var asked = await http.PostAsJsonAsync($"{study}/logs", new { upload = (string)upload["upload"]!, fileName = name + ".csv", name, mapping = upload["mapping"], skipFaultyRows = false });
        asked.EnsureSuccessStatusCode();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while ((await http.GetFromJsonAsync<JsonArray>($"{study}/logs", patience.Token))!.Count == 0) await Task.Yield();
    }

    private static string Kind(JsonNode record) => ((string)record["id"]!).Split(':')[0];

    private static async Task Put(string page, IReadOnlyList<JsonNode> records)
    {
        using var socket = await Join(page);
        var seq = 0;
        foreach (var some in records.Chunk(OpsInAChange))
        {
            await Send(socket, new { t = "change", seq = ++seq, @base = 0, intent = "seed", ops = some.Select(record => new { op = "put", record }) });
        }

        await foreach (var message in Messages(socket))
        {
            var kind = (string?)message["t"];
            if (kind == "refused") throw new InvalidOperationException("The seed was refused: " + message.ToJsonString());
            if (kind == "log" && (int?)message["seq"] == seq) break;
        }
    }

    private static async Task<ClientWebSocket> Join(string page)
    {
        var address = new Uri(page);
        var study = address.AbsolutePath.Split('/')[2];
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"ws://{address.Authority}/api/studies/{study}/live"), CancellationToken.None);
        await Send(socket, new { t = "hello", protocol = 1, client = Guid.CreateVersion7(), last = -1, schema = 1, name = "seed" });
        return socket;
    }

    private static Task Send(ClientWebSocket socket, object message) =>
        socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, CancellationToken.None);

    private static async IAsyncEnumerable<JsonNode> Messages(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var buffer = new byte[1 << 16];
        while (true)
        {
            using var text = new MemoryStream();
            WebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(new ArraySegment<byte>(buffer), patience.Token);
                text.Write(buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);
            if (part.MessageType == WebSocketMessageType.Close) throw new InvalidOperationException($"The server closed: {part.CloseStatus} {part.CloseStatusDescription}");
            foreach (var message in JsonNode.Parse(text.ToArray())!.AsArray()) yield return message!;
        }
    }
}
