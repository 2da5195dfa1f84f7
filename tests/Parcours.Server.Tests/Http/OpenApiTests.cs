using System.Text.Json;
using System.Text.Json.Nodes;
using Parcours.Mapping;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>[A1] The committed description is the one served: the client's types are generated from it.</summary>
[Rule("A1")]
public sealed class OpenApiTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    [Fact]
    public async Task The_committed_description_is_the_one_served()
    {
        await using var server = await TestServer.Start();
        var served = JsonNode.Parse(await server.Http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)))!.ToJsonString(Indented) + "\n";
        var path = Path.Combine(Repository.Root, "web", "openapi.json");
        if (Environment.GetEnvironmentVariable("PARCOURS_APPROVE") == "1") await File.WriteAllTextAsync(path, served);
        var committed = File.Exists(path) ? await File.ReadAllTextAsync(path) : "";
        Assert.True(committed == served, "web/openapi.json is stale: run this test with PARCOURS_APPROVE=1, then `npm run types:generate` in web.");
    }

    [Fact]
    public async Task Every_record_kind_message_and_route_is_described()
    {
        await using var server = await TestServer.Start();
        var document = JsonNode.Parse(await server.Http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)))!;
        var schemas = document["components"]!["schemas"]!.AsObject();
        string[] needed = ["ClientMessage", "ClientMessageHello", "ServerMessage", "ServerMessageLogged", "OpPatch", "SceneHop", "MapOverlay", "BandPicture", .. RecordKinds.All.Values.Select(type => type.Name)];
        Assert.All(needed, name => Assert.True(schemas.ContainsKey(name), name));
        Assert.Equal("string", schemas["Touchpoint"]!["properties"]!["stage"]!["type"]!.GetValue<string>());
        Assert.Equal("array", schemas["PathStep"]!["properties"]!["channels"]!["type"]!.GetValue<string>());
        Assert.Equal("string", schemas["SceneCard"]!["properties"]!["lines"]!["items"]!["type"]!.GetValue<string>());
        Assert.Equal("hop", schemas["SceneHop"]!["properties"]!["kind"]!["enum"]![0]!.GetValue<string>());
        Assert.NotNull(document["paths"]!["/api/studies/{study}/logs"]!["post"]);
        Assert.NotNull(document["paths"]!["/api/jobs/{job}"]!["delete"]);
    }
}
