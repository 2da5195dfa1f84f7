namespace Parcours.Mapping;

/// <summary>[C10] Has anybody touched the map of late?</summary>
internal static class FreshnessChecks
{
    public static IEnumerable<CheckFinding> Of(CheckedMap map)
    {
        if (map.Context.Changed is not { } changed) yield break;
        var days = map.Context.Today.DayNumber - changed.DayNumber;
        if (days >= map.Context.StaleDays) yield return map.Find("C10.1", CheckSeverity.Hint, map.Map, count: days);
    }
}
