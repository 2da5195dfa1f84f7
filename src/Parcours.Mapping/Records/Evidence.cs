namespace Parcours.Mapping;

/// <summary>A moment of truth: a touchpoint on which the relation is won or lost.</summary>
/// <param name="Showstopper">What would break it (point de rupture).</param>
/// <param name="Importance">0 (not said) to 10.</param>
/// <param name="ReviewedOn">[S49.1] The day somebody last read it again, ISO date (yyyy-MM-dd), or empty.</param>
public sealed record MomentOfTruth(
    Id<MomentOfTruth> Id, Id<Touchpoint> Touchpoint, string Expectation = "", string Showstopper = "", int Importance = 0, string ReviewedOn = "")
    : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}

/// <summary>Which side of a threshold satisfies the client.</summary>
public enum Comparison
{
    /// <summary>The value must be at most the threshold (a delay).</summary>
    AtMost,

    /// <summary>The value must be at least the threshold (a rate).</summary>
    AtLeast,
}

/// <summary>A condition of satisfaction stated by the customer.</summary>
/// <param name="StatedBy">Who said it: a role or pseudonym, never a name.</param>
/// <param name="StatedOn">When it was said, ISO date (yyyy-MM-dd), or empty.</param>
/// <param name="Indicator">The metric that tells whether it is kept.</param>
/// <param name="Unit">Unit of the threshold and of its readings.</param>
/// <param name="Testimony">[L6] Reference to the customer's own words in the erasable store.</param>
/// <param name="Answer">The internal answer in words, where no record says it.</param>
/// <param name="Answers">The processes, policies and tools that answer it; none, and no words either, is a finding.</param>
public sealed record Condition(
    Id<Condition> Id,
    Id<MomentOfTruth> Moment,
    string Text,
    string Order,
    string StatedBy = "",
    string StatedOn = "",
    string Indicator = "",
    string Unit = "",
    Comparison Comparison = Comparison.AtMost,
    double? Threshold = null,
    Guid? Testimony = null,
    string Answer = "",
    EquatableArray<Id<Answer>> Answers = default) : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}

/// <summary>How a stated value was obtained; drawn differently, never mixed.</summary>
public enum ReadingSource
{
    /// <summary>Measured by the brand or by us.</summary>
    Measured,

    /// <summary>Reported by somebody who knows.</summary>
    Reported,

    /// <summary>Estimated in a workshop.</summary>
    Estimated,
}

/// <summary>[A4] A one-off indicator value that somebody stated, with its source.</summary>
/// <param name="Subject">The record it is about: touchpoint, path, step, stage, moment, condition, map, journey or phase.</param>
/// <param name="Indicator">The indicator's name: nps, csat, delay, share, or the user's own.</param>
/// <param name="From">First day of the period, ISO date, or empty.</param>
/// <param name="To">Last day of the period, ISO date, or empty.</param>
/// <param name="Count">Number of observations behind the value, when known.</param>
/// <param name="Additive">[S56.6] True when values of the same indicator and unit may be added along a chain of journeys: a cost, not a score.</param>
public sealed record Reading(
    Id<Reading> Id,
    RecordId Subject,
    string Indicator,
    double Value,
    ReadingSource Source,
    string Unit = "",
    string From = "",
    string To = "",
    int? Count = null,
    string Note = "",
    bool Additive = false) : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}

/// <summary>[M7] Binds an activity of a log to a touchpoint.</summary>
/// <param name="Source">Name of the log source; empty binds in every log.</param>
/// <param name="Channel">Only events of this channel; empty for all.</param>
public sealed record Binding(Id<Binding> Id, Id<Touchpoint> Touchpoint, string Activity, string Channel = "", string Source = "")
    : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}
