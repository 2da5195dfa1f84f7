using System.Xml;

namespace Parcours.Files;

/// <summary>[S63.3] What the first events of a XES log say of their keys, so that a person can tell scores from other numbers before the log is read.</summary>
internal static class XesSniffing
{
    private const int MostEvents = 20_000;
    private const int MostKeys = 60;
    private const int LongestKey = 60;

    /// <summary>The mapping with the channel, the outcome and the scores that are known by their names, and the keys that a person may choose among.</summary>
    public static (LogMapping Mapping, ImmutableArray<string> Keys) Look(Stream stream, ImportOptions options, string file)
    {
        var keys = new Dictionary<string, bool>(StringComparer.Ordinal);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersFromEntities = 1 << 20 };
        try
        {
            using var xml = XmlReader.Create(new MarkupStream(stream, options.MostRowBytes, file), settings);
            for (var events = 0; events < MostEvents && xml.ReadToFollowing("event"); events++) ReadEvent(xml, keys);
        }
        catch (Exception e) when (e is XmlException or ImportRefusedException or InvalidDataException)
        {
            // What is broken is told when it is read; what was seen before it stands.
        }

        var standard = XesLogReader.Standard;
        var known = new[] { standard.Case, standard.Activity, standard.Time, standard.Resource!, standard.Lifecycle! };
        List<string> others = [.. keys.Keys.Where(key => !known.Contains(key, StringComparer.Ordinal))];
        var channel = others.Find(key => ColumnNames.Is(key, ColumnNames.Channel));
        var outcome = others.Find(key => ColumnNames.Is(key, ColumnNames.Outcome));
        ImmutableArray<string> scores = [.. others.Where(key => ColumnNames.Is(key, ColumnNames.Scores)).Take(XesLogReader.MostScores)];
        var told = others.Where(key => keys[key] || key == channel || key == outcome || scores.Contains(key, StringComparer.Ordinal));
        return (standard with { Channel = channel, Outcome = outcome, Scores = scores }, [.. known, .. told]);
    }

    private static void ReadEvent(XmlReader xml, Dictionary<string, bool> keys)
    {
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            // Those nested in attributes are passed over, as the reader does.
            if (xml.NodeType != XmlNodeType.Element || xml.Depth != depth + 1 || xml.GetAttribute("key") is not { Length: <= LongestKey } key) continue;
            var number = xml.LocalName is "int" or "float";
            if (keys.TryGetValue(key, out var was)) keys[key] = was || number;
            else if (keys.Count < MostKeys) keys.Add(key, number);
        }
    }
}
