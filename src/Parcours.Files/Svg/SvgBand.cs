using System.Globalization;
using Parcours.Mapping;

namespace Parcours.Files;

/// <summary>The satisfaction band: measured solid with its interval, believed dashed, target thin and dashed.</summary>
internal sealed class SvgBand(SvgXml xml, SceneFrame frame, BandPicture band, SvgTheme theme, SvgLabels labels)
{
    public void Write()
    {
        xml.Empty(
            "rect", ("x", 12.0), ("y", frame.BandTop), ("width", frame.Width - 24), ("height", frame.BandHeight), ("rx", 12),
            ("fill", theme.Band), ("stroke", theme.Hairline));
        xml.Text(labels.Satisfaction, 24, frame.BandTop + 26, ("font-weight", 600), ("fill", theme.Ink));
        xml.Text(labels.SatisfactionUnit, 24, frame.BandTop + 43, ("font-size", 11), ("fill", theme.Muted));
        foreach (var tick in band.Ticks) WriteTick(tick);
        xml.Empty("path", ("d", band.Interval), ("fill", theme.Curve), ("fill-opacity", 0.12));
        WriteCurve(band.Target, theme.Muted, 1.2, "3 4");
        WriteCurve(band.Believed, theme.Exception, 2, "7 5");
        WriteCurve(band.Measured, theme.Curve, 2.4, null);
        foreach (var point in band.Points) WritePoint(point);
    }

    private void WriteTick(BandTick tick)
    {
        xml.Empty(
            "path", ("d", FormattableString.Invariant($"M{frame.LaneHeaderWidth:0.##} {tick.Y:0.##}H{frame.Width - 28:0.##}")),
            ("stroke", theme.Hairline));
        xml.Text(
            Signed(tick.Value), frame.LaneHeaderWidth - 8, tick.Y + 4, ("font-size", 11), ("text-anchor", "end"), ("fill", theme.Muted));
    }

    private void WriteCurve(string data, string colour, double width, string? dash)
    {
        if (data.Length == 0) return;
        xml.Empty("path", ("d", data), ("fill", "none"), ("stroke", colour), ("stroke-width", width), ("stroke-dasharray", dash));
    }

    private void WritePoint(BandPoint point)
    {
        var colour = point.Value switch { >= 20 => theme.High, <= -20 => theme.Low, _ => theme.Muted };
        xml.Empty("circle", ("cx", point.X), ("cy", point.Y), ("r", 5.5), ("fill", colour), ("stroke", theme.Band), ("stroke-width", 2));
        var below = point.Value < 0;
        xml.Text(
            Signed(point.Value), point.X, point.Y + (below ? 19 : -11), ("font-size", 12), ("font-weight", 600), ("text-anchor", "middle"),
            ("fill", theme.Ink), ("stroke", theme.Band), ("stroke-width", 3), ("paint-order", "stroke"));
    }

    private static string Signed(double value) => value.ToString("+0;\u22120;0", CultureInfo.InvariantCulture);
}
