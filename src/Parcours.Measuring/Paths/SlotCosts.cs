using System.Buffers;

namespace Parcours.Measuring;

/// <summary>[M10] Alignment cost with a path of optional, repeatable and choice places, by dynamic programming over the places, last to first.</summary>
internal static class SlotCosts
{
    /// <summary>D(i, j) = cost of the rest of the case from i with the rest of the path from place j; the answer is D(0, 0).</summary>
    public static int Cost(ReadOnlySpan<Slot> slots, ReadOnlySpan<int> sequence)
    {
        var n = sequence.Length;
        var width = n + 1;
        var table = ArrayPool<int>.Shared.Rent((slots.Length + 1) * width);
        for (var i = 0; i <= n; i++) table[(slots.Length * width) + i] = n - i;
        for (var j = slots.Length - 1; j >= 0; j--) Column(slots[j], sequence, table.AsSpan(j * width, width), table.AsSpan((j + 1) * width, width), table.AsSpan(slots[j].Leave * width, width));
        var cost = table[0];
        ArrayPool<int>.Shared.Return(table);
        return cost;
    }

    private static void Column(in Slot slot, ReadOnlySpan<int> sequence, Span<int> here, ReadOnlySpan<int> next, ReadOnlySpan<int> leave)
    {
        var symbols = slot.AnyOf.AsSpan();
        for (var i = sequence.Length; i >= 0; i--)
        {
            var best = slot.Mandatory ? 1 + next[i] : leave[i];
            if (i < sequence.Length)
            {
                best = Math.Min(best, 1 + here[i + 1]);
                if (symbols.Contains(sequence[i])) best = Math.Min(best, next[i + 1]);
            }
            here[i] = best;
        }
    }

    /// <summary>
    /// [M8] Whether a run of the path takes every event in order: events[i] must be in the place's symbols and pass the test (channel, limit).
    /// </summary>
    public static bool Accepts(ReadOnlySpan<Slot> slots, ReadOnlySpan<int> sequence, Func<int, int, bool> allowed)
    {
        var reached = new bool[slots.Length + 1];
        reached[0] = true;
        Leave(slots, reached);
        for (var i = 0; i < sequence.Length; i++)
        {
            var next = new bool[slots.Length + 1];
            for (var j = 0; j < slots.Length; j++)
            {
                if (reached[j] && slots[j].AnyOf.Contains(sequence[i]) && allowed(i, slots[j].Step)) next[j + 1] = true;
            }
            reached = next;
            Leave(slots, reached);
        }
        return reached[slots.Length];
    }

    private static void Leave(ReadOnlySpan<Slot> slots, bool[] reached)
    {
        for (var j = 0; j < slots.Length; j++)
        {
            if (reached[j] && !slots[j].Mandatory) reached[slots[j].Leave] = true;
        }
    }
}
