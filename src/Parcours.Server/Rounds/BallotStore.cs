using Parcours.Server.Storage;

namespace Parcours.Server.Rounds;

/// <summary>[S42.6] The silent scores of rounds: beside the log, because what is in the log goes to everybody.</summary>
internal sealed class BallotStore
{
    private readonly BesideTable<Ballot> ballots;

    public BallotStore(SqliteFile file)
    {
        ballots = new BesideTable<Ballot>(file, "ballots", "round", "ballot");
        ballots.Create();
    }

    /// <summary>Held while a ballot is judged and kept, and while a round is revealed: none arrives in between and is lost.</summary>
    public SemaphoreSlim Gate { get; } = new(1, 1);

    public void Keep(Guid study, Guid round, Guid id, Ballot ballot) => ballots.Keep(study, round, id, ballot);

    public Ballot? Find(Guid study, Guid round, Guid id) => ballots.Find(study, round, id);

    /// <summary>How many ballots a round has.</summary>
    public long Count(Guid study, Guid round) => ballots.Count(study, round);

    /// <summary>Every ballot of a round, in no telling order.</summary>
    public IReadOnlyList<Ballot> Of(Guid study, Guid round) => ballots.Of(study, round);
}
