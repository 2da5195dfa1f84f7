using System.Text.Json;
using Parcours.Mapping;

namespace Parcours.Server.Live;

/// <summary>A message on its way out: written as JSON once, however many clients get it.</summary>
internal sealed class Outgoing(ServerMessage message)
{
    private byte[]? bytes;

    /// <summary>The message.</summary>
    public ServerMessage Message { get; } = message;

    /// <summary>
    /// Part of what a joining client asked for (snapshot or tail). It may be long, and a client is not slow for having to read it (L23).
    /// </summary>
    public bool CatchUp { get; init; }

    /// <summary>Presence is the first to go under pressure (L22).</summary>
    public bool Droppable => Message is ServerMessage.Presence { State: not null };

    /// <summary>UTF-8 JSON.</summary>
    public byte[] Bytes => bytes ??= JsonSerializer.SerializeToUtf8Bytes(Message, StudyJson.Options);
}

/// <summary>One end of a connection, as the core sees it: a socket in the product, a queue in the simulation.</summary>
internal interface IStudyClient
{
    /// <summary>[L12] The tab's instance.</summary>
    Guid Instance { get; }

    /// <summary>[S52] What a guest sees and may change; null for who sees all.</summary>
    GuestScope? Scope => null;

    /// <summary>Takes a message without waiting; a client that cannot keep up is closed by its own queue (L23).</summary>
    void Send(Outgoing message);
}

/// <summary>A change waiting for the commit loop.</summary>
/// <param name="Undo">[L21] The revision to undo instead of <paramref name="Change"/>'s operations, or null.</param>
/// <param name="Restore">[L18] The state to go back to instead, or null.</param>
internal sealed record Submission(Guid Study, IStudyClient? Client, Change Change, long? Undo = null, Restoring? Restore = null)
{
    /// <summary>Completed with the revision, or with the refusal, for changes the server makes itself.</summary>
    public Action<long?, Refusal?>? Done { get; init; }
}

/// <summary>[L18] What to go back to; null when the study never had that revision (S15.2).</summary>
internal sealed record Restoring(StudyState? Past);
