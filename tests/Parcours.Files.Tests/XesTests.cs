namespace Parcours.Files.Tests;

public class XesTests
{
    private static string Log(string traces) => $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log xmlns=\"http://www.xes-standard.org/\"><global scope=\"event\"><string key=\"concept:name\" value=\"?\"/></global>{traces}</log>";

    private static string Event(string activity, string time, string more = "") => $"<event><string key=\"concept:name\" value=\"{activity}\"/><date key=\"time:timestamp\" value=\"{time}\"/>{more}</event>";

    private static string Trace(string name, string events) => $"<trace><string key=\"concept:name\" value=\"{name}\"/>{events}</trace>";

    [Fact, Rule("M1")]
    public void Traces_become_cases_with_offsets_honoured_and_no_lifecycle_needed()
    {
        var log = Imports.Log(Log(Trace("NA", Event("b", "2024-03-31T03:30:00+02:00") + Event("a", "2024-03-31T01:30:00+01:00"))));
        Assert.Equal(["NA:a@0", "NA:b@3600"], Imports.Told(log));
        Assert.Null(log.Extras.Lifecycle);
        Assert.Null(log.Extras.Channel);
    }

    [Fact]
    public void Nested_attributes_are_passed_over_and_channels_scores_and_lifecycles_are_found()
    {
        var nested = "<string key=\"channel\" value=\"web\"><string key=\"concept:name\" value=\"trap\"/></string><list key=\"l\"><values><string key=\"concept:name\" value=\"trap\"/></values></list><int key=\"NPS\" value=\"9\"/><string key=\"lifecycle:transition\" value=\"start\"/>";
        var log = Imports.Log(Log(Trace("1", Event("z", "2024-01-01T00:00:00Z") + Event("a", "2024-01-02T00:00:00Z", nested))));
        Assert.Equal(["1:z@0", "1:a@86400"], Imports.Told(log));
        Assert.Equal(["web"], log.Extras.Channel!.Names.ToArray());
        Assert.Equal([-1, 0], log.Extras.Channel.Ids.ToArray());
        Assert.Equal([double.NaN, 9], log.Extras.Scores.Single().Values.ToArray());
    }

    [Fact, Rule("S63.3")]
    public void The_numbers_of_its_events_are_offered_as_scores_and_bear_the_kind_that_is_said()
    {
        var more = "<string key=\"channel\" value=\"web\"/><int key=\"csat\" value=\"4\"><int key=\"nested\" value=\"1\"/></int><float key=\"avis\" value=\"9\"/><string key=\"words\" value=\"x\"/>";
        var bytes = Encoding.UTF8.GetBytes(Log(Trace("1", Event("a", "2024-01-01T00:00:00Z", more))));
        var sniff = LogImport.Sniff(new MemoryStream(bytes), "log.xes");
        Assert.Equal(["channel", "csat", "avis"], sniff.Columns.Skip(5));
        Assert.Equal("csat", Assert.Single(sniff.Mapping!.Scores));
        Assert.Equal("channel", sniff.Mapping.Channel);
        // What a person said of them.
        var said = sniff.Mapping with { Scores = ["csat", "avis"], ScoreKinds = sniff.Mapping.ScoreKinds.Add("csat", ScoreKind.Csat5).Add("avis", ScoreKind.Nps) };
        var log = Assert.IsType<ImportOutcome.Imported>(LogImport.Read(new MemoryStream(bytes), "log.xes", said)).Log;
        Assert.Equal([("CSAT /5 · csat", 4.0), ("NPS · avis", 9.0)], log.Extras.Scores.Select(score => (score.Name, score.Values.Span[0])));
        Assert.Equal(["web"], log.Extras.Channel!.Names.ToArray());
        // Cut or broken, it is still told what was seen; the import says the rest.
        Assert.Equal("csat", Assert.Single(LogImport.Sniff(new MemoryStream(bytes[..^20]), "log.xes").Mapping!.Scores));
    }

