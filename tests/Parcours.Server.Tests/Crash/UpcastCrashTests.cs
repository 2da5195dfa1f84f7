using Microsoft.Data.Sqlite;
using Parcours.Mapping;
using Parcours.Server.Storage;
using Xunit;

namespace Parcours.Tests.Crash;

/// <summary>[T4, L5] A data folder of an earlier schema, opened by this program and killed with -9 while it reads it up and people edit.</summary>
[Rule("T4"), Rule("L5")]
public sealed class UpcastCrashTests
{
    private const int Loops = 6;
    private const int Earlier = 1;
    private const int Revisions = 1200;

    [Fact]
    public async Task Killed_while_it_brings_an_older_study_up_to_date_it_keeps_every_row_of_then_and_every_change_since()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        using var data = new TemporaryFolder();
        var study = await Age(data.Path, random);
        var before = Rows(data.Path, study);
        LiveClient[] clients = [.. Enumerable.Range(0, 2).Select(_ => new LiveClient(study))];
        try
        {
            for (var loop = 0; loop < Loops; loop++)
            {
                using var server = await ServerProcess.Start(data.Path);
                // Every other life ends while the study is being read: the first word of the socket is not waited for.
                if (loop % 2 == 0) await KilledWhileLoading(server, study);
                else await Edited(server, clients, random);
            }

            using var last = await ServerProcess.Start(data.Path);
            await Task.WhenAll(clients.Select(client => client.Connect(last.Address)));
            foreach (var client in clients) await client.Until(() => client.PendingCount == 0);
            using var newcomer = new LiveClient(study);
            await newcomer.Connect(last.Address, -1);
            foreach (var client in clients) await client.Until(() => client.State.Revision == newcomer.State.Revision);
            last.Kill();
            Audit(data.Path, study, before, clients);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"Seed {seed}: {e.Message}", e);
        }
        finally
        {
            foreach (var client in clients) client.Dispose();
        }
    }

    /// <summary>A study with a past, its rows and snapshots written as of an earlier version.</summary>
    private static async Task<Guid> Age(string data, Random random)
    {
        Guid study;
        using (var server = await ServerProcess.Start(data)) study = await CrashTests.Create(server);
        using var file = new SqliteFile(Path.Combine(data, "parcours.db"));
        using var log = new SqliteStudyLog(file);
        var state = log.Load(study)!.State;
        var (edits, client) = (new RandomEdits(random), Guid.CreateVersion7());
        var entries = new List<LogEntry>();
        for (var i = 1; i <= Revisions; i++)
        {
            var applied = (Applied)StudyRules.Apply(state, edits.Next(state));
            state = applied.State;
            entries.Add(new LogEntry(study, state.Revision, new ChangeId(client, i), DateTimeOffset.UnixEpoch.AddSeconds(i), "then", applied.Effective, applied.Inverse));
        }

        log.Append(entries);
        log.Save(new StudySnapshot(study, state));
        file.Write(writer => Reseal(writer, study));
        Assert.Null(log.Scrub(study));
        return study;
    }

    private static void Reseal(SqliteConnection writer, Guid study)
    {
        var sealedRows = new List<(long Revision, uint Crc, byte[] Chain)>();
        using (var command = SqliteFile.Command(writer, LogRows.Select + " WHERE study = $1 ORDER BY revision", study.ToString()))
        {
            var chain = RowSeal.Start;
            using var row = command.ExecuteReader();
            while (row.Read())
            {
                (var crc, chain) = RowSeal.Of(
                    chain, study, row.GetInt64(0), Guid.Parse(row.GetString(1)), row.GetInt64(2), row.GetInt64(3), Earlier, row.GetString(5),
                    row.GetFieldValue<byte[]>(6), row.GetFieldValue<byte[]>(7), row.GetInt64(8));
                sealedRows.Add((row.GetInt64(0), crc, chain));
            }
        }

        foreach (var (revision, crc, chain) in sealedRows)
        {
            using var update = SqliteFile.Command(
                writer, "UPDATE changes SET schema = $1, crc = $2, chain = $3 WHERE study = $4 AND revision = $5", Earlier, (long)crc, chain, study.ToString(), revision);
            update.ExecuteNonQuery();
        }

        using var snapshots = SqliteFile.Command(writer, "UPDATE snapshots SET schema = $1", Earlier);
        snapshots.ExecuteNonQuery();
    }

    private static async Task KilledWhileLoading(ServerProcess server, Guid study)
    {
        using var client = new LiveClient(study);
        var connecting = client.Connect(server.Address);
        server.Kill();
        try
        {
            await connecting;
        }
        catch (Exception e) when (e is System.Net.WebSockets.WebSocketException or InvalidOperationException or IOException or HttpRequestException)
        {
            // The server is gone, which is the point.
        }
    }

    private static async Task Edited(ServerProcess server, LiveClient[] clients, Random random)
    {
        await Task.WhenAll(clients.Select(client => client.Connect(server.Address)));
        foreach (var client in clients) await client.Until(() => client.PendingCount == 0);
        await CrashTests.EditUntilKilled(server, clients, random.Next(5, 400), random);
    }

    private static List<(long Revision, int Schema, byte[] Chain)> Rows(string data, Guid study)
    {
        using var file = new SqliteFile(Path.Combine(data, "parcours.db"));
        using var connection = file.Reader();
        using var command = SqliteFile.Command(connection, "SELECT revision, schema, chain FROM changes WHERE study = $1 ORDER BY revision", study.ToString());
        using var row = command.ExecuteReader();
        var rows = new List<(long, int, byte[])>();
        while (row.Read()) rows.Add((row.GetInt64(0), row.GetInt32(1), row.GetFieldValue<byte[]>(2)));
        return rows;
    }

    private static void Audit(string data, Guid study, List<(long Revision, int Schema, byte[] Chain)> before, LiveClient[] clients)
    {
        var after = Rows(data, study);
        // The rows of then are as they were, bit by bit; those since are of this schema.
        Assert.Equal(before.Select(row => (row.Revision, row.Schema, Convert.ToHexString(row.Chain))), after.Take(before.Count).Select(row => (row.Revision, row.Schema, Convert.ToHexString(row.Chain))));
        Assert.All(before, row => Assert.Equal(Earlier, row.Schema));
        Assert.All(after.Skip(before.Count), row => Assert.Equal(Schema.Current.Version, row.Schema));
        Assert.Equal(clients.Sum(client => client.Acknowledged.Count), after.Count - before.Count);
        Assert.NotEqual(before.Count, after.Count);

        using var file = new SqliteFile(Path.Combine(data, "parcours.db"));
        using var log = new SqliteStudyLog(file);
        var entries = log.Read(study, 0, int.MaxValue);
        foreach (var client in clients)
        {
            foreach (var (seq, revision) in client.Acknowledged) Assert.Equal(new ChangeId(client.Instance, seq), entries[(int)revision - 1].Id);
        }

        var loaded = log.Load(study)!;
        Assert.Null(loaded.Damage);
        Assert.True(loaded.State.SameContent(entries.Aggregate(StudyState.Empty, (state, entry) => Replay.Apply(state, entry.Ops, entry.Revision))));
        Assert.All(clients, client => Assert.True(client.State.SameContent(loaded.State)));
    }
}
