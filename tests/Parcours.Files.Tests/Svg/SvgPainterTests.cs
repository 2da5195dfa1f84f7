using System.Globalization;
using System.Xml.Linq;
using Parcours.Files;
using Parcours.Mapping;
using Xunit;

namespace Parcours.Tests;

public sealed class SvgPainterTests
{
    [Fact]
    [Rule("A5")]
    public void The_energy_map_is_painted_as_approved()
    {
        var map = EnergyMap.Build();
        Approved.Same("energy-light.svg", Paint(map, EnergyMap.Overlay(map), dark: false));
    }

    [Fact]
    [Rule("A5")]
    public void The_dark_theme_is_painted_as_approved()
    {
        var map = EnergyMap.Build();
        Approved.Same("energy-dark.svg", Paint(map, EnergyMap.Overlay(map), dark: true));
    }

    [Fact]
    public void Names_with_markup_and_control_characters_stay_text()
    {
        var map = new MapBuilder("<script>");
        map.Stage("a & b \u0001\uD83D 😀");
        map.Lane("\"quoted\" <b>");
        map.Card(0, 0, "</text><x y=\"1\">");
        var document = XDocument.Parse(Paint(map, null, dark: false));
        var texts = document.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value).ToList();
        Assert.Contains(texts, text => text.Trim() == "1.\u00A0a & b \uFFFD 😀");
        Assert.DoesNotContain(document.Descendants(), element => element.Name.LocalName is "x" or "b" or "script");
    }

    [Fact]
    public void No_line_is_wider_than_its_pitch_less_four()
    {
        var map = EnergyMap.Build();
        var scene = SceneLayout.Of(MapContent.Of(map.Records, map.Map), InterMetrics.Load());
        var narrowest = scene.Items.OfType<SceneHop>().Min(hop => hop.Pitch);
        Assert.InRange(narrowest, 8, 18);
        var widths = XDocument.Parse(Paint(map, EnergyMap.Overlay(map), dark: false)).Descendants()
            .Where(element => element.Attribute("stroke")?.Value is "#2458C6" or "#C96A00" or "#8E1246")
            .Select(element => double.Parse(element.Attribute("stroke-width")?.Value ?? "0", CultureInfo.InvariantCulture));
        Assert.All(widths, width => Assert.InRange(width, 0, 14));
    }

    private static string Paint(MapBuilder map, MapOverlay? overlay, bool dark)
    {
        var scene = SceneLayout.Of(MapContent.Of(map.Records, map.Map), InterMetrics.Load());
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var labels = new SvgLabels("Avoir l’électricité le jour J", "Carte de parcours", "Satisfaction", "NPS · IC 95 %");
        var band = overlay is null ? null : SatisfactionBand.Draw(scene, overlay);
        SvgPainter.Write(scene, overlay, band, new SvgOptions("fr", dark, labels), output);
        return output.ToString();
    }
}
