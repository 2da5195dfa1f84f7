using System.Text;

namespace Parcours.Files;

/// <summary>What is known of a CSV before it is read whole: its header, its first rows and the mapping that would be used.</summary>
internal sealed record CsvHead(byte Separator, byte LineEnd, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows);

/// <summary>Looks at the first bytes of a CSV.</summary>
internal static class CsvSniffing
{
    private static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <summary>The separator that cuts the most rows like the header, into the most fields.</summary>
    public static CsvHead Look(ReadOnlyMemory<byte> prefix, bool isWhole, char? separator)
    {
        var lineEnd = prefix.Span.Contains((byte)'\n') || !prefix.Span.Contains((byte)'\r') ? (byte)'\n' : (byte)'\r';
        var candidates = separator is { } given ? [given] : Separators;
        return candidates.Select(s => Cut(prefix, isWhole, (byte)s, lineEnd)).MaxBy(Score)!;
    }

    private static (int, int) Score(CsvHead head)
    {
        if (head.Columns.Length < 2) return (0, 0);
        var alike = head.Rows.Count(r => r.Length == head.Columns.Length);
        return (head.Rows.Length == 0 ? 1 : 1 + (100 * alike / head.Rows.Length), head.Columns.Length);
    }

    private static CsvHead Cut(ReadOnlyMemory<byte> prefix, bool isWhole, byte separator, byte lineEnd)
    {
        var rows = new CsvRows(new PrefixStream(prefix, Stream.Null), separator, lineEnd, Math.Max(prefix.Length * 4, 1 << 16), Math.Max(prefix.Length + 1, 1 << 12));
        var found = new List<ImmutableArray<string>>();
        while (found.Count < 500 && rows.Next())
        {
            var fields = new string[rows.FieldCount];
            for (var f = 0; f < fields.Length; f++) fields[f] = Encoding.UTF8.GetString(rows.Field(f));
            found.Add([.. fields]);
        }
        // The prefix may cut its last row.
        if (!isWhole && found.Count > 1 && found.Count < 500) found.RemoveAt(found.Count - 1);
        return found.Count == 0 ? new CsvHead(separator, lineEnd, [], []) : new CsvHead(separator, lineEnd, found[0], [.. found.Skip(1)]);
    }
}
