namespace Parcours.Files;

/// <summary>How strict an import is and how much it may take.</summary>
public sealed record ImportOptions
{
    /// <summary>Rows with a fault are left out (and counted) instead of refusing the file.</summary>
    public bool SkipFaultyRows { get; init; }

    /// <summary>How many faults are told one by one; all are counted.</summary>
    public int MostFaults { get; init; } = 1000;

    /// <summary>Longest row or XML text accepted, in bytes.</summary>
    public int MostRowBytes { get; init; } = 16 << 20;

    /// <summary>Most bytes a compressed file may expand to.</summary>
    public long MostExpandedBytes { get; init; } = 64L << 30;

    /// <summary>A compressed file may not expand more than this many times once it is past <see cref="RatioFromBytes"/> (a "zip bomb").</summary>
    public int MostExpansion { get; init; } = 100;

    /// <summary>Expanded size under which the ratio is not looked at.</summary>
    public long RatioFromBytes { get; init; } = 64L << 20;

    /// <summary>Most events of one log. By default what half of the memory that this process may use can hold, at 64 bytes an event.</summary>
    public long MostEvents { get; init; } = Math.Min(int.MaxValue / 2, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2 / 64);

    /// <summary>Columns given by a person; what is null is detected.</summary>
    public ColumnChoices Columns { get; init; } = new();
}

/// <summary>Columns and formats that a person gave; null is detected. Names as in <see cref="LogMapping"/>.</summary>
public sealed record ColumnChoices
{
    public string? Case { get; init; }

    public string? Activity { get; init; }

    public string? Time { get; init; }

    public string? Channel { get; init; }

    public string? Resource { get; init; }

    public string? TimeFormat { get; init; }

    public char? Separator { get; init; }

    public string? Culture { get; init; }

    public string? TimeZone { get; init; }
}

/// <summary>Bytes of the file read (compressed bytes when it is compressed), its length when known, and events so far.</summary>
public readonly record struct ImportProgress(long Bytes, long? Length, long Rows);

/// <summary>What was read, and how.</summary>
public sealed record ImportDetected(string Format, string Encoding, ImmutableArray<string> Columns, ImmutableArray<string> Notes, long SkippedRows);

/// <summary>[A8] The answer of an import: a whole log, or the reasons why there is none.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    /// <summary>The log, the mapping used and what was detected. Faults are those of rows left out on request.</summary>
    public sealed record Imported(EventLog Log, LogMapping Mapping, ImportDetected Detected, ImmutableArray<ImportFault> Faults) : ImportOutcome;

    /// <summary>
    /// Nothing was imported: the first faults, and how many there are in all. Readable: how many events would be imported without the rows at fault; 0
    /// when leaving rows out would not help.
    /// </summary>
    public sealed record Refused(ImmutableArray<ImportFault> Faults, long Count, long Readable = 0) : ImportOutcome;
}
