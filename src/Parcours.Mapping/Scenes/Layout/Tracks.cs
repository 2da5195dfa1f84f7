namespace Parcours.Mapping;

/// <summary>A part of a hop that owns a track: horizontal (<see cref="Run"/>) or vertical (<see cref="Vertical"/>).</summary>
internal abstract class Leg
{
    public int Track { get; set; } = -1;
    public double Place { get; set; }
    public double Pitch { get; set; }
}

/// <summary>Where one end of a run goes on: nowhere (a card, a lead), or up or down to another band.</summary>
/// <param name="Direction">-1 up, 1 down, 0 none.</param>
/// <param name="Other">The run at the other end of the vertical, or null when a card is there.</param>
/// <param name="Back">True when the line comes back on the side it came from.</param>
internal readonly record struct Turn(int Direction, Run? Other, bool Back)
{
    /// <summary>Sign of how the other ends of two turns lie: -1 when this one's is higher, 0 when it is not known yet.</summary>
    public int CompareOther(Turn turn)
    {
        if (Other is null || turn.Other is null) return 0;
        if (Other.Band != turn.Other.Band) return Math.Sign(Other.Band - turn.Other.Band);
        return Other.Track < 0 || turn.Other.Track < 0 ? 0 : Math.Sign(Other.Track - turn.Other.Track);
    }
}

/// <summary>
/// A horizontal track from one place to another. Places are counted in half steps: column c is 2c + 1, the gutter at its left 2c; a run
/// owns every place from <see cref="Left"/> to <see cref="Right"/>, both included. Its place in the picture is a y.
/// </summary>
internal sealed class Run(int band, int at) : Leg
{
    public int Band { get; } = band;
    public int Left { get; set; } = at;
    public int Right { get; set; } = at;
    public Turn LeftTurn { get; set; }
    public Turn RightTurn { get; set; }

    /// <summary>True when the two need different tracks of their band.</summary>
    public bool Meets(Run other) =>
        Left <= other.Right && other.Left <= Right && !PartsFrom(other) && !other.PartsFrom(this);

    /// <summary>Keeps two runs on different tracks, whatever the gutter between them would allow.</summary>
    public void KeepApart(Run other)
    {
        apart.Add(other);
        other.apart.Add(this);
    }

    private readonly HashSet<Run> apart = [];

    // One turns off in the gutter in which the other begins: they may share a height if the gutter can turn the first one off first.
    private bool PartsFrom(Run next) =>
        Right == next.Left && RightTurn.Other is not null && next.LeftTurn.Other is not null && !apart.Contains(next);
}

/// <summary>A vertical piece; its place in the picture is an x.</summary>
internal abstract class Vertical : Leg;

/// <summary>A vertical track of a gutter, between two runs; each leaves it to the left or to the right.</summary>
internal sealed class Rise(Run from, bool fromLeft, Run to, bool toLeft) : Vertical
{
    public Run From { get; } = from;
    public bool FromLeft { get; } = fromLeft;
    public Run To { get; } = to;
    public bool ToLeft { get; } = toLeft;
    public double Top => Math.Min(From.Place, To.Place);
    public double Bottom => Math.Max(From.Place, To.Place);

    public bool Meets(Rise other) => Top - Clearance <= other.Bottom && other.Top - Clearance <= Bottom;

    // Two lines on one track keep apart by more than their corners, else they read as one line.
    private const double Clearance = (2 * Measures.Radius) + 4;
}

/// <summary>A bottom port: a short vertical piece between the lowest card of a cell and its lane's strip.</summary>
internal sealed class Stub(Spot spot, Run run, bool toLeft) : Vertical
{
    public Spot Spot { get; } = spot;
    public Run Run { get; } = run;
    public bool ToLeft { get; } = toLeft;
}

/// <summary>The tracks between two columns.</summary>
internal sealed class Gutter
{
    public List<Rise> Rises { get; } = [];
    public int Tracks { get; set; }
    public double Pitch { get; set; }
    public double X { get; set; }
    public double Width { get; set; }
}
