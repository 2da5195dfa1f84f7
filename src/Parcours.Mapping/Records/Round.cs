namespace Parcours.Mapping;

/// <summary>What a score is about.</summary>
public enum Triptych
{
    /// <summary>The client's experience.</summary>
    Cx,

    /// <summary>The employees' experience.</summary>
    Ex,

    /// <summary>How well the operation runs.</summary>
    Ops,
}

/// <summary>Where a qualification round stands.</summary>
public enum RoundStatus
{
    /// <summary>Everybody scores, and nobody sees.</summary>
    Open,

    /// <summary>The scores are shown.</summary>
    Revealed,
}

/// <summary>A qualification round on a map: who scores what, from 0 (as bad as can be) to 10. The scores enter the study when they are revealed.</summary>
/// <param name="Question">What is asked, in words, or empty.</param>
/// <param name="Touchpoints">The touchpoints scored.</param>
/// <param name="Paths">The paths scored.</param>
/// <param name="Axes">[S42.2] On which of CX, EX and Ops.</param>
/// <param name="Groups">[S42.2] The groups of participants whose scores are compared.</param>
/// <param name="RevealedOn">[S42.4] The day of the reveal, ISO date, or empty.</param>
/// <param name="Participants">How many had finished at the reveal.</param>
public sealed record Round(
    Id<Round> Id,
    Id<JourneyMap> Map,
    string Name,
    string Order,
    string Question = "",
    EquatableArray<Id<Touchpoint>> Touchpoints = default,
    EquatableArray<Id<JourneyPath>> Paths = default,
    EquatableArray<Triptych> Axes = default,
    EquatableArray<string> Groups = default,
    RoundStatus Status = RoundStatus.Open,
    string RevealedOn = "",
    int Participants = 0) : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}

/// <summary>What a round said of one subject on one axis: every participant's score with its group, and nobody's name.</summary>
/// <param name="Subject">[S42.3] The touchpoint or path.</param>
/// <param name="Groups">[S42.3] The group of each score, sorted.</param>
/// <param name="Values">[S42.3] The scores, 0 to 10, in the order of the groups, then from low to high: the order tells nobody apart.</param>
public sealed record Score(
    Id<Score> Id, Id<Round> Round, RecordId Subject, Triptych Axis, EquatableArray<string> Groups = default, EquatableArray<int> Values = default)
    : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}
