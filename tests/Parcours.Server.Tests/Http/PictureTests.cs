using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Parcours.Files;
using Parcours.Mapping;
using Parcours.Server.Maps;
using Parcours.Server.Pictures;
using Parcours.Server.Platform;
using Parcours.Server.Storage;
using Parcours.Server.Testimonies;
using Parcours.Tests.Crash;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>S53.6 to S53.8: pictures are kept beside the log, shown to who may see them, and erased for good.</summary>
public sealed class PictureTests
{
    [Fact]
    [Rule("S53.6"), Rule("S53.7"), Rule("L6")]
    public async Task A_picture_is_kept_shown_without_any_right_and_erased_to_a_marked_gap()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        var bytes = SamplePictures.Png(64, 48);
        var made = await TestServer.Json(await Send(server.Http, study, bytes));
        Assert.Equal((64, 48), (made["width"]!.GetValue<int>(), made["height"]!.GetValue<int>()));
        var address = new Uri($"/api/studies/{study}/pictures/{made["id"]}", UriKind.Relative);
        using (var shown = await server.Http.GetAsync(address))
        {
            Assert.Equal(bytes, await shown.Content.ReadAsByteArrayAsync());
            Assert.Equal("image/png", shown.Content.Headers.ContentType!.MediaType);
            Assert.Equal("nosniff", shown.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("default-src 'none'; sandbox; frame-ancestors 'none'", shown.Headers.GetValues("Content-Security-Policy").Single());
            Assert.True(shown.Headers.CacheControl is { Private: true, NoCache: true });
            using var again = new HttpRequestMessage(HttpMethod.Get, address);
            again.Headers.IfNoneMatch.Add(shown.Headers.ETag!);
            using var same = await server.Http.SendAsync(again);
            Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        }

        var kept = Assert.Single(Directory.GetFiles(Path.Combine(server.Data, "pictures")));
        Assert.Equal(HttpStatusCode.NoContent, await GuestRoom.Status(server.Http, "DELETE", address.OriginalString));
        Assert.False(File.Exists(kept));
        Assert.Equal(HttpStatusCode.Gone, await GuestRoom.Status(server.Http, "GET", address.OriginalString));
        Assert.Equal(HttpStatusCode.NotFound, await GuestRoom.Status(server.Http, "GET", $"/api/studies/{study}/pictures/{Guid.NewGuid()}"));
        Assert.Equal(HttpStatusCode.NotFound, await GuestRoom.Status(server.Http, "GET", address.OriginalString.Replace(study.ToString(), (await server.CreateStudy("Other")).ToString(), StringComparison.Ordinal)));
    }

    [Fact]
    [Rule("S53.6")]
    public async Task What_is_no_whole_picture_or_too_large_is_refused_and_leaves_nothing()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        var png = SamplePictures.Png(64, 48);
        (byte[] Bytes, HttpStatusCode Status, string Detail)[] hostile =
        [
            (png[..^20], HttpStatusCode.UnsupportedMediaType, "Cut"),
            ("GIF89a renamed to photo.png"u8.ToArray(), HttpStatusCode.UnsupportedMediaType, "NoPicture"),
            ("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(), HttpStatusCode.UnsupportedMediaType, "NoPicture"),
            (SamplePictures.Png(50_000, 50_000), HttpStatusCode.UnsupportedMediaType, "TooManyPixels"),
            (new byte[100 << 20], HttpStatusCode.RequestEntityTooLarge, "TooLarge"),
        ];
        foreach (var (bytes, status, detail) in hostile)
        {
            using var answer = await Send(server.Http, study, bytes);
            var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            Assert.Equal((status, "S53.6", detail), (answer.StatusCode, problem["rule"]!.GetValue<string>(), problem["detail"]!.GetValue<string>()));
        }

        Assert.Empty(Directory.GetFiles(Path.Combine(server.Data, "pictures")));
    }

    [Fact]
    [Rule("S53.7"), Rule("L18")]
    public async Task A_picture_made_in_an_alternative_is_there_after_its_merge_and_erased_once_for_both()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        using var begun = await server.Http.PostAsJsonAsync($"/api/studies/{study}/branches", new { name = "Other way" });
        var branch = Guid.Parse((await TestServer.Json(begun))["id"]!.GetValue<string>());
        var made = await TestServer.Json(await Send(server.Http, branch, SamplePictures.Png(8, 8)));
        foreach (var each in new[] { study, branch }) Assert.Equal(HttpStatusCode.OK, await GuestRoom.Status(server.Http, "GET", $"/api/studies/{each}/pictures/{made["id"]}"));
        using var said = await server.Http.PostAsJsonAsync($"/api/studies/{branch}/testimonies", new { text = "At last" });
        var words = (await TestServer.Json(said))["id"]!.GetValue<string>();
        Assert.Equal("At last", (await server.Http.GetFromJsonAsync<JsonObject>(new Uri($"/api/studies/{study}/testimonies/{words}", UriKind.Relative)))!["text"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.NoContent, await GuestRoom.Status(server.Http, "DELETE", $"/api/studies/{study}/pictures/{made["id"]}"));
        Assert.Equal(HttpStatusCode.Gone, await GuestRoom.Status(server.Http, "GET", $"/api/studies/{branch}/pictures/{made["id"]}"));
    }

