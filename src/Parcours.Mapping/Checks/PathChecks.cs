namespace Parcours.Mapping;

/// <summary>[C5] Can every path be followed?</summary>
internal static class PathChecks
{
    public static IEnumerable<CheckFinding> Of(CheckedMap map)
    {
        var known = new Dictionary<string, JourneyPath>(StringComparer.Ordinal);
        foreach (var path in map.Paths)
        {
            var steps = map.Steps[path.Id].ToList();
            if (steps.Count == 0) yield return map.Find("C5.1", CheckSeverity.Fault, path);
            if (steps.Count == 1) yield return map.Find("C5.2", CheckSeverity.Gap, path);
            if (path is { Abandoned: true, Kind: PathKind.Reference }) yield return map.Find("C5.3", CheckSeverity.Fault, path);
            if (steps.Count > 1 && !known.TryAdd(Way(steps), path)) yield return map.Find("C5.4", CheckSeverity.Fault, path, detail: known[Way(steps)].Name);
        }
    }

    // What the classifier reads of a step (M8): two paths alike in it share their cases by chance.
    private static string Way(List<PathStep> steps) => string.Join('|', steps.Select(step => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{step.Touchpoint}?{step.Optional}*{step.Repeat}<{step.LimitSeconds}>{string.Join(',', step.Alternatives)}>{string.Join(',', step.Channels)}")));
}
