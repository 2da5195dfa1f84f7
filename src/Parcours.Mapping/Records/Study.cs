namespace Parcours.Mapping;

/// <summary>The mission itself: one such record in every study.</summary>
/// <param name="ClientWord">The sector's own word for the client: client, patient, usager, citizen.</param>
/// <param name="Language">Language the study is written in: "fr" or "en".</param>
/// <param name="BranchOf">[L18] The study this one is an alternative of; null for none.</param>
/// <param name="BranchedAt">[L18] The revision of that study it began from; 0 for none.</param>
/// <param name="Merged">True once an alternative was brought back: it is kept to be read.</param>
/// <param name="Archived">True when it is out of daily use.</param>
/// <param name="Audience">Whom the brand serves here.</param>
public sealed record Study(
    Id<Study> Id,
    string Name,
    string Brand = "",
    string Sector = "",
    string ClientWord = "client",
    string Language = "fr",
    Guid? BranchOf = null,
    long BranchedAt = 0,
    bool Merged = false,
    bool Archived = false,
    ClientKind Audience = ClientKind.B2c) : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}

/// <summary>Whom a study's brand serves.</summary>
public enum ClientKind
{
    /// <summary>Consumers.</summary>
    B2c,

    /// <summary>Companies.</summary>
    B2b,

    /// <summary>Patients.</summary>
    Patient,

    /// <summary>Citizens, users of a public service.</summary>
    Citizen,
}

/// <summary>A customer journey: gathers its reality, ideal and design maps.</summary>
/// <param name="Parent">[S3.1] The journey it is a part of; null for none.</param>
/// <param name="After">[S3.2] The journey it follows in the client's life; null for none.</param>
/// <param name="Archived">True when it is out of daily use.</param>
public sealed record Journey(
    Id<Journey> Id,
    string Name,
    string Order,
    string Description = "",
    Id<Journey>? Parent = null,
    Id<Journey>? After = null,
    bool Archived = false) : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}

/// <summary>What a map is about: real people now, the customer's ideal, or the team's answer for personas.</summary>
public enum MapKind
{
    /// <summary>Real people, the present, one answer.</summary>
    Reality,

    /// <summary>The ideal scenario, in the customer's words.</summary>
    Ideal,

    /// <summary>Personas, the future, one of several answers.</summary>
    Design,
}

/// <summary>The family of a triggering event.</summary>
public enum TriggerKind
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>An event of private life.</summary>
    PrivateLife,

    /// <summary>An event of professional life.</summary>
    ProfessionalLife,

    /// <summary>An upsetting incident.</summary>
    Incident,
}

/// <summary>One map of a journey.</summary>
/// <param name="Question">The one question a reality map answers, shown on it.</param>
/// <param name="Trigger">The triggering event, in words.</param>
/// <param name="Goal">The client's goal, or empty.</param>
/// <param name="Task">A task, or empty.</param>
/// <param name="SuccessCriterion">What tells that the goal is reached or the task done, or empty.</param>
/// <param name="LimitSeconds">[S4.1] Longest time for it since the triggering event, in seconds; null without limit.</param>
/// <param name="Segment">The segment of clients it is about in words, or empty: what files of before segments were records of their own say, and whoever it is about on a reality map.</param>
/// <param name="Archived">True when it is out of daily use.</param>
/// <param name="ReviewedOn">[S49.1] The day somebody last read it again, ISO date (yyyy-MM-dd), or empty.</param>
/// <param name="Bands">[S50.2] The bands under its lanes from the top (<see cref="MapBands"/>); empty is satisfaction alone.</param>
/// <param name="OfSegment">The segment it is about, or none.</param>
public sealed record JourneyMap(
    Id<JourneyMap> Id,
    Id<Journey> Journey,
    string Name,
    MapKind Kind,
    string Order,
    string Question = "",
    string Trigger = "",
    TriggerKind TriggerKind = TriggerKind.None,
    string Goal = "",
    string Task = "",
    Id<Persona>? Persona = null,
    string SuccessCriterion = "",
    double? LimitSeconds = null,
    string Segment = "",
    bool Archived = false,
    string ReviewedOn = "",
    EquatableArray<string> Bands = default,
    Id<Segment>? OfSegment = null) : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}

/// <summary>A life-cycle phase of the study; stages of every map belong to one, or to none. Its volume and satisfaction are readings.</summary>
/// <param name="Goal">What the client wants to have reached at its end, or empty.</param>
/// <param name="Events">The events of the client's life that begin it, one a line, or empty.</param>
public sealed record Phase(Id<Phase> Id, string Name, string Order, string Goal = "", string Events = "") : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}

/// <summary>A channel of the study's scope.</summary>
/// <param name="Icon">Name of a pictogram of the client's catalogue: web, app, phone, store, mail, field, chat, social, post, partner, office.</param>
/// <param name="Source">The channel's name in the event logs, or empty.</param>
public sealed record Channel(Id<Channel> Id, string Name, string Order, string Icon = "web", string Source = "") : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}
