using System.Diagnostics;
using Parcours.Server.Live;
using Xunit;
using Xunit.Abstractions;

namespace Parcours.Tests.Simulation;

public sealed class SimulationTests(ITestOutputHelper output)
{
    private const int Seeds = 5000;
    private const int AtLeast = 500;
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(60);

    [Fact]
    [Rule("T1"), Rule("L7"), Rule("L8"), Rule("L9"), Rule("L12"), Rule("L19"), Rule("L20")]
    public void Whatever_fails_all_replicas_become_the_log()
    {
        var clock = Stopwatch.StartNew();
        var seed = 0;
        for (; seed < Seeds && (seed < AtLeast || clock.Elapsed < Budget); seed++) Run(new Scenario(seed));
        output.WriteLine($"{seed} seeds of 300 steps, {seed / clock.Elapsed.TotalSeconds:F0} a second");
        Assert.InRange(seed, AtLeast, Seeds);
    }

    private static void Run(Scenario scenario)
    {
        try
        {
            using var world = new World(scenario);
            world.Run();
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"Seed {scenario.Seed}: {e.Message}", e);
        }
    }

    internal static int? FirstCaught(int most, Func<int, Scenario> plant, out string how)
    {
        for (var seed = 0; seed < most; seed++)
        {
            try
            {
                using var world = new World(plant(seed));
                world.Run();
            }
            catch (SimulationFailure failure)
            {
                how = failure.Message;
                return seed + 1;
            }
        }

        how = "";
        return null;
    }
}

[Rule("T2")]
public sealed class PlantedBugTests(ITestOutputHelper output)
{
    public static TheoryData<string, string> Bugs => new()
    {
        { nameof(PlantedBugs.BroadcastBeforeCommit), "" },
        { nameof(PlantedBugs.AcknowledgeBeforeCommit), "" },
        { nameof(PlantedBugs.ForgetDuplicates), "" },
        { nameof(PlantedBugs.KeepAfterFailedCommit), "" },
        { nameof(PlantedBugs.ResumeTooFar), "" },
        { "", nameof(ClientBugs.NoRevisionCheck) },
        { "", nameof(ClientBugs.ResendOutOfOrder) },
        { "", nameof(ClientBugs.ReuseSequence) },
        { "", nameof(ClientBugs.CoalesceIntoSent) },
        { "", nameof(ClientBugs.DropResend) },
    };

    [Theory]
    [MemberData(nameof(Bugs))]
    public void A_planted_bug_is_caught_within_200_seeds(string server, string client)
    {
        var serverBug = server.Length == 0 ? PlantedBugs.None : Enum.Parse<PlantedBugs>(server);
        var clientBug = client.Length == 0 ? ClientBugs.None : Enum.Parse<ClientBugs>(client);
        var caught = SimulationTests.FirstCaught(200, seed => new Scenario(seed, serverBug, clientBug), out var how);
        output.WriteLine($"{server}{client}: caught by seed {caught}: {how}");
        Assert.NotNull(caught);
    }

    [Fact]
    public void Every_bug_the_server_can_plant_is_in_the_list() => Assert.Equal(
        Enum.GetNames<PlantedBugs>().Where(name => name != nameof(PlantedBugs.None)).Order(StringComparer.Ordinal),
        Bugs.Select(row => (string)row[0]).Where(name => name.Length > 0).Order(StringComparer.Ordinal));
}
