using System.Runtime.InteropServices;
using System.Text;

namespace Parcours.Files;

/// <summary>What a block of a log file holds. Ids of name columns are written in 1, 2 or 4 bytes, as many as the names need; 0 is "no value".</summary>
internal enum LogBlockKind
{
    Name = 1,
    CaseIdBytes,
    CaseIdOffsets,
    CaseOffsets,
    Times,
    ColumnIds,
    ColumnNames,
    ScoreName,
    ScoreValues,
}

/// <summary>One block.</summary>
internal sealed record LogBlock(LogBlockKind Kind, byte[] Bytes);

/// <summary>A log as blocks, in a fixed order: name, cases, times, five name columns (ids then names; both empty when absent), scores (name then values).</summary>
internal static class LogBlocks
{
    public static List<LogBlock> Of(EventLog log)
    {
        var blocks = new List<LogBlock>
        {
            new(LogBlockKind.Name, Encoding.UTF8.GetBytes(log.Name)),
            new(LogBlockKind.CaseIdBytes, log.CaseIds.Bytes.ToArray()),
            new(LogBlockKind.CaseIdOffsets, MemoryMarshal.AsBytes(log.CaseIds.Offsets).ToArray()),
            new(LogBlockKind.CaseOffsets, MemoryMarshal.AsBytes(log.CaseOffsets).ToArray()),
            new(LogBlockKind.Times, TimeBlock.Of(log.CaseOffsets, log.Times)),
        };
        Add(blocks, new NameColumn(log.Activities.ToArray(), log.ActivityNames));
        foreach (var column in new[] { log.Extras.Channel, log.Extras.Resource, log.Extras.Lifecycle, log.Extras.Outcome }) Add(blocks, column);
        foreach (var score in log.Extras.Scores)
        {
            blocks.Add(new LogBlock(LogBlockKind.ScoreName, Encoding.UTF8.GetBytes(score.Name)));
            blocks.Add(new LogBlock(LogBlockKind.ScoreValues, ScoreBlock.Of(score.Values.Span)));
        }
        return blocks;
    }

    /// <summary>Throws (see EventLogFile.Read) when the blocks do not make a log.</summary>
    public static EventLog ToLog(List<LogBlock> blocks)
    {
        var next = 0;
        byte[] Take(LogBlockKind kind) => blocks[next].Kind == kind ? blocks[next++].Bytes : throw new InvalidOperationException($"Block {next} is not {kind}.");
        var name = Encoding.UTF8.GetString(Take(LogBlockKind.Name));
        var caseIds = new TextTable(Take(LogBlockKind.CaseIdBytes), MemoryMarshal.Cast<byte, int>(Take(LogBlockKind.CaseIdOffsets)).ToArray());
        var offsets = MemoryMarshal.Cast<byte, int>(Take(LogBlockKind.CaseOffsets)).ToArray();
        var times = TimeBlock.Read(Take(LogBlockKind.Times), offsets);
        NameColumn? Column() => ReadColumn(Take(LogBlockKind.ColumnIds), Take(LogBlockKind.ColumnNames));
        var activities = Column() ?? new NameColumn(Array.Empty<int>(), []);
        var extras = new EventLogExtras { Channel = Column(), Resource = Column(), Lifecycle = Column(), Outcome = Column() };
        var scores = ImmutableArray.CreateBuilder<ScoreColumn>();
        while (next < blocks.Count) scores.Add(new ScoreColumn(Encoding.UTF8.GetString(Take(LogBlockKind.ScoreName)), ScoreBlock.Read(Take(LogBlockKind.ScoreValues), times.Length)));
        return new EventLog(name, caseIds, offsets, times, activities, extras with { Scores = scores.ToImmutable() });
    }

    private static void Add(List<LogBlock> blocks, NameColumn? column)
    {
        blocks.Add(new LogBlock(LogBlockKind.ColumnIds, column is null ? [] : Ids(column)));
        blocks.Add(new LogBlock(LogBlockKind.ColumnNames, column is null ? [] : Names(column.Names)));
    }

    /// <summary>Ids plus one, in the fewest bytes; the first byte says how many.</summary>
    private static byte[] Ids(NameColumn column)
    {
        var ids = column.Ids.Span;
        var width = column.Names.Length < 256 ? 1 : column.Names.Length < 65536 ? 2 : 4;
        var bytes = new byte[1 + ((long)ids.Length * width)];
        bytes[0] = (byte)width;
        for (var i = 0; i < ids.Length; i++)
        {
            var value = ids[i] + 1;
            for (var b = 0; b < width; b++) bytes[1 + (i * width) + b] = (byte)(value >> (8 * b));
        }
        return bytes;
    }

    private static NameColumn? ReadColumn(byte[] ids, byte[] names)
    {
        if (ids.Length == 0) return null;
        var width = ids[0];
        if (width is not (1 or 2 or 4) || (ids.Length - 1) % width != 0) throw new InvalidOperationException("An id column has no width.");
        var values = new int[(ids.Length - 1) / width];
        for (var i = 0; i < values.Length; i++)
        {
            for (var b = 0; b < width; b++) values[i] |= ids[1 + (i * width) + b] << (8 * b);
            values[i]--;
        }
        return new NameColumn(values, ReadNames(names));
    }

    private static byte[] Names(ImmutableArray<string> names)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory, Encoding.UTF8);
        writer.Write(names.Length);
        foreach (var name in names) writer.Write(name);
        writer.Flush();
        return memory.ToArray();
    }

    private static ImmutableArray<string> ReadNames(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var count = reader.ReadInt32();
        if (count < 0 || count > bytes.Length) throw new InvalidOperationException("A name column counts wrong.");
        var names = ImmutableArray.CreateBuilder<string>(count);
        for (var i = 0; i < count; i++) names.Add(reader.ReadString());
        return names.MoveToImmutable();
    }
}
