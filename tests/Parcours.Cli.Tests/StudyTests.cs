using System.Globalization;
using System.Xml.Linq;
using Parcours.Files.StudyFiles;
using Parcours.Mapping;

namespace Parcours.Cli.Tests;

/// <summary>`measure --study` and `render --log`: a map of a study file against a log.</summary>
public class StudyTests
{
    // Five cases: three go a, b; one a alone; one does only what nobody bound.
    private const string Log = "case,activity,time,nps\n1,a,2026-01-01T00:00:00Z,\n1,x,2026-01-01T00:10:00Z,\n1,b,2026-01-01T01:00:00Z,9\n"
        + "2,a,2026-01-01T00:00:00Z,\n2,b,2026-01-01T02:00:00Z,3\n3,a,2026-01-01T00:00:00Z,\n3,b,2026-01-01T03:00:00Z,10\n4,a,2026-01-01T00:00:00Z,\n5,x,2026-01-01T00:00:00Z,\n";

    [Fact, Rule("M7"), Rule("M9")]
    public void A_log_is_classified_against_the_map_it_is_bound_to()
    {
        using var study = Study();
        using var log = new Cli.TempFile("journal.csv", Log);
        var found = Cli.Json("measure", "--study", study.Path, "--map", "réalité", log.Path);
        Assert.Equal(5, found.GetProperty("cases").GetInt32());
        Assert.Equal(1, found.GetProperty("unboundCases").GetInt32());
        Assert.Equal([3, 0, 0, 1], new[] { "reference", "exception", "anomaly", "unqualified" }.Select(name => found.GetProperty("classes").GetProperty(name).GetInt32()));
        var path = Assert.Single(found.GetProperty("paths").EnumerateArray());
        Assert.Equal(("Attendu", "reference", 3, 0.75, 1), (path.GetProperty("name").GetString(), path.GetProperty("kind").GetString(), path.GetProperty("cases").GetInt32(), path.GetProperty("share").GetDouble(), path.GetProperty("nearestAnomalies").GetInt32()));
        Assert.Equal([(0, 3), (1, 1)], found.GetProperty("referenceCost").EnumerateArray().Select(cost => (cost.GetProperty("cost").GetInt32(), cost.GetProperty("cases").GetInt32())));
        Assert.Equal(["abandoned", "abandonedSteps"], found.GetProperty("deviations").EnumerateArray().Select(deviation => deviation.GetProperty("kind").GetString()));
        Assert.Equal(["Souscrire", "Payer"], found.GetProperty("variants")[0].GetProperty("activities").EnumerateArray().Select(name => name.GetString()));
        Assert.Contains("7 of 9 events are bound", Cli.Run("measure", "--study", study.Path, "--map", "Réalité", log.Path).Error, StringComparison.Ordinal);
    }

    [Fact, Rule("A8")]
    public void What_cannot_be_measured_is_refused_and_says_why()
    {
        using var study = Study();
        using var log = new Cli.TempFile("journal.csv", Log);
        using var foreign = new Cli.TempFile("other.csv", Log.Replace(",a,", ",k,", StringComparison.Ordinal).Replace(",b,", ",l,", StringComparison.Ordinal));
        using var broken = new Cli.TempFile("s.parcours.json", "{}");
        using var dangling = Study(without: "touchpoint");
        Refused("--map NAME: \"Idéal\", \"Réalité\"", "--study", study.Path, log.Path);
        Refused("No single map is called \"nope\"", "--study", study.Path, "--map", "nope", log.Path);
        Refused("No event of other is bound", "--study", study.Path, "--map", "Réalité", foreign.Path);
        Refused("\"records\" is missing", "--study", broken.Path, log.Path);
        Refused("No such file", "--study", "missing.parcours.json", log.Path);
        Refused("breaks rule S", "--study", dangling.Path, "--map", "Réalité", log.Path);
    }

    [Fact]
    public void Either_paths_or_a_study_is_said_and_a_map_is_of_a_study()
    {
        foreach (string[] args in new string[][] { ["measure", "x"], ["measure", "x", "--paths", "p", "--study", "s"], ["measure", "x", "--paths", "p", "--map", "m"] })
        {
            Assert.Equal(2, Cli.Run(args).Code);
        }
    }

