using System.IO.Compression;

namespace Parcours.Files;

/// <summary>A compressed stream that may not expand without bound, nor end early.</summary>
internal sealed class ExpandingStream : ForwardStream
{
    private readonly PrefixStream compressed;
    private readonly TailStream tail;
    private readonly GZipStream gzip;
    private readonly ImportOptions options;
    private readonly string file;
    private long expanded;

    public ExpandingStream(PrefixStream compressed, ImportOptions options, string file)
    {
        (this.compressed, this.options, this.file) = (compressed, options, file);
        tail = new TailStream(compressed);
        gzip = new GZipStream(tail, CompressionMode.Decompress);
    }

    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = gzip.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw Broken();
        }
        expanded += read;
        // The stream ends quietly on a file that is cut short: the length written last says whether everything came (RFC 1952, ISIZE).
        if (read == 0 && buffer.Length > 0 && tail.Last4 != (uint)expanded && !tail.HasMembers) throw Broken();
        if (expanded > options.MostExpandedBytes) throw Refused("gzip.too-large", $"The file expands past {options.MostExpandedBytes:N0} bytes", "Split it, or raise the limit.");
        if (expanded > options.RatioFromBytes && expanded > compressed.Count * options.MostExpansion)
        {
            throw Refused("gzip.bomb", $"The file expands more than {options.MostExpansion} times", "A log never does: check where the file comes from.");
        }
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) gzip.Dispose();
        base.Dispose(disposing);
    }

    private ImportRefusedException Broken() => Refused("gzip.broken", "The compressed file is damaged or cut short", "Export it again, or copy it again from where it came.");

    private ImportRefusedException Refused(string code, string message, string fix) =>
        new(new ImportFault(code, file, 0, "", "", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{message}, after {expanded} bytes"), fix));
}

/// <summary>Passes bytes on and remembers the last four (little endian), and whether a second gzip member may start among them.</summary>
internal sealed class TailStream(Stream stream) : ForwardStream
{
    private readonly byte[] window = new byte[4];
    private bool started;

    public uint Last4 => BitConverter.ToUInt32(window);

    /// <summary>A member header was seen past the first: the last length is then that of one member only.</summary>
    public bool HasMembers { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var read = stream.Read(buffer);
        var got = buffer[..read];
        if (read > 0)
        {
            Span<byte> seam = [.. window.AsSpan(2), .. got[..Math.Min(2, read)]];
            HasMembers |= got[(started ? 0 : 1)..].IndexOf(Member) >= 0 || (started && seam.IndexOf(Member) >= 0);
            started = true;
        }
        if (read >= 4)
        {
            got[^4..].CopyTo(window);
        }
        else
        {
            window.AsSpan(read).CopyTo(window);
            got.CopyTo(window.AsSpan(4 - read));
        }
        return read;
    }

    private static ReadOnlySpan<byte> Member => [0x1F, 0x8B, 0x08];
}
