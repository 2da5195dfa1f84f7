namespace Parcours.Measuring;

/// <summary>[M3] The distinct sequences of a set of cases, by descending case count, then by rank of their symbols (UTF-8 order of names).</summary>
public sealed class Variants
{
    private readonly ReadOnlyMemory<int> offsets;
    private readonly ReadOnlyMemory<int> symbols;
    private readonly int[] firstCases;
    private readonly int[] counts;
    private readonly int[] ofCase;

    private Variants(ReadOnlyMemory<int> offsets, ReadOnlyMemory<int> symbols, int[] firstCases, int[] counts, int[] ofCase)
    {
        (this.offsets, this.symbols, this.firstCases, this.counts, this.ofCase) = (offsets, symbols, firstCases, counts, ofCase);
    }

    /// <summary>How many distinct sequences.</summary>
    public int Count => counts.Length;

    /// <summary>The variant of each case.</summary>
    public ReadOnlySpan<int> OfCase => ofCase;

    /// <summary>How many cases have a variant.</summary>
    public int Cases(int variant) => counts[variant];

    /// <summary>The first case that has a variant.</summary>
    public int FirstCase(int variant) => firstCases[variant];

    /// <summary>The symbols of a variant.</summary>
    public ReadOnlySpan<int> Sequence(int variant) => SequenceOfCase(firstCases[variant]);

    /// <summary>Of cases cut by offsets (count + 1) in symbols; ranks order the symbols (null: by number).</summary>
    public static Variants Of(ReadOnlyMemory<int> offsets, ReadOnlyMemory<int> symbols, int[]? ranks = null)
    {
        var cut = offsets.Span;
        var all = symbols.Span;
        var table = new SequenceTable();
        var variantOf = new int[cut.Length - 1];
        for (var c = 0; c < variantOf.Length; c++) variantOf[c] = table.Add(all[cut[c]..cut[c + 1]], c, cut, all);
        return new Variants(offsets, symbols, [.. table.FirstCases], [.. table.Counts], variantOf).Sorted(ranks);
    }

    private Variants Sorted(int[]? ranks)
    {
        var order = Enumerable.Range(0, counts.Length).ToArray();
        Array.Sort(order, (a, b) => counts[a] != counts[b] ? counts[b].CompareTo(counts[a]) : CompareSequences(Sequence(a), Sequence(b), ranks));
        var place = new int[order.Length];
        for (var i = 0; i < order.Length; i++) place[order[i]] = i;
        for (var c = 0; c < ofCase.Length; c++) ofCase[c] = place[ofCase[c]];
        return new Variants(offsets, symbols, [.. order.Select(v => firstCases[v])], [.. order.Select(v => counts[v])], ofCase);
    }

    private static int CompareSequences(ReadOnlySpan<int> left, ReadOnlySpan<int> right, int[]? ranks)
    {
        var at = left.CommonPrefixLength(right);
        if (at == left.Length || at == right.Length) return left.Length.CompareTo(right.Length);
        return ranks is null ? left[at].CompareTo(right[at]) : ranks[left[at]].CompareTo(ranks[right[at]]);
    }

    private ReadOnlySpan<int> SequenceOfCase(int c) => symbols.Span[offsets.Span[c]..offsets.Span[c + 1]];

    /// <summary>Open addressing over sequences; a sequence is kept as the first case that has it.</summary>
    private sealed class SequenceTable
    {
        private readonly List<ulong> hashes = [];
        private int[] slots = new int[1024];

        public List<int> FirstCases { get; } = [];

        public List<int> Counts { get; } = [];

        public int Add(ReadOnlySpan<int> sequence, int caseIndex, ReadOnlySpan<int> cut, ReadOnlySpan<int> all)
        {
            var hash = 0x9E3779B97F4A7C15UL + (ulong)sequence.Length;
            foreach (var symbol in sequence) hash = (hash ^ (uint)symbol) * 0x9FB21C651E98DF25UL ^ (hash >> 29);
            hash ^= hash >> 32;
            var slot = (int)hash & (slots.Length - 1);
            for (; slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
            {
                var known = slots[slot] - 1;
                var first = FirstCases[known];
                if (hashes[known] != hash || !sequence.SequenceEqual(all[cut[first]..cut[first + 1]])) continue;
                Counts[known]++;
                return known;
            }
            slots[slot] = Counts.Count + 1;
            hashes.Add(hash);
            FirstCases.Add(caseIndex);
            Counts.Add(1);
            if (Counts.Count * 2 > slots.Length) Grow();
            return Counts.Count - 1;
        }

        private void Grow()
        {
            slots = new int[slots.Length * 4];
            for (var v = 0; v < hashes.Count; v++)
            {
                var slot = (int)hashes[v] & (slots.Length - 1);
                while (slots[slot] != 0) slot = (slot + 1) & (slots.Length - 1);
                slots[slot] = v + 1;
            }
        }
    }
}
