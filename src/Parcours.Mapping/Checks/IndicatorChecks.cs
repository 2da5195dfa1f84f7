namespace Parcours.Mapping;

/// <summary>
/// [C2] Has each path and moment quantitative and qualitative indicators (product point 22)? Qualitative is what tells how it was lived:
/// a satisfaction (nps, csat, ces, satisfaction, effort) or the client's own words; quantitative is every other figure, measured or stated.
/// </summary>
internal static class IndicatorChecks
{
    private static readonly string[] Lived = ["nps", "csat", "ces", "satisfaction", "effort"];

    public static IEnumerable<CheckFinding> Of(CheckedMap map)
    {
        if (map.Map.Kind != MapKind.Reality) yield break;
        foreach (var path in map.Paths.Where(path => map.Steps[path.Id].Any()))
        {
            var around = map.Through(path).Select(t => t.Any).Prepend(path.Key).ToList();
            if (!Counted(map, [path.Key])) yield return map.Find("C2.1", CheckSeverity.Gap, path);
            if (!Told(map, around)) yield return map.Find("C2.2", CheckSeverity.Gap, path);
        }

        foreach (var moment in map.Moments)
        {
            var stated = map.Stated[moment.Id].ToList();
            var (name, place) = (map.NameOf(moment.Touchpoint), moment.Touchpoint.Any);
            List<RecordId> around = [moment.Key, place, .. stated.Select(c => c.Key)];
            if (!Counted(map, around)) yield return map.Find("C2.3", CheckSeverity.Gap, moment, name, place);
            var words = stated.Exists(c => c.StatedBy.Length > 0 || c.Testimony is not null);
            if (!words && !Told(map, around)) yield return map.Find("C2.4", CheckSeverity.Gap, moment, name, place);
        }
    }

    private static bool Counted(CheckedMap map, List<RecordId> around) =>
        around.Exists(id => map.Context.Measured?.Contains(id) == true || map.Readings[id].Any(reading => !IsLived(reading)));

    private static bool Told(CheckedMap map, List<RecordId> around) =>
        around.Exists(id => map.Context.Scored?.Contains(id) == true || map.Readings[id].Any(IsLived));

    private static bool IsLived(Reading reading) => Array.Exists(Lived, word => reading.Indicator.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