    [Fact]
    [Rule("S53.7")]
    public async Task What_a_crash_left_without_its_row_goes_at_the_next_start()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        var made = await TestServer.Json(await Send(server.Http, study, SamplePictures.Png(8, 8)));
        var folder = Path.Combine(server.Data, "pictures");
        await File.WriteAllBytesAsync(Path.Combine(folder, Guid.NewGuid().ToString("N")), SamplePictures.Png(8, 8));
        // What no server made is not its to take away.
        var foreign = Path.Combine(folder, "READ ME.txt");
        await File.WriteAllTextAsync(foreign, "Kept by hand");
        _ = new PictureStore(server.Get<SqliteFile>(), server.Get<DataFolder>(), server.Get<TestimonyStore>(), server.Get<ILogger<PictureStore>>());
        Assert.Equal(Guid.Parse(made["id"]!.GetValue<string>()).ToString("N"), Path.GetFileName(Assert.Single(Directory.GetFiles(folder), path => path != foreign)));
        Assert.True(File.Exists(foreign));
    }

    [Fact]
    [Rule("S53.8"), Rule("S52.1")]
    public async Task Guests_are_shown_the_pictures_and_words_of_their_map_only()
    {
        await using var room = await GuestRoom.Open(GuestRights.Edit);
        var (here, there) = (await Picture(room), await Picture(room));
        var foreign = room.Host.State.All<Touchpoint>().First(card => MapPlace.Of(card, room.Host.State) == room.OtherMap);
        using var said = await room.Server.Http.PostAsJsonAsync($"/api/studies/{room.Study}/testimonies", new { text = "Nobody\ncalled me back" });
        var words = Guid.Parse((await TestServer.Json(said))["id"]!.GetValue<string>());
        await room.Host.Edit(
            new Op.Put(new Photo(new(Guid.CreateVersion7()), room.Card.Id, here, 8, 8, "Here")), new Op.Put(new Photo(new(Guid.CreateVersion7()), foreign.Id, there, 8, 8, "There")),
            new Op.Put(new Quote(new(Guid.CreateVersion7()), room.Card.Id, words, "A client")));
        await room.Host.Until(() => room.Host.PendingCount == 0);
        string At(Guid picture) => $"/api/studies/{room.Study}/pictures/{picture}";
        Assert.Equal(HttpStatusCode.OK, await GuestRoom.Status(room.Guest, "GET", At(here)));
        // A map of many photos asks for all of them at once; its guest can still do the rest.
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 250).Select(_ => GuestRoom.Status(room.Guest, "GET", At(here)))), each => Assert.Equal(HttpStatusCode.OK, each));
        Assert.Equal(HttpStatusCode.Forbidden, await GuestRoom.Status(room.Guest, "GET", At(there)));
        Assert.Equal(HttpStatusCode.Unauthorized, await GuestRoom.Status(room.Nobody, "GET", At(here)));
        Assert.Equal(HttpStatusCode.Forbidden, await GuestRoom.Status(room.Guest, "DELETE", At(here)));
        var quotes = (await room.Guest.GetFromJsonAsync<JsonArray>(new Uri($"/api/studies/{room.Study}/maps/{room.Map.Value}/quotes?lang=en", UriKind.Relative)))!;
        Assert.Equal(["“Nobody called me", "back”"], quotes.Single()!["lines"]!.AsArray().Select(line => line!.GetValue<string>()), StringComparer.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await GuestRoom.Status(room.Guest, "GET", $"/api/studies/{room.Study}/maps/{room.OtherMap.Value}/quotes"));
    }

    [Fact]
    [Rule("S53.7"), Rule("A5")]
    public async Task The_picture_of_a_map_carries_its_photos_and_words_and_marks_what_was_erased()
    {
        await using var room = await GuestRoom.Open(GuestRights.Look);
        var picture = await Picture(room);
        using var said = await room.Server.Http.PostAsJsonAsync($"/api/studies/{room.Study}/testimonies", new { text = "At last" });
        var words = Guid.Parse((await TestServer.Json(said))["id"]!.GetValue<string>());
        var stage = room.Host.State.Find(room.Card.Stage)!;
        await room.Host.Edit(
            new Op.Put(new Photo(new(Guid.CreateVersion7()), room.Card.Id, picture, 8, 8, "A <door>")), new Op.Put(new Quote(new(Guid.CreateVersion7()), room.Card.Id, words)),
            new Op.Put(new StageSpan(new(Guid.CreateVersion7()), room.Map, stage.Id, stage.Id, "Waiting", "V", room.Card.Lane)),
            new Op.Put(new Underlay(new(Guid.CreateVersion7()), room.Map, await Picture(room), 8, 8, 0, 0, 900, Name: "scan.png")));
        await room.Host.Until(() => room.Host.PendingCount == 0);
        var address = new Uri($"/api/studies/{room.Study}/maps/{room.Map.Value}/map.svg?lang=en", UriKind.Relative);
        using var first = await room.Server.Http.GetAsync(address);
        var svg = await first.Content.ReadAsStringAsync();
        Assert.Contains("data:image/png;base64,", svg, StringComparison.Ordinal);
        Assert.Contains("“At last”", svg, StringComparison.Ordinal);
        Assert.Contains("A &lt;door&gt;", svg, StringComparison.Ordinal);
        Assert.Contains("data-span", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("scan", svg, StringComparison.Ordinal);
        Assert.Single(svg.Split("<image").Skip(1));

        using (var again = new HttpRequestMessage(HttpMethod.Get, address))
        {
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var same = await room.Server.Http.SendAsync(again);
            Assert.Equal((HttpStatusCode.NotModified, first.Headers.ETag), (same.StatusCode, same.Headers.ETag));
        }

        await GuestRoom.Status(room.Server.Http, "DELETE", $"/api/studies/{room.Study}/pictures/{picture}");
        await GuestRoom.Status(room.Server.Http, "DELETE", $"/api/studies/{room.Study}/testimonies/{words}");
        using var second = await room.Server.Http.GetAsync(address);
        Assert.NotEqual(first.Headers.ETag, second.Headers.ETag);
        svg = await second.Content.ReadAsStringAsync();
        Assert.DoesNotContain("base64", svg, StringComparison.Ordinal);
        Assert.Equal(2, svg.Split("data-gap").Length - 1);
    }

    [Fact]
    [Rule("A5")]
    public async Task Photos_beyond_what_one_picture_of_a_map_carries_are_drawn_as_gaps_that_say_so()
    {
        await using var room = await GuestRoom.Open(GuestRights.Look);
        var other = room.Card with { Id = new(Guid.CreateVersion7()), Order = "z" };
        await room.Host.Edit(
            new Op.Put(other), new Op.Put(new Photo(new(Guid.CreateVersion7()), room.Card.Id, await Picture(room), 8, 8)), new Op.Put(new Photo(new(Guid.CreateVersion7()), other.Id, await Picture(room), 8, 8)));
        await room.Host.Until(() => room.Host.PendingCount == 0);
        var scene = room.Server.Get<MapPictures>().Scene(room.Host.State, room.Map)!;
        var photos = scene.Items.OfType<SceneCard>().Select(card => card.Photo).OfType<ScenePhoto>().ToList();
        var one = SamplePictures.Png(8, 8).Length;
        var illustrated = new MapIllustrations(room.Study, "en", scene, room.Server.Get<PictureStore>(), room.Server.Get<TestimonyStore>(), room.Server.Get<Texts>(), most: (2 * one) - 1).Of();
        Assert.Equal([true, false], photos.Select(photo => illustrated.Picture(photo) is not null));
        Assert.Equal("Photo left out: too large", illustrated.Missing!(photos[1]));
        // A study file carries no pictures: what it refers to was not erased here.
        Assert.Equal("Photo not in this file", illustrated.Missing(photos[1] with { Picture = Guid.NewGuid() }));
    }

    internal static async Task<Guid> Picture(GuestRoom room) =>
        Guid.Parse((await TestServer.Json(await Send(room.Server.Http, room.Study, SamplePictures.Png(8, 8))))["id"]!.GetValue<string>());

    private static async Task<HttpResponseMessage> Send(HttpClient http, Guid study, byte[] bytes)
    {
        // Asked first whether it may come: what is far too large is not sent at all.
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/api/studies/{study}/pictures", UriKind.Relative)) { Content = new ByteArrayContent(bytes) };
        request.Headers.ExpectContinue = true;
        return await http.SendAsync(request);
    }
}
