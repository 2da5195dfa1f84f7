namespace Parcours.Measuring;

/// <summary>A share and its 95 % interval.</summary>
public sealed record Share(int Count, int Of, double Value, double Low, double High)
{
    /// <summary>[M18] Under this many, a count is shown as low.</summary>
    public const int LowCount = 30;

    /// <summary>[M18] Whether the number of cases behind the share is low.</summary>
    public bool IsLow => Count < LowCount;

    /// <summary>[M18] Score interval of Wilson (1927), z = 1.959964; a share of nothing is 0 with the whole interval.</summary>
    public static Share Wilson(int count, int of)
    {
        if (of == 0) return new Share(0, 0, 0, 0, 1);
        const double z = 1.959963984540054;
        var p = (double)count / of;
        var scale = 1 + (z * z / of);
        var center = (p + (z * z / (2.0 * of))) / scale;
        var half = z / scale * Math.Sqrt((p * (1 - p) / of) + (z * z / (4.0 * of * of)));
        return new Share(count, of, p, Math.Max(0, center - half), Math.Min(1, center + half));
    }
}
