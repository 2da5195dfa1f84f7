namespace Parcours.Mapping;

/// <summary>[C6] On a map that is measured, is every touchpoint bound to an activity?</summary>
internal static class BindingChecks
{
    public static IEnumerable<CheckFinding> Of(CheckedMap map) => map.Bound.IsEmpty
        ? []
        : map.Touchpoints.Where(t => !map.Bound.Contains(t.Id)).Select(t => map.Find("C6.1", CheckSeverity.Hint, t));
}
