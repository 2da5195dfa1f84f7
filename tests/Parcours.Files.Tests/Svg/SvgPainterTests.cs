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
    public void Every_pictogram_that_the_client_offers_is_drawn()
    {
        var source = File.ReadAllText(Path.Combine(Repository.Root, "web/src/map/model/icons.ts"));
        var list = source[source.IndexOf("export const pictograms", StringComparison.Ordinal)..];
        var words = list[..list.IndexOf(']', StringComparison.Ordinal)].Split('\'').Where((_, at) => at % 2 == 1).ToList();
        Assert.Contains("web", words);
        var dot = SvgIcons.Of("no such word");
        Assert.Equal([], words.Where(word => SvgIcons.Of(word) == dot));
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
    [Rule("A5")]
    public void Sticky_notes_are_paper_of_their_colour_with_the_lines_of_the_layout()
    {
        var map = EnergyMap.Build();
        var note = new Note(new Id<Note>(MapBuilder.IdOf("note", "one")), map.Map, "Two tools\ntyped twice", "a", map.Stages[0].Id, map.Lanes[0].Id, NoteHue.Pink);
        map.Records.Add(note);
        foreach (var (dark, paper) in ((bool, string)[])[(false, "#FFD6E1"), (true, "#562A38")])
        {
            var group = XDocument.Parse(Paint(map, null, dark)).Descendants().Single(element => element.Attribute("data-note")?.Value == note.Id.ToString());
            Assert.Equal(paper, group.Elements().First().Attribute("fill")!.Value);
            Assert.Equal(["Two tools", "typed twice"], group.Elements().Where(element => element.Name.LocalName == "text").Select(element => element.Value));
        }
    }

    [Fact]
    [Rule("A5")]
    public void A_line_is_as_wide_as_its_share_and_at_most_its_pitch_less_four()
    {
        var map = EnergyMap.Build();
        var scene = SceneLayout.Of(MapContent.Of(map.Records, map.Map), InterMetrics.Load());
        var overlay = EnergyMap.Overlay(map);
        var whole = overlay with { Paths = [.. overlay.Paths.Select(path => path with { Share = 1 })], Hops = [] };
        var groups = XDocument.Parse(Paint(map, whole, dark: false)).Descendants().Where(element => element.Attribute("data-path") is not null).ToList();
        Assert.Equal(4, groups.Count);
        foreach (var group in groups)
        {
            var hops = scene.Items.OfType<SceneHop>().Where(hop => hop.Path.ToString() == group.Attribute("data-path")!.Value).ToList();
            var lines = group.Elements().Skip(hops.Count).Select(line => double.Parse(line.Attribute("stroke-width")!.Value, CultureInfo.InvariantCulture));
            Assert.Equal(hops.Select(hop => Math.Min(14, hop.Pitch - 4)), lines);
        }
    }

    [Fact]
    [Rule("A5")]
    public void A_link_is_as_wide_as_its_own_share_when_that_is_measured()
    {
        var map = EnergyMap.Build();
        var overlay = EnergyMap.Overlay(map);
        var halves = overlay with { Paths = [.. overlay.Paths.Select(path => path with { Share = 1 })], Hops = [.. overlay.Hops.Select(hop => hop with { Share = 0.5 })] };
        Assert.Contains("stroke-width=\"7.75\"", Paint(map, halves, dark: false), StringComparison.Ordinal);
        Assert.DoesNotContain("stroke-width=\"7.75\"", Paint(map, overlay, dark: false), StringComparison.Ordinal);
    }

    [Fact]
    [Rule("S66.1")]
    public void Each_line_that_enters_a_card_says_which_way_it_goes_and_a_path_has_two_signs_at_most()
    {
        var map = EnergyMap.Build();
        var scene = SceneLayout.Of(MapContent.Of(map.Records, map.Map), InterMetrics.Load());
        var signs = XDocument.Parse(Paint(map, EnergyMap.Overlay(map), dark: false)).Descendants().Where(element => element.Attribute("data-direction") is not null).ToList();
        foreach (var path in scene.Items.OfType<SceneHop>().Where(hop => hop.To is not null && hop.Hop != HopKind.Loop).GroupBy(hop => hop.Path))
        {
            var own = signs.Where(sign => sign.Attribute("data-direction")!.Value == path.Key.ToString()).ToList();
            Assert.InRange(own.Count, 1, 2);
            Assert.Equal(path.Count(), own.Sum(sign => sign.Attribute("d")!.Value.Count(letter => letter == 'M')));
        }
    }

    [Fact]
    [Rule("A5")]
    public void Every_path_has_its_share_on_it_and_no_label_lies_on_a_card_or_on_another()
    {
        var map = EnergyMap.Build();
        var scene = SceneLayout.Of(MapContent.Of(map.Records, map.Map), InterMetrics.Load());
        var document = XDocument.Parse(Paint(map, EnergyMap.Overlay(map), dark: false));
        var labels = document.Descendants().Where(element => element.Attribute("data-share") is not null).ToList();
        Assert.Equal(["61\u202F%", "22\u202F%", "9\u202F%", "6,8\u202F%"], labels.Select(label => ((XElement)label.NextNode!).Value));
        var boxes = labels.Select(Box).Concat(scene.Items.OfType<SceneCard>().Select(card => (card.X, card.Y, card.Width, card.Height))).ToList();
        foreach (var label in labels.Select(Box))
        {
            Assert.Single(boxes, box => label.X < box.X + box.Width && box.X < label.X + label.Width && label.Y < box.Y + box.Height && box.Y < label.Y + label.Height);
        }
    }

    [Theory]
    [InlineData(null, 18, 3)]
    [InlineData(0.0, 18, 1.5)]
    [InlineData(0.5, 18, 7.75)]
    [InlineData(1.0, 18, 14)]
    [InlineData(1.0, 8, 4)]
    [InlineData(7.0, 18, 14)]
    public void Width_is_linear_in_the_share(double? share, double pitch, double width) => Assert.Equal(width, StrokeWidth.Of(share, pitch), 9);

    private static (double X, double Y, double Width, double Height) Box(XElement rect)
    {
        return (Of("x"), Of("y"), Of("width"), Of("height"));

        double Of(string name) => double.Parse(rect.Attribute(name)!.Value, CultureInfo.InvariantCulture);
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
