using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Parcours.Files.StudyFiles;
using Parcours.Mapping;
using Parcours.Server.Bundles;
using Parcours.Server.Interviews;
using Parcours.Server.Live;
using Parcours.Server.Observations;
using Parcours.Server.Pictures;
using Parcours.Server.Storage;
using Parcours.Server.Testimonies;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>S64.1 to S64.3: a study goes from one server to another with its words and pictures; what was erased stays erased.</summary>
public sealed class BundleTests
{
    private const string Said = "Personne ne m’a rappelée";

    [Fact]
    [Rule("S64.1"), Rule("L6")]
    public async Task A_study_arrives_on_another_server_with_every_word_and_picture_and_goes_on_the_same_from_there()
    {
        await using var room = await Room.Open();
        var sent = await Send(room.Desk.Server.Http, room.Desk.Study);
        Assert.Equal("no-store", sent.CacheControl);
        Assert.EndsWith(".parcours.zip", sent.Name, StringComparison.Ordinal);
        var content = await room.Desk.Server.Http.GetFromJsonAsync<JsonObject>(new Uri($"/api/studies/{room.Desk.Study}/bundle/content", UriKind.Relative));
        Assert.Equal((3, 1, 1, 2, 0), (Number(content, "words"), Number(content, "interviews"), Number(content, "observations"), Number(content, "pictures"), Number(content, "erased")));
        Assert.Equal(room.Photo.Length + room.Scan.Length, Number(content, "bytes"));

        await using var other = await TestServer.Start();
        var taken = await Take(other, sent.File);
        Assert.Equal((3, 2, 0), (Number(taken, "words"), Number(taken, "pictures"), Number(taken, "erased")));
        var study = Guid.Parse(taken["id"]!.GetValue<string>());
        await room.AreThere(other, study);
        // Sent on from there, it is the same again.
        using var first = Open(sent.File);
        using var second = Open((await Send(other.Http, study)).File);
        Assert.Equal(Json(first.Words), Json(second.Words));
        Assert.Equal(first.Pictures.AsEnumerable(), second.Pictures);
        Assert.Equal(first.Records.Where(record => record is not Study), second.Records.Where(record => record is not Study));
        // Nothing of it waits to be forgotten.
        Assert.Empty(Marks(other));
    }

    [Fact]
    [Rule("S64.2"), Rule("L6")]
    public async Task Beside_the_study_it_came_from_it_has_words_and_pictures_of_its_own()
    {
        await using var room = await Room.Open();
        var server = room.Desk.Server;
        var file = (await Send(server.Http, room.Desk.Study)).File;
        var copy = Guid.Parse((await Take(server, file))["id"]!.GetValue<string>());
        await room.AreThere(server, copy);
        Assert.Equal(4, Directory.GetFiles(Path.Combine(server.Data, "pictures")).Length);
        // Erased in one, it is there in the other.
        await WorkshopTests.Ok(server.Http.DeleteAsync(new Uri($"/api/studies/{room.Desk.Study}/observations/{room.Observation}/words", UriKind.Relative)));
        await WorkshopTests.Ok(server.Http.DeleteAsync(new Uri($"/api/studies/{room.Desk.Study}/pictures/{room.PhotoId}", UriKind.Relative)));
        await WorkshopTests.Ok(server.Http.DeleteAsync(new Uri($"/api/studies/{room.Desk.Study}/interviews/{room.Interview.Id.Value}/words", UriKind.Relative)));
        await room.AreThere(server, copy);
    }

