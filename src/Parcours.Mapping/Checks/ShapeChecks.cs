namespace Parcours.Mapping;

/// <summary>[C4] Is every stage, lane and touchpoint of use?</summary>
internal static class ShapeChecks
{
    public static IEnumerable<CheckFinding> Of(CheckedMap map)
    {
        var staged = map.Touchpoints.Select(t => t.Stage).ToHashSet();
        foreach (var stage in map.Stages.Where(stage => !staged.Contains(stage.Id))) yield return map.Find("C4.1", CheckSeverity.Gap, stage);
        var laned = map.Touchpoints.Select(t => t.Lane).ToHashSet();
        foreach (var lane in map.Lanes.Where(lane => !laned.Contains(lane.Id))) yield return map.Find("C4.2", CheckSeverity.Gap, lane);
        var taken = map.Paths.SelectMany(map.Through).ToHashSet();
        foreach (var touchpoint in map.Touchpoints.Where(t => !taken.Contains(t.Id))) yield return map.Find("C4.3", CheckSeverity.Gap, touchpoint);
        foreach (var twin in Twins(map)) yield return map.Find("C4.4", CheckSeverity.Hint, twin);
        if (!map.State.All<Phase>().Any()) yield break;
        foreach (var stage in map.Stages.Where(stage => stage.Phase is null)) yield return map.Find("C4.5", CheckSeverity.Gap, stage);
    }

    // The first of a name keeps it: the others are told.
    private static IEnumerable<Touchpoint> Twins(CheckedMap map) => map.Touchpoints
        .GroupBy(t => (t.Stage, t.Lane, t.Name.Trim().ToUpperInvariant()))
        .SelectMany(group => group.Skip(1));
}
