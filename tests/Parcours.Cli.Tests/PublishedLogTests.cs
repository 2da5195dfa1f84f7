namespace Parcours.Cli.Tests;

/// <summary>Four published logs against values computed twice by others (data/README.md says how names map).</summary>
public class PublishedLogTests
{
    public static TheoryData<string> Logs => ["helpdesk", "receipt", "sepsis", "teleclaims"];

    [Theory, MemberData(nameof(Logs)), Rule("M3"), Rule("M4"), Rule("M5"), Rule("M6")]
    public void Inspect_agrees_to_the_case(string log)
    {
        var expected = Expected(log);
        var found = Cli.Json("inspect", LogFile(log), "--top", "20");
        foreach (var (theirs, ours) in new[] { ("cases", "cases"), ("events", "events"), ("activities", "activities"), ("variants", "variants"), ("singleton_variants", "singletonVariants"), ("cases_with_rework", "casesWithRework") })
        {
            Assert.Equal(expected.GetProperty(theirs).GetInt32(), found.GetProperty(ours).GetInt32());
        }
        Assert.Equal(expected.GetProperty("top20_variants").EnumerateArray().Select(v => $"{v.GetProperty("count")} {v.GetProperty("activities").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal)}"),
            found.GetProperty("topVariants").EnumerateArray().Select(v => $"{v.GetProperty("cases")} {v.GetProperty("activities").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal)}"));
        Assert.Equal(Counts(expected.GetProperty("start_activities")), Counts(found.GetProperty("starts"), "cases"));
        Assert.Equal(Counts(expected.GetProperty("end_activities")), Counts(found.GetProperty("ends"), "cases"));
        foreach (var (theirs, ours) in new[] { ("rework_cases", "cases"), ("repetitions", "repetitions"), ("self_loops", "selfLoops"), ("self_loop_cases", "selfLoopCases") })
        {
            Assert.Equal(Counts(expected.GetProperty(theirs)), Counts(found.GetProperty("rework"), ours));
        }
    }

    [Theory, MemberData(nameof(Logs)), Rule("M4"), Rule("M6")]
    public void Flow_and_durations_agree_to_a_millionth(string log)
    {
        var expected = Expected(log);
        var found = Cli.Json("inspect", LogFile(log));
        var edges = found.GetProperty("flow").EnumerateArray().ToDictionary(e => (e.GetProperty("from").GetString(), e.GetProperty("to").GetString()));
        Assert.Equal(expected.GetProperty("dfg").GetArrayLength(), edges.Count);
        foreach (var edge in expected.GetProperty("dfg").EnumerateArray())
        {
            var ours = edges[(edge.GetProperty("from").GetString(), edge.GetProperty("to").GetString())];
            Assert.Equal(edge.GetProperty("count").GetInt32(), ours.GetProperty("count").GetInt32());
            foreach (var name in new[] { "mean", "median", "min", "max" }) Close(edge.GetProperty(name + "_s").GetDouble(), ours.GetProperty(name + "Seconds").GetDouble());
        }
        foreach (var value in expected.GetProperty("case_duration_s").EnumerateObject()) Close(value.Value.GetDouble(), found.GetProperty("duration").GetProperty(value.Name + "Seconds").GetDouble());
    }

    [Theory, MemberData(nameof(Logs)), Rule("M9"), Rule("M10"), Rule("M11")]
    public void Measure_agrees_to_the_case(string log)
    {
        var expected = Expected(log);
        using var paths = new Cli.TempFile("paths.json", JsonSerializer.Serialize(new
        {
            paths = expected.GetProperty("references").EnumerateArray().Select((s, i) => new { name = $"reference {i}", kind = "reference", steps = s })
                .Concat(expected.GetProperty("exceptions").EnumerateArray().Select((s, i) => new { name = $"exception {i}", kind = "exception", steps = s })),
        }));
        var found = Cli.Json("measure", "--paths", paths.Path, LogFile(log));
        var classes = found.GetProperty("classes");
        var wanted = expected.GetProperty("class_cases");
        Assert.Equal(wanted.GetProperty("reference").GetInt32(), classes.GetProperty("reference").GetInt32());
        Assert.Equal(wanted.GetProperty("exception").GetInt32(), classes.GetProperty("exception").GetInt32());
        Assert.Equal(wanted.GetProperty("anomaly").GetInt32(), classes.GetProperty("anomaly").GetInt32() + classes.GetProperty("unqualified").GetInt32());
        foreach (var kind in new[] { "reference", "exception" })
        {
            Assert.Equal(wanted.GetProperty("anomaly_nearest_" + kind).GetInt32(), found.GetProperty("paths").EnumerateArray().Where(p => p.GetProperty("kind").GetString() == kind).Sum(p => p.GetProperty("nearestAnomalies").GetInt32()));
        }
        Assert.Equal(Counts(expected.GetProperty("indel_distance_cases")), found.GetProperty("referenceCost").EnumerateArray().ToDictionary(c => c.GetProperty("cost").GetRawText(), c => c.GetProperty("cases").GetInt64()));
        var deviations = found.GetProperty("deviations").EnumerateArray().ToList();
        Assert.Equal(Kinds(expected.GetProperty("anomaly_deviation_totals")), deviations.ToDictionary(d => d.GetProperty("kind").GetString()!, d => d.GetProperty("total").GetInt64()));
        Assert.Equal(Kinds(expected.GetProperty("anomaly_deviation_cases")), deviations.ToDictionary(d => d.GetProperty("kind").GetString()!, d => d.GetProperty("cases").GetInt64()));
    }

    private static string LogFile(string log) => Repository.SharedData($"logs/{log}.xes.gz");

    private static JsonElement Expected(string log) => JsonDocument.Parse(File.ReadAllBytes(Repository.SharedData($"logs/expected/{log}.json"))).RootElement;

    private static Dictionary<string, long> Counts(JsonElement counts) => counts.EnumerateObject().Where(p => p.Value.GetInt64() > 0).ToDictionary(p => p.Name, p => p.Value.GetInt64());

    private static Dictionary<string, long> Counts(JsonElement list, string field) =>
        list.EnumerateArray().Where(e => e.GetProperty(field).GetInt64() > 0).ToDictionary(e => e.GetProperty("activity").GetString()!, e => e.GetProperty(field).GetInt64());

    private static Dictionary<string, long> Kinds(JsonElement counts) => Counts(counts).ToDictionary(
        p => p.Key.Replace("_cases", "", StringComparison.Ordinal).Replace("adhoc", "adHoc", StringComparison.Ordinal).Replace("abandoned_steps", "abandonedSteps", StringComparison.Ordinal), p => p.Value);

    private static void Close(double expected, double found) => Assert.True(Math.Abs(expected - found) <= 1e-6 * Math.Max(Math.Abs(expected), 1e-3), $"{expected} and {found}");
}
