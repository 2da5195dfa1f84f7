using System.Globalization;
using System.Xml;
using Parcours.Mapping;

namespace Parcours.Files;

/// <summary>[A5] A painter of scenes: one stand-alone SVG with real text, nothing computed but strokes.</summary>
public static class SvgPainter
{
    /// <summary>
    /// Writes a scene. Links are as wide as their share of cases, or their path's (1.5 to 14 px, at most the pitch of their tracks less
    /// 4), and each path has its share on it; without an overlay every line has the same width.
    /// </summary>
    public static void Write(Scene scene, MapOverlay? overlay, BandPicture? band, SvgOptions options, TextWriter output, SvgIllustrations? illustrations = null)
    {
        var settings = new XmlWriterSettings { Indent = true, IndentChars = " ", NewLineChars = "\n", OmitXmlDeclaration = true };
        using var writer = XmlWriter.Create(output, settings);
        var xml = new SvgXml(writer);
        var theme = options.Dark ? SvgTheme.Dark : SvgTheme.Light;
        var frame = scene.Frame;
        // Without its curve the band of satisfaction is room for nothing, when it is the last.
        var height = band is null && frame.Bands.Count <= 1 && frame.BandHeight > 0 ? frame.BandTop : frame.Height;
        var legend = options.Legend is { } wanted
            ? new SvgLegendPanel(xml, theme, frame, height, new SvgLegend(xml, scene, overlay, band, theme, options, wanted).Rows(), wanted)
            : null;
        var mapHeight = height;
        height += legend?.Height ?? 0;
        using var root = xml.Open(
            "svg",
            ("width", frame.Width),
            ("height", height),
            ("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {frame.Width:0.##} {height:0.##}")),
            ("role", "img"),
            ("lang", options.Language),
            ("aria-labelledby", "map-title map-desc"),
            ("font-family", "Inter, 'Segoe UI', Helvetica, Arial, sans-serif"),
            ("font-size", 13),
            // What paper repeats on each page, where it may be cut, and where the legend begins.
            ("data-head", frame.HeaderHeight),
            ("data-side", frame.LaneHeaderWidth),
            ("data-columns", Places(scene.Items.OfType<SceneStage>().Select(stage => stage.X))),
            ("data-rows", Places([.. scene.Items.OfType<SceneLane>().Select(lane => lane.Y - 4), frame.BandTop - 4, .. frame.Bands.Skip(1).Select(item => item.Top - 4)])),
            ("data-legend-top", mapHeight));
        xml.Element("title", options.Labels.Title, ("id", "map-title"));
        xml.Element("desc", options.Labels.Description, ("id", "map-desc"));
        xml.Empty("rect", ("width", frame.Width), ("height", height), ("fill", theme.Ground));

        new SvgFurniture(xml, scene, theme, options).Write();
        if (band is not null) new SvgBand(xml, frame, band, theme, options.Labels).Write();
        new SvgBandCells(xml, scene, overlay, theme, options).Write();
        new SvgSpans(xml, scene, theme, options.Dark).Write();
        new SvgPaths(xml, scene, overlay, theme, options).Write();
        new SvgNotes(xml, scene, theme, options).Write();
        new SvgCards(xml, scene, overlay, theme, options, illustrations ?? SvgIllustrations.None).Write();
        new SvgPaths(xml, scene, overlay, theme, options).WriteMarks();
        if (overlay is not null) new SvgShares(xml, scene, overlay, theme, options).Write();
        new SvgCardSaid(xml, theme, options).WriteLinks(scene);
        legend?.Write();
    }

    private static string Places(IEnumerable<double> places) =>
        string.Join(' ', places.Order().Select(place => Math.Round(place, 2).ToString(CultureInfo.InvariantCulture)));
}
