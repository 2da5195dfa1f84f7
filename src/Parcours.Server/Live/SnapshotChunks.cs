using System.Collections.Immutable;
using System.Text.Json;
using Parcours.Mapping;

namespace Parcours.Server.Live;

/// <summary>[L17] A snapshot cut into messages of about 256 KiB.</summary>
internal static class SnapshotChunks
{
    private const int Target = 256 * 1024;

    /// <summary>The messages, in order, of what a guest sees, or of all.</summary>
    public static IReadOnlyList<Outgoing> Of(StudyState state, GuestScope? scope)
    {
        var chunks = Cut(state, scope);
        return [.. chunks.Select((records, i) => new Outgoing(new ServerMessage.Snapshot(state.Revision, i, chunks.Count, records)) { CatchUp = true })];
    }

    private static List<ImmutableArray<StudyRecord>> Cut(StudyState state, GuestScope? scope)
    {
        var chunks = new List<ImmutableArray<StudyRecord>>();
        var chunk = ImmutableArray.CreateBuilder<StudyRecord>();
        var size = 0;
        foreach (var held in state.Records.Values.Where(held => scope?.Sees(held.Record, state) != false).OrderBy(held => held.Record.Key))
        {
            chunk.Add(held.Record);
            size += JsonSerializer.SerializeToUtf8Bytes(held.Record, StudyJson.Options).Length;
            if (size < Target) continue;
            chunks.Add(chunk.ToImmutable());
            chunk.Clear();
            size = 0;
        }

        if (chunk.Count > 0 || chunks.Count == 0) chunks.Add(chunk.ToImmutable());
        return chunks;
    }
}
