namespace Parcours.Measuring;

/// <summary>A text column told by dictionary: one id per event (-1 = no value), names by id in first-seen order.</summary>
public sealed record NameColumn(ReadOnlyMemory<int> Ids, ImmutableArray<string> Names)
{
    /// <summary>The id of a name compared exactly, or -1.</summary>
    public int IdOf(string name) => Names.IndexOf(name, StringComparer.Ordinal);
}

/// <summary>A number column: one value per event, NaN = no value.</summary>
public sealed record ScoreColumn(string Name, ReadOnlyMemory<double> Values);

/// <summary>
/// [M1, M2] An event log: immutable columns, the events of a case side by side, ordered by instant, ties in file order.
/// Instants are UTC ticks of 100 ns since 0001-01-01. Cases are in first-seen order.
/// </summary>
public sealed class EventLog
{
    private readonly int[] offsets;
    private readonly long[] times;
    private readonly NameColumn activities;

    /// <summary>Takes ownership of the columns; throws <see cref="InvalidOperationException"/> when they do not make a log (a hostile file may say anything).</summary>
    public EventLog(string name, TextTable caseIds, int[] offsets, long[] times, NameColumn activities, EventLogExtras extras)
    {
        Name = name;
        CaseIds = caseIds;
        this.offsets = offsets;
        this.times = times;
        this.activities = activities;
        Extras = extras;
        Check();
    }

    /// <summary>What the log is called (a file's name without its folder and extensions).</summary>
    public string Name { get; }

    /// <summary>Case ids by case, as text ("NA", "0012" and "" are case ids).</summary>
    public TextTable CaseIds { get; }

    /// <summary>The optional columns.</summary>
    public EventLogExtras Extras { get; }

    /// <summary>How many cases.</summary>
    public int CaseCount => offsets.Length - 1;

    /// <summary>How many events.</summary>
    public int EventCount => times.Length;

    /// <summary>CaseCount + 1 positions: the events of case c are [CaseOffsets[c], CaseOffsets[c + 1]).</summary>
    public ReadOnlySpan<int> CaseOffsets => offsets;

    /// <summary>UTC ticks by event.</summary>
    public ReadOnlySpan<long> Times => times;

    /// <summary>Activity ids by event, never -1.</summary>
    public ReadOnlySpan<int> Activities => activities.Ids.Span;

    /// <summary>Activity names by id.</summary>
    public ImmutableArray<string> ActivityNames => activities.Names;

    /// <summary>UTC ticks of the earliest and the latest event; (long.MaxValue, long.MinValue) for a log without events.</summary>
    public (long First, long Last) Period { get; private set; } = (long.MaxValue, long.MinValue);

    internal ReadOnlyMemory<int> OffsetMemory => offsets;

    internal ReadOnlyMemory<int> ActivityMemory => activities.Ids;

    private void Check()
    {
        if (offsets.Length == 0 || offsets[0] != 0 || offsets[^1] != times.Length || CaseIds.Count != CaseCount) throw Broken("The cases do not cut the events.");
        CheckNames(activities, least: 0);
        foreach (var column in Extras.NameColumns) CheckNames(column, least: -1);
        foreach (var score in Extras.Scores)
        {
            if (score.Values.Length != times.Length) throw Broken("A score column has another length.");
        }
        var (first, last) = Period;
        foreach (var time in times) (first, last) = (Math.Min(first, time), Math.Max(last, time));
        Period = (first, last);
        for (var c = 0; c < CaseCount; c++)
        {
            if (offsets[c + 1] < offsets[c]) throw Broken("A case ends before it starts.");
            for (var e = offsets[c] + 1; e < offsets[c + 1]; e++)
            {
                if (times[e] < times[e - 1]) throw Broken("The events of a case are out of order.");
            }
        }
    }

    private static InvalidOperationException Broken(string what) => new(what);

    private void CheckNames(NameColumn column, int least)
    {
        if (column.Ids.Length != times.Length) throw Broken("A column has another length.");
        foreach (var id in column.Ids.Span)
        {
            if (id < least || id >= column.Names.Length) throw Broken("An id has no name.");
        }
    }
}

/// <summary>The optional columns of a log; a missing column is null.</summary>
public sealed record EventLogExtras
{
    /// <summary>Where the event happened (web, shop, phone...).</summary>
    public NameColumn? Channel { get; init; }

    /// <summary>Who did it.</summary>
    public NameColumn? Resource { get; init; }

    /// <summary>The lifecycle transition (start, complete...).</summary>
    public NameColumn? Lifecycle { get; init; }

    /// <summary>How it ended (M11: failed).</summary>
    public NameColumn? Outcome { get; init; }

    /// <summary>Scores given with an event (NPS, CSAT, CES...).</summary>
    public ImmutableArray<ScoreColumn> Scores { get; init; } = [];

    internal IEnumerable<NameColumn> NameColumns => new[] { Channel, Resource, Lifecycle, Outcome }.OfType<NameColumn>();
}
