namespace Parcours.Mapping;

/// <summary>The width of a line, the same for every painter: 1.5 to 14 px by share of cases, at most its tracks' pitch less 4.</summary>
public static class StrokeWidth
{
    /// <summary>The thinnest line, and the widest, in CSS pixels.</summary>
    public const double Thinnest = 1.5;

    /// <summary>The widest line.</summary>
    public const double Widest = 14;

    /// <summary>Width in CSS pixels; without a share a line has its kind's plain width. Dots and dashes never get too thin to be seen.</summary>
    /// <param name="share">Share of the map's cases, 0 to 1, or null when nothing is measured.</param>
    public static double Of(double? share, PathKind kind, double pitch)
    {
        var wanted = share is { } known ? Thinnest + ((Widest - Thinnest) * Math.Clamp(known, 0, 1)) : kind == PathKind.Reference ? 6 : 4;
        return Math.Min(Math.Max(wanted, LeastOf(kind)), Math.Max(Thinnest, pitch - 4));
    }

    private static double LeastOf(PathKind kind) => kind switch { PathKind.Reference => Thinnest, PathKind.Exception => 2.5, _ => 3.5 };
}
