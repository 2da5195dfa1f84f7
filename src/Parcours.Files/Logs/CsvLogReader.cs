using System.Buffers.Text;
using System.Globalization;
using System.Text.Unicode;

namespace Parcours.Files;

/// <summary>Reads the rows of a CSV into a log, by a mapping.</summary>
internal sealed class CsvLogReader
{
    private const int RowsBetweenReports = 1 << 16;
    private readonly CsvRows rows;
    private readonly LogMapping mapping;
    private readonly ImmutableArray<string> columns;
    private readonly FaultList faults;
    private readonly EventLogBuilder builder;
    private readonly TimeReader time;
    private readonly CultureInfo culture;
    private readonly HashSet<string> kept;
    private readonly int[] textsAt;
    private readonly int caseAt;
    private readonly int activityAt;
    private readonly int timeAt;
    private readonly int channelAt;
    private readonly int resourceAt;
    private readonly int lifecycleAt;
    private readonly int outcomeAt;
    private readonly int[] scoresAt;
    private readonly double[] scores;
    private readonly Func<bool> isTranscoded;

    /// <summary>isTranscoded: whether the text read so far was Windows-1252; it is known only on the way.</summary>
    public CsvLogReader(CsvRows rows, LogMapping mapping, ImmutableArray<string> columns, FaultList faults, Func<bool> isTranscoded)
    {
        (this.rows, this.mapping, this.columns, this.faults, this.isTranscoded) = (rows, mapping, columns, faults, isTranscoded);
        time = new TimeReader(mapping.TimeFormat, mapping.Culture, mapping.TimeZone);
        culture = CultureInfo.GetCultureInfo(mapping.Culture);
        (caseAt, activityAt, timeAt) = (At(mapping.Case), At(mapping.Activity), At(mapping.Time));
        (channelAt, resourceAt, lifecycleAt, outcomeAt) = (At(mapping.Channel), At(mapping.Resource), At(mapping.Lifecycle), At(mapping.Outcome));
        scoresAt = [.. mapping.Scores.Select(At)];
        scores = new double[scoresAt.Length];
        textsAt = [.. new[] { caseAt, activityAt, channelAt, resourceAt, lifecycleAt, outcomeAt }.Where(at => at >= 0)];
        kept = [.. mapping.KeepLifecycles];
        builder = new EventLogBuilder(new EventLogShape(channelAt >= 0, resourceAt >= 0, lifecycleAt >= 0, outcomeAt >= 0) { Scores = [.. mapping.Scores.Select(mapping.ScoreNameOf)] });
    }

    /// <summary>Events left out because of their lifecycle transition.</summary>
    public long Filtered { get; private set; }

    /// <summary>Events whose case id is empty.</summary>
    public long EmptyCaseIds { get; private set; }

    /// <summary>Reads to the end; report gets the number of rows now and then.</summary>
    public EventLogBuilder Read(Action<long> report)
    {
        rows.Next();
        var count = 0L;
        while (rows.Next())
        {
            ReadRow();
            if (++count % RowsBetweenReports == 0) report(count);
        }
        report(count);
        return builder;
    }

    private int At(string? column) => column is null ? -1 : columns.IndexOf(column, StringComparer.Ordinal);

    private void ReadRow()
    {
        if (rows.IsBroken)
        {
            faults.Add("csv.quote", rows.Line, "", default, "A quoted field has text after its closing quote, or never closes", "Double the quotes inside a quoted field.");
            return;
        }
        if (rows.FieldCount != columns.Length)
        {
            faults.Add("csv.fields", rows.Line, "", default, $"The row has {rows.FieldCount} fields, the header {columns.Length}", "Quote the fields that hold a separator.");
            return;
        }
        var before = faults.Count;
        var timeText = rows.Field(timeAt);
        if (!time.TryRead(timeText, out var ticks))
        {
            var fix = timeText.IsEmpty ? "Every event needs an instant." : $"Instants are read as \"{mapping.TimeFormat}\"; say another with --time-format, or correct the value.";
            faults.Add(timeText.IsEmpty ? "time.empty" : "time.unreadable", rows.Line, mapping.Time, timeText, timeText.IsEmpty ? "The time is empty" : "The time cannot be read", fix);
        }
        if (rows.Field(activityAt).IsEmpty) faults.Add("activity.empty", rows.Line, mapping.Activity, default, "The activity is empty", "Every event needs an activity.");
        for (var s = 0; s < scores.Length; s++) scores[s] = Score(s);
        if (faults.Count > before) return;
        if (kept.Count > 0 && !kept.Contains(System.Text.Encoding.UTF8.GetString(rows.Field(lifecycleAt))))
        {
            Filtered++;
            return;
        }
        Add(ticks, before);
    }

    private void Add(long ticks, long before)
    {
        // Every text is checked before any is interned: a row left out leaves no name behind.
        foreach (var at in textsAt)
        {
            var text = rows.Field(at);
            if (System.Text.Ascii.IsValid(text)) continue;
            if (!Utf8.IsValid(text)) NotUtf8(at, text);
            else if (isTranscoded() && Mixed.IsMixed(text)) NotTranscoded(at, text);
        }
        if (faults.Count > before) return;
        var id = rows.Field(caseAt);
        if (id.IsEmpty) EmptyCaseIds++;
        builder.Add(builder.CaseIds.Intern(id), Name(builder.ActivityNames, activityAt), ticks, Name(builder.ChannelNames, channelAt), Name(builder.ResourceNames, resourceAt),
            Name(builder.LifecycleNames, lifecycleAt), Name(builder.OutcomeNames, outcomeAt), scores);
    }

    private int Name(Interner names, int at)
    {
        if (at < 0) return -1;
        var value = rows.Field(at);
        return value.IsEmpty ? -1 : names.Intern(value);
    }

    private void NotUtf8(int at, ReadOnlySpan<byte> value) =>
        faults.Add("text.not-utf8", rows.Line, columns[at], value, "The text is not valid UTF-8 though the file is", "Save the whole file as UTF-8.");

    private void NotTranscoded(int at, ReadOnlySpan<byte> value) =>
        faults.Add("text.mixed", rows.Line, columns[at], value, "The text is UTF-8, in a file whose other texts are Windows-1252", "Save the whole file in one encoding, UTF-8 best.");

    private double Score(int s)
    {
        var text = rows.Field(scoresAt[s]);
        if (text.IsEmpty) return double.NaN;
        if (Utf8Parser.TryParse(text, out double value, out var used) && used == text.Length && double.IsFinite(value)) return value;
        if (double.TryParse(text, NumberStyles.Float, culture, out value) && double.IsFinite(value)) return value;
        if (text.Length is >= 2 and <= 4 && (text.SequenceEqual("NA"u8) || text.SequenceEqual("null"u8) || text.SequenceEqual("NULL"u8) || text.SequenceEqual("NaN"u8))) return double.NaN;
        faults.Add("score.unreadable", rows.Line, mapping.Scores[s], text, "The score is not a number", "Leave it empty when there is none.");
        return double.NaN;
    }
}
