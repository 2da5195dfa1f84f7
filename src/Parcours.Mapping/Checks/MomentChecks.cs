namespace Parcours.Mapping;

/// <summary>[C3] Is the chain from moment of truth to condition, metric and internal answer unbroken?</summary>
internal static class MomentChecks
{
    public static IEnumerable<CheckFinding> Of(CheckedMap map)
    {
        foreach (var moment in map.Moments)
        {
            var (name, place) = (map.NameOf(moment.Touchpoint), moment.Touchpoint.Any);
            var stated = map.Stated[moment.Id].ToList();
            if (stated.Count == 0) yield return map.Find("C3.1", CheckSeverity.Gap, moment, name, place);
            foreach (var condition in stated)
            {
                if (string.IsNullOrWhiteSpace(condition.Indicator)) yield return map.Find("C3.2", CheckSeverity.Gap, condition, place: place, detail: name);
                else if (condition.Threshold is null) yield return map.Find("C3.3", CheckSeverity.Gap, condition, place: place, detail: name);
                if (string.IsNullOrWhiteSpace(condition.Answer)) yield return map.Find("C3.4", CheckSeverity.Gap, condition, place: place, detail: name);
            }
        }
    }
}
