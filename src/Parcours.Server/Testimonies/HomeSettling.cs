using Parcours.Server.Storage;

namespace Parcours.Server.Testimonies;

/// <summary>
/// [S64.9, L18] Words, answers and pictures that an older server kept under an alternative move to the study that the chain begins with, where
/// all of them look. Where both have one, what was erased stays erased, and else the home's stays.
/// </summary>
internal static class HomeSettling
{
    private static readonly string[] Tables = ["testimonies", "pictures", "interview_scales", "interview_entries", "interview_erasures"];

    /// <summary>At the start, before anybody asks: in one transaction, and again whenever there is something to move.</summary>
    public static void Run(SqliteFile file, TestimonyStore homes)
    {
        var strays = Strays(file);
        if (strays.Count == 0) return;
        file.Write(connection =>
        {
            SqliteFile.Run(connection, "PRAGMA secure_delete = ON");
            void Do(string sql, params object[] values)
            {
                using var command = SqliteFile.Command(connection, sql, values);
                command.ExecuteNonQuery();
            }

            foreach (var stray in strays)
            {
                var (from, to) = (stray.ToString(), homes.Home(stray));
                Do("UPDATE testimonies SET text = NULL WHERE study = $2 AND id IN (SELECT id FROM testimonies WHERE study = $1 AND text IS NULL)", from, to);
                Do("UPDATE pictures SET erased = 1 WHERE study = $2 AND id IN (SELECT id FROM pictures WHERE study = $1 AND erased = 1)", from, to);
                foreach (var table in Tables)
                {
                    Do($"UPDATE OR IGNORE {table} SET study = $2 WHERE study = $1", from, to);
                    Do($"DELETE FROM {table} WHERE study = $1", from);
                }

                Do("UPDATE interview_scales SET value = NULL WHERE study = $1 AND interview IN (SELECT interview FROM interview_erasures WHERE study = $1)", to);
                Do(
                    """
                    UPDATE testimonies SET text = NULL WHERE study = $1 AND id IN (
                        SELECT entry FROM interview_entries JOIN interview_erasures USING(study, interview) WHERE study = $1)
                    """,
                    to);
            }
        });
        lock (file.Writing) SqliteFile.Run(file.Writer, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static List<Guid> Strays(SqliteFile file)
    {
        using var connection = file.Reader();
        using var command = SqliteFile.Command(
            connection,
            $"SELECT DISTINCT study FROM shared_testimonies WHERE {string.Join(" OR ", Tables.Select(table => $"EXISTS(SELECT 1 FROM {table} WHERE {table}.study = shared_testimonies.study)"))}");
        using var rows = command.ExecuteReader();
        var all = new List<Guid>();
        while (rows.Read()) all.Add(Guid.Parse(rows.GetString(0)));
        return all;
    }
}
