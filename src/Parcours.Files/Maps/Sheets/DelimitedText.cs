using System.Text;

namespace Parcours.Files.Maps.Sheets;

/// <summary>CSV and TSV: separator and encoding found out, quotes after RFC 4180.</summary>
internal sealed class DelimitedText(byte[] bytes, MapReadOptions options) : ISheets
{
    private const int MostColumns = 500;

    public IReadOnlyList<MapSheet> Sheets { get; } = [new MapSheet("", false)];

    public SheetTable Read(MapSheet sheet, MapFaults faults)
    {
        var text = Decoded();
        if (text.Contains('\0', StringComparison.Ordinal)) throw MapFile.Refused("file.unknown");
        var table = new SheetTable("") { HasLines = true };
        var separator = SeparatorOf(text);
        var (at, row) = (0, 0);
        while (at < text.Length) (at, row) = (Row(text, at, separator, table, row, faults), row + 1);
        return table;
    }

    private int Row(string text, int at, char separator, SheetTable table, int row, MapFaults faults)
    {
        for (var column = 0; ; column++)
        {
            var (field, end) = Field(text, at, separator, table, row, column, faults);
            if (column < MostColumns) table.Set(row, column, field);
            else if (column == MostColumns) faults.Add("row.wide", table.Place(row, column));
            if (table.Count > options.MostCells) throw MapFile.Refused("sheet.large", Number(options.MostCells), table.Place(row, column));
            if (end >= text.Length) return end;
            at = end + 1;
            if (text[end] == separator) continue;
            return text[end] == '\r' && at < text.Length && text[at] == '\n' ? at + 1 : at;
        }
    }

    // A quote opens a field only as its first character; one that never closes is told, and its field ends with its line.
    private static (string Field, int End) Field(string text, int at, char separator, SheetTable table, int row, int column, MapFaults faults)
    {
        if (at < text.Length && text[at] == '"')
        {
            var field = new StringBuilder();
            for (var i = at + 1; i < text.Length; i++)
            {
                if (text[i] != '"')
                {
                    field.Append(text[i]);
                    continue;
                }

                if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    field.Append('"');
                    i++;
                    continue;
                }

                var end = EndOf(text, i + 1, separator);
                return (field.Append(text, i + 1, end - i - 1).ToString(), end);
            }

            faults.Add("cell.quote", table.Place(row, column));
        }

        var stop = EndOf(text, at, separator);
        return (text[at..stop], stop);
    }

    private static int EndOf(string text, int at, char separator)
    {
        var found = at >= text.Length ? -1 : text.AsSpan(at).IndexOfAny(separator, '\n', '\r');
        return found < 0 ? text.Length : at + found;
    }

    private static char SeparatorOf(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 20_000));
        Span<int> counts = [Outside(start, '\t') * 2, Outside(start, ';'), Outside(start, ',')];
        return counts[0] > 0 && counts[0] >= counts[1] && counts[0] >= counts[2] ? '\t' : counts[1] > 0 && counts[1] * 2 >= counts[2] ? ';' : ',';
    }

    private static int Outside(ReadOnlySpan<char> text, char separator)
    {
        var (count, quoted) = (0, false);
        foreach (var c in text)
        {
            if (c == '"') quoted = !quoted;
            else if (c == separator && !quoted) count++;
        }

        return count;
    }

    private string Decoded()
    {
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        using var utf8 = new StreamReader(new Utf8Stream(new PrefixStream(bytes, Stream.Null)), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return utf8.ReadToEnd();
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
