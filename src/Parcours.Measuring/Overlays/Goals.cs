using Parcours.Mapping;

namespace Parcours.Measuring;

/// <summary>[S56.3] The goal's part of an overlay.</summary>
internal static class Goals
{
    public static GoalValues? Of(MapIndex map, ImmutableArray<(int Number, PathModel Model)> models, Classification classes)
    {
        if (map.Goal is not { } rule) return null;
        var measure = GoalMeasure.Of(classes, rule);
        return new GoalValues(
            rule.LimitSeconds,
            !rule.Starts.IsEmpty,
            Count(measure.All),
            [
                .. models.Select((model, place) => new GoalRow(GoalGroup.Path, map.Paths[model.Number].Path.Id, Count(measure.Paths[place]))),
                new GoalRow(GoalGroup.Unqualified, null, Count(measure.Unqualified)),
                new GoalRow(GoalGroup.Open, null, Count(measure.Unjudged)),
            ]);
    }

    private static GoalCount Count(GoalTally tally)
    {
        var share = tally.Share;
        return new GoalCount(tally.InTime, tally.Late, tally.Missed, tally.Overdue, tally.Open, tally.NotBegun, tally.Recent, share.Value, share.Low, share.High, tally.MedianSeconds);
    }
}
