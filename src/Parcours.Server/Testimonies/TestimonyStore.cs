using Parcours.Server.Storage;

namespace Parcours.Server.Testimonies;

/// <summary>[L6] What customers said, in a store that can be erased: the log of changes only ever holds the reference.</summary>
internal sealed class TestimonyStore
{
    private const string Own =
        " (WITH RECURSIVE own(study) AS (SELECT $1 UNION SELECT of FROM shared_testimonies JOIN own ON shared_testimonies.study = own.study) SELECT study FROM own)";

    private readonly SqliteFile file;

    public TestimonyStore(SqliteFile file)
    {
        this.file = file;
        file.Write(connection => SqliteFile.Run(connection, """
            CREATE TABLE IF NOT EXISTS testimonies(study TEXT NOT NULL, id TEXT NOT NULL, text TEXT, PRIMARY KEY(study, id)) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS shared_testimonies(study TEXT NOT NULL, of TEXT NOT NULL, PRIMARY KEY(study, of)) WITHOUT ROWID;
            """));
    }

    public Guid Add(Guid study, string text)
    {
        var (id, home) = (Guid.CreateVersion7(), Home(study));
        file.Write(connection =>
        {
            using var insert = SqliteFile.Command(connection, "INSERT INTO testimonies VALUES($1, $2, $3)", home, id.ToString(), text);
            insert.ExecuteNonQuery();
        });
        return id;
    }

    /// <summary>
    /// [L18] The study that a chain of alternatives begins with: what is kept under it is there for all of them, before and after a merge.
    /// </summary>
    public string Home(Guid study)
    {
        using var connection = file.Reader();
        using var command = SqliteFile.Command(
            connection,
            """
            WITH RECURSIVE own(study, far) AS (
                SELECT $1, 0 UNION SELECT of, far + 1 FROM shared_testimonies JOIN own ON shared_testimonies.study = own.study)
            SELECT study FROM own ORDER BY far DESC LIMIT 1
            """,
            study.ToString());
        return (string)command.ExecuteScalar()!;
    }

    /// <summary>[L18] Every study that shows what is kept under one home: the study a chain of alternatives begins with, and all of them.</summary>
    public IReadOnlyList<Guid> Family(Guid study)
    {
        using var connection = file.Reader();
        using var command = SqliteFile.Command(
            connection,
            """
            WITH RECURSIVE family(study) AS (
                SELECT $1 UNION SELECT shared_testimonies.study FROM shared_testimonies JOIN family ON shared_testimonies.of = family.study)
            SELECT study FROM family
            """,
            Home(study));
        using var rows = command.ExecuteReader();
        var all = new List<Guid>();
        while (rows.Read()) all.Add(Guid.Parse(rows.GetString(0)));
        return all;
    }

    /// <summary>[L18] An alternative shows the words of the study it came from: kept once, so that they are erased once.</summary>
    public void Share(Guid from, Guid to) => file.Write(connection =>
    {
        using var insert = SqliteFile.Command(connection, "INSERT OR IGNORE INTO shared_testimonies VALUES($1, $2)", to.ToString(), from.ToString());
        insert.ExecuteNonQuery();
    });

    /// <summary>Found tells an erased testimony (a marked gap) from one that never was.</summary>
    public (bool Found, string? Text) Find(Guid study, Guid id)
    {
        using var connection = file.Reader();
        using var command = SqliteFile.Command(connection, "SELECT text FROM testimonies WHERE id = $2 AND study IN" + Own, study.ToString(), id.ToString());
        using var rows = command.ExecuteReader();
        return rows.Read() ? (true, rows.IsDBNull(0) ? null : rows.GetString(0)) : (false, null);
    }

    /// <summary>Several at once, through one reader; null once erased, missing where there never was one.</summary>
    public IReadOnlyDictionary<Guid, string?> Find(Guid study, IEnumerable<Guid> ids)
    {
        using var connection = file.Reader();
        using var command = SqliteFile.Command(connection, "SELECT text FROM testimonies WHERE id = $2 AND study IN" + Own, study.ToString(), "");
        var all = new Dictionary<Guid, string?>();
        foreach (var id in ids)
        {
            command.Parameters["$2"].Value = id.ToString();
            using var rows = command.ExecuteReader();
            if (rows.Read()) all[id] = rows.IsDBNull(0) ? null : rows.GetString(0);
        }

        return all;
    }

    /// <summary>Empties the words and keeps the mark; secure_delete overwrites the page, and the WAL is emptied after it.</summary>
    public bool Erase(Guid study, Guid id)
    {
        var erased = 0;
        file.Write(connection =>
        {
            SqliteFile.Run(connection, "PRAGMA secure_delete = ON");
            using var update = SqliteFile.Command(connection, "UPDATE testimonies SET text = NULL WHERE id = $2 AND study IN" + Own, study.ToString(), id.ToString());
            erased = update.ExecuteNonQuery();
        });
        lock (file.Writing) SqliteFile.Run(file.Writer, "PRAGMA wal_checkpoint(TRUNCATE)");
        return erased > 0;
    }
}
