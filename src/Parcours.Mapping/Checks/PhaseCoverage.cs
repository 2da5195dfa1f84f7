namespace Parcours.Mapping;

/// <summary>[C8.4] Which life-cycle phase has no map for which persona: asked of phases and personas that some map is about, as C8.1 and C8.2 tell the others.</summary>
internal static class PhaseCoverage
{
    /// <summary>[S63.2] The maps that can cover something: not archived, and something is drawn on them.</summary>
    public static IEnumerable<JourneyMap> Covering(StudyState state)
    {
        var mapOf = state.All<Stage>().ToDictionary(stage => stage.Id, stage => stage.Map);
        var drawn = state.All<Touchpoint>().Select(card => mapOf[card.Stage]).ToHashSet();
        return state.All<JourneyMap>().Where(map => !map.Archived && drawn.Contains(map.Id));
    }

    public static IEnumerable<CheckFinding> Gaps(StudyState state)
    {
        var maps = Covering(state).ToDictionary(map => map.Id);
        var stages = state.All<Stage>().Where(stage => stage.Phase is not null && maps.ContainsKey(stage.Map)).ToList();
        var mapped = stages.Select(stage => stage.Phase!.Value).ToHashSet();
        var covered = stages.Where(stage => maps[stage.Map].Persona is not null).Select(stage => (stage.Phase!.Value, maps[stage.Map].Persona!.Value)).ToHashSet();
        var used = state.All<JourneyMap>().Where(map => !map.Archived).Select(map => map.Persona).ToHashSet();
        return
            from phase in state.All<Phase>().Where(phase => mapped.Contains(phase.Id)).OrderBy(phase => phase.Order, StringComparer.Ordinal)
            from persona in state.All<Persona>().Where(persona => used.Contains(persona.Id)).OrderBy(persona => persona.Order, StringComparer.Ordinal)
            where !covered.Contains((phase.Id, persona.Id))
            select new CheckFinding("C8.4", CheckSeverity.Gap, persona.Key, phase.Key, null, persona.Name, phase.Name);
    }
}
