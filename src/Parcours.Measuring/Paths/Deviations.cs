using System.Runtime.InteropServices;

namespace Parcours.Measuring;

/// <summary>[M11] The kinds of deviation, in the order in which they are read off an alignment.</summary>
public enum DeviationKind
{
    /// <summary>The case stops: the moves after the last agreement are all skips.</summary>
    Abandoned,

    /// <summary>Done, but elsewhere than the path says.</summary>
    Displaced,

    /// <summary>Done again.</summary>
    Repeated,

    /// <summary>Not in the path at all.</summary>
    AdHoc,

    /// <summary>In the path, but once too many.</summary>
    Inserted,

    /// <summary>Missing.</summary>
    Skipped,

    /// <summary>By a channel that the step does not allow.</summary>
    WrongChannel,

    /// <summary>After the step's time limit.</summary>
    Late,

    /// <summary>An event whose outcome is a failure.</summary>
    Failed,
}

/// <summary>
/// One deviation. Symbol: what deviates. Event: position in the case, -1 when nothing happened. Step: step of the path, -1 when none.
/// Steps: how many steps an abandonment leaves out, else 1.
/// </summary>
public readonly record struct Deviation(DeviationKind Kind, int Symbol, int Event, int Step, int Steps = 1);

/// <summary>[M11] Deviations of kinds 1 to 6, which need nothing but the sequences.</summary>
internal static class Deviations
{
    public static List<Deviation> Of(ReadOnlySpan<int> sequence, ChosenSequence path, List<Move> moves)
    {
        var found = new List<Deviation>();
        var end = Abandonment(path, moves, found);
        var skips = new List<int>();
        foreach (var move in CollectionsMarshal.AsSpan(moves)[..end])
        {
            if (move.Kind == MoveKind.Skip) skips.Add(move.Place);
        }
        foreach (var move in CollectionsMarshal.AsSpan(moves)[..end])
        {
            if (move.Kind == MoveKind.Insert) found.Add(Inserted(sequence, path, move.Event, skips));
        }
        foreach (var place in skips) found.Add(new Deviation(DeviationKind.Skipped, path.Symbols[place], -1, path.Steps[place]));
        return found;
    }

    /// <summary>What an inserted event is; a skip that it pairs with is taken off the list.</summary>
    private static Deviation Inserted(ReadOnlySpan<int> sequence, ChosenSequence path, int at, List<int> skips)
    {
        var symbol = sequence[at];
        for (var s = 0; s < skips.Count; s++)
        {
            if (path.Symbols[skips[s]] != symbol) continue;
            var step = path.Steps[skips[s]];
            skips.RemoveAt(s);
            return new Deviation(DeviationKind.Displaced, symbol, at, step);
        }
        var kind = sequence[..at].Contains(symbol) ? DeviationKind.Repeated
            : path.Symbols.AsSpan().Contains(symbol) ? DeviationKind.Inserted : DeviationKind.AdHoc;
        return new Deviation(kind, symbol, at, -1);
    }

    /// <summary>Where the moves that are not an abandonment end.</summary>
    private static int Abandonment(ChosenSequence path, List<Move> moves, List<Deviation> found)
    {
        var end = moves.FindLastIndex(m => m.Kind == MoveKind.Sync) + 1;
        if (end == moves.Count || moves.FindIndex(end, m => m.Kind != MoveKind.Skip) >= 0) return moves.Count;
        var first = moves[end].Place;
        found.Add(new Deviation(DeviationKind.Abandoned, path.Symbols[first], -1, path.Steps[first], moves.Count - end));
        return end;
    }
}
