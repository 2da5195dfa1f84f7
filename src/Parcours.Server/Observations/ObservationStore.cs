using System.Text.Json;
using Microsoft.Data.Sqlite;
using Parcours.Mapping;
using Parcours.Server.Guests;
using Parcours.Server.Storage;
using Parcours.Server.Testimonies;

namespace Parcours.Server.Observations;

/// <summary>
/// [L6] What staff noticed, and the links they send it by: beside the log, so that it can be erased. The words are a testimony under the
/// observation's id. Stored before it is acknowledged.
/// </summary>
internal sealed class ObservationStore : IAwaitsGuests
{
    private readonly SqliteFile file;
    private readonly TestimonyStore homes;

    // The words are kept among the testimonies: their tables come first.
    public ObservationStore(SqliteFile file, TestimonyStore testimonies)
    {
        ArgumentNullException.ThrowIfNull(testimonies);
        this.file = file;
        homes = testimonies;
        file.Write(connection => SqliteFile.Run(connection, """
            CREATE TABLE IF NOT EXISTS observation_links(id TEXT NOT NULL PRIMARY KEY, study TEXT NOT NULL, content TEXT NOT NULL) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS observations(id TEXT NOT NULL PRIMARY KEY, study TEXT NOT NULL, link TEXT NOT NULL, content TEXT NOT NULL) WITHOUT ROWID;
            CREATE INDEX IF NOT EXISTS observations_of_study ON observations(study);
            CREATE INDEX IF NOT EXISTS observations_of_link ON observations(link);
            CREATE INDEX IF NOT EXISTS observations_that_wait ON observations(study, json_extract(content, '$.status'), json_extract(content, '$.group'));
            """));
    }

    /// <summary>Held while observations are reviewed, grouped or erased: nothing is reviewed twice.</summary>
    public SemaphoreSlim Gate { get; } = new(1, 1);

    public bool Awaits(DateTimeOffset now) => Read<ObservationLink>("SELECT content FROM observation_links").Any(each => each.IsLive(now));

    public void Keep(ObservationLink link) => file.Write(connection => Run(
        connection, "INSERT INTO observation_links VALUES($1, $2, $3) ON CONFLICT(id) DO UPDATE SET content = excluded.content", Key(link.Id), Key(link.Study), Json(link)));

    public ObservationLink? Link(Guid id) => Read<ObservationLink>("SELECT content FROM observation_links WHERE id = $1", Key(id)).SingleOrDefault();

    /// <summary>The links of a study, the newest first.</summary>
    public IReadOnlyList<ObservationLink> LinksOf(Guid study) =>
        [.. Read<ObservationLink>("SELECT content FROM observation_links WHERE study = $1", Key(study)).OrderByDescending(each => each.Created)];

    /// <summary>[S57.3] The link an observation came by; null when there is none of that number.</summary>
    public Guid? CameBy(Guid id) => Find(id)?.Link;

    public Observation? Find(Guid id) => Read<Observation>("SELECT content FROM observations WHERE id = $1", Key(id)).SingleOrDefault();

    /// <summary>[S57.3, S57.4] Keeps a new observation with its words. The rule that forbids it, or null when it is kept, now or before.</summary>
    public string? Add(Observation observation, string text, int most)
    {
        string? fault = null;
        // [L18] The words of an alternative are kept where those of its study are: a mark that rests on them finds them after the merge.
        var home = homes.Home(observation.Study);
        file.Write(connection =>
        {
            var (id, study, link) = (Key(observation.Id), Key(observation.Study), Key(observation.Link));
            if (Scalar(connection, "SELECT link FROM observations WHERE id = $1", id) is string known)
            {
                fault = known == link ? null : "S57.3";
                return;
            }

            // Nobody writes over the words of somebody else by guessing their number.
            if (Scalar(connection, "SELECT 1 FROM testimonies WHERE study = $1 AND id = $2", home, id) is not null) fault = "S57.3";
            else if ((long)Scalar(connection, "SELECT COUNT(*) FROM observations WHERE link = $1", link)! >= most) fault = "S57.4";
            if (fault is not null) return;
            Run(connection, "INSERT INTO testimonies VALUES($1, $2, $3)", home, id, text);
            Run(connection, "INSERT INTO observations VALUES($1, $2, $3, $4)", id, study, link, Json(observation));
        });
        return fault;
    }

    /// <summary>How many observations each link of a study has brought.</summary>
    public IReadOnlyDictionary<Guid, int> Counts(Guid study)
    {
        using var connection = file.Reader();
        using var command = SqliteFile.Command(connection, "SELECT link, COUNT(*) FROM observations WHERE study = $1 GROUP BY link", Key(study));
        using var rows = command.ExecuteReader();
        var counts = new Dictionary<Guid, int>();
        while (rows.Read()) counts[Guid.Parse(rows.GetString(0))] = rows.GetInt32(1);
        return counts;
    }

