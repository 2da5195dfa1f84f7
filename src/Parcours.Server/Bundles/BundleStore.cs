using System.Text.Json;
using Microsoft.Data.Sqlite;
using Parcours.Files.StudyFiles;
using Parcours.Mapping;
using Parcours.Server.Interviews;
using Parcours.Server.Observations;
using Parcours.Server.Pictures;
using Parcours.Server.Storage;
using Parcours.Server.Testimonies;

namespace Parcours.Server.Bundles;

/// <summary>
/// [S64.3] Puts the words and pictures of a bundle where they are kept, before the study they belong to is there: files first, then all rows in
/// one transaction with a mark that the study is on its way. After a crash the next start finds the mark: with the study they stay, without
/// it they go.
/// </summary>
internal sealed class BundleStore
{
    private static readonly string[] Kept = ["testimonies", "interview_scales", "interview_entries", "interview_erasures", "observations", "pictures"];

    private readonly SqliteFile file;
    private readonly PictureStore pictures;

    // Every table it writes into comes first, and the log's, which tells whether a study is there.
    public BundleStore(SqliteFile file, PictureStore pictures, TestimonyStore testimonies, AnswerStore answers, ObservationStore observations, IStudyLog log)
    {
        _ = (answers, observations, log);
        (this.file, this.pictures) = (file, pictures);
        file.Write(connection => SqliteFile.Run(connection, "CREATE TABLE IF NOT EXISTS bundles_under_way(study TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID"));
        HomeSettling.Run(file, testimonies);
        foreach (var study in UnderWay())
        {
            if (IsThere(study)) Done(study);
            else Forget(study);
        }
    }

    /// <summary>One at a time: what is taken of numbers is looked up and then written.</summary>
    public SemaphoreSlim Gate { get; } = new(1, 1);

    /// <summary>[S64.2] The numbers of a bundle that this server has already, with new ones for them; and those of what was erased here, which stays erased.</summary>
    /// <param name="words">The words of the bundle.</param>
    /// <param name="carried">Its pictures.</param>
    /// <param name="origin">The study it was made of, there or here.</param>
    public (IReadOnlyDictionary<Guid, Guid> Numbers, IReadOnlySet<Guid> Erased, IReadOnlySet<Guid> Interviews) Known(BundleWords words, IEnumerable<EnclosedPicture> carried, Guid? origin = null)
    {
        var asked = words.Words.Keys.Concat(words.Observations.Select(each => each.Id)).Concat(carried.Select(each => each.Id)).ToHashSet();
        var (numbers, erased) = (new Dictionary<Guid, Guid>(), new HashSet<Guid>());
        using var connection = file.Reader();
        foreach (var (id, gone) in Rows(
            connection, "SELECT id, text IS NULL FROM testimonies UNION ALL SELECT id, erased FROM pictures UNION ALL SELECT id, 0 FROM observations", row => (Guid.Parse(row.GetString(0)), row.GetInt64(1) != 0)))
        {
            if (!asked.Contains(id)) continue;
            numbers.TryAdd(id, Guid.CreateVersion7());
            if (gone) erased.Add(id);
        }

        return (numbers, erased, words.Interviews.Where(each => IsErased(connection, each.Interview, each.Answers, origin)).Select(each => each.Interview).ToHashSet());
    }

    // An interview has one number in every copy of its study. What was erased is this one when the bundle was made of that very study, or when its
    // entries have the same numbers there; scores alone have none: then, of a study that is not here, any will do.
    private bool IsErased(SqliteConnection connection, Guid interview, InterviewAnswers answers, Guid? origin)
    {
        var erasedIn = Rows(connection, "SELECT study FROM interview_erasures WHERE interview = $1", row => row.GetString(0), interview.ToString());
        if (erasedIn.Count == 0) return false;
        if (origin is { } of && erasedIn.Contains(of.ToString(), StringComparer.Ordinal)) return true;
        if (answers.Entries.Count == 0) return origin is not { } from || !IsThere(from);
        var entries = answers.Entries.Select(each => each.Id).ToHashSet();
        return erasedIn.Any(study => Rows(
            connection, "SELECT entry FROM interview_entries WHERE study = $1 AND interview = $2", row => Guid.Parse(row.GetString(0)), study, interview.ToString()).Any(entries.Contains));
    }

