using System.Collections.Immutable;
using Parcours.Tests;

namespace Parcours.Measuring.Tests;

public class ClassificationTests
{
    [Fact, Rule("M9")]
    public void Classes_follow_reference_then_exception_then_anomaly_then_unqualified()
    {
        var log = Logs.Of("abc", "abc", "ac", "axc", "q");
        var classes = Classifier.Of(CaseSequences.Of(log),
        [
            Logs.Path(log, "known bad", PathKind.Anomaly, "axc"),
            Logs.Path(log, "same as reference", PathKind.Exception, "abc"),
            Logs.Path(log, "short", PathKind.Exception, "ac"),
            Logs.Path(log, "usual", PathKind.Reference, "abc"),
        ]);
        Assert.Equal((2, 1, 1, 1), (classes.Cases(CaseClass.Reference), classes.Cases(CaseClass.Exception), classes.Cases(CaseClass.Anomaly), classes.Cases(CaseClass.Unqualified)));
        Assert.Equal([1, 0, 1, 2], classes.Paths.Select(p => p.Cases));
        Assert.Equal(.4, classes.Paths[3].Share.Value);
    }

    [Fact, Rule("M10")]
    public void Equal_distances_go_to_references_first_then_to_map_order()
    {
        var log = Logs.Of("ab");
        var classes = Classifier.Of(CaseSequences.Of(log),
        [
            Logs.Path(log, "x", PathKind.Exception, "a"), Logs.Path(log, "r1", PathKind.Reference, "abc"), Logs.Path(log, "r2", PathKind.Reference, "abd"), Logs.Path(log, "bad", PathKind.Anomaly, "b"),
        ]);
        Assert.Equal([0, 1, 0, 0], classes.Paths.Select(p => p.NearestAnomalies));
        Assert.Equal([(1, 1)], classes.ReferenceCosts().ToArray());
    }

