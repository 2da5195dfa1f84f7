using Parcours.Mapping;

namespace Parcours.Server.Rounds;

/// <summary>One score of a ballot, 0 to 10.</summary>
internal sealed record BallotScore(RecordId Subject, Triptych Axis, int Value);

/// <summary>What one participant scored so far. It leaves the server only to who holds its secret number, and in the study once it is revealed.</summary>
/// <param name="Group">The participant's group, one of the round's.</param>
/// <param name="Done">True when the participant says so: only finished ballots are revealed.</param>
internal sealed record Ballot(string Group, bool Done, IReadOnlyList<BallotScore> Scores)
{
    /// <summary>Without the scores of what the round no longer holds: a card that somebody removed must not keep a participant from finishing.</summary>
    public Ballot Asked(Round round)
    {
        var subjects = round.Touchpoints.Select(id => id.Any).Concat(round.Paths.Select(id => id.Any)).ToHashSet();
        return this with { Scores = [.. Scores.Where(score => subjects.Contains(score.Subject))] };
    }

    /// <summary>[S42.5] The rule that the ballot breaks in a round; null when it stands.</summary>
    public static string? Fault(Ballot ballot, Round round)
    {
        if (round.Status != RoundStatus.Open || !round.Groups.Contains(ballot.Group, StringComparer.Ordinal)) return "S42.5";
        if (!ballot.Scores.All(score => round.Axes.Contains(score.Axis)) || ballot.Scores.DistinctBy(score => (score.Subject, score.Axis)).Count() != ballot.Scores.Count) return "S42.5";
        return ballot.Scores.Any(score => score.Value is < 0 or > 10) ? "S42.3" : null;
    }
}
