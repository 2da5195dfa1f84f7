namespace Parcours.Mapping;

/// <summary>A segment of the brand's clients: how many there are, as far as somebody said so and from where.</summary>
/// <param name="Count">[S65.1] How many clients it has; null when nobody said.</param>
/// <param name="Share">[S65.2] Its share of all clients, 0 to 1; null when nobody said.</param>
/// <param name="Basis">How that was obtained.</param>
/// <param name="Source">Where it comes from, in words, or empty.</param>
/// <param name="Period">What time it is about, in words ("2025"), or empty.</param>
public sealed record Segment(
    Id<Segment> Id,
    string Name,
    string Order,
    string Description = "",
    int? Count = null,
    double? Share = null,
    ReadingSource Basis = ReadingSource.Estimated,
    string Source = "",
    string Period = "") : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}

/// <summary>A persona of a design map.</summary>
/// <param name="Segment">The segment it stands for, or none.</param>
public sealed record Persona(Id<Persona> Id, string Name, string Order, string Description = "", string Quote = "", Id<Segment>? Segment = null) : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}

/// <summary>How close to the client's journey somebody stands: the ring of the picture of the stakeholders.</summary>
public enum StakeholderRing
{
    /// <summary>Lives it: in the middle.</summary>
    Centre,

    /// <summary>Meets it every day.</summary>
    Near,

    /// <summary>Weighs on it from afar.</summary>
    Far,
}

/// <summary>Somebody who acts, decides or influences.</summary>
/// <param name="Role">user, decider, buyer, influencer, expert, partner, reseller, supplier, distributor, employee.</param>
/// <param name="Ring">Where they stand in the picture of the stakeholders.</param>
public sealed record Stakeholder(
    Id<Stakeholder> Id, string Name, string Role, string Order, string Description = "", StakeholderRing Ring = StakeholderRing.Near) : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}

/// <summary>What somebody does at a touchpoint.</summary>
public enum InvolvementPart
{
    /// <summary>Does it.</summary>
    Acts,

    /// <summary>Decides it.</summary>
    Decides,

    /// <summary>Influences whoever decides.</summary>
    Influences,
}

/// <summary>[S48.1] A stakeholder acts, decides or influences at a touchpoint: one record for each part.</summary>
public sealed record Involvement(Id<Involvement> Id, Id<Stakeholder> Stakeholder, Id<Touchpoint> Touchpoint, InvolvementPart Part = InvolvementPart.Acts)
    : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}
