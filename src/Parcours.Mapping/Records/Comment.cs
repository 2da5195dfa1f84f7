namespace Parcours.Mapping;

/// <summary>What somebody says of a record of a map, to be answered and settled. A name after @ in the text is a mention.</summary>
/// <param name="Subject">[S13.2] What it is about: touchpoint, path, stage, lane, note or map.</param>
/// <param name="Author">The author's name as it was shown.</param>
/// <param name="At">[L19, S13.3] The instant the server took it, ISO 8601 in UTC; empty until then.</param>
/// <param name="Parent">[S13.4] The comment it answers; null for one that begins a thread.</param>
/// <param name="Resolved">True when its thread is settled; said on the comment that begins it.</param>
public sealed record Comment(
    Id<Comment> Id,
    RecordId Subject,
    string Text,
    string Author = "",
    string At = "",
    Id<Comment>? Parent = null,
    bool Resolved = false) : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}
