using System.Text;
using System.Xml;

namespace Parcours.Files;

/// <summary>
/// Reads a XES log (IEEE 1849-2016), streaming. No DTD, no external entity, bounded text. Attributes nested in attributes are passed over.
/// The first keys named like a channel, an outcome or a score are read as such.
/// </summary>
internal sealed class XesLogReader(Stream stream, LogMapping? given, FaultList faults, ImportOptions options)
{
    /// <summary>Column names of XES in a mapping.</summary>
    public static readonly LogMapping Standard = new() { Case = "case:concept:name", Activity = "concept:name", Time = "time:timestamp", Resource = "org:resource", Lifecycle = "lifecycle:transition" };

    /// <summary>Scores of one log; a mapping with more is refused before.</summary>
    internal const int MostScores = 8;

    private const int EventsBetweenReports = 1 << 14;
    private readonly List<string> scoreKeys = [.. given?.Scores ?? []];
    private readonly Dictionary<string, Role> roles = new(StringComparer.Ordinal);
    private readonly byte[] utf8 = new byte[4096];
    private readonly double[] scores = new double[MostScores];
    private LogMapping mapping = given ?? Standard;
    private readonly TimeReader time = new((given ?? Standard).TimeFormat, (given ?? Standard).Culture, (given ?? Standard).TimeZone);
    private readonly EventLogBuilder builder = new(new EventLogShape(Channel: true, Resource: true, Lifecycle: true, Outcome: true) { Scores = [.. (given?.Scores ?? []).Select(key => given!.ScoreNameOf(key))] });
    private long events;
    private long traces;

    private enum Role
    {
        None,
        Activity,
        Time,
        Channel,
        Resource,
        Lifecycle,
        Outcome,
        Score,
    }

    /// <summary>Traces that have no concept:name.</summary>
    public long Unnamed { get; private set; }

    /// <summary>Events left out because of their lifecycle transition.</summary>
    public long Filtered { get; private set; }

    /// <summary>The mapping, with the keys found on the way.</summary>
    public LogMapping Mapping => mapping with { Scores = [.. scoreKeys] };

