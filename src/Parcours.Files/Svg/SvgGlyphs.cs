using System.Globalization;
using Parcours.Mapping;

namespace Parcours.Files;

/// <summary>The small signs of a map, drawn alike on the map and in its legend: a shape of its own for each, so that colour says nothing alone.</summary>
internal sealed class SvgGlyphs(SvgXml xml, SvgTheme theme, bool dark)
{
    private const string Amber = "#C97B00";

    /// <summary>The diamond with its star, 26 wide.</summary>
    public void Moment(double x, double y)
    {
        xml.Empty(
            "path", ("d", FormattableString.Invariant($"M{x:0.##} {y - 13:0.##}l13 13l-13 13l-13 -13z")), ("fill", theme.Mark),
            ("stroke", theme.Halo), ("stroke-width", 2), ("stroke-linejoin", "round"));
        var star = string.Join(' ', Enumerable.Range(0, 10).Select(index =>
        {
            var (radius, angle) = (index % 2 == 0 ? 6.2 : 2.6, (index * Math.PI / 5) - (Math.PI / 2));
            return FormattableString.Invariant($"{x + (radius * Math.Cos(angle)):0.##},{y + (radius * Math.Sin(angle)):0.##}");
        }));
        xml.Empty("polygon", ("points", star), ("fill", theme.MarkStar));
    }

    /// <summary>[S56.1] A flag where the goal is reached, a stopwatch where its time begins.</summary>
    public void Goal(double x, double y, bool reached)
    {
        xml.Empty(
            "circle", ("cx", x), ("cy", y), ("r", 9.5), ("fill", reached ? theme.Mark : theme.Card), ("stroke", reached ? theme.Halo : theme.Mark),
            ("stroke-width", reached ? 2 : 1.5));
        if (reached) xml.Empty("path", ("d", FormattableString.Invariant($"M{x - 3.6:0.##} {y - 5:0.##}h1.4v0.6l6.6 2.6l-6.6 2.6v4.6h-1.4z")), ("fill", theme.Halo));
        else xml.Empty("path", ("d", FormattableString.Invariant($"M{x:0.##} {y - 4.2:0.##}a4.6 4.6 0 1 1 -0.01 0zM{x - 1.6:0.##} {y - 6.4:0.##}h3.2M{x:0.##} {y + 0.4:0.##}v-2.6")), ("fill", "none"), ("stroke", theme.Mark), ("stroke-width", 1.4), ("stroke-linecap", "round"));
    }

    /// <summary>A mark, on a grid of 16 scaled to <paramref name="size"/>, from its top left; the shapes are those of marks.ts.</summary>
    public void Mark(SvgMark mark, double x, double y, double size, string? title = null)
    {
        var (shape, filled) = Shape(mark.Kind);
        using var group = xml.Open("g", ("transform", FormattableString.Invariant($"translate({x:0.##} {y:0.##}) scale({size / 16:0.####})")));
        if (title is { Length: > 0 }) xml.Element("title", title);
        xml.Empty(
            "circle", ("cx", 8), ("cy", 8), ("r", 7.2), ("fill", theme.Card), ("stroke", theme.Ink), ("stroke-width", mark.Sure ? 1.4 : 1.1),
            ("stroke-dasharray", mark.Sure ? null : "2.2 1.6"));
        xml.Empty(
            "path", ("d", shape), ("fill", filled ? theme.Ink : "none"), ("stroke", theme.Ink), ("stroke-width", filled ? 0.6 : 1.4),
            ("stroke-linecap", "round"), ("stroke-linejoin", "round"));
    }

    /// <summary>A score: up triangle, square or down triangle, about 9 wide, around its middle.</summary>
    public void Score(Level level, double x, double y)
    {
        var (shape, colour) = level switch
        {
            Level.Good => ("M{0} {1}l4.5 8h-9z", theme.High),
            Level.Bad => ("M{0} {1}m-4.5 0h9l-4.5 8z", theme.Low),
            _ => ("M{0} {1}m-3.5 0.5h7v7h-7z", theme.Muted),
        };
        xml.Empty("path", ("d", string.Format(CultureInfo.InvariantCulture, shape, Math.Round(x, 2), Math.Round(y - 4, 2))), ("fill", colour));
    }

