namespace Parcours.Files;

/// <summary>Proposes a mapping from column names and examples; what a person gave is kept.</summary>
internal static class MappingDetection
{
    /// <summary>The mapping, or the faults that say what a person must give; notes say what was guessed.</summary>
    public static (LogMapping? Mapping, ImmutableArray<string> Notes) Of(CsvHead head, ColumnChoices given, string file, FaultList faults)
    {
        var columns = head.Columns;
        var notes = ImmutableArray.CreateBuilder<string>();
        foreach (var choice in new[] { given.Case, given.Activity, given.Time, given.Channel, given.Resource })
        {
            if (choice is not null && !columns.Contains(choice, StringComparer.Ordinal)) faults.Add("column.unknown", 1, choice, default, "The file has no such column", $"Its columns are: {string.Join(", ", columns)}.");
        }
        var caseColumn = given.Case ?? ColumnNames.Find(columns, ColumnNames.Case);
        var left = columns.Where(c => !string.Equals(c, caseColumn, StringComparison.Ordinal)).ToList();
        var activity = given.Activity ?? ColumnNames.Find(left, ColumnNames.Activity);
        var time = given.Time ?? ColumnNames.Find(left, ColumnNames.Time) ?? FirstTime(head, left, given.Culture ?? "");
        Missing(caseColumn, "case", columns, faults);
        Missing(activity, "activity", columns, faults);
        Missing(time, "time", columns, faults);
        if (faults.Count > 0) return (null, []);
        var format = given.TimeFormat ?? TimeFormat(head, time!, given.Culture ?? "", notes, faults);
        var rest = left.Where(c => !string.Equals(c, activity, StringComparison.Ordinal) && !string.Equals(c, time, StringComparison.Ordinal)).ToList();
        var mapping = new LogMapping
        {
            Case = caseColumn!,
            Activity = activity!,
            Time = time!,
            Channel = given.Channel ?? ColumnNames.Find(rest, ColumnNames.Channel),
            Resource = given.Resource ?? ColumnNames.Find(rest, ColumnNames.Resource),
            Lifecycle = ColumnNames.Find(rest, ColumnNames.Lifecycle),
            Outcome = ColumnNames.Find(rest, ColumnNames.Outcome),
            Scores = [.. rest.Where(c => ColumnNames.Is(c, ColumnNames.Scores)).Distinct(StringComparer.Ordinal)],
            TimeFormat = format,
            Separator = (char)head.Separator,
            Culture = given.Culture ?? "",
            TimeZone = given.TimeZone ?? "UTC",
        };
        return (mapping, notes.ToImmutable());
    }

    private static void Missing(string? column, string what, ImmutableArray<string> columns, FaultList faults)
    {
        if (column is null) faults.Add("column.missing", 1, "", default, $"No column looks like the {what}", $"Say which with --{what}; the columns are: {string.Join(", ", columns)}.");
    }

    private static string? FirstTime(CsvHead head, List<string> columns, string culture) =>
        columns.FirstOrDefault(c => TimeDetection.Of(Examples(head, c), culture).Format is { } format && !format.StartsWith("epoch", StringComparison.Ordinal));

    private static string TimeFormat(CsvHead head, string column, string culture, ImmutableArray<string>.Builder notes, FaultList faults)
    {
        var examples = Examples(head, column);
        var (format, ambiguous) = TimeDetection.Of(examples, culture);
        if (ambiguous) notes.Add($"Days and months of \"{column}\" could be swapped: read as {format}; say --time-format mdy or dmy if not.");
        if (format is not null) return format;
        // A few odd values must not hide the format of the others: they become faults of their rows.
        var usual = examples.GroupBy(e => TimeDetection.Of([e], culture).Format, StringComparer.Ordinal).Where(g => g.Key is not null).MaxBy(g => g.Count())?.Key;
        if (usual is null && examples.Count > 0)
        {
            faults.Add("time.format", 2, column, System.Text.Encoding.UTF8.GetBytes(examples[0]), "The instants are written in a way that is not known", "Say how with --time-format, as in \"dd.MM.yy HH:mm\".");
        }
        return usual ?? "iso";
    }

    private static List<string> Examples(CsvHead head, string column)
    {
        var at = head.Columns.IndexOf(column, StringComparer.Ordinal);
        return [.. head.Rows.Where(r => r.Length > at && r[at].Length > 0).Select(r => r[at])];
    }
}
