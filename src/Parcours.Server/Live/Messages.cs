using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Parcours.Mapping;

namespace Parcours.Server.Live;

/// <summary>What a client may say on the study's socket (docs/sync-spec.md). One JSON object per message, or an array of them.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "t")]
[JsonDerivedType(typeof(Hello), "hello")]
[JsonDerivedType(typeof(Edit), "change")]
[JsonDerivedType(typeof(Undo), "undo")]
[JsonDerivedType(typeof(Restore), "restore")]
[JsonDerivedType(typeof(Watch), "watch")]
[JsonDerivedType(typeof(Present), "presence")]
[JsonDerivedType(typeof(Gather), "gather")]
[JsonDerivedType(typeof(Ping), "ping")]
public abstract record ClientMessage
{
    /// <summary>First message, and nothing before it.</summary>
    /// <param name="Protocol">Version of this protocol: 1.</param>
    /// <param name="Client">The tab's instance id (L12).</param>
    /// <param name="Last">Last revision the client holds, -1 for none.</param>
    /// <param name="Schema">Schema version the client writes (L5).</param>
    /// <param name="Name">Name shown to the others.</param>
    public sealed record Hello(int Protocol, Guid Client, long Last, int Schema, string Name = "") : ClientMessage;

    /// <summary>[L3] A change; sequences start at 1 and are never reused (L12).</summary>
    public sealed record Edit(long Seq, long Base, string Intent, ImmutableArray<Op> Ops, ImmutableArray<Expectation>? Expect = null) : ClientMessage;

    /// <summary>[L21] Undoes an own earlier revision (or redoes, when that revision was an undo).</summary>
    public sealed record Undo(long Seq, long Revision) : ClientMessage;

    /// <summary>[L18] Brings the whole study back to what it was at a revision, as one new change; names given to versions stay.</summary>
    public sealed record Restore(long Seq, long Revision) : ClientMessage;

    /// <summary>The map whose scene and overlay this client wants; null for none. Log: the log whose measures it wants, null for the newest.</summary>
    public sealed record Watch(Id<JourneyMap>? Map, string? Log = null) : ClientMessage;

    /// <summary>[L22] The client's presence; the last one counts.</summary>
    public sealed record Present(PresenceState State) : ClientMessage;

    /// <summary>Brings everybody of the study to where this client is; a guest cannot.</summary>
    public sealed record Gather : ClientMessage;

    /// <summary>Answered with pong.</summary>
    public sealed record Ping(long N) : ClientMessage;
}

/// <summary>[L22] Where somebody is: cursor in scene units, selected records, the field being edited ("touchpoint:...#name"), what they look at.</summary>
/// <param name="Follow">The tab whose view this one goes along with.</param>
public sealed record PresenceState(
    Id<JourneyMap>? Map = null,
    double? X = null,
    double? Y = null,
    ImmutableArray<RecordId>? Selection = null,
    string? Editing = null,
    PresenceView? View = null,
    Guid? Follow = null)
{
    /// <summary>Bounded, and of numbers that can be told on: 1e400 reads as infinity, which JSON cannot write.</summary>
    internal bool IsSound => Selection is not { Length: > 500 } && Editing is not { Length: > 300 }
        && double.IsFinite(X ?? 0) && double.IsFinite(Y ?? 0)
        && (View is not { } view || (double.IsFinite(view.X) && double.IsFinite(view.Y) && double.IsFinite(view.Width)));
}

/// <summary>[L22] The part of the map somebody sees: its middle and its width, in scene units, so that who follows sees at least as much.</summary>
public sealed record PresenceView(double X, double Y, double Width);

