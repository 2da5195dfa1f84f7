namespace Parcours.Measuring;

/// <summary>How a few answers on one scale spread, all in the scale's own points.</summary>
/// <param name="Deviation">Standard deviation of the sample (divided by n - 1); null for fewer than two answers.</param>
/// <param name="From">Lower end of the mean's 95 % interval, within the scale; null for fewer than two answers.</param>
/// <param name="To">Its upper end.</param>
public sealed record Spread(
    int Count, double Mean, double? Deviation, double Low, double FirstQuartile, double Median, double ThirdQuartile, double High, double? From, double? To)
{
    /// <summary>
    /// Of answers on a scale from low to high; null when there are none. Quartiles by linear interpolation (type 7 of Hyndman and Fan 1996);
    /// the interval is mean ± t(0.975, n - 1) · s / √n (Student 1908), cut at the ends of the scale.
    /// </summary>
    public static Spread? Of(IEnumerable<int> answers, int low, int high)
    {
        var sorted = answers.Select(each => (long)each).Order().ToArray();
        if (sorted.Length == 0) return null;
        var mean = sorted.Average();
        double? deviation = sorted.Length < 2 ? null : Math.Sqrt(sorted.Sum(each => (each - mean) * (each - mean)) / (sorted.Length - 1));
        var half = deviation * StudentQuantile(sorted.Length - 1) / Math.Sqrt(sorted.Length);
        double Quartile(double p) => Quantiles.OfSorted(sorted, p);
        return new Spread(
            sorted.Length, mean, deviation, sorted[0], Quartile(.25), Quartile(.5), Quartile(.75), sorted[^1],
            half is { } below ? Math.Max(low, mean - below) : null, half is { } above ? Math.Min(high, mean + above) : null);
    }

    /// <summary>
    /// The 97.5 % quantile of Student's t: the table's value up to ten degrees of freedom, then Cornish and Fisher's expansion around the normal
    /// quantile (Abramowitz and Stegun 1964, 26.7.5), within 0.001. NaN without a degree of freedom.
    /// </summary>
    public static double StudentQuantile(int freedom)
    {
        if (freedom <= 0) return double.NaN;
        if (freedom <= Small.Length) return Small[freedom - 1];
        const double z = 1.959963984540054;
        const double z3 = z * z * z, z5 = z3 * z * z, z7 = z5 * z * z;
        double n = freedom;
        return z + ((z3 + z) / (4 * n)) + (((5 * z5) + (16 * z3) + (3 * z)) / (96 * n * n)) + (((3 * z7) + (19 * z5) + (17 * z3) - (15 * z)) / (384 * n * n * n));
    }

    // The usual table: the expansion is not good enough for so few.
    private static readonly double[] Small = [12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157, 2.228139];
}
