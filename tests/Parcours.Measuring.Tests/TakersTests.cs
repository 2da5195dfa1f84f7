using System.Collections.Immutable;
using Parcours.Tests;

namespace Parcours.Measuring.Tests;

public sealed class TakersTests
{
    /// <summary>[M10] Against the definition written plainly, on random paths and sequences, some longer than a machine word.</summary>
    [Fact, Rule("M10")]
    public void Taking_is_what_the_definition_says()
    {
        var held = 0;
        for (var seed = 0; seed < 4000; seed++)
        {
            var random = new Random(seed);
            var symbols = random.Next(2, 5);
            var length = seed % 10 == 0 ? random.Next(60, 200) : random.Next(0, 14);
            int[] sequence = [.. Enumerable.Range(0, length).Select(_ => random.Next(symbols))];
            ImmutableArray<ModelStep> steps =
            [
                .. Enumerable.Range(0, random.Next(1, 7)).Select(_ => new ModelStep(
                    random.Next(4) == 0 ? [random.Next(symbols), random.Next(symbols)] : [random.Next(symbols)], [], random.Next(3) == 0, random.Next(3) == 0 ? random.Next(2, 5) : 1)),
            ];
            var expected = Enumerable.Range(0, length + 1).Any(from => From(sequence, from, steps, 0, false));
            Assert.True(expected == Takers.Hold(sequence, steps), $"seed {seed}: {string.Join(' ', sequence)} of {string.Join(' ', steps)}");
            if (expected) held++;
        }

        Assert.InRange(held, 500, 3500);
    }

    private static bool From(int[] sequence, int at, ImmutableArray<ModelStep> steps, int step, bool taken)
    {
        if (step == steps.Length) return taken;
        if (steps[step].Optional && From(sequence, at, steps, step + 1, taken)) return true;
        for (var n = 0; n < steps[step].Repeatable && at + n < sequence.Length && steps[step].AnyOf.Contains(sequence[at + n]); n++)
        {
            if (From(sequence, at + n + 1, steps, step + 1, true)) return true;
        }

        return false;
    }
}
