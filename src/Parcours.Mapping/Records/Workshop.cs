namespace Parcours.Mapping;

/// <summary>What a workshop is for.</summary>
public enum WorkshopPurpose
{
    /// <summary>Draw the map together.</summary>
    Model,

    /// <summary>Say how well it goes.</summary>
    Qualify,

    /// <summary>Choose what to do.</summary>
    Decide,
}

/// <summary>Where a workshop stands.</summary>
public enum WorkshopStatus
{
    /// <summary>It is prepared.</summary>
    Planned,

    /// <summary>People are in it.</summary>
    Running,

    /// <summary>It is over; its minutes are complete.</summary>
    Closed,
}

/// <summary>
/// A meeting on a map. Who takes part is no part of it: people's names are in an erasable store (L6). What the server stamps, a client
/// asks for with any text or number.
/// </summary>
/// <param name="On">[S51.1] The day it is held, ISO date, or empty.</param>
/// <param name="Preparation">What to bring, read or ask before.</param>
/// <param name="OpenedAt">[S51.1, S51.7] When it began, ISO 8601 in UTC by the server's clock, or empty.</param>
/// <param name="ClosedAt">[S51.1, S51.7] When it ended, or empty.</param>
/// <param name="OpenedFrom">[S51.7] The revision it began on: its minutes are the difference from there.</param>
/// <param name="ClosedWith">[S51.7] The last revision of it.</param>
/// <param name="Current">The point of the agenda people are at.</param>
/// <param name="TimerAt">[S51.1, S51.7] Since when the timer runs; empty while it stands.</param>
/// <param name="TimerSeconds">[S51.2] What was left then, in seconds; null without a timer.</param>
/// <param name="Frozen">[S52.3] True while guests may look only.</param>
public sealed record Workshop(
    Id<Workshop> Id,
    Id<JourneyMap> Map,
    string Name,
    string Order,
    WorkshopPurpose Purpose = WorkshopPurpose.Model,
    string On = "",
    string Preparation = "",
    WorkshopStatus Status = WorkshopStatus.Planned,
    string OpenedAt = "",
    string ClosedAt = "",
    long? OpenedFrom = null,
    long? ClosedWith = null,
    Id<AgendaItem>? Current = null,
    string TimerAt = "",
    int? TimerSeconds = null,
    bool Frozen = false) : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}

/// <summary>What people do at a point of the agenda.</summary>
public enum AgendaKind
{
    /// <summary>They talk, or work on the map.</summary>
    Talk,

    /// <summary>Each writes notes that nobody else sees before they are revealed.</summary>
    Write,

    /// <summary>Each gives a number of votes; the counts are shown when they are revealed.</summary>
    Vote,

    /// <summary>They score a qualification round.</summary>
    Score,

    /// <summary>They rest.</summary>
    Pause,
}

/// <summary>Where silent writing or a vote stands.</summary>
public enum AgendaStatus
{
    /// <summary>Not begun.</summary>
    Waiting,

    /// <summary>What people write or vote is taken, and shown to nobody else.</summary>
    Open,

    /// <summary>It is on the map for everybody.</summary>
    Revealed,
}

/// <summary>One point of a workshop's agenda.</summary>
/// <param name="Minutes">[S51.2] Time planned, 1 to 480.</param>
/// <param name="Instruction">What is asked of people, in words.</param>
/// <param name="Budget">[S51.3] Votes each person has, 1 to 50.</param>
/// <param name="Subjects">[S51.4] What is voted on: touchpoints, paths, notes, conditions, marks or actions.</param>
/// <param name="Round">[S51.5] The round that is scored.</param>
/// <param name="Participants">[S51.6] How many had written or voted at the reveal.</param>
public sealed record AgendaItem(
    Id<AgendaItem> Id,
    Id<Workshop> Workshop,
    string Name,
    string Order,
    AgendaKind Kind = AgendaKind.Talk,
    int Minutes = 10,
    string Instruction = "",
    int Budget = 3,
    EquatableArray<RecordId> Subjects = default,
    Id<Round>? Round = null,
    AgendaStatus Status = AgendaStatus.Waiting,
    int Participants = 0) : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}

/// <summary>What a vote gave one subject.</summary>
/// <param name="Votes">[S51.6] All votes given to it.</param>
/// <param name="Voters">[S51.6] By how many people.</param>
public sealed record Tally(Id<Tally> Id, Id<AgendaItem> Item, RecordId Subject, int Votes, int Voters) : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}
