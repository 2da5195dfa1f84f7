namespace Parcours.Measuring;

/// <summary>Who takes the steps of a path one right after another, whatever comes before and after; channels and limits are not asked.</summary>
internal static class Takers
{
    /// <summary>Whether the sequence holds the steps somewhere, with optional steps left out and repeatable ones repeated.</summary>
    public static bool Hold(ReadOnlySpan<int> sequence, ImmutableArray<ModelStep> steps)
    {
        for (var start = 0; start < sequence.Length; start++)
            if (From(sequence[start..], steps, 0)) return true;
        return false;
    }

    private static bool From(ReadOnlySpan<int> rest, ImmutableArray<ModelStep> steps, int at)
    {
        if (at == steps.Length) return true;
        var step = steps[at];
        if (step.Optional && From(rest, steps, at + 1)) return true;
        for (var taken = 0; taken < step.Repeatable && taken < rest.Length && step.AnyOf.Contains(rest[taken]); taken++)
            if (From(rest[(taken + 1)..], steps, at + 1)) return true;
        return false;
    }
}
