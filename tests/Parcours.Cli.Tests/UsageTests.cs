namespace Parcours.Cli.Tests;

public class UsageTests
{
    private const string Log = "case,activity,time,channel\n1,é,2024-01-01T00:00:00Z,web\n1,b,2024-01-01T01:00:00Z,shop\n2,é,2024-01-01T00:00:00Z,web\n2,b,2024-01-03T00:00:00Z,web\n3,b,2024-01-01T00:00:00Z,web\n";

    [Theory]
    [InlineData("inspect"), InlineData("nope"), InlineData("inspect", "x", "--nope"), InlineData("measure", "x"), InlineData()]
    public void Wrong_usage_is_2(params string[] args)
    {
        var (code, output, error) = Cli.Run(args);
        Assert.Equal((2, ""), (code, output));
        Assert.NotEmpty(error);
    }

    [Fact, Rule("A8")]
    public void Refused_input_is_1_with_every_fault_on_standard_error_and_nothing_on_standard_output()
    {
        using var log = new Cli.TempFile("bad.csv", "case,activity,time\n1,a,nope\n2,,2024-01-01\n3,a,2024-01-01\n");
        var (code, output, error) = Cli.Run("inspect", log.Path, "--json");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("bad.csv, row 2, column \"time\": The time cannot be read (found \"nope\")", error, StringComparison.Ordinal);
        Assert.Contains("bad.csv, row 3, column \"activity\"", error, StringComparison.Ordinal);
        Assert.Equal(1, Cli.Run("inspect", log.Path + ".missing").Code);
        Assert.Equal(0, Cli.Run("inspect", log.Path, "--skip-faulty-rows").Code);
    }

    [Fact]
    public void Results_are_alone_on_standard_output_with_accents_as_they_are()
    {
        using var log = new Cli.TempFile("ok.csv", Log);
        var (code, output, error) = Cli.Run("inspect", log.Path, "--json");
        Assert.Equal(0, code);
        Assert.Contains("\"é\"", output, StringComparison.Ordinal);
        Assert.Contains("case \"case\"", error, StringComparison.Ordinal);
        Assert.Equal("ok", JsonDocument.Parse(output).RootElement.GetProperty("log").GetString());
    }

    [Fact, Rule("M8")]
    public void Steps_may_name_channels_options_repeats_choices_and_limits()
    {
        using var log = new Cli.TempFile("ok.csv", Log);
        using var paths = new Cli.TempFile("p.json", """
            { "paths": [
              { "name": "quick", "kind": "reference", "steps": ["é", {"activity": "b", "limitSeconds": 7200, "repeatable": true}] },
              { "name": "direct", "kind": "exception", "steps": [{"activity": "é", "optional": true}, {"anyOf": ["x", "b"], "channels": ["web"]}] } ] }
            """);
        var found = Cli.Json("measure", "--paths", paths.Path, log.Path);
        Assert.Equal([1, 2], found.GetProperty("paths").EnumerateArray().Select(p => p.GetProperty("cases").GetInt32()));
        Assert.Equal(3, found.GetProperty("cases").GetInt32());
    }

    [Fact, Rule("A8")]
    public void A_wrong_paths_file_is_refused_with_every_fault()
    {
        using var log = new Cli.TempFile("ok.csv", Log);
        using var paths = new Cli.TempFile("p.json", """{ "paths": [ { "name": "", "kind": "best", "steps": [] }, { "name": "a", "kind": "reference", "steps": [{"repeatable": 1000}, 3] } ] }""");
        var (code, _, error) = Cli.Run("measure", "--paths", paths.Path, log.Path);
        Assert.Equal(1, code);
        foreach (var part in new[] { "no name", "\"best\"", "no step", "names no activity", "repeatable", "step 2: a step is" }) Assert.Contains(part, error, StringComparison.Ordinal);
        using var broken = new Cli.TempFile("p.json", "{ nope");
        Assert.Equal(1, Cli.Run("measure", "--paths", broken.Path, log.Path).Code);
        Assert.Equal(1, Cli.Run("measure", "--paths", "missing.json", log.Path).Code);
    }

    [Fact]
    public void Tables_for_people_say_the_same()
    {
        using var log = new Cli.TempFile("ok.csv", Log);
        using var paths = new Cli.TempFile("p.json", """{ "paths": [ { "name": "all", "kind": "reference", "steps": ["é", "b"] } ] }""");
        Assert.Contains("5 events, 3 cases", Cli.Run("inspect", log.Path).Output, StringComparison.Ordinal);
        Assert.Contains("3 cases: 2 reference, 0 exception, 0 anomaly, 1 to qualify", Cli.Run("measure", log.Path, "--paths", paths.Path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_and_formats_can_be_given()
    {
        using var log = new Cli.TempFile("odd.csv", "x|y|z\n1|a|2024.31.01 10h\n1|b|2024.31.01 11h\n");
        var found = Cli.Json("inspect", log.Path, "--case", "x", "--activity", "y", "--time", "z", "--time-format", "yyyy.dd.MM HH'h'", "--separator", "|");
        Assert.Equal(3600, found.GetProperty("duration").GetProperty("maxSeconds").GetDouble());
    }
}
