using System.Collections.Immutable;
using Parcours.Mapping;
using Parcours.Server.Live;

namespace Parcours.Tests.Simulation;

/// <summary>One edit on its way: frozen once sent (L12). Undo edits carry the revision they take back instead of operations.</summary>
internal sealed record Pending(long Seq, string Intent, ImmutableArray<Op> Ops, long? Undo, bool Redoes, bool Sent);

/// <summary>
/// The C# twin of the client core (docs/sync-spec.md, "The client"): confirmed state, pending edits shown above it, one socket, resume by
/// revision. It has no clock and no chance of its own.
/// </summary>
internal sealed class ClientTwin(Guid instance, ClientBugs bugs, bool coalesces, Trace? trace = null)
{
    private readonly List<Pending> pending = [];
    private readonly List<StudyRecord> chunks = [];
    private readonly List<long> undo = [];
    private readonly List<long> redo = [];
    private StudyState confirmed = StudyState.Empty;
    private bool hasState;
    private bool welcomed;
    private long nextSeq = 1;

    public Guid Instance { get; } = instance;

    public Link? Link { get; private set; }

    public StudyState Confirmed => confirmed;

    public IReadOnlyList<Pending> Waiting => pending;

    public bool HasState => hasState;

    public bool CanUndo => undo.Count > 0;

    public bool CanRedo => redo.Count > 0;

    public Dictionary<long, long> Acknowledged { get; } = [];

    public HashSet<long> RefusedSeqs { get; } = [];

    public Dictionary<string, long> SeqOfIntent { get; } = new(StringComparer.Ordinal);

    /// <summary>[L20] What the user sees: the confirmed state with the pending edits applied generically.</summary>
    public StudyState View => pending.Aggregate(confirmed, (state, edit) => Generic(state, edit.Ops, state.Revision));

    public void Connect(Link link)
    {
        Link = link;
        welcomed = false;
        Write("open", null);
        Say(new ClientMessage.Hello(1, Instance, hasState ? confirmed.Revision : -1, 1));
    }

    public void Disconnect()
    {
        if (Link is null) return;
        Write("close", null);
        Link.CloseByClient();
        Link = null;
        welcomed = false;
        if (bugs.HasFlag(ClientBugs.ReuseSequence) && Acknowledged.Count > 0) nextSeq = Acknowledged.Keys.Max() + 1;
    }

    public void Edit(string intent, ImmutableArray<Op> ops)
    {
        trace?.Edit(intent, ops);
        redo.Clear();
        if (Coalesce(ops)) return;
        Add(new Pending(nextSeq++, intent, ops, null, false, false));
    }

    /// <summary>Takes the user's last own change back, or does it again.</summary>
    public void Undo(string intent, bool again)
    {
        var stack = again ? redo : undo;
        var revision = stack[^1];
        stack.RemoveAt(stack.Count - 1);
        trace?.Undo(again, revision);
        Add(new Pending(nextSeq++, intent, [], revision, again, false));
    }

    public void Hear(Link from, ServerMessage message)
    {
        // [L23] Events of a superseded socket are ignored.
        if (from != Link) return;
        Write("receive", message);
        switch (message)
        {
            case ServerMessage.Welcome welcome:
                Welcome(welcome);
                break;
            case ServerMessage.Snapshot chunk:
                Take(chunk);
                break;
            case ServerMessage.Logged entry:
                Take(entry);
                break;
            case ServerMessage.Refused refused:
                RefusedSeqs.Add(refused.Seq);
                pending.RemoveAll(edit => edit.Seq == refused.Seq);
                break;
            case ServerMessage.Gone:
                Disconnect();
                break;
            default:
                break;
        }
    }

    private void Welcome(ServerMessage.Welcome welcome)
    {
        welcomed = true;
        // [L12, L17] A snapshot holds no answers: what the server has decided already is in it, or was refused.
        if (welcome.Mode == "snapshot") pending.RemoveAll(edit => edit.Seq <= welcome.Seq);
        if (bugs.HasFlag(ClientBugs.DropResend)) return;
        var again = pending.ToList();
        if (bugs.HasFlag(ClientBugs.ResendOutOfOrder)) again.Reverse();
        foreach (var edit in again) Send(edit);
    }

    private void Take(ServerMessage.Snapshot chunk)
    {
        if (chunk.Index == 0) chunks.Clear();
        chunks.AddRange(chunk.Records);
        if (chunk.Index + 1 < chunk.Of) return;
        confirmed = StudyState.Of(chunk.Revision, chunks.Select(record => new Held(record, chunk.Revision)));
        hasState = true;
        chunks.Clear();
    }

    private void Take(ServerMessage.Logged entry)
    {
        if (entry.Revision != confirmed.Revision + 1 && !bugs.HasFlag(ClientBugs.NoRevisionCheck))
        {
            Disconnect();
            return;
        }

        var own = entry.Seq is { } seq ? pending.Find(edit => edit.Seq == seq) : null;
        var ops = entry.Ops ?? own?.Ops ?? throw new SimulationFailure($"revision {entry.Revision} says 'as sent' of a change that {Instance} does not hold");
        confirmed = Generic(confirmed, ops, entry.Revision);
        if (entry.Seq is not { } acknowledged) return;
        if (own is { Undo: not null, Redoes: false }) redo.Add(entry.Revision);
        else undo.Add(entry.Revision);
        Acknowledged[acknowledged] = entry.Revision;
        pending.RemoveAll(edit => edit.Seq == acknowledged);
    }

    // Typing on: the last edit takes the new patch in, unless it was sent already (L12).
    private bool Coalesce(ImmutableArray<Op> ops)
    {
        if (!coalesces || pending.Count == 0 || ops is not [Op.Patch patch]) return false;
        var last = pending[^1];
        if (last.Sent && !bugs.HasFlag(ClientBugs.CoalesceIntoSent)) return false;
        if (last.Ops is not [Op.Patch old] || old.Id != patch.Id) return false;
        pending[^1] = last with { Ops = [new Op.Patch(old.Id, old.Set.SetItems(patch.Set))] };
        return true;
    }

    private void Add(Pending edit)
    {
        SeqOfIntent[edit.Intent] = edit.Seq;
        pending.Add(edit);
        if (welcomed) Send(edit);
    }

    private void Send(Pending edit)
    {
        var index = pending.FindIndex(other => ReferenceEquals(other, edit));
        if (index >= 0) pending[index] = edit with { Sent = true };
        Say(edit.Undo is { } revision
            ? new ClientMessage.Undo(edit.Seq, revision)
            : new ClientMessage.Edit(edit.Seq, confirmed.Revision, edit.Intent, edit.Ops));
    }

    private void Say(ClientMessage message)
    {
        trace?.Send(message);
        Link?.Say(message);
    }

    private void Write(string what, ServerMessage? message) => trace?.Event(what, message);

    private static StudyState Generic(StudyState state, ImmutableArray<Op> ops, long revision)
    {
        try
        {
            return Replay.Apply(state, ops, revision);
        }
        catch (InvalidOperationException)
        {
            // An edit the server will refuse shows nothing here.
            return state;
        }
    }
}
