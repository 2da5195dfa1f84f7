using Microsoft.Data.Sqlite;
using Parcours.Server.Storage;

namespace Parcours.Server.Logs;

/// <summary>An imported log as the server lists it. From and To are its first and last instants.</summary>
public sealed record LogItem(
    Guid Id, string Name, long Cases, long Events, int Activities, DateTimeOffset From, DateTimeOffset To, DateTimeOffset ImportedAt);

/// <summary>The list of imported logs: their events are in column files, this table says which are whole.</summary>
internal sealed class LogMetadata
{
    private readonly SqliteFile file;

    public LogMetadata(SqliteFile file)
    {
        this.file = file;
        file.Write(connection => SqliteFile.Run(connection, """
            CREATE TABLE IF NOT EXISTS logs(
              id TEXT PRIMARY KEY, study TEXT NOT NULL, name TEXT NOT NULL, cases INTEGER NOT NULL, events INTEGER NOT NULL,
              activities INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, imported INTEGER NOT NULL) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS shared_logs(study TEXT NOT NULL, of TEXT NOT NULL, PRIMARY KEY(study, of)) WITHOUT ROWID;
            """));
    }

    /// <summary>The logs of a study, newest first.</summary>
    public IReadOnlyList<LogItem> Of(Guid study)
    {
        using var connection = file.Reader();
        using var command = SqliteFile.Command(connection, """
            WITH RECURSIVE own(study) AS (SELECT $1 UNION SELECT of FROM shared_logs JOIN own ON shared_logs.study = own.study)
            SELECT id, name, cases, events, activities, first, last, imported FROM logs WHERE study IN own ORDER BY imported DESC, id DESC
            """, study.ToString());
        using var rows = command.ExecuteReader();
        var items = new List<LogItem>();
        while (rows.Read()) items.Add(Item(rows));
        return items;
    }

    /// <summary>Lists a log whose column file is complete and durable: only now does it exist for anybody.</summary>
    public void Add(Guid study, LogItem item) => file.Write(connection =>
    {
        using var insert = SqliteFile.Command(
            connection, "INSERT OR REPLACE INTO logs VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9)", item.Id.ToString(), study.ToString(), item.Name, item.Cases, item.Events,
            item.Activities, item.From.ToUnixTimeMilliseconds(), item.To.ToUnixTimeMilliseconds(), item.ImportedAt.ToUnixTimeMilliseconds());
        insert.ExecuteNonQuery();
    });

    /// <summary>[L18] An alternative measures on the logs of the study it came from: the same events, listed under both.</summary>
    public void Share(Guid from, Guid to) => file.Write(connection =>
    {
        using var insert = SqliteFile.Command(connection, "INSERT OR IGNORE INTO shared_logs VALUES($1, $2)", to.ToString(), from.ToString());
        insert.ExecuteNonQuery();
    });

    /// <summary>Takes a log off the list; false when it is not the study's.</summary>
    public bool Remove(Guid study, Guid log)
    {
        var removed = 0;
        file.Write(connection =>
        {
            using var delete = SqliteFile.Command(connection, "DELETE FROM logs WHERE id = $1 AND study = $2", log.ToString(), study.ToString());
            removed = delete.ExecuteNonQuery();
        });
        return removed > 0;
    }

    private static LogItem Item(SqliteDataReader row) => new(
        Guid.Parse(row.GetString(0)), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetInt32(4),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(6)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)));
}
