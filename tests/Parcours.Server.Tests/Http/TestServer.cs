using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Parcours.Mapping;
using Parcours.Server.Platform;
using Parcours.Server.Storage;
using Parcours.Tests.Crash;

namespace Parcours.Tests.Http;

/// <summary>The server in this process, on a free port and a folder of its own.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly TemporaryFolder data = new();
    private readonly DataFolder folder;
    private readonly SqliteFile file;
    private readonly WebApplication app;

    private TestServer(int port, bool anyDoor, string? before = null)
    {
        Data = before ?? data.Path;
        Address = new Uri($"http://localhost:{port}");
        Guests = new Uri($"http://127.0.0.1:{(anyDoor ? port + 1 : Ports.Free())}");
        folder = DataFolder.Open(Data);
        file = new SqliteFile(folder.Database);
        app = ServerApp.Build(new ServerOptions(Data, Address.OriginalString, Guests: anyDoor ? null : Guests.OriginalString), folder, file);
        Http = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    /// <summary>Where guests come in.</summary>
    public Uri Guests { get; }

    public HttpClient Http { get; }

    public string Data { get; }

    public static async Task<TestServer> Start()
    {
        var server = new TestServer(Ports.Free(), anyDoor: false);
        await server.app.StartAsync();
        return server;
    }

    /// <summary>A server whose owner asked for no address of guests: they come by the next port, or one after it.</summary>
    /// <param name="port">The owner's port.</param>
    /// <param name="before">The folder of a server that ran before; null for one of its own.</param>
    public static async Task<TestServer> StartWithAnyDoor(int port, string? before = null)
    {
        var server = new TestServer(port, anyDoor: true, before);
        await server.app.StartAsync();
        return server;
    }

    public T Get<T>() where T : notnull => app.Services.GetRequiredService<T>();

    public async Task<Guid> CreateStudy(string name = "Énergie")
    {
        using var answer = await Http.PostAsJsonAsync("/api/studies", new { name, language = "fr" });
        return Guid.Parse((await Json(answer))["id"]!.GetValue<string>());
    }

    public Task<JsonObject> Upload(Guid study, string name, string content) => Upload(study, name, Encoding.UTF8.GetBytes(content));

    public async Task<JsonObject> Upload(Guid study, string name, byte[] content)
    {
        using var body = new ByteArrayContent(content);
        using var answer = await Http.PostAsync(new Uri($"/api/studies/{study}/uploads?name={name}", UriKind.Relative), body);
        return await Json(answer);
    }

    /// <summary>Asks for the import of an upload and follows the job to its end.</summary>
    public async Task<JsonObject> Import(Guid study, JsonObject upload, string fileName, string name, bool skipFaultyRows = false)
    {
        var job = await StartImport(study, upload, fileName, name, skipFaultyRows);
        return await Ended(Http, job);
    }

    public async Task<string> StartImport(Guid study, JsonObject upload, string fileName, string name, bool skipFaultyRows = false)
    {
        var request = new { upload = upload["upload"]!.GetValue<string>(), fileName, name, mapping = upload["mapping"]?.DeepClone(), skipFaultyRows };
        using var answer = await Http.PostAsJsonAsync($"/api/studies/{study}/logs", request);
        return (await Json(answer))["job"]!.GetValue<string>();
    }

    /// <summary>The job's last standing. Asks again until there is one: each question is a round trip, so nothing sleeps.</summary>
    public static async Task<JsonObject> Ended(HttpClient http, string job)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            var status = (await http.GetFromJsonAsync<JsonObject>(new Uri($"/api/jobs/{job}", UriKind.Relative), patience.Token))!;
            if (status["state"]!.GetValue<string>() != "running") return status;
        }
    }

    public async Task<JsonArray> List(string path) => (await Http.GetFromJsonAsync<JsonArray>(new Uri(path, UriKind.Relative)))!;

    public static async Task<JsonObject> Json(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? (JsonObject)JsonNode.Parse(text)! : throw new HttpRequestException($"{answer.StatusCode}: {text}");
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        file.Dispose();
        folder.Dispose();
        data.Dispose();
    }
}
