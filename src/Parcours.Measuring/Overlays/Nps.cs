namespace Parcours.Measuring;

/// <summary>A Net Promoter Score, -100 to 100, with its 95 % interval and its number of answers.</summary>
public readonly record struct Nps(double Value, double Low, double High, int Count)
{
    private const double Z = 1.959963984540054;

    /// <summary>
    /// From answers 0-10: 100 (P - D) / n, with the interval of a mean of -1, 0 and 1: variance ((P + D) / n - ((P - D) / n)^2) / n
    /// (Rocks 2016, "Interval estimation for the Net Promoter Score", The American Statistician 70: the Wald interval). Null without answers.
    /// </summary>
    public static Nps? Of(int promoters, int detractors, int count)
    {
        if (count == 0) return null;
        var mean = (promoters - detractors) / (double)count;
        var half = Z * Math.Sqrt(Math.Max(0, ((promoters + detractors) / (double)count) - (mean * mean)) / count);
        return new Nps(100 * mean, 100 * Math.Max(-1, mean - half), 100 * Math.Min(1, mean + half), count);
    }
}
