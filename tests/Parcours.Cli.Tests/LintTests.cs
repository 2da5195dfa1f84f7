namespace Parcours.Cli.Tests;

/// <summary>`lint`: what is missing is told and passes, a contradiction fails, a file that is none is refused.</summary>
public class LintTests
{
    private static readonly string Sample = Path.Combine(Repository.Root, "samples", "rivage-energie.parcours.json");

    [Fact, Rule("C7.4")]
    public void A_contradiction_is_told_in_the_studys_language_and_ends_with_1()
    {
        // The demo contradicts itself nowhere: its reality map is given the persona of its design.
        var lines = File.ReadAllLines(Sample);
        var persona = lines.Single(line => line.Contains("\"name\":\"Primo-accédant\"", StringComparison.Ordinal)).Split('"')[3];
        using var mixed = new Cli.TempFile("mixed.parcours.json", string.Join('\n', lines.Select(line =>
            line.Contains("\"kind\":\"reality\"", StringComparison.Ordinal) ? line.Replace("\"persona\":null", $"\"persona\":\"{persona}\"", StringComparison.Ordinal) : line)));
        Assert.Equal(0, Cli.Run("lint", Sample).Code);
        var (code, output, _) = Cli.Run("lint", mixed.Path);
        Assert.Equal(1, code);
        Assert.Contains("C7.4", output, StringComparison.Ordinal);
        Assert.Contains("une carte de l’existant parle de personnes réelles", output, StringComparison.Ordinal);
        Assert.Contains("a reality map is about real people", Cli.Run("lint", mixed.Path, "--lang", "en").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_map_is_checked_alone_and_gaps_end_with_0()
    {
        var found = Cli.Json("lint", Sample, "--map", "emménager serein");
        Assert.Equal(0, found.GetProperty("counts").GetProperty("fault").GetInt32());
        Assert.True(found.GetProperty("counts").GetProperty("gap").GetInt32() > 0);
        Assert.All(found.GetProperty("findings").EnumerateArray(), finding => Assert.Equal("Emménager serein", finding.GetProperty("map").GetString()));
    }

    [Fact]
    public void What_cannot_be_read_is_refused()
    {
        using var broken = new Cli.TempFile("s.parcours.json", "{}");
        Assert.Equal((1, 1, 1, 2), (Cli.Run("lint", "missing.parcours.json").Code, Cli.Run("lint", broken.Path).Code, Cli.Run("lint", Sample, "--map", "nope").Code, Cli.Run("lint", Sample, "--lang", "de").Code));
    }
}
