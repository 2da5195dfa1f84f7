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
}
