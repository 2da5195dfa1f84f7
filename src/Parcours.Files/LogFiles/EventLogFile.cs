using System.Buffers.Binary;

namespace Parcours.Files;

/// <summary>
/// Keeps a log as columns on disk (docs/formats/event-log.md): header, blocks with a checksum each, and the checksum of the whole directory.
/// A file that is torn, cut or flipped anywhere is refused, never half read.
/// </summary>
public static class EventLogFile
{
    internal const uint Version = 1;
    internal static ReadOnlySpan<byte> Magic => "PARCLOG1"u8;

    /// <summary>
    /// Writes beside the target, flushes to the disk, renames, then flushes the folder: the target is the old file or the whole new one,
    /// and stays so through a power cut once this returns (on Windows the last word is NTFS's, see <see cref="FolderSync"/>).
    /// </summary>
    public static void Save(EventLog log, string path) => Save(log, path, folder => FolderSync.Flush(folder));

    internal static void Save(EventLog log, string path, Action<string> flushFolder)
    {
        ArgumentNullException.ThrowIfNull(log);
        var temporary = path + ".tmp";
        try
        {
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            {
                Write(log, file);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }

        flushFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <summary>Writes a log to a stream.</summary>
    public static void Write(EventLog log, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(stream);
        var blocks = LogBlocks.Of(log);
        Span<byte> header = stackalloc byte[24];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], Version);
        BinaryPrimitives.WriteInt32LittleEndian(header[12..], blocks.Count);
        BinaryPrimitives.WriteUInt64LittleEndian(header[16..], Checksum64.Of(header[..16]));
        stream.Write(header);
        Span<byte> lead = stackalloc byte[32];
        for (var i = 0; i < blocks.Count; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(lead, i);
            BinaryPrimitives.WriteInt32LittleEndian(lead[4..], (int)blocks[i].Kind);
            BinaryPrimitives.WriteInt64LittleEndian(lead[8..], blocks[i].Bytes.Length);
            BinaryPrimitives.WriteUInt64LittleEndian(lead[16..], Checksum64.Of(blocks[i].Bytes));
            BinaryPrimitives.WriteUInt64LittleEndian(lead[24..], Checksum64.Of(lead[..24]));
            stream.Write(lead);
            stream.Write(blocks[i].Bytes);
        }
    }

    /// <summary>Loads a log. Throws <see cref="InvalidDataException"/> saying what is wrong; nothing is given out then.</summary>
    public static EventLog Load(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        return Read(file);
    }

    /// <summary>Reads a log from a stream that knows its length. Throws <see cref="InvalidDataException"/>.</summary>
    public static EventLog Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            return LogBlocks.ToLog(ReadBlocks(stream));
        }
        catch (Exception e) when (e is EndOfStreamException or ArgumentException or InvalidOperationException or OverflowException or IndexOutOfRangeException)
        {
            throw new InvalidDataException("The log file is cut short or its parts do not fit together: import the log again.", e);
        }
    }

    private static List<LogBlock> ReadBlocks(Stream stream)
    {
        var header = new byte[24];
        stream.ReadExactly(header);
        if (!header.AsSpan(0, 8).SequenceEqual(Magic)) throw new InvalidDataException("The file is not a Parcours log.");
        if (BinaryPrimitives.ReadUInt64LittleEndian(header.AsSpan(16)) != Checksum64.Of(header.AsSpan(0, 16))) throw Damaged();
        if (BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(8)) != Version) throw new InvalidDataException("The log file was written by another version of Parcours: import the log again.");
        var count = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(12));
        var blocks = new List<LogBlock>();
        var lead = new byte[32];
        for (var i = 0; i < count; i++)
        {
            stream.ReadExactly(lead);
            var length = BinaryPrimitives.ReadInt64LittleEndian(lead.AsSpan(8));
            if (BinaryPrimitives.ReadUInt64LittleEndian(lead.AsSpan(24)) != Checksum64.Of(lead.AsSpan(0, 24)) || BinaryPrimitives.ReadInt32LittleEndian(lead) != i) throw Damaged();
            // A length is believed only as far as the file goes.
            if (length < 0 || length > stream.Length - stream.Position || length > Array.MaxLength) throw Damaged();
            var bytes = new byte[length];
            stream.ReadExactly(bytes);
            if (BinaryPrimitives.ReadUInt64LittleEndian(lead.AsSpan(16)) != Checksum64.Of(bytes)) throw Damaged();
            blocks.Add(new LogBlock((LogBlockKind)BinaryPrimitives.ReadInt32LittleEndian(lead.AsSpan(4)), bytes));
        }
        if (stream.ReadByte() >= 0) throw Damaged();
        return blocks;
    }

    private static InvalidDataException Damaged() => new("The log file is damaged: import the log again.");
}
