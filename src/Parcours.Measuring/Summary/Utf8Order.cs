namespace Parcours.Measuring;

/// <summary>[M3] The byte order of UTF-8, which is the order of code points; comparing .NET strings ordinally is the order of UTF-16 and differs past U+FFFF.</summary>
public static class Utf8Order
{
    /// <summary>Compares two texts by their UTF-8 bytes.</summary>
    public static int Compare(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var common = Math.Min(left.Length, right.Length);
        for (var i = 0; i < common; i++)
        {
            var (a, b) = (left[i], right[i]);
            if (a == b) continue;
            // Surrogates stand for code points above every other char.
            var (highA, highB) = (char.IsSurrogate(a), char.IsSurrogate(b));
            return highA == highB ? a.CompareTo(b) : highA ? 1 : -1;
        }
        return left.Length.CompareTo(right.Length);
    }

    /// <summary>ranks[id] = place of the name in UTF-8 order.</summary>
    public static int[] Ranks(ImmutableArray<string> names)
    {
        var ids = Enumerable.Range(0, names.Length).ToArray();
        Array.Sort(ids, (a, b) => Compare(names[a], names[b]));
        var ranks = new int[ids.Length];
        for (var place = 0; place < ids.Length; place++) ranks[ids[place]] = place;
        return ranks;
    }
}
