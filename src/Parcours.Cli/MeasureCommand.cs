using System.CommandLine;
using System.Globalization;
using Parcours.Measuring;

namespace Parcours.Cli;

/// <summary>`parcours measure (--paths PATHS or --study STUDY [--map NAME]) LOG`: classifies every case, with weights and deviations.</summary>
internal static class MeasureCommand
{
    public static Command Create()
    {
        var log = new LogArgument();
        var paths = new Option<string?>("--paths") { Description = "A JSON file of paths over the activities of the log." };
        var study = new Option<string?>("--study") { Description = "A study file (NAME.parcours.json) with bindings: the paths of a map." };
        var map = new Option<string?>("--map") { Description = "Name of the study's map; may be left out when it has only one." };
        var top = new Option<int>("--top") { Description = "How many variants to list.", DefaultValueFactory = _ => 20 };
        var open = new Option<bool>("--open") { Description = "Leave recent unfinished cases out of the judgement." };
        var json = new Option<bool>("--json") { Description = "Print one JSON document." };
        var command = new Command("measure", "Classifies every case of a log against paths.") { paths, study, map, top, open, json };
        log.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(paths) is null == result.GetValue(study) is null) result.AddError("Say what to measure against: --paths PATHS or --study STUDY.");
            else if (result.GetValue(map) is not null && result.GetValue(study) is null) result.AddError("--map names a map of --study STUDY.");
        });
        command.SetAction(parsed =>
        {
            // The study first: it is read at once, a log may take long.
            var wanted = parsed.GetValue(study) is { } file ? StudyMap.Read(parsed, file, parsed.GetValue(map)) : null;
            if (wanted is null && parsed.GetValue(study) is not null) return CommandLine.Refused;
            if (log.Read(parsed) is not { } read) return CommandLine.Refused;
            var options = new ClassifyOptions { Open = parsed.GetValue(open) ? new OpenRule() : null };
            var judged = wanted is null ? AgainstPaths(parsed, parsed.GetValue(paths)!, read, options) : AgainstMap(parsed, wanted, read, options);
            if (judged is not { } known) return CommandLine.Refused;
            var report = MeasureReport.Of(known.Classes, known.NameOf, Math.Max(0, parsed.GetValue(top)));
            if (parsed.GetValue(json)) JsonOut.Write(report, parsed.Output());
            else Print(report, parsed.Output());
            return CommandLine.Done;
        });
        return command;
    }

    private static (Classification Classes, Func<int, string> NameOf)? AgainstPaths(ParseResult parsed, string path, EventLog log, ClassifyOptions options)
    {
        var file = new PathsFile(log);
        var models = file.Read(path);
        foreach (var fault in file.Faults) parsed.Error().WriteLine(fault);
        return file.Faults.Count > 0 ? null : (Classifier.Of(CaseSequences.Of(log), models, options), file.Name);
    }

    private static (Classification Classes, Func<int, string> NameOf)? AgainstMap(ParseResult parsed, StudyMap wanted, EventLog log, ClassifyOptions options)
    {
        if (wanted.Bind(parsed, log) is not { } bind) return null;
        var classes = bind.Bound.Measure([.. bind.Index.Models(log).Select(model => model.Model)], options).Classes;
        return (classes, number => bind.Index.Touchpoints[number].Name);
    }

    private static void Print(MeasureReport report, TextWriter output)
    {
        var table = new TextTableWriter(output);
        var c = report.Classes;
        table.Line($"{report.Cases} cases: {c.Reference} reference, {c.Exception} exception, {c.Anomaly} anomaly, {c.Unqualified} to qualify, {report.OpenCases} open, {report.UnboundCases} without a bound event");
        table.Table("Paths", ["kind", "cases", "share", "nearest of", "name"], report.Paths.Select(p => new[] { p.Kind, Number(p.Cases), string.Create(CultureInfo.InvariantCulture, $"{100 * p.Share:F1} %"), Number(p.NearestAnomalies), p.Name }));
        table.Table("Cost to the nearest reference", ["cost", "cases"], report.ReferenceCost.Select(r => new[] { Number(r.Cost), Number(r.Cases) }));
        table.Table("Deviations", ["total", "cases", "kind"], report.Deviations.Select(d => new[] { d.Total.ToString(CultureInfo.InvariantCulture), Number(d.Cases), d.Kind }));
        table.Table("Variants", ["cases", "class", "cost", "path", "activities"], report.Variants.Select(v => new[] { Number(v.Cases), v.Class, Number(v.Cost), v.Path ?? "", string.Join(" > ", v.Activities) }));
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
