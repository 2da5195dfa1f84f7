namespace Parcours.Mapping;

/// <summary>[C10] Has anybody touched the map of late, and read it again since the organisation or a process last changed (product point 22)?</summary>
internal static class FreshnessChecks
{
    public static IEnumerable<CheckFinding> Of(CheckedMap map)
    {
        if (map.Context.Changed is { } changed)
        {
            var days = map.Context.Today.DayNumber - changed.DayNumber;
            if (days >= map.Context.StaleDays) yield return map.Find("C10.1", CheckSeverity.Hint, map.Map, count: days);
        }

        foreach (var finding in SinceChange(map)) yield return finding;
    }

    // The ideal is the customer's: no change of the organisation makes it old.
    private static IEnumerable<CheckFinding> SinceChange(CheckedMap map)
    {
        if (map.Map.Kind == MapKind.Ideal) yield break;
        var changes = OrganisationChanges.For(map.State, map.Map, map.Stages, map.Context.Today);
        if (changes.Count == 0) yield break;
        var phases = map.Stages.ToDictionary(stage => stage.Id, stage => stage.Phase);
        var phaseOf = map.Touchpoints.ToDictionary(t => t.Id, t => phases[t.Stage]);
        if (Missed(map, changes, "C10.2", map.Map, map.Map.Key, map.Map.Name, "", _ => true) is { } whole) yield return whole;
        foreach (var path in map.Paths)
        {
            var through = map.Through(path).Select(t => phaseOf.GetValueOrDefault(t)).ToHashSet();
            if (Missed(map, changes, "C10.3", path, path.Key, path.Name, path.ReviewedOn, phase => through.Contains(phase)) is { } finding) yield return finding;
        }

        foreach (var moment in map.Moments)
        {
            var own = phaseOf.GetValueOrDefault(moment.Touchpoint);
            var name = map.NameOf(moment.Touchpoint);
            if (Missed(map, changes, "C10.4", moment, moment.Touchpoint, name, moment.ReviewedOn, phase => phase == own) is { } finding) yield return finding;
        }
    }

    // Who reads the whole map again reads what is on it: the later of the two days counts. A change of a day is read on that day at the earliest.
    private static CheckFinding? Missed(
        CheckedMap map, List<JournalEntry> changes, string check, StudyRecord record, RecordId place, string name, string reviewed, Func<Id<Phase>?, bool> touches)
    {
        var read = string.CompareOrdinal(reviewed, map.Map.ReviewedOn) > 0 ? reviewed : map.Map.ReviewedOn;
        var change = changes.Find(each => each.About?.As<Phase>() is not { } phase || touches(phase));
        if (change is null || string.CompareOrdinal(read, change.On) >= 0) return null;
        var days = map.Context.Today.DayNumber - DateOnly.ParseExact(change.On, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).DayNumber;
        return map.Find(check, CheckSeverity.Gap, record, name, place, change.Text, days);
    }
}
