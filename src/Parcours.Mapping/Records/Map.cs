namespace Parcours.Mapping;

/// <summary>A stage: a column of one map.</summary>
public sealed record Stage(Id<Stage> Id, Id<JourneyMap> Map, string Name, string Order, Id<Phase>? Phase = null) : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}

/// <summary>A lane: a row of one map, for one channel.</summary>
/// <param name="Backstage">True when the client does not see what happens in it.</param>
public sealed record Lane(
    Id<Lane> Id, Id<JourneyMap> Map, string Name, string Order, string Icon = "web", Id<Channel>? Channel = null, bool Backstage = false)
    : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}

/// <summary>[S56.1] What a touchpoint says of the goal of its map.</summary>
public enum GoalPart
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The time for the goal counts from here.</summary>
    Start,

    /// <summary>Whoever comes here has reached the goal.</summary>
    Reached,
}

/// <summary>[L2] A touchpoint: a card that sits in (stage, lane) at its order key, never at x, y.</summary>
/// <param name="Owner">The unit that answers for it.</param>
/// <param name="Testimony">[L6] Reference to the customer's own words that state it (a step of the ideal) in the erasable store.</param>
/// <param name="Goal">[S56.1] What it says of the map's goal.</param>
public sealed record Touchpoint(
    Id<Touchpoint> Id, Id<Stage> Stage, Id<Lane> Lane, string Name, string Order, string Icon = "", string Description = "", string Owner = "",
    Guid? Testimony = null, GoalPart Goal = GoalPart.None)
    : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}

/// <summary>The paper of a sticky note; a team gives each colour its own meaning.</summary>
public enum NoteHue
{
    /// <summary>Yellow, the usual one.</summary>
    Yellow,

    /// <summary>Orange.</summary>
    Orange,

    /// <summary>Pink.</summary>
    Pink,

    /// <summary>Violet.</summary>
    Violet,

    /// <summary>Blue.</summary>
    Blue,

    /// <summary>Green.</summary>
    Green,
}

/// <summary>A free note of the team, in a cell of a map or beside it.</summary>
/// <param name="Hue">The colour its author chose.</param>
/// <param name="Item">The silent writing of a workshop that it was written in, or null.</param>
/// <param name="Touchpoint">The touchpoint it has become part of: it is read there, and no longer stands on the map.</param>
public sealed record Note(
    Id<Note> Id,
    Id<JourneyMap> Map,
    string Text,
    string Order,
    Id<Stage>? Stage = null,
    Id<Lane>? Lane = null,
    NoteHue Hue = NoteHue.Yellow,
    Id<AgendaItem>? Item = null,
    Id<Touchpoint>? Touchpoint = null)
    : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}

/// <summary>A layer of a map: paths that are shown, dimmed and ordered together.</summary>
/// <param name="Locked">True when its paths may not be edited.</param>
/// <param name="Folder">True when lists show it as a folder of its paths; false when it only holds their lock.</param>
public sealed record Layer(Id<Layer> Id, Id<JourneyMap> Map, string Name, string Order, bool Locked = false, bool Folder = false) : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}

/// <summary>What a path means.</summary>
public enum PathKind
{
    /// <summary>The journey as it is meant to go.</summary>
    Reference,

    /// <summary>A legitimate other way.</summary>
    Exception,

    /// <summary>A known way of going wrong.</summary>
    Anomaly,
}

/// <summary>A path through touchpoints of one map; its steps are records of their own (L2).</summary>
/// <param name="Abandoned">True when the client leaves at its end: drawn with a cross.</param>
/// <param name="Promoted">True when an exception became this reference: drawn with a rosette.</param>
/// <param name="ReviewedOn">[S49.1] The day somebody last read it again, ISO date (yyyy-MM-dd), or empty.</param>
public sealed record JourneyPath(
    Id<JourneyPath> Id,
    Id<JourneyMap> Map,
    string Name,
    PathKind Kind,
    string Order,
    Id<Layer>? Layer = null,
    bool Abandoned = false,
    bool Promoted = false,
    string Description = "",
    string ReviewedOn = "") : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}

/// <summary>[M8] One step of a path.</summary>
/// <param name="Optional">True when a case may leave it out.</param>
/// <param name="Repeat">How many times in a row it may occur: 1 to 64.</param>
/// <param name="LimitSeconds">Longest time since the step before, in seconds; null without limit.</param>
/// <param name="Alternatives">Touchpoints that do as well as <paramref name="Touchpoint"/> (a choice).</param>
/// <param name="Channels">Channel names of the event log that are allowed; empty allows all.</param>
public sealed record PathStep(
    Id<PathStep> Id,
    Id<JourneyPath> Path,
    Id<Touchpoint> Touchpoint,
    string Order,
    bool Optional = false,
    int Repeat = 1,
    double? LimitSeconds = null,
    EquatableArray<Id<Touchpoint>> Alternatives = default,
    EquatableArray<string> Channels = default) : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}
