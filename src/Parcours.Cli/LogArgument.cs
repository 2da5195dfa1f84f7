using System.CommandLine;
using System.Globalization;
using Parcours.Files;
using Parcours.Measuring;

namespace Parcours.Cli;

/// <summary>The LOG argument of several commands, or their --log option, and the options that say how to read it.</summary>
internal sealed class LogArgument(bool asOption = false)
{
    private const string Help = "A .csv, .xes or .xes.gz file, recognised by content.";

    private readonly Argument<string> file = new("LOG") { Description = Help };
    private readonly Option<string?> optional = new("--log") { Description = Help };
    private readonly Option<string?> caseColumn = new("--case") { Description = "The column of case ids." };
    private readonly Option<string?> activity = new("--activity") { Description = "The column of activities." };
    private readonly Option<string?> time = new("--time") { Description = "The column of instants." };
    private readonly Option<string?> channel = new("--channel") { Description = "The column of channels." };
    private readonly Option<string?> resource = new("--resource") { Description = "The column of resources." };
    private readonly Option<string?> timeFormat = new("--time-format") { Description = "iso, dmy, mdy, epoch-s, epoch-ms, epoch-us, or a .NET pattern." };
    private readonly Option<string?> timeZone = new("--time-zone") { Description = "The zone of instants without an offset (UTC when not given)." };
    private readonly Option<string?> separator = new("--separator") { Description = "What stands between fields: one character, or tab." };
    private readonly Option<string?> culture = new("--culture") { Description = "The culture of numbers and month names, as fr-FR." };
    private readonly Option<bool> skipFaulty = new("--skip-faulty-rows") { Description = "Leave out rows with a fault instead of refusing the file." };

    public void AddTo(Command command)
    {
        if (asOption) command.Add(optional);
        else command.Add(file);
        foreach (var option in new Option[] { caseColumn, activity, time, channel, resource, timeFormat, timeZone, separator, culture, skipFaulty }) command.Add(option);
    }

    /// <summary>Whether a log was named.</summary>
    public bool IsGiven(ParseResult parsed) => !asOption || parsed.GetValue(optional) is not null;

    /// <summary>Reads the log, or tells its faults on standard error and gives null.</summary>
    public EventLog? Read(ParseResult parsed)
    {
        var error = parsed.Error();
        var path = asOption ? parsed.GetRequiredValue(optional)! : parsed.GetRequiredValue(file);
        if (!File.Exists(path))
        {
            error.WriteLine($"{path}: there is no such file.");
            return null;
        }
        var options = new ImportOptions { SkipFaultyRows = parsed.GetValue(skipFaulty), Columns = Choices(parsed) };
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
            return Tell(LogImport.Read(stream, path, null, options, new ProgressLines(error)), error);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"{path}: {e.Message}");
            return null;
        }
    }

    private static EventLog? Tell(ImportOutcome outcome, TextWriter error)
    {
        if (outcome is ImportOutcome.Refused refused)
        {
            foreach (var fault in refused.Faults) error.WriteLine(fault);
            if (refused.Count > refused.Faults.Length) error.WriteLine(Invariant($"... and {refused.Count - refused.Faults.Length} more."));
            error.WriteLine(Invariant($"Nothing was read: {refused.Count} fault(s)."));
            return null;
        }
        var imported = (ImportOutcome.Imported)outcome;
        foreach (var fault in imported.Faults) error.WriteLine(fault);
        if (imported.Detected.SkippedRows > 0) error.WriteLine(Invariant($"{imported.Detected.SkippedRows} fault(s): their rows were left out."));
        foreach (var note in imported.Detected.Notes) error.WriteLine(note);
        error.WriteLine(Said(imported.Mapping, imported.Detected));
        return imported.Log;
    }

    private static string Said(LogMapping mapping, ImportDetected detected)
    {
        var parts = new List<string> { $"{detected.Format}, {detected.Encoding}", $"case \"{mapping.Case}\"", $"activity \"{mapping.Activity}\"", $"time \"{mapping.Time}\" ({mapping.TimeFormat})" };
        if (detected.Format == "csv") parts.Insert(1, mapping.Separator == '\t' ? "separator tab" : $"separator \"{mapping.Separator}\"");
        if (mapping.Channel is not null) parts.Add($"channel \"{mapping.Channel}\"");
        if (mapping.Resource is not null) parts.Add($"resource \"{mapping.Resource}\"");
        if (mapping.Lifecycle is not null) parts.Add($"lifecycle \"{mapping.Lifecycle}\"");
        if (mapping.Outcome is not null) parts.Add($"outcome \"{mapping.Outcome}\"");
        if (mapping.Scores.Length > 0) parts.Add($"scores \"{string.Join("\", \"", mapping.Scores)}\"");
        return $"Read as {string.Join(", ", parts)}.";
    }

    private ColumnChoices Choices(ParseResult parsed) => new()
    {
        Case = parsed.GetValue(caseColumn),
        Activity = parsed.GetValue(activity),
        Time = parsed.GetValue(time),
        Channel = parsed.GetValue(channel),
        Resource = parsed.GetValue(resource),
        TimeFormat = parsed.GetValue(timeFormat),
        TimeZone = parsed.GetValue(timeZone),
        Culture = parsed.GetValue(culture),
        Separator = parsed.GetValue(separator) switch { null or "" => null, "tab" or "\\t" => '\t', var s => s[0] },
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
