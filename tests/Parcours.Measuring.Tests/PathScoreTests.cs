using System.Collections.Immutable;

namespace Parcours.Measuring.Tests;

/// <summary>How a path is lived: the satisfaction of the cases that follow it.</summary>
public class PathScoreTests
{
    private static readonly ImmutableArray<Binding> Bindings = [new("a", null, 0), new("b", null, 1)];

    private static readonly ImmutableArray<PathModel> Paths =
        [PathModel.Plain("ab", PathKind.Reference, 0, 1), PathModel.Plain("b", PathKind.Exception, 1), PathModel.Plain("a", PathKind.Anomaly, 0)];

    [Fact]
    public void Each_case_that_follows_the_path_counts_once_by_its_last_answer()
    {
        // ab: 9 then 10 (promoter), 3 (detractor), 8, one silent; b: 10, told at an event that is not bound; a: nobody answered.
        var bound = Bound("nps", ("1", "a", 9), ("1", "b", 10), ("2", "a", 0.0), ("2", "b", 3), ("3", "a", double.NaN), ("3", "b", 8), ("4", "a", double.NaN), ("4", "b", double.NaN), ("5", "b", double.NaN), ("5", "x", 10), ("6", "a", double.NaN));
        var scores = bound.Scores!.ByPath(bound.Measure(Paths).Classes);
        Assert.Equal((0.0, 3), (scores[0]!.Value, scores[0]!.Count));
        Assert.Equal((100.0, 1), (scores[1]!.Value, scores[1]!.Count));
        Assert.Null(scores[2]);
        // Wald: sqrt((2/3 - 0) / 3) * 1.96 = 0.924.
        Assert.Equal(-92.4, scores[0]!.Low!.Value, 1);
        Assert.Equal(92.4, scores[0]!.High!.Value, 1);
    }

    [Fact]
    public void Another_score_is_a_mean_with_its_normal_interval()
    {
        var bound = Bound("csat", ("1", "a", double.NaN), ("1", "b", 2), ("2", "a", double.NaN), ("2", "b", 4), ("3", "a", 3), ("3", "b", double.NaN), ("4", "b", 5));
        var scores = bound.Scores!.ByPath(bound.Measure(Paths).Classes);
        // 2, 4, 3: mean 3, s = 1, half = 1.96 / sqrt(3) = 1.1316.
        Assert.Equal((3.0, 3), (scores[0]!.Value, scores[0]!.Count));
        Assert.Equal(1.8684, scores[0]!.Low!.Value, 4);
        Assert.Equal(4.1316, scores[0]!.High!.Value, 4);
        Assert.Equal(((double?)null, 1), (scores[1]!.Low, scores[1]!.Count));
    }

    [Fact]
    public void A_log_without_scores_says_nothing() => Assert.Null(BoundLog.Of(Logs.Of("ab"), Bindings, 2).Scores);

    private static BoundLog Bound(string score, params (string Case, string Activity, double Score)[] rows)
    {
        var builder = new EventLogBuilder(new EventLogShape { Scores = [score] });
        for (var i = 0; i < rows.Length; i++) builder.Add(rows[i].Case, rows[i].Activity, Logs.Start.AddMinutes(i), null, null, rows[i].Score);
        return BoundLog.Of(builder.Build("scored"), Bindings, 2);
    }
}
