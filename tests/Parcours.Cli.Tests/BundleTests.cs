using System.Text;
using Microsoft.Data.Sqlite;
using Parcours.Files.StudyFiles;
using Parcours.Mapping;

namespace Parcours.Cli.Tests;

/// <summary>S64.1: `import` and `export` take studies into and out of a data folder, words and pictures too.</summary>
public class BundleTests
{
    [Fact, Rule("S64.1")]
    public void A_study_goes_in_and_out_again_with_its_words_and_pictures_and_every_command_reads_the_file()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var (data, first, second, alone) = (Path.Combine(folder.FullName, "data"), Path.Combine(folder.FullName, "a.parcours.zip"), Path.Combine(folder.FullName, "b.parcours.zip"), Path.Combine(folder.FullName, "b.parcours.json"));
            var picture = SamplePictures.Png(20, 10);
            Write(first, picture);
            var (code, output, error) = Cli.Run("import", first, "--data", data);
            Assert.True(code == 0, error);
            Assert.Contains("\"Énergie\": 8 records, 1 words of people, 1 pictures, 1 erased.", output, StringComparison.Ordinal);
            Assert.Equal(0, Cli.Run("export", "énergie", "-o", second, "--data", data).Code);
            using (var file = File.OpenRead(second))
            {
                using var bundle = StudyBundle.Open(file).Bundle!;
                Assert.Equal(["Enfin !", null], bundle.Words.Testimonies.Select(each => each.Text).OrderBy(text => text is null));
                Assert.Equal(picture, bundle.Bytes(Assert.Single(bundle.Pictures)));
            }

            Assert.Equal(0, Cli.Run("export", output[..36], "-o", alone, "--data", data).Code);
            Assert.DoesNotContain("Enfin", File.ReadAllText(alone), StringComparison.Ordinal);
            Assert.False(File.Exists(second + ".part"));
            // A folder has the name: what people said does not stay beside it.
            var held = Directory.CreateDirectory(Path.Combine(folder.FullName, "d.parcours.zip")).FullName;
            Refused("Cannot write", "export", "énergie", "-o", held, "--data", data);
            Assert.False(File.Exists(held + ".part"));
            Assert.Equal(0, Cli.Run("render", second, "-o", Path.Combine(folder.FullName, "map.svg")).Code);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact, Rule("A8")]
    public void What_is_refused_says_why_and_leaves_what_was_there()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var (data, file) = (Path.Combine(folder.FullName, "data"), Path.Combine(folder.FullName, "a.parcours.zip"));
            Write(file, SamplePictures.Png(20, 10));
            Assert.Equal(0, Cli.Run("import", file, "--data", data).Code);
            Assert.Equal(0, Cli.Run("import", file, "--data", data).Code);
            var taken = File.ReadAllBytes(file);
            // The second has a name of its own: each can be said.
            Assert.Equal(0, Cli.Run("export", "Énergie (2)", "-o", Path.Combine(folder.FullName, "second.parcours.json"), "--data", data).Code);
            Refused("No single study", "export", "Énergie (3)", "-o", file, "--data", data);
            // Somebody gives it the name of the first: that name says neither.
            Rename(data, "Énergie (2)", "énergie");
            Refused("No single study", "export", "Énergie", "-o", file, "--data", data);
            Refused("must end in", "export", "Énergie", "-o", "x.zip", "--data", data);
            Refused("No such folder", "export", "Énergie", "-o", file, "--data", Path.Combine(folder.FullName, "none"));
            Assert.Equal(taken, File.ReadAllBytes(file));
            File.WriteAllBytes(file, taken[..^40]);
            Refused("not a whole ZIP file", "import", file, "--data", data);
            Refused("not a whole ZIP file", "render", file, "-o", Path.Combine(folder.FullName, "map.svg"));
            File.WriteAllText(file, "{}", Encoding.UTF8);
            Refused("\"records\" is missing", "import", file, "--data", data);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Refused(string why, params string[] args)
    {
        var (code, _, error) = Cli.Run(args);
        Assert.Equal(1, code);
        Assert.Contains(why, error, StringComparison.Ordinal);
    }

    // As the list of studies has it once it was renamed.
    private static void Rename(string data, string from, string to)
    {
        using var database = new SqliteConnection($"Data Source={Path.Combine(data, "parcours.db")};Pooling=False");
        database.Open();
        using var update = database.CreateCommand();
        update.CommandText = "UPDATE heads SET name = $to WHERE name = $from";
        update.Parameters.AddWithValue("$from", from);
        update.Parameters.AddWithValue("$to", to);
        Assert.Equal(1, update.ExecuteNonQuery());
    }

    private static void Write(string path, byte[] picture)
    {
        var journey = new Journey(new(Guid.NewGuid()), "Parcours", "V");
        var map = new JourneyMap(new(Guid.NewGuid()), journey.Id, "Carte", MapKind.Reality, "V");
        var (stage, lane) = (new Stage(new(Guid.NewGuid()), map.Id, "Étape", "V"), new Lane(new(Guid.NewGuid()), map.Id, "Canal", "V"));
        var (said, gone) = (new EnclosedTestimony(Guid.NewGuid(), "Enfin !"), new EnclosedTestimony(Guid.NewGuid(), null));
        var card = new Touchpoint(new(Guid.NewGuid()), stage.Id, lane.Id, "Appeler", "V", Testimony: gone.Id);
        var kept = new EnclosedPicture(Guid.NewGuid(), "image/png", 20, 10, 0, "", false);
        StudyRecord[] records =
        [
            new Study(new(Guid.NewGuid()), "Énergie"), journey, map, stage, lane, card, new Photo(new(Guid.NewGuid()), card.Id, kept.Id, 20, 10),
        ];
        using var file = File.Create(path);
        StudyBundle.Write([.. records, new Quote(new(Guid.NewGuid()), card.Id, said.Id)], new([said, gone], [], []), [kept], _ => picture, file);
    }
}
