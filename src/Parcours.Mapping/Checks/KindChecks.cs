namespace Parcours.Mapping;

/// <summary>[C7] Does the map keep to its kind: real people now, the customer's ideal, or the team's answer for personas (product point 7)?</summary>
internal static class KindChecks
{
    public static IEnumerable<CheckFinding> Of(CheckedMap map)
    {
        var record = map.Map;
        if (record.Kind == MapKind.Reality && string.IsNullOrWhiteSpace(record.Question)) yield return map.Find("C7.1", CheckSeverity.Gap, record);
        if (record is { Kind: MapKind.Design, Persona: null }) yield return map.Find("C7.2", CheckSeverity.Gap, record);
        if (record.Kind == MapKind.Ideal)
        {
            foreach (var path in map.Paths.Where(path => path.Kind == PathKind.Anomaly)) yield return map.Find("C7.3", CheckSeverity.Fault, path);
        }

        if (record is { Kind: MapKind.Reality, Persona: { } persona }) yield return map.Find("C7.4", CheckSeverity.Fault, record, detail: map.State.Find(persona)?.Name ?? "");
        if (record.Kind != MapKind.Reality && !map.Bound.IsEmpty) yield return map.Find("C7.5", CheckSeverity.Fault, record, count: map.Bound.Count);
    }
}
