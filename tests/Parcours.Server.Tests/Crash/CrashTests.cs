using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Storage;
using Xunit;

namespace Parcours.Tests.Crash;

/// <summary>[T4] The real program, killed with -9 while people edit, and started again on the same data.</summary>
[Rule("T4")]
public sealed class CrashTests
{
    private const int Loops = 20;
    private const int Window = 40;

    [Rule("L7"), Rule("L9"), Rule("L12"), Rule("L17")]
    [Fact]
    public async Task Killed_while_four_people_edit_it_keeps_every_acknowledged_change_once()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        using var data = new TemporaryFolder();
        var study = Guid.Empty;
        LiveClient[] clients = [];
        LiveClient? auditor = null;
        try
        {
            for (var loop = 0; loop < Loops; loop++)
            {
                using var server = await ServerProcess.Start(data.Path);
                if (loop == 0)
                {
                    study = await Create(server);
                    auditor = new LiveClient(study);
                    clients = [.. Enumerable.Range(0, 4).Select(_ => new LiveClient(study))];
                }

                await Task.WhenAll(clients.Select(client => client.Connect(server.Address)));
                foreach (var client in clients) await client.Until(() => client.PendingCount == 0);
                await Audit(server, study, clients, auditor!);
                await EditUntilKilled(server, clients, random.Next(20, 150), random);
            }

            using var last = await ServerProcess.Start(data.Path);
            await Task.WhenAll(clients.Select(client => client.Connect(last.Address)));
            foreach (var client in clients) await client.Until(() => client.PendingCount == 0);
            await Audit(last, study, clients, auditor!);
            last.Kill();
            AuditFile(data.Path, study, clients);
            Assert.True(clients[0].State.Revision > 2 * StudyCore.SnapshotEvery, "The run crossed no two snapshots.");
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"Seed {seed}: {e.Message}", e);
        }
        finally
        {
            auditor?.Dispose();
            foreach (var client in clients) client.Dispose();
        }
    }

    /// <summary>Everybody edits as fast as the window allows; the process is killed at an acknowledgement, never at a time.</summary>
    internal static async Task EditUntilKilled(ServerProcess server, LiveClient[] clients, int acknowledgements, Random random)
    {
        var left = acknowledgements;
        foreach (var client in clients)
        {
            client.Heard = message =>
            {
                if (message is ServerMessage.Logged { Seq: not null } && Interlocked.Decrement(ref left) == 0) server.Kill();
            };
        }

        await Task.WhenAll(clients.Select(client => Task.Run(() => Edit(client, new RandomEdits(new Random(random.Next()))))));
        foreach (var client in clients)
        {
            await client.End();
            client.Heard = null;
            Assert.Null(client.Broken);
        }
    }

    private static async Task Edit(LiveClient client, RandomEdits edits)
    {
        while (!client.Closed)
        {
            await client.Edit(edits.Next(client.State));
            try
            {
                await client.Until(() => client.Closed || client.PendingCount < Window);
            }
            catch (InvalidOperationException) when (client.Closed)
            {
                return;
            }
        }
    }

    /// <summary>Reads everything back over the socket, revision by revision and as a snapshot, and compares with what clients know.</summary>
    /// <param name="replayed">Edits nothing and follows from the first revision, life after life: a run is longer than one tail.</param>
    private static async Task Audit(ServerProcess server, Guid study, LiveClient[] clients, LiveClient replayed)
    {
        using var snapshot = new LiveClient(study);
        await replayed.Connect(server.Address);
        await snapshot.Connect(server.Address, -1);
        Assert.Equal(snapshot.State.Revision, replayed.State.Revision);
        Assert.True(replayed.State.SameContent(snapshot.State), "The state is not the replay of the log.");
        Assert.Equal(Enumerable.Range(1, (int)replayed.State.Revision).Select(n => (long)n), replayed.Log.Select(entry => entry.Revision));
        CheckIds(replayed.Log.ToDictionary(entry => (entry.By, entry.Intent), entry => entry.Revision), clients);
        foreach (var client in clients)
        {
            await client.Until(() => client.State.Revision == replayed.State.Revision);
            Assert.True(client.State.SameContent(replayed.State), "A client differs from the server.");
        }
    }

    private static void CheckIds(Dictionary<(Guid, string), long> log, LiveClient[] clients)
    {
        foreach (var client in clients)
        {
            foreach (var (seq, revision) in client.Acknowledged) Assert.Equal(revision, log[(client.Instance, Intent(seq))]);
            foreach (var refused in client.Refused) Assert.DoesNotContain((client.Instance, Intent(refused.Seq)), log.Keys);
        }

        var own = log.Keys.Count(key => clients.Any(client => client.Instance == key.Item1));
        Assert.Equal(clients.Sum(client => client.Acknowledged.Count), own);
    }

    private static string Intent(long seq) => "change " + seq.ToString(CultureInfo.InvariantCulture);

    /// <summary>The file itself: chain unbroken, ids unique, load equal to replay.</summary>
    private static void AuditFile(string data, Guid study, LiveClient[] clients)
    {
        using var file = new SqliteFile(Path.Combine(data, "parcours.db"));
        using var log = new SqliteStudyLog(file);
        Assert.Null(log.Scrub(study));
        var entries = log.Read(study, 0, int.MaxValue);
        Assert.Equal(entries.Count, entries.Select(entry => entry.Id).Distinct().Count());
        foreach (var client in clients)
        {
            foreach (var (seq, revision) in client.Acknowledged) Assert.Equal(new ChangeId(client.Instance, seq), entries[(int)revision - 1].Id);
        }

        var replayed = entries.Aggregate(StudyState.Empty, (state, entry) => Replay.Apply(state, entry.Ops, entry.Revision));
        var loaded = log.Load(study)!;
        Assert.Null(loaded.Damage);
        Assert.True(loaded.State.SameContent(replayed));
    }

    internal static async Task<Guid> Create(ServerProcess server)
    {
        using var answer = await server.Http.PostAsJsonAsync("/api/studies", new { name = "Essai", language = "fr" });
        return Guid.Parse((await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!["id"]!.GetValue<string>());
    }
}