    /// <summary>Every observation of a study with its words, the newest first; words are null once erased.</summary>
    public IReadOnlyList<(Observation Observation, string? Text)> Of(Guid study)
    {
        using var connection = file.Reader();
        using var command = SqliteFile.Command(
            connection,
            "SELECT content, text FROM observations LEFT JOIN testimonies ON testimonies.study = $2 AND testimonies.id = observations.id WHERE observations.study = $1",
            Key(study), homes.Home(study));
        using var rows = command.ExecuteReader();
        var all = new List<(Observation Observation, string? Text)>();
        while (rows.Read()) all.Add((JsonSerializer.Deserialize<Observation>(rows.GetString(0), StudyJson.Options)!, rows.IsDBNull(1) ? null : rows.GetString(1)));
        return [.. all.OrderByDescending(each => each.Observation.At).ThenByDescending(each => each.Observation.Id)];
    }

    /// <summary>[S57.5] How many wait for a review, those too whose record is gone; those of one group are one. Counted where they lie: no words are read.</summary>
    public int Waiting(Guid study, StudyState state)
    {
        const string Heads = " FROM observations WHERE observations.study = $1 AND json_extract(content, '$.group') IS NULL AND json_extract(content, '$.status') = ";
        using var connection = file.Reader();
        var waiting = (int)(long)Scalar(connection, "SELECT COUNT(*)" + Heads + "'new'", Key(study))!;
        using var command = SqliteFile.Command(
            connection,
            "SELECT json_extract(content, '$.review.record')" + Heads + "'reviewed' AND EXISTS (SELECT 1 FROM testimonies WHERE study = $2 AND id = observations.id AND text IS NOT NULL)",
            Key(study), homes.Home(study));
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            if (!rows.IsDBNull(0) && RecordId.TryParse(rows.GetString(0), out var made) && state.Find(made) is null) waiting++;
        }

        return waiting;
    }

    /// <summary>Writes observations anew, all or none.</summary>
    public void Keep(IReadOnlyList<Observation> all) => file.Write(connection =>
    {
        foreach (var each in all) Run(connection, "UPDATE observations SET content = $2 WHERE id = $1", Key(each.Id), Json(each));
    });

    /// <summary>[S57.6, S57.7] Erases an observation for good. Those that wait under it stand for themselves again. The study it is of; null when there is none of that number.</summary>
    public async Task<Guid?> Erase(Guid id, CancellationToken stop)
    {
        await Gate.WaitAsync(stop);
        try
        {
            if (Find(id) is not { } known) return null;
            Keep([.. Of(known.Study).Select(each => each.Observation).Where(each => each.Group == id && each.Status == ObservationStatus.New).Select(each => each with { Group = null })]);
            EraseWords(known);
            return known.Study;
        }
        finally
        {
            Gate.Release();
        }
    }

    // Empties words, name and site; the pages are overwritten and the WAL emptied.
    private void EraseWords(Observation found)
    {
        var id = found.Id;
        var home = homes.Home(found.Study);
        file.Write(connection =>
        {
            SqliteFile.Run(connection, "PRAGMA secure_delete = ON");
            var known = JsonSerializer.Deserialize<Observation>((string)Scalar(connection, "SELECT content FROM observations WHERE id = $1", Key(id))!, StudyJson.Options)!;
            var gap = known with { Name = "", Site = "", Status = known.Status == ObservationStatus.New ? ObservationStatus.Erased : known.Status };
            Run(connection, "UPDATE observations SET content = $2 WHERE id = $1", Key(id), Json(gap));
            Run(connection, "UPDATE testimonies SET text = NULL WHERE study = $1 AND id = $2", home, Key(id));
        });
        lock (file.Writing) SqliteFile.Run(file.Writer, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static string Key(Guid id) => id.ToString();

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, StudyJson.Options);

    private static void Run(SqliteConnection connection, string sql, params object[] values)
    {
        using var command = SqliteFile.Command(connection, sql, values);
        command.ExecuteNonQuery();
    }

    private static object? Scalar(SqliteConnection connection, string sql, params object[] values)
    {
        using var command = SqliteFile.Command(connection, sql, values);
        return command.ExecuteScalar();
    }

    private List<T> Read<T>(string sql, params object[] values)
    {
        using var connection = file.Reader();
        using var command = SqliteFile.Command(connection, sql, values);
        using var rows = command.ExecuteReader();
        var all = new List<T>();
        while (rows.Read()) all.Add(JsonSerializer.Deserialize<T>(rows.GetString(0), StudyJson.Options)!);
        return all;
    }
}
