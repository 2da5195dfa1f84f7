namespace Parcours.Measuring;

/// <summary>[M10] Alignment cost with a path of optional, repeatable and choice places, by dynamic programming over the events, last to first.</summary>
internal sealed class SlotCosts
{
    private readonly int count;
    private readonly int words;
    private readonly int symbolCount;
    private readonly int[] leave;
    private readonly ulong[] takes;
    private readonly int[] atEnd;

    public SlotCosts(ReadOnlySpan<Slot> slots)
    {
        count = slots.Length;
        words = (count + 63) / 64;
        leave = new int[count];
        foreach (var slot in slots)
        {
            foreach (var symbol in slot.AnyOf) symbolCount = Math.Max(symbolCount, symbol + 1);
        }
        takes = new ulong[symbolCount * words];
        for (var j = 0; j < count; j++)
        {
            // A mandatory place is "left" to the next one at the cost of a skip; the sign tells the two apart.
            leave[j] = slots[j].Mandatory ? -(j + 1) : slots[j].Leave;
            foreach (var symbol in slots[j].AnyOf) takes[(symbol * words) + (j >> 6)] |= 1UL << j;
        }
        atEnd = new int[count + 1];
        for (var j = count - 1; j >= 0; j--) atEnd[j] = Left(atEnd, j);
    }

    /// <summary>D(i, j) = cost of the rest of the case from i with the rest of the path from place j; the answer is D(0, 0).</summary>
    public int Cost(ReadOnlySpan<int> sequence)
    {
        Span<int> after = count < 512 ? stackalloc int[count + 1] : new int[count + 1];
        Span<int> here = count < 512 ? stackalloc int[count + 1] : new int[count + 1];
        atEnd.CopyTo(after);
        for (var i = sequence.Length - 1; i >= 0; i--)
        {
            here[count] = sequence.Length - i;
            var mask = (uint)sequence[i] < (uint)symbolCount ? takes.AsSpan(sequence[i] * words, words) : default;
            for (var j = count - 1; j >= 0; j--)
            {
                var best = Math.Min(Left(here, j), 1 + after[j]);
                if (!mask.IsEmpty && (mask[j >> 6] & (1UL << j)) != 0) best = Math.Min(best, after[j + 1]);
                here[j] = best;
            }
            var spare = after;
            after = here;
            here = spare;
        }
        return after[0];
    }

    private int Left(ReadOnlySpan<int> costs, int j)
    {
        var to = leave[j];
        return to < 0 ? 1 + costs[-to] : costs[to];
    }
}