    [Fact, Rule("S63.3")]
    public void A_score_is_offered_after_any_number_of_words_and_more_than_eight_are_refused_not_dropped()
    {
        var words = string.Concat(Enumerable.Range(0, 200).Select(i => $"<string key=\"word{i}\" value=\"x\"/>"));
        var numbers = string.Concat(Enumerable.Range(0, 80).Select(i => $"<int key=\"n{i}\" value=\"{i % 10}\"/>"));
        var bytes = Encoding.UTF8.GetBytes(Log(Trace("1", Event("a", "2024-01-01T00:00:00Z", words + numbers + "<string key=\"channel\" value=\"web\"/><int key=\"nps\" value=\"9\"/>"))));
        var sniff = LogImport.Sniff(new MemoryStream(bytes), "log.xes");
        Assert.Equal([.. Enumerable.Range(0, 60).Select(i => $"n{i}"), "channel", "nps"], sniff.Columns.Skip(5));
        Assert.Equal(("channel", "nps"), (sniff.Mapping!.Channel, Assert.Single(sniff.Mapping.Scores)));
        var most = sniff.Mapping with { Scores = [.. Enumerable.Range(0, 8).Select(i => $"n{i}")] };
        Assert.Equal(8, Imports.Imported(bytes, null, most).Log.Extras.Scores.Length);
        var fault = Assert.Single(Imports.Refused(bytes, null, most with { Scores = [.. most.Scores, "nps"] }).Faults);
        Assert.Equal("score.too-many", fault.Code);
        Assert.Contains("9 scores", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Traces_without_events_are_no_cases_and_traces_without_name_are_numbered()
    {
        var log = Imports.Imported(Encoding.UTF8.GetBytes(Log(Trace("empty", "") + "<trace/>" + $"<trace>{Event("a", "2024-01-01T00:00:00Z")}</trace>")));
        Assert.Equal("#3", log.Log.CaseIds[0]);
        Assert.Equal((1, 1), (log.Log.CaseCount, log.Detected.Notes.Length));
    }

    [Fact]
    public void The_same_log_is_read_plain_and_compressed_a_few_bytes_at_a_time()
    {
        var bytes = Encoding.UTF8.GetBytes(Log(string.Concat(Enumerable.Range(0, 50).Select(i => Trace("é" + i, Event("œuvre à " + i, "2024-01-01T00:00:00Z"))))));
        var plain = Imports.Told(Imports.Imported(bytes).Log);
        var trickled = LogImport.Read(new Imports.Trickle(Imports.Gzip(bytes), 3), "log.xes.gz");
        Assert.Equal(plain, Imports.Told(Assert.IsType<ImportOutcome.Imported>(trickled).Log));
        Assert.Equal("log", ((ImportOutcome.Imported)trickled).Log.Name);
    }

    [Fact, Rule("A8")]
    public void Events_without_activity_or_time_are_all_told()
    {
        var refused = Imports.Refused(Log(Trace("1", "<event/>" + Event("a", "yesterday") + Event("", "2024-01-01T00:00:00Z"))));
        Assert.Equal([("activity.empty", 1L), ("time.empty", 1L), ("time.unreadable", 2L), ("activity.empty", 3L)], refused.Faults.Select(f => (f.Code, f.Row)));
    }

    [Fact, Rule("A8")]
    public void An_event_left_out_leaves_no_activity_behind()
    {
        var log = Imports.Log(Log(Trace("1", Event("a", "2024-01-01T00:00:00Z") + Event("gone", "never"))), new ImportOptions { SkipFaultyRows = true });
        Assert.Equal(["a"], log.ActivityNames.ToArray());
    }

    [Fact]
    public void The_expected_case_called_NA_is_in_the_sepsis_log()
    {
        using var stream = File.OpenRead(Repository.SharedData("logs/sepsis.xes.gz"));
        var log = Assert.IsType<ImportOutcome.Imported>(LogImport.Read(stream, "sepsis.xes.gz")).Log;
        Assert.Contains("NA", Enumerable.Range(0, log.CaseCount).Select(c => log.CaseIds[c]));
        Assert.Equal((1050, 15214), (log.CaseCount, log.EventCount));
    }
}
