namespace Parcours.Mapping;

/// <summary>How far a design map gives what was asked of it.</summary>
public enum FulfilmentDegree
{
    /// <summary>Entirely.</summary>
    Met,

    /// <summary>In part: why says what lacks.</summary>
    Partly,

    /// <summary>Not at all: why says the reason.</summary>
    LeftOut,
}

/// <summary>What a design map makes of one ideal step, or of one condition of satisfaction.</summary>
/// <param name="Design">The map that is judged.</param>
/// <param name="Subject">[S46.1] The touchpoint or path step of another map, or the condition, that is met or not.</param>
/// <param name="Why">By what, or why not.</param>
/// <param name="By">[S46.2] The touchpoint of the design map that meets it, or none.</param>
public sealed record Fulfilment(
    Id<Fulfilment> Id, Id<JourneyMap> Design, RecordId Subject, FulfilmentDegree Degree = FulfilmentDegree.Met, string Why = "", Id<Touchpoint>? By = null)
    : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}
