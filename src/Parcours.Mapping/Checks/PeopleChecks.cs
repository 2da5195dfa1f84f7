namespace Parcours.Mapping;

/// <summary>[C11] Does somebody act at every touchpoint? Asked once the study says anywhere who does what; the ideal does not ask who does it.</summary>
internal static class PeopleChecks
{
    public static IEnumerable<CheckFinding> Of(CheckedMap map)
    {
        if (map.Map.Kind == MapKind.Ideal || !map.State.All<Involvement>().Any()) return [];
        var acted = map.State.All<Involvement>().Where(each => each.Part == InvolvementPart.Acts).Select(each => each.Touchpoint).ToHashSet();
        return map.Touchpoints.Where(touchpoint => !acted.Contains(touchpoint.Id)).Select(touchpoint => map.Find("C11.1", CheckSeverity.Gap, touchpoint));
    }
}
