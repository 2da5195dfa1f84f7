using System.Buffers.Binary;
using System.IO.Compression;

namespace Parcours.Files.StudyFiles;

/// <summary>
/// The parts of a ZIP file from anywhere. A name is only ever looked up among those that are known: it never becomes a path. What a part
/// expands to is counted while it expands, and not believed beforehand; a directory of parts that is too long is not read at all.
/// </summary>
internal sealed class BundleParts : IDisposable
{
    private const int LongestDirectory = 4 << 20;
    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.Ordinal);

    private BundleParts(ZipArchive zip) => this.zip = zip;

    /// <summary>The names of all parts.</summary>
    public IEnumerable<string> Names => parts.Keys;

    /// <summary>Null when it is no ZIP file, with the reason.</summary>
    /// <exception cref="InvalidDataException">It is no whole ZIP file, or one nobody of good will makes.</exception>
    public static BundleParts Open(Stream file, int most)
    {
        CheckDirectory(file, most);
        var opened = new BundleParts(new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true));
        try
        {
            foreach (var entry in opened.zip.Entries)
            {
                if (entry.IsEncrypted) throw new InvalidDataException("A part is encrypted.");
                if (!opened.parts.TryAdd(entry.FullName, entry)) throw new InvalidDataException("Two parts have the same name.");
            }
        }
        catch
        {
            opened.Dispose();
            throw;
        }

        return opened;
    }

    public bool Has(string name) => parts.ContainsKey(name);

    /// <summary>A part's bytes when they are exactly as many, with exactly this SHA-256; else null.</summary>
    public byte[]? Read(string name, long bytes, string sha256) =>
        Expand(name, bytes) is { } content && content.Length == bytes && StudyBundle.Hash(content) == sha256 ? content : null;

    /// <summary>A part of at most so many bytes; null when it is missing, longer, or does not expand.</summary>
    public byte[]? Expand(string name, long most)
    {
        if (!parts.TryGetValue(name, out var entry)) return null;
        try
        {
            using var from = entry.Open();
            using var to = new MemoryStream();
            var buffer = new byte[1 << 16];
            while (from.Read(buffer) is > 0 and var read)
            {
                if (to.Length + read > most) return null;
                to.Write(buffer, 0, read);
            }

            return to.ToArray();
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return null;
        }
    }

    public void Dispose() => zip.Dispose();

    // The platform reads the whole directory into memory, whatever the end record says: only a short one is left to it.
    private static void CheckDirectory(Stream file, int most)
    {
        var length = (int)Math.Min(file.Length, 22 + ushort.MaxValue);
        var tail = new byte[length];
        file.Position = file.Length - length;
        file.ReadExactly(tail);
        file.Position = 0;
        var at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || at + 22 > length) throw new InvalidDataException("It has no end: only a part of it arrived.");
        var end = tail.AsSpan(at);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        var start = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        // Larger ones (ZIP64, marked by all ones in any of these) and those in several volumes are never written here.
        if (BinaryPrimitives.ReadUInt16LittleEndian(end[4..]) != 0 || BinaryPrimitives.ReadUInt16LittleEndian(end[6..]) != 0) throw new InvalidDataException("It is one of several volumes, or a ZIP64 file.");
        if (count > most || start == uint.MaxValue || file.Length - length + at - start is < 0 or > LongestDirectory) throw new InvalidDataException("It has too many parts.");
    }
}
