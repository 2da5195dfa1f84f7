using Parcours.Tests;

namespace Parcours.Measuring.Tests;

public sealed class DeviationEffectsTests
{
    [Fact, Rule("M12")]
    public void A_deviation_is_told_with_duration_satisfaction_and_outcome_beside_the_cases_without_it()
    {
        // The path is a b. Cases 0 and 1 follow it in one and three minutes; 2 and 3 do x on the way, and take longer; case 3 fails.
        var builder = new EventLogBuilder(new EventLogShape(Outcome: true) { Scores = ["NPS"] });
        Add(builder, "0", [("a", 0), ("b", 1)], 10, "ok");
        Add(builder, "1", [("a", 0), ("b", 3)], 9, "ok");
        Add(builder, "2", [("a", 0), ("x", 10), ("b", 20)], 3, "ok");
        Add(builder, "3", [("a", 0), ("x", 10), ("b", 40)], 8, "failed");
        var log = builder.Build("test");
        var bound = BoundLog.Of(log, log.ActivityNames.Select((name, i) => new Binding(name, null, i)), log.ActivityNames.Length).Prepare();
        var classes = bound.Measure([PathModel.Plain("r", PathKind.Reference, Symbol(log, "a"), Symbol(log, "b"))]).Classes;

        var effect = new DeviationEffects(classes).Of(new DeviationPlace(DeviationKind.AdHoc));
        Assert.Equal((2, 30 * 60.0, 1), (effect.With.Cases, effect.With.MedianSeconds, effect.With.Failed));
        Assert.Equal((-50.0, 2), (effect.With.Satisfaction!.Value.Value, effect.With.Satisfaction.Value.Count));
        Assert.Equal((2, 2 * 60.0, 0), (effect.Without.Cases, effect.Without.MedianSeconds, effect.Without.Failed));
        Assert.Equal(100.0, effect.Without.Satisfaction!.Value.Value);

        var nowhere = new DeviationEffects(classes).Of(new DeviationPlace(DeviationKind.Late));
        Assert.Equal((0, null, null), (nowhere.With.Cases, nowhere.With.MedianSeconds, nowhere.With.Satisfaction));
        Assert.Equal(4, nowhere.Without.Cases);
    }

    [Fact, Rule("M12")]
    public void What_the_log_does_not_tell_is_not_made_up()
    {
        var log = Logs.Of("ab", "axb");
        var bound = BoundLog.Of(log, log.ActivityNames.Select((name, i) => new Binding(name, null, i)), log.ActivityNames.Length).Prepare();
        var effect = new DeviationEffects(bound.Measure([PathModel.Plain("r", PathKind.Reference, Symbol(log, "a"), Symbol(log, "b"))]).Classes).Of(new DeviationPlace(DeviationKind.AdHoc));
        Assert.Equal((1, null, null), (effect.With.Cases, effect.With.Satisfaction, effect.With.Failed));
        Assert.Equal(120.0, effect.With.MedianSeconds);
    }

    private static void Add(EventLogBuilder builder, string id, (string Activity, int Minute)[] events, double score, string outcome)
    {
        for (var i = 0; i < events.Length; i++)
        {
            var last = i == events.Length - 1;
            builder.Add(id, events[i].Activity, Logs.Start.AddMinutes(events[i].Minute), outcome: outcome, values: last ? [score] : [double.NaN]);
        }
    }

    private static int Symbol(EventLog log, string name) => log.ActivityNames.IndexOf(name);
}
