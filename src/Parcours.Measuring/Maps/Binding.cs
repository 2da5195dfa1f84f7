namespace Parcours.Measuring;

/// <summary>[M7] Events of an activity (by a channel, when one is given) happen at a touchpoint, told by its index (0, 1, 2... as the caller numbers them).</summary>
public sealed record Binding(string Activity, string? Channel, int Touchpoint);

/// <summary>Events that no binding takes.</summary>
public sealed record UnboundEvents(string Activity, string? Channel, int Count, Share Share, ImmutableArray<string> ExampleCases);

/// <summary>A score where it was given: n, mean, and NPS (promoters 9-10 minus detractors 0-6, in points) when the score is one.</summary>
public sealed record ScoreStats(string Name, int Count, double Mean, double? Nps)
{
    /// <summary>[M18] Whether too few answers stand behind the mean.</summary>
    public bool IsLow => Count < Share.LowCount;
}

/// <summary>
/// What was measured at a touchpoint. Wait: time since the bound event before, exact median in seconds, null when it always comes first. Scores without an answer are left out.
/// </summary>
public sealed record TouchpointMeasure(int Touchpoint, int Events, int Cases, double? MedianWaitSeconds, ImmutableArray<ScoreStats> Scores);
