namespace Parcours.Mapping;

/// <summary>Where a decision stands.</summary>
public enum DecisionStatus
{
    /// <summary>Put forward, not settled.</summary>
    Proposed,

    /// <summary>Settled, to be done.</summary>
    Decided,

    /// <summary>Mapped.</summary>
    Done,

    /// <summary>Given up; kept with its reason.</summary>
    Dropped,
}

/// <summary>A recorded decision of what to map: its place in the list is the order in which it is done.</summary>
/// <param name="Text">What is mapped: the scenario, in words.</param>
/// <param name="Reason">Why this one, at this place.</param>
/// <param name="Phase">The life-cycle phase it covers; null for none.</param>
/// <param name="Journey">The journey that maps it; null while there is none.</param>
/// <param name="DecidedOn">[S4.2] When it was decided, ISO date (yyyy-MM-dd), or empty.</param>
public sealed record Decision(
    Id<Decision> Id,
    string Text,
    string Order,
    string Reason = "",
    Id<Phase>? Phase = null,
    Id<Journey>? Journey = null,
    string DecidedOn = "",
    DecisionStatus Status = DecisionStatus.Proposed) : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}
