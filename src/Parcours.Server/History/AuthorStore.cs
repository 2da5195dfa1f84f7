using System.Collections.Concurrent;
using Parcours.Server.Storage;

namespace Parcours.Server.History;

/// <summary>
/// The names behind the changes: which name each tab gave when it joined. Beside the log, not in it: a name can change, a revision cannot (L6).
/// </summary>
internal sealed class AuthorStore
{
    private readonly SqliteFile file;
    // Fifty people who reconnect at once must not cost fifty commits.
    private readonly ConcurrentDictionary<(Guid Study, Guid Client), string> known = new();

    public AuthorStore(SqliteFile file)
    {
        this.file = file;
        file.Write(connection => SqliteFile.Run(
            connection, "CREATE TABLE IF NOT EXISTS authors(study TEXT NOT NULL, client TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY(study, client)) WITHOUT ROWID;"));
    }

    /// <summary>Keeps the name a tab goes by; a tab without a name is not kept.</summary>
    public void Keep(Guid study, Guid client, string name)
    {
        if (string.IsNullOrWhiteSpace(name) || (known.TryGetValue((study, client), out var last) && last == name)) return;
        known[(study, client)] = name;
        file.Write(connection =>
        {
            using var insert = SqliteFile.Command(
                connection, "INSERT INTO authors VALUES($1, $2, $3) ON CONFLICT(study, client) DO UPDATE SET name = excluded.name", study.ToString(), client.ToString(), name);
            insert.ExecuteNonQuery();
        });
    }

    /// <summary>The name a tab goes by; null when it is not known.</summary>
    public string? Of(Guid study, Guid client) => known.TryGetValue((study, client), out var name) ? name : Of(study).GetValueOrDefault(client);

    /// <summary>The names of a study's tabs.</summary>
    public IReadOnlyDictionary<Guid, string> Of(Guid study)
    {
        using var connection = file.Reader();
        using var command = SqliteFile.Command(connection, "SELECT client, name FROM authors WHERE study = $1", study.ToString());
        using var rows = command.ExecuteReader();
        var names = new Dictionary<Guid, string>();
        while (rows.Read()) names[Guid.Parse(rows.GetString(0))] = rows.GetString(1);
        return names;
    }
}
