using System.Globalization;

namespace Parcours.Files;

/// <summary>The detected mapping and the first rows, for a person to confirm. Mapping is null when a person must say more: the faults say what.</summary>
public sealed record LogSniff(string Format, string Encoding, LogMapping? Mapping, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows, ImmutableArray<string> Notes, ImmutableArray<ImportFault> Faults);

/// <summary>
/// Reads event logs: CSV and XES, plain or gzip, recognised by content. The whole file is read before anything is given out (A8):
/// the answer is a log, or the faults with file, row, column, value and fix, capped and counted.
/// </summary>
public static class LogImport
{
    /// <summary>Reads a log. The mapping is detected (with the choices of the options kept) when none is given. I/O errors of the stream and cancellation throw.</summary>
    public static ImportOutcome Read(Stream stream, string fileName, LogMapping? mapping = null, ImportOptions? options = null, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= new ImportOptions();
        var file = Path.GetFileName(fileName);
        var faults = new FaultList(file, options.MostFaults);
        try
        {
            using var source = LogSource.Open(stream, file, options, cancel);
            if (mapping?.Faults() is [var wrong, ..]) throw new ImportRefusedException(new ImportFault("mapping", file, 0, "", "", wrong.TrimEnd('.'), "Correct the mapping."));
            return source.Format == "xes"
                ? LogReading.Xes(source, file, mapping, options, faults, progress)
                : LogReading.Csv(source, file, mapping, options, faults, progress);
        }
        catch (ImportRefusedException e)
        {
            return new ImportOutcome.Refused([e.Fault, .. faults.Kept], faults.Count + 1);
        }
        catch (Exception e) when (e is TimeZoneNotFoundException or InvalidTimeZoneException or CultureNotFoundException)
        {
            return new ImportOutcome.Refused([new ImportFault("mapping", file, 0, "", "", "The mapping names a time zone or a culture that is not known here", "Correct it: an IANA zone as Europe/Paris, a culture as fr-FR.")], 1);
        }
        catch (CsvRowTooLongException e)
        {
            return new ImportOutcome.Refused([new ImportFault("csv.row-too-long", file, e.Line, "", "", $"The row goes on past {options.MostRowBytes:N0} bytes", "A quote opened there may never close."), .. faults.Kept], faults.Count + 1);
        }
    }

    /// <summary>
    /// Looks at the beginning only: format, columns, proposed mapping, up to 20 rows. Of a XES log, at most 32 MB expanded: the keys that are numbers or
    /// known by name. I/O errors of the stream and cancellation throw.
    /// </summary>
    public static LogSniff Sniff(Stream stream, string fileName, ImportOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= new ImportOptions();
        var file = Path.GetFileName(fileName);
        var faults = new FaultList(file, options.MostFaults);
        try
        {
            using var source = LogSource.Open(stream, file, options, cancel);
            if (source.Format == "xes")
            {
                var (found, keys) = XesSniffing.Look(source.Content(), options, file);
                return new LogSniff("xes", "utf-8", found, keys, [], [], []);
            }

            var head = CsvSniffing.Look(source.Prefix, source.IsWhole, options.Columns.Separator);
            var (mapping, notes) = MappingDetection.Of(head, options.Columns, file, faults);
            return new LogSniff("csv", source.Encoding, mapping, head.Columns, [.. head.Rows.Take(20)], notes, faults.Kept);
        }
        catch (ImportRefusedException e)
        {
            return new LogSniff("", "", null, [], [], [], [e.Fault]);
        }
    }

    /// <summary>A file's name without its extensions (.csv, .xes, .gz...).</summary>
    public static string NameOf(string fileName)
    {
        var name = Path.GetFileName(fileName);
        foreach (var extension in new[] { ".gz", ".csv", ".tsv", ".txt", ".xes" })
        {
            if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase) && name.Length > extension.Length) name = name[..^extension.Length];
        }
        return name;
    }
}
