namespace Parcours.Mapping;

/// <summary>The map a record belongs to.</summary>
public static class MapPlace
{
    /// <summary>Its map, through what it refers to; null for a record of the whole study, or one whose way there is broken.</summary>
    public static Id<JourneyMap>? Of(StudyRecord record, StudyState state) => record switch
    {
        JourneyMap map => map.Id,
        Stage stage => stage.Map,
        Lane lane => lane.Map,
        Layer layer => layer.Map,
        JourneyPath path => path.Map,
        Note note => note.Map,
        JournalEntry entry => entry.Map,
        SavedView view => view.Map,
        Touchpoint touchpoint => state.Find(touchpoint.Stage)?.Map,
        PathStep step => state.Find(step.Path)?.Map,
        MomentOfTruth moment => Through(moment.Touchpoint, state),
        Binding binding => Through(binding.Touchpoint, state),
        SystemUse use => Through(use.Touchpoint, state),
        Involvement involvement => Through(involvement.Touchpoint, state),
        Photo photo => Through(photo.Touchpoint, state),
        Quote quote => Through(quote.Touchpoint, state),
        StageSpan span => span.Map,
        Underlay underlay => underlay.Map,
        Condition condition => Through(condition.Moment, state),
        Reading reading => Through(reading.Subject, state),
        ProgressAction { Conditions: [var first, ..] } => Through(first, state),
        TriggeringEvent trigger => trigger.Map,
        Round round => round.Map,
        Interview interview => interview.Map,
        Fulfilment each => each.Design,
        Score score => Through(score.Round, state),
        Mark mark => Through(mark.Subject, state),
        Standing standing => Through(standing.Subject, state),
        Comment comment => Through(comment.Subject, state),
        Workshop workshop => workshop.Map,
        AgendaItem item => Through(item.Workshop, state),
        Tally tally => Through(tally.Item, state),
        _ => null,
    };

    private static Id<JourneyMap>? Through(RecordId id, StudyState state) => state.Find(id) is { } record and not (Reading or Comment or Standing) ? Of(record, state) : null;

    /// <summary>The card, note, path, stage or lane that shows it on its map: a step's path, a moment's card; null when nothing there does.</summary>
    public static RecordId? ShownBy(StudyRecord record, StudyState state) => record switch
    {
        Touchpoint or JourneyPath or Stage or Lane or Note or StageSpan => record.Key,
        Photo photo => photo.Touchpoint,
        Quote quote => quote.Touchpoint,
        PathStep step => step.Path,
        MomentOfTruth moment => moment.Touchpoint,
        Binding binding => binding.Touchpoint,
        SystemUse use => use.Touchpoint,
        Involvement involvement => involvement.Touchpoint,
        Condition condition => state.Find(condition.Moment)?.Touchpoint.Any,
        Reading { Subject.Kind: "reading" } => null,
        Reading reading => state.Find(reading.Subject) is { } subject ? ShownBy(subject, state) : null,
        Score score => score.Subject,
        Fulfilment each => each.By?.Any,
        Mark mark => state.Find(mark.Subject) is { } subject ? ShownBy(subject, state) : null,
        Standing standing => state.Find(standing.Subject) is { } subject and not Standing ? ShownBy(subject, state) : null,
        Tally tally => state.Find(tally.Subject) is { } subject and not Tally ? ShownBy(subject, state) : null,
        Comment comment => state.Find(comment.Subject) is { } subject and not Comment ? ShownBy(subject, state) : null,
        _ => null,
    };
}
