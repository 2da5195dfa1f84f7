using System.Globalization;
using Parcours.Mapping;

namespace Parcours.Files;

/// <summary>The metro lines: a halo, the line, and the marks that say what a line means without its colour.</summary>
internal sealed class SvgPaths(SvgXml xml, Scene scene, MapOverlay? overlay, SvgTheme theme, SvgOptions options)
{
    private const double Halo = 5;

    private readonly Dictionary<Id<JourneyPath>, double> shares =
        overlay?.Paths.DistinctBy(values => values.Path).ToDictionary(values => values.Path, values => values.Share) ?? [];

    private readonly Dictionary<Id<JourneyPath>, ValueSource> sources =
        overlay?.Paths.DistinctBy(values => values.Path).ToDictionary(values => values.Path, values => values.Source) ?? [];

    private readonly Dictionary<(Id<PathStep>, Id<PathStep>), HopValues> hops =
        overlay?.Hops.DistinctBy(hop => (hop.From, hop.To)).ToDictionary(hop => (hop.From, hop.To)) ?? [];

    public void Write()
    {
        // A line's own halo would cut its own corners; halos of one path go under all of that path's lines.
        var directions = new SvgDirections(xml, theme, scene.Items.OfType<SceneStop>());
        foreach (var path in scene.Items.OfType<SceneHop>().GroupBy(hop => hop.Path))
        {
            WriteLines(path);
            directions.Write(path.Key, path.First().PathKind, path, WidthOf, SourceOf(path.Key) is { } and not ValueSource.Measured);
        }
    }

    private void WriteLines(IGrouping<Id<JourneyPath>, SceneHop> path)
    {
        using var group = xml.Open("g", ("fill", "none"), ("stroke-linejoin", "round"), ("data-path", path.Key));
        foreach (var hop in path) WriteHalo(hop);
        foreach (var hop in path) WriteLine(hop);
        if (SourceOf(path.Key) is not { } source || source == ValueSource.Measured) return;
        foreach (var hop in path) xml.Empty("path", [("d", LineOf(hop)), .. SvgLineStyle.Core(theme, hop.PathKind, source, WidthOf(hop))]);
    }

    /// <summary>Crosses, rosettes, arrows, loop counters and the rings of free steps, over everything.</summary>
    public void WriteMarks()
    {
        foreach (var hop in scene.Items.OfType<SceneHop>().Where(hop => hop.Hop == HopKind.Loop)) WriteLoop(hop);
        foreach (var end in scene.Items.OfType<SceneEnd>()) WriteCross(end);
        WriteRosettes();
        foreach (var stop in scene.Items.OfType<SceneStop>()) SvgStops.Write(xml, theme, stop);
    }

    // Where the line of a promoted path begins.
    private void WriteRosettes()
    {
        if (options.Said is not { } said) return;
        foreach (var path in scene.Items.OfType<SceneHop>().GroupBy(hop => hop.Path).Where(path => said.Paths.GetValueOrDefault(path.Key)?.Promoted == true))
        {
            var first = path.First();
            using var group = xml.Open("g", ("data-rosette", path.Key));
            new SvgGlyphs(xml, theme, options.Dark).Rosette(first.Points[0], first.Points[1], Math.Clamp((first.Pitch / 2) - 0.5, 4, 8));
        }
    }

    private void WriteHalo(SceneHop hop) => xml.Empty(
        "path", ("d", LineOf(hop)), ("stroke", theme.Halo), ("stroke-width", WidthOf(hop) + Halo));

    private void WriteLine(SceneHop hop) => xml.Empty("path", [("d", LineOf(hop)), .. SvgLineStyle.Stroke(theme, hop.PathKind, WidthOf(hop))]);

    private ValueSource? SourceOf(Id<JourneyPath> path) => sources.TryGetValue(path, out var source) ? source : null;

    // The share of the link when it is measured, else of its path, as in the browser.
    private double WidthOf(SceneHop hop)
    {
        var link = hop.From is { } from && hop.To is { } to ? hops.GetValueOrDefault((from, to)) : null;
        var width = StrokeWidth.Of(link?.Share ?? (shares.TryGetValue(hop.Path, out var share) ? share : null), hop.Pitch);
        return SourceOf(hop.Path) is null or ValueSource.Measured ? width : Math.Max(SvgLineStyle.LeastStated, width);
    }

    private double ArrowOf(SceneHop hop) => 5.5 + (WidthOf(hop) / 3);

    // A wide line would show at both sides of its arrow's tip: it stops inside the arrow.
    private string LineOf(SceneHop hop)
    {
        if (hop.Hop != HopKind.Loop) return SvgLine.Of(hop.Points, hop.Radius);
        var last = hop.Points.Count - 2;
        var (dx, dy) = (hop.Points[last] - hop.Points[last - 2], hop.Points[last + 1] - hop.Points[last - 1]);
        var cut = Math.Min(ArrowOf(hop), Math.Abs(dx) + Math.Abs(dy));
        double[] points = [.. hop.Points];
        points[last] -= Math.Sign(dx) * cut;
        points[last + 1] -= Math.Sign(dy) * cut;
        return SvgLine.Of([.. points], hop.Radius);
    }

    private void WriteLoop(SceneHop hop)
    {
        var last = hop.Points.Count - 2;
        var (x, y) = (hop.Points[last], hop.Points[last + 1]);
        var (dx, dy) = (Math.Sign(x - hop.Points[last - 2]), Math.Sign(y - hop.Points[last - 1]));
        var size = ArrowOf(hop);
        xml.Empty(
            "path",
            ("d", string.Create(
                CultureInfo.InvariantCulture,
                $"M{x} {y}L{x - (dx * size * 1.5) - (dy * size):0.##} {y - (dy * size * 1.5) - (dx * size):0.##}L{x - (dx * size * 1.5) + (dy * size):0.##} {y - (dy * size * 1.5) + (dx * size):0.##}Z")),
            ("fill", theme.Of(hop.PathKind)), ("stroke", theme.Halo), ("stroke-width", 1.5), ("stroke-linejoin", "round"));
        if (hop.From is not { } from || hop.To is not { } to) return;
        if (hops.GetValueOrDefault((from, to))?.MeanPasses is { } passes) WriteCounter(hop, passes);
    }

    private void WriteCounter(SceneHop hop, double passes)
    {
        var longest = Enumerable.Range(1, (hop.Points.Count / 2) - 1).MaxBy(index => Math.Abs(hop.Points[2 * index] - hop.Points[(2 * index) - 2]));
        var x = (hop.Points[2 * longest] + hop.Points[(2 * longest) - 2]) / 2;
        var y = hop.Points[(2 * longest) + 1];
        var culture = CultureInfo.GetCultureInfo(options.Language);
        var label = options.Labels.Times + passes.ToString("0.#", culture);
        xml.Empty(
            "rect", ("x", x - 21), ("y", y - 9), ("width", 42.0), ("height", 18.0), ("rx", 9), ("fill", theme.Of(hop.PathKind)),
            ("stroke", theme.Halo), ("stroke-width", 2));
        xml.Text(label, x, y + 4, ("font-size", 11), ("font-weight", 600), ("text-anchor", "middle"), ("fill", theme.Halo));
    }

    private void WriteCross(SceneEnd end)
    {
        var pitch = scene.Items.OfType<SceneHop>().FirstOrDefault(hop => hop.Path == end.Path && hop.To is null)?.Pitch ?? 18;
        var radius = Math.Clamp((pitch / 2) - 0.5, 4, 8);
        new SvgGlyphs(xml, theme, options.Dark).Cross(end.PathKind, end.X, end.Y, radius);
    }
}
