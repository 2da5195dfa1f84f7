using System.Collections.Immutable;
using Parcours.Tests;

namespace Parcours.Measuring.Tests;

/// <summary>The goal of a map checked on every case (S56.2, S56.3).</summary>
public class GoalMeasureTests
{
    [Fact, Rule("S56.2")]
    public void The_first_passage_after_the_start_counts_and_the_limit_itself_is_still_in_time()
    {
        // Time counts from s, the goal is g, the limit an hour. 1: a g before s says nothing. 2: the second g is too late to count. 3: the limit to the second.
        var outcomes = Outcomes(
            3600, "sg",
            "1 g 0", "1 s 5", "1 g 20", "2 s 0", "2 g 30", "2 g 200", "3 s 0", "3 g 60", "4 s 0", "4 g 61", "5 g 0", "5 a 9", "6 s 0", "6 s 50", "6 g 70");
        Assert.Equal([GoalOutcome.InTime, GoalOutcome.InTime, GoalOutcome.InTime, GoalOutcome.Late, GoalOutcome.NotBegun, GoalOutcome.Late], outcomes);
    }

    [Fact, Rule("S56.2")]
    public void Without_a_start_the_time_counts_from_the_first_event_of_the_case_bound_or_not()
    {
        // x is bound to nothing. Case 1 reaches the goal 90 minutes after x, case 2 with its first event, case 3 has no bound event.
        Assert.Equal(
            [GoalOutcome.Late, GoalOutcome.InTime, null],
            Outcomes(3600, "g", "1 x 0", "1 a 60", "1 g 90", "2 g 0", "3 x 0"));
    }

    [Fact, Rule("S56.3")]
    public void A_case_past_the_limit_that_is_still_open_counts_as_missed_and_one_that_has_not_had_the_limit_stands_apart()
    {
        // After a, others go on within 500 minutes: a case whose last event is younger is open. The log ends at minute 1000.
        var rows = new List<string>();
        for (var c = 1; c <= 9; c++) rows.AddRange([$"{c} a 0", $"{c} b 500"]);
        rows.AddRange(["over a 900", "within a 990", "closed a 10", "end b 1000"]);
        var (classes, measure) = Measure(3600, "b", [.. rows]);
        Assert.Equal((1, 9, 2), (measure.All.Missed, measure.All.InTime + measure.All.Late, classes.OpenCases));
        // "end" reached the goal with its only event, at the last minute: of others as young nobody knows yet.
        Assert.Equal((1, 2, 0), (measure.All.Overdue, measure.All.Recent, measure.All.Open));
        Assert.Equal(11, measure.All.Judged);
        Assert.Equal((1, 1), (measure.Unjudged.Overdue, measure.Unjudged.Recent));
    }

    [Fact, Rule("S56.3")]
    public void Recent_cases_do_not_make_the_share_higher_than_it_is()
    {
        // A case begins every ten minutes. Half reach b at once; the others never do, and stay open until long after. The truth is a half.
        var rows = new List<string> { "slow a 0", "slow c 900" };
        for (var c = 0; c < 200; c++) rows.AddRange(c % 2 == 0 ? [$"{c} a {1000 + 10 * c}", $"{c} b {1001 + 10 * c}"] : [$"{c} a {1000 + 10 * c}"]);
        foreach (var limit in new[] { 3600, 36_000, 90_000 })
        {
            var (_, measure) = Measure(limit, "b", [.. rows]);
            Assert.InRange(measure.All.Share.Value, 0.49, 0.51);
            Assert.Equal(0, measure.All.Open);
        }

        // Exactly the limit before the end of the log is enough; a second less is not.
        Assert.Equal([GoalOutcome.InTime, GoalOutcome.InTime, GoalOutcome.Recent, GoalOutcome.Recent], Outcomes(3600, "b", "1 b 0", "2 b 40", "3 b 41", "4 a 100"));
    }

