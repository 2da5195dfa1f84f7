using System.Collections.Immutable;
using Parcours.Tests;

namespace Parcours.Measuring.Tests;

public class MapMeasureTests
{
    private static EventLog Sample()
    {
        var builder = new EventLogBuilder(new EventLogShape(Channel: true) { Scores = ["nps"] });
        void Add(string id, string activity, int minute, string? channel, double score = double.NaN) => builder.Add(id, activity, Logs.Start.AddMinutes(minute), channel, null, score);
        Add("1", "visit", 0, "web");
        Add("1", "noise", 1, "web");
        Add("1", "buy", 10, "web", 10);
        Add("2", "visit", 0, "shop");
        Add("2", "buy", 30, "shop", 6);
        Add("3", "noise", 0, null);
        Add("4", "visit", 0, "web");
        Add("4", "buy", 20, "web", 8);
        Add("4", "help", 40, "phone");
        return builder.Build("sample");
    }

    private static readonly ImmutableArray<Binding> Bindings =
        [new("visit", null, 0), new("visit", "shop", 1), new("buy", null, 2), new("help", null, 3), new("nowhere", null, 3)];

    [Fact, Rule("M7")]
    public void A_binding_with_a_channel_comes_before_one_without_and_unbound_events_are_reported()
    {
        var bound = BoundLog.Of(Sample(), Bindings, 4);
        Assert.Equal([2, 1, 3, 1], bound.Touchpoints.Select(t => t.Events));
        Assert.Equal((7, 9), (bound.Bound.Count, bound.Bound.Of));
        Assert.Equal([("noise", (string?)null, 1), ("noise", "web", 1)], bound.Unbound.Select(u => (u.Activity, u.Channel, u.Count)));
        Assert.Equal(["3"], bound.Unbound[0].ExampleCases.ToArray());
    }

    [Fact, Rule("M7")]
    public void Cases_without_a_bound_event_are_counted_apart_and_not_judged()
    {
        var measure = BoundLog.Of(Sample(), Bindings, 4).Measure([PathModel.Plain("web", PathKind.Reference, 0, 2)]);
        Assert.Equal((1, 3), (measure.Classes.EmptyCases, measure.Classes.Judged));
        Assert.Equal(1.0 / 3, measure.Classes.Paths[0].Share.Value);
        Assert.Equal(2, measure.Classes.Paths[0].NearestAnomalies);
    }

    [Fact]
    public void Touchpoints_carry_waits_and_scores()
    {
        var buy = BoundLog.Of(Sample(), Bindings, 4).Touchpoints[2];
        Assert.Equal(1200, buy.MedianWaitSeconds);
        Assert.Equal((3, 8.0, 0.0, true), buy.Scores.Select(s => (s.Count, s.Mean, s.Nps!.Value, s.IsLow)).Single());
    }

    [Fact]
    public void A_path_that_nobody_follows_as_a_whole_counts_the_cases_that_take_it_on_their_way()
    {
        var measure = BoundLog.Of(Sample(), Bindings, 4).Measure([PathModel.Plain("end", PathKind.Reference, 2, 3), PathModel.Plain("none", PathKind.Reference, 3, 2)]);
        Assert.Equal([(0, 1L), (0, 0L)], measure.Classes.Paths.Select((path, place) => (path.Cases, measure.Taking(place))));
    }

    [Fact]
    public void Links_count_the_followers_that_take_them()
    {
        var bound = BoundLog.Of(Sample(), Bindings, 4);
        var measure = bound.Measure([new PathModel("any", PathKind.Reference, [new ModelStep([0, 1], []), new ModelStep(2), new ModelStep([3], [], Optional: true)])]);
        Assert.Equal([new LinkCases(0, 0, 1, 3), new LinkCases(0, 1, 2, 1)], measure.Links.ToArray());
        Assert.Equal(3, measure.Classes.Cases(CaseClass.Reference));
    }

    [Fact, Rule("A7")]
    public void Editing_paths_does_not_bind_again()
    {
        var bound = BoundLog.Of(Sample(), Bindings, 4).Prepare();
        var variants = bound.Sequences.Variants;
        bound.Measure([PathModel.Plain("a", PathKind.Reference, 0, 2)]);
        bound.Measure([PathModel.Plain("b", PathKind.Reference, 1, 2)]);
        Assert.Same(variants, bound.Sequences.Variants);
    }

    [Fact, Rule("M7")]
    public void A_binding_to_a_touchpoint_that_does_not_exist_throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BoundLog.Of(Sample(), [new Binding("visit", null, 9)], 4));
}
