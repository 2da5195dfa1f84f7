using System.Collections.Immutable;
using Parcours.Mapping;
using Parcours.Server.Storage;

namespace Parcours.Server.Live;

/// <summary>One study's part of a group commit, before it is durable: a state that memory does not show yet, and what to tell afterwards.</summary>
internal sealed class BatchDraft(LiveStudy live)
{
    private readonly List<(Submission Submission, Applied? Applied, LogEntry? Entry, Refusal? Refusal, ImmutableArray<string>? Skipped, StudyState Before)> told = [];
    private readonly Dictionary<Guid, long> sequences = [];

    public LiveStudy Live { get; } = live;

    public StudyState State { get; private set; } = live.State;

    public IEnumerable<LogEntry> Entries => told.Where(t => t.Entry is not null).Select(t => t.Entry!);

    public long Sequence(Guid client, IStudyLog log)
    {
        if (sequences.TryGetValue(client, out var last) || Live.Sequences.TryGetValue(client, out last)) return last;
        return sequences[client] = log.LastSequence(Live.Id, client, long.MaxValue);
    }

    public void SetSequence(ChangeId id) => sequences[id.Client] = id.Sequence;

    /// <summary>True when this batch does not hold the change itself.</summary>
    public bool IsNew(ChangeId id) => Entries.All(entry => entry.Id != id);

    public LogEntry? Refuse(Submission submission, Refusal refusal)
    {
        told.Add((submission, null, null, refusal, null, State));
        return null;
    }

    public void Add(Submission submission, Applied applied, LogEntry entry, ImmutableArray<string>? skipped)
    {
        told.Add((submission, applied, entry, null, skipped, State));
        State = applied.State;
    }

    /// <summary>[L9] After the commit: memory, then wire, under the gate so that a joining client sees each revision once.</summary>
    public void Publish()
    {
        lock (Live.Gate)
        {
            Live.State = State;
            foreach (var (client, sequence) in sequences) Live.Sequences[client] = sequence;
            foreach (var item in told) Tell(item.Submission, item.Applied, item.Entry, item.Refusal, item.Skipped, item.Before, others: true, sender: true);
        }

        foreach (var item in told) item.Submission.Done?.Invoke(item.Entry?.Revision, item.Refusal);
        if (!Entries.Any()) return;
        Live.Changed?.Invoke(State);
        Live.Logged?.Invoke([.. Entries]);
    }

    /// <summary>[T2] What the two planted bugs do.</summary>
    public void TellEarly(PlantedBugs bugs)
    {
        foreach (var item in told.Where(t => t.Entry is not null))
        {
            Tell(item.Submission, item.Applied, item.Entry, null, null, item.Before, bugs.HasFlag(PlantedBugs.BroadcastBeforeCommit), bugs.HasFlag(PlantedBugs.AcknowledgeBeforeCommit));
        }
    }

    private void Tell(
        Submission submission, Applied? applied, LogEntry? entry, Refusal? refusal, ImmutableArray<string>? skipped, StudyState before, bool others, bool sender)
    {
        if (entry is null)
        {
            submission.Client?.Send(new Outgoing(new ServerMessage.Refused(submission.Change.Id.Sequence, refusal!.Rule, refusal.About, refusal.Detail)));
            return;
        }

        var forOthers = new Outgoing(new ServerMessage.Logged(entry.Revision, entry.Id.Client, entry.At, entry.Intent, null, entry.Ops));
        var forGuests = new Dictionary<(Id<JourneyMap>, bool), Outgoing>();
        foreach (var client in Live.Clients)
        {
            var own = client.Instance == entry.Id.Client;
            if (own && sender)
            {
                var asSent = applied!.AsSent && submission is { Undo: null, Restore: null };
                // [S52.1] What followed from a guest's change may be of records they do not see.
                client.Send(new Outgoing(new ServerMessage.Logged(
                    entry.Revision, entry.Id.Client, entry.At, entry.Intent, entry.Id.Sequence, asSent ? null : client.Scope is { } mine ? SeenBy(mine) ?? [] : entry.Ops, skipped)));
            }
            else if (!own && others) client.Send(client.Scope is { } scope ? ForGuests(scope) : forOthers);
        }

        // Written once for all guests who see the same.
        Outgoing ForGuests(GuestScope scope)
        {
            if (forGuests.TryGetValue((scope.Map, scope.Measures), out var known)) return known;
            ServerMessage message = SeenBy(scope) is { } ops
                ? new ServerMessage.Logged(entry.Revision, entry.Id.Client, entry.At, ops.IsEmpty ? "" : entry.Intent, null, ops)
                : new ServerMessage.Gone(4000, "resume");
            return forGuests[(scope.Map, scope.Measures)] = new Outgoing(message);
        }

        // The change is stored by now: whatever a guest's view stumbles over, the guest begins anew and the commit goes on.
        ImmutableArray<Op>? SeenBy(GuestScope scope)
        {
            try
            {
                return scope.Seen(before, applied!.State, entry.Ops);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                return null;
            }
        }
    }
}
