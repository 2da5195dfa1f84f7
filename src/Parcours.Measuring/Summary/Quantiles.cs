namespace Parcours.Measuring;

/// <summary>Exact quantiles by linear interpolation (type 7 of Hyndman and Fan 1996; numpy's default).</summary>
public static class Quantiles
{
    /// <summary>The quantile p in [0, 1] of values sorted upwards; NaN when there are none.</summary>
    public static double OfSorted(ReadOnlySpan<long> sorted, double p)
    {
        if (sorted.IsEmpty) return double.NaN;
        var at = (sorted.Length - 1) * p;
        var low = (int)Math.Floor(at);
        if (low + 1 >= sorted.Length) return sorted[^1];
        return sorted[low] + ((at - low) * (sorted[low + 1] - sorted[low]));
    }
}

/// <summary>[M4, M6] Statistics of durations, in seconds.</summary>
public sealed record DurationStats(double MinSeconds, double MedianSeconds, double MeanSeconds, double P90Seconds, double MaxSeconds)
{
    /// <summary>Of durations in ticks, which are sorted in place; zeros when there are none.</summary>
    public static DurationStats OfTicks(Span<long> ticks)
    {
        if (ticks.IsEmpty) return new DurationStats(0, 0, 0, 0, 0);
        ticks.Sort();
        Int128 sum = 0;
        foreach (var t in ticks) sum += t;
        return new DurationStats(Seconds(ticks[0]), Seconds(Quantiles.OfSorted(ticks, .5)), Seconds((double)sum / ticks.Length), Seconds(Quantiles.OfSorted(ticks, .9)), Seconds(ticks[^1]));
    }

    internal static double Seconds(double ticks) => ticks / TimeSpan.TicksPerSecond;
}
