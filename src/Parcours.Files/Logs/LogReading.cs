using System.Globalization;

namespace Parcours.Files;

/// <summary>From a recognised source to a log or a refusal.</summary>
internal static class LogReading
{
    public static ImportOutcome Csv(LogSource source, string file, LogMapping? mapping, ImportOptions options, FaultList faults, IProgress<ImportProgress>? progress)
    {
        var head = CsvSniffing.Look(source.Prefix, source.IsWhole, mapping?.Separator ?? options.Columns.Separator);
        ImmutableArray<string> notes = [];
        if (mapping is null) (mapping, notes) = MappingDetection.Of(head, options.Columns, file, faults);
        else CheckColumns(mapping, head.Columns, faults);
        if (mapping is null || faults.Count > 0) return new ImportOutcome.Refused(faults.Kept, faults.Count);
        var rows = new CsvRows(source.Content(), head.Separator, head.LineEnd, options.MostRowBytes);
        var reader = new CsvLogReader(rows, mapping, head.Columns, faults, () => source.IsTranscoded);
        var builder = reader.Read(count => Count(count, source, file, options, progress));
        if (reader.EmptyCaseIds > 0) notes = notes.Add(string.Create(CultureInfo.InvariantCulture, $"{reader.EmptyCaseIds} events have an empty case id: together they make one case."));
        if (reader.Filtered > 0) notes = notes.Add(string.Create(CultureInfo.InvariantCulture, $"{reader.Filtered} events were left out by their lifecycle transition, as the mapping says."));
        var detected = new ImportDetected("csv", source.Encoding, head.Columns, notes, 0);
        return Finish(builder, file, mapping, detected, options, faults);
    }

    public static ImportOutcome Xes(LogSource source, string file, LogMapping? mapping, ImportOptions options, FaultList faults, IProgress<ImportProgress>? progress)
    {
        if (mapping?.Scores.Length > XesLogReader.MostScores)
        {
            var many = string.Create(CultureInfo.InvariantCulture, $"{mapping.Scores.Length} scores are chosen; of a XES log at most {XesLogReader.MostScores} are kept");
            throw new ImportRefusedException(new ImportFault("score.too-many", file, 0, "", "", many, "Choose fewer."));
        }

        var reader = new XesLogReader(new MarkupStream(source.Content(), options.MostRowBytes, file), mapping, faults, options);
        var builder = reader.Read(count => Count(count, source, file, options, progress));
        if (builder is null) return new ImportOutcome.Refused(faults.Kept, faults.Count);
        ImmutableArray<string> notes = [];
        if (reader.Unnamed > 0) notes = notes.Add(string.Create(CultureInfo.InvariantCulture, $"{reader.Unnamed} traces have no concept:name: they are called # and their number."));
        if (reader.Filtered > 0) notes = notes.Add(string.Create(CultureInfo.InvariantCulture, $"{reader.Filtered} events were left out by their lifecycle transition, as the mapping says."));
        return Finish(builder, file, reader.Mapping, new ImportDetected("xes", source.Encoding, [], notes, 0), options, faults);
    }

    // A file may hold more events than the memory: it is refused while it is read, and the server goes on.
    private static void Count(long count, LogSource source, string file, ImportOptions options, IProgress<ImportProgress>? progress)
    {
        if (count > options.MostEvents)
        {
            throw new ImportRefusedException(new ImportFault(
                "file.too-many-events", file, count, "", "", $"The file holds more than {options.MostEvents:N0} events, all that this machine's memory can take", "Split it by period, or use a machine with more memory."));
        }

        progress?.Report(new ImportProgress(source.BytesRead, source.Length, count));
    }

    private static ImportOutcome Finish(EventLogBuilder builder, string file, LogMapping mapping, ImportDetected detected, ImportOptions options, FaultList faults)
    {
        if (faults.Count > 0 && !options.SkipFaultyRows) return new ImportOutcome.Refused(faults.Kept, faults.Count, faults.Swallows ? 0 : builder.Count);
        if (builder.Count == 0)
        {
            faults.Add("file.no-events", 0, "", default, "The file holds no event", "Choose a file that holds events.");
            return new ImportOutcome.Refused(faults.Kept, faults.Count);
        }
        return new ImportOutcome.Imported(builder.Build(LogImport.NameOf(file)), mapping, detected with { SkippedRows = faults.Count }, faults.Kept);
    }

    private static void CheckColumns(LogMapping mapping, ImmutableArray<string> columns, FaultList faults)
    {
        var named = new[] { mapping.Case, mapping.Activity, mapping.Time, mapping.Channel, mapping.Resource, mapping.Lifecycle, mapping.Outcome }.OfType<string>().Concat(mapping.Scores);
        foreach (var column in named.Where(c => !columns.Contains(c, StringComparer.Ordinal)))
        {
            faults.Add("column.unknown", 1, column, default, "The file has no such column", $"Its columns are: {string.Join(", ", columns)}.");
        }
    }
}
