using Microsoft.Data.Sqlite;
using Parcours.Mapping;
using Parcours.Server.Storage;
using Parcours.Server.Testimonies;

namespace Parcours.Server.Interviews;

/// <summary>
/// [L6] What customers answered, beside the log, so that it can be erased: a row for each score and each entry, so that two who write down
/// the same interview lose nothing of each other. Stored before it is acknowledged. The words of an entry are a testimony under the entry's
/// id: a condition that quotes them shows the same words, and they are erased once. An alternative's answers are those of the study it came from.
/// </summary>
internal sealed class AnswerStore
{
    private readonly SqliteFile file;

    // The words are kept among the testimonies: their tables come first.
    public AnswerStore(SqliteFile file, TestimonyStore testimonies)
    {
        ArgumentNullException.ThrowIfNull(testimonies);
        this.file = file;
        file.Write(connection => SqliteFile.Run(connection, """
            CREATE TABLE IF NOT EXISTS interview_scales(
                study TEXT NOT NULL, interview TEXT NOT NULL, subject TEXT NOT NULL, scale TEXT NOT NULL, value INTEGER,
                PRIMARY KEY(study, interview, subject, scale)) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS interview_entries(
                id INTEGER PRIMARY KEY, study TEXT NOT NULL, interview TEXT NOT NULL, entry TEXT NOT NULL, subject TEXT NOT NULL, kind TEXT NOT NULL,
                topic TEXT NOT NULL, UNIQUE(study, interview, entry));
            CREATE TABLE IF NOT EXISTS interview_erasures(study TEXT NOT NULL, interview TEXT NOT NULL, PRIMARY KEY(study, interview)) WITHOUT ROWID;
            """));
    }

    /// <summary>Null takes the score back. False when the interview was erased.</summary>
    public bool Score(Guid study, Guid interview, ScaleAnswer answer)
    {
        var kept = false;
        file.Write(connection =>
        {
            var home = Home(connection, study);
            if (IsErased(connection, home, interview)) return;
            kept = true;
            using var write = answer.Value is { } value
                ? SqliteFile.Command(
                    connection,
                    "INSERT INTO interview_scales VALUES($1, $2, $3, $4, $5) ON CONFLICT DO UPDATE SET value = excluded.value",
                    home, interview.ToString(), answer.Subject.ToString(), answer.Scale.ToString(), value)
                : SqliteFile.Command(
                    connection,
                    "DELETE FROM interview_scales WHERE study = $1 AND interview = $2 AND subject = $3 AND scale = $4",
                    home, interview.ToString(), answer.Subject.ToString(), answer.Scale.ToString());
            write.ExecuteNonQuery();
        });
        return kept;
    }

    /// <summary>The rule that forbids the entry; null when it is kept. An entry without words is taken back, and leaves a gap where it is quoted.</summary>
    public string? Keep(Guid study, Guid interview, EntryAnswer entry)
    {
        string? fault = null;
        file.Write(connection =>
        {
            var home = Home(connection, study);
            fault = Fault(connection, home, interview, entry);
            if (fault is not null) return;
            var (of, id) = (interview.ToString(), entry.Id.ToString());
            if (entry.Text is not { Length: > 0 } text)
            {
                SqliteFile.Run(connection, "PRAGMA secure_delete = ON");
                Run(connection, "DELETE FROM interview_entries WHERE study = $1 AND interview = $2 AND entry = $3", home, of, id);
                Run(connection, "UPDATE testimonies SET text = NULL WHERE study = $1 AND id = $2", home, id);
                return;
            }

            Run(
                connection,
                """
                INSERT INTO interview_entries(study, interview, entry, subject, kind, topic) VALUES($1, $2, $3, $4, $5, $6)
                ON CONFLICT(study, interview, entry) DO UPDATE SET subject = excluded.subject, kind = excluded.kind, topic = excluded.topic
                """,
                home, of, id, entry.Subject.ToString(), entry.Kind.ToString(), entry.Topic);
            Run(connection, "INSERT INTO testimonies VALUES($1, $2, $3) ON CONFLICT(study, id) DO UPDATE SET text = excluded.text", home, id, text);
        });
        return fault;
    }