    /// <summary>The verdict on a moment of truth, as a small label that ends at <paramref name="right"/>; its width is <see cref="VerdictWidth"/>.</summary>
    public void Verdict(Verdict verdict, string word, double right, double y)
    {
        var width = VerdictWidth(word);
        var left = right - width;
        var colour = verdict switch { Mapping.Verdict.Kept => theme.High, Mapping.Verdict.AtRisk => Amber, _ => theme.Low };
        var shape = verdict switch { Mapping.Verdict.Kept => "l3.8 7h-7.6z", Mapping.Verdict.AtRisk => "m-3.2 0.4h6.4v6.4h-6.4z", _ => "m-3.8 0h7.6l-3.8 7z" };
        xml.Empty(
            "rect", ("x", left), ("y", y), ("width", width), ("height", 16), ("rx", 8), ("fill", theme.Card),
            ("stroke", verdict == Mapping.Verdict.Broken ? theme.Ink : theme.CardBorder));
        xml.Empty("path", ("d", FormattableString.Invariant($"M{left + 11:0.##} {y + 4.5:0.##}{shape}")), ("fill", colour));
        xml.Text(word, left + 18, y + 11.6, ("font-size", 10), ("font-weight", 600), ("fill", theme.Ink));
    }

    /// <summary>[S61.1] An expectation: up triangle, square, down triangle as on moments of truth, or a ring where nothing tells; about 9 wide, around its middle.</summary>
    public void Expected(Verdict verdict, double x, double y)
    {
        var (shape, colour) = verdict switch
        {
            Mapping.Verdict.Kept => ("l4.6 8.4h-9.2z", theme.High),
            Mapping.Verdict.AtRisk => ("m-3.8 0.5h7.6v7.6h-7.6z", Amber),
            Mapping.Verdict.Broken => ("m-4.6 0h9.2l-4.6 8.4z", theme.Low),
            _ => ("", theme.Muted),
        };
        if (shape.Length > 0) xml.Empty("path", ("d", FormattableString.Invariant($"M{x:0.##} {y - 4.2:0.##}{shape}")), ("fill", colour));
        else xml.Empty("circle", ("cx", x), ("cy", y), ("r", 3.8), ("fill", "none"), ("stroke", colour), ("stroke-width", 1.6));
    }

    /// <summary>[S61.1] An expectation that nothing inside the brand answers: an empty diamond with a dashed edge.</summary>
    public void Unanswered(double x, double y) => xml.Empty(
        "path", ("d", FormattableString.Invariant($"M{x:0.##} {y - 5.4:0.##}l5.4 5.4l-5.4 5.4l-5.4 -5.4z")), ("fill", "none"), ("stroke", theme.Ink), ("stroke-width", 1.4),
        ("stroke-dasharray", "2.4 1.8"));

    /// <summary>[S61.2] Votes: a dark label with a dot and their number, from its left end, around its middle.</summary>
    public void Votes(string count, double x, double y)
    {
        xml.Empty("rect", ("x", x), ("y", y - 8), ("width", VotesWidth(count)), ("height", 16), ("rx", 8), ("fill", theme.Ink), ("stroke", theme.Card));
        xml.Empty("circle", ("cx", x + 9), ("cy", y), ("r", 2.6), ("fill", theme.Card));
        xml.Text(count, x + 15, y + 3.6, ("font-size", 10), ("font-weight", 600), ("fill", theme.Card));
    }

    /// <summary>How wide the label of votes is.</summary>
    public static double VotesWidth(string count) => Math.Ceiling(InterMetrics.Load().Width(count, 10, TextWeight.SemiBold)) + 22;

    /// <summary>How wide the label of a verdict is.</summary>
    public static double VerdictWidth(string word) => Math.Ceiling(InterMetrics.Load().Width(word, 10, TextWeight.SemiBold)) + 26;

    /// <summary>Whether something still holds, <paramref name="size"/> wide, from its top left; <paramref name="data"/> says on the map which standing it is.</summary>
    public void Standing(StandingStatus status, double x, double y, string? title, string? data = null, double size = 18)
    {
        var (ground, ink, shape, glyph) = Drawn(status);
        var open = status == StandingStatus.ToCheck;
        using var group = xml.Open("g", ("data-standing", data), ("transform", FormattableString.Invariant($"translate({x:0.##} {y:0.##}) scale({size / 16:0.####})")));
        if (title is { Length: > 0 }) xml.Element("title", title);
        xml.Empty("path", ("d", shape), ("fill", ground), ("stroke", open ? ink : null), ("stroke-width", open ? 1.2 : null), ("stroke-dasharray", open ? "2.2 1.6" : null));
        xml.Empty("path", ("d", glyph), ("fill", "none"), ("stroke", ink), ("stroke-width", 1.6), ("stroke-linecap", "round"), ("stroke-linejoin", "round"));
    }

