namespace Parcours.Measuring;

/// <summary>One place of a compiled path. Leave: the place after the whole step, where an optional place may be left for at no cost.</summary>
internal readonly record struct Slot(int Step, ImmutableArray<int> AnyOf, bool Mandatory, bool First, int Leave);

/// <summary>
/// [M10] A path laid out as places: a step repeatable k times is one place (mandatory unless optional) and k - 1 optional ones.
/// A plain path (every place mandatory, one symbol each) is aligned by bit-parallel LCS, the others by dynamic programming.
/// </summary>
internal sealed class CompiledPath
{
    private readonly LcsMasks masks;
    private readonly LcsMasks? mandatory;
    private readonly int mandatoryCount;
    private readonly SlotCosts? costs;

    public CompiledPath(PathModel model)
    {
        var faults = model.Faults();
        if (faults.Length > 0) throw new ArgumentException(faults[0], nameof(model));
        Model = model;
        Slots = Lay(model.Steps);
        IsPlain = Slots.All(s => s.Mandatory && s.AnyOf.Length == 1);
        NamesChannels = model.Steps.Any(s => !s.Channels.IsDefaultOrEmpty);
        HasLimits = model.Steps.Any(s => s.LimitSeconds is not null);
        masks = new LcsMasks([.. Slots.Select(s => s.AnyOf)]);
        if (IsPlain)
        {
            Plain = new ChosenSequence([.. Slots.Select(s => s.AnyOf[0])], [.. Slots.Select(s => s.Step)]);
        }
        else
        {
            mandatory = new LcsMasks([.. Slots.Where(s => s.Mandatory).Select(s => s.AnyOf)]);
            mandatoryCount = Slots.Count(s => s.Mandatory);
            costs = new SlotCosts(Slots.AsSpan());
        }
    }

    public PathModel Model { get; }

    public ImmutableArray<Slot> Slots { get; }

    public bool IsPlain { get; }

    /// <summary>The only sequence of a plain path.</summary>
    public ChosenSequence? Plain { get; }

    public bool NamesChannels { get; }

    public bool HasLimits { get; }

    /// <summary>[M10] Fewest insertions plus deletions.</summary>
    public int Cost(ReadOnlySpan<int> sequence) =>
        costs?.Cost(sequence) ?? sequence.Length + Slots.Length - (2 * masks.Lcs(sequence));

    /// <summary>
    /// The cost of a plain path; else never more than it, at a fraction of the price: no run agrees with more events than all places together do,
    /// nor takes more mandatory places than these alone do.
    /// </summary>
    public int LeastCost(ReadOnlySpan<int> sequence) =>
        mandatory is null ? Cost(sequence) : sequence.Length - masks.Lcs(sequence) + mandatoryCount - mandatory.Lcs(sequence);

    /// <summary>The symbols a case may end with when it follows the path.</summary>
    public IEnumerable<int> Ends()
    {
        for (var step = Model.Steps.Length - 1; step >= 0; step--)
        {
            foreach (var symbol in Model.Steps[step].AnyOf) yield return symbol;
            if (!Model.Steps[step].Optional) yield break;
        }
    }

    private static ImmutableArray<Slot> Lay(ImmutableArray<ModelStep> steps)
    {
        var slots = ImmutableArray.CreateBuilder<Slot>();
        for (var i = 0; i < steps.Length; i++)
        {
            var leave = slots.Count + steps[i].Repeatable;
            for (var r = 0; r < steps[i].Repeatable; r++) slots.Add(new Slot(i, steps[i].AnyOf, r == 0 && !steps[i].Optional, r == 0, leave));
        }
        return slots.ToImmutable();
    }
}
