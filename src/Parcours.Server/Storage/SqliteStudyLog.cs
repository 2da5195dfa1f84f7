using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Parcours.Mapping;

namespace Parcours.Server.Storage;

/// <summary>
/// [L13] The log in one SQLite file: WAL, synchronous=FULL, exactly one writing connection (which alone checkpoints), readers query_only.
/// </summary>
internal sealed class SqliteStudyLog : IStudyLog
{
    private readonly SqliteFile file;
    private readonly SqliteConnection writer;
    // Prepared once: preparing them anew for each commit cost more than running them.
    private readonly SqliteCommand insertRow;
    private readonly SqliteCommand setHead;
    private readonly Dictionary<Guid, (long Revision, byte[] Chain)> tips = [];

    public SqliteStudyLog(SqliteFile file)
    {
        this.file = file;
        writer = file.Writer;
        SqliteFile.Run(writer, """
            CREATE TABLE IF NOT EXISTS changes(
              study TEXT NOT NULL, revision INTEGER NOT NULL, client TEXT NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL,
              schema INTEGER NOT NULL, intent TEXT NOT NULL, ops BLOB NOT NULL, inverse BLOB NOT NULL, undoes INTEGER NOT NULL,
              crc INTEGER NOT NULL, chain BLOB NOT NULL, PRIMARY KEY(study, revision)) WITHOUT ROWID;
            CREATE UNIQUE INDEX IF NOT EXISTS changes_by_client ON changes(study, client, seq);
            CREATE TABLE IF NOT EXISTS heads(
              study TEXT PRIMARY KEY, name TEXT NOT NULL, brand TEXT NOT NULL, revision INTEGER NOT NULL, updated INTEGER NOT NULL,
              branch TEXT, merged INTEGER NOT NULL DEFAULT 0, archived INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS snapshots(
              study TEXT NOT NULL, revision INTEGER NOT NULL, schema INTEGER NOT NULL, hash BLOB NOT NULL, records BLOB NOT NULL,
              PRIMARY KEY(study, revision)) WITHOUT ROWID;
            """);
        HeadRows.AddColumns(writer);
        insertRow = LogRows.Insert(writer);
        setHead = SqliteFile.Command(
            writer,
            """
            INSERT INTO heads(study, name, brand, revision, updated) VALUES($1, '', '', $2, $3)
            ON CONFLICT(study) DO UPDATE SET revision = excluded.revision, updated = excluded.updated
            """,
            new object[3]);
    }

    public IReadOnlyList<StudyHead> Studies()
    {
        using var connection = file.Reader();
        return HeadRows.Read(connection);
    }

    public LoadedStudy? Load(Guid study)
    {
        using var connection = file.Reader();
        var (snapshot, from) = NewestSnapshot(connection, study, long.MaxValue);
        var state = snapshot ?? StudyState.Empty;
        var damage = ForEach(connection, study, entry =>
        {
            if (entry.Revision > from) state = Replay.Apply(state, entry.Ops, entry.Revision);
        }, from);
        if (state.Revision == 0 && damage is null) return null;
        // A snapshot newer than the last good row is a cache of rows that cannot be checked: replay up to the damage instead.
        if (damage is not null && state.Revision > damage.LastGoodRevision)
        {
            state = StudyState.Empty;
            ForEach(connection, study, entry => state = Replay.Apply(state, entry.Ops, entry.Revision), 0);
        }

        return new LoadedStudy(state, damage, from);
    }

    public StudyState? At(Guid study, long revision)
    {
        if (revision < 1) return null;
        using var connection = file.Reader();
        var (snapshot, from) = NewestSnapshot(connection, study, revision);
        var state = Read(study, from, (int)Math.Min(int.MaxValue, revision - from))
            .Aggregate(snapshot ?? StudyState.Empty, (before, entry) => Replay.Apply(before, entry.Ops, entry.Revision));
        return state.Revision == revision ? state : null;
    }

