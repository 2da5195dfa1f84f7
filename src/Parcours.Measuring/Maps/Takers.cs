namespace Parcours.Measuring;

/// <summary>Who takes the steps of a path one right after another, whatever comes before and after; channels and limits are not asked.</summary>
internal static class Takers
{
    private const int StackWords = 8;

    /// <summary>
    /// Whether the sequence holds the steps somewhere, with optional steps left out and repeatable ones repeated; at least one event is taken.
    /// [M10] The places reached are kept as bits, step by step: time is the sum of repeats times the events, 64 at once, whatever the path.
    /// </summary>
    public static bool Hold(ReadOnlySpan<int> sequence, ImmutableArray<ModelStep> steps)
    {
        if (sequence.Length < 64) return HoldShort(sequence, steps);
        var words = (sequence.Length / 64) + 1;
        var room = words <= StackWords ? stackalloc ulong[6 * words] : new ulong[6 * words];
        // Bit i of a set: the steps so far can end just before event i. Two sets, because nothing taken yet is not the same as something taken.
        var fresh = room[..words];
        var taken = room[words..(2 * words)];
        var nextFresh = room[(2 * words)..(3 * words)];
        var nextTaken = room[(3 * words)..(4 * words)];
        var reached = room[(4 * words)..(5 * words)];
        var fits = room[(5 * words)..];
        for (var at = 0; at <= sequence.Length; at++) fresh[at / 64] |= 1UL << at;
        foreach (var step in steps)
        {
            Fit(sequence, step, fits);
            nextFresh.Clear();
            nextTaken.Clear();
            if (step.Optional)
            {
                fresh.CopyTo(nextFresh);
                taken.CopyTo(nextTaken);
            }

            for (var w = 0; w < words; w++) reached[w] = fresh[w] | taken[w];
            for (var repeat = 0; repeat < step.Repeatable && Advance(reached, fits); repeat++)
            {
                for (var w = 0; w < words; w++) nextTaken[w] |= reached[w];
            }

            if (!nextFresh.ContainsAnyExcept(0UL) && !nextTaken.ContainsAnyExcept(0UL)) return false;
            nextFresh.CopyTo(fresh);
            nextTaken.CopyTo(taken);
        }

        return taken.ContainsAnyExcept(0UL);
    }

    /// <summary>The same where one word holds all places: nearly every case, and every path is asked of every variant when one is edited.</summary>
    private static bool HoldShort(ReadOnlySpan<int> sequence, ImmutableArray<ModelStep> steps)
    {
        var fresh = ulong.MaxValue >> (63 - sequence.Length);
        var taken = 0UL;
        foreach (var step in steps)
        {
            var any = step.AnyOf.AsSpan();
            var fits = 0UL;
            for (var at = 0; at < sequence.Length; at++)
            {
                if (any.Length == 1 ? any[0] == sequence[at] : any.Contains(sequence[at])) fits |= 1UL << at;
            }

            var reached = fresh | taken;
            if (!step.Optional) fresh = taken = 0;
            for (var repeat = 0; repeat < step.Repeatable && (reached = (reached & fits) << 1) != 0; repeat++) taken |= reached;
            if ((fresh | taken) == 0) return false;
        }

        return taken != 0;
    }

    private static void Fit(ReadOnlySpan<int> sequence, ModelStep step, Span<ulong> fits)
    {
        fits.Clear();
        var any = step.AnyOf.AsSpan();
        for (var at = 0; at < sequence.Length; at++)
        {
            if (any.Contains(sequence[at])) fits[at / 64] |= 1UL << at;
        }
    }

    /// <summary>Takes one event more from every place reached where it fits; false when it fits nowhere.</summary>
    private static bool Advance(Span<ulong> reached, ReadOnlySpan<ulong> fits)
    {
        var carry = 0UL;
        var any = false;
        for (var w = 0; w < reached.Length; w++)
        {
            var here = reached[w] & fits[w];
            reached[w] = (here << 1) | carry;
            carry = here >> 63;
            any |= reached[w] != 0;
        }

        return any;
    }
}
