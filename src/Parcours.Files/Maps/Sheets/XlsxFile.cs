using System.IO.Compression;
using System.Xml;

namespace Parcours.Files.Maps.Sheets;

/// <summary>
/// The parts of an XLSX workbook (ECMA-376, transitional and strict) that a map needs: sheets, their cells and merges, shared strings and
/// which numbers are days. Read with the platform's own ZIP and XML readers: what a library would hold in memory of a hostile file is not ours to bound.
/// </summary>
internal sealed class XlsxFile : ISheets, IDisposable
{
    private const int MostParts = 10_000;
    private const int MostSheets = 200;
    private readonly ZipArchive zip;
    private readonly MapReadOptions options;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(MapSheet Sheet, string Part)> sheets = [];
    private readonly Lazy<XlsxStrings> strings;
    private readonly Lazy<XlsxFormats> formats;
    private bool from1904;

    public XlsxFile(byte[] bytes, MapReadOptions options)
    {
        this.options = options;
        zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MostParts) throw MapFile.Refused("zip.parts");
        foreach (var entry in zip.Entries) parts.TryAdd(Plain(entry.FullName), entry);
        if (parts.ContainsKey("mimetype") && !parts.ContainsKey("[Content_Types].xml")) throw MapFile.Refused("file.ods");
        var workbook = Target("_rels/.rels", "officeDocument") ?? "xl/workbook.xml";
        var relations = Relations(Related(workbook));
        ReadSheets(workbook, relations);
        strings = new(() => XlsxStrings.Read(Part(Of(relations, "sharedStrings") ?? "xl/sharedStrings.xml"), options));
        formats = new(() => XlsxFormats.Read(Part(Of(relations, "styles") ?? "xl/styles.xml"), options, from1904));
    }

    public IReadOnlyList<MapSheet> Sheets => sheets.ConvertAll(sheet => sheet.Sheet);

    public void Dispose() => zip.Dispose();

    public SheetTable Read(MapSheet sheet, MapFaults faults)
    {
        var part = sheets.Find(each => each.Sheet == sheet).Part;
        using var stream = Part(part) ?? throw MapFile.Refused("sheet.missing", sheet.Name);
        using var xml = MapXml.Reader(stream, options);
        return new XlsxCells(xml, sheet.Name, strings.Value, formats.Value, options, faults).Read();
    }

    private void ReadSheets(string workbook, List<(string Id, string Type, string Target)> relations)
    {
        using var stream = Part(workbook) ?? throw MapFile.Refused("file.zip");
        using var xml = MapXml.Reader(stream, options);
        while (MapXml.Next(xml))
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "workbookPr") from1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName != "sheet" || sheets.Count == MostSheets) continue;
            var id = Attribute(xml, "id");
            var target = relations.Find(each => each.Id == id).Target;
            var hidden = xml.GetAttribute("state") is "hidden" or "veryHidden";
            var name = MapText.Name(xml.GetAttribute("name") ?? "").Name;
            if (target is not null && relations.Exists(each => each.Id == id && each.Type.EndsWith("worksheet", StringComparison.Ordinal))) sheets.Add((new MapSheet(name, hidden), target));
        }

        if (sheets.Count == 0) throw MapFile.Refused("file.noSheet");
    }

    private string? Target(string part, string type) => Of(Relations(part), type);

    private static string? Of(List<(string Id, string Type, string Target)> relations, string type) => relations.Find(each => each.Type.EndsWith(type, StringComparison.Ordinal)).Target;

    private static string Related(string part)
    {
        var slash = part.LastIndexOf('/');
        return $"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels";
    }

    private List<(string Id, string Type, string Target)> Relations(string part)
    {
        var found = new List<(string, string, string)>();
        if (Part(part) is not { } stream) return found;
        using var xml = MapXml.Reader(stream, options);
        var folder = part[..part.LastIndexOf("_rels/", StringComparison.OrdinalIgnoreCase)];
        while (MapXml.Next(xml))
        {
            // What lies outside the file is not fetched.
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "Relationship" } || xml.GetAttribute("TargetMode") == "External" || found.Count == MostParts) continue;
            found.Add((xml.GetAttribute("Id") ?? "", xml.GetAttribute("Type") ?? "", Within(folder, xml.GetAttribute("Target") ?? "")));
        }

        return found;
    }

    private static string Within(string folder, string target)
    {
        if (target.StartsWith('/')) return Plain(target);
        var names = new List<string>();
        foreach (var name in Plain(folder + target).Split('/'))
        {
            if (name == ".." && names.Count > 0) names.RemoveAt(names.Count - 1);
            else if (name is not ("." or ".." or "")) names.Add(name);
        }

        return string.Join('/', names);
    }

    private static string? Attribute(XmlReader xml, string local)
    {
        string? value = null;
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == local && xml.NamespaceURI.Length > 0) value = xml.Value;
        }

        xml.MoveToElement();
        return value;
    }

    private PartStream? Part(string name) => parts.TryGetValue(Plain(name), out var entry) ? new PartStream(entry, options) : null;

    private static string Plain(string name) => name.Replace('\\', '/').TrimStart('/');
}

/// <summary>One part of the archive, which may not expand without bound.</summary>
internal sealed class PartStream(ZipArchiveEntry entry, MapReadOptions options) : ForwardStream
{
    private const int MostExpansion = 400;
    private const int RatioFrom = 8 << 20;
    private readonly Stream stream = entry.Open();
    private long expanded;

    public override int Read(Span<byte> buffer)
    {
        var read = stream.Read(buffer);
        expanded += read;
        if (expanded > options.MostPartBytes) throw MapFile.Refused("zip.large", (options.MostPartBytes >> 20).ToString(System.Globalization.CultureInfo.InvariantCulture), entry.FullName);
        if (expanded > RatioFrom && expanded > entry.CompressedLength * MostExpansion) throw MapFile.Refused("zip.bomb", place: entry.FullName);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) stream.Dispose();
        base.Dispose(disposing);
    }
}
