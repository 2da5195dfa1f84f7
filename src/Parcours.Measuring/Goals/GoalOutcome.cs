namespace Parcours.Measuring;

/// <summary>[S56.3] What became of the goal of a map in one case. Without a time limit nobody is late, and nobody overdue.</summary>
public enum GoalOutcome
{
    /// <summary>Reached within the limit.</summary>
    InTime,

    /// <summary>Reached after the limit.</summary>
    Late,

    /// <summary>Not reached, and the case is closed.</summary>
    Missed,

    /// <summary>Not reached though the limit is past; the case is still open. Counted as missed.</summary>
    Overdue,

    /// <summary>Not reached yet, and still open where there is no limit. Apart, in no share.</summary>
    Open,

    /// <summary>Never passed where the time counts from. Apart, in no share.</summary>
    NotBegun,

    /// <summary>
    /// Its time began less than the limit before the end of the log, whether or not it is reached by now. Apart, in no share: of cases this
    /// young those that are quick are known and the others are not yet, so the share would be too high.
    /// </summary>
    Recent,
}

/// <summary>What reaching the goal of a map means. Touchpoints by number.</summary>
/// <param name="Reached">Touchpoints that mean that the goal is reached; at least one.</param>
/// <param name="Starts">Touchpoints that the time counts from; empty: from the first event of the case.</param>
/// <param name="LimitSeconds">Longest time for it, in seconds; null without limit.</param>
public sealed record GoalRule(ImmutableArray<int> Reached, ImmutableArray<int> Starts, double? LimitSeconds);

/// <summary>Cases by what became of the goal. Times are of the cases in time or late, in seconds.</summary>
public sealed record GoalTally(int InTime, int Late, int Missed, int Overdue, int Open, int NotBegun, int Recent, double? MedianSeconds)
{
    /// <summary>[S56.3] Cases that the share is of: those of whom it is known whether they reached the goal in time.</summary>
    public int Judged => InTime + Late + Missed + Overdue;

    /// <summary>Reached in time, of the judged, with its 95 % Wilson interval.</summary>
    public Share Share => Share.Wilson(InTime, Judged);
}
