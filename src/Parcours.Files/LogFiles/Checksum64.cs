using System.Runtime.InteropServices;

namespace Parcours.Files;

/// <summary>
/// 64-bit checksum of a byte block: four lanes of eight bytes, multiplied and folded, so that every flipped bit spreads. Against accidents, not against forgers.
/// </summary>
internal static class Checksum64
{
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        ulong a = 0x9E3779B97F4A7C15, b = 0xC2B2AE3D27D4EB4F, c = 0x165667B19E3779F9, d = 0x27D4EB2F165667C5;
        var length = (ulong)bytes.Length;
        for (; bytes.Length >= 32; bytes = bytes[32..])
        {
            var words = MemoryMarshal.Cast<byte, ulong>(bytes[..32]);
            a = Mix(a, words[0]);
            b = Mix(b, words[1]);
            c = Mix(c, words[2]);
            d = Mix(d, words[3]);
        }
        Span<byte> rest = stackalloc byte[32];
        rest.Clear();
        bytes.CopyTo(rest);
        var last = MemoryMarshal.Cast<byte, ulong>(rest);
        return Mix(Mix(Mix(Mix(Mix(Mix(Mix(Mix(length, a), b), c), d), last[0]), last[1]), last[2]), last[3]);
    }

    // Both steps are one-to-one in the lane, so two different words never meet in the same state.
    private static ulong Mix(ulong lane, ulong word)
    {
        lane = (lane ^ word) * 0x9FB21C651E98DF25;
        return lane ^ (lane >> 32);
    }
}
