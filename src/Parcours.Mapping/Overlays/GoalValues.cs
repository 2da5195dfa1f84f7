using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>Whose cases a row of the goal is about.</summary>
public enum GoalGroup
{
    /// <summary>Those that follow a path.</summary>
    Path,

    /// <summary>Those to qualify.</summary>
    Unqualified,

    /// <summary>Those that may still go on: no path is said of them yet.</summary>
    Open,
}

/// <summary>[S56.3] The goal of a map checked on the cases of a log.</summary>
/// <param name="LimitSeconds">Longest time for it, in seconds; null without limit: then nobody is late.</param>
/// <param name="FromStart">True when the time counts from a touchpoint, false when it counts from the first event of the case.</param>
/// <param name="All">All cases with a bound event.</param>
/// <param name="Rows">By path in map order, then to qualify, then open; their counts add up to those of <paramref name="All"/>.</param>
public sealed record GoalValues(double? LimitSeconds, bool FromStart, GoalCount All, ImmutableArray<GoalRow> Rows);

/// <summary>The goal in the cases of one path, or of those that follow none.</summary>
public sealed record GoalRow(GoalGroup Group, Id<JourneyPath>? Path, GoalCount Count);

/// <summary>
/// Cases by what became of the goal: reached in time, reached late, not reached and closed (missed), past the limit though still open
/// (overdue), still open without a limit, never begun, begun less than the limit before the end of the log (recent, reached or not). The
/// share is in time / (in time + late + missed + overdue).
/// </summary>
/// <param name="Low">Lower end of the 95 % Wilson interval of the share.</param>
/// <param name="High">Upper end.</param>
/// <param name="MedianSeconds">Median time to the goal of the cases in time or late; null where none did.</param>
public sealed record GoalCount(
    long InTime, long Late, long Missed, long Overdue, long Open, long NotBegun, long Recent, double Share, double Low, double High, double? MedianSeconds);
