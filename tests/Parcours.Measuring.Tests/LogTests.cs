using Parcours.Tests;

namespace Parcours.Measuring.Tests;

public class LogTests
{
    [Fact, Rule("M1")]
    public void Case_ids_are_texts_even_when_they_look_like_nothing_or_like_numbers()
    {
        var builder = new EventLogBuilder(new EventLogShape());
        foreach (var id in new[] { "NA", "", "null", "0012", "12" }) builder.Add(id, "a", Logs.Start);
        var log = builder.Build("ids");
        Assert.Equal(["NA", "", "null", "0012", "12"], Enumerable.Range(0, log.CaseCount).Select(c => log.CaseIds[c]));
    }

    [Fact, Rule("M2")]
    public void Events_are_ordered_by_instant_across_offsets_and_ties_keep_file_order()
    {
        var builder = new EventLogBuilder(new EventLogShape());
        builder.Add("1", "late", new DateTimeOffset(2024, 3, 31, 3, 30, 0, TimeSpan.FromHours(2)));
        builder.Add("1", "early", new DateTimeOffset(2024, 3, 31, 1, 30, 0, TimeSpan.FromHours(1)));
        builder.Add("1", "tie", new DateTimeOffset(2024, 3, 31, 1, 30, 0, TimeSpan.Zero));
        var log = builder.Build("dst");
        Assert.Equal(["early", "late", "tie"], log.Activities.ToArray().Select(a => log.ActivityNames[a]));
        Assert.Equal(3600, LogSummary.Of(log).Duration.MaxSeconds);
    }

    [Fact, Rule("M2")]
    public void Any_order_of_rows_gives_the_same_summary()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var rows = Enumerable.Range(0, 400).Select(i => (Case: random.Next(12).ToString(System.Globalization.CultureInfo.InvariantCulture), Activity: "abcdef"[random.Next(6)].ToString(), At: Logs.Start.AddSeconds(i * 7))).ToArray();
            var straight = Summary(rows);
            random.Shuffle(rows);
            Assert.True(straight == Summary(rows), $"seed {seed}");
        }

        static string Summary(IEnumerable<(string Case, string Activity, DateTimeOffset At)> rows)
        {
            var builder = new EventLogBuilder(new EventLogShape());
            foreach (var row in rows) builder.Add(row.Case, row.Activity, row.At);
            return System.Text.Json.JsonSerializer.Serialize(LogSummary.Of(builder.Build("x"), 1000));
        }
    }

    [Fact, Rule("M2")]
    public void A_very_long_unsorted_case_is_ordered_and_its_ties_keep_file_order()
    {
        var builder = new EventLogBuilder(new EventLogShape());
        for (var i = 0; i < 1814; i++) builder.Add("long", "a" + i, Logs.Start.AddMinutes(-(i / 2)));
        var log = builder.Build("long");
        var names = log.Activities.ToArray().Select(a => log.ActivityNames[a]).ToList();
        Assert.Equal(["a1812", "a1813", "a1810", "a1811"], names.Take(4));
        Assert.Equal(1814, log.ActivityNames.Length);
    }

    [Fact, Rule("M3")]
    public void Variants_of_equal_count_come_in_UTF8_order_not_in_UTF16_order()
    {
        var builder = new EventLogBuilder(new EventLogShape());
        builder.Add("1", "\U0001F600", Logs.Start);
        builder.Add("2", "\uFF5E", Logs.Start);
        builder.Add("3", "z", Logs.Start);
        var top = LogSummary.Of(builder.Build("emoji")).TopVariants;
        Assert.Equal(["z", "\uFF5E", "\U0001F600"], top.Select(v => v.Activities[0]));
    }

    [Fact, Rule("M3")]
    public void A_variant_that_begins_another_comes_first()
    {
        var top = LogSummary.Of(Logs.Of("ab", "abc", "ab", "a", "abc", "b")).TopVariants;
        Assert.Equal(["ab", "abc", "a", "b"], top.Select(v => string.Concat(v.Activities)));
    }

    [Fact, Rule("M4")]
    public void Flow_counts_pairs_and_measures_type_7_quantiles()
    {
        var flow = LogSummary.Of(Logs.Rows("1 a 0", "1 b 1", "1 a 2", "1 b 5", "2 a 0", "2 b 10")).Flow;
        var ab = flow.Single(e => e.From == "a");
        Assert.Equal((3, 2), (ab.Count, ab.Cases));
        Assert.Equal((60, 180, 600), (ab.MinSeconds, ab.MedianSeconds, ab.MaxSeconds));
        Assert.Equal(280, ab.MeanSeconds, 9);
        Assert.Equal(180 + (.8 * 420), ab.P90Seconds, 9);
    }

    [Fact, Rule("M5")]
    public void Rework_counts_cases_repetitions_and_self_loops()
    {
        var summary = LogSummary.Of(Logs.Of("aaab", "abab", "b"));
        var a = summary.Rework.Single(r => r.Activity == "a");
        Assert.Equal((2, 3, 2, 1), (a.Cases, a.Repetitions, a.SelfLoops, a.SelfLoopCases));
        Assert.Equal(2, summary.CasesWithRework);
        Assert.Equal((1, 1, 0, 0), summary.Rework.Where(r => r.Activity == "b").Select(r => (r.Cases, r.Repetitions, r.SelfLoops, r.SelfLoopCases)).Single());
    }

    [Fact, Rule("M6")]
    public void Cases_without_duration_and_instants_of_1948_are_measured()
    {
        var builder = new EventLogBuilder(new EventLogShape());
        builder.Add("1", "a", new DateTimeOffset(1948, 5, 1, 0, 0, 0, TimeSpan.Zero));
        builder.Add("2", "a", new DateTimeOffset(1948, 5, 1, 0, 0, 0, TimeSpan.Zero));
        builder.Add("2", "b", new DateTimeOffset(2024, 5, 1, 0, 0, 0, TimeSpan.Zero));
        var duration = LogSummary.Of(builder.Build("old")).Duration;
        Assert.Equal(0, duration.MinSeconds);
        Assert.Equal(27759 * 86400.0, duration.MaxSeconds);
    }

    [Fact, Rule("M18")]
    public void A_share_carries_its_Wilson_interval()
    {
        var share = Share.Wilson(8, 10);
        Assert.Equal((.8, true), (share.Value, share.IsLow));
        Assert.Equal(.4901625, share.Low, 6);
        Assert.Equal(.9433178, share.High, 6);
    }

    [Fact, Rule("M2")]
    public void A_mapping_says_what_is_wrong_with_it()
    {
        var mapping = new LogMapping { Case = "id", Activity = "", Time = "id", Separator = '"', Ties = "random" };
        Assert.Equal(4, mapping.Faults().Length);
        Assert.Empty(new LogMapping { Case = "id", Activity = "a", Time = "t" }.Faults());
    }
}
