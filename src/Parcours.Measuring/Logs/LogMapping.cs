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
