using System.Numerics;

namespace Parcours.Measuring;

/// <summary>
/// Longest common subsequence of a fixed path with many sequences, 64 places at a time
/// (Hyyrö 2004, "Bit-parallel LCS-length computation revisited": V' = (V + (V and M)) or (V and not M); the zeros of V count the LCS).
/// </summary>
internal sealed class LcsMasks
{
    private readonly int words;
    private readonly int length;
    private readonly int symbolCount;
    private readonly ulong[] masks;

    /// <summary>The symbols accepted at each place.</summary>
    public LcsMasks(IReadOnlyList<ImmutableArray<int>> places)
    {
        length = places.Count;
        words = (length + 63) / 64;
        symbolCount = length == 0 ? 0 : places.Max(p => p.Max()) + 1;
        masks = new ulong[symbolCount * words];
        for (var j = 0; j < length; j++)
        {
            foreach (var symbol in places[j]) masks[(symbol * words) + (j >> 6)] |= 1UL << j;
        }
    }

    public int Lcs(ReadOnlySpan<int> sequence)
    {
        if (words != 1) return LcsOfWords(sequence);
        var v = ulong.MaxValue;
        foreach (var symbol in sequence)
        {
            if ((uint)symbol >= (uint)symbolCount) continue;
            var u = v & masks[symbol];
            v = (v + u) | (v - u);
        }
        return Zeros(v, length);
    }

    private int LcsOfWords(ReadOnlySpan<int> sequence)
    {
        var state = words <= 64 ? stackalloc ulong[words] : new ulong[words];
        state.Fill(ulong.MaxValue);
        foreach (var symbol in sequence)
        {
            if ((uint)symbol >= (uint)symbolCount) continue;
            var mask = masks.AsSpan(symbol * words, words);
            var carry = 0UL;
            for (var w = 0; w < words; w++)
            {
                var v = state[w];
                var u = v & mask[w];
                var sum = v + u;
                var over = sum < v ? 1UL : 0UL;
                sum += carry;
                if (sum < carry) over = 1;
                state[w] = sum | (v & ~mask[w]);
                carry = over;
            }
        }
        var lcs = 0;
        for (var w = 0; w < words; w++) lcs += Zeros(state[w], Math.Min(64, length - (w * 64)));
        return lcs;
    }

    private static int Zeros(ulong v, int bits) => BitOperations.PopCount(bits == 64 ? ~v : ~v & ((1UL << bits) - 1));
}