/// <summary>What the server says.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "t")]
[JsonDerivedType(typeof(Welcome), "welcome")]
[JsonDerivedType(typeof(Snapshot), "snapshot")]
[JsonDerivedType(typeof(Logged), "log")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(SceneSent), "scene")]
[JsonDerivedType(typeof(OverlaySent), "overlay")]
[JsonDerivedType(typeof(Presence), "presence")]
[JsonDerivedType(typeof(Gathered), "gathered")]
[JsonDerivedType(typeof(Noticed), "noticed")]
[JsonDerivedType(typeof(WordsErased), "wordsErased")]
[JsonDerivedType(typeof(Gone), "gone")]
[JsonDerivedType(typeof(Pong), "pong")]
public abstract record ServerMessage
{
    /// <summary>Answer to hello: the head revision, and whether the client gets a snapshot or only the tail after its last revision.</summary>
    /// <param name="Color">Index 0-7 of the client's presence colour.</param>
    /// <param name="At">The server's clock: a timer that runs since then is read with it, whatever the client's clock says.</param>
    /// <param name="Seq">[L12] Last sequence of this client that was decided: with a snapshot, pending changes up to it are done with.</param>
    public sealed record Welcome(Guid Study, Guid Client, long Head, int Schema, string Mode, int Color, bool ReadOnly, long Seq = 0, DateTimeOffset At = default) : ServerMessage;

    /// <summary>[L17] A chunk of the snapshot at a revision: chunk Index of Of, from 0.</summary>
    public sealed record Snapshot(long Revision, int Index, int Of, ImmutableArray<StudyRecord> Records) : ServerMessage;

    /// <summary>
    /// [L8] One revision, in order, without gaps. For the sender: seq, and no ops when taken as sent, ops when altered. For the others: ops.
    /// Skipped: properties an undo left alone because somebody else changed them since (record#property).
    /// </summary>
    public sealed record Logged(
        long Revision,
        Guid By,
        DateTimeOffset At,
        string Intent,
        long? Seq = null,
        ImmutableArray<Op>? Ops = null,
        ImmutableArray<string>? Skipped = null) : ServerMessage;

    /// <summary>[L8] The change was refused: the client drops it, applies the rest again and tells its user. Rule is a key of the catalogue.</summary>
    public sealed record Refused(long Seq, string Rule, RecordId? About, string? Detail) : ServerMessage;

    /// <summary>
    /// [A5, L20] The scene of the watched map at a revision. From = null: Put is everything; else Put and Remove change the scene of
    /// revision From. Sent after the log entry it belongs to, coalesced.
    /// </summary>
    public sealed record SceneSent(
        Id<JourneyMap> Map, long Revision, long? From, SceneFrame Frame, ImmutableArray<SceneItem> Put, ImmutableArray<string> Remove) : ServerMessage;

    /// <summary>[A4] The measures of the watched map, and the satisfaction curve they draw.</summary>
    public sealed record OverlaySent(MapOverlay Overlay, BandPicture? Band) : ServerMessage;

    /// <summary>[L22] Somebody's presence; State null when they left.</summary>
    public sealed record Presence(Guid Client, string Name, int Color, PresenceState? State) : ServerMessage;

    /// <summary>Somebody brings everybody to their map; where on it, their presence says.</summary>
    public sealed record Gathered(Guid Client, string Name, Id<JourneyMap> Map) : ServerMessage;

    /// <summary>How many observations of staff wait for a review, as it changes; nothing is told of none to who joins. Guests are not told.</summary>
    public sealed record Noticed(int Waiting) : ServerMessage;

    /// <summary>[L6] Words of customers were erased: who shows some asks for them again. The document does not change by it.</summary>
    public sealed record WordsErased : ServerMessage;

    /// <summary>
    /// The server closes the socket: code 4000 resume from a snapshot, 4002 superseded, 4003 slow, 4004 going down, 4005 full, 4006 newer
    /// schema, 4007 broken rules, 4008 the invitation is over.
    /// </summary>
    public sealed record Gone(int Code, string Reason) : ServerMessage;

    /// <summary>Answer to ping.</summary>
    public sealed record Pong(long N) : ServerMessage;
}
