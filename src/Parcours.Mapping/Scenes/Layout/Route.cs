namespace Parcours.Mapping;

/// <summary>A side of a card.</summary>
internal enum Side
{
    Left,
    Right,
    Bottom,
}

/// <summary>One step of a path on its card: the sides by which the line enters and leaves, and the runs that hold these ports.</summary>
internal sealed class Visit(PathStep step, Spot spot)
{
    public PathStep Step { get; } = step;
    public Spot Spot { get; } = spot;
    public Side In { get; set; } = Side.Left;
    public Side Out { get; set; } = Side.Right;
    public Run? InRun { get; set; }
    public Run? OutRun { get; set; }

    /// <summary>True when the line crosses the card straight from side to side, at one height.</summary>
    public bool Through => In != Side.Bottom && Out != Side.Bottom && In != Out;
}

/// <summary>One hop of a path as the chain of tracks it takes, from a side of a card to a side of a card.</summary>
/// <param name="From">The visit it leaves, null for a lead-in.</param>
/// <param name="To">The visit it reaches, null for a lead-out.</param>
internal sealed record Route(JourneyPath Path, Visit? From, Visit? To, HopKind Kind, IReadOnlyList<Leg> Legs);
