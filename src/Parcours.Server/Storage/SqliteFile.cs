using Microsoft.Data.Sqlite;

namespace Parcours.Server.Storage;

/// <summary>[L13] The one SQLite file of a data folder: its single writing connection, and query-only readers.</summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly string readerConnection;

    public SqliteFile(string path)
    {
        Writer = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        Writer.Open();
        Run(Writer, "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
        readerConnection = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = true }.ToString();
        using var version = Command(Writer, "SELECT sqlite_version()");
        Version = (string)version.ExecuteScalar()!;
    }

    /// <summary>The only connection that writes.</summary>
    public SqliteConnection Writer { get; }

    /// <summary>Held by whoever writes: commits and metadata share the one connection.</summary>
    public Lock Writing { get; } = new();

    /// <summary>Runs statements in one transaction of the writing connection.</summary>
    public void Write(Action<SqliteConnection> write)
    {
        lock (Writing)
        {
            using var transaction = Writer.BeginTransaction(deferred: false);
            write(Writer);
            transaction.Commit();
        }
    }

    /// <summary>The library's version, for the start-up log: versions under 3.51.3 have the WAL-reset bug, which this shape avoids.</summary>
    public string Version { get; }

    /// <summary>A reader that cannot write or checkpoint.</summary>
    public SqliteConnection Reader()
    {
        var connection = new SqliteConnection(readerConnection);
        connection.Open();
        Run(connection, "PRAGMA query_only = ON; PRAGMA wal_autocheckpoint = 0; PRAGMA busy_timeout = 5000;");
        return connection;
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>A command with positional parameters $1, $2...</summary>
    public static SqliteCommand Command(SqliteConnection connection, string sql, params object[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue($"${i + 1}", values[i] ?? DBNull.Value);
        return command;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Writer.Dispose();
    }
}
