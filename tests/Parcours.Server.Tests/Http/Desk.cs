using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Tests.Crash;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>A study with a card, a link for staff on its map, and a phone at the guests' door.</summary>
internal sealed class Desk : IAsyncDisposable
{
    public required TestServer Server { get; init; }

    public required LiveClient Host { get; init; }

    public required Guid Study { get; init; }

    public required Id<JourneyMap> Map { get; init; }

    public required Touchpoint Card { get; init; }

    /// <summary>Through the guests' door, without a cookie.</summary>
    public required HttpClient Phone { get; init; }

    public Guid Link { get; private set; }

    public string Word { get; private set; } = "";

    /// <summary>How many wait, as the host's socket was told.</summary>
    public int Waiting { get; private set; }

    /// <summary>How often it was told.</summary>
    public int Told { get; private set; }

    public static async Task<Desk> Open(int most = 500)
    {
        var server = await TestServer.Start();
        var (study, host, workshop, card) = await WorkshopTests.Begin(server.Http);
        var desk = new Desk { Server = server, Host = host, Study = study, Map = workshop.Map, Card = card, Phone = new HttpClient { BaseAddress = server.Guests } };
        host.Heard = message =>
        {
            if (message is not ServerMessage.Noticed noticed) return;
            desk.Waiting = noticed.Waiting;
            desk.Told++;
        };
        (desk.Link, desk.Word) = await desk.MakeLink(map: true, most);
        return desk;
    }

    public async Task<(Guid Link, string Word)> MakeLink(bool map, int most = 500)
    {
        using var answer = await Server.Http.PostAsJsonAsync($"/api/studies/{Study}/observation-links", new { map = map ? Map.Value : (Guid?)null, title = "Boutiques", most });
        var made = await TestServer.Json(answer);
        return (made["id"]!.GetValue<Guid>(), made["links"]![0]!.GetValue<string>().Split('#')[1]);
    }

    public async Task<JsonObject> Page()
    {
        using var answer = await Phone.PostAsJsonAsync("/api/observations/page", new { word = Word });
        return await TestServer.Json(answer);
    }

    /// <summary>A card of another map of the study.</summary>
    public async Task<Touchpoint> OtherCard()
    {
        using var copied = await Server.Http.PostAsJsonAsync($"/api/studies/{Study}/copies", new { id = Map.ToString(), name = "Autre" });
        Assert.True(copied.IsSuccessStatusCode);
        await Host.Until(() => Host.State.All<JourneyMap>().Count() == 2);
        return Host.State.All<Touchpoint>().First(each => MapPlace.Of(each, Host.State) != Map);
    }

    public Task<HttpResponseMessage> Send(Guid id, string text, Guid? place = null, string name = "") => Phone.PostAsJsonAsync("/api/observations", Body(Word, id, text, place, name));

    public object Body(Guid id, string text, string? word = null) => Body(word ?? Word, id, text, null);

    public static object Body(string word, Guid id, string text, Guid? place, string name = "") => new { word, id, kind = "irritant", text, place, name, site = "Rennes" };

    public Task<HttpResponseMessage> Review(Guid id, object review) => Server.Http.PostAsJsonAsync($"/api/studies/{Study}/observations/{id}/review", review);

    public Task<HttpResponseMessage> TakeUp(Guid id) => Server.Http.PostAsync(new Uri($"/api/studies/{Study}/observations/{id}/take-up", UriKind.Relative), null);

    public Task<HttpResponseMessage> Group(Guid head, params Guid[] members) => Server.Http.PostAsJsonAsync($"/api/studies/{Study}/observations/groups", new { head, members });

    public Task<JsonArray> Inbox() => Server.List($"/api/studies/{Study}/observations");

    /// <summary>Everything the database's files hold, as text.</summary>
    public async Task<string> Disk()
    {
        var all = "";
        foreach (var file in Directory.GetFiles(Server.Data, "parcours.db*").Where(name => !name.EndsWith("-shm", StringComparison.Ordinal)))
        {
            using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(content, System.Text.Encoding.UTF8);
            all += await reader.ReadToEndAsync();
        }

        return all;
    }

    public async ValueTask DisposeAsync()
    {
        Phone.Dispose();
        Host.Dispose();
        await Server.DisposeAsync();
    }
}
