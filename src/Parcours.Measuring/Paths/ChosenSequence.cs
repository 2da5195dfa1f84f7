namespace Parcours.Measuring;

/// <summary>[M10] The plain sequence of a path that a case is compared with: its symbols and the step each comes from.</summary>
internal sealed record ChosenSequence(int[] Symbols, int[] Steps)
{
    private const long Costs = 1L << 40;
    private const long Lengths = 1L << 20;

    /// <summary>Smallest cost; ties: shortest, then fewest optional steps, then first choice, steps compared from the first (taking an optional step comes before leaving it).</summary>
    public static ChosenSequence Of(CompiledPath path, ReadOnlySpan<int> sequence)
    {
        var slots = path.Slots;
        if (path.Plain is { } plain) return plain;
        var weights = Weights(path, sequence);
        var frontier = new bool[sequence.Length + 1];
        frontier[0] = true;
        var symbols = new List<int>();
        var steps = new List<int>();
        for (var j = 0; j < slots.Length;)
        {
            Insert(frontier, weights, j);
            var (choice, next) = Step(path, sequence, weights, frontier, j);
            if (choice < slots[j].AnyOf.Length)
            {
                symbols.Add(slots[j].AnyOf[choice]);
                steps.Add(slots[j].Step);
            }
            j = choice < slots[j].AnyOf.Length ? j + 1 : slots[j].Leave;
            frontier = next;
        }
        return new ChosenSequence([.. symbols], [.. steps]);
    }

    /// <summary>weights[i, j]: cost, then length, then optional steps of the best rest, in one number; each adds up along a run.</summary>
    private static long[,] Weights(CompiledPath path, ReadOnlySpan<int> sequence)
    {
        var slots = path.Slots;
        var weights = new long[sequence.Length + 1, slots.Length + 1];
        for (var i = 0; i <= sequence.Length; i++) weights[i, slots.Length] = (sequence.Length - i) * Costs;
        for (var j = slots.Length - 1; j >= 0; j--)
        {
            for (var i = sequence.Length; i >= 0; i--)
            {
                var best = slots[j].Mandatory ? Costs + Lengths + weights[i, j + 1] : weights[i, slots[j].Leave];
                if (i < sequence.Length)
                {
                    best = Math.Min(best, Costs + weights[i + 1, j]);
                    if (slots[j].AnyOf.Contains(sequence[i])) best = Math.Min(best, Taken(path, j) + weights[i + 1, j + 1]);
                }
                weights[i, j] = best;
            }
        }
        return weights;
    }

    private static long Taken(CompiledPath path, int j) => Lengths + (path.Slots[j].First && path.Model.Steps[path.Slots[j].Step].Optional ? 1 : 0);

    private static void Insert(bool[] frontier, long[,] weights, int j)
    {
        for (var i = 0; i + 1 < frontier.Length; i++)
        {
            if (frontier[i] && weights[i, j] == Costs + weights[i + 1, j]) frontier[i + 1] = true;
        }
    }

    /// <summary>The least choice that keeps the run optimal, and where the case may stand after it; a choice past the last symbol leaves the step.</summary>
    private static (int Choice, bool[] Next) Step(CompiledPath path, ReadOnlySpan<int> sequence, long[,] weights, bool[] frontier, int j)
    {
        var slot = path.Slots[j];
        var least = slot.AnyOf.Length + 1;
        var next = new bool[frontier.Length];
        for (var i = 0; i < frontier.Length; i++)
        {
            if (!frontier[i]) continue;
            var sync = i < sequence.Length ? slot.AnyOf.IndexOf(sequence[i]) : -1;
            if (sync >= 0 && weights[i, j] == Taken(path, j) + weights[i + 1, j + 1]) Take(sync, i + 1);
            if (slot.Mandatory && weights[i, j] == Costs + Lengths + weights[i, j + 1]) Take(0, i);
            if (!slot.Mandatory && weights[i, j] == weights[i, slot.Leave]) Take(slot.AnyOf.Length, i);
        }
        return (least, next);

        void Take(int choice, int at)
        {
            if (choice > least) return;
            if (choice < least) Array.Clear(next);
            least = choice;
            next[at] = true;
        }
    }
}