    [Fact, Rule("M9"), Rule("M10")]
    public void Classes_and_nearest_paths_are_those_of_every_path_looked_at_one_by_one()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var log = Logs.Of([.. Enumerable.Range(0, 40).Select(_ => new string([.. Enumerable.Range(0, 1 + random.Next(7)).Select(_ => (char)('a' + random.Next(4)))]))]);
            ImmutableArray<PathModel> paths = [.. Enumerable.Range(0, 5).Select(p => new PathModel("p" + p, (PathKind)random.Next(3),
                [.. Enumerable.Range(0, 1 + random.Next(4)).Select(_ => new ModelStep([random.Next(4)], [], random.Next(3) == 0, 1 + random.Next(2)))]))];
            var classes = Classifier.Of(CaseSequences.Of(log), paths);
            for (var c = 0; c < log.CaseCount; c++)
            {
                var group = classes.Groups[classes.GroupOfCase[c]];
                var sequence = log.Activities[log.CaseOffsets[c]..log.CaseOffsets[c + 1]].ToArray();
                var costs = paths.Select((p, i) => (Cost: new CompiledPath(p).Cost(sequence), p.Kind, Index: i)).OrderBy(p => p.Kind).ThenBy(p => p.Index).ToList();
                var followed = costs.Where(p => p.Cost == 0).Select(p => p.Index).FirstOrDefault(-1);
                var nearest = followed >= 0 ? -1 : costs.Where(p => p.Kind != PathKind.Anomaly).OrderBy(p => p.Cost).Select(p => p.Index).FirstOrDefault(-1);
                var reference = costs.Where(p => p.Kind == PathKind.Reference).Select(p => p.Cost).DefaultIfEmpty(-1).Min();
                Assert.True((followed, nearest, reference) == (group.Followed, group.Nearest, group.ReferenceCost), $"seed {seed}, case {c}");
            }
        }
    }

    [Fact, Rule("M8")]
    public void A_wrong_channel_costs_nothing_but_does_not_follow()
    {
        var log = Logs.Rows("1 a 0 web", "1 b 1 web", "2 a 0 web", "2 b 1 shop", "3 a 0 web", "3 b 1 -");
        var web = log.Extras.Channel!.IdOf("web");
        var path = new PathModel("web", PathKind.Reference, [new ModelStep(0), new ModelStep([1], [web])]);
        var classes = Classifier.Of(CaseSequences.Of(log), [path]);
        Assert.Equal((2, 1), (classes.Cases(CaseClass.Reference), classes.Cases(CaseClass.Unqualified)));
        Assert.Equal(1, classes.Paths[0].NearestAnomalies);
        var report = DeviationReport.Of(classes);
        Assert.Equal([(DeviationKind.WrongChannel, 1L, 1)], report.Kinds.Select(k => (k.Kind, k.Total, k.Cases)));
        Assert.Equal("2", log.CaseIds[report.Places[0].Examples[0]]);
    }

    [Fact, Rule("M8")]
    public void A_step_past_its_limit_is_late_case_by_case()
    {
        var log = Logs.Rows("1 a 0", "1 b 5", "2 a 0", "2 b 50", "3 a 0", "3 b 70", "4 a 0", "4 b 1");
        var path = new PathModel("quick", PathKind.Reference, [new ModelStep(0), new ModelStep([1], [], LimitSeconds: 600)]);
        var slow = new PathModel("slow", PathKind.Exception, [new ModelStep(0), new ModelStep([1], [], LimitSeconds: 3600)]);
        var classes = Classifier.Of(CaseSequences.Of(log), [path, slow]);
        Assert.Equal((2, 1, 1), (classes.Cases(CaseClass.Reference), classes.Cases(CaseClass.Exception), classes.Cases(CaseClass.Unqualified)));
        Assert.Equal([(DeviationKind.Late, 1L, 1)], DeviationReport.Of(classes).Kinds.Select(k => (k.Kind, k.Total, k.Cases)));
        Assert.Equal(4, classes.Groups.Sum(g => g.Cases));
    }

    [Fact, Rule("M11")]
    public void A_failed_event_is_a_deviation_of_an_unqualified_case()
    {
        var log = Logs.Rows("1 a 0 web ok", "1 x 1 web Failed", "2 a 0 web KO");
        var classes = Classifier.Of(CaseSequences.Of(log), [PathModel.Plain("r", PathKind.Reference, 0)]);
        Assert.Equal((DeviationKind.Failed, 1L, 1), DeviationReport.Of(classes).Kinds.Where(k => k.Kind == DeviationKind.Failed).Select(k => (k.Kind, k.Total, k.Cases)).Single());
    }

    [Fact, Rule("M9")]
    public void Recent_unfinished_cases_are_open_only_when_asked()
    {
        var log = Logs.Rows("1 a 0", "1 b 60", "2 a 1000", "2 b 1060", "3 a 1030", "4 a 100");
        ImmutableArray<PathModel> paths = [PathModel.Plain("r", PathKind.Reference, 0, 1)];
        var judged = Classifier.Of(CaseSequences.Of(log), paths);
        Assert.Equal((0, 2), (judged.OpenCases, judged.Cases(CaseClass.Unqualified)));
        var open = Classifier.Of(CaseSequences.Of(log), paths, new ClassifyOptions { Open = new OpenRule() });
        Assert.Equal((1, 1, 2), (open.OpenCases, open.Cases(CaseClass.Unqualified), open.Cases(CaseClass.Reference)));
        Assert.Equal(3, open.Judged);
        Assert.Equal(-1, open.GroupOfCase[2]);
    }

    [Fact, Rule("M10")]
    public void Without_any_path_every_case_is_to_qualify_and_has_no_deviation()
    {
        var classes = Classifier.Of(CaseSequences.Of(Logs.Of("ab", "c")), []);
        Assert.Equal(2, classes.Cases(CaseClass.Unqualified));
        Assert.Empty(DeviationReport.Of(classes).Kinds);
        Assert.Empty(classes.ReferenceCosts());
    }

    [Fact, Rule("M12")]
    public void Deviations_roll_up_by_path_symbol_and_step_with_examples()
    {
        var log = Logs.Of("abc", "ac", "ac", "abxc");
        var classes = Classifier.Of(CaseSequences.Of(log), [Logs.Path(log, "r", PathKind.Reference, "abc")]);
        var skipped = DeviationReport.Of(classes).Places[0];
        Assert.Equal((DeviationKind.Skipped, 0, Logs.Symbol(log, 'b'), 1, 2L, 2), (skipped.Kind, skipped.Path, skipped.Symbol, skipped.Step, skipped.Total, skipped.Cases));
        Assert.Equal([1], skipped.Examples.ToArray());
    }
}
