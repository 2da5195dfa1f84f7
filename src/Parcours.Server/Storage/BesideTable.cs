using System.Text.Json;
using Parcours.Mapping;

namespace Parcours.Server.Storage;

/// <summary>
/// What is kept beside a study's log, one content for each key of three: the study, what it belongs to there, and its own number. Stored before
/// it is acknowledged, like every change; gone for good when it is erased.
/// </summary>
/// <param name="file">Where it is.</param>
/// <param name="table">The table's name.</param>
/// <param name="group">The column of what a content belongs to.</param>
/// <param name="key">The column of its number.</param>
internal sealed class BesideTable<T>(SqliteFile file, string table, string group, string key)
    where T : class
{
    private readonly string ofGroup = $"FROM {table} WHERE study = $1 AND {group} = $2";

    /// <summary>Makes the table where it is not there.</summary>
    public void Create() => file.Write(connection => SqliteFile.Run(
        connection,
        $"CREATE TABLE IF NOT EXISTS {table}(study TEXT NOT NULL, {group} TEXT NOT NULL, {key} TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY(study, {group}, {key})) WITHOUT ROWID;"));

    /// <summary>Keeps a content in place of the one of the same key.</summary>
    public void Keep(Guid study, Guid of, Guid id, T content) => file.Write(connection =>
    {
        using var insert = SqliteFile.Command(
            connection, $"INSERT INTO {table} VALUES($1, $2, $3, $4) ON CONFLICT(study, {group}, {key}) DO UPDATE SET content = excluded.content",
            study.ToString(), of.ToString(), id.ToString(), JsonSerializer.Serialize(content, StudyJson.Options));
        insert.ExecuteNonQuery();
    });

    /// <summary>The content of a key; null for none.</summary>
    public T? Find(Guid study, Guid of, Guid id) =>
        Read($"SELECT content {ofGroup} AND {key} = $3", study.ToString(), of.ToString(), id.ToString()).SingleOrDefault();

    /// <summary>Every content of a group, in no telling order.</summary>
    public IReadOnlyList<T> Of(Guid study, Guid of) => Read($"SELECT content {ofGroup}", study.ToString(), of.ToString());

    /// <summary>How many a group has.</summary>
    public long Count(Guid study, Guid of)
    {
        using var connection = file.Reader();
        using var command = SqliteFile.Command(connection, $"SELECT COUNT(*) {ofGroup}", study.ToString(), of.ToString());
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Erases a content; secure_delete overwrites it. False when there was none.</summary>
    public bool Erase(Guid study, Guid of, Guid id)
    {
        var erased = 0;
        file.Write(connection =>
        {
            SqliteFile.Run(connection, "PRAGMA secure_delete = ON");
            using var delete = SqliteFile.Command(connection, $"DELETE {ofGroup} AND {key} = $3", study.ToString(), of.ToString(), id.ToString());
            erased = delete.ExecuteNonQuery();
        });
        return erased > 0;
    }

    private List<T> Read(string sql, params object[] values)
    {
        using var connection = file.Reader();
        using var command = SqliteFile.Command(connection, sql, values);
        using var rows = command.ExecuteReader();
        var all = new List<T>();
        while (rows.Read()) all.Add(JsonSerializer.Deserialize<T>(rows.GetString(0), StudyJson.Options)!);
        return all;
    }
}
