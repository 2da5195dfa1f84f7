namespace Parcours.Measuring;

/// <summary>Who takes the steps of a path one right after another, whatever comes before and after; channels and limits are not asked.</summary>
internal static class Takers
{
    /// <summary>
    /// Whether the sequence holds the steps somewhere, with optional steps left out and repeatable ones repeated; at least one event is taken.
    /// [M10] The places reached are kept as a set, step by step: time is events times the sum of repeats, whatever the path.
    /// </summary>
    public static bool Hold(ReadOnlySpan<int> sequence, ImmutableArray<ModelStep> steps)
    {
        // reached[i]: the steps so far can end just before event i. Two sets, because nothing taken yet is not the same as something taken.
        var (fresh, taken) = (new bool[sequence.Length + 1], new bool[sequence.Length + 1]);
        Array.Fill(fresh, true);
        foreach (var step in steps)
        {
            var (nextFresh, nextTaken) = (new bool[sequence.Length + 1], new bool[sequence.Length + 1]);
            for (var at = 0; at <= sequence.Length; at++)
            {
                if (!fresh[at] && !taken[at]) continue;
                if (step.Optional)
                {
                    nextFresh[at] |= fresh[at];
                    nextTaken[at] |= taken[at];
                }

                for (var next = at; next < sequence.Length && next - at < step.Repeatable && step.AnyOf.Contains(sequence[next]); next++) nextTaken[next + 1] = true;
            }

            (fresh, taken) = (nextFresh, nextTaken);
        }

        return Array.IndexOf(taken, true) >= 0;
    }
}
