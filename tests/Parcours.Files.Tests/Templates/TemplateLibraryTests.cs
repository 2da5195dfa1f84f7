using System.Text.RegularExpressions;
using Parcours.Files.Templates;
using Parcours.Mapping;
using Parcours.Tests;
using Xunit;

namespace Parcours.Files.Tests.Templates;

/// <summary>The templates that come with the program: whole in both languages, and good maps once they are used.</summary>
public sealed partial class TemplateLibraryTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "samples", "templates");

    public static TheoryData<string> Sectors() => [.. TemplateRules.Sectors.Where(sector => sector != "other")];

    public static TheoryData<string, string> Uses()
    {
        var uses = new TheoryData<string, string>();
        foreach (var sector in TemplateRules.Sectors.Where(sector => sector != "other"))
        {
            uses.Add(sector, "fr");
            uses.Add(sector, "en");
        }

        return uses;
    }

    [Fact]
    public void There_is_one_template_for_each_sector() =>
        Assert.Equal(TemplateRules.Sectors.Where(sector => sector != "other").Order(), Directory.GetFiles(Folder).Select(file => Path.GetFileNameWithoutExtension(file)).Order());

    [Theory]
    [MemberData(nameof(Sectors))]
    public void A_template_has_the_parts_of_a_good_practice_and_nothing_of_a_client(string sector)
    {
        var template = Read(sector);
        Assert.Equal(sector, template.Sector);
        Assert.InRange(template.Stages.Count, 5, 8);
        Assert.InRange(template.Lanes.Count, 4, 6);
        Assert.Single(template.Lanes, lane => lane.Backstage);
        Assert.InRange(template.Touchpoints.Count, 14, 22);
        Assert.InRange(template.Paths.Count, 1, 2);
        Assert.InRange(template.Moments.Count, 2, 4);
        Assert.InRange(template.Checklist.Count, 6, 10);
        Assert.All(template.Stages, stage => Assert.NotEmpty(stage.Phase));
        Assert.All(template.Moments, moment => Assert.True(moment is { Expectation: not null, Showstopper: not null, Importance: > 0 }));
        Assert.NotEqual(TriggerKind.None, template.TriggerKind);
        Assert.True(template is { Trigger: not null, Goal: not null, SuccessCriterion: not null, Question: not null, Summary: not null });
    }

    [Theory]
    [MemberData(nameof(Sectors))]
    public void Every_text_is_there_in_both_languages_and_set_as_each_asks(string sector)
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, sector + ".json")))!;
        var texts = Wordings(json).ToList();
        Assert.True(texts.Count > 45);
        foreach (var (fr, en) in texts)
        {
            Assert.False(string.IsNullOrWhiteSpace(fr) || string.IsNullOrWhiteSpace(en), $"{fr} / {en}");
            Assert.False(BadFrench().IsMatch(fr!), fr);
            Assert.False(BadEnglish().IsMatch(en!), en);
        }
    }

    [Theory]
    [MemberData(nameof(Uses))]
    public void A_used_template_passes_the_rules_and_its_map_has_no_fault_of_shape(string sector, string language)
    {
        var (state, use) = Use(sector, language);
        var findings = StudyChecks.OfMap(state, use.Map, new CheckContext(new DateOnly(2026, 11, 22)));
        string[] shape = ["C1.1", "C4.1", "C4.2", "C4.3", "C4.4", "C4.5", "C5.1", "C5.2", "C5.3", "C5.4", "C7.1", "C7.4"];
        Assert.DoesNotContain(findings, finding => shape.Contains(finding.Check));
        var map = state.Find(use.Map)!;
        Assert.Equal((MapKind.Reality, Read(sector).Name.In(language)), (map.Kind, map.Name));
        Assert.Equal(Read(sector).Checklist.Count, state.All<Note>().Count(note => note.Map == use.Map && note.Text.StartsWith(Checklist.OpenMark, StringComparison.Ordinal)));
        Assert.All(state.All<JourneyPath>(), path => Assert.Equal(PathKind.Reference, path.Kind));
        Assert.Empty(state.All<Reading>());
    }

    [Theory]
    [MemberData(nameof(Sectors))]
    public void Each_reference_path_crosses_every_stage(string sector)
    {
        var (state, use) = Use(sector, "fr");
        var stages = state.All<Stage>().Where(stage => stage.Map == use.Map).Select(stage => stage.Id).ToHashSet();
        foreach (var path in state.All<JourneyPath>())
        {
            var crossed = state.All<PathStep>().Where(step => step.Path == path.Id).Select(step => state.Find(step.Touchpoint)!.Stage).ToHashSet();
            Assert.True(crossed.SetEquals(stages), path.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Uses))]
    public void No_two_cards_overlap_and_no_title_is_cut(string sector, string language)
    {
        var (state, use) = Use(sector, language);
        var scene = SceneLayout.Of(MapContent.Of(state.Records.Values.Select(held => held.Record), use.Map), InterMetrics.Load());
        var cards = scene.Items.OfType<SceneCard>().ToList();
        Assert.Equal(Read(sector).Touchpoints.Count, cards.Count);
        foreach (var (at, card) in cards.Index())
        {
            Assert.DoesNotContain(card.Lines, line => line.EndsWith('…'));
            foreach (var other in cards.Skip(at + 1))
            {
                var apart = card.X + card.Width <= other.X || other.X + other.Width <= card.X || card.Y + card.Height <= other.Y || other.Y + other.Height <= card.Y;
                Assert.True(apart, $"{string.Join(' ', card.Lines)} over {string.Join(' ', other.Lines)}");
            }
        }
    }

    [Fact]
    public void A_study_keeps_its_own_life_cycle_and_one_without_gets_that_of_the_template()
    {
        var template = Read("energy");
        var bare = Apply(StudyState.Empty, new Study(Id<Study>(), "Bare"));
        var use = TemplateUse.Of(bare, template, "en", Guid.NewGuid);
        Assert.Equal(4, use.Made.Length);
        var made = Assert.IsType<Applied>(StudyRules.Apply(bare, use.Ops)).State;
        Assert.Equal(3, made.All<Phase>().Count());
        var gone = Assert.IsType<Applied>(StudyRules.Apply(made, [.. use.Made.Select(id => new Op.Remove(id))])).State;
        Assert.True(gone.SameContent(bare));

        var own = Apply(bare, new Phase(Id<Phase>(), "Avant", "A"), new Phase(Id<Phase>(), "utilisation", "B"));
        var again = TemplateUse.Of(own, template, "fr", Guid.NewGuid);
        var used = Assert.IsType<Applied>(StudyRules.Apply(own, again.Ops)).State;
        Assert.Equal(2, used.All<Phase>().Count());
        Assert.Equal(["utilisation", "utilisation"], used.All<Stage>().OrderBy(stage => stage.Order, StringComparer.Ordinal).TakeLast(2).Select(stage => used.Find(stage.Phase!.Value)!.Name));
        Assert.Single(again.Made);
    }

    internal static MapTemplate Read(string sector)
    {
        var (template, faults) = TemplateFile.Read(File.ReadAllBytes(Path.Combine(Folder, sector + ".json")));
        Assert.Empty(faults);
        return template!;
    }

    private static (StudyState State, TemplateUse Use) Use(string sector, string language)
    {
        var study = Apply(
            StudyState.Empty, new Study(Id<Study>(), "Mission", Language: language), new Phase(Id<Phase>(), "Découverte", "A"), new Phase(Id<Phase>(), "Acquisition", "B"),
            new Phase(Id<Phase>(), "Utilisation", "C"));
        var use = TemplateUse.Of(study, Read(sector), language, Guid.NewGuid);
        Assert.InRange(use.Ops.Length, 60, 200);
        return (Assert.IsType<Applied>(StudyRules.Apply(study, use.Ops)).State, use);
    }

    private static StudyState Apply(StudyState state, params StudyRecord[] records) =>
        Assert.IsType<Applied>(StudyRules.Apply(state, [.. records.Select(record => new Op.Put(record))])).State;

    private static Id<T> Id<T>() where T : StudyRecord => new(Guid.NewGuid());

    private static IEnumerable<(string? Fr, string? En)> Wordings(System.Text.Json.Nodes.JsonNode? node) => node switch
    {
        System.Text.Json.Nodes.JsonObject item when item.ContainsKey("fr") || item.ContainsKey("en") => [((string?)item["fr"], (string?)item["en"])],
        System.Text.Json.Nodes.JsonObject item => item.SelectMany(each => Wordings(each.Value)),
        System.Text.Json.Nodes.JsonArray list => list.SelectMany(Wordings),
        _ => [],
    };

    // High punctuation and guillemets take a no-break space; the apostrophe is the curly one.
    [GeneratedRegex("(?:^|[^\u00A0\u202F])[?!;:»%]|«[^\u00A0]|['\"]|\\.\\.\\.", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BadFrench();

    [GeneratedRegex("['\"]|\\s[?!;:]|\\.\\.\\.", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BadEnglish();
}
