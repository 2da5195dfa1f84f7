namespace Parcours.Measuring;

/// <summary>[M2] The permutation that puts the events of a case side by side, by instant, ties in file order.</summary>
internal static class CaseOrder
{
    /// <summary>Counting sort by case (stable), then a stable sort by instant inside a case. Fills the case offsets; times are in the new order.</summary>
    public static int[] Of(Chunks<EventRow> rows, int[] offsets, out long[] times)
    {
        foreach (var block in rows.Blocks())
        {
            foreach (ref readonly var row in block.AsSpan()) offsets[row.Case + 1]++;
        }
        for (var c = 1; c < offsets.Length; c++) offsets[c] += offsets[c - 1];
        var next = offsets.AsSpan(0, offsets.Length - 1).ToArray();
        var order = GC.AllocateUninitializedArray<int>(rows.Count);
        times = GC.AllocateUninitializedArray<long>(rows.Count);
        var number = 0;
        foreach (var block in rows.Blocks())
        {
            foreach (ref readonly var row in block.AsSpan())
            {
                var at = next[row.Case]++;
                order[at] = number++;
                times[at] = row.UtcTicks;
            }
        }
        for (var c = 0; c + 1 < offsets.Length; c++) SortCase(times.AsSpan(offsets[c]..offsets[c + 1]), order.AsSpan(offsets[c]..offsets[c + 1]));
        return order;
    }

    private static void SortCase(Span<long> times, Span<int> rows)
    {
        var sorted = true;
        for (var i = 1; i < times.Length && sorted; i++) sorted = times[i] >= times[i - 1];
        if (sorted) return;
        if (times.Length <= 32) InsertionSort(times, rows);
        else StableSort(times, rows);
    }

    private static void InsertionSort(Span<long> times, Span<int> rows)
    {
        for (var i = 1; i < times.Length; i++)
        {
            var (time, row) = (times[i], rows[i]);
            var j = i;
            for (; j > 0 && times[j - 1] > time; j--) (times[j], rows[j]) = (times[j - 1], rows[j - 1]);
            (times[j], rows[j]) = (time, row);
        }
    }

    /// <summary>The row number breaks ties, so that an unstable sort keeps file order.</summary>
    private static void StableSort(Span<long> times, Span<int> rows)
    {
        var pairs = new (long Time, int Row)[times.Length];
        for (var i = 0; i < pairs.Length; i++) pairs[i] = (times[i], rows[i]);
        Array.Sort(pairs, static (a, b) => a.Time != b.Time ? a.Time.CompareTo(b.Time) : a.Row.CompareTo(b.Row));
        for (var i = 0; i < pairs.Length; i++) (times[i], rows[i]) = pairs[i];
    }
}
