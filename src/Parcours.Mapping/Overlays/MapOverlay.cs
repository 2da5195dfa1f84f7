using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>Where a shown value comes from; drawn differently, never mixed (product point 12).</summary>
public enum ValueSource
{
    /// <summary>Computed from an event log.</summary>
    Measured,

    /// <summary>Stated by somebody who knows.</summary>
    Reported,

    /// <summary>Estimated in a workshop.</summary>
    Estimated,
}

/// <summary>
/// [A4] What is computed for one map: keyed by record id, versioned, never edited, always recomputable.
/// Shares are 0..1 of <see cref="Cases"/>; durations are seconds.
/// </summary>
/// <param name="Version">Names (data, records read, algorithm): two overlays of the same version are equal.</param>
/// <param name="Revision">Revision of the study whose records were read.</param>
/// <param name="Goal">[S56.3] The goal checked on cases; null without a log, or where no touchpoint means that the goal is reached.</param>
public sealed record MapOverlay(
    Id<JourneyMap> Map,
    string Version,
    long Revision,
    OverlaySource? Log,
    long Cases,
    long Events,
    OverlayClasses? Classes,
    ImmutableArray<PathValues> Paths,
    ImmutableArray<HopValues> Hops,
    ImmutableArray<TouchpointValues> Touchpoints,
    ImmutableArray<StageValues> Stages,
    ImmutableArray<MomentVerdict> Moments,
    GoalValues? Goal = null);

/// <summary>The log behind an overlay: its name, first and last instant (ISO 8601), share of events bound to touchpoints.</summary>
public sealed record OverlaySource(string Id, string Name, string From, string To, double BoundShare, long UnboundEvents);

/// <summary>[M9] Cases by class.</summary>
public sealed record OverlayClasses(long Reference, long Exception, long Anomaly, long Unqualified, long Open);

/// <summary>
/// A path's weight: cases that follow it, share with its 95 % Wilson interval, and where the figure comes from. Where nobody follows it as a
/// whole, <paramref name="Taking"/> counts the cases that take its steps one right after another on their way; else it is 0.
/// </summary>
public sealed record PathValues(
    Id<JourneyPath> Path, long Cases, double Share, double Low, double High, long NearestAnomalies, ValueSource Source, long Taking = 0, PathScore? Score = null);

/// <summary>
/// How a path is lived: the satisfaction of the cases that follow it (each case counts once, by its last answer), or as people stated it.
/// </summary>
/// <param name="Indicator">The score's name. One that contains nps is -100 to 100; any other is the mean of its answers.</param>
/// <param name="Low">95 % interval; null where it is not known.</param>
/// <param name="High">95 % interval; null where it is not known.</param>
/// <param name="Count">Cases that answered, or the number of observations stated; 0 when nobody said.</param>
/// <param name="Period">First and last day as stated (yyyy-MM-dd/yyyy-MM-dd, either may be empty), or empty: then it is the log's.</param>
public sealed record PathScore(string Indicator, double Value, double? Low, double? High, long Count, ValueSource Source, string Period = "");

/// <summary>Cases that take the link between two consecutive steps of a path; mean times it is taken by those that do.</summary>
public sealed record HopValues(Id<JourneyPath> Path, Id<PathStep> From, Id<PathStep> To, long Cases, double Share, double? MeanPasses, double? MedianSeconds);

/// <summary>A touchpoint's measures. Nps is -100..100 with its 95 % interval and n; waits are medians in seconds since the event before.</summary>
public sealed record TouchpointValues(
    Id<Touchpoint> Touchpoint,
    long Events,
    long Cases,
    double? Nps,
    double? NpsLow,
    double? NpsHigh,
    long NpsCount,
    double? MedianWaitSeconds,
    double? ReworkShare,
    ValueSource Source);

/// <summary>A stage's point on the satisfaction curve, with what was believed when somebody stated it.</summary>
public sealed record StageValues(Id<Stage> Stage, double? Nps, double? Low, double? High, long Count, double? Believed, double? Target);

/// <summary>Whether a moment of truth's conditions hold.</summary>
public enum Verdict
{
    /// <summary>No reading tells.</summary>
    Unknown,

    /// <summary>Every condition that can be judged holds.</summary>
    Kept,

    /// <summary>Holds, within a tenth of the threshold.</summary>
    AtRisk,

    /// <summary>At least one condition does not hold.</summary>
    Broken,
}

/// <summary>The verdict on a moment of truth, with the conditions judged.</summary>
public sealed record MomentVerdict(Id<MomentOfTruth> Moment, Id<Touchpoint> Touchpoint, Verdict Verdict, ImmutableArray<ConditionVerdict> Conditions);

/// <summary>The verdict on one condition, with the reading that decides it.</summary>
/// <param name="Source">Where that reading comes from; null without one.</param>
/// <param name="Count">Observations behind it, when known.</param>
public sealed record ConditionVerdict(
    Id<Condition> Condition, Verdict Verdict, Id<Reading>? Reading, double? Value, ReadingSource? Source = null, int? Count = null);
