using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Parcours.Files.Maps.Sheets;

/// <summary>The texts that cells of a workbook share.</summary>
internal sealed partial class XlsxStrings
{
    private const int Most = 500_000;
    private readonly List<string> texts = [];

    public string? Find(int index) => index >= 0 && index < texts.Count ? texts[index] : null;

    public static XlsxStrings Read(Stream? stream, MapReadOptions options)
    {
        var read = new XlsxStrings();
        if (stream is null) return read;
        using var xml = MapXml.Reader(stream, options);
        while (MapXml.Next(xml))
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "si" }) continue;
            if (read.texts.Count == Most) throw MapFile.Refused("zip.strings");
            read.texts.Add(Rich(xml));
        }

        return read;
    }

    /// <summary>The text of an element with runs (<c>si</c>, <c>is</c>), without phonetic hints; the reader ends on its end.</summary>
    public static string Rich(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var (text, depth, hint) = (new StringBuilder(), xml.Depth, 0);
        var inText = false;
        while (MapXml.Next(xml) && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == "rPh" && !xml.IsEmptyElement:
                    hint++;
                    break;
                case XmlNodeType.EndElement when xml.LocalName == "rPh":
                    hint--;
                    break;
                case XmlNodeType.Element when xml.LocalName == "t":
                    inText = !xml.IsEmptyElement;
                    break;
                case XmlNodeType.EndElement when xml.LocalName == "t":
                    inText = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when inText && hint == 0:
                    text.Append(xml.Value);
                    break;
            }
        }

        return Unescaped(text.ToString());
    }

    /// <summary><c>_x000D_</c> is how a workbook writes what XML cannot.</summary>
    public static string Unescaped(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(text, match => ((char)int.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Escape();
}