    public IReadOnlyList<LogEntry> Read(Guid study, long after, int most)
    {
        using var connection = file.Reader();
        using var command = SqliteFile.Command(connection, LogRows.Select + " WHERE study = $1 AND revision > $2 ORDER BY revision LIMIT $3", study.ToString(), after, most);
        using var rows = command.ExecuteReader();
        var entries = new List<LogEntry>();
        while (rows.Read()) entries.Add(LogRows.Entry(study, rows));
        return entries;
    }

    public long LastSequence(Guid study, Guid client, long upTo)
    {
        using var connection = file.Reader();
        using var command = SqliteFile.Command(connection, "SELECT COALESCE(MAX(seq), 0) FROM changes WHERE study = $1 AND client = $2 AND revision <= $3", study.ToString(), client.ToString(), upTo);
        return (long)command.ExecuteScalar()!;
    }

    public long? RevisionOf(Guid study, ChangeId id)
    {
        using var connection = file.Reader();
        using var command = SqliteFile.Command(
            connection, "SELECT revision FROM changes WHERE study = $1 AND client = $2 AND seq = $3", study.ToString(), id.Client.ToString(), id.Sequence);
        return command.ExecuteScalar() as long?;
    }

    public void Append(IReadOnlyList<LogEntry> entries)
    {
        lock (file.Writing)
        {
            var next = new Dictionary<Guid, (long Revision, byte[] Chain)>();
            using var transaction = writer.BeginTransaction(deferred: false);
            insertRow.Transaction = transaction;
            foreach (var entry in entries)
            {
                var tip = next.TryGetValue(entry.Study, out var known) ? known : Tip(entry.Study);
                if (entry.Revision != tip.Revision + 1) throw new InvalidOperationException($"Revision {entry.Revision} follows {tip.Revision}.");
                next[entry.Study] = (entry.Revision, LogRows.Write(insertRow, entry, tip.Chain));
            }

            foreach (var ofStudy in entries.GroupBy(entry => entry.Study)) UpdateHead(transaction, [.. ofStudy]);
            transaction.Commit();
            foreach (var (study, tip) in next) tips[study] = tip;
        }
    }

    public void Save(StudySnapshot snapshot)
    {
        var records = JsonSerializer.SerializeToUtf8Bytes(
            snapshot.State.Records.Values.OrderBy(held => held.Record.Key).Select(held => new SnapshotRow(held.Revision, held.Record)), StudyJson.Options);
        lock (file.Writing)
        {
            using var transaction = writer.BeginTransaction(deferred: false);
            using (var insert = SqliteFile.Command(
                writer, "INSERT OR REPLACE INTO snapshots VALUES($1, $2, $3, $4, $5)", snapshot.Study.ToString(), snapshot.State.Revision,
                Schema.Current.Version, Seal(snapshot.Study, snapshot.State.Revision, records), records))
            {
                insert.ExecuteNonQuery();
            }

            using (var drop = SqliteFile.Command(
                writer, "DELETE FROM snapshots WHERE study = $1 AND revision NOT IN (SELECT revision FROM snapshots WHERE study = $1 ORDER BY revision DESC LIMIT 3)",
                snapshot.Study.ToString()))
            {
                drop.ExecuteNonQuery();
            }

            transaction.Commit();
        }
    }

    public LogDamage? Scrub(Guid study)
    {
        using var connection = file.Reader();
        return ForEach(connection, study, static _ => { }, 0);
    }

    public void Dispose()
    {
        // The file belongs to whoever opened it.
        insertRow.Dispose();
        setHead.Dispose();
    }

