using System.Text.Json;
using Parcours.Mapping;
using Parcours.Server.Storage;

namespace Parcours.Server.Rounds;

/// <summary>
/// [S42.6] The silent scores of rounds: beside the log, because what is in the log goes to everybody. Stored before they are acknowledged,
/// like every change.
/// </summary>
internal sealed class BallotStore
{
    private readonly SqliteFile file;

    public BallotStore(SqliteFile file)
    {
        this.file = file;
        file.Write(connection => SqliteFile.Run(connection, """
            CREATE TABLE IF NOT EXISTS ballots(
                study TEXT NOT NULL, round TEXT NOT NULL, ballot TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY(study, round, ballot)) WITHOUT ROWID;
            """));
    }

    /// <summary>Held while a ballot is judged and kept, and while a round is revealed: none arrives in between and is lost.</summary>
    public SemaphoreSlim Gate { get; } = new(1, 1);

    public void Keep(Guid study, Guid round, Guid id, Ballot ballot) => file.Write(connection =>
    {
        using var insert = SqliteFile.Command(
            connection, "INSERT INTO ballots VALUES($1, $2, $3, $4) ON CONFLICT(study, round, ballot) DO UPDATE SET content = excluded.content",
            study.ToString(), round.ToString(), id.ToString(), JsonSerializer.Serialize(ballot, StudyJson.Options));
        insert.ExecuteNonQuery();
    });

    public Ballot? Find(Guid study, Guid round, Guid id) =>
        Read("SELECT content FROM ballots WHERE study = $1 AND round = $2 AND ballot = $3", study.ToString(), round.ToString(), id.ToString()).SingleOrDefault();

    /// <summary>How many ballots a round has.</summary>
    public long Count(Guid study, Guid round)
    {
        using var connection = file.Reader();
        using var command = SqliteFile.Command(connection, "SELECT COUNT(*) FROM ballots WHERE study = $1 AND round = $2", study.ToString(), round.ToString());
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Every ballot of a round, in no telling order.</summary>
    public IReadOnlyList<Ballot> Of(Guid study, Guid round) => Read("SELECT content FROM ballots WHERE study = $1 AND round = $2", study.ToString(), round.ToString());

    private List<Ballot> Read(string sql, params object[] values)
    {
        using var connection = file.Reader();
        using var command = SqliteFile.Command(connection, sql, values);
        using var rows = command.ExecuteReader();
        var ballots = new List<Ballot>();
        while (rows.Read()) ballots.Add(JsonSerializer.Deserialize<Ballot>(rows.GetString(0), StudyJson.Options)!);
        return ballots;
    }
}