    [Fact, Rule("A5")]
    public void A_map_drawn_with_a_log_has_its_measured_shares_and_scores_and_without_one_has_none()
    {
        using var study = Study();
        using var log = new Cli.TempFile("journal.csv", Log);
        Assert.Contains("75\u202F%", Drawn(study, "--log", log.Path), StringComparer.Ordinal);
        Assert.Contains("+33", Drawn(study, "--log", log.Path), StringComparer.Ordinal);
        Assert.DoesNotContain("75\u202F%", Drawn(study), StringComparer.Ordinal);
        var (code, _, error) = Cli.Run("render", study.Path, "--map", "Réalité", "-o", study.Path + ".svg", "--log", "missing.csv");
        Assert.Equal(1, code);
        Assert.Contains("no such file", error, StringComparison.Ordinal);
    }

    [Theory, Rule("L6")]
    [InlineData("fr", "Photo non jointe", "Propos non joints", "À vérifier")]
    [InlineData("en", "Photo not enclosed", "Words not enclosed", "To check")]
    public void What_a_study_file_does_not_carry_is_said_in_its_place(string language, string photo, string quote, string standing)
    {
        using var study = Study(language: language);
        Assert.All([photo, quote, standing], text => Assert.Contains(text, Drawn(study), StringComparer.Ordinal));
    }

    [Fact]
    public void The_demo_study_is_drawn()
    {
        var demo = System.IO.Path.Combine(Repository.Root, "samples", "rivage-energie.parcours.json");
        using var folder = new Cli.TempFile("map.svg", "");
        Assert.Equal(0, Cli.Run("render", demo, "--map", "Avoir l’électricité le jour J", "-o", folder.Path, "--dark").Code);
        var drawn = XDocument.Load(folder.Path);
        Assert.Equal("svg", drawn.Root!.Name.LocalName);
        Assert.Contains(drawn.Descendants(), element => element.Value == "Moment de vérité");
        Assert.Contains(drawn.Descendants(), element => element.Value == "Aucun journal d’événements : les poids sont ceux que l’on a dits" || element.Value.StartsWith("Aucun journal", StringComparison.Ordinal));
    }

    private static void Refused(string why, params string[] args)
    {
        var (code, output, error) = Cli.Run(["measure", .. args, "--json"]);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(why, error, StringComparison.Ordinal);
    }

    private static List<string> Drawn(Cli.TempFile study, params string[] args)
    {
        var output = study.Path + ".svg";
        var (code, _, error) = Cli.Run(["render", study.Path, "--map", "Réalité", "-o", output, .. args]);
        Assert.True(code == 0, error);
        return [.. XDocument.Load(output).Descendants().Select(element => element.Value)];
    }

    /// <summary>Two maps; on the reality map: Souscrire (a), Payer (b), and the reference path of both.</summary>
    private static Cli.TempFile Study(string? without = null, string language = "fr")
    {
        var number = 0;
        var journey = new Journey(New<Journey>(), "Parcours", "V");
        var map = new JourneyMap(New<JourneyMap>(), journey.Id, "Réalité", MapKind.Reality, "V");
        var stage = new Stage(New<Stage>(), map.Id, "Étape", "V");
        var lane = new Lane(New<Lane>(), map.Id, "Site", "V");
        Touchpoint[] cards = [new(New<Touchpoint>(), stage.Id, lane.Id, "Souscrire", "G"), new(New<Touchpoint>(), stage.Id, lane.Id, "Payer", "V")];
        var path = new JourneyPath(New<JourneyPath>(), map.Id, "Attendu", PathKind.Reference, "V");
        List<StudyRecord> records =
        [
            new Study(New<Study>(), "Mission", Language: language), journey, map, new JourneyMap(New<JourneyMap>(), journey.Id, "Idéal", MapKind.Ideal, "G"), stage, lane, .. cards, path,
            new PathStep(New<PathStep>(), path.Id, cards[0].Id, "G"), new PathStep(New<PathStep>(), path.Id, cards[1].Id, "V"),
            new Binding(New<Binding>(), cards[0].Id, "a"), new Binding(New<Binding>(), cards[1].Id, "b", Source: "journal"), new Binding(New<Binding>(), cards[1].Id, "x", Source: "another log"),
            new Photo(New<Photo>(), cards[0].Id, Guid.NewGuid(), 800, 600, "La boutique"), new Quote(New<Quote>(), cards[1].Id, Guid.NewGuid()), new Standing(New<Standing>(), cards[1].Key),
        ];
        using var bytes = new MemoryStream();
        StudyFile.Write(records.Where(record => record.Key.Kind != without), bytes);
        return new Cli.TempFile("étude.parcours.json", System.Text.Encoding.UTF8.GetString(bytes.ToArray()));

        Id<T> New<T>() where T : StudyRecord => new(Guid.Parse($"018f0000-0000-7000-8000-{(++number).ToString("000000000000", CultureInfo.InvariantCulture)}"));
    }
}
