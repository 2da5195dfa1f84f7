using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Parcours.Mapping;

namespace Parcours.Server.Storage;

/// <summary>[L7] One revision of a study as it is stored: never rewritten in place (L18).</summary>
/// <param name="Id">[L12] Client instance and sequence: unique per study.</param>
/// <param name="Undoes">The revision this one undoes, or null.</param>
/// <param name="Inverse">[L21] The inverse, computed when the change was made.</param>
internal sealed record LogEntry(
    Guid Study,
    long Revision,
    ChangeId Id,
    DateTimeOffset At,
    string Intent,
    ImmutableArray<Op> Ops,
    ImmutableArray<Op> Inverse,
    long? Undoes = null);

/// <summary>[L17] A study's content at a revision: a cache of the log.</summary>
internal sealed record StudySnapshot(Guid Study, StudyState State);

/// <summary>What the front page shows of a study.</summary>
/// <param name="Id">The study.</param>
/// <param name="Revision">Its head.</param>
internal sealed record StudyHead(Guid Id, string Name, string Brand, long Revision, DateTimeOffset UpdatedAt, Guid? BranchOf = null, bool Merged = false, bool Archived = false);

/// <summary>[L16] A study whose log cannot be trusted past a revision: it opens read-only up to there.</summary>
internal sealed record LogDamage(long LastGoodRevision, string What);

/// <summary>A study as loaded: its state, the damage found, if any, and the revision of the snapshot it was loaded from (0: none).</summary>
internal sealed record LoadedStudy(StudyState State, LogDamage? Damage, long Snapshot);

/// <summary>How operations are written in the log's rows.</summary>
internal static class StoredOps
{
    public static byte[] Write(ImmutableArray<Op> ops) => JsonSerializer.SerializeToUtf8Bytes(ops, StudyJson.Options);

    /// <summary>[L5] Reads operations written in an earlier schema.</summary>
    public static ImmutableArray<Op> Read(ReadOnlySpan<byte> stored, int schema)
    {
        if (schema == Schema.Current.Version) return JsonSerializer.Deserialize<ImmutableArray<Op>>(stored, StudyJson.Options);
        var ops = (JsonArray)JsonNode.Parse(stored)!;
        return Schema.Current.UpcastOps(ops, schema).Deserialize<ImmutableArray<Op>>(StudyJson.Options);
    }
}
