namespace Parcours.Mapping;

/// <summary>[C12] Does what is drawn still hold? One line for all that is to check, one for each item that something contradicts.</summary>
internal static class StandingChecks
{
    public static IEnumerable<CheckFinding> Of(CheckedMap map)
    {
        var here = map.State.All<Standing>().Where(each => MapPlace.Of(each, map.State) == map.Map.Id).OrderBy(each => each.Subject).ToList();
        var open = here.Count(each => each.Status == StandingStatus.ToCheck);
        if (open > 0) yield return map.Find("C12.1", CheckSeverity.Hint, map.Map, count: open);
        foreach (var standing in here.Where(each => each.Status == StandingStatus.Contradicted))
        {
            if (map.State.Find(standing.Subject) is not { } subject) continue;
            var place = MapPlace.ShownBy(subject, map.State) ?? map.Map.Id.Any;
            yield return map.Find("C12.2", CheckSeverity.Gap, subject, RecordNames.Of(subject) ?? RecordNames.Of(map.State.Find(place)!) ?? map.Map.Name, place, standing.Note);
        }
    }
}
