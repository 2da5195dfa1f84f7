using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Parcours.Files.StudyFiles;
using Parcours.Mapping;
using Parcours.Server.Live;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>A study file comes back in as a new study, whole or not at all.</summary>
[Rule("A8")]
public sealed class ImportStudyTests
{
    private static readonly string Demo = Path.Combine(Repository.Root, "samples/rivage-energie.parcours.json");

    [Fact]
    public async Task A_study_that_goes_out_and_in_again_is_the_same_under_another_id()
    {
        await using var server = await TestServer.Start();
        var first = await Import(server, await File.ReadAllBytesAsync(Demo));
        var second = await Import(server, Export(server, first.Id));
        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(0, second.Versions);
        var (name, again) = (NameOf(server, first.Id), NameOf(server, second.Id));
        Assert.Equal(name + " (2)", again);
        Assert.Equal(Content(server, first.Id), Content(server, second.Id).Replace(again, name, StringComparison.Ordinal));
        var file = Assert.IsType<StudyFileResult.Read>(StudyFile.Read(new MemoryStream(await File.ReadAllBytesAsync(Demo))));
        Assert.Equal(file.Records.Count(record => record is not NamedVersion), first.Records);
        Assert.Equal(first.Records, server.Get<StudyCore>().Open(first.Id)!.State.Records.Count);
    }

    [Fact]
    [Rule("S64.12")]
    public async Task A_study_that_comes_in_again_has_a_name_of_its_own()
    {
        await using var server = await TestServer.Start();
        byte[] File(string name) => Packed(new Study(new Id<Study>(Guid.NewGuid()), name));
        var longest = new string('a', 200);
        foreach (var (wished, given) in new[]
        {
            ("Essai", "Essai"), ("Essai", "Essai (2)"), ("essai ", "essai (3)"), ("Essai (2)", "Essai (4)"), ("Essai (0)", "Essai (0)"), ("Essai (0)", "Essai (0) (2)"),
            (longest, longest), (longest, longest[..^4] + " (2)"),
        })
        {
            Assert.Equal(given, NameOf(server, (await Import(server, File(wished))).Id));
        }
    }

    [Fact]
    [Rule("S64.12")]
    public async Task Files_of_one_study_that_come_in_at_once_have_each_a_name_of_their_own()
    {
        await using var server = await TestServer.Start();
        var file = Packed(new Study(new Id<Study>(Guid.NewGuid()), "Essai"));
        var made = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => Import(server, file))));
        var names = made.Select(each => NameOf(server, each.Id)).OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal);
        Assert.Equal("Essai" + string.Concat(Enumerable.Range(2, 11).Select(number => $", Essai ({number})")), string.Join(", ", names));
    }

    [Fact]
    public async Task An_alternative_comes_in_as_a_study_of_its_own_without_the_names_of_moments_it_has_not()
    {
        await using var server = await TestServer.Start();
        var study = new Study(new Id<Study>(Guid.NewGuid()), "Essai", BranchOf: Guid.NewGuid(), BranchedAt: 57, Merged: true);
        var taken = await Import(server, Packed(study, new NamedVersion(new Id<NamedVersion>(Guid.NewGuid()), "Avant l’atelier", 57)));
        Assert.Equal((1, 1), (taken.Records, taken.Versions));
        var own = server.Get<StudyCore>().Open(taken.Id)!.State.All<Study>().Single();
        Assert.Equal((null, 0L, false, taken.Id), (own.BranchOf, own.BranchedAt, own.Merged, own.Id.Value));
    }

    [Fact]
    public async Task A_hostile_file_is_refused_with_line_column_and_remedy_and_leaves_nothing()
    {
        await using var server = await TestServer.Start();
        var good = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(Demo));
        var lines = good.Split('\n');
        lines[20] = lines[20].Replace("{\"id\":", "{\"ghost\":1,\"id\":", StringComparison.Ordinal);
        var fault = (await Refused(server, Encoding.UTF8.GetBytes(string.Join('\n', lines))))["faults"]![0]!;
        Assert.Equal((21, 5), (fault["line"]!.GetValue<int>(), fault["column"]!.GetValue<int>()));
        Assert.NotEmpty(fault["fix"]!.GetValue<string>());
        foreach (var text in new[] { "", "null", "[]", "{", good[..^40], new string('[', 100_000), "\u0000", good.Replace("parcours-study", "parcours-template", StringComparison.Ordinal) })
        {
            Assert.NotEmpty((await Refused(server, Encoding.UTF8.GetBytes(text)))["faults"]!.AsArray());
        }

        Assert.NotEmpty((await Refused(server, [0x7B, 0xFF, 0xFE]))["faults"]!.AsArray());
        Assert.Empty(await server.List("/api/studies"));
    }

    [Fact]
    public async Task A_file_whose_records_break_a_rule_is_refused_with_the_rule_and_the_records_place()
    {
        await using var server = await TestServer.Start();
        var study = new Study(new Id<Study>(Guid.NewGuid()), "Essai");
        var stray = new Stage(new Id<Stage>(Guid.NewGuid()), new Id<JourneyMap>(Guid.NewGuid()), "Nulle part", "V");
        var refusal = await Refused(server, Packed(study, stray));
        Assert.Equal("S1.1", refusal["rule"]!.GetValue<string>());
        var fault = refusal["faults"]![0]!;
        Assert.Equal((stray.Key.ToString(), 6), (fault["record"]!.GetValue<string>(), fault["line"]!.GetValue<int>()));
        Assert.Contains("no study record", (await Refused(server, Packed()))["faults"]![0]!["problem"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("S2.1", (await Refused(server, Packed(study, study with { Id = new Id<Study>(Guid.NewGuid()) })))["rule"]!.GetValue<string>());
        Assert.Empty(await server.List("/api/studies"));
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused()
    {
        await using var server = await TestServer.Start();
        var refusal = await Refused(server, new byte[StudyFile.MaxBytes + 1]);
        Assert.Contains("64 MB", refusal["faults"]![0]!["problem"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private static async Task<(Guid Id, int Records, int Versions)> Import(TestServer server, byte[] file)
    {
        using var body = new ByteArrayContent(file);
        using var answer = await server.Http.PostAsync(new Uri("/api/studies/import", UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var made = await TestServer.Json(answer);
        return (Guid.Parse(made["id"]!.GetValue<string>()), made["records"]!.GetValue<int>(), made["versions"]!.GetValue<int>());
    }

    private static async Task<JsonObject> Refused(TestServer server, byte[] file)
    {
        using var body = new ByteArrayContent(file);
        using var answer = await server.Http.PostAsync(new Uri("/api/studies/import", UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return (JsonObject)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private static byte[] Packed(params StudyRecord[] records)
    {
        using var bytes = new MemoryStream();
        StudyFile.Write(records, bytes);
        return bytes.ToArray();
    }

    private static byte[] Export(TestServer server, Guid study) => Packed([.. server.Get<StudyCore>().Open(study)!.State.Records.Values.Select(held => held.Record)]);

    private static string NameOf(TestServer server, Guid study) => server.Get<StudyCore>().Open(study)!.State.All<Study>().Single().Name;

    // The file of a study, its own id aside.
    private static string Content(TestServer server, Guid study) => Encoding.UTF8.GetString(Export(server, study)).Replace(study.ToString(), "", StringComparison.Ordinal);
}
