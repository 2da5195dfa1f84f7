namespace Parcours.Mapping;

/// <summary>An information system of the brand that serves touchpoints.</summary>
/// <param name="Constraints">What it forbids or imposes, in words; may be named as a cause.</param>
public sealed record InfoSystem(Id<InfoSystem> Id, string Name, string Order, string Description = "", string Constraints = "") : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}

/// <summary>[S7.2] A system serves a touchpoint.</summary>
public sealed record SystemUse(Id<SystemUse> Id, Id<Touchpoint> Touchpoint, Id<InfoSystem> System) : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}

/// <summary>How what one system knows reaches another.</summary>
public enum IntegrationMode
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>At once.</summary>
    RealTime,

    /// <summary>From time to time, together.</summary>
    Batch,

    /// <summary>Somebody types it again.</summary>
    Manual,
}

/// <summary>[S7.3] How two systems of the study are integrated, whichever is named first.</summary>
/// <param name="Note">What else is worth knowing: how often, by whom.</param>
public sealed record Integration(
    Id<Integration> Id, Id<InfoSystem> From, Id<InfoSystem> To, IntegrationMode Mode = IntegrationMode.None, string Note = "") : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}
