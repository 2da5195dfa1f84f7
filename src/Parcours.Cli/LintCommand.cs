using System.CommandLine;
using Parcours.Mapping;
using Parcours.Server.Maps;

namespace Parcours.Cli;

/// <summary>`parcours lint STUDY [--map NAME] [--json]`: completeness and coherence of a study (docs/study-checks.md). Exit code 1 when it has a fault.</summary>
internal static class LintCommand
{
    public static Command Create()
    {
        var study = new Argument<string>("study") { Description = "A study file (NAME.parcours.json)." };
        var map = new Option<string?>("--map") { Description = "Check one map only, by its name." };
        var language = new Option<string?>("--lang") { Description = "Language of the sentences, fr or en; the study's own when left out." };
        language.AcceptOnlyFromAmong("fr", "en");
        var json = new Option<bool>("--json") { Description = "Print one JSON document." };
        var command = new Command("lint", "Checks the completeness and coherence of a study. The exit code is 1 when the study has a fault; what is only missing leaves it 0.") { study, map, language, json };
        command.SetAction(parsed =>
        {
            if (StudyMap.ReadRecords(parsed, parsed.GetValue(study)!) is not { } records) return CommandLine.Refused;
            if (StudyRules.Apply(StudyState.Empty, [.. records.Select(record => new Op.Put(record))]) is not Applied { State: var state }) return parsed.Refuse("The study breaks a rule of study files: open it in Parcours to see which.");
            if (parsed.GetValue(map) is { } name && !state.All<JourneyMap>().Any(m => Same(m, name))) return parsed.Refuse($"No map is called \"{name}\".");
            var report = LintReport.Of(state, parsed.GetValue(map), parsed.GetValue(language));
            if (parsed.GetValue(json)) JsonOut.Write(report, parsed.Output());
            else Print(report, parsed.Output());
            return report.Counts.Fault > 0 ? CommandLine.Refused : CommandLine.Done;
        });
        return command;
    }

    /// <summary>A map by its name, as people type it.</summary>
    public static bool Same(JourneyMap map, string name) => string.Equals(map.Name, name, StringComparison.OrdinalIgnoreCase);

    private static void Print(LintReport report, TextWriter output)
    {
        var table = new TextTableWriter(output);
        table.Line($"{report.Study}: {report.Counts.Fault} faults, {report.Counts.Gap} gaps, {report.Counts.Hint} hints");
        foreach (var group in report.Findings.GroupBy(finding => finding.Map ?? report.Study, StringComparer.Ordinal))
        {
            table.Table(group.Key, ["number", "severity", "finding"], group.Select(finding => new[] { finding.Check, finding.Severity, finding.Text }));
        }
    }
}
