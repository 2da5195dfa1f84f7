using System.Buffers.Binary;

namespace Parcours.Files;

/// <summary>What the bytes of a picture say it is, and its size in pixels.</summary>
public sealed record PictureHeader(string Type, int Width, int Height)
{
    /// <summary>Longest side in pixels.</summary>
    public const int LongestSide = 12_000;

    /// <summary>Most pixels: what a browser decodes without losing its breath.</summary>
    public const long MostPixels = 40_000_000;

    /// <summary>
    /// Reads the header and walks the parts of a PNG, JPEG or WebP to its end, without decoding a pixel. Whatever its name or its declared
    /// type, anything else (SVG, GIF, HTML) is none.
    /// </summary>
    public static (PictureHeader? Header, PictureFault? Fault) Read(ReadOnlySpan<byte> bytes)
    {
        PictureReading? found = bytes switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png(bytes),
            [0xFF, 0xD8, 0xFF, ..] => Jpeg(bytes),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => WebP(bytes),
            _ => null,
        };
        if (found is not { } read) return (null, PictureFault.NoPicture);
        // The size is told first: what is far too large is that, whole or not.
        if (read.Width > LongestSide || read.Height > LongestSide || (long)read.Width * read.Height > MostPixels) return (null, PictureFault.TooManyPixels);
        return read is { Whole: true, Width: > 0, Height: > 0 } ? (new(read.Type, (int)read.Width, (int)read.Height), null) : (null, PictureFault.Cut);
    }

    private static PictureReading Png(ReadOnlySpan<byte> bytes)
    {
        const string Kind = "image/png";
        if (bytes.Length < 33 || !bytes[12..16].SequenceEqual("IHDR"u8)) return new(Kind, 0, 0, false);
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]));
        var hasData = false;
        for (long at = 8; at + 12 <= bytes.Length;)
        {
            var kind = bytes.Slice((int)at + 4, 4);
            var next = at + 12 + BinaryPrimitives.ReadUInt32BigEndian(bytes[(int)at..]);
            if (next > bytes.Length) break;
            hasData |= kind.SequenceEqual("IDAT"u8);
            if (kind.SequenceEqual("IEND"u8)) return new(Kind, width, height, hasData);
            at = next;
        }

        return new(Kind, width, height, false);
    }

    private static PictureReading Jpeg(ReadOnlySpan<byte> bytes)
    {
        const string Kind = "image/jpeg";
        var at = 2;
        while (at + 4 <= bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            // C0 to CF start a frame, except the tables C4 and CC and the reserved C8.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                if (at + 9 > bytes.Length) break;
                var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]));
                return new(Kind, width, height, bytes[(at + 2 + length > bytes.Length ? bytes.Length : at + 2 + length)..].LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) >= 0);
            }

            if (length < 2 || marker is 0xD9 or 0xDA) break;
            at += 2 + length;
        }

        return new(Kind, 0, 0, false);
    }

    private static PictureReading WebP(ReadOnlySpan<byte> bytes)
    {
        const string Kind = "image/webp";
        if (bytes.Length < 30) return new(Kind, 0, 0, false);
        var whole = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) + 8L <= bytes.Length;
        var kind = bytes[12..16];
        var body = bytes[20..];
        if (kind.SequenceEqual("VP8X"u8)) return new(Kind, 1 + Three(body[4..]), 1 + Three(body[7..]), whole);
        if (kind.SequenceEqual("VP8 "u8) && body[3..6].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]))
        {
            return new(Kind, BinaryPrimitives.ReadUInt16LittleEndian(body[6..]) & 0x3FFFu, BinaryPrimitives.ReadUInt16LittleEndian(body[8..]) & 0x3FFFu, whole);
        }

        if (!kind.SequenceEqual("VP8L"u8) || body[0] != 0x2F) return new(Kind, 0, 0, false);
        var packed = BinaryPrimitives.ReadUInt32LittleEndian(body[1..]);
        return new(Kind, 1 + (packed & 0x3FFF), 1 + ((packed >> 14) & 0x3FFF), whole);
    }

    private static uint Three(ReadOnlySpan<byte> bytes) => bytes[0] | ((uint)bytes[1] << 8) | ((uint)bytes[2] << 16);

    private readonly record struct PictureReading(string Type, uint Width, uint Height, bool Whole);
}

/// <summary>Why bytes are not taken as a picture.</summary>
public enum PictureFault
{
    /// <summary>No PNG, JPEG or WebP.</summary>
    NoPicture,

    /// <summary>It ends before its end, or its parts make no sense.</summary>
    Cut,

    /// <summary>More pixels than a browser is asked to decode.</summary>
    TooManyPixels,
}
