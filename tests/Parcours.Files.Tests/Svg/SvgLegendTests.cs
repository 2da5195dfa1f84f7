using System.Globalization;
using System.Xml.Linq;
using Parcours.Files;
using Parcours.Mapping;
using Xunit;

namespace Parcours.Tests;

/// <summary>The legend of an exported map, and the signs that people put on it.</summary>
[Rule("A5")]
public sealed class SvgLegendTests
{
    [Theory]
    [InlineData("fr", false)]
    [InlineData("en", true)]
    public void A_map_with_every_sign_is_painted_as_approved(string language, bool dark)
    {
        var (map, overlay) = LegendSamples.Rich();
        var foot = language == "fr" ? "Données : ventes.csv, du 1er janvier 2026 au 31 mars 2026 · 41 200 cas" : "Data: sales.csv, 1 January 2026 to 31 March 2026 · 41,200 cases";
        Approved.Same($"legend-{language}-{(dark ? "dark" : "light")}.svg", LegendSamples.Paint(map, overlay, language, dark, "Avoir l’électricité le jour J · 14", foot));
    }

    [Fact]
    public void It_lists_exactly_what_the_map_shows()
    {
        var plain = EnergyMap.Build();
        var shown = Legend(LegendSamples.Paint(plain, EnergyMap.Overlay(plain), "en", false));
        Assert.Equal(["100 % en ligne 61%", "assistée 22%", "suivi + fidélité 9%", "technicien absent 6.8%"], shown.Where(entry => entry.Key == "path").Select(entry => entry.Text));
        Assert.Equal(["Reference", "Exception", "Anomaly"], shown.Where(entry => entry.Key == "kind").Select(entry => entry.Text));
        Assert.Equal(["5%", "25%", "60% of cases, by width"], shown.Where(entry => entry.Key == "width").Select(entry => entry.Text));
        Assert.Equal(["abandoned", "curve", "events", "kind", "loop", "moment", "nps", "path", "width"], shown.Select(entry => entry.Key).Distinct().Order(StringComparer.Ordinal));

        var (map, overlay) = LegendSamples.Rich();
        var more = Legend(LegendSamples.Paint(map, overlay, "en", false)).Select(entry => entry.Key).ToList();
        Assert.Equal(["hypothesis", "mark", "optional", "promoted", "scores", "verdict"], more.Distinct().Except(shown.Select(entry => entry.Key)).Order(StringComparer.Ordinal));
        Assert.Equal((5, 3), (more.Count(key => key == "mark"), more.Count(key => key == "verdict")));
    }

