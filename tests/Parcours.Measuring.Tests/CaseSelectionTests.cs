using System.Collections.Immutable;
using Parcours.Tests;

namespace Parcours.Measuring.Tests;

/// <summary>The cases behind a number are as many as the number says.</summary>
public class CaseSelectionTests
{
    [Fact, Rule("M9"), Rule("M12")]
    public void Every_number_of_a_measured_map_has_as_many_cases_behind_it()
    {
        for (var seed = 1; seed <= 60; seed++) Check(seed);
    }

    [Fact, Rule("M12")]
    public void Pages_together_are_all_the_cases_once_in_the_order_of_the_log()
    {
        var classes = Classifier.Of(CaseSequences.Of(Logs.Of("ab", "ac", "ab", "a", "ab", "cb")), [PathModel.Plain("p", PathKind.Reference, 0, 1)]);
        var selection = new CaseSelection(classes, new CaseFilter { Standing = CaseStanding.Reference });
        var (first, next) = selection.Page(0, 2);
        Assert.Equal([0, 2], first.ToArray());
        Assert.Equal(4, next);
        (var last, next) = selection.Page(4, 2);
        Assert.Equal([4], last.ToArray());
        Assert.Null(next);
    }

    [Fact, Rule("M9")]
    public void An_open_case_stands_apart_and_is_no_example_of_a_class()
    {
        // Case 1 stops at the log's last instant, case 2 long before it: only the second is judged.
        var log = Logs.Rows("1 a 1000", "2 a 0", "3 a 0", "3 b 5", "4 a 10", "4 b 15");
        var classes = Classifier.Of(CaseSequences.Of(log), [PathModel.Plain("p", PathKind.Reference, 0, 1)], new ClassifyOptions { Open = new OpenRule() });
        Assert.Equal([CaseStanding.Open, CaseStanding.Unqualified, CaseStanding.Reference, CaseStanding.Reference], Enumerable.Range(0, 4).Select(c => CaseSelection.StandingOf(classes, c)));
        Assert.Equal([1], classes.Groups.Where(group => group.Followed < 0 && group.Cases > 0).Select(group => group.FirstCase));
    }

    [Fact, Rule("M11")]
    public void The_deviations_of_one_case_say_which_event_they_are_about()
    {
        var log = Logs.Rows("1 a 0 web", "1 x 1 web failed", "1 b 9 web");
        var path = new PathModel("p", PathKind.Reference, [new ModelStep(0), new ModelStep([2], [], LimitSeconds: 60), new ModelStep(7)]);
        var classes = Classifier.Of(CaseSequences.Of(log), [path]);
        Assert.Equal(
            [(DeviationKind.Abandoned, -1), (DeviationKind.AdHoc, 1), (DeviationKind.Late, 2), (DeviationKind.Failed, 1)],
            DeviationReport.OfCase(classes, 0).Select(deviation => (deviation.Kind, deviation.Event)));
    }

    private static void Check(int seed)
    {
        var chance = new Random(seed);
        var (classes, measure) = Random(chance);
        var about = $"seed {seed}";
        Assert.True(classes.Sequences.CaseCount == Enum.GetValues<CaseStanding>().Sum(standing => Count(new CaseFilter { Standing = standing })), about);
        foreach (var of in Enum.GetValues<CaseClass>()) Assert.True(classes.Cases(of) == Count(new CaseFilter { Standing = (CaseStanding)(int)of }), about);
        Assert.True(classes.OpenCases == Count(new CaseFilter { Standing = CaseStanding.Open }), about);
        Assert.True(classes.EmptyCases == Count(new CaseFilter { Standing = CaseStanding.Unbound }), about);
        for (var p = 0; p < classes.Paths.Length; p++)
        {
            Assert.True(classes.Paths[p].Cases == Count(new CaseFilter { Followed = p }), about);
            Assert.True(classes.Paths[p].NearestAnomalies == Count(new CaseFilter { Nearest = p }), about);
        }

        foreach (var link in measure.Links) Assert.True(link.Cases == Count(new CaseFilter { Link = (link.Path, link.FromStep, link.ToStep) }), about);
        foreach (var touchpoint in measure.Log.Touchpoints) Assert.True(touchpoint.Cases == Count(new CaseFilter { Symbol = touchpoint.Touchpoint }), about);
        foreach (var kind in measure.Deviations().Kinds) Assert.True(kind.Cases == Count(new CaseFilter { Deviation = new DeviationPlace(kind.Kind) }), $"{about}: {kind}");
        foreach (var place in measure.Deviations().Places)
        {
            var filter = new CaseFilter { Deviation = new DeviationPlace(place.Kind, place.Path, place.Symbol, place.Step) };
            Assert.True(place.Cases == Count(filter), $"{about}: {place}");
            var cases = new CaseSelection(classes, filter).Cases.ToArray();
            Assert.All(place.Examples, example => Assert.True(cases.Contains(example), $"{about}: {place}"));
        }

        int Count(CaseFilter filter) => new CaseSelection(classes, filter).Cases.Length;
    }

    private static (Classification Classes, MapMeasure Measure) Random(Random chance)
    {
        var rows = new List<string>();
        string[] channels = ["web", "shop", "-"], outcomes = ["ok", "failed"];
        for (var c = 0; c < 60; c++)
        {
            for (var e = chance.Next(1, 7); e > 0; e--) rows.Add($"{c} {"abcde"[chance.Next(5)]} {chance.Next(600)} {channels[chance.Next(3)]} {outcomes[chance.Next(2)]}");
        }

        var log = Logs.Rows([.. rows]);
        // "e" is bound to nothing.
        var bindings = log.ActivityNames.Select((name, i) => (name, i)).Where(pair => pair.name != "e").Select(pair => new Binding(pair.name, null, pair.i));
        var bound = BoundLog.Of(log, bindings, log.ActivityNames.Length);
        ImmutableArray<PathModel> paths = [Path("r", PathKind.Reference), Path("s", PathKind.Reference), Path("x", PathKind.Exception), Path("y", PathKind.Anomaly)];
        var measure = bound.Measure(paths, new ClassifyOptions { Open = new OpenRule() });
        return (measure.Classes, measure);

        PathModel Path(string name, PathKind kind) => new(name, kind, [.. Enumerable.Range(0, chance.Next(1, 4)).Select(_ => new ModelStep(
            [chance.Next(4)], chance.Next(3) == 0 ? [0] : [], chance.Next(3) == 0, chance.Next(1, 3), chance.Next(3) == 0 ? 3000 : null))]);
    }
}
