using Parcours.Tests;

namespace Parcours.Measuring.Tests;

/// <summary>What may be added along a chain of journeys (S56.5).</summary>
public class ChainMeasureTests
{
    [Fact, Rule("S56.5")]
    public void The_time_from_end_to_end_is_that_of_the_cases_that_go_through_and_no_sum_of_medians()
    {
        // 1 goes through in 100 minutes, 2 in 300; 3 stops after the first journey; 4 only comes in the second; 5 was in the second before the first.
        var first = Bound("1 a 0", "1 b 10", "2 a 0", "2 b 20", "3 a 0", "3 b 30", "5 a 500", "5 b 510");
        var second = Bound("1 a 50", "1 b 100", "2 a 60", "2 b 300", "4 a 5", "5 a 10");
        var chain = ChainMeasure.Of([[first], [second]]);
        Assert.Equal([(4, (int?)2), (4, null)], chain.Journeys.Select(each => (each.Cases, each.Carried)));
        Assert.Equal((2, 200 * 60.0), (chain.Through!.Value, chain.MedianSeconds!.Value));
        Assert.Equal(15 * 60.0, chain.Journeys[0].MedianSeconds);
    }

    [Fact, Rule("S56.5")]
    public void Logs_that_share_no_case_carry_nobody_and_have_no_time_together()
    {
        var chain = ChainMeasure.Of([[Bound("1 a 0")], [Bound("one a 0")]]);
        Assert.Equal((0, (double?)null, 0), (chain.Through!.Value, chain.MedianSeconds, chain.Journeys[0].Carried!.Value));
    }

    [Fact, Rule("S56.5")]
    public void A_journey_that_nothing_measures_is_left_out_of_the_way_and_carries_nobody()
    {
        var chain = ChainMeasure.Of([[Bound("1 a 0")], [], [Bound("1 a 5")]]);
        Assert.Equal([(1, null), (0, null), (1, (int?)null)], chain.Journeys.Select(each => (each.Cases, each.Carried)));
        Assert.Equal((1, 300.0), (chain.Through!.Value, chain.MedianSeconds!.Value));
        Assert.Null(ChainMeasure.Of([[], [Bound("1 a 5")]]).Through);
    }

    [Fact, Rule("S56.5")]
    public void A_case_in_several_parts_of_a_journey_counts_once_and_its_time_is_from_its_first_event_to_its_last()
    {
        var chain = ChainMeasure.Of([[Bound("1 a 0", "2 a 0"), Bound("1 b 40")]]);
        Assert.Equal((2, 20 * 60.0), (chain.Journeys[0].Cases, chain.Journeys[0].MedianSeconds!.Value));
    }

    [Fact, Rule("S56.5")]
    public void What_goes_through_is_what_goes_on_from_each_to_the_next()
    {
        for (var seed = 1; seed <= 80; seed++)
        {
            var chance = new Random(seed);
            var logs = Enumerable.Range(0, chance.Next(2, 5)).Select(_ => Rows(chance)).ToList();
            var chain = ChainMeasure.Of([.. logs.Select(rows => new[] { Bound([.. rows.Select(row => $"{row.Case} a {row.At}")]) })]);
            var spans = logs.ConvertAll(rows => rows.GroupBy(row => row.Case).ToDictionary(group => group.Key, group => (First: group.Min(row => row.At), Last: group.Max(row => row.At))));
            var through = spans[0].Keys.Where(id => spans.TrueForAll(each => each.ContainsKey(id)) && spans.Zip(spans.Skip(1)).All(pair => pair.First[id].First <= pair.Second[id].First)).ToList();
            Assert.True(through.Count == chain.Through, $"seed {seed}");
            Assert.True(chain.Journeys.All(each => (each.Carried ?? 0) >= through.Count || each.Carried is null), $"seed {seed}");
            for (var j = 0; j + 1 < spans.Count; j++) Assert.True(chain.Journeys[j].Carried == spans[j].Count(each => spans[j + 1].TryGetValue(each.Key, out var next) && next.First >= each.Value.First), $"seed {seed}");
        }
    }

    private static List<(int Case, int At)> Rows(Random chance) => [.. Enumerable.Range(0, chance.Next(1, 30)).Select(_ => (chance.Next(8), chance.Next(500)))];

    private static BoundLog Bound(params string[] rows) => BoundLog.Of(Logs.Rows(rows), [new Binding("a", null, 0), new Binding("b", null, 1)], 2);
}