    [Fact]
    public void An_empty_map_has_no_line_of_legend_and_keeps_the_foot()
    {
        var map = new MapBuilder("Vide");
        var svg = LegendSamples.Paint(map, null, "fr", false, "Vide", "Aucun journal");
        Assert.Empty(Legend(svg));
        Assert.Contains("Aucun journal", Texts(XDocument.Parse(svg)));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Every_sign_has_its_word_in_both_languages(string language)
    {
        var (map, overlay) = LegendSamples.Rich();
        foreach (var (card, at) in map.Records.OfType<Touchpoint>().Take(4).ToList().Select((card, at) => (card, at)))
        {
            map.Records.Add(new Standing(new Id<Standing>(MapBuilder.IdOf("standing", card.Name)), card.Id, (StandingStatus)at));
            map.Records[map.Records.IndexOf(card)] = card with { Goal = at switch { 0 => GoalPart.Start, 1 => GoalPart.Reached, _ => GoalPart.None } };
        }

        map.Records[map.Records.IndexOf(map.Lanes[5])] = map.Lanes[5] with { Backstage = true };
        overlay = overlay with { Paths = [.. overlay.Paths.Select((path, at) => path with { Source = (ValueSource)(at % 3) })] };
        var legend = Legend(LegendSamples.Paint(map, overlay, language, false));
        Assert.All(legend, entry => Assert.True(entry.Text.Length > 0 && !entry.Text.Contains("picture.", StringComparison.Ordinal), entry.Key));
        Assert.Equal((4, 2, 2, 1), (Of("standing"), Of("goal"), Of("source"), Of("backstage")));

        int Of(string key) => legend.Count(entry => entry.Key == key);
    }

    [Fact]
    public void Names_with_markup_stay_text_and_long_ones_are_whole_in_the_title()
    {
        var map = new MapBuilder("<script>");
        map.Stage("a");
        map.Lane("b");
        map.Card(0, 0, "c");
        var name = "</text><script>x()</script>\u0001 & " + new string('w', 300);
        var path = map.Path(name, PathKind.Exception, false, "c");
        var document = XDocument.Parse(LegendSamples.Paint(map, null, "fr", false, "<b>\"titre\"</b>\u0002", "<img src=x onerror=y()>"));
        Assert.DoesNotContain(document.Descendants(), element => element.Name.LocalName is "script" or "b" or "img");
        Assert.DoesNotContain(document.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.Contains("<img src=x onerror=y()>", Texts(document));
        var entry = document.Descendants().Single(element => element.Attribute("data-legend")?.Value == "path");
        Assert.Equal(path.Name.Replace("\u0001", "", StringComparison.Ordinal), entry.Elements().First().Value.Replace("\uFFFD", "", StringComparison.Ordinal));
        Assert.All(document.Descendants().Where(element => element.Attribute("data-legend") is not null).Descendants().Where(element => element.Name.LocalName == "text"), text =>
            Assert.True(double.Parse(text.Attribute("x")!.Value, CultureInfo.InvariantCulture) < double.Parse(document.Root!.Attribute("width")!.Value, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void What_was_found_wrong_is_not_drawn_and_marks_of_a_kind_are_one_pictogram()
    {
        var map = EnergyMap.Build();
        var card = map.Records.OfType<Touchpoint>().First().Id;
        map.Records.Add(LegendSamples.Mark(MarkKind.Delight, card, MarkStatus.Rejected, "wrong"));
        Assert.DoesNotContain("data-marks", LegendSamples.Paint(map, null, "fr", false), StringComparison.Ordinal);
        map.Records.Add(LegendSamples.Mark(MarkKind.Irritant, card, MarkStatus.Hypothesis, "one"));
        map.Records.Add(LegendSamples.Mark(MarkKind.Irritant, card, MarkStatus.Confirmed, "two"));
        var marks = XDocument.Parse(LegendSamples.Paint(map, null, "fr", false)).Descendants().Single(element => element.Attribute("data-marks") is not null);
        Assert.Null(Assert.Single(marks.Elements()).Descendants().Single(element => element.Name.LocalName == "circle").Attribute("stroke-dasharray"));
    }

    [Fact]
    [Rule("S61.1")]
    public void The_band_of_expectations_counts_by_shape_and_its_legend_names_what_it_shows()
    {
        var map = EnergyMap.Build();
        map.Records[map.Records.FindIndex(record => record is JourneyMap)] = map.Records.OfType<JourneyMap>().First() with { Bands = [MapBands.Expectations] };
        var moment = map.Records.OfType<MomentOfTruth>().First();
        map.Records.RemoveAll(record => record is Condition || (record is MomentOfTruth && record != moment));
        Condition[] conditions = [.. Enumerable.Range(0, 3).Select(n => new Condition(new Id<Condition>(MapBuilder.IdOf("condition", $"{n}")), moment.Id, $"<b>{n}</b>", $"a{n}", Answer: n == 2 ? "" : "Charte"))];
        map.Records.AddRange(conditions);
        Verdict[] verdicts = [Verdict.Kept, Verdict.Kept, Verdict.Broken];
        var judged = new MomentVerdict(
            moment.Id, moment.Touchpoint, Verdict.Broken, [.. conditions.Zip(verdicts, (one, verdict) => new ConditionVerdict(one.Id, verdict, null, 3, ReadingSource.Measured, 40))]);
        var document = XDocument.Parse(LegendSamples.Paint(map, EnergyMap.Overlay(map) with { Moments = [judged] }, "fr", false));
        var cell = document.Descendants().Single(element => element.Attribute("data-expected") is not null);
        Assert.Equal("3", cell.Attribute("data-expected")!.Value);
        Assert.Contains("<b>2</b>\u00A0: rompue, mesuré, n\u00A0=\u00A040, sans réponse", cell.Elements().First().Value, StringComparison.Ordinal);
        Assert.Equal(["2", "1", "1"], cell.Elements().Where(element => element.Name.LocalName == "text").TakeLast(3).Select(element => element.Value), StringComparer.Ordinal);
        Assert.Equal(["tenue", "rompue", "sans réponse"], document.Descendants().Where(element => element.Attribute("data-legend")?.Value is "expected" or "unanswered").Select(element => element.Value), StringComparer.Ordinal);
    }

    [Fact]
    [Rule("S61.2")]
    public void Votes_are_drawn_once_revealed_and_the_legend_names_the_vote()
    {
        var map = EnergyMap.Build();
        var card = map.Records.OfType<Touchpoint>().First().Id;
        var workshop = new Workshop(new Id<Workshop>(MapBuilder.IdOf("workshop", "one")), map.Map, "Atelier", "a");
        var item = new AgendaItem(new Id<AgendaItem>(MapBuilder.IdOf("agenda", "one")), workshop.Id, "<b>Priorités", "a", AgendaKind.Vote, Status: AgendaStatus.Open);
        map.Records.AddRange([workshop, item, new Tally(new Id<Tally>(MapBuilder.IdOf("tally", "one")), item.Id, card, 7, 3)]);
        Assert.DoesNotContain("data-votes", LegendSamples.Paint(map, null, "fr", false), StringComparison.Ordinal);
        map.Records[map.Records.IndexOf(item)] = item with { Status = AgendaStatus.Revealed };
        var document = XDocument.Parse(LegendSamples.Paint(map, null, "fr", false));
        var drawn = document.Descendants().Single(element => element.Attribute("data-votes") is not null);
        Assert.Equal((card.ToString(), "7"), (drawn.Attribute("data-votes")!.Value, drawn.Elements().Last().Value));
        Assert.Contains("<b>Priorités", document.Descendants().Single(element => element.Attribute("data-legend")?.Value == "votes").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_look_as_in_the_browser()
    {
        var source = File.ReadAllText(Path.Combine(Repository.Root, "web/src/map/model/marks.ts"));
        var (map, overlay) = LegendSamples.Rich();
        var drawn = XDocument.Parse(LegendSamples.Paint(map, overlay, "fr", false)).Descendants()
            .Where(element => element.Parent?.Parent?.Attribute("data-marks") is not null && element.Name.LocalName == "path").Select(element => element.Attribute("d")!.Value).Distinct().ToList();
        Assert.Equal(5, drawn.Count);
        Assert.All(drawn, shape => Assert.Contains($"'{shape}'", source, StringComparison.Ordinal));
    }

    [Fact]
    public void A_stated_weight_is_hollow_and_a_measured_one_full()
    {
        var map = EnergyMap.Build();
        var overlay = EnergyMap.Overlay(map);
        var hops = SceneLayout.Of(MapContent.Of(map.Records, map.Map), InterMetrics.Load()).Items.OfType<SceneHop>().ToLookup(hop => hop.Path.ToString());
        var groups = XDocument.Parse(LegendSamples.Paint(map, overlay with { Paths = [.. overlay.Paths.Select((path, at) => path with { Source = (ValueSource)(at % 3) })] }, "fr", false))
            .Descendants().Where(element => element.Attribute("data-path") is not null);
        Assert.Equal([2, 3, 3, 2], groups.Select(group => group.Elements().Count() / hops[group.Attribute("data-path")!.Value].Count()));
    }

    private static List<string> Texts(XDocument document) => [.. document.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value)];

    private static List<(string Key, string Text)> Legend(string svg) =>
    [
        .. XDocument.Parse(svg).Descendants().Where(element => element.Attribute("data-legend") is { Value: not "all" })
            .Select(element => (element.Attribute("data-legend")!.Value, string.Join(' ', element.Elements().Where(child => child.Name.LocalName == "text").Select(child => child.Value)))),
    ];
}
