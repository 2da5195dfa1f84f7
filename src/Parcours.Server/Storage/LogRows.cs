using Microsoft.Data.Sqlite;
using Parcours.Mapping;

namespace Parcours.Server.Storage;

/// <summary>The columns of a log row, written and read in one place.</summary>
internal static class LogRows
{
    public const string Select = "SELECT revision, client, seq, at, schema, intent, ops, inverse, undoes, crc, chain FROM changes";

    public static SqliteCommand Insert(SqliteConnection connection) =>
        SqliteFile.Command(connection, "INSERT INTO changes VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)", new object[12]);

    /// <summary>Writes the row and returns its chain value.</summary>
    public static byte[] Write(SqliteCommand insert, LogEntry entry, byte[] previous)
    {
        var ops = StoredOps.Write(entry.Ops);
        var inverse = StoredOps.Write(entry.Inverse);
        var at = entry.At.ToUnixTimeMilliseconds();
        var schema = Schema.Current.Version;
        var undoes = entry.Undoes ?? 0;
        var (crc, chain) = RowSeal.Of(previous, entry.Study, entry.Revision, entry.Id.Client, entry.Id.Sequence, at, schema, entry.Intent, ops, inverse, undoes);
        object[] values =
        [
            entry.Study.ToString(), entry.Revision, entry.Id.Client.ToString(), entry.Id.Sequence, at, schema, entry.Intent, ops, inverse, undoes, (long)crc, chain,
        ];
        for (var i = 0; i < values.Length; i++) insert.Parameters[i].Value = values[i];
        insert.ExecuteNonQuery();
        return chain;
    }

    public static (byte[] Chain, bool Good) Check(Guid study, SqliteDataReader row, byte[] previous)
    {
        var (crc, chain) = RowSeal.Of(
            previous, study, row.GetInt64(0), Guid.Parse(row.GetString(1)), row.GetInt64(2), row.GetInt64(3), row.GetInt32(4), row.GetString(5),
            row.GetFieldValue<byte[]>(6), row.GetFieldValue<byte[]>(7), row.GetInt64(8));
        return (chain, crc == (uint)row.GetInt64(9) && chain.AsSpan().SequenceEqual(row.GetFieldValue<byte[]>(10)));
    }

    public static LogEntry Entry(Guid study, SqliteDataReader row)
    {
        var schema = row.GetInt32(4);
        return new LogEntry(
            study,
            row.GetInt64(0),
            new ChangeId(Guid.Parse(row.GetString(1)), row.GetInt64(2)),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
            row.GetString(5),
            StoredOps.Read(row.GetFieldValue<byte[]>(6), schema),
            StoredOps.Read(row.GetFieldValue<byte[]>(7), schema),
            row.GetInt64(8) is > 0 and var undoes ? undoes : null);
    }
}
