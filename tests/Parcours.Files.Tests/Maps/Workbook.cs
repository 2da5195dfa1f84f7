using System.IO.Compression;
using System.Security;
using Parcours.Files.Maps;

namespace Parcours.Files.Tests.Maps;

/// <summary>Writes workbooks for tests, part by part, as Excel and LibreOffice lay them out.</summary>
internal sealed class Workbook
{
    private readonly List<(string Name, bool Hidden, string Xml)> sheets = [];
    private readonly List<string> shared = [];

    /// <summary>Cells as text: rows of values, empty for none; "=" before a value makes a formula with that cached value.</summary>
    public Workbook Sheet(string name, string[][] rows, string[]? merges = null, bool hidden = false)
    {
        var xml = new StringBuilder("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
        for (var row = 0; row < rows.Length; row++)
        {
            xml.Append(FormattableString.Invariant($"<row r=\"{row + 1}\">"));
            for (var column = 0; column < rows[row].Length; column++) xml.Append(Cell(rows[row][column], $"{(char)('A' + column)}{row + 1}"));
            xml.Append("</row>");
        }

        xml.Append("</sheetData>");
        if (merges is not null) xml.Append("<mergeCells>").AppendJoin("", merges.Select(merge => $"<mergeCell ref=\"{merge}\"/>")).Append("</mergeCells>");
        return Raw(name, xml.Append("</worksheet>").ToString(), hidden);
    }

    public Workbook Raw(string name, string xml, bool hidden = false)
    {
        sheets.Add((name, hidden, xml));
        return this;
    }

    public byte[] Bytes(params (string Name, string Text)[] more)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Write(zip, "_rels/.rels", Relations("<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>"));
            Write(zip, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>" +
                string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{Escaped(sheet.Name)}\" sheetId=\"{i + 1}\" {(sheet.Hidden ? "state=\"hidden\" " : "")}r:id=\"rId{i + 1}\"/>")) + "</sheets></workbook>");
            Write(zip, "xl/_rels/workbook.xml.rels", Relations(string.Concat(sheets.Select((_, i) =>
                $"<Relationship Id=\"rId{i + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>")) +
                "<Relationship Id=\"rIdS\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/>"));
            Write(zip, "xl/sharedStrings.xml", "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + string.Concat(shared.Select(text => $"<si><r><t xml:space=\"preserve\">{Escaped(text)}</t></r><rPh><t>hint</t></rPh></si>")) + "</sst>");
            for (var i = 0; i < sheets.Count; i++) Write(zip, $"xl/worksheets/sheet{i + 1}.xml", sheets[i].Xml);
            foreach (var (name, text) in more) Write(zip, name, text);
        }

        return bytes.ToArray();
    }

    public static MapReading Read(byte[] bytes, MapReadOptions? options = null, string name = "map.xlsx") => MapFile.Read(new MemoryStream(bytes), name, options ?? new MapReadOptions());

    private string Cell(string value, string at)
    {
        if (value.Length == 0) return "";
        if (value[0] == '=') return $"<c r=\"{at}\" t=\"str\"><f>A1&amp;\"\"</f>{(value.Length > 1 ? $"<v>{Escaped(value[1..])}</v>" : "")}</c>";
        shared.Add(value);
        return FormattableString.Invariant($"<c r=\"{at}\" t=\"s\"><v>{shared.Count - 1}</v></c>");
    }

    private static string Relations(string inner) => "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inner + "</Relationships>";

    private static string Escaped(string text) => SecurityElement.Escape(text).Replace("\n", "&#10;", StringComparison.Ordinal);

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }
}
