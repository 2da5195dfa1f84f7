using Parcours.Mapping;
using Parcours.Server.Storage;

namespace Parcours.Server.Live;

/// <summary>[L8, L17] What brings a joining client to a revision: the tail after the one it holds, or a snapshot.</summary>
/// <param name="Revision">The revision it brings the client to; the log goes on from there.</param>
/// <param name="Mode">"tail" or "snapshot".</param>
/// <param name="Decided">[L12] The client's last sequence decided by then.</param>
internal sealed record CatchUp(long Revision, string Mode, long Decided, IReadOnlyList<Outgoing> Messages)
{
    /// <summary>For a client that holds a revision (-1: none), from the study as it is now.</summary>
    public static CatchUp Of(LiveStudy live, IStudyLog log, IStudyClient client, long last, PlantedBugs bugs)
    {
        StudyState state;
        long? known;
        lock (live.Gate)
        {
            state = live.State;
            known = live.Sequences.TryGetValue(client.Instance, out var sequence) ? sequence : null;
        }

        var head = state.Revision;
        var decided = known ?? log.LastSequence(live.Id, client.Instance, head);
        // [S52.1] What a guest saw of a change of then is no longer to be told: they begin anew.
        var tail = client.Scope is null && last >= 0 && last <= head && head - last <= StudyCore.LongestTail;
        if (!tail) return new CatchUp(head, "snapshot", decided, client.Scope is { } scope ? live.Guests.Of(state, scope) : SnapshotChunks.Of(state, null));
        var from = last + (bugs.HasFlag(PlantedBugs.ResumeTooFar) ? 1 : 0);
        return new CatchUp(head, "tail", decided, [.. Tail(live.Id, log, client, from, head)]);
    }

    /// <summary>The log after a revision, up to another. Not a row further: rows past the head are not published yet, or are damaged (L16).</summary>
    public static IEnumerable<Outgoing> Tail(Guid study, IStudyLog log, IStudyClient client, long after, long head)
    {
        if (after >= head) yield break;
        foreach (var entry in log.Read(study, after, (int)(head - after)))
        {
            var seq = entry.Id.Client == client.Instance ? entry.Id.Sequence : (long?)null;
            yield return new Outgoing(new ServerMessage.Logged(entry.Revision, entry.Id.Client, entry.At, entry.Intent, seq, entry.Ops)) { CatchUp = true };
        }
    }
}
