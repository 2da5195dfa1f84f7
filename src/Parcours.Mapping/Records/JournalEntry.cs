namespace Parcours.Mapping;

/// <summary>A line of the decision journal: what was decided of a map, by whom, on what evidence.</summary>
/// <param name="About">The record it is about, such as the path promoted; emptied when that record goes.</param>
/// <param name="Kind">promotion, promotionWithdrawn, or another word for decisions of other kinds.</param>
/// <param name="Text">Why, in the words of who decided.</param>
/// <param name="On">The day, ISO date (yyyy-MM-dd), or empty.</param>
/// <param name="By">Who decided: a name, a role or a group.</param>
/// <param name="Evidence">The figures as they were that day: they change with every log, the decision does not.</param>
public sealed record JournalEntry(
    Id<JournalEntry> Id,
    Id<JourneyMap> Map,
    RecordId? About = null,
    string Kind = "promotion",
    string Text = "",
    string On = "",
    string By = "",
    string Evidence = "") : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}
