using System.Globalization;
using System.Xml;

namespace Parcours.Files.Maps.Sheets;

/// <summary>Which cell styles make a day of a number: a workbook stores days as numbers.</summary>
internal sealed class XlsxFormats
{
    private const int Most = 100_000;
    private readonly HashSet<int> days = [14, 15, 16, 17, 22];
    private readonly List<int> styles = [];
    private bool from1904;

    public static XlsxFormats Read(Stream? stream, MapReadOptions options, bool from1904)
    {
        var read = new XlsxFormats { from1904 = from1904 };
        if (stream is null) return read;
        using var xml = MapXml.Reader(stream, options);
        var inCells = false;
        while (MapXml.Next(xml))
        {
            if (xml.LocalName == "cellXfs") inCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "numFmt" && IsDay(xml.GetAttribute("formatCode") ?? "") && read.days.Count < Most) read.days.Add(Number(xml.GetAttribute("numFmtId")));
            if (xml.LocalName == "xf" && inCells && read.styles.Count < Most) read.styles.Add(Number(xml.GetAttribute("numFmtId")));
        }

        return read;
    }

    /// <summary>The day as an ISO date, or null when the style makes none of the number.</summary>
    public string? Day(string? style, string number)
    {
        var at = Number(style);
        if (at < 0 || at >= styles.Count || !days.Contains(styles[at])) return null;
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || value is not (>= 1 and < 2_958_000)) return null;
        // Day 60 is a 29 February 1900 that never was: days after it count from 30 December 1899.
        var origin = from1904 ? new DateTime(1904, 1, 1, 0, 0, 0, DateTimeKind.Unspecified) : new DateTime(1899, 12, value < 60 ? 31 : 30, 0, 0, 0, DateTimeKind.Unspecified);
        return origin.AddDays(Math.Floor(value)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static bool IsDay(string code)
    {
        var quoted = false;
        foreach (var c in code)
        {
            if (c is '"' or '[' or ']') quoted = c == '[' || (c == '"' && !quoted);
            else if (!quoted && c is 'y' or 'd' or 'Y' or 'D') return true;
        }

        return false;
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
