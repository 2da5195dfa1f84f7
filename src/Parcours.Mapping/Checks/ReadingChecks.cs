namespace Parcours.Mapping;

/// <summary>[C9] Does every reading say when it is from and how many observations stand behind it? An estimate has none to say.</summary>
internal static class ReadingChecks
{
    public static IEnumerable<CheckFinding> Of(CheckedMap map)
    {
        foreach (var (subject, place, name) in Subjects(map))
        {
            foreach (var reading in map.Readings[subject])
            {
                if (reading.From.Length == 0 && reading.To.Length == 0) yield return map.Find("C9.1", CheckSeverity.Hint, reading, place: place, detail: name);
                if (reading.Count is null && reading.Source != ReadingSource.Estimated) yield return map.Find("C9.2", CheckSeverity.Hint, reading, place: place, detail: name);
            }
        }
    }

    private static IEnumerable<(RecordId Subject, RecordId Place, string Name)> Subjects(CheckedMap map)
    {
        yield return (map.Map.Id, map.Map.Id, map.Map.Name);
        foreach (var stage in map.Stages) yield return (stage.Id, stage.Id, stage.Name);
        foreach (var touchpoint in map.Touchpoints) yield return (touchpoint.Id, touchpoint.Id, touchpoint.Name);
        foreach (var moment in map.Moments)
        {
            yield return (moment.Id, moment.Touchpoint, map.NameOf(moment.Touchpoint));
            foreach (var condition in map.Stated[moment.Id]) yield return (condition.Id, moment.Touchpoint, condition.Text);
        }

        foreach (var path in map.Paths)
        {
            yield return (path.Id, path.Id, path.Name);
            foreach (var step in map.Steps[path.Id]) yield return (step.Id, path.Id, path.Name);
        }
    }
}