    [Fact, Rule("S56.3")]
    public void A_limit_longer_than_the_log_judges_nobody()
    {
        var (_, measure) = Measure(1e300, "b", "1 a 0", "1 b 500000", "2 a 0");
        Assert.Equal((0, 2, null), (measure.All.Judged, measure.All.Recent, measure.All.MedianSeconds));
    }

    [Fact, Rule("S56.3")]
    public void Without_a_limit_nobody_is_late_however_long_it_took()
    {
        Assert.Equal([GoalOutcome.InTime, GoalOutcome.Missed], Outcomes(null, "b", "1 a 0", "1 b 500000", "2 a 0", "2 c 1"));
    }

    [Fact, Rule("S56.3")]
    public void A_share_has_its_number_and_its_interval_and_the_median_is_that_of_the_cases_that_got_there()
    {
        var (_, measure) = Measure(3600, "b", "1 a 0", "1 b 10", "2 a 0", "2 b 30", "3 a 0", "3 b 100", "4 a 0", "4 c 1");
        Assert.Equal((2, 1, 1, 4), (measure.All.InTime, measure.All.Late, measure.All.Missed, measure.All.Judged));
        Assert.Equal(1800, measure.All.MedianSeconds);
        Assert.Equal(0.5, measure.All.Share.Value);
        // Wilson for 2 of 4: 0.150 to 0.850.
        Assert.Equal((0.150, 0.850), (Math.Round(measure.All.Share.Low, 3), Math.Round(measure.All.Share.High, 3)));
    }

    [Fact, Rule("S56.3")]
    public void Every_case_has_one_outcome_the_rows_add_up_and_every_number_has_as_many_cases_behind_it()
    {
        for (var seed = 1; seed <= 120; seed++) Check(seed);
    }

    private static void Check(int seed)
    {
        var chance = new Random(seed);
        var (rows, rule) = Draw(chance);
        var bound = BoundLog.Of(Logs.Rows([.. rows]), [.. "abcg".Select((letter, i) => new Binding(letter.ToString(), null, i))], 4);
        PathModel[] paths = [PathModel.Plain("p", PathKind.Reference, 0, 1, 3), PathModel.Plain("q", PathKind.Exception, 0, 3), PathModel.Plain("r", PathKind.Anomaly, 0, 2)];
        var classes = bound.Measure([.. paths], new ClassifyOptions { Open = chance.Next(3) == 0 ? null : new OpenRule() }).Classes;
        var measure = GoalMeasure.Of(classes, rule);
        var about = $"seed {seed}";

        GoalTally[] each = [.. measure.Paths, measure.Unqualified, measure.Unjudged];
        foreach (var outcome in Enum.GetValues<GoalOutcome>())
        {
            var expected = Enumerable.Range(0, bound.Log.CaseCount).Count(c => Plainly(bound, classes, rule, c) == outcome);
            Assert.True(expected == Of(measure.All, outcome), $"{about} {outcome}");
            Assert.True(expected == each.Sum(tally => Of(tally, outcome)), $"{about} {outcome} rows");
            Assert.True(expected == new CaseSelection(classes, new CaseFilter { Goal = outcome }, measure).Cases.Length, $"{about} {outcome} cases");
            for (var p = 0; p < paths.Length; p++) Assert.True(Of(measure.Paths[p], outcome) == new CaseSelection(classes, new CaseFilter { Goal = outcome, Followed = p }, measure).Cases.Length, $"{about} {outcome} path {p}");
            Assert.True(Of(measure.Unjudged, outcome) == new CaseSelection(classes, new CaseFilter { Goal = outcome, Standing = CaseStanding.Open }, measure).Cases.Length, $"{about} {outcome} open");
        }

        var withBound = classes.Judged + classes.OpenCases;
        Assert.True(withBound == Enum.GetValues<GoalOutcome>().Sum(outcome => Of(measure.All, outcome)), about);
        Assert.True(rule.LimitSeconds is null ? measure.All.Late + measure.All.Overdue + measure.All.Recent == 0 : measure.All.Open == 0, about);
    }

