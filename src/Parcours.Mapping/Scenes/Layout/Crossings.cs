namespace Parcours.Mapping;

/// <summary>How often two tracks cross when the first lies before the second; what the order cannot change is left out.</summary>
internal static class Crossings
{
    /// <summary>Of two runs of a band, the first above the second.</summary>
    public static int OfRuns(Run above, Run below)
    {
        if (!above.Meets(below)) return 0;
        var count = Piercing(above, below, 1) + Piercing(below, above, -1);
        if (above.Left == below.Left) count += SameEnd(above.LeftTurn, below.LeftTurn);
        if (above.Right == below.Right) count += SameEnd(above.RightTurn, below.RightTurn);
        return count;
    }

    /// <summary>Of two rises of a gutter, the first at the left of the second.</summary>
    public static int OfRises(Rise left, Rise right) =>
        Reaching(left, right, toLeft: false) + Reaching(right, left, toLeft: true) + (Clash(left, right) is null ? 0 : Forbidden);

    /// <summary>A run that begins at the left rise and one that ends at the right rise, at one height: they would hide each other.</summary>
    public static (Run Begins, Run Ends)? Clash(Rise left, Rise right)
    {
        if (!left.FromLeft && EndAt(right, left.From) is { } first) return (left.From, first);
        if (!left.ToLeft && EndAt(right, left.To) is { } second) return (left.To, second);
        return null;
    }

    private const int Forbidden = 1000;

    private static Run? EndAt(Rise right, Run begins)
    {
        if (right.FromLeft && Hides(begins, right.From)) return right.From;
        return right.ToLeft && Hides(begins, right.To) ? right.To : null;
    }

    private static bool Hides(Run begins, Run ends) =>
        begins.Band == ends.Band && begins != ends && Math.Abs(begins.Place - ends.Place) < begins.Pitch - 0.01;

    private static int Piercing(Run run, Run other, int direction)
    {
        var left = run.LeftTurn.Direction == direction && other.Left < run.Left && run.Left < other.Right;
        var right = run.RightTurn.Direction == direction && other.Left < run.Right && run.Right < other.Right;
        return (left ? 1 : 0) + (right ? 1 : 0);
    }

    private static int SameEnd(Turn above, Turn below)
    {
        if (above.Direction == 0 || below.Direction == 0) return 0;
        if (above.Direction != below.Direction) return above.Direction > 0 ? 1 : 0;
        if (above.Back != below.Back)
        {
            // What comes back is nested between the card and what goes on.
            return above.Back == above.Direction > 0 ? 1 : 0;
        }

        return above.CompareOther(below) == (above.Back ? -1 : 1) ? 1 : 0;
    }

    private static int Reaching(Rise rise, Rise other, bool toLeft)
    {
        var from = rise.FromLeft == toLeft && other.Top < rise.From.Place && rise.From.Place < other.Bottom;
        var to = rise.ToLeft == toLeft && other.Top < rise.To.Place && rise.To.Place < other.Bottom;
        return (from ? 1 : 0) + (to ? 1 : 0);
    }
}