    // Rows up to alreadyIn are checked but their operations are not read: the snapshot holds them.
    private static LogDamage? ForEach(SqliteConnection connection, Guid study, Action<LogEntry> visit, long alreadyIn)
    {
        // Read before the rows: a commit in between then only makes the log longer than it must be.
        var known = Known(connection, study);
        using var command = SqliteFile.Command(connection, LogRows.Select + " WHERE study = $1 ORDER BY revision", study.ToString());
        var last = 0L;
        try
        {
            var chain = RowSeal.Start;
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                var (seal, good) = LogRows.Check(study, rows, chain);
                if (rows.GetInt64(0) != last + 1) return new LogDamage(last, $"revision {last + 1} is missing");
                if (!good) return new LogDamage(last, $"revision {last + 1} does not match its seal");
                chain = seal;
                last++;
                if (last > alreadyIn) visit(LogRows.Entry(study, rows));
            }

            // The chain cannot see that its end is missing; the head and the snapshots can.
            if (known is null) return new LogDamage(last, "the study's head cannot be read");
            return last < known ? new LogDamage(last, $"revision {last + 1} is missing") : null;
        }
        catch (Exception e) when (e is SqliteException or JsonException or InvalidOperationException or InvalidCastException or FormatException)
        {
            return new LogDamage(last, $"revision {last + 1} cannot be read: {e.Message}");
        }
    }

    private static long? Known(SqliteConnection connection, Guid study)
    {
        using var command = SqliteFile.Command(
            connection,
            "SELECT MAX(COALESCE((SELECT revision FROM heads WHERE study = $1), 0), COALESCE((SELECT MAX(revision) FROM snapshots WHERE study = $1), 0))",
            study.ToString());
        try
        {
            return (long)command.ExecuteScalar()!;
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    private static (StudyState? State, long Revision) NewestSnapshot(SqliteConnection connection, Guid study, long most)
    {
        using var command = SqliteFile.Command(connection, "SELECT revision, schema, hash, records FROM snapshots WHERE study = $1 AND revision <= $2 ORDER BY revision DESC", study.ToString(), most);
        try
        {
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                if (Snapshot(study, rows) is { } state) return (state, state.Revision);
            }
        }
        catch (SqliteException)
        {
            // A snapshot is a cache: without any, the log is replayed from its start.
        }

        return (null, 0);
    }

    // One of an older schema, or a damaged one, is passed over.
    private static StudyState? Snapshot(Guid study, SqliteDataReader row)
    {
        try
        {
            var (revision, records) = (row.GetInt64(0), row.GetFieldValue<byte[]>(3));
            if (!Seal(study, revision, records).AsSpan().SequenceEqual(row.GetFieldValue<byte[]>(2)) || row.GetInt32(1) != Schema.Current.Version) return null;
            return StudyState.Of(revision, JsonSerializer.Deserialize<SnapshotRow[]>(records, StudyJson.Options)!.Select(held => new Held(held.Record, held.Revision)));
        }
        catch (Exception e) when (e is InvalidCastException or FormatException or JsonException)
        {
            return null;
        }
    }

    // The hash holds the revision too: content under another revision's number would be a wrong document.
    private static byte[] Seal(Guid study, long revision, byte[] records) =>
        SHA256.HashData([.. study.ToByteArray(), .. BitConverter.GetBytes(revision), .. records]);

    private (long Revision, byte[] Chain) Tip(Guid study)
    {
        if (tips.TryGetValue(study, out var tip)) return tip;
        using var command = SqliteFile.Command(writer, "SELECT revision, chain FROM changes WHERE study = $1 ORDER BY revision DESC LIMIT 1", study.ToString());
        using var row = command.ExecuteReader();
        return row.Read() ? (row.GetInt64(0), row.GetFieldValue<byte[]>(1)) : (0, RowSeal.Start);
    }

    private void UpdateHead(SqliteTransaction transaction, List<LogEntry> entries)
    {
        setHead.Transaction = transaction;
        (setHead.Parameters[0].Value, setHead.Parameters[1].Value, setHead.Parameters[2].Value) =
            (entries[0].Study.ToString(), entries[^1].Revision, entries[^1].At.ToUnixTimeMilliseconds());
        setHead.ExecuteNonQuery();
        foreach (var op in entries.SelectMany(entry => entry.Ops))
        {
            if (op.Target.Kind != "study") continue;
            HeadRows.Describe(writer, transaction, entries[0].Study, op);
        }
    }

    private sealed record SnapshotRow(long Revision, StudyRecord Record);
}
