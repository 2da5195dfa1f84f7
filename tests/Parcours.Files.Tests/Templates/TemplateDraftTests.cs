using System.Text;
using Parcours.Files.StudyFiles;
using Parcours.Files.Templates;
using Parcours.Mapping;
using Parcours.Tests;
using Xunit;

namespace Parcours.Files.Tests.Templates;

/// <summary>A template made of a map holds its reference paths and nothing that would tell whose map it was.</summary>
public sealed class TemplateDraftTests
{
    [Fact]
    public void Only_reference_paths_and_what_they_cross_are_kept_and_the_rest_is_counted()
    {
        var state = Demo();
        var map = Reality(state);
        var draft = TemplateDraft.Of(state, map, "Emménager", "energy", []);
        Assert.Empty(TemplateRules.Faults(draft.Template));
        var stripped = draft.Stripped.ToDictionary(count => count.What, count => count.Count);
        foreach (var what in new[] { "exceptions", "anomalies", "conditions", "readings", "bindings", "people" }) Assert.True(stripped.GetValueOrDefault(what) > 0, what);
        Assert.Equal(state.All<JourneyPath>().Count(path => path.Map == map.Id && path.Kind == PathKind.Exception), stripped["exceptions"]);
        Assert.Equal(draft.Template.Touchpoints.Count, draft.Kept.Single(count => count.What == "touchpoints").Count);
        var all = state.All<Touchpoint>().Count(touchpoint => state.Find(touchpoint.Stage)!.Map == map.Id);
        Assert.Equal(all, draft.Template.Touchpoints.Count + stripped.GetValueOrDefault("otherTouchpoints"));
    }

    [Fact]
    public void No_name_of_the_client_or_of_a_person_an_address_or_a_number_is_left()
    {
        var state = Demo();
        var map = Reality(state);
        var brand = state.All<Study>().Single().Brand;
        var first = OnReference(state, map);
        var loud = first with { Name = $"Appeler {brand.ToUpperInvariant()} au 01 23 45 67 89", Owner = "Pôle d’Ann Lee" };
        state = Put(
            state, loud, map with { Question = $"Que vit le client d’{brand} avec Ann Lee ?", Goal = "Écrire à ann.lee@example.org ou sur https://example.org/x" },
            new Stakeholder(new Id<Stakeholder>(Guid.NewGuid()), "Ann Lee", "employee", "V"));
        var draft = TemplateDraft.Of(state, state.Find(map.Id)!, $"{brand} : Volty", "energy", ["Volty"]);
        var bytes = Encoding.UTF8.GetString(TemplateFile.Write(draft.Template));
        foreach (var secret in new[] { brand, "Ann", "Lee", "example", "45 67", "Volty", "Pôle" }) Assert.DoesNotContain(secret, bytes, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Appeler l’entreprise au …", draft.Texts());
        Assert.Contains("Que vit le client de l’entreprise avec quelqu’un ?", draft.Texts());
        Assert.True(draft.Stripped.Single(count => count.What == "names").Count >= 6);
        foreach (var id in state.Records.Keys) Assert.DoesNotContain(id.Value.ToString(), bytes, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_is_made_of_a_map_can_be_used_and_made_again_the_same()
    {
        var state = Demo();
        var template = TemplateDraft.Of(state, Reality(state), "Emménager", "energy", []).Template;
        var use = TemplateUse.Of(state, template, "fr", Guid.NewGuid);
        var used = Assert.IsType<Applied>(StudyRules.Apply(state, use.Ops)).State;
        Assert.Equal(template, TemplateDraft.Of(used, used.Find(use.Map)!, "Emménager", "energy", []).Template with { Moments = template.Moments });
    }

    [Fact]
    public void A_map_without_a_reference_path_gives_no_template()
    {
        var state = Demo();
        var map = Reality(state);
        System.Collections.Immutable.ImmutableArray<Op> removals = [.. state.All<JourneyPath>().Where(path => path.Map == map.Id && path.Kind == PathKind.Reference).Select(path => new Op.Remove(path.Key))];
        var bare = Assert.IsType<Applied>(StudyRules.Apply(state, removals)).State;
        Assert.Contains(TemplateRules.Faults(TemplateDraft.Of(bare, map, "Rien", "energy", []).Template), fault => fault.Where == "paths");
    }

    [Fact]
    public void Kept_texts_are_written_anew_one_by_one()
    {
        var state = Demo();
        var draft = TemplateDraft.Of(state, Reality(state), "Emménager", "energy", []);
        var card = draft.Template.Touchpoints[0].Name.In("fr");
        var anew = draft.Written(new Dictionary<string, string>(StringComparer.Ordinal) { [card] = " Appeler un conseiller " }, "fr");
        Assert.Equal("Appeler un conseiller", anew.Template.Touchpoints[0].Name.In("fr"));
        Assert.Equal(draft.Template.Touchpoints.Skip(1).Where(each => each.Name.In("fr") != card), anew.Template.Touchpoints.Skip(1).Where(each => each.Name.In("fr") != "Appeler un conseiller"));
        Assert.Contains(TemplateRules.Faults(draft.Written(new Dictionary<string, string>(StringComparer.Ordinal) { [card] = " " }, "fr").Template), fault => fault.Where.StartsWith("touchpoints[0].name", StringComparison.Ordinal));
        if (draft.Template.Question is { } question) Assert.Null(draft.Written(new Dictionary<string, string>(StringComparer.Ordinal) { [question.In("fr")] = "" }, "fr").Template.Question);
    }

    [Fact]
    public void What_the_sector_is_called_is_shown_and_written_anew_as_every_other_text()
    {
        var state = Demo();
        var brand = state.All<Study>().Single().Brand;
        var draft = TemplateDraft.Of(state, Reality(state), "Emménager", "other", [], $"Réseaux d’{brand}");
        var said = draft.Template.SectorName!.In("fr");
        Assert.DoesNotContain(brand, said, StringComparison.Ordinal);
        Assert.Contains(said, draft.Texts());
        Assert.Equal("Réseaux d’eau", Anew("Réseaux d’eau").SectorName!.In("fr"));
        Assert.Null(Anew("").SectorName);

        MapTemplate Anew(string text) => draft.Written(new Dictionary<string, string>(StringComparer.Ordinal) { [said] = text }, "fr").Template;
    }

    private static Touchpoint OnReference(StudyState state, JourneyMap map)
    {
        var path = state.All<JourneyPath>().First(each => each.Map == map.Id && each.Kind == PathKind.Reference);
        return state.Find(state.All<PathStep>().First(step => step.Path == path.Id).Touchpoint)!;
    }

    private static JourneyMap Reality(StudyState state) => state.All<JourneyMap>().First(map => map.Kind == MapKind.Reality && state.All<Mapping.Binding>().Any(b => MapPlace.Of(b, state) == map.Id));

    private static StudyState Demo()
    {
        using var file = File.OpenRead(Path.Combine(Repository.Root, "samples/rivage-energie.parcours.json"));
        return Put(StudyState.Empty, [.. Assert.IsType<StudyFileResult.Read>(StudyFile.Read(file)).Records]);
    }

    private static StudyState Put(StudyState state, params StudyRecord[] records) =>
        Assert.IsType<Applied>(StudyRules.Apply(state, [.. records.Select(record => new Op.Put(record))])).State;
}
