namespace Parcours.Measuring;

/// <summary>A list in blocks of 65,536: it grows without copying, so that a long import never holds its rows twice.</summary>
internal sealed class Chunks<T> where T : unmanaged
{
    private const int Bits = 16;
    private const int Size = 1 << Bits;
    private readonly List<T[]> blocks = [];
    private T[] current = [];
    private int used;

    public int Count => blocks.Count == 0 ? 0 : ((blocks.Count - 1) << Bits) + used;

    public void Add(in T value)
    {
        if (used == current.Length) Grow();
        current[used++] = value;
    }

    /// <summary>The values block by block, in order.</summary>
    public IEnumerable<ArraySegment<T>> Blocks() => blocks.Select((b, i) => new ArraySegment<T>(b, 0, i == blocks.Count - 1 ? used : Size));

    /// <summary>result[i] = this[order[i]].</summary>
    public T[] Take(int[] order)
    {
        var result = GC.AllocateUninitializedArray<T>(order.Length);
        for (var i = 0; i < order.Length; i++) result[i] = At(order[i]);
        return result;
    }

    public ref readonly T At(int index) => ref blocks[index >> Bits][index & (Size - 1)];

    public void Clear()
    {
        blocks.Clear();
        (current, used) = ([], 0);
    }

    /// <summary>The first block starts small: most logs of tests and wizards are.</summary>
    private void Grow()
    {
        if (blocks.Count == 1 && used < Size)
        {
            Array.Resize(ref current, Math.Min(Size, used * 8));
            blocks[0] = current;
            return;
        }
        current = GC.AllocateUninitializedArray<T>(blocks.Count == 0 ? 1024 : Size);
        blocks.Add(current);
        used = 0;
    }
}
