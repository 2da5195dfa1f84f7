using System.Text.Json;
using System.Text.Json.Nodes;
using Parcours.Mapping;
using Xunit;

namespace Parcours.Tests.Simulation;

/// <summary>
/// The traces in tests/fixtures/sync are replayed by the client in TypeScript. They are made here, from seeds: set PARCOURS_WRITE_TRACES=1 to
/// write them again after the protocol or the rules have changed on purpose.
/// </summary>
[Rule("T1")]
public sealed class TraceTests
{
    private static readonly JsonSerializerOptions Layout = new(StudyJson.Options) { WriteIndented = true };

    [Theory]
    [InlineData(3, 120)]
    [InlineData(8, 120)]
    [InlineData(21, 120)]
    [InlineData(34, 120)]
    [InlineData(55, 300)]
    public void The_stored_trace_is_what_the_simulation_gives(int seed, int steps)
    {
        var trace = new Trace();
        using var world = new World(new Scenario(seed, Steps: steps, Clients: 2, Coalesces: false, Trace: trace));
        world.Run();
        var client = world.Clients[0];
        var text = new JsonObject
        {
            ["seed"] = seed,
            ["client"] = client.Instance.ToString(),
            ["steps"] = trace.Steps,
            ["final"] = new JsonObject
            {
                ["revision"] = client.Confirmed.Revision,
                ["pending"] = new JsonArray(),
                ["records"] = Trace.Node(client.Confirmed.Records.Values.Select(held => held.Record).OrderBy(record => record.Key)),
            },
        }.ToJsonString(Layout) + "\n";

        var path = Path.Combine(Repository.Root, "tests", "fixtures", "sync", $"seed-{seed}.json");
        if (Environment.GetEnvironmentVariable("PARCOURS_WRITE_TRACES") == "1") File.WriteAllText(path, text);
        Assert.Equal(File.ReadAllText(path), text);
    }

    [Theory]
    [InlineData("open")]
    [InlineData("close")]
    [InlineData("edit")]
    [InlineData("undo")]
    [InlineData("sends")]
    [InlineData("receive")]
    public void The_stored_traces_hold_every_kind_of_step(string kind) => Assert.Contains(
        Directory.GetFiles(Path.Combine(Repository.Root, "tests", "fixtures", "sync")),
        file => JsonNode.Parse(File.ReadAllText(file))!["steps"]!.AsArray().Any(step => (string)step!["do"]! == kind));
}
