namespace Parcours.Mapping;

/// <summary>What people call a record, in lists.</summary>
public static class RecordNames
{
    /// <summary>Its name or its text; null for a kind that has neither (a step, a binding's number).</summary>
    public static string? Of(StudyRecord record) => record switch
    {
        Study r => r.Name,
        Journey r => r.Name,
        JourneyMap r => r.Name,
        Phase r => r.Name,
        Channel r => r.Name,
        Stage r => r.Name,
        Lane r => r.Name,
        Touchpoint r => r.Name,
        JourneyPath r => r.Name,
        Layer r => r.Name,
        Persona r => r.Name,
        Segment r => r.Name,
        Stakeholder r => r.Name,
        NamedVersion r => r.Name,
        SavedView r => r.Name,
        JournalEntry r => r.Text,
        Note r => r.Text,
        Photo { Text.Length: > 0 } r => r.Text,
        Quote { By.Length: > 0 } r => r.By,
        StageSpan r => r.Text,
        Underlay { Name.Length: > 0 } r => r.Name,
        Comment r => r.Text,
        InfoSystem r => r.Name,
        Condition r => r.Text,
        Decision r => r.Text,
        MomentOfTruth { Expectation.Length: > 0 } r => r.Expectation,
        Reading r => r.Indicator,
        Binding r => r.Activity,
        Answer r => r.Name,
        ProgressAction r => r.Text,
        TriggeringEvent r => r.Name,
        EventExpectation r => r.Expectation,
        Round r => r.Name,
        Mark r => r.Text,
        SourceDocument r => r.Name,
        Workshop r => r.Name,
        AgendaItem r => r.Name,
        Interview r => r.Name,
        Constituent r => r.Name,
        Fulfilment { Why.Length: > 0 } r => r.Why,
        _ => null,
    };

    /// <summary>[S61.4] What people call it, or what it is about when it has no name of its own: a standing is told by the card it judges.</summary>
    public static string? Told(StudyRecord record, StudyState state) =>
        Of(record) ?? (About(record) is { } about && state.Find(about) is { } told ? Told(told, state) : null);

    private static RecordId? About(StudyRecord record) => record switch
    {
        MomentOfTruth moment => moment.Touchpoint,
        PathStep step => step.Path,
        Photo photo => photo.Touchpoint,
        Quote quote => quote.Touchpoint,
        Underlay underlay => underlay.Map,
        SystemUse use => use.System,
        Integration integration => integration.From,
        Involvement involvement => involvement.Touchpoint,
        Score score => score.Round,
        Tally tally => tally.Subject,
        Fulfilment each => each.Subject,
        Standing standing => standing.Subject,
        _ => null,
    };
}
