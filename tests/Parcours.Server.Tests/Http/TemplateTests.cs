using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Templates;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>The gallery, a journey begun from it, and templates that people make of their maps.</summary>
public sealed class TemplateTests
{
    [Fact]
    public async Task The_gallery_shows_the_programs_templates_in_the_language_asked_for()
    {
        await using var server = await TestServer.Start();
        var french = await server.List("/api/templates");
        Assert.Equal(["energy", "telecom", "bank", "insurance", "retail", "public", "patient", "industry"], french.Select(item => Text(item!, "id")), StringComparer.Ordinal);
        Assert.Equal("Mettre en service un logement", Text(french[0]!, "name"));
        Assert.Equal("Getting a home connected", Text((await server.List("/api/templates?lang=en"))[0]!, "name"));
        Assert.All(french, item => Assert.All(item!["paths"]!.AsArray(), path => Assert.True(path!["cards"]!.AsArray().Count > 5)));
    }

    [Fact]
    public async Task A_used_template_is_one_change_in_the_studys_language_and_removing_what_it_made_takes_it_back()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        var before = State(server, study);
        var made = await Use(server, study, "patient");
        var after = State(server, study);
        Assert.Equal(before.Revision + 1, after.Revision);
        Assert.Equal("Se faire opérer en ambulatoire", after.All<Journey>().Single(journey => journey.Id.ToString() == Text(made, "journey")).Name);
        var ops = made["made"]!.AsArray().Select(id => RecordId.TryParse(id!.GetValue<string>(), out var known) ? known : default).Select(Op (id) => new Op.Remove(id));
        var (_, refusal) = await server.Get<CommitLoop>().Make(study, "template.remove", [.. ops], CancellationToken.None);
        Assert.Null(refusal);
        Assert.True(State(server, study).SameContent(before));
    }

    [Fact]
    public async Task A_study_begins_with_what_is_said_of_it_and_a_template_speaks_its_word_for_the_client()
    {
        await using var server = await TestServer.Start();
        using var answer = await server.Http.PostAsJsonAsync("/api/studies", new { name = "Sinistres", language = "fr", brand = "Mutua", sector = "Assurance mutualiste", clientWord = "sociétaire" });
        var study = Guid.Parse(Text(await TestServer.Json(answer), "id"));
        var begun = State(server, study);
        Assert.Equal(("Mutua", "Assurance mutualiste", "sociétaire"), (begun.All<Study>().Single().Brand, begun.All<Study>().Single().Sector, begun.All<Study>().Single().ClientWord));
        Assert.Equal("Parcours sociétaire", begun.All<Journey>().Single().Name);
        Assert.Equal("Sinistres", begun.All<JourneyMap>().Single().Name);
        await Use(server, study, "insurance");
        var map = State(server, study).All<JourneyMap>().Single(each => each.Name != "Sinistres");
        Assert.Contains("le sociétaire", map.Question, StringComparison.Ordinal);

        // A study without a word of its own takes the sector's.
        var plain = await server.CreateStudy();
        await Use(server, plain, "insurance");
        Assert.Contains(State(server, plain).All<JourneyMap>(), each => each.Question.Contains("l’assuré", StringComparison.Ordinal));
        Assert.Contains("suivie par l’usager", Text((await server.List("/api/templates"))[5]!, "summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_template_is_not_used_and_no_path_leads_out_of_the_library()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        await File.WriteAllTextAsync(Path.Combine(server.Data, "secret.json"), "{}");
        foreach (var id in new[] { "nowhere", "../secret", "..%2Fsecret", "", "templates/energy", Guid.NewGuid().ToString("N"), new string('A', 32) })
        {
            using var answer = await server.Http.PostAsJsonAsync($"/api/studies/{study}/templates", new { template = id });
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            using var removed = await server.Http.DeleteAsync(new Uri($"/api/templates/{Uri.EscapeDataString(id)}", UriKind.Relative));
            Assert.Contains(removed.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed });
        }

        using var builtIn = await server.Http.DeleteAsync(new Uri("/api/templates/energy", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, builtIn.StatusCode);
        Assert.True(File.Exists(Path.Combine(server.Data, "secret.json")));
    }

    [Fact]
    public async Task A_template_of_a_map_is_shown_first_then_kept_used_and_removed()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        var map = Text(await Use(server, study, "bank"), "map");
        var hostile = "../../<b>Énergie</b>\0";
        var shown = await Make(server, study, map, hostile, keep: false);
        Assert.Null(shown["id"]);
        Assert.Empty(shown["faults"]!.AsArray());
        Assert.Contains(shown["stripped"]!.AsArray(), part => Text(part!, "what") == "notes" && part!["count"]!.GetValue<int>() == 8);
        Assert.Equal(8, (await server.List("/api/templates")).Count);

        var id = Text(await Make(server, study, map, hostile, keep: true), "id");
        var file = Assert.Single(Directory.GetFiles(Path.Combine(server.Data, "templates")));
        Assert.Equal(id + ".json", Path.GetFileName(file));
        var own = (await server.List("/api/templates"))[8]!;
        Assert.True(own["own"]!.GetValue<bool>());
        Assert.Empty(own["checklist"]!.AsArray());
        await Use(server, study, id);
        using var removed = await server.Http.DeleteAsync(new Uri($"/api/templates/{id}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        Assert.Equal(8, (await server.List("/api/templates")).Count);
        Assert.Empty(Directory.GetFiles(Path.Combine(server.Data, "templates")));
    }

    [Fact]
    public async Task A_map_without_a_reference_or_a_template_without_a_name_is_not_kept_and_says_why()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        var empty = State(server, study).All<JourneyMap>().Single().Id.ToString();
        var answer = await Make(server, study, empty, "Rien", keep: true);
        Assert.Null(answer["id"]);
        Assert.Contains(answer["faults"]!.AsArray(), fault => Text(fault!, "where") == "paths");
        var map = Text(await Use(server, study, "retail"), "map");
        Assert.Contains((await Make(server, study, map, " ", keep: true))["faults"]!.AsArray(), fault => Text(fault!, "where") == "name");
        Assert.Equal(8, (await server.List("/api/templates")).Count);
    }

    [Fact]
    public async Task A_broken_file_in_the_library_hides_itself_alone()
    {
        await using var server = await TestServer.Start();
        var folder = Path.Combine(server.Data, "templates");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, Guid.NewGuid().ToString("N") + ".json"), "{\"format\":");
        await File.WriteAllTextAsync(Path.Combine(folder, "notes.json"), "{}");
        Assert.Equal(8, (await server.List("/api/templates")).Count);
        Assert.Equal(8, server.Get<TemplateLibrary>().All().Count);
    }

    private static async Task<JsonObject> Use(TestServer server, Guid study, string template)
    {
        using var answer = await server.Http.PostAsJsonAsync($"/api/studies/{study}/templates", new { template });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await TestServer.Json(answer);
    }

    private static async Task<JsonObject> Make(TestServer server, Guid study, string map, string name, bool keep)
    {
        using var answer = await server.Http.PostAsJsonAsync($"/api/studies/{study}/maps/{map}/template", new { name, sector = "other", words = Array.Empty<string>(), keep });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await TestServer.Json(answer);
    }

    private static StudyState State(TestServer server, Guid study) => server.Get<StudyCore>().Open(study)!.State;

    private static string Text(JsonNode node, string property) => node[property]!.GetValue<string>();
}
