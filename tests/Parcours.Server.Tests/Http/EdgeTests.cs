using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Platform;
using Parcours.Tests.Crash;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>What the server refuses at its edge, and how.</summary>
public sealed class EdgeTests
{
    public static TheoryData<string, string, string?, int> Requests() => new()
    {
        { "POST", "/api/studies", "{\"name\":\"\",\"language\":\"fr\"}", 422 },
        { "POST", "/api/studies", "{not json", 400 },
        { "POST", "/api/studies", "{}", 400 },
        { "GET", "/api/nowhere", null, 404 },
        { "GET", "/api/jobs/00000000-0000-0000-0000-000000000001", null, 404 },
        { "GET", "/api/studies/00000000-0000-0000-0000-000000000001/logs/00000000-0000-0000-0000-000000000002/activities?map=map:1", null, 404 },
        { "POST", "/api/studies/00000000-0000-0000-0000-000000000001/uploads?name=a.csv", "a", 404 },
        { "POST", "/api/studies/00000000-0000-0000-0000-000000000001/testimonies", "{\"text\":\"a\"}", 404 },
        { "DELETE", "/api/studies/00000000-0000-0000-0000-000000000001/logs/00000000-0000-0000-0000-000000000002", null, 404 },
    };

    [Rule("A8")]
    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Errors_are_problem_details(string method, string path, string? body, int status)
    {
        await using var server = await TestServer.Start();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await server.Http.SendAsync(request);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal(status, problem["status"]!.GetValue<int>());
        Assert.NotNull(problem["title"]);
    }

    [Rule("L6")]
    [Fact]
    public async Task An_erased_testimony_leaves_a_marked_gap_and_its_words_are_in_no_file()
    {
        const string words = "Je suis restée deux heures au téléphone, inoubliable-4711";
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        using var added = await server.Http.PostAsJsonAsync($"/api/studies/{study}/testimonies", new { text = words });
        var path = new Uri($"/api/studies/{study}/testimonies/{(await TestServer.Json(added))["id"]}", UriKind.Relative);
        Assert.Equal(words, (await server.Http.GetFromJsonAsync<JsonObject>(path))!["text"]!.GetValue<string>());
        Assert.True(Holds(server.Data, "inoubliable-4711"), "Nothing was written: the test would prove nothing.");

        using (var erased = await server.Http.DeleteAsync(path)) Assert.Equal(HttpStatusCode.NoContent, erased.StatusCode);
        Assert.Null((await server.Http.GetFromJsonAsync<JsonObject>(path))!["text"]);
        Assert.False(Holds(server.Data, "inoubliable-4711"), "Erased words are still in a file.");
        using var never = await server.Http.GetAsync(new Uri($"/api/studies/{study}/testimonies/{Guid.CreateVersion7()}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, never.StatusCode);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://192.168.1.4:5080")]
    [InlineData("http://example.org")]
    [InlineData("https://localhost:5080")]
    [InlineData("localhost")]
    public void An_address_others_could_reach_is_refused_before_anything_starts(string url) =>
        Assert.Throws<StartupException>(() => new ServerOptions("unused", url).Address());

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://[::1]:5080")]
    public void This_machines_own_addresses_are_taken(string url) => Assert.Equal(5080, new ServerOptions("unused", url).Address().Port);

    [Rule("L13")]
    [Fact]
    public async Task A_second_server_on_the_same_data_is_refused_and_one_after_it_is_not()
    {
        using var data = new TemporaryFolder();
        using (DataFolder.Open(data.Path))
        {
            var options = new ServerOptions(data.Path, $"http://localhost:{Ports.Free()}");
            var refused = await Assert.ThrowsAsync<StartupException>(() => ServerApp.Run(options, _ => { }, CancellationToken.None));
            Assert.Contains("in use", refused.Message, StringComparison.Ordinal);
        }

        DataFolder.Open(data.Path).Dispose();
    }

    [Rule("L26")]
    [Theory]
    [InlineData("http://evil.example", false)]
    [InlineData("null", false)]
    [InlineData("own", true)]
    public async Task A_socket_from_a_foreign_page_is_refused_at_the_handshake(string origin, bool taken)
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.SetRequestHeader("Origin", origin == "own" ? server.Address.GetLeftPart(UriPartial.Authority) : origin);
        var connecting = socket.ConnectAsync(new Uri($"ws://{server.Address.Authority}/api/studies/{study}/live"), CancellationToken.None);
        if (taken) await connecting;
        else await Assert.ThrowsAsync<WebSocketException>(() => connecting);
        Assert.Equal(taken ? HttpStatusCode.SwitchingProtocols : HttpStatusCode.Forbidden, socket.HttpStatusCode);
    }

