using System.Globalization;
using Parcours.Files;
using Parcours.Measuring;

namespace Parcours.Bench;

/// <summary>What a map costs on a log once imported: binding, variants, classes of an edited path, deviations, summary, saving and loading.</summary>
internal static class MapBench
{
    public static int Run(string path)
    {
        var log = ImportBench.Import(path);
        var variants = CaseSequences.Of(log).Variants;
        Binding[] bindings = [.. log.ActivityNames.Select((name, i) => new Binding(name, null, i))];
        // Eight paths that the log really takes: its most frequent variants.
        PathModel[] models = [.. Enumerable.Range(0, Math.Min(8, variants.Count)).Select(v => PathModel.Plain("p" + v, v < 3 ? PathKind.Reference : PathKind.Exception, variants.Sequence(v)))];
        var optional = models.Select(m => m with { Steps = [.. m.Steps.Select((s, i) => i == 1 ? s with { Optional = true } : i == 2 ? s with { Repeatable = 8 } : s)] }).ToArray();
        var bound = BoundLog.Of(log, bindings, log.ActivityNames.Length).Prepare();
        var file = Path.GetTempFileName();
        var rows = new (string What, Timing Time)[]
        {
            ("bind events to touchpoints (sequences)", Timing.Best(5, () => BoundLog.Of(log, bindings, log.ActivityNames.Length))),
            ("bind and prepare everything (variants, flow, waits, scores, unbound)", Timing.Best(3, () => BoundLog.Of(log, bindings, log.ActivityNames.Length).Prepare())),
            ("classes of every case, 8 plain paths, log bound", Timing.Best(9, () => bound.Measure([.. models]))),
            ("the same with optional and repeatable steps", Timing.Best(5, () => bound.Measure([.. optional]))),
            ("links, from classes", Timing.Best(5, () => _ = bound.Measure([.. models]).Links)),
            ("classes and deviations of every unqualified variant", Timing.Best(5, () => _ = bound.Measure([.. models]).Deviations())),
            ("whole summary of `inspect` (exact quantiles)", Timing.Best(3, () => LogSummary.Of(log))),
            ("save the log, flushed to the disk", Timing.Best(3, () => EventLogFile.Save(log, file))),
            ("load it, every checksum verified", Timing.Best(3, () => EventLogFile.Load(file))),
        };
        var size = new FileInfo(file).Length;
        File.Delete(file);
        var text = string.Create(CultureInfo.InvariantCulture, $"""
            # A map measured

            `dotnet run -c Release --project bench/Parcours.Bench -- map LOG.csv`, {log.EventCount} events, {log.CaseCount} cases, {variants.Count} variants, one thread, best of several, {Environment.ProcessorCount} shared cores.

            | step | wall ms | cpu ms |
            |---|---|---|
            {string.Join('\n', rows.Select(r => string.Create(CultureInfo.InvariantCulture, $"| {r.What} | {r.Time.Wall:F1} | {r.Time.Processor:F0} |")))}

            Saved log: {size / 1e6:F1} MB, {(double)size / log.EventCount:F1} bytes per event.

            """);
        Console.Write(text);
        if (ImportBench.Results() is { } folder) File.WriteAllText(Path.Combine(folder, "map.md"), text);
        return 0;
    }
}
