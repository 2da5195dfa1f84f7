namespace Parcours.Mapping;

/// <summary>What somebody noticed.</summary>
public enum MarkKind
{
    /// <summary>It costs the client effort or patience.</summary>
    Irritant,

    /// <summary>It stops the client.</summary>
    Blockage,

    /// <summary>The client goes through it again and again.</summary>
    Loop,

    /// <summary>It wins the client.</summary>
    Delight,

    /// <summary>Rare, and worth watching.</summary>
    WeakSignal,
}

/// <summary>What a mark rests on.</summary>
public enum MarkEvidence
{
    /// <summary>Seen by the team.</summary>
    Observation,

    /// <summary>A client's own words.</summary>
    Verbatim,

    /// <summary>An interview.</summary>
    Interview,

    /// <summary>A mystery call or visit.</summary>
    MysteryVisit,

    /// <summary>What employees tell.</summary>
    Staff,

    /// <summary>Figures.</summary>
    Data,
}

/// <summary>What became of a mark.</summary>
public enum MarkStatus
{
    /// <summary>To be watched.</summary>
    Hypothesis,

    /// <summary>Found true.</summary>
    Confirmed,

    /// <summary>Found wrong; kept, so that it is not looked for twice.</summary>
    Rejected,
}

/// <summary>An irritant, blockage, loop, delight or weak signal that somebody marked by hand, with its evidence.</summary>
/// <param name="Subject">[S43.1] The touchpoint, the path, or the step whose link from the step before it is about.</param>
/// <param name="Text">What was noticed.</param>
/// <param name="Source">What it rests on.</param>
/// <param name="Detail">Where exactly: the interview, the call, the verbatim's number, or empty.</param>
/// <param name="Testimony">[L6] Reference to the customer's own words in the erasable store.</param>
/// <param name="On">[S43.2] The day it was noticed, ISO date, or empty.</param>
/// <param name="Cause">[S56.7] The information system whose constraint is named as its cause; null for none.</param>
public sealed record Mark(
    Id<Mark> Id,
    RecordId Subject,
    MarkKind Kind,
    string Text,
    MarkEvidence Source = MarkEvidence.Observation,
    string Detail = "",
    Guid? Testimony = null,
    MarkStatus Status = MarkStatus.Hypothesis,
    string On = "",
    Id<InfoSystem>? Cause = null) : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}
