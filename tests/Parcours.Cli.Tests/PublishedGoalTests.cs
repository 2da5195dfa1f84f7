using Parcours.Files;
using Parcours.Measuring;

namespace Parcours.Cli.Tests;

/// <summary>Goals on published logs, against counts made apart from this program (Python's own XML reader and lists of events). Recent: begun
/// less than the limit before the last event of the log.</summary>
public class PublishedGoalTests
{
    [Theory, Rule("S56.2"), Rule("S56.3")]
    [InlineData("helpdesk", null, "Resolve ticket", 7, 2424, 2145, 11, 0, 0)]
    [InlineData("helpdesk", null, "Closed", 40, 2302, 2246, 21, 0, 11)]
    [InlineData("sepsis", "ER Registration", "Release A", 7, 462, 209, 379, 0, 0)]
    [InlineData("receipt", null, "T10 Determine necessity to stop indication", 2, 993, 287, 149, 0, 5)]
    public void A_goal_is_reached_by_as_many_cases(string name, string? start, string goal, int days, int inTime, int late, int missed, int notBegun, int recent)
    {
        var path = Repository.SharedData($"logs/{name}.xes.gz");
        using var stream = File.OpenRead(path);
        var log = Assert.IsType<ImportOutcome.Imported>(LogImport.Read(stream, path)).Log;
        var bound = BoundLog.Of(log, log.ActivityNames.Select((activity, number) => new Binding(activity, null, number)), log.ActivityNames.Length);
        var measure = GoalMeasure.Of(bound.Measure([]).Classes, new GoalRule([log.ActivityNames.IndexOf(goal)], start is null ? [] : [log.ActivityNames.IndexOf(start)], days * 86_400));
        Assert.Equal((inTime, late, missed, notBegun, recent), (measure.All.InTime, measure.All.Late, measure.All.Missed, measure.All.NotBegun, measure.All.Recent));
    }
}
