namespace Parcours.Mapping;

/// <summary>An event of the client's life, also an upsetting one, and what is expected when it happens: the event-to-expectations sheet.</summary>
/// <param name="Phase">The life-cycle phase it happens in; null for none.</param>
/// <param name="Map">The map it begins; null for none.</param>
/// <param name="Touchpoint">Where the brand first hears of it; null for none.</param>
public sealed record TriggeringEvent(
    Id<TriggeringEvent> Id,
    string Name,
    string Order,
    TriggerKind Kind = TriggerKind.None,
    Id<Phase>? Phase = null,
    Id<JourneyMap>? Map = null,
    Id<Touchpoint>? Touchpoint = null) : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}

/// <summary>One row of an event's sheet: what the client expects for its resolution, what is done today, and the gap.</summary>
/// <param name="Today">What is done today.</param>
/// <param name="Gap">[S41.1] 0 (none) to 3 (large); null when nobody said.</param>
/// <param name="GapText">The gap in words.</param>
/// <param name="SaidBy">Who said it: a role or pseudonym, never a name.</param>
/// <param name="Condition">The condition of satisfaction that it became; null for none.</param>
public sealed record EventExpectation(
    Id<EventExpectation> Id,
    Id<TriggeringEvent> Event,
    string Expectation,
    string Order,
    string Today = "",
    int? Gap = null,
    string GapText = "",
    string SaidBy = "",
    Id<Condition>? Condition = null) : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}
