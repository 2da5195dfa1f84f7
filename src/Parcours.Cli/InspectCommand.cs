using System.CommandLine;
using System.Globalization;
using Parcours.Measuring;

namespace Parcours.Cli;

/// <summary>`parcours inspect LOG`: what a log contains.</summary>
internal static class InspectCommand
{
    public static Command Create()
    {
        var log = new LogArgument();
        var top = new Option<int>("--top") { Description = "How many variants to list.", DefaultValueFactory = _ => 20 };
        var json = new Option<bool>("--json") { Description = "Print one JSON document." };
        var command = new Command("inspect", "Says what a log contains.") { top, json };
        log.AddTo(command);
        command.SetAction(parsed =>
        {
            if (log.Read(parsed) is not { } read) return CommandLine.Refused;
            var summary = LogSummary.Of(read, Math.Max(0, parsed.GetValue(top)));
            if (parsed.GetValue(json)) JsonOut.Write(summary, parsed.Output());
            else Print(summary, parsed.Output());
            return CommandLine.Done;
        });
        return command;
    }

    private static void Print(LogSummary summary, TextWriter output)
    {
        var table = new TextTableWriter(output);
        table.Line($"{summary.Log}: {summary.Events} events, {summary.Cases} cases, {summary.Activities} activities, {summary.Variants} variants ({summary.SingletonVariants} with one case)");
        var d = summary.Duration;
        table.Line($"duration of a case: min {Span(d.MinSeconds)}, median {Span(d.MedianSeconds)}, mean {Span(d.MeanSeconds)}, p90 {Span(d.P90Seconds)}, max {Span(d.MaxSeconds)}");
        table.Table("Variants", ["cases", "share", "activities"], summary.TopVariants.Select(v => new[] { Number(v.Cases), Percent(v.Cases, summary.Cases), string.Join(" > ", v.Activities) }));
        table.Table("Starts", ["cases", "activity"], summary.Starts.Take(10).Select(a => new[] { Number(a.Cases), a.Activity }));
        table.Table("Ends", ["cases", "activity"], summary.Ends.Take(10).Select(a => new[] { Number(a.Cases), a.Activity }));
        table.Table("Flow", ["count", "median", "p90", "from > to"], summary.Flow.Take(20).Select(e => new[] { Number(e.Count), Span(e.MedianSeconds), Span(e.P90Seconds), $"{e.From} > {e.To}" }));
        table.Table($"Rework ({summary.CasesWithRework} cases)", ["cases", "repetitions", "self-loops", "activity"],
            summary.Rework.OrderByDescending(r => r.Cases).Take(10).Select(r => new[] { Number(r.Cases), Number(r.Repetitions), Number(r.SelfLoops), r.Activity }));
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Percent(int part, int whole) => whole == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:F1} %");

    private static string Span(double seconds) => seconds switch
    {
        < 120 => string.Create(CultureInfo.InvariantCulture, $"{seconds:F0} s"),
        < 7200 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:F0} min"),
        < 172800 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:F1} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds / 86400:F1} d"),
    };
}
