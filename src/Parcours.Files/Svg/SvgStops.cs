using Parcours.Mapping;

namespace Parcours.Files;

/// <summary>The ring of a step: dashed when it may be left out, with a turning arrow when it may come again.</summary>
internal static class SvgStops
{
    public static void Write(SvgXml xml, SvgTheme theme, SceneStop stop)
    {
        var colour = theme.Of(stop.PathKind);
        xml.Empty("circle", ("cx", stop.X), ("cy", stop.Y), ("r", stop.Radius), ("fill", theme.Halo), ("stroke", theme.Halo), ("stroke-width", 5.0));
        xml.Empty(
            "circle", ("cx", stop.X), ("cy", stop.Y), ("r", stop.Radius), ("fill", theme.Halo), ("stroke", colour), ("stroke-width", 1.8),
            ("stroke-dasharray", stop.Optional ? "2.6 2.2" : null));
        if (stop.Repeat < 2) return;
        var r = stop.Radius * 0.5;
        // Three quarters of a turn, and the head of an arrow where it ends.
        xml.Empty(
            "path",
            ("d", FormattableString.Invariant($"M{stop.X:0.##} {stop.Y - r:0.##}A{r:0.##} {r:0.##} 0 1 1 {stop.X - r:0.##} {stop.Y:0.##}m{-r * 0.6:0.##} {r * 0.2:0.##}l{r * 0.6:0.##} {-r * 0.8:0.##}l{r * 0.7:0.##} {r * 0.7:0.##}")),
            ("fill", "none"), ("stroke", colour), ("stroke-width", 1.4), ("stroke-linecap", "round"), ("stroke-linejoin", "round"));
    }
}
