using System.Collections.Concurrent;
using System.Collections.Immutable;
using Parcours.Mapping;
using Parcours.Server.Storage;

namespace Parcours.Server.Live;

/// <summary>
/// The server's core (docs/sync-spec.md): orders, validates, stores, then tells. No threads, sockets or clocks of its own: the product's
/// commit loop and the simulation (T1) drive the same code. Commit has one caller at a time; Join and Leave may come from anywhere.
/// </summary>
internal sealed class StudyCore(IStudyLog log, TimeProvider clock, PlantedBugs bugs = PlantedBugs.None)
{
    /// <summary>[L17] Changes between two snapshots.</summary>
    public const int SnapshotEvery = 500;

    /// <summary>[L17] Longest activity without a snapshot.</summary>
    public static readonly TimeSpan SnapshotAfter = TimeSpan.FromMinutes(10);

    /// <summary>[L17] A client at most this far behind gets the tail, else a snapshot.</summary>
    public const int LongestTail = 5000;

    private readonly ConcurrentDictionary<Guid, LiveStudy> studies = new();

    /// <summary>The study in memory, loaded at need; null when there is none.</summary>
    public LiveStudy? Open(Guid study)
    {
        if (studies.TryGetValue(study, out var open)) return open;
        return log.Load(study) is { } loaded ? studies.GetOrAdd(study, new LiveStudy(study, loaded.State, loaded.Damage, loaded.Snapshot)) : null;
    }

    /// <summary>[L7, L8, L17] Adds a client: welcome, then snapshot or tail, then the log as it grows. False when there is no such study.</summary>
    public bool Join(Guid study, IStudyClient client, long last, int color = 0)
    {
        if (Open(study) is not { } live) return false;
        // Reading and writing out a large study takes long: the gate, which the commits pass through, is taken only for what came meanwhile.
        var catchUp = CatchUp.Of(live, log, client, last, bugs);
        lock (live.Gate)
        {
            // A guest's snapshot is of one map: made anew in the gate, it holds nobody up for long.
            if (client.Scope is not null && catchUp.Revision != live.State.Revision) catchUp = CatchUp.Of(live, log, client, last, bugs);
            client.Send(new Outgoing(new ServerMessage.Welcome(
                study, client.Instance, live.State.Revision, Schema.Current.Version, catchUp.Mode, color, live.Damage is not null, catchUp.Decided, clock.GetUtcNow())));
            foreach (var message in catchUp.Messages) client.Send(message);
            foreach (var message in CatchUp.Tail(live.Id, log, client, catchUp.Revision, live.State.Revision)) client.Send(message);
            live.Clients.Add(client);
        }

        return true;
    }

    /// <summary>[L18] The study as it was at a revision, to go back to; made before the commit, which must not wait for a replay.</summary>
    public Restoring Restoring(Guid study, long revision) => new(revision <= Open(study)?.State.Revision ? log.At(study, revision) : null);

    /// <summary>Removes a client.</summary>
    public void Leave(Guid study, IStudyClient client)
    {
        if (!studies.TryGetValue(study, out var live)) return;
        lock (live.Gate) live.Clients.Remove(client);
    }

    /// <summary>
    /// [L9, L10] One group commit: validates each submission against the state after those before it, stores all that hold in one
    /// transaction, then changes memory, then tells. On an exception nothing is in memory and nobody was told.
    /// </summary>
    public void Commit(IReadOnlyList<Submission> batch)
    {
        var drafts = new Dictionary<Guid, BatchDraft>();
        var entries = new List<LogEntry>();
        foreach (var submission in batch)
        {
            if ((Open(submission.Study) ?? Begin(submission)) is not { } live)
            {
                submission.Done?.Invoke(null, new Refusal("S0.4"));
                continue;
            }

            if (!drafts.TryGetValue(live.Id, out var draft)) drafts[live.Id] = draft = new BatchDraft(live);
            if (Decide(draft, submission) is { } entry) entries.Add(entry);
        }

        if (bugs.HasFlag(PlantedBugs.BroadcastBeforeCommit) || bugs.HasFlag(PlantedBugs.AcknowledgeBeforeCommit))
        {
            foreach (var draft in drafts.Values) draft.TellEarly(bugs);
        }

        try
        {
            if (entries.Count > 0) log.Append(entries);
        }
        catch
        {
            foreach (var (id, draft) in drafts)
            {
                if (bugs.HasFlag(PlantedBugs.KeepAfterFailedCommit)) draft.Publish();
                else if (draft.Live.State.Revision == 0) studies.TryRemove(id, out _);
            }

            throw;
        }

        foreach (var draft in drafts.Values)
        {
            draft.Publish();
            // A study whose first change was refused never began.
            if (draft.Live.State.Revision == 0 && draft.Live.Damage is null) studies.TryRemove(draft.Live.Id, out _);
            TakeSnapshot(draft.Live);
        }
    }

