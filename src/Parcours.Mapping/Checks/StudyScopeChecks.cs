namespace Parcours.Mapping;

/// <summary>[C8] Do the maps cover what the study set out to cover: its phases, personas, segments and channels?</summary>
internal static class StudyScopeChecks
{
    public static IEnumerable<CheckFinding> Of(StudyState state)
    {
        var covering = PhaseCoverage.Covering(state).Select(map => map.Id).ToHashSet();
        var phases = state.All<Stage>().Where(stage => covering.Contains(stage.Map)).Select(stage => stage.Phase).ToHashSet();
        foreach (var phase in state.All<Phase>().Where(p => !phases.Contains(p.Id)).OrderBy(p => p.Order, StringComparer.Ordinal)) yield return Find("C8.1", phase);
        var personas = state.All<JourneyMap>().Select(map => map.Persona).ToHashSet();
        foreach (var persona in state.All<Persona>().Where(p => !personas.Contains(p.Id)).OrderBy(p => p.Order, StringComparer.Ordinal)) yield return Find("C8.2", persona);
        // [C8.5] A segment is used by a map about it, or about a persona that stands for it.
        var segments = state.All<JourneyMap>().SelectMany(map => new[] { map.OfSegment, map.Persona is { } id ? state.Find(id)?.Segment : null }).ToHashSet();
        foreach (var segment in state.All<Segment>().Where(s => !segments.Contains(s.Id)).OrderBy(s => s.Order, StringComparer.Ordinal)) yield return Find("C8.5", segment);
        foreach (var gap in PhaseCoverage.Gaps(state)) yield return gap;
        var channels = state.All<Lane>().Select(lane => lane.Channel).ToHashSet();
        foreach (var channel in state.All<Channel>().Where(c => !channels.Contains(c.Id)).OrderBy(c => c.Order, StringComparer.Ordinal)) yield return Find("C8.3", channel);
    }

    private static CheckFinding Find(string check, StudyRecord record) =>
        new(check, check == "C8.3" ? CheckSeverity.Hint : CheckSeverity.Gap, record.Key, record.Key, null, RecordNames.Of(record) ?? "");
}
