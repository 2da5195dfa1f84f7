using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Parcours.Mapping;
using Parcours.Server.Live;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>A file becomes a map: seen first, made as one change, refused as a whole.</summary>
public sealed class ImportMapTests
{
    private const string List = "Étape;Canal;Point d’interaction;Chemin\nChoisir;Web;Comparer;Nominal\nPayer;Magasin;Régler;Nominal\n";

    [Fact]
    [Rule("S54.3")]
    public async Task A_file_is_shown_then_made_as_one_change_and_removing_what_it_made_takes_it_back()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        var before = State(server, study);
        var read = await Send(server, $"/api/studies/{study}/maps/read?name=liste.csv", List);
        Assert.Equal((true, "list", "liste", 2), (read["makes"]!.GetValue<bool>(), Text(read, "shape"), Text(read, "name"), read["cards"]!.AsArray().Count));
        Assert.Equal(before.Revision, State(server, study).Revision);

        var made = await Send(server, $"/api/studies/{study}/maps/import?name=liste.csv&title=Ma%20carte&kind=design&on=2026-11-30&owner=Qualit%C3%A9", List);
        var after = State(server, study);
        Assert.Equal(before.Revision + 1, after.Revision);
        var map = after.All<JourneyMap>().Single(each => each.Id.ToString() == Text(made, "map"));
        Assert.Equal(("Ma carte", MapKind.Design), (map.Name, map.Kind));
        Assert.Equal(("liste.csv", DocumentKind.Spreadsheet, "Qualité"), after.All<SourceDocument>().Select(each => (each.Name, each.Kind, each.Owner)).Single());
        Assert.Equal(5, after.All<Standing>().Count(each => each.Status == StandingStatus.ToCheck));
        var ops = made["made"]!.AsArray().Select(id => RecordId.TryParse(id!.GetValue<string>(), out var known) ? known : default).Select(Op (id) => new Op.Remove(id));
        Assert.Null((await server.Get<CommitLoop>().Make(study, "map.importUndo", [.. ops], CancellationToken.None)).Refusal);
        Assert.True(State(server, study).SameContent(before));
    }

    [Fact]
    [Rule("S54.3")]
    public async Task A_file_of_a_long_name_becomes_a_map_and_a_source_of_a_shorter_one()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        var name = new string('é', 240);
        await Send(server, $"/api/studies/{study}/maps/import?name={Uri.EscapeDataString("C:\\" + name + ".csv")}", List);
        var state = State(server, study);
        Assert.Equal(new string('é', 199) + "…", state.All<SourceDocument>().Single().Name);
        Assert.Contains(state.All<JourneyMap>(), map => map.Name == new string('é', 199) + "…");
    }

    [Theory]
    [Rule("S54.3")]
    [InlineData("import?name=x.csv", "alone", HttpStatusCode.UnprocessableEntity, "S54.3")]
    [InlineData("import?name=x.csv&on=yesterday", List, HttpStatusCode.UnprocessableEntity, "S55.3")]
    [InlineData("import?name=x.csv&kind=5", List, HttpStatusCode.BadRequest, "S1.3")]
    [InlineData("import?name=x.csv&journey=journey:018f0000-0000-7000-8000-000000000001", List, HttpStatusCode.NotFound, "notFound")]
    [InlineData("import?name=x.csv&journey=nonsense", List, HttpStatusCode.NotFound, "notFound")]
    [InlineData("read?name=x.csv&shape=round", List, HttpStatusCode.BadRequest, "S1.3")]
    [InlineData("read?name=x.csv&columns=stage:-1", List, HttpStatusCode.BadRequest, "S1.3")]
    public async Task What_cannot_be_made_changes_nothing(string request, string body, HttpStatusCode status, string rule)
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        var before = State(server, study).Revision;
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        using var answer = await server.Http.PostAsync(new Uri($"/api/studies/{study}/maps/{request}", UriKind.Relative), content);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(rule, Text(JsonNode.Parse(await answer.Content.ReadAsStringAsync())!, "rule"));
        Assert.Equal(before, State(server, study).Revision);
    }

    [Fact]
    [Rule("A8")]
    public async Task A_file_past_the_limit_is_told_not_cut_off()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        var read = await Send(server, $"/api/studies/{study}/maps/read?name=big.csv", new string('x', (16 << 20) + 1));
        Assert.Equal((false, "file.large"), (read["makes"]!.GetValue<bool>(), Text(read["faults"]![0]!, "code")));
    }

    private static StudyState State(TestServer server, Guid study) => server.Get<StudyCore>().Open(study)!.State;

    private static string Text(JsonNode node, string property) => node[property]!.GetValue<string>();

    private static async Task<JsonNode> Send(TestServer server, string address, string body)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        using var answer = await server.Http.PostAsync(new Uri(address, UriKind.Relative), content);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }
}