    // Only the server begins a study, with a change that puts its study record.
    private LiveStudy? Begin(Submission submission) =>
        submission.Client is null && submission.Change.Ops.Any(op => op is Op.Put { Record: Study })
            ? studies.GetOrAdd(submission.Study, new LiveStudy(submission.Study, StudyState.Empty, null))
            : null;

    private LogEntry? Decide(BatchDraft draft, Submission submission)
    {
        var change = submission.Change;
        if (draft.Live.Damage is not null) return draft.Refuse(submission, new Refusal("S0.1"));

        var last = draft.Sequence(change.Id.Client, log);
        if (change.Id.Sequence <= last && !bugs.HasFlag(PlantedBugs.ForgetDuplicates))
        {
            // [L12] Committed before: the stream has carried it, or will on resuming. Never committed: it was refused, and stays so.
            if (draft.IsNew(change.Id) && log.RevisionOf(draft.Live.Id, change.Id) is null) return draft.Refuse(submission, new Refusal("S0.2"));
            return null;
        }

        draft.SetSequence(change.Id);
        if (change.Schema > Schema.Current.Version) return draft.Refuse(submission, new Refusal("S0.3"));

        var ops = change.Ops;
        ImmutableArray<string>? skipped = null;
        if (submission.Undo is { } revision)
        {
            if (UndoOf(draft, change.Id.Client, revision) is not { } plan) return draft.Refuse(submission, new Refusal("S0.5"));
            (ops, skipped) = plan;
        }

        if (submission.Restore is { } restore)
        {
            if (restore.Past is not { } past) return draft.Refuse(submission, new Refusal("S15.2"));
            ops = StudyRestore.Plan(draft.State, past);
        }

        var now = clock.GetUtcNow();
        var (stamped, outcome) = Judge(draft.State, submission, ops, now);
        if (outcome is not Applied applied) return draft.Refuse(submission, ((Rejected)outcome).Refusal);
        if (stamped != ops) applied = applied with { AsSent = false };

        var entry = new LogEntry(
            draft.Live.Id, applied.State.Revision, change.Id, now, change.Intent, applied.Effective, applied.Inverse, submission.Undo);
        draft.Add(submission, applied, entry, skipped);
        return entry;
    }

    // [L4] An invalid change refuses only itself: one that the rules stumble over would else come back after every restart and end it again.
    private static (ImmutableArray<Op> Stamped, Outcome Outcome) Judge(StudyState state, Submission submission, ImmutableArray<Op> ops, DateTimeOffset now)
    {
        try
        {
            var isUndo = submission.Undo is not null;
            var scope = submission.Client?.Scope;
            // [S52.1] Before the rules see it: what they answer about a record would tell a guest that it is there.
            if (scope?.Asks(state, ops, isUndo) is { } hidden) return (ops, new Rejected(hidden));
            // Only what a client writes anew is stamped: what an undo, a restore or a copy brings keeps its time.
            var isAnew = submission is { Client: not null, Undo: null, Restore: null };
            if (isAnew && RoundReopening.Check(state, ops) is { } silent) return (ops, new Rejected(silent));
            var stamped = isAnew ? Stamps.Of(ops, state, now) : ops;
            var outcome = StudyRules.Apply(state, stamped, submission.Change.Expect);
            return outcome is Applied applied && scope?.Judge(state, applied.State, stamped, applied.Effective, isUndo) is { } refusal
                ? (ops, new Rejected(refusal))
                : (stamped, outcome);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return (ops, new Rejected(new Refusal("S0.8", null, e.Message)));
        }
    }

    private (ImmutableArray<Op> Ops, ImmutableArray<string>? Skipped)? UndoOf(BatchDraft draft, Guid client, long revision)
    {
        // Whose it is comes first: the rows since are many when the revision is old.
        var own = draft.Entries.FirstOrDefault(e => e.Revision == revision) ?? (log.Read(draft.Live.Id, revision - 1, 1) is [var stored] ? stored : null);
        if (own?.Revision != revision || own.Id.Client != client) return null;
        var after = log.Read(draft.Live.Id, revision - 1, int.MaxValue).Concat(draft.Entries.Where(e => e.Revision >= revision)).ToList();
        var since = after.Skip(1).Where(entry => entry.Id.Client != client).SelectMany(entry => StudyUndo.TouchesOf(entry.Ops)).ToHashSet();
        var (ops, skipped) = StudyUndo.Plan(draft.State, after[0].Inverse, since);
        return (ops, skipped.IsEmpty ? null : skipped);
    }

    private void TakeSnapshot(LiveStudy live)
    {
        if (live.State.Revision == live.LastSnapshot) return;
        live.ActiveSince ??= clock.GetTimestamp();
        if (live.State.Revision - live.LastSnapshot < SnapshotEvery && clock.GetElapsedTime(live.ActiveSince.Value) < SnapshotAfter) return;
        log.Save(new StudySnapshot(live.Id, live.State));
        live.LastSnapshot = live.State.Revision;
        live.ActiveSince = null;
    }
}
