using System.Text.Json;
using Microsoft.Data.Sqlite;
using Parcours.Mapping;

namespace Parcours.Server.Storage;

/// <summary>What the list of studies shows of each, kept beside the log so that no study has to be loaded for it.</summary>
internal static class HeadRows
{
    private static readonly (string Name, string Type)[] Added =
        [("branch", "TEXT"), ("merged", "INTEGER NOT NULL DEFAULT 0"), ("archived", "INTEGER NOT NULL DEFAULT 0")];

    /// <summary>Columns that a file made before alternatives does not have.</summary>
    public static void AddColumns(SqliteConnection writer)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        using (var info = SqliteFile.Command(writer, "SELECT name FROM pragma_table_info('heads')"))
        using (var rows = info.ExecuteReader())
        {
            while (rows.Read()) known.Add(rows.GetString(0));
        }

        foreach (var (name, type) in Added)
        {
            if (!known.Contains(name)) SqliteFile.Run(writer, $"ALTER TABLE heads ADD COLUMN {name} {type}");
        }
    }

    /// <summary>Every study, by name.</summary>
    public static IReadOnlyList<StudyHead> Read(SqliteConnection connection)
    {
        using var command = SqliteFile.Command(connection, "SELECT study, name, brand, revision, updated, branch, merged, archived FROM heads ORDER BY name, study");
        using var rows = command.ExecuteReader();
        var heads = new List<StudyHead>();
        while (rows.Read())
        {
            heads.Add(new StudyHead(
                Guid.Parse(rows.GetString(0)), rows.GetString(1), rows.GetString(2), rows.GetInt64(3), DateTimeOffset.FromUnixTimeMilliseconds(rows.GetInt64(4)),
                rows.IsDBNull(5) ? null : Guid.Parse(rows.GetString(5)), rows.GetInt64(6) != 0, rows.GetInt64(7) != 0));
        }

        return heads;
    }

    /// <summary>Takes over what an operation on the study's own record says.</summary>
    public static void Describe(SqliteConnection writer, SqliteTransaction transaction, Guid study, Op op)
    {
        var values = op switch
        {
            Op.Put { Record: Study about } => [("name", about.Name), ("brand", about.Brand), ("branch", about.BranchOf?.ToString()), ("merged", about.Merged), ("archived", about.Archived)],
            Op.Patch patch => patch.Set.Select(Column).Where(column => column.Name.Length > 0).ToArray(),
            _ => Array.Empty<(string Name, object? Value)>(),
        };
        foreach (var (name, value) in values)
        {
            using var update = SqliteFile.Command(writer, $"UPDATE heads SET {name} = $2 WHERE study = $1", study.ToString(), value ?? DBNull.Value);
            update.Transaction = transaction;
            update.ExecuteNonQuery();
        }
    }

    private static (string Name, object? Value) Column(KeyValuePair<string, JsonElement> property) => property.Key switch
    {
        "name" or "brand" => (property.Key, property.Value.GetString() ?? ""),
        "branchOf" => ("branch", property.Value.ValueKind == JsonValueKind.String ? property.Value.GetGuid().ToString() : null),
        "merged" or "archived" => (property.Key, property.Value.GetBoolean()),
        _ => ("", null),
    };
}
