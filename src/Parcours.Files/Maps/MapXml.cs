using System.Xml;

namespace Parcours.Files.Maps;

/// <summary>XML from strangers: no DTD, no entity, nothing fetched, bounded in length, in depth and in the length of one text.</summary>
internal static class MapXml
{
    private const int MostDepth = 100;
    private const int LongestText = 1 << 20;

    public static XmlReader Reader(Stream stream, MapReadOptions options) => XmlReader.Create(new MarkupStream(stream, LongestText, ""), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = options.MostPartBytes,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    });

    /// <summary>The next node; false at the end.</summary>
    public static bool Next(XmlReader xml)
    {
        if (!xml.Read()) return false;
        if (xml.Depth > MostDepth) throw MapFile.Refused("xml.deep", place: "line " + LineOf(xml));
        return true;
    }

    private static string LineOf(XmlReader xml) => ((IXmlLineInfo)xml).LineNumber.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
