namespace Parcours.Mapping;

/// <summary>
/// The width of a line, the same for every painter: 1.5 to 14 px, linear in its share of cases, at most its tracks' pitch less 4.
/// The web client computes the same in lineWidth.ts.
/// </summary>
public static class StrokeWidth
{
    /// <summary>The thinnest line, in CSS pixels.</summary>
    public const double Thinnest = 1.5;

    /// <summary>The widest line, in CSS pixels.</summary>
    public const double Widest = 14;

    /// <summary>Width of a line whose weight nobody knows yet, in CSS pixels.</summary>
    public const double Unweighted = 3;

    /// <summary>Width in CSS pixels.</summary>
    /// <param name="share">Share of the map's cases, 0 to 1, or null when nothing is measured.</param>
    /// <param name="pitch">Distance to the nearest parallel track.</param>
    public static double Of(double? share, double pitch)
    {
        var wanted = share is { } known ? Thinnest + ((Widest - Thinnest) * Math.Clamp(known, 0, 1)) : Unweighted;
        return Math.Max(Thinnest, Math.Min(wanted, pitch - 4));
    }
}