    [Rule("L26")]
    [Fact]
    public async Task A_message_that_is_too_large_closes_the_socket_with_4007_and_changes_nothing()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        using var client = new LiveClient(study);
        await client.Connect(server.Address, -1);
        var map = client.State.All<JourneyMap>().Single();
        await client.Edit(new Op.Put(new Note(new Id<Note>(Guid.CreateVersion7()), map.Id, new string('x', 70_000), "V")));
        await client.End();
        Assert.Equal(4007, client.Gone?.Code);
        using var other = new LiveClient(study);
        await other.Connect(server.Address, -1);
        Assert.Equal(1, other.State.Revision);
    }

    [Rule("L26"), Rule("S0.9")]
    [Theory]
    [InlineData("{\"t\":\"ping\",\"n\":1}", "S0.9")]
    [InlineData("{\"t\":\"hello\",\"protocol\":9,\"client\":\"018f0000-0000-7000-8000-000000000000\",\"last\":-1,\"schema\":1}", "S0.9")]
    [InlineData("[]", "S0.9")]
    [InlineData("{\"t\":\"nonsense\"}", "S0.8")]
    [InlineData("rubbish", "S0.8")]
    [InlineData("null", "S0.8")]
    public async Task A_first_message_that_is_no_hello_closes_the_socket_with_4007(string first, string rule)
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"ws://{server.Address.Authority}/api/studies/{study}/live"), CancellationToken.None);
        await socket.SendAsync(Encoding.UTF8.GetBytes(first), WebSocketMessageType.Text, true, CancellationToken.None);
        var buffer = new byte[1024];
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var result = await socket.ReceiveAsync(buffer, patience.Token);
        while (result.MessageType != WebSocketMessageType.Close) result = await socket.ReceiveAsync(buffer, patience.Token);
        Assert.Equal((4007, rule), ((int?)result.CloseStatus, result.CloseStatusDescription));
    }

    public static TheoryData<string, string?> Limits() => new()
    {
        { "200 operations", null },
        { "201 operations", "S0.7" },
        { "200 characters of intent", null },
        { "201 characters of intent", "S0.7" },
        { "500 selected", null },
        { "501 selected", "S0.7" },
        { "300 characters of a field", null },
        { "301 characters of a field", "S0.7" },
        { "hello again", "S0.9" },
    };

    [Rule("S0.7"), Rule("S0.9"), Rule("L26")]
    [Theory]
    [MemberData(nameof(Limits))]
    public async Task What_a_client_may_send_is_bounded_to_the_unit(string what, string? rule)
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        using var client = new LiveClient(study);
        await client.Connect(server.Address, -1);
        var map = client.State.All<JourneyMap>().Single().Id;
        var count = int.TryParse(what.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
        Op[] ops = [.. Enumerable.Range(0, count).Select(i => new Op.Put(new Note(new Id<Note>(Guid.CreateVersion7()), map, $"n{i}", "V")))];
        var pongs = 0;
        client.Heard = message => pongs += message is ServerMessage.Pong ? 1 : 0;
        await client.Send(what switch
        {
            _ when what.EndsWith("operations", StringComparison.Ordinal) => new ClientMessage.Edit(1, 1, "test", [.. ops]),
            _ when what.EndsWith("intent", StringComparison.Ordinal) => new ClientMessage.Edit(1, 1, new string('i', count), []),
            _ when what.EndsWith("selected", StringComparison.Ordinal) => new ClientMessage.Present(new PresenceState(map, 0, 0, [.. Enumerable.Repeat(map.Any, count)])),
            _ when what.EndsWith("field", StringComparison.Ordinal) => new ClientMessage.Present(new PresenceState(map, 0, 0, null, new string('f', count))),
            _ => new ClientMessage.Hello(1, client.Instance, -1, Schema.Current.Version),
        });
        await client.Send(new ClientMessage.Ping(1));
        if (rule is null)
        {
            // An answer after it: it was taken. Its own change comes back to a client that has it pending, so this one may call it broken.
            var next = client.Next();
            while (pongs == 0 && !client.Closed)
            {
                await next;
                next = client.Next();
            }

            Assert.Equal(1, pongs);
            Assert.Null(client.Gone);
            return;
        }

        await client.End();
        Assert.Equal((4007, rule), (client.Gone?.Code, client.Gone?.Reason));
        Assert.Equal(1, server.Get<StudyCore>().Open(study)!.State.Revision);
    }

    private static bool Holds(string folder, string word)
    {
        var sought = Encoding.UTF8.GetBytes(word);
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => Path.GetFileName(path) != "lock").Any(path =>
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            file.CopyTo(bytes);
            return bytes.GetBuffer().AsSpan(0, (int)bytes.Length).IndexOf(sought) >= 0;
        });
    }
}
