using System.Buffers;

namespace Parcours.Measuring;

/// <summary>A move of an alignment.</summary>
public enum MoveKind
{
    /// <summary>The case and the path agree.</summary>
    Sync,

    /// <summary>The path's step is missing in the case.</summary>
    Skip,

    /// <summary>The case's event is not in the path at this place.</summary>
    Insert,
}

/// <summary>A move: position in the case (the next event, for a skip) and position in the plain path (the next step, for an insert).</summary>
public readonly record struct Move(MoveKind Kind, int Event, int Place);

/// <summary>[M11] The canonical optimal alignment of a case with a plain path: sync where equal; else skip when the case is over or skipping is optimal; else insert.</summary>
public static class Alignment
{
    /// <summary>The moves, in order.</summary>
    public static List<Move> Of(ReadOnlySpan<int> sequence, ReadOnlySpan<int> path)
    {
        var rest = ArrayPool<int>.Shared.Rent((sequence.Length + 1) * (path.Length + 1));
        Rest(sequence, path, rest);
        var width = path.Length + 1;
        var moves = new List<Move>(sequence.Length + path.Length);
        var (i, j) = (0, 0);
        while (i < sequence.Length || j < path.Length)
        {
            if (i < sequence.Length && j < path.Length && sequence[i] == path[j])
            {
                moves.Add(new Move(MoveKind.Sync, i++, j++));
            }
            else if (j < path.Length && (i == sequence.Length || rest[(i * width) + j] == 1 + rest[(i * width) + j + 1]))
            {
                moves.Add(new Move(MoveKind.Skip, i, j++));
            }
            else
            {
                moves.Add(new Move(MoveKind.Insert, i++, j));
            }
        }
        ArrayPool<int>.Shared.Return(rest);
        return moves;
    }

    /// <summary>D(i, j) at [i * (path.Length + 1) + j]: cost of the rest of the case from i with the rest of the path from j.</summary>
    private static void Rest(ReadOnlySpan<int> sequence, ReadOnlySpan<int> path, int[] rest)
    {
        var (n, m) = (sequence.Length, path.Length);
        var width = m + 1;
        rest[(n * width) + m] = 0;
        for (var j = 0; j < m; j++) rest[(n * width) + j] = m - j;
        for (var i = n - 1; i >= 0; i--)
        {
            rest[(i * width) + m] = n - i;
            for (var j = m - 1; j >= 0; j--)
            {
                rest[(i * width) + j] = sequence[i] == path[j]
                    ? rest[((i + 1) * width) + j + 1]
                    : 1 + Math.Min(rest[((i + 1) * width) + j], rest[(i * width) + j + 1]);
            }
        }
    }
}
