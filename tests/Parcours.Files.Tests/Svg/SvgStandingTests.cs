using System.Globalization;
using System.Xml.Linq;
using Parcours.Files;
using Parcours.Files.Maps;
using Parcours.Files.Tests.Maps;
using Parcours.Mapping;
using Xunit;

namespace Parcours.Tests;

/// <summary>A map made of a file, as a picture: every card bears whether it holds.</summary>
public sealed class SvgStandingTests
{
    [Theory]
    [Rule("A5")]
    [InlineData(false)]
    [InlineData(true)]
    public void The_imported_process_is_painted_as_approved_with_a_sign_on_each_card(bool dark)
    {
        var records = Imported();
        var cards = records.OfType<Touchpoint>().ToList();
        StandingStatus[] said = [StandingStatus.Confirmed, StandingStatus.Obsolete, StandingStatus.Contradicted];
        var standings = records.OfType<Standing>().Select(each => each.Subject.As<Touchpoint>() is { } card && cards.FindIndex(other => other.Id == card) is >= 1 and < 4 and var at ? each with { Status = said[at - 1] } : each);
        var svg = Paint(records, new SvgOptions("fr", dark, new SvgLabels("Carte", "Carte", "Satisfaction", "NPS"), SvgOptions.StandingsOf(standings)));
        Approved.Same(dark ? "imported-dark.svg" : "imported-light.svg", svg);
        var drawn = XDocument.Parse(svg).Descendants();
        var shown = standings.Count(each => each.Subject.Kind is "touchpoint" or "stage" or "path" or "note");
        Assert.True(shown > cards.Count);
        Assert.Equal(shown, drawn.Count(element => element.Attribute("data-standing") is not null));
        Assert.Single(drawn, element => element.Attribute("text-decoration")?.Value == "line-through" && cards[2].Name.StartsWith(element.Value, StringComparison.Ordinal));
    }

    [Theory]
    [Rule("S68.1")]
    [InlineData(StandingStatus.ToCheck)]
    [InlineData(StandingStatus.Confirmed)]
    [InlineData(StandingStatus.Obsolete)]
    [InlineData(StandingStatus.Contradicted)]
    public void Stages_paths_and_notes_bear_the_sign_of_cards(StandingStatus status)
    {
        StudyRecord[] imported = [.. Imported().Where(record => record is not Standing)];
        var stage = imported.OfType<Stage>().First();
        var note = new Note(new Id<Note>(new Guid(7, 5, 4, 0, 0, 0, 0, 0, 0, 0, 1)), stage.Map, "Le client rappelle", "a0", stage.Id, imported.OfType<Lane>().First().Id);
        RecordId[] subjects = [stage.Id, imported.OfType<JourneyPath>().First().Id, note.Id];
        foreach (var subject in subjects)
        {
            var said = SvgOptions.StandingsOf([new Standing(new Id<Standing>(new Guid(8, 5, 4, 0, 0, 0, 0, 0, 0, 0, 1)), subject, status)]);
            var drawn = XDocument.Parse(Paint([.. imported, note], new SvgOptions("fr", false, new SvgLabels("Carte", "Carte", "Satisfaction", "NPS"), said))).Descendants().ToList();
            Assert.Equal(status.ToString(), Assert.Single(drawn, element => element.Attribute("data-standing") is not null).Attribute("data-standing")!.Value);
            Assert.Equal(status == StandingStatus.Obsolete && subject.Kind != "path", drawn.Exists(element => element.Attribute("text-decoration") is not null));
        }
    }

    [Fact]
    public void Where_nobody_asked_nothing_is_drawn() =>
        Assert.DoesNotContain("data-standing", Paint(Imported(), new SvgOptions("fr", false, new SvgLabels("Carte", "Carte", "Satisfaction", "NPS"))), StringComparison.Ordinal);

    /// <summary>On paper nobody points at a card to read the rest of its name.</summary>
    [Fact]
    [Rule("A5")]
    public void A_name_that_the_scene_cut_is_written_smaller_and_whole()
    {
        var records = Imported();
        const string name = "Constituer le dossier de connaissance des clients professionnels";
        var first = records.OfType<Touchpoint>().First();
        records = [.. records.Select(record => record.Key == first.Key ? first with { Name = name } : record)];
        var options = new SvgOptions("fr", false, new SvgLabels("Carte", "Carte", "Satisfaction", "NPS"));
        Assert.Contains("…", Written(options), StringComparison.Ordinal);
        Assert.Equal(name, Written(options with { Names = records.OfType<Touchpoint>().ToDictionary(card => card.Id, card => card.Name) }));

        string Written(SvgOptions asked) => string.Join(' ', XDocument.Parse(Paint(records, asked)).Descendants()
            .Single(element => element.Attribute("data-touchpoint")?.Value == first.Id.ToString()).Elements().Where(element => element.Attribute("font-weight")?.Value == "600").Select(element => element.Value));
    }

    private static StudyRecord[] Imported()
    {
        var next = 0;
        var draft = MapFile.Read(new MemoryStream(BpmnMapTests.Sample), "reclamation.bpmn", new MapReadOptions()).Draft!;
        var import = MapImport.Of(StudyState.Empty, draft, new MapImportChoices(null, draft.Name, MapKind.Reality, "reclamation.bpmn", "2026-11-30"), () => new Guid(++next, 5, 4, 0, 0, 0, 0, 0, 0, 0, 0));
        return [.. import.Ops.OfType<Op.Put>().Select(op => op.Record)];
    }

    private static string Paint(StudyRecord[] records, SvgOptions options)
    {
        var scene = SceneLayout.Of(MapContent.Of(records, records.OfType<JourneyMap>().Single().Id), InterMetrics.Load());
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        SvgPainter.Write(scene, null, null, options, text);
        return text.ToString();
    }
}
