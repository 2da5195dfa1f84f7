using System.IO.Compression;
using System.Text;

namespace Parcours.Files;

/// <summary>A stream whose content was recognised: gzip opened, byte order marks taken off, text as UTF-8 (CSV only).</summary>
internal sealed class LogSource : IDisposable
{
    private const int PrefixBytes = 1 << 18;
    private readonly PrefixStream raw;
    private readonly Stream inner;
    private readonly Utf8Stream? text;
    private readonly string? encoding;

    private LogSource(PrefixStream raw, Stream inner, Utf8Stream? text, string format, byte[] prefix, string? encoding, long? length)
    {
        (this.raw, this.inner, this.text, Format, Prefix, IsWhole, this.encoding, Length) = (raw, inner, text, format, prefix, prefix.Length < PrefixBytes, encoding, length);
    }

    /// <summary>"csv" or "xes".</summary>
    public string Format { get; }

    /// <summary>The first bytes, at most 256 KB; the content starts with them.</summary>
    public byte[] Prefix { get; }

    /// <summary>Whether the prefix is the whole content.</summary>
    public bool IsWhole { get; }

    /// <summary>Length of the file, when the stream knows it.</summary>
    public long? Length { get; }

    /// <summary>The encoding found so far.</summary>
    public string Encoding => encoding ?? text?.Encoding ?? "utf-8";

    /// <summary>Whether what was read so far was Windows-1252.</summary>
    public bool IsTranscoded => text?.Encoding == Utf8Stream.Windows;

    /// <summary>Bytes of the file taken so far.</summary>
    public long BytesRead => raw.Count;

    /// <summary>The whole content, once.</summary>
    public Stream Content() => new PrefixStream(Prefix, inner);

    public void Dispose() => inner.Dispose();

    /// <summary>Throws <see cref="ImportRefusedException"/> for what is neither CSV nor XES.</summary>
    public static LogSource Open(Stream stream, string file, ImportOptions options, CancellationToken cancel)
    {
        long? length = stream.CanSeek ? stream.Length - stream.Position : null;
        var first = PrefixStream.Take(stream, 4);
        var taken = new PrefixStream(first, stream, cancel);
        Stream content = taken;
        if (first is [0x1F, 0x8B, ..]) content = new ExpandingStream(taken, options, file);
        var start = PrefixStream.Take(content, PrefixBytes);
        if (start.Length == 0) throw Refuse(file, "file.empty", "The file is empty", "Choose a file that holds events.");
        if (start is [0x1F, 0x8B, ..]) throw Refuse(file, "gzip.nested", "The file is compressed twice", "Expand it once.");
        var whole = new PrefixStream(start, content);
        if (LooksLikeXml(start)) return new LogSource(taken, content, null, Xes(start, file), start, null, length);
        RefuseOthers(start, file);
        string? known = null;
        Stream source = whole;
        if (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            known = start[0] == 0xFF ? "utf-16" : "utf-16be";
            source = System.Text.Encoding.CreateTranscodingStream(whole, System.Text.Encoding.GetEncoding(known), System.Text.Encoding.UTF8);
            _ = source.Read(new byte[3]);
        }
        else if (start is [0xEF, 0xBB, 0xBF, ..])
        {
            whole.ReadExactly(new byte[3]);
        }
        var utf8 = new Utf8Stream(source);
        return new LogSource(taken, utf8, utf8, "csv", PrefixStream.Take(utf8, PrefixBytes), known, length);
    }

    private static bool LooksLikeXml(ReadOnlySpan<byte> start)
    {
        if (start is [0xFF, 0xFE, (byte)'<', ..] or [0xFE, 0xFF, 0, (byte)'<', ..]) return true;
        if (start is [0xEF, 0xBB, 0xBF, ..]) start = start[3..];
        return start.TrimStart(" \t\r\n"u8) is [(byte)'<', ..];
    }

    private static string Xes(ReadOnlySpan<byte> start, string file)
    {
        var utf16 = start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        var xml = (utf16 ? System.Text.Encoding.Unicode : System.Text.Encoding.Latin1).GetString(start);
        if (utf16 || xml.Contains("<log", StringComparison.Ordinal) || xml.Contains(":log", StringComparison.Ordinal) || xml.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)) return "xes";
        throw Refuse(file, "xml.not-xes", "The file is XML but not a XES log", "Export the log as XES or CSV.");
    }

    private static void RefuseOthers(ReadOnlySpan<byte> start, string file)
    {
        if (start.StartsWith("PK\u0003\u0004"u8)) throw Refuse(file, "format.zip", "The file is a zip archive or an Excel workbook", "Save the sheet as CSV, or expand the archive.");
        if (start.StartsWith("SQLite format 3\0"u8)) throw Refuse(file, "format.sqlite", "The file is a SQLite database", "Export the events as CSV or XES.");
        if (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return;
        if (start.Contains((byte)0)) throw Refuse(file, "format.binary", "The file is not a text", "Choose a CSV or a XES log.");
        var controls = 0;
        foreach (var b in start)
        {
            if (b < 32 && b is not ((byte)'\t' or (byte)'\r' or (byte)'\n')) controls++;
        }
        if (controls * 100 > start.Length) throw Refuse(file, "format.binary", "The file is not a text", "Choose a CSV or a XES log.");
        if (start.TrimStart(" \t\r\n"u8) is [(byte)'{', ..]) throw Refuse(file, "format.json", "The file is JSON, which is not read as a log here", "Export the events as CSV or XES.");
    }

    private static ImportRefusedException Refuse(string file, string code, string message, string fix) => new(new ImportFault(code, file, 0, "", "", message, fix));
}
