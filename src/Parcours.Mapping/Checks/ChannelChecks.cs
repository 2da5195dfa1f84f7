namespace Parcours.Mapping;

/// <summary>[C1] Are the three kinds of path there for each channel in scope (product point 22)?</summary>
internal static class ChannelChecks
{
    public static IEnumerable<CheckFinding> Of(CheckedMap map)
    {
        var laneOf = map.Touchpoints.ToDictionary(t => t.Id, t => t.Lane);
        var kinds = map.Lanes.ToDictionary(lane => lane.Id, _ => new HashSet<PathKind>());
        foreach (var path in map.Paths)
        {
            foreach (var touchpoint in map.Through(path))
            {
                if (laneOf.TryGetValue(touchpoint, out var lane) && kinds.TryGetValue(lane, out var there)) there.Add(path.Kind);
            }
        }

        foreach (var (name, lanes) in InScope(map))
        {
            foreach (var (check, kind, severity) in Asked(map.Map.Kind))
            {
                if (!lanes.Exists(lane => kinds[lane.Id].Contains(kind))) yield return map.Find(check, severity, lanes[0], name);
            }
        }
    }

    // Lanes of one channel count together; a lane without a channel stands for itself. What the client does not see is not a channel.
    private static IEnumerable<(string Name, List<Lane> Lanes)> InScope(CheckedMap map) => map.Lanes
        .Where(lane => !lane.Backstage)
        .GroupBy(lane => lane.Channel?.Any ?? lane.Key)
        .Select(group => (map.State.Find(group.Key) is { } record ? RecordNames.Of(record) ?? "" : "", group.ToList()));

    // The customer's ideal has no anomaly (C7.3), and asks for no exception; a design foresees them.
    private static IEnumerable<(string Check, PathKind Kind, CheckSeverity Severity)> Asked(MapKind kind)
    {
        yield return ("C1.1", PathKind.Reference, CheckSeverity.Gap);
        if (kind != MapKind.Ideal) yield return ("C1.2", PathKind.Exception, CheckSeverity.Hint);
        if (kind == MapKind.Reality) yield return ("C1.3", PathKind.Anomaly, CheckSeverity.Hint);
    }
}
