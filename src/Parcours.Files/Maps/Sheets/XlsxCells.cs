using System.Globalization;
using System.Text;
using System.Xml;

namespace Parcours.Files.Maps.Sheets;

/// <summary>The cells and merges of one sheet. A formula is read as the value it had when the file was saved.</summary>
internal sealed class XlsxCells(XmlReader xml, string name, XlsxStrings strings, XlsxFormats formats, MapReadOptions options, MapFaults faults)
{
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;
    private const int LongestCell = 32_767;
    private readonly SheetTable table = new(name);
    private int row = -1;
    private int column = -1;

    public SheetTable Read()
    {
        while (MapXml.Next(xml))
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "row")
            {
                row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= MostRows ? number - 1 : row + 1;
                column = -1;
            }
            else if (xml.LocalName == "c")
            {
                Cell();
            }
            else if (xml.LocalName == "mergeCell" && Range(xml.GetAttribute("ref")) is { } merge)
            {
                table.Add(merge);
            }
        }

        return table;
    }

    private void Cell()
    {
        if (At(xml.GetAttribute("r")) is { } at) (row, column) = at;
        else column++;
        var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
        if (xml.IsEmptyElement || row < 0 || column >= MostColumns) return;
        var (depth, value, hasFormula) = (xml.Depth, (string?)null, false);
        while (MapXml.Next(xml) && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "is") value = XlsxStrings.Rich(xml);
            else if (xml.LocalName == "v" && !xml.IsEmptyElement) value = Value();
            else if (xml.LocalName == "f") hasFormula = true;
        }

        if (value is null)
        {
            if (hasFormula) faults.Add("cell.formula", table.Place(row, column));
            return;
        }

        table.Set(row, column, Text(type, style, value));
        if (table.Count > options.MostCells) throw MapFile.Refused("sheet.large", options.MostCells.ToString(CultureInfo.InvariantCulture), table.Place(row, column));
    }

    // Once it is as long as a workbook lets a cell be, the rest is left, and told.
    private string Value()
    {
        var (depth, value, isLong) = (xml.Depth, new StringBuilder(), false);
        while (MapXml.Next(xml) && xml.Depth > depth)
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)) continue;
            var more = xml.Value;
            isLong |= more.Length > LongestCell - value.Length;
            value.Append(more.AsSpan(0, Math.Min(more.Length, LongestCell - value.Length)));
        }

        if (isLong) faults.Add("text.long", table.Place(row, column));
        return value.ToString();
    }

    private string Text(string? type, string? style, string value)
    {
        switch (type)
        {
            case "s":
                var text = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? strings.Find(index) : null;
                if (text is null) faults.Add("cell.string", table.Place(row, column), value);
                return text ?? "";
            case "e":
                faults.Add("cell.error", table.Place(row, column), value);
                return "";
            case "b":
                return value == "1" ? "x" : "";
            case "str" or "inlineStr" or "d":
                return XlsxStrings.Unescaped(value);
            default:
                return formats.Day(style, value) ?? value;
        }
    }

    private static Merge? Range(string? reference)
    {
        var ends = (reference ?? "").Split(':');
        if (ends.Length != 2 || At(ends[0]) is not { } first || At(ends[1]) is not { } last) return null;
        return first.Row <= last.Row && first.Column <= last.Column ? new Merge(first.Row, first.Column, last.Row, last.Column) : null;
    }

    // "B12" is row 11, column 1.
    private static (int Row, int Column)? At(string? reference)
    {
        var (at, col) = (0, 0);
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetter(c) || at == 3) break;
            col = (col * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
            at++;
        }

        return at > 0 && int.TryParse(reference.AsSpan(at), NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line is > 0 and <= MostRows && col <= MostColumns ? (line - 1, col - 1) : null;
    }
}