    /// <summary>All that was said in an interview.</summary>
    public InterviewAnswers Of(Guid study, Guid interview)
    {
        using var connection = file.Reader();
        var home = Home(connection, study);
        var scales = Read(
            connection,
            "SELECT subject, scale, value FROM interview_scales WHERE study = $1 AND interview = $2 ORDER BY subject, scale",
            row => new ScaleAnswer(At(row.GetString(0)), Enum.Parse<InterviewScale>(row.GetString(1)), row.IsDBNull(2) ? null : row.GetInt32(2)),
            home, interview.ToString());
        var entries = Read(
            connection,
            """
            SELECT entry, subject, kind, topic, text FROM interview_entries LEFT JOIN testimonies ON testimonies.study = interview_entries.study AND testimonies.id = entry
            WHERE interview_entries.study = $1 AND interview = $2 ORDER BY interview_entries.id
            """,
            row => new EntryAnswer(Guid.Parse(row.GetString(0)), At(row.GetString(1)), Enum.Parse<EntryKind>(row.GetString(2)), row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4)),
            home, interview.ToString());
        return new(IsErased(connection, home, interview), scales, entries);
    }

    /// <summary>[S44.4] Empties scores and words for good, quoted ones too, and keeps the marks; the pages are overwritten and the WAL emptied.</summary>
    /// <param name="keeping">[S64.4] Words that something else still quotes: they stay, and an interview that holds any of them is not marked as erased whole.</param>
    public void Erase(Guid study, Guid interview, IReadOnlySet<Guid>? keeping = null)
    {
        file.Write(connection =>
        {
            var (home, of) = (Home(connection, study), interview.ToString());
            var said = Read(connection, "SELECT entry FROM interview_entries WHERE study = $1 AND interview = $2", row => Guid.Parse(row.GetString(0)), home, of);
            var gone = said.Where(entry => keeping is null || !keeping.Contains(entry)).ToList();
            SqliteFile.Run(connection, "PRAGMA secure_delete = ON");
            if (gone.Count == said.Count) Run(connection, "INSERT OR IGNORE INTO interview_erasures VALUES($1, $2)", home, of);
            Run(connection, "UPDATE interview_scales SET value = NULL WHERE study = $1 AND interview = $2", home, of);
            foreach (var entry in gone) Run(connection, "UPDATE testimonies SET text = NULL WHERE study = $1 AND id = $2", home, entry.ToString());
        });
        lock (file.Writing) SqliteFile.Run(file.Writer, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static string? Fault(SqliteConnection connection, string home, Guid interview, EntryAnswer entry)
    {
        if (IsErased(connection, home, interview)) return "S44.4";
        // A testimony under this id that is no entry of this interview, or that was erased alone, is not written over.
        using var taken = SqliteFile.Command(
            connection,
            """
            SELECT text IS NOT NULL AND EXISTS(SELECT 1 FROM interview_entries WHERE study = $1 AND interview = $2 AND entry = $3)
            FROM testimonies WHERE study = $1 AND id = $3
            """,
            home, interview.ToString(), entry.Id.ToString());
        if (taken.ExecuteScalar() is { } own) return (long)own == 1 || entry.Text is not { Length: > 0 } ? null : "S44.4";
        using var count = SqliteFile.Command(connection, "SELECT COUNT(*) FROM interview_entries WHERE study = $1 AND interview = $2", home, interview.ToString());
        return (long)count.ExecuteScalar()! < InterviewAnswers.MostEntries ? null : "S44.3";
    }

    private static bool IsErased(SqliteConnection connection, string home, Guid interview)
    {
        using var command = SqliteFile.Command(connection, "SELECT 1 FROM interview_erasures WHERE study = $1 AND interview = $2", home, interview.ToString());
        return command.ExecuteScalar() is not null;
    }

    // The study that the chain of alternatives begins with.
    private static string Home(SqliteConnection connection, Guid study)
    {
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

    private static RecordId At(string text) => RecordId.TryParse(text, out var id) ? id : throw new InvalidDataException($"{text} is no record id.");

    private static void Run(SqliteConnection connection, string sql, params object[] values)
    {
        using var command = SqliteFile.Command(connection, sql, values);
        command.ExecuteNonQuery();
    }

    private static List<T> Read<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> each, params object[] values)
    {
        using var command = SqliteFile.Command(connection, sql, values);
        using var rows = command.ExecuteReader();
        var all = new List<T>();
        while (rows.Read()) all.Add(each(rows));
        return all;
    }
}