    /// <summary>The same told again the slow way: lists of events with their instants, nothing shared with the measure.</summary>
    private static GoalOutcome? Plainly(BoundLog bound, Classification classes, GoalRule rule, int c)
    {
        var all = Enumerable.Range(bound.Log.CaseOffsets[c], bound.Log.CaseOffsets[c + 1] - bound.Log.CaseOffsets[c])
            .Select(e => (Touchpoint: bound.TouchpointAt(e), At: TimeSpan.FromTicks(bound.Log.Times[e]).TotalSeconds)).ToList();
        if (all.TrueForAll(e => e.Touchpoint < 0)) return null;
        var begins = rule.Starts.IsEmpty ? 0 : all.FindIndex(e => rule.Starts.Contains(e.Touchpoint));
        if (begins < 0) return GoalOutcome.NotBegun;
        var rest = rule.Starts.IsEmpty ? all : all[(begins + 1)..];
        var limit = rule.LimitSeconds ?? double.PositiveInfinity;
        if (rule.LimitSeconds is not null && TimeSpan.FromTicks(bound.Log.Period.Last).TotalSeconds - all[begins].At < limit) return GoalOutcome.Recent;
        var passage = rest.FindIndex(e => rule.Reached.Contains(e.Touchpoint));
        if (passage >= 0) return rest[passage].At - all[begins].At <= limit ? GoalOutcome.InTime : GoalOutcome.Late;
        if (CaseSelection.StandingOf(classes, c) != CaseStanding.Open) return GoalOutcome.Missed;
        return rule.LimitSeconds is null ? GoalOutcome.Open : GoalOutcome.Overdue;
    }

    private static (List<string> Rows, GoalRule Rule) Draw(Random chance)
    {
        var rows = new List<string>();
        for (var c = 0; c < chance.Next(1, 40); c++)
        {
            var at = chance.Next(1000);
            for (var e = 0; e < chance.Next(1, 7); e++, at += chance.Next(120)) rows.Add($"c{c} {"abcgx"[chance.Next(5)]} {at}");
        }

        ImmutableArray<int> starts = chance.Next(2) == 0 ? [] : [.. new[] { 0, 1 }.Take(chance.Next(1, 3))];
        return (rows, new GoalRule([.. new[] { 3, 2 }.Take(chance.Next(1, 3))], starts, chance.Next(4) == 0 ? null : 60 * chance.Next(1, 200)));
    }

    private static int Of(GoalTally tally, GoalOutcome outcome) => outcome switch
    {
        GoalOutcome.InTime => tally.InTime,
        GoalOutcome.Late => tally.Late,
        GoalOutcome.Missed => tally.Missed,
        GoalOutcome.Overdue => tally.Overdue,
        GoalOutcome.Open => tally.Open,
        GoalOutcome.Recent => tally.Recent,
        _ => tally.NotBegun,
    };

    /// <summary>Outcomes by case where every case is judged. Marks: the letter of a start, if any, then that of the goal.</summary>
    private static List<GoalOutcome?> Outcomes(double? limit, string marks, params string[] rows)
    {
        var bound = Bound(rows);
        var measure = GoalMeasure.Of(bound.Measure([]).Classes, Rule(limit, marks));
        return [.. Enumerable.Range(0, bound.Log.CaseCount).Select(measure.OutcomeOf)];
    }

    private static (Classification Classes, GoalMeasure Measure) Measure(double? limit, string marks, params string[] rows)
    {
        var classes = Bound(rows).Measure([], new ClassifyOptions { Open = new OpenRule() }).Classes;
        return (classes, GoalMeasure.Of(classes, Rule(limit, marks)));
    }

    private const string Letters = "abcgs";

    private static BoundLog Bound(string[] rows) => BoundLog.Of(Logs.Rows(rows), [.. Letters.Select((letter, i) => new Binding(letter.ToString(), null, i))], Letters.Length);

    private static GoalRule Rule(double? limit, string marks) => new([Letters.IndexOf(marks[^1], StringComparison.Ordinal)], [.. marks[..^1].Select(mark => Letters.IndexOf(mark, StringComparison.Ordinal))], limit);
}
