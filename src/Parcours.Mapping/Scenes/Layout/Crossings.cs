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
        Reaching(left, right, toLeft: false) + Reaching(right, left, toLeft: true);

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
