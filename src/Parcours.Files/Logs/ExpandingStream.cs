using System.IO.Compression;

namespace Parcours.Files;

/// <summary>A compressed stream that may not expand without bound, nor end early.</summary>
internal sealed class ExpandingStream : ForwardStream
{
    private readonly PrefixStream compressed;
    private readonly GZipStream gzip;
    private readonly ImportOptions options;
    private readonly string file;
    private long expanded;

    public ExpandingStream(PrefixStream compressed, ImportOptions options, string file)
    {
        (this.compressed, this.options, this.file) = (compressed, options, file);
        gzip = new GZipStream(compressed, CompressionMode.Decompress);
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
            throw Refused("gzip.broken", "The compressed file is damaged or cut short", "Export it again, or copy it again from where it came.");
        }
        expanded += read;
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

    private ImportRefusedException Refused(string code, string message, string fix) =>
        new(new ImportFault(code, file, 0, "", "", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{message}, after {expanded} bytes"), fix));
}
