using Parcours.Tests;

namespace Parcours.Measuring.Tests;

/// <summary>What a log tells of a life-cycle phase (S56.8).</summary>
public class PhaseMeasureTests
{
    [Fact, Rule("S56.8")]
    public void A_case_counts_once_in_a_phase_and_answers_are_those_given_there()
    {
        // a and b are of the first phase, c of the second, x of none. Scores: 9, 10 and 0 in the first, none in the second.
        var builder = new EventLogBuilder(new EventLogShape { Scores = ["nps"] });
        foreach (var (id, activity, score) in new[] { ("1", "a", 9), ("1", "b", 10), ("1", "a", double.NaN), ("2", "b", 0.0), ("2", "c", double.NaN), ("3", "c", double.NaN), ("4", "x", 10) })
        {
            builder.Add(id, activity, Logs.Start, null, null, score);
        }

        var bound = BoundLog.Of(builder.Build("phases"), [new Binding("a", null, 0), new Binding("b", null, 1), new Binding("c", null, 2), new Binding("x", null, 3)], 4);
        var phases = PhaseMeasure.Of(bound, [0, 0, 1, -1], 2);
        Assert.Equal((2, 2), (phases[0].Cases, phases[1].Cases));
        Assert.Equal((33.3, 3), (Math.Round(phases[0].Nps!.Value.Value, 1), phases[0].Nps!.Value.Count));
        Assert.Null(phases[1].Nps);
    }
}
