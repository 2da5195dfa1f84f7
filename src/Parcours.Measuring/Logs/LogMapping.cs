namespace Parcours.Measuring;

/// <summary>
/// [M2] How a file is read as a log: explicit, saved, reusable. Columns are named as the file names them.
/// <see cref="TimeFormat"/>: "iso", "ymd", "dmy", "mdy", "epoch-s", "epoch-ms", "epoch-us", or a .NET pattern ("dd.MM.yy HH:mm").
/// </summary>
public sealed record LogMapping
{
    /// <summary>The column of case ids.</summary>
    public required string Case { get; init; }

    /// <summary>The column of activities.</summary>
    public required string Activity { get; init; }

    /// <summary>The column of instants.</summary>
    public required string Time { get; init; }

    /// <summary>The column of channels, if any.</summary>
    public string? Channel { get; init; }

    /// <summary>The column of resources, if any.</summary>
    public string? Resource { get; init; }

    /// <summary>The column of lifecycle transitions, if any.</summary>
    public string? Lifecycle { get; init; }

    /// <summary>The column of outcomes, if any.</summary>
    public string? Outcome { get; init; }

    /// <summary>The columns of scores.</summary>
    public ImmutableArray<string> Scores { get; init; } = [];

    /// <summary>[S63.3] What kind of score a column holds, where a person said so; else its name tells (one with "nps" in it is a Net Promoter Score).</summary>
    public ImmutableDictionary<string, ScoreKind> ScoreKinds { get; init; } = ImmutableDictionary<string, ScoreKind>.Empty;

    /// <summary>[M1] Only these lifecycle transitions are kept; empty keeps every event.</summary>
    public ImmutableArray<string> KeepLifecycles { get; init; } = [];

    /// <summary>How instants are written.</summary>
    public string TimeFormat { get; init; } = "iso";

    /// <summary>What stands between fields, in a CSV.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>The culture of numbers and month names; empty is invariant.</summary>
    public string Culture { get; init; } = "";

    /// <summary>The zone of instants written without an offset (IANA name).</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>How equal instants of a case are ordered; "file-order" is the only rule so far, written down so that a saved mapping says it.</summary>
    public string Ties { get; init; } = "file-order";

    /// <summary>
    /// [S63.3] What a column of scores is called in the log: its own name, with the kind a person gave before it. The measures know a Net Promoter
    /// Score by "nps" in that name; a score that is none loses the word.
    /// </summary>
    public string ScoreNameOf(string column)
    {
        if (!ScoreKinds.TryGetValue(column, out var kind)) return column;
        var says = column.Contains("nps", StringComparison.OrdinalIgnoreCase);
        if (kind == ScoreKind.Nps) return says ? column : $"NPS · {column}";
        var plain = says ? column.Replace("nps", "score", StringComparison.OrdinalIgnoreCase) : column;
        return kind switch
        {
            ScoreKind.Csat5 => $"CSAT /5 · {plain}",
            ScoreKind.Csat10 => $"CSAT /10 · {plain}",
            ScoreKind.Ces => $"CES · {plain}",
            _ => plain,
        };
    }

    /// <summary>What is wrong with the mapping itself, as plain sentences; empty when it can be used.</summary>
    public ImmutableArray<string> Faults()
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        if (string.IsNullOrEmpty(Case)) faults.Add("No column is given for the case.");
        if (string.IsNullOrEmpty(Activity)) faults.Add("No column is given for the activity.");
        if (string.IsNullOrEmpty(Time)) faults.Add("No column is given for the time.");
        if (Separator is '"' or '\r' or '\n' or '\0' || Separator > 127) faults.Add("The separator must be one plain character, not a quote or a line end.");
        if (!string.Equals(Ties, "file-order", StringComparison.Ordinal)) faults.Add($"The tie rule \"{Ties}\" is not known; use \"file-order\".");
        if (!KeepLifecycles.IsEmpty && Lifecycle is null) faults.Add("Some lifecycle transitions are to be kept but no lifecycle column is given.");
        if (string.Equals(Case, Time, StringComparison.Ordinal)) faults.Add("The case and the time are the same column.");
        return faults.ToImmutable();
    }
}
