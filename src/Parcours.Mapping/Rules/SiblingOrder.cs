namespace Parcours.Mapping;

/// <summary>[L2, S1.4] The lists that records are ordered in, and their keys.</summary>
internal static class SiblingOrder
{
    /// <summary>The list a record stands in and its key there, or null for an unordered kind.</summary>
    public static (object List, string Key)? Of(StudyRecord record) => record switch
    {
        Journey journey => ("journeys", journey.Order),
        JourneyMap map => (map.Journey, map.Order),
        Phase phase => ("phases", phase.Order),
        Channel channel => ("channels", channel.Order),
        Stage stage => (("stages", stage.Map), stage.Order),
        Lane lane => (("lanes", lane.Map), lane.Order),
        Touchpoint touchpoint => ((touchpoint.Stage, touchpoint.Lane), touchpoint.Order),
        Note note => (("notes", note.Map), note.Order),
        StageSpan span => (("spans", span.Map), span.Order),
        Layer layer => (("layers", layer.Map), layer.Order),
        SavedView view => (("views", view.Map), view.Order),
        JourneyPath path => (("paths", path.Map), path.Order),
        PathStep step => (step.Path, step.Order),
        Condition condition => (condition.Moment, condition.Order),
        Persona persona => ("personas", persona.Order),
        Segment segment => ("segments", segment.Order),
        Stakeholder stakeholder => ("stakeholders", stakeholder.Order),
        Decision decision => ("decisions", decision.Order),
        Answer answer => ("answers", answer.Order),
        ProgressAction action => ("actions", action.Order),
        TriggeringEvent trigger => ("triggers", trigger.Order),
        EventExpectation row => (row.Event, row.Order),
        Round round => (("rounds", round.Map), round.Order),
        InfoSystem system => ("systems", system.Order),
        Workshop workshop => (("workshops", workshop.Map), workshop.Order),
        AgendaItem item => (item.Workshop, item.Order),
        Interview interview => (("interviews", interview.Map), interview.Order),
        Constituent constituent => ("constituents", constituent.Order),
        SourceDocument source => ("sources", source.Order),
        _ => null,
    };

    /// <summary>The record with another key.</summary>
    public static StudyRecord With(StudyRecord record, string key) => record switch
    {
        Journey journey => journey with { Order = key },
        JourneyMap map => map with { Order = key },
        Phase phase => phase with { Order = key },
        Channel channel => channel with { Order = key },
        Stage stage => stage with { Order = key },
        Lane lane => lane with { Order = key },
        Touchpoint touchpoint => touchpoint with { Order = key },
        Note note => note with { Order = key },
        StageSpan span => span with { Order = key },
        Layer layer => layer with { Order = key },
        SavedView view => view with { Order = key },
        JourneyPath path => path with { Order = key },
        PathStep step => step with { Order = key },
        Condition condition => condition with { Order = key },
        Persona persona => persona with { Order = key },
        Segment segment => segment with { Order = key },
        Stakeholder stakeholder => stakeholder with { Order = key },
        Decision decision => decision with { Order = key },
        Answer answer => answer with { Order = key },
        ProgressAction action => action with { Order = key },
        TriggeringEvent trigger => trigger with { Order = key },
        EventExpectation row => row with { Order = key },
        Round round => round with { Order = key },
        InfoSystem system => system with { Order = key },
        Workshop workshop => workshop with { Order = key },
        AgendaItem item => item with { Order = key },
        Interview interview => interview with { Order = key },
        Constituent constituent => constituent with { Order = key },
        SourceDocument source => source with { Order = key },
        _ => record,
    };
}
