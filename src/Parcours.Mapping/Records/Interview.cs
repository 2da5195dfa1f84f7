namespace Parcours.Mapping;

/// <summary>Whom the brand sells to in a journey: some constituents of experience are asked about in one market only.</summary>
public enum Market
{
    /// <summary>Consumers and businesses alike.</summary>
    Both,

    /// <summary>Consumers.</summary>
    B2c,

    /// <summary>Businesses.</summary>
    B2b,
}

/// <summary>Where an interview stands.</summary>
public enum InterviewStatus
{
    /// <summary>To be held.</summary>
    Planned,

    /// <summary>Under way.</summary>
    Started,

    /// <summary>Held.</summary>
    Done,
}

/// <summary>An interview with one customer about one map. [L6] What was said stays in the erasable store: this record only says that it took place.</summary>
/// <param name="Name">A number or a pseudonym, never a person's name.</param>
/// <param name="On">[S44.1] The day it is or was held, ISO date (yyyy-MM-dd), or empty.</param>
/// <param name="Persona">The persona the customer is closest to, or none.</param>
/// <param name="Segment">The segment in words, or empty.</param>
/// <param name="Market">[S45.1] Which constituents of experience its guide asks about.</param>
/// <param name="OfSegment">The segment the customer belongs to, or none.</param>
public sealed record Interview(
    Id<Interview> Id,
    Id<JourneyMap> Map,
    string Name,
    string Order,
    string On = "",
    Id<Persona>? Persona = null,
    string Segment = "",
    Market Market = Market.B2c,
    InterviewStatus Status = InterviewStatus.Planned,
    Id<Segment>? OfSegment = null) : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}

/// <summary>A constituent of experience: what an interview asks about whatever the scenario (welcome, effort, confidence...).</summary>
/// <param name="Question">How it is asked, open, in the words of the interviewer; empty for the name alone.</param>
/// <param name="Market">[S45.1] Asked in interviews of this market only.</param>
public sealed record Constituent(Id<Constituent> Id, string Name, string Order, string Question = "", Market Market = Market.Both) : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}
