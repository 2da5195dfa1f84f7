namespace Parcours.Mapping;

/// <summary>[C3] Is the chain from moment of truth to condition, metric, internal answer, action and result unbroken?</summary>
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
                if (string.IsNullOrWhiteSpace(condition.Answer) && condition.Answers.Count == 0) yield return map.Find("C3.4", CheckSeverity.Gap, condition, place: place, detail: name);
                foreach (var finding in Acted(map, condition, place, name)) yield return finding;
            }
        }
    }

    private static IEnumerable<CheckFinding> Acted(CheckedMap map, Condition condition, RecordId place, string name)
    {
        var readings = map.Readings[condition.Id].ToList();
        var actions = map.Actions[condition.Id].Where(action => action.Status != ActionStatus.Dropped).ToList();
        if (actions.Count == 0 && Conditions.Judge(condition, Conditions.Latest(readings)) == Verdict.Broken)
        {
            yield return map.Find("C3.5", CheckSeverity.Gap, condition, place: place, detail: name);
        }

        foreach (var action in actions.Where(action => action.Status == ActionStatus.Done && ActionResults.Of(action, readings).After is null))
        {
            yield return map.Find("C3.6", CheckSeverity.Hint, action, place: place, detail: condition.Text);
        }
    }
}
