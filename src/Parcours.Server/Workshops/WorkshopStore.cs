using Parcours.Server.Storage;

namespace Parcours.Server.Workshops;

/// <summary>
/// [L6, S51.9] Who takes part in a workshop, and what they write and vote before it is revealed: beside the log, because what is in the log
/// goes to everybody and stays.
/// </summary>
internal sealed class WorkshopStore
{
    private readonly BesideTable<Contribution> contributions;
    private readonly BesideTable<Participant> participants;

    public WorkshopStore(SqliteFile file)
    {
        contributions = new BesideTable<Contribution>(file, "contributions", "item", "person");
        participants = new BesideTable<Participant>(file, "participants", "workshop", "id");
        contributions.Create();
        participants.Create();
    }

    /// <summary>Held while a contribution is judged and kept, and while a point is revealed: none arrives in between and is lost.</summary>
    public SemaphoreSlim Gate { get; } = new(1, 1);

    public void Keep(Guid study, Guid item, Guid person, Contribution contribution) => contributions.Keep(study, item, person, contribution);

    public Contribution? Find(Guid study, Guid item, Guid person) => contributions.Find(study, item, person);

    /// <summary>Every contribution to a point, in no telling order.</summary>
    public IReadOnlyList<Contribution> Of(Guid study, Guid item) => contributions.Of(study, item);

    public void Keep(Guid study, Guid workshop, Participant participant) => participants.Keep(study, workshop, participant.Id, participant);

    /// <summary>Erases somebody's name; secure_delete overwrites it.</summary>
    public bool Erase(Guid study, Guid workshop, Guid id) => participants.Erase(study, workshop, id);

    /// <summary>Who was asked or has come, by name. A guest said to be somebody who was erased is nobody of the list.</summary>
    public IReadOnlyList<Participant> Participants(Guid study, Guid workshop)
    {
        var all = participants.Of(study, workshop);
        var known = all.Select(each => each.Id).ToHashSet();
        return [.. all.Select(each => each.Is is { } person && !known.Contains(person) ? each with { Is = null } : each)
            .OrderBy(each => each.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(each => each.Id)];
    }
}

/// <summary>Somebody of a workshop.</summary>
/// <param name="Part">Their role or group, in words, or empty.</param>
/// <param name="Guest">True when an invitation let them in.</param>
/// <param name="Here">True once they have come.</param>
/// <param name="Is">[S61.5] The participant prepared that a guest is, by their name or as the host says; null for nobody.</param>
internal sealed record Participant(Guid Id, string Name, string Part = "", bool Guest = false, bool Here = false, Guid? Is = null);
