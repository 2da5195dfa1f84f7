namespace Parcours.Mapping;

/// <summary>A line of the journal: what was decided of a map, by whom, on what evidence; or a change of the organisation or of a process.</summary>
/// <param name="Map">The map it belongs to; null for a change that is not of one map (S49.3).</param>
/// <param name="About">
/// The record it is about, such as the path promoted; emptied when that record goes. A change is about a journey or a life-cycle phase, and
/// goes with it (S49.2); about nothing and of no map, it concerns the whole study.
/// </param>
/// <param name="Kind">promotion, promotionWithdrawn; organisation, process: a change; or another word for decisions of other kinds.</param>
/// <param name="Text">Why, in the words of who decided; of a change, what changed.</param>
/// <param name="On">The day, ISO date (yyyy-MM-dd), or empty.</param>
/// <param name="By">Who decided: a name, a role or a group.</param>
/// <param name="Evidence">The figures as they were that day: they change with every log, the decision does not.</param>
public sealed record JournalEntry(
    Id<JournalEntry> Id,
    Id<JourneyMap>? Map = null,
    RecordId? About = null,
    string Kind = "promotion",
    string Text = "",
    string On = "",
    string By = "",
    string Evidence = "") : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;

    /// <summary>True for a change of the organisation or of a process, after which what it touches wants to be read again.</summary>
    internal bool IsChange => Kind is "organisation" or "process";
}
