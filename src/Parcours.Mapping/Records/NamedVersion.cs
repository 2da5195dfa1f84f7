namespace Parcours.Mapping;

/// <summary>[L18] A revision of the study that somebody gave a name: "before the workshop", "shown to the board".</summary>
/// <param name="Revision">The revision named, from 1.</param>
/// <param name="Note">Why it is worth a name.</param>
public sealed record NamedVersion(Id<NamedVersion> Id, string Name, long Revision, string Note = "") : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}
