using System.CommandLine;
using System.Globalization;
using Parcours.Measuring;

namespace Parcours.Cli;

/// <summary>`parcours measure --paths PATHS LOG`: classifies every case, with weights and deviations.</summary>
internal static class MeasureCommand
{
    public static Command Create()
    {
        var log = new LogArgument();
        var paths = new Option<string?>("--paths") { Description = "A JSON file of paths over the activities of the log." };
        var top = new Option<int>("--top") { Description = "How many variants to list.", DefaultValueFactory = _ => 20 };
        var open = new Option<bool>("--open") { Description = "Leave recent unfinished cases out of the judgement." };
        var json = new Option<bool>("--json") { Description = "Print one JSON document." };
        var command = new Command("measure", "Classifies every case of a log against paths.") { paths, top, open, json };
        log.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(paths) is null) result.AddError("Say what to measure against: --paths PATHS.");
        });
        command.SetAction(parsed =>
        {
            if (log.Read(parsed) is not { } read) return CommandLine.Refused;
            var file = new PathsFile(read);
            var models = file.Read(parsed.GetValue(paths)!);
            foreach (var fault in file.Faults) parsed.Error().WriteLine(fault);
            if (file.Faults.Count > 0) return CommandLine.Refused;
            var classes = Classifier.Of(CaseSequences.Of(read), models, new ClassifyOptions { Open = parsed.GetValue(open) ? new OpenRule() : null });
            var report = MeasureReport.Of(classes, file.Name, Math.Max(0, parsed.GetValue(top)));
            if (parsed.GetValue(json)) JsonOut.Write(report, parsed.Output());
            else Print(report, parsed.Output());
            return CommandLine.Done;
        });
        return command;
    }

    private static void Print(MeasureReport report, TextWriter output)
    {
        var table = new TextTableWriter(output);
        var c = report.Classes;
        table.Line($"{report.Cases} cases: {c.Reference} reference, {c.Exception} exception, {c.Anomaly} anomaly, {c.Unqualified} to qualify, {report.OpenCases} open");
        table.Table("Paths", ["kind", "cases", "share", "nearest of", "name"], report.Paths.Select(p => new[] { p.Kind, Number(p.Cases), string.Create(CultureInfo.InvariantCulture, $"{100 * p.Share:F1} %"), Number(p.NearestAnomalies), p.Name }));
        table.Table("Cost to the nearest reference", ["cost", "cases"], report.ReferenceCost.Select(r => new[] { Number(r.Cost), Number(r.Cases) }));
        table.Table("Deviations", ["total", "cases", "kind"], report.Deviations.Select(d => new[] { d.Total.ToString(CultureInfo.InvariantCulture), Number(d.Cases), d.Kind }));
        table.Table("Variants", ["cases", "class", "cost", "path", "activities"], report.Variants.Select(v => new[] { Number(v.Cases), v.Class, Number(v.Cost), v.Path ?? "", string.Join(" > ", v.Activities) }));
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
