using System.Text.Json;
using Parcours.Mapping;
using Parcours.Server.Storage;

namespace Parcours.Server.Workshops;

/// <summary>
/// [L6, S51.9] Who takes part in a workshop, and what they write and vote before it is revealed: beside the log, because what is in the log
/// goes to everybody and stays. Stored before it is acknowledged, like every change.
/// </summary>
internal sealed class WorkshopStore
{
    private readonly SqliteFile file;

    public WorkshopStore(SqliteFile file)
    {
        this.file = file;
        file.Write(connection => SqliteFile.Run(connection, """
            CREATE TABLE IF NOT EXISTS contributions(
                study TEXT NOT NULL, item TEXT NOT NULL, person TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY(study, item, person)) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS participants(
                study TEXT NOT NULL, workshop TEXT NOT NULL, id TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY(study, workshop, id)) WITHOUT ROWID;
            """));
    }

    /// <summary>Held while a contribution is judged and kept, and while a point is revealed: none arrives in between and is lost.</summary>
    public SemaphoreSlim Gate { get; } = new(1, 1);

    public void Keep(Guid study, Guid item, Guid person, Contribution contribution) => file.Write(connection =>
    {
        using var insert = SqliteFile.Command(
            connection, "INSERT INTO contributions VALUES($1, $2, $3, $4) ON CONFLICT(study, item, person) DO UPDATE SET content = excluded.content",
            study.ToString(), item.ToString(), person.ToString(), Json(contribution));
        insert.ExecuteNonQuery();
    });

    public Contribution? Find(Guid study, Guid item, Guid person) =>
        Read<Contribution>(
            "SELECT content FROM contributions WHERE study = $1 AND item = $2 AND person = $3", study.ToString(), item.ToString(), person.ToString()).SingleOrDefault();

    /// <summary>Every contribution to a point, in no telling order.</summary>
    public IReadOnlyList<Contribution> Of(Guid study, Guid item) => Read<Contribution>("SELECT content FROM contributions WHERE study = $1 AND item = $2", study.ToString(), item.ToString());

    public void Keep(Guid study, Guid workshop, Participant participant) => file.Write(connection =>
    {
        using var insert = SqliteFile.Command(
            connection, "INSERT INTO participants VALUES($1, $2, $3, $4) ON CONFLICT(study, workshop, id) DO UPDATE SET content = excluded.content",
            study.ToString(), workshop.ToString(), participant.Id.ToString(), Json(participant));
        insert.ExecuteNonQuery();
    });

    /// <summary>Erases somebody's name; secure_delete overwrites it.</summary>
    public bool Erase(Guid study, Guid workshop, Guid id)
    {
        var erased = 0;
        file.Write(connection =>
        {
            SqliteFile.Run(connection, "PRAGMA secure_delete = ON");
            using var delete = SqliteFile.Command(
                connection, "DELETE FROM participants WHERE study = $1 AND workshop = $2 AND id = $3", study.ToString(), workshop.ToString(), id.ToString());
            erased = delete.ExecuteNonQuery();
        });
        return erased > 0;
    }

    /// <summary>Who was asked or has come, by name. A guest said to be somebody who was erased is nobody of the list.</summary>
    public IReadOnlyList<Participant> Participants(Guid study, Guid workshop)
    {
        var all = Read<Participant>("SELECT content FROM participants WHERE study = $1 AND workshop = $2", study.ToString(), workshop.ToString());
        var known = all.Select(each => each.Id).ToHashSet();
        return [.. all.Select(each => each.Is is { } person && !known.Contains(person) ? each with { Is = null } : each)
            .OrderBy(each => each.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(each => each.Id)];
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, StudyJson.Options);

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

/// <summary>Somebody of a workshop.</summary>
/// <param name="Part">Their role or group, in words, or empty.</param>
/// <param name="Guest">True when an invitation let them in.</param>
/// <param name="Here">True once they have come.</param>
/// <param name="Is">[S61.5] The participant prepared that a guest is, as the host says; null for nobody.</param>
internal sealed record Participant(Guid Id, string Name, string Part = "", bool Guest = false, bool Here = false, Guid? Is = null);
