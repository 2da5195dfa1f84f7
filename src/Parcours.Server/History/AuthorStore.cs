using System.Collections.Concurrent;
using Parcours.Server.Storage;

namespace Parcours.Server.History;

/// <summary>
/// The names behind the changes: which name each tab gave when it joined. Beside the log, not in it: a name can change, a revision cannot (L6).
/// </summary>
internal sealed class AuthorStore
{
    private readonly SqliteFile file;
    private readonly Lock claims = new();
    // Fifty people who reconnect at once must not cost fifty commits.
    private readonly ConcurrentDictionary<(Guid Study, Guid Client), string> known = new();

    public AuthorStore(SqliteFile file)
    {
        this.file = file;
        file.Write(connection => SqliteFile.Run(
            connection, """
            CREATE TABLE IF NOT EXISTS authors(study TEXT NOT NULL, client TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY(study, client)) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS instances(study TEXT NOT NULL, client TEXT NOT NULL, guest TEXT NOT NULL, PRIMARY KEY(study, client)) WITHOUT ROWID;
            """));
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

    /// <summary>A number for one change that the server makes because somebody asked for it: the history names them. Null for nobody.</summary>
    public Guid? Sign(Guid study, string? name)
    {
        var said = (name ?? "").Trim();
        if (said.Length == 0) return null;
        var by = Guid.CreateVersion7();
        Keep(study, by, said.Length > 60 ? said[..60] : said);
        return by;
    }

    /// <summary>
    /// [S52.2] True when a tab's number is this guest's: theirs before, or nobody's. A number that is known to others and is not recorded as
    /// the guest's is somebody else's, or of a change that the server made.
    /// </summary>
    /// <param name="used">True when the study's log holds a change under the number.</param>
    public bool Claim(Guid study, Guid client, Guid guest, bool used)
    {
        lock (claims)
        {
            if (GuestOf(study, client) is { } owner) return owner == guest;
            if (used || known.ContainsKey((study, client)) || Of(study).ContainsKey(client)) return false;
            file.Write(connection =>
            {
                using var insert = SqliteFile.Command(connection, "INSERT INTO instances VALUES($1, $2, $3)", study.ToString(), client.ToString(), guest.ToString());
                insert.ExecuteNonQuery();
            });
            return true;
        }
    }

    /// <summary>Which guest each tab's number belongs to; the numbers of the team are not in it.</summary>
    public IReadOnlyDictionary<Guid, Guid> Guests(Guid study)
    {
        using var connection = file.Reader();
        using var command = SqliteFile.Command(connection, "SELECT client, guest FROM instances WHERE study = $1", study.ToString());
        using var rows = command.ExecuteReader();
        var guests = new Dictionary<Guid, Guid>();
        while (rows.Read()) guests[Guid.Parse(rows.GetString(0))] = Guid.Parse(rows.GetString(1));
        return guests;
    }

    /// <summary>[L6] Erases the name a guest gave; what they changed stays, by nobody's name.</summary>
    public void Forget(Guid study, Guid guest)
    {
        foreach (var (client, _) in Guests(study).Where(each => each.Value == guest)) known[(study, client)] = "";
        file.Write(connection =>
        {
            using var update = SqliteFile.Command(
                connection, "UPDATE authors SET name = '' WHERE study = $1 AND client IN (SELECT client FROM instances WHERE study = $1 AND guest = $2)", study.ToString(), guest.ToString());
            update.ExecuteNonQuery();
        });
    }

    private Guid? GuestOf(Guid study, Guid client)
    {
        using var connection = file.Reader();
        using var command = SqliteFile.Command(connection, "SELECT guest FROM instances WHERE study = $1 AND client = $2", study.ToString(), client.ToString());
        return command.ExecuteScalar() is string guest ? Guid.Parse(guest) : null;
    }

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