    /// <summary>The cross of an abandoned path.</summary>
    public void Cross(PathKind kind, double x, double y, double radius)
    {
        var arm = radius * 0.4;
        xml.Empty("circle", ("cx", x), ("cy", y), ("r", radius), ("fill", theme.Of(kind)), ("stroke", theme.Halo), ("stroke-width", 1.5));
        xml.Empty(
            "path",
            ("d", FormattableString.Invariant($"M{x - arm:0.##} {y - arm:0.##}l{2 * arm:0.##} {2 * arm:0.##}m0 {-2 * arm:0.##}l{-2 * arm:0.##} {2 * arm:0.##}")),
            ("stroke", theme.Halo), ("stroke-width", radius / 4), ("stroke-linecap", "round"));
    }

    /// <summary>The rosette of a promoted path: eight petals around an eye.</summary>
    public void Rosette(double x, double y, double radius)
    {
        var petals = string.Join(' ', Enumerable.Range(0, 16).Select(index =>
        {
            var (far, angle) = (index % 2 == 0 ? radius : radius * 0.72, index * Math.PI / 8);
            return FormattableString.Invariant($"{x + (far * Math.Cos(angle)):0.##},{y + (far * Math.Sin(angle)):0.##}");
        }));
        xml.Empty("polygon", ("points", petals), ("fill", theme.Reference), ("stroke", theme.Halo), ("stroke-width", 1.5), ("stroke-linejoin", "round"));
        xml.Empty("circle", ("cx", x), ("cy", y), ("r", radius * 0.34), ("fill", theme.Halo));
    }

    private static (string Path, bool Filled) Shape(MarkKind kind) => kind switch
    {
        MarkKind.Irritant => ("M9.2 2.8L5 8.6h3l-1.2 4.6L11 7.4H8z", true),
        MarkKind.Blockage => ("M4 6.4h8v3.2H4z", true),
        MarkKind.Loop => ("M11.6 8.6A3.8 3.8 0 1 1 10.6 5.2M11.2 2.8v2.8H8.4", false),
        MarkKind.Delight => ("M8 12.2S3.8 9.7 3.8 6.9A2.2 2.2 0 0 1 8 5.9a2.2 2.2 0 0 1 4.2 1C12.2 9.7 8 12.2 8 12.2z", true),
        _ => ("M8 8.1h.1M6 10.4a3 3 0 0 1 0-4.6M10.1 5.8a3 3 0 0 1 0 4.6M4.3 12a5.4 5.4 0 0 1 0-7.8M11.8 4.2a5.4 5.4 0 0 1 0 7.8", false),
    };

    private (string Ground, string Ink, string Shape, string Glyph) Drawn(StandingStatus status)
    {
        var (good, bad) = dark ? ("#5FD0A0", "#FF9480") : ("#1B7A55", "#A8321F");
        const string disc = "M8 1a7 7 0 1 1 0 14a7 7 0 1 1 0-14z";
        return status switch
        {
            StandingStatus.Confirmed => (good, theme.Halo, disc, "M4.9 8.2l2.2 2.2l4-4.6"),
            StandingStatus.Obsolete => (theme.Muted, theme.Halo, "M3.4 1.6h9.2a1.8 1.8 0 0 1 1.8 1.8v9.2a1.8 1.8 0 0 1-1.8 1.8H3.4a1.8 1.8 0 0 1-1.8-1.8V3.4a1.8 1.8 0 0 1 1.8-1.8z", "M8 4.6v3.6l2.3 1.5"),
            StandingStatus.Contradicted => (bad, theme.Halo, "M8 .4L15.6 8L8 15.6L.4 8z", "M5.2 6.8h5.6M5.2 9.4h5.6M9.6 4.9l-3.2 6.4"),
            _ => (theme.Card, theme.Muted, disc, "M6.1 6.3a1.9 1.9 0 1 1 2.7 1.9c-.5.2-.8.6-.8 1.1M8 11.5v.1"),
        };
    }
}

/// <summary>How good a figure is: an up triangle, a square, a down triangle.</summary>
internal enum Level
{
    /// <summary>In between.</summary>
    Even,

    /// <summary>Good.</summary>
    Good,

    /// <summary>Bad.</summary>
    Bad,
}
