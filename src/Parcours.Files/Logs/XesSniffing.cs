using System.Xml;

namespace Parcours.Files;

/// <summary>[S63.3] What the first events of a XES log say of their keys, so that a person can tell scores from other numbers before the log is read.</summary>
internal static class XesSniffing
{
    // Looked at while the upload is answered: a file without events would be read to its end, which may be 64 GB.
    private const long MostBytes = 32 << 20;
    private const int MostEvents = 20_000;
    private const int MostKeys = 60;
    private const int LongestKey = 60;

    /// <summary>The mapping with the channel, the outcome and the scores that are known by their names, and the keys that a person may choose among.</summary>
    public static (LogMapping Mapping, ImmutableArray<string> Keys) Look(Stream stream, ImportOptions options, string file)
    {
        var keys = new Keys();
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersFromEntities = 1 << 20 };
        try
        {
            using var xml = XmlReader.Create(new MarkupStream(new HeadStream(stream, MostBytes), options.MostRowBytes, file), settings);
            for (var events = 0; events < MostEvents && xml.ReadToFollowing("event"); events++) ReadEvent(xml, keys);
        }
        catch (Exception e) when (e is XmlException or ImportRefusedException or InvalidDataException)
        {
            // What is broken is told when it is read; what was seen before it stands.
        }

        var channel = keys.Told.Find(key => ColumnNames.Is(key, ColumnNames.Channel));
        var outcome = keys.Told.Find(key => ColumnNames.Is(key, ColumnNames.Outcome));
        ImmutableArray<string> scores = [.. keys.Told.Where(key => ColumnNames.Is(key, ColumnNames.Scores)).Take(XesLogReader.MostScores)];
        var told = keys.Told.Where(key => keys.IsNumber(key) || key == channel || key == outcome || scores.Contains(key, StringComparer.Ordinal));
        return (XesLogReader.Standard with { Channel = channel, Outcome = outcome, Scores = scores }, [.. Keys.Standard, .. told]);
    }

    private static void ReadEvent(XmlReader xml, Keys keys)
    {
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            // Those nested in attributes are passed over, as the reader does.
            if (xml.NodeType != XmlNodeType.Element || xml.Depth != depth + 1 || xml.GetAttribute("key") is not { Length: <= LongestKey } key) continue;
            keys.Meet(key, xml.LocalName is "int" or "float");
        }
    }

    /// <summary>The keys that may be told, in the order in which they are met: numbers, at most <see cref="MostKeys"/>, and those with a known name.</summary>
    private sealed class Keys
    {
        // A hostile file may name a new key per event.
        private const int MostNames = 10_000;
        private readonly HashSet<string> looked = new(StringComparer.Ordinal);
        private readonly HashSet<string> numbers = new(StringComparer.Ordinal);

        public static string[] Standard { get; } =
            [XesLogReader.Standard.Case, XesLogReader.Standard.Activity, XesLogReader.Standard.Time, XesLogReader.Standard.Resource!, XesLogReader.Standard.Lifecycle!];

        public List<string> Told { get; } = [];

        public bool IsNumber(string key) => numbers.Contains(key);

        public void Meet(string key, bool number)
        {
            if (Standard.Contains(key, StringComparer.Ordinal)) return;
            var tells = number && numbers.Count < MostKeys && numbers.Add(key);
            if (looked.Count < MostNames && looked.Add(key)) tells |= new[] { ColumnNames.Channel, ColumnNames.Outcome, ColumnNames.Scores }.Any(names => ColumnNames.Is(key, names));
            if (tells && !Told.Contains(key, StringComparer.Ordinal)) Told.Add(key);
        }
    }
}
