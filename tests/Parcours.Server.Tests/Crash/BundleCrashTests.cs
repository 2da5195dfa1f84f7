using System.Net;
using System.Text.Json.Nodes;
using Parcours.Files.StudyFiles;
using Parcours.Mapping;
using Parcours.Tests.Http;
using Xunit;

namespace Parcours.Tests.Crash;

/// <summary>[S64.3] A study that comes in with its words and pictures while the server is killed with -9 is there whole after the restart, or not at all.</summary>
[Rule("T4"), Rule("S64.3")]
public sealed class BundleCrashTests
{
    private const int Pictures = 60;

    /// <summary>Killed once so many pictures lie on the disk.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(Pictures / 2)]
    [InlineData(Pictures)]
    public async Task Killed_under_way_it_leaves_all_or_nothing(int laid)
    {
        using var data = new TemporaryFolder();
        var folder = Path.Combine(data.Path, "pictures");
        using (var server = await ServerProcess.Start(data.Path))
        {
            using var body = new ByteArrayContent(Bundle());
            var sending = server.Http.PostAsync(new Uri("/api/studies/import", UriKind.Relative), body);
            while (Directory.GetFiles(folder).Length < laid && !sending.IsCompleted)
            {
                // Looking again is the wait.
            }

            server.Kill();
            await Ended(sending);
        }

        using var again = await ServerProcess.Start(data.Path);
        using var answer = await again.Http.GetAsync(new Uri("/api/studies", UriKind.Relative));
        var studies = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsArray();
        Assert.Equal(studies.Count == 0 ? 0 : Pictures, Directory.GetFiles(folder).Length);
        if (studies.Count == 1)
        {
            using var arrived = BundleTests.Open((await BundleTests.Send(again.Http, Guid.Parse(studies[0]!["id"]!.GetValue<string>()))).File);
            Assert.Equal((Pictures, Pictures), (arrived.Pictures.Count(each => !each.Erased), arrived.Words.Testimonies.Count(each => each.Text == "Dit")));
        }

        // And the same file comes in once more, whole.
        using var twice = new ByteArrayContent(Bundle());
        using var made = await again.Http.PostAsync(new Uri("/api/studies/import", UriKind.Relative), twice);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.Equal(Pictures * (studies.Count + 1), Directory.GetFiles(folder).Length);
        again.Kill();
    }

    // Broken off, or answered just before.
    private static async Task Ended(Task<HttpResponseMessage> sending)
    {
        try
        {
            (await sending).Dispose();
        }
        catch (HttpRequestException)
        {
            // What the next start finds says what became of it.
        }
    }

    private static byte[] Bundle()
    {
        var journey = new Journey(new(Guid.NewGuid()), "Parcours", "V");
        var map = new JourneyMap(new(Guid.NewGuid()), journey.Id, "Carte", MapKind.Reality, "V");
        var (stage, lane) = (new Stage(new(Guid.NewGuid()), map.Id, "Étape", "V"), new Lane(new(Guid.NewGuid()), map.Id, "Canal", "V"));
        List<StudyRecord> records = [new Study(new(Guid.NewGuid()), "Essai"), journey, map, stage, lane];
        var (pictures, words) = (new List<EnclosedPicture>(), new List<EnclosedTestimony>());
        for (var i = 0; i < Pictures; i++)
        {
            var card = new Touchpoint(new(Guid.NewGuid()), stage.Id, lane.Id, $"Carte {i}", $"a{i:D2}V");
            var (picture, said) = (new EnclosedPicture(Guid.NewGuid(), "image/png", 8, 8, 0, "", false), new EnclosedTestimony(Guid.NewGuid(), "Dit"));
            records.AddRange([card, new Photo(new(Guid.NewGuid()), card.Id, picture.Id, 8, 8), new Quote(new(Guid.NewGuid()), card.Id, said.Id)]);
            pictures.Add(picture);
            words.Add(said);
        }

        using var file = new MemoryStream();
        StudyBundle.Write(records, new([.. words], [], []), pictures, _ => SamplePictures.Png(8, 8), file);
        return file.ToArray();
    }
}