    /// <summary>Keeps all of it under a study that is not there yet, or nothing.</summary>
    /// <exception cref="IOException">When the disk has no room for it.</exception>
    public void Keep(Guid study, BundleWords words, IReadOnlyList<(EnclosedPicture Picture, Func<byte[]?> Bytes)> carried)
    {
        var laid = new List<Guid>();
        try
        {
            foreach (var (picture, bytes) in carried)
            {
                if (picture.Erased || bytes() is not { } content) continue;
                laid.Add(picture.Id);
                pictures.Lay(picture.Id, content);
            }

            pictures.Settle();
            file.Write(connection =>
            {
                Run(connection, "INSERT INTO bundles_under_way VALUES($1)", study.ToString());
                Write(connection, study.ToString(), words);
                foreach (var (picture, _) in carried) PictureStore.Insert(connection, study.ToString(), picture.Id, new(picture.Type, picture.Width, picture.Height, picture.Erased));
            });
        }
        catch
        {
            foreach (var id in laid) pictures.TakeUp(id);
            throw;
        }
    }

    /// <summary>The study is there: what was kept for it is its own.</summary>
    public void Done(Guid study) => file.Write(connection => Run(connection, "DELETE FROM bundles_under_way WHERE study = $1", study.ToString()));

    /// <summary>The study never came: nothing of it stays.</summary>
    public void Forget(Guid study)
    {
        var mine = new List<Guid>();
        file.Write(connection =>
        {
            SqliteFile.Run(connection, "PRAGMA secure_delete = ON");
            mine.AddRange(Rows(connection, "SELECT id FROM pictures WHERE study = $1", row => Guid.Parse(row.GetString(0)), study.ToString()));
            foreach (var table in Kept) Run(connection, $"DELETE FROM {table} WHERE study = $1", study.ToString());
            Run(connection, "DELETE FROM bundles_under_way WHERE study = $1", study.ToString());
        });
        foreach (var id in mine) pictures.TakeUp(id);
        lock (file.Writing) SqliteFile.Run(file.Writer, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static void Write(SqliteConnection connection, string study, BundleWords words)
    {
        foreach (var (id, text) in words.Words) Run(connection, "INSERT INTO testimonies VALUES($1, $2, $3)", study, id.ToString(), text!);
        foreach (var (interview, answers) in words.Interviews)
        {
            var of = interview.ToString();
            if (answers.Erased) Run(connection, "INSERT INTO interview_erasures VALUES($1, $2)", study, of);
            foreach (var one in answers.Scales) Run(connection, "INSERT INTO interview_scales VALUES($1, $2, $3, $4, $5)", study, of, one.Subject.ToString(), one.Scale.ToString(), one.Value!);
            foreach (var one in answers.Entries)
            {
                Run(
                    connection, "INSERT INTO interview_entries(study, interview, entry, subject, kind, topic) VALUES($1, $2, $3, $4, $5, $6)",
                    study, of, one.Id.ToString(), one.Subject.ToString(), one.Kind.ToString(), one.Topic);
            }
        }

        foreach (var each in words.Observations)
        {
            Run(connection, "INSERT INTO observations VALUES($1, $2, $3, $4)", each.Id.ToString(), study, each.Link.ToString(), JsonSerializer.Serialize(each, StudyJson.Options));
        }
    }

    private List<Guid> UnderWay()
    {
        using var connection = file.Reader();
        return Rows(connection, "SELECT study FROM bundles_under_way", row => Guid.Parse(row.GetString(0)));
    }

    private bool IsThere(Guid study)
    {
        using var connection = file.Reader();
        return Rows(connection, "SELECT 1 FROM changes WHERE study = $1 LIMIT 1", row => row.GetInt64(0), study.ToString()).Count > 0;
    }

    private static List<T> Rows<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> each, params object[] values)
    {
        using var command = SqliteFile.Command(connection, sql, values);
        using var rows = command.ExecuteReader();
        var all = new List<T>();
        while (rows.Read()) all.Add(each(rows));
        return all;
    }

    private static void Run(SqliteConnection connection, string sql, params object[] values)
    {
        using var command = SqliteFile.Command(connection, sql, values);
        command.ExecuteNonQuery();
    }
}
