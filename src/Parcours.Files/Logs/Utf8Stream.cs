using System.Text;
using System.Text.Unicode;

namespace Parcours.Files;

/// <summary>
/// Gives UTF-8 whatever the file is: ASCII passes through; at the first other byte the block ahead decides between UTF-8 and Windows-1252.
/// </summary>
internal sealed class Utf8Stream(Stream stream) : ForwardStream
{
    // Bytes 0x80..0x9F of Windows-1252 (https://encoding.spec.whatwg.org/#windows-1252); the other bytes are code points of the same number.
    private const string High = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The name of what is transcoded.</summary>
    public const string Windows = "windows-1252";

    private readonly byte[] block = new byte[1 << 16];
    private int start;
    private int filled;
    private State state;

    private enum State
    {
        Ascii,
        Utf8,
        Windows1252,
    }

    /// <summary>What the bytes turned out to be.</summary>
    public string Encoding => state == State.Windows1252 ? Windows : "utf-8";

    public override int Read(Span<byte> buffer)
    {
        if (state == State.Utf8 && start == filled) return stream.Read(buffer);
        if (start == filled)
        {
            (start, filled) = (0, stream.ReadAtLeast(block, block.Length, throwOnEndOfStream: false));
            if (filled == 0) return 0;
        }
        if (state == State.Ascii && !Ascii.IsValid(block.AsSpan(start, filled - start))) state = LooksLikeUtf8() ? State.Utf8 : State.Windows1252;
        return state == State.Windows1252 ? Transcode(buffer) : Copy(buffer);
    }

    private int Copy(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, filled - start);
        block.AsSpan(start, count).CopyTo(buffer);
        start += count;
        return count;
    }

    private bool LooksLikeUtf8()
    {
        var ahead = block.AsSpan(start, filled - start);
        // The block may cut its last character: up to three bytes are left out of the judgement.
        for (var cut = 0; cut <= 3 && cut < ahead.Length; cut++)
        {
            if (Utf8.IsValid(ahead[..^cut])) return cut == 0 || ahead[^cut] >= 0xC0;
        }
        return false;
    }

    private int Transcode(Span<byte> buffer)
    {
        var written = 0;
        while (start < filled && written + 3 <= buffer.Length)
        {
            var b = block[start++];
            if (b < 0x80) buffer[written++] = b;
            else written += new Rune(b < 0xA0 ? High[b - 0x80] : (char)b).EncodeToUtf8(buffer[written..]);
        }
        return written;
    }
}
