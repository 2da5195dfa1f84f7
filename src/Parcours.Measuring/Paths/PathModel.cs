namespace Parcours.Measuring;

/// <summary>
/// [M8] A step of a path. AnyOf: symbols (activities or touchpoints), one for most steps, several for a choice (the first is the usual one).
/// Channels: allowed channel ids of the log, empty for any. Repeatable: at most so many times in a row (1..64). LimitSeconds: greatest gap since the event before.
/// </summary>
public sealed record ModelStep(ImmutableArray<int> AnyOf, ImmutableArray<int> Channels, bool Optional = false, int Repeatable = 1, double? LimitSeconds = null)
{
    /// <summary>The bound of "repeatable" when none is given.</summary>
    public const int DefaultRepeats = 8;

    /// <summary>The greatest bound accepted.</summary>
    public const int MostRepeats = 64;

    /// <summary>A plain step.</summary>
    public ModelStep(int symbol) : this([symbol], [])
    {
    }
}

/// <summary>[M8] A path: an ordered list of steps over symbols.</summary>
public sealed record PathModel(string Name, PathKind Kind, ImmutableArray<ModelStep> Steps)
{
    /// <summary>A plain path.</summary>
    public static PathModel Plain(string name, PathKind kind, params ReadOnlySpan<int> symbols)
    {
        var steps = ImmutableArray.CreateBuilder<ModelStep>(symbols.Length);
        foreach (var symbol in symbols) steps.Add(new ModelStep(symbol));
        return new PathModel(name, kind, steps.MoveToImmutable());
    }

    /// <summary>What is wrong with the path, as plain sentences; empty when it can be measured.</summary>
    public ImmutableArray<string> Faults()
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        if (Steps.IsDefaultOrEmpty) return [$"The path \"{Name}\" has no step."];
        for (var i = 0; i < Steps.Length; i++)
        {
            var step = Steps[i];
            if (step.AnyOf.IsDefaultOrEmpty || step.AnyOf.Any(s => s < 0)) faults.Add($"Step {i + 1} of \"{Name}\" names nothing.");
            if (step.Repeatable is < 1 or > ModelStep.MostRepeats) faults.Add($"Step {i + 1} of \"{Name}\" repeats {step.Repeatable} times: say 1 to {ModelStep.MostRepeats}.");
            if (step.LimitSeconds is < 0 or double.NaN) faults.Add($"Step {i + 1} of \"{Name}\" has a limit under zero.");
        }
        return faults.ToImmutable();
    }
}
