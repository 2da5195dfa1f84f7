using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Parcours.Mapping;
using Parcours.Server.Guests;
using Parcours.Tests.Crash;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>A study with two maps, a workshop on the first with a point of its agenda, and a guest named Léa who is in.</summary>
internal sealed partial class GuestRoom : IAsyncDisposable
{
    public required TestServer Server { get; init; }

    public required LiveClient Host { get; init; }

    public required Guid Study { get; init; }

    public required Id<JourneyMap> Map { get; init; }

    public required Id<JourneyMap> OtherMap { get; init; }

    public required Id<Workshop> Workshop { get; init; }

    public required Touchpoint Card { get; init; }

    /// <summary>A point of the agenda on the guest's map, and one on the other.</summary>
    public required Guid Item { get; init; }

    public required Guid Foreign { get; init; }

    /// <summary>Through the guests' door, with Léa's cookie.</summary>
    public required HttpClient Guest { get; init; }

    /// <summary>Through the guests' door, with none.</summary>
    public required HttpClient Nobody { get; init; }

    public string Cookie { get; private set; } = "";

    public Guid Me { get; private set; }

    public Guid Invitation { get; private set; }

    public string Word { get; private set; } = "";

    public static async Task<GuestRoom> Open(GuestRights rights, int most = 150)
    {
        var server = await TestServer.Start();
        var (study, host, workshop, card) = await WorkshopTests.Begin(server.Http);
        using var copied = await server.Http.PostAsJsonAsync($"/api/studies/{study}/copies", new { id = workshop.Map.ToString(), name = "Secret" });
        Assert.True(copied.IsSuccessStatusCode, await copied.Content.ReadAsStringAsync());
        await host.Until(() => host.State.All<JourneyMap>().Count() == 2);
        var other = host.State.All<JourneyMap>().Single(map => map.Id != workshop.Map);
        var there = new Workshop(new(Guid.CreateVersion7()), other.Id, "There", "V");
        var (here, foreign) = (new AgendaItem(new(Guid.CreateVersion7()), workshop.Id, "Write", "V", AgendaKind.Write), new AgendaItem(new(Guid.CreateVersion7()), there.Id, "Write", "V", AgendaKind.Write));
        await host.Edit(new Op.Put(there), new Op.Put(here), new Op.Put(foreign));
        await host.Until(() => host.PendingCount == 0);
        var room = new GuestRoom
        {
            Server = server,
            Host = host,
            Study = study,
            Map = workshop.Map,
            OtherMap = other.Id,
            Workshop = workshop.Id,
            Card = card,
            Item = here.Id.Value,
            Foreign = foreign.Id.Value,
            Guest = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Guests },
            Nobody = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Guests },
        };
        (room.Word, _) = await room.Invite(rights, most: most);
        var me = await room.Enter(room.Word, "Léa");
        room.Cookie = room.last;
        room.Guest.DefaultRequestHeaders.Add("Cookie", room.Cookie);
        room.Me = me["id"]!.GetValue<Guid>();
        return room;
    }

    private string last = "";

    public async Task<(string Word, string Code)> Invite(GuestRights rights, bool anonymous = false, int most = 150)
    {
        using var answer = await Server.Http.PostAsJsonAsync(
            $"/api/studies/{Study}/invitations", new { map = Map.Value, workshop = Workshop.Value, rights = rights.ToString().ToLowerInvariant(), anonymous, most });
        var made = await TestServer.Json(answer);
        Invitation = Invitation == Guid.Empty ? made["id"]!.GetValue<Guid>() : Invitation;
        return (made["links"]![0]!.GetValue<string>().Split('#')[1], made["code"]!.GetValue<string>());
    }

    public async Task<JsonObject> Enter(string word, string name)
    {
        using var answer = await Nobody.PostAsJsonAsync("/api/guests/enter", new { word, name });
        var me = await TestServer.Json(answer);
        last = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        return me;
    }

    public Task<LiveClient> Connect() => Connect(Cookie);

    public async Task<LiveClient> Another(string name)
    {
        await Enter(Word, name);
        return await Connect(last);
    }

    public static async Task<HttpStatusCode> Status(HttpClient http, string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        if (method is not ("GET" or "DELETE")) request.Content = JsonContent.Create(new { });
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>An address with the guest's own study and map where it asks for some, and something wherever else.</summary>
    public string Fill(string pattern) => Hole().Replace(pattern, hole => hole.Groups["name"].Value switch
    {
        "study" => Study.ToString(),
        "map" => Map.Value.ToString(),
        "workshop" => Workshop.Value.ToString(),
        "item" => Item.ToString(),
        "person" => Me.ToString(),
        "documentName" => "v1",
        _ => Guid.NewGuid().ToString(),
    });

    public async ValueTask DisposeAsync()
    {
        Guest.Dispose();
        Nobody.Dispose();
        Host.Dispose();
        await Server.DisposeAsync();
    }

    private async Task<LiveClient> Connect(string cookie)
    {
        var client = new LiveClient(Study) { Cookie = cookie };
        await client.Connect(Server.Guests);
        return client;
    }

    [GeneratedRegex(@"\{\**(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hole();
}
