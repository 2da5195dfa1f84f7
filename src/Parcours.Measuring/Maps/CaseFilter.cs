namespace Parcours.Measuring;

/// <summary>[M9] Where a case stands: a class, or why it has none.</summary>
public enum CaseStanding
{
    /// <summary>Follows a reference path.</summary>
    Reference,

    /// <summary>Follows an exception path.</summary>
    Exception,

    /// <summary>Follows a modelled anomaly path.</summary>
    Anomaly,

    /// <summary>To qualify.</summary>
    Unqualified,

    /// <summary>May still go on: not judged.</summary>
    Open,

    /// <summary>Has no bound event: not judged.</summary>
    Unbound,
}

/// <summary>[M12] Deviations of a kind; path, symbol and step narrow it when they are given (step -1: at no step).</summary>
public sealed record DeviationPlace(DeviationKind Kind, int? Path = null, int? Symbol = null, int? Step = null);

/// <summary>
/// Which cases are wanted; what is null does not matter. Followed and Nearest are paths by place, Symbol a touchpoint by number, Link two
/// steps of the followed path that one case takes one after the other.
/// </summary>
public sealed record CaseFilter
{
    /// <summary>Where the case stands.</summary>
    public CaseStanding? Standing { get; init; }

    /// <summary>The path it follows.</summary>
    public int? Followed { get; init; }

    /// <summary>The path it is nearest to, following none.</summary>
    public int? Nearest { get; init; }

    /// <summary>A touchpoint it passes.</summary>
    public int? Symbol { get; init; }

    /// <summary>A link it takes.</summary>
    public (int Path, int FromStep, int ToStep)? Link { get; init; }

    /// <summary>[S56.3] What became of the map's goal in it.</summary>
    public GoalOutcome? Goal { get; init; }

    /// <summary>A deviation it has.</summary>
    public DeviationPlace? Deviation { get; init; }
}