    [Fact]
    [Rule("S64.2"), Rule("L6"), Rule("S44.4"), Rule("S53.7"), Rule("S57.6")]
    public async Task What_was_erased_stays_erased_whichever_file_comes_back()
    {
        await using var room = await Room.Open();
        var server = room.Desk.Server;
        var before = (await Send(server.Http, room.Desk.Study)).File;
        await WorkshopTests.Ok(server.Http.DeleteAsync(new Uri($"/api/studies/{room.Desk.Study}/interviews/{room.Interview.Id.Value}/words", UriKind.Relative)));
        await WorkshopTests.Ok(server.Http.DeleteAsync(new Uri($"/api/studies/{room.Desk.Study}/pictures/{room.PhotoId}", UriKind.Relative)));
        await WorkshopTests.Ok(server.Http.DeleteAsync(new Uri($"/api/studies/{room.Desk.Study}/observations/{room.Observation}/words", UriKind.Relative)));
        var after = (await Send(server.Http, room.Desk.Study)).File;
        Assert.DoesNotContain("deux heures", Json(Open(after).Words), StringComparison.Ordinal);

        // The file made after the erasure, on another server; and the one made before it, on this one.
        await using var other = await TestServer.Start();
        foreach (var (at, file) in new[] { (other, after), (server, before) })
        {
            var taken = await Take(at, file);
            Assert.Equal((1, 1, 3), (Number(taken, "words"), Number(taken, "pictures"), Number(taken, "erased")));
            var study = Guid.Parse(taken["id"]!.GetValue<string>());
            var state = at.Get<StudyCore>().Open(study)!.State;
            var answers = at.Get<AnswerStore>().Of(study, room.Interview.Id.Value);
            Assert.True(answers.Erased);
            Assert.Null(Assert.Single(answers.Entries).Text);
            Assert.Null(Assert.Single(answers.Scales).Value);
            Assert.True(at.Get<PictureStore>().Find(study, state.All<Photo>().Single().Picture)!.Erased);
            var (observation, text) = Assert.Single(at.Get<ObservationStore>().Of(study));
            Assert.Equal(("", "", ObservationStatus.Erased, null), (observation.Name, observation.Site, observation.Status, text));
            Assert.Equal(Said, at.Get<TestimonyStore>().Find(study, state.All<Quote>().Single().Testimony).Text);
        }

        foreach (var path in Directory.GetFiles(server.Data, "*", SearchOption.AllDirectories).Where(path => !path.EndsWith("-shm", StringComparison.Ordinal) && !path.EndsWith("lock", StringComparison.Ordinal)))
        {
            await using var open = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(open, Encoding.UTF8);
            Assert.DoesNotContain("deux heures", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    [Rule("S64.3"), Rule("A8")]
    public async Task A_file_that_is_refused_leaves_nothing_neither_words_nor_pictures()
    {
        await using var room = await Room.Open();
        var whole = (await Send(room.Desk.Server.Http, room.Desk.Study)).File;
        await using var other = await TestServer.Start();
        using var good = Open(whole);
        byte[] With(EnclosedWords words, IEnumerable<StudyRecord>? records = null)
        {
            using var file = new MemoryStream();
            StudyBundle.Write(records ?? good.Records, words, good.Pictures, good.Bytes, file);
            return file.ToArray();
        }

        var interview = good.Words.Interviews[0];
        (byte[] File, string? Rule)[] hostile =
        [
            (whole[..^30], null), (whole[..(whole.Length / 2)], null), (whole[..4], null), ([.. whole[..200], 1, .. whole[201..]], null),
            (With(good.Words with { Interviews = [interview with { Interview = new RecordId("interview", Guid.NewGuid()) }] }), "S44.2"),
            (With(good.Words with { Interviews = [interview with { Scales = [new(interview.Scales[0].Subject, "satisfaction", 11)] }] }), "S44.3"),
            (With(good.Words with { Interviews = [interview with { Scales = [new(interview.Scales[0].Subject, "warmth", 1)] }] }), "S44.3"),
            (With(good.Words with { Observations = [good.Words.Observations[0] with { Status = "reviewed" }] }), "S57.2"),
            (With(good.Words with { Observations = [good.Words.Observations[0] with { Group = Guid.NewGuid() }] }), "S57.2"),
            (With(good.Words, good.Records.Where(record => record is not Stage)), "S1.1"),
            (With(good.Words, good.Records.Where(record => record is not Study)), null),
        ];
        foreach (var (file, rule) in hostile)
        {
            using var body = new ByteArrayContent(file);
            using var answer = await other.Http.PostAsync(new Uri("/api/studies/import", UriKind.Relative), body);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            var refusal = (JsonObject)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            Assert.Equal(rule, refusal["rule"]?.GetValue<string>());
            Assert.NotEmpty(refusal["faults"]!.AsArray());
        }

        Assert.Empty(await other.List("/api/studies"));
        Assert.Empty(Directory.GetFiles(Path.Combine(other.Data, "pictures")));
        Assert.Empty(Directory.GetFiles(Path.Combine(other.Data, "uploads")));
        foreach (var table in new[] { "testimonies", "interview_entries", "interview_scales", "observations", "pictures", "bundles_under_way" }) Assert.Equal(0, Count(other, table));
        await Take(other, whole);
    }

    [Fact]
    [Rule("S64.3")]
    public async Task What_a_crash_left_of_a_study_on_its_way_goes_at_the_next_start_and_what_arrived_stays()
    {
        await using var room = await Room.Open();
        await using var other = await TestServer.Start();
        var arrived = Guid.Parse((await Take(other, (await Send(room.Desk.Server.Http, room.Desk.Study)).File))["id"]!.GetValue<string>());
        var never = Guid.CreateVersion7();
        using var bundle = Open((await Send(room.Desk.Server.Http, room.Desk.Study)).File);
        var (words, _) = BundleWords.Read(bundle.Words, bundle.Records, never);
        var store = other.Get<BundleStore>();
        var (numbers, erased, interviews) = store.Known(words!, bundle.Pictures);
        store.Keep(never, words!.As(numbers, erased, interviews), [.. bundle.Pictures.Select(each => (each with { Id = numbers[each.Id] }, (Func<byte[]?>)(() => bundle.Bytes(each))))]);
        other.Get<SqliteFile>().Write(connection => SqliteFile.Run(connection, $"INSERT INTO bundles_under_way VALUES('{arrived}')"));
        Assert.Equal(6, Count(other, "testimonies"));

        _ = new BundleStore(other.Get<SqliteFile>(), other.Get<PictureStore>(), other.Get<TestimonyStore>(), other.Get<AnswerStore>(), other.Get<ObservationStore>(), other.Get<IStudyLog>());
        Assert.Equal((3, 2, 1), (Count(other, "testimonies"), Count(other, "pictures"), Count(other, "observations")));
        Assert.Equal(2, Directory.GetFiles(Path.Combine(other.Data, "pictures")).Length);
        Assert.Empty(Marks(other));
        await room.AreThere(other, arrived);
    }

    internal static async Task<(byte[] File, string Name, string CacheControl)> Send(HttpClient http, Guid study)
    {
        using var answer = await http.GetAsync(new Uri($"/api/studies/{study}/bundle", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var file = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(file.Length, answer.Content.Headers.ContentLength);
        return (file, answer.Content.Headers.ContentDisposition!.FileNameStar!, answer.Headers.CacheControl!.ToString());
    }

    internal static StudyBundle Open(byte[] file)
    {
        var (bundle, refused) = StudyBundle.Open(new MemoryStream(file));
        Assert.Null(refused);
        return bundle!;
    }

    internal static async Task<JsonObject> Take(TestServer server, byte[] file)
    {
        using var body = new ByteArrayContent(file);
        using var answer = await server.Http.PostAsync(new Uri("/api/studies/import", UriKind.Relative), body);
        return await TestServer.Json(answer);
    }

    private static string Json(EnclosedWords words) => JsonSerializer.Serialize(words, StudyJson.Options);

    private static long Number(JsonObject? of, string name) => of![name]!.GetValue<long>();

    private static List<string> Marks(TestServer server) => Column(server, "SELECT study FROM bundles_under_way");

    private static int Count(TestServer server, string table) => int.Parse(Column(server, $"SELECT COUNT(*) FROM {table}")[0], System.Globalization.CultureInfo.InvariantCulture);

    private static List<string> Column(TestServer server, string sql)
    {
        using var connection = server.Get<SqliteFile>().Reader();
        using var command = SqliteFile.Command(connection, sql);
        using var rows = command.ExecuteReader();
        var all = new List<string>();
        while (rows.Read()) all.Add(rows.GetString(0));
        return all;
    }

    /// <summary>A study with an interview, a quote, an observation, a photo and an underlay.</summary>
    internal sealed class Room : IAsyncDisposable
    {
        public required Desk Desk { get; init; }

        public required Interview Interview { get; init; }

        public required byte[] Photo { get; init; }

        public required byte[] Scan { get; init; }

        public required Guid PhotoId { get; init; }

        public Guid Observation { get; } = Guid.CreateVersion7();

        public static async Task<Room> Open()
        {
            var desk = await Desk.Open();
            var (photo, scan) = (SamplePictures.Png(40, 30), SamplePictures.Png(80, 60, 200));
            var (photoId, scanId) = (await Picture(desk, photo), await Picture(desk, scan));
            using var told = await desk.Server.Http.PostAsJsonAsync($"/api/studies/{desk.Study}/testimonies", new { text = Said });
            var quote = Guid.Parse((await TestServer.Json(told))["id"]!.GetValue<string>());
            var interview = new Interview(new(Guid.CreateVersion7()), desk.Map, "Entretien 1", "G", "2026-03-09");
            await desk.Host.Edit(
                new Op.Put(interview), new Op.Put(new Photo(new(Guid.CreateVersion7()), desk.Card.Id, photoId, 40, 30, "L’accueil")),
                new Op.Put(new Quote(new(Guid.CreateVersion7()), desk.Card.Id, quote, "Une cliente")),
                new Op.Put(new Underlay(new(Guid.CreateVersion7()), desk.Map, scanId, 80, 60, 0, 0, 900, Name: "scan.png")));
            await desk.Host.Until(() => desk.Host.PendingCount == 0);
            var store = desk.Server.Get<AnswerStore>();
            store.Score(desk.Study, interview.Id.Value, new(desk.Card.Key, InterviewScale.Satisfaction, 4));
            Assert.Null(store.Keep(desk.Study, interview.Id.Value, new(Guid.CreateVersion7(), desk.Card.Key, EntryKind.Verbatim, "", "J’ai attendu deux heures")));
            var room = new Room { Desk = desk, Interview = interview, Photo = photo, Scan = scan, PhotoId = photoId };
            await WorkshopTests.Ok(desk.Send(room.Observation, "La file déborde dehors", desk.Card.Id.Value, "Léa"));
            return room;
        }

        /// <summary>All of it can be read in a study, by what its records refer to.</summary>
        public async Task AreThere(TestServer server, Guid study)
        {
            var state = server.Get<StudyCore>().Open(study)!.State;
            async Task<byte[]> Shown(Guid picture) => await server.Http.GetByteArrayAsync(new Uri($"/api/studies/{study}/pictures/{picture}", UriKind.Relative));
            Assert.Equal(Photo, await Shown(state.All<Photo>().Single().Picture));
            Assert.Equal(Scan, await Shown(state.All<Underlay>().Single().Picture));
            Assert.Equal(Said, server.Get<TestimonyStore>().Find(study, state.All<Quote>().Single().Testimony).Text);
            var answers = server.Get<AnswerStore>().Of(study, state.All<Interview>().Single().Id.Value);
            Assert.Equal(("J’ai attendu deux heures", 4), (Assert.Single(answers.Entries).Text, Assert.Single(answers.Scales).Value));
            var (observation, text) = Assert.Single(server.Get<ObservationStore>().Of(study));
            Assert.Equal(("La file déborde dehors", "Léa", "Rennes", Desk.Card.Id.Value), (text, observation.Name, observation.Site, observation.Place));
        }

        public ValueTask DisposeAsync() => Desk.DisposeAsync();

        private static async Task<Guid> Picture(Desk desk, byte[] bytes)
        {
            using var body = new ByteArrayContent(bytes);
            using var answer = await desk.Server.Http.PostAsync(new Uri($"/api/studies/{desk.Study}/pictures", UriKind.Relative), body);
            return Guid.Parse((await TestServer.Json(answer))["id"]!.GetValue<string>());
        }
    }
}
