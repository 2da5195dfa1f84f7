namespace Parcours.Measuring;

/// <summary>[M8] Acceptance by a path of optional, repeatable and choice places.</summary>
internal static class SlotRuns
{
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
