namespace Parcours.Measuring;

/// <summary>A list in blocks of 65,536: it grows without copying, so that a long import never holds a column twice.</summary>
internal sealed class Chunks<T> where T : struct
{
    private const int Bits = 16;
    private const int Size = 1 << Bits;
    private readonly List<T[]> full = [];
    private T[] current = new T[Size];
    private int used;

    public int Count => (full.Count << Bits) + used;

    public T this[int index] => (index >> Bits) < full.Count ? full[index >> Bits][index & (Size - 1)] : current[index & (Size - 1)];

    public void Add(T value)
    {
        if (used == Size) NextBlock();
        current[used++] = value;
    }

    /// <summary>The values block by block, in order.</summary>
    public IEnumerable<ArraySegment<T>> Blocks()
    {
        foreach (var block in full) yield return block;
        yield return new ArraySegment<T>(current, 0, used);
    }

    /// <summary>result[i] = this[order[i]]; the blocks are let go of.</summary>
    public T[] Take(int[] order)
    {
        var blocks = new T[full.Count + 1][];
        full.CopyTo(blocks);
        blocks[^1] = current;
        var result = new T[order.Length];
        for (var i = 0; i < order.Length; i++) result[i] = blocks[order[i] >> Bits][order[i] & (Size - 1)];
        full.Clear();
        current = [];
        used = 0;
        return result;
    }

    private void NextBlock()
    {
        full.Add(current);
        current = new T[Size];
        used = 0;
    }
}