    /// <summary>Reads to the end. Null when the document is broken: the fault says where.</summary>
    public EventLogBuilder? Read(Action<long> report)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            MaxCharactersFromEntities = 1 << 20,
            MaxCharactersInDocument = 0,
        };
        using var xml = XmlReader.Create(stream, settings);
        try
        {
            ReadLog(xml, report);
            return builder;
        }
        catch (XmlException e)
        {
            faults.Add("xml.broken", e.LineNumber, "", default, $"The XML is broken or cut short at line {e.LineNumber}, position {e.LinePosition}: {Plain(e.Message)}", "Export the log again.");
            return null;
        }
    }

    private static string Plain(string message) => message.Length > 160 ? message[..160] + "…" : message.TrimEnd('.');

    private void ReadLog(XmlReader xml, Action<long> report)
    {
        if (!xml.ReadToFollowing("log")) throw new XmlException("there is no log element");
        var depth = xml.Depth;
        if (xml.IsEmptyElement) return;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "trace") ReadTrace(xml, report);
            else if (xml.NodeType == XmlNodeType.Element) xml.Skip();
            else xml.Read();
        }
        while (xml.Read())
        {
            // To the end, so that what follows the log is well formed too.
        }
        report(events);
    }

    private void ReadTrace(XmlReader xml, Action<long> report)
    {
        traces++;
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return;
        }
        var depth = xml.Depth;
        string? name = null;
        var pending = new List<Pending>();
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                xml.Read();
            }
            else if (xml.LocalName is "event")
            {
                if (ReadEvent(xml) is { } read) pending.Add(read);
                if (++events % EventsBetweenReports == 0) report(events);
            }
            else
            {
                if (xml.GetAttribute("key") is "concept:name" && xml.GetAttribute("value") is { } value) name = value;
                xml.Skip();
            }
        }
        xml.Read();
        if (pending.Count == 0) return;
        if (name is null) Unnamed++;
        var caseId = Intern(builder.CaseIds, name ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#{traces}"));
        foreach (var e in pending) builder.Add(caseId, e.Activity, e.Ticks, e.Channel, e.Resource, e.Lifecycle, e.Outcome, e.Scores);
    }

    private Pending? ReadEvent(XmlReader xml)
    {
        var row = events + 1;
        var read = new Pending();
        Array.Fill(scores, double.NaN);
        var timeText = "";
        var hasTime = false;
        var activity = "";
        var lifecycle = "";
        if (xml.IsEmptyElement)
        {
            xml.Read();
        }
        else
        {
            var depth = xml.Depth;
            xml.Read();
            while (xml.Depth > depth)
            {
                if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("key") is { } key && xml.GetAttribute("value") is { } value)
                {
                    switch (RoleOf(key))
                    {
                        case Role.Activity:
                            activity = value;
                            break;
                        case Role.Time:
                            timeText = value;
                            hasTime = time.TryRead(utf8.AsSpan(0, Encode(value)), out var ticks);
                            read.Ticks = ticks;
                            break;
                        case Role.Channel: read.Channel = Optional(builder.ChannelNames, value); break;
                        case Role.Resource: read.Resource = Optional(builder.ResourceNames, value); break;
                        case Role.Outcome: read.Outcome = Optional(builder.OutcomeNames, value); break;
                        case Role.Lifecycle:
                            lifecycle = value;
                            read.Lifecycle = Optional(builder.LifecycleNames, value);
                            break;
                        case Role.Score: Score(key, value, row); break;
                    }
                }
                if (xml.NodeType == XmlNodeType.Element) xml.Skip();
                else xml.Read();
            }
            xml.Read();
        }
        if (activity.Length == 0) faults.Add("activity.empty", row, mapping.Activity, default, "The event has no activity", "Every event needs an activity.");
        if (!hasTime) faults.Add(timeText.Length == 0 ? "time.empty" : "time.unreadable", row, mapping.Time, Encoding.UTF8.GetBytes(timeText), timeText.Length == 0 ? "The event has no time" : "The time cannot be read", "Every event needs an instant as ISO 8601.");
        if (activity.Length == 0 || !hasTime) return null;
        if (!mapping.KeepLifecycles.IsEmpty && !mapping.KeepLifecycles.Contains(lifecycle, StringComparer.Ordinal))
        {
            Filtered++;
            return null;
        }
        read.Activity = Intern(builder.ActivityNames, activity);
        if (scoreKeys.Count > 0) read.Scores = [.. scores];
        return read;
    }

    private Role RoleOf(string key)
    {
        if (roles.TryGetValue(key, out var role)) return role;
        role = key == mapping.Activity ? Role.Activity
            : key == mapping.Time ? Role.Time
            : key == mapping.Resource ? Role.Resource
            : key == mapping.Lifecycle ? Role.Lifecycle
            : key == mapping.Channel ? Role.Channel
            : key == mapping.Outcome ? Role.Outcome
            : scoreKeys.Contains(key, StringComparer.Ordinal) ? Role.Score
            : given is null ? Discover(key) : Role.None;
        // A hostile file may name a new key per event.
        if (roles.Count < 10_000) roles.Add(key, role);
        return role;
    }

    private Role Discover(string key)
    {
        if (key.Length > 60) return Role.None;
        if (mapping.Channel is null && ColumnNames.Is(key, ColumnNames.Channel))
        {
            mapping = mapping with { Channel = key };
            return Role.Channel;
        }
        if (mapping.Outcome is null && ColumnNames.Is(key, ColumnNames.Outcome))
        {
            mapping = mapping with { Outcome = key };
            return Role.Outcome;
        }
        if (scoreKeys.Count < scores.Length && ColumnNames.Is(key, ColumnNames.Scores))
        {
            scoreKeys.Add(key);
            builder.AddScoreColumn(key);
            return Role.Score;
        }
        return Role.None;
    }

    private void Score(string key, string value, long row)
    {
        if (value.Length == 0) return;
        var at = scoreKeys.IndexOf(key);
        if (double.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var score) && double.IsFinite(score)) scores[at] = score;
        else faults.Add("score.unreadable", row, key, Encoding.UTF8.GetBytes(value), "The score is not a number", "Leave it out when there is none.");
    }

    private int Optional(Interner names, string value) => value.Length == 0 ? -1 : Intern(names, value);

    private int Intern(Interner names, string value)
    {
        if (value.Length * 3 <= utf8.Length) return names.Intern(utf8.AsSpan(0, Encode(value)));
        if (value.Length > options.MostRowBytes) throw new XmlException("a text is too long");
        return names.Intern(Encoding.UTF8.GetBytes(value));
    }

    private int Encode(string value) => Encoding.UTF8.GetBytes(value.AsSpan(0, Math.Min(value.Length, utf8.Length / 3)), utf8);

    private sealed class Pending
    {
        public int Activity { get; set; } = -1;

        public long Ticks { get; set; }

        public int Channel { get; set; } = -1;

        public int Resource { get; set; } = -1;

        public int Lifecycle { get; set; } = -1;

        public int Outcome { get; set; } = -1;

        public double[] Scores { get; set; } = [];
    }
}
