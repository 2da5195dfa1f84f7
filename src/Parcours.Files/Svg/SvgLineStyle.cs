using System.Globalization;
using Parcours.Mapping;

namespace Parcours.Files;

/// <summary>How a line looks, alike on the map and in its legend.</summary>
internal static class SvgLineStyle
{
    /// <summary>A stated weight needs room for its core, in CSS pixels.</summary>
    public const double LeastStated = 5;

    /// <summary>The line itself.</summary>
    public static (string Name, object? Value)[] Stroke(SvgTheme theme, PathKind kind, double width) =>
        Line(kind, theme.Of(kind), width, SvgTheme.Dash(kind, width));

    /// <summary>A stated weight is hollow (workshop estimate) or pale (reported), a measured one is full.</summary>
    public static (string Name, object? Value)[] Core(SvgTheme theme, PathKind kind, ValueSource source, double width) =>
        Line(kind, source == ValueSource.Estimated ? theme.Ground : Mix(theme.Of(kind), theme.Ground), Math.Max(1, width - 3.4), SvgTheme.Dash(kind, width));

    private static (string Name, object? Value)[] Line(PathKind kind, string colour, double width, string dash) =>
        [("stroke", colour), ("stroke-width", width), ("stroke-dasharray", dash), ("stroke-linecap", kind == PathKind.Anomaly ? "round" : null)];

    private static string Mix(string colour, string ground)
    {
        return "#" + string.Concat(((int[])[1, 3, 5]).Select(at => Part(at).ToString("X2", CultureInfo.InvariantCulture)));

        int Part(int at) => (int)Math.Round((Hex(colour, at) * 0.45) + (Hex(ground, at) * 0.55));

        static int Hex(string text, int at) => int.Parse(text.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}
