using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Parcours.Tests.Crash;

namespace Parcours.Bench;

/// <summary>Fifty people on one map, ten edits a second each for ten seconds, against the real server process on the same machine.</summary>
internal static class LiveBench
{
    private const int People = 50;
    private const int Edits = 100;

    public static async Task<int> Run()
    {
        using var data = new TemporaryFolder();
        using var server = await ServerProcess.Start(data.Path);
        using var created = await server.Http.PostAsJsonAsync(new Uri("/api/studies", UriKind.Relative), new { name = "Banc", language = "fr" });
        var study = Guid.Parse((await created.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!["id"]!.GetValue<string>());
        var ledger = new LiveLedger(People, Edits);
        var typers = Enumerable.Range(0, People).Select(number => new LiveTyper(ledger, number, study)).ToArray();
        foreach (var typer in typers) await typer.Join(server.Address);

        var (before, started) = (server.Use().Processor, Stopwatch.GetTimestamp());
        using var self = Process.GetCurrentProcess();
        var ownBefore = self.TotalProcessorTime;
        var framesBefore = Interlocked.Read(ref ledger.Frames);
        await Task.WhenAll(typers.Select(typer => Task.Run(typer.Type)));
        var typed = Stopwatch.GetElapsedTime(started);
        await Drain(ledger);
        var spent = Stopwatch.GetElapsedTime(started);
        var (after, memory) = server.Use();
        self.Refresh();
        var text = Report(
            ledger, typed, spent, (after - before).TotalSeconds / spent.TotalSeconds, (self.TotalProcessorTime - ownBefore).TotalSeconds / spent.TotalSeconds, memory,
            (ledger.Frames - framesBefore) / spent.TotalSeconds, typers.Sum(typer => typer.Gaps));
        Console.Write(text);
        if (ImportBench.Results() is { } folder) await File.WriteAllTextAsync(Path.Combine(folder, "live.md"), text);
        foreach (var typer in typers) typer.Dispose();
        return ledger.Complete == People * Edits ? 0 : 1;
    }

    /// <summary>Until everything was seen by all, or nothing more comes for five seconds.</summary>
    private static async Task Drain(LiveLedger ledger)
    {
        var (last, since) = (-1, Stopwatch.GetTimestamp());
        while (ledger.Complete < People * Edits && Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(5))
        {
            if (ledger.Complete != last) (last, since) = (ledger.Complete, Stopwatch.GetTimestamp());
            await Task.Delay(20);
        }
    }

    private static string Report(LiveLedger ledger, TimeSpan typed, TimeSpan spent, double serverCores, double ownCores, long memory, double frames, int gaps)
    {
        var load = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
        return string.Create(CultureInfo.InvariantCulture, $"""
            # Live editing

            `dotnet run -c Release --project bench/Parcours.Bench -- live`: {People} people on one map, each renaming a card of their own 10 times a second, {Edits} times; all watch
            the map, so that scenes go with the log. Real server process (SQLite, synchronous=FULL), people simulated in one other process on the same machine:
            {Environment.ProcessorCount} shared cores, load average {load} at the end. Milliseconds from sending.

            | | p50 | p95 | p99 | max |
            |---|---|---|---|---|
            | acknowledged to its author | {Row(ledger.Sent, ledger.Acknowledged)} |
            | seen by all {People} | {Row(ledger.Sent, ledger.SeenByAll)} |

            | | |
            |---|---|
            | edits sent | {ledger.Sent.Count(time => time > 0)} in {typed.TotalSeconds:F1} s ({spent.TotalSeconds:F1} s until all were seen) |
            | edits lost | {(People * Edits) - ledger.Complete} |
            | revisions out of order, over all people | {gaps} |
            | frames to all people, a second | {frames:F0} |
            | frames a second without coalescing (one an edit and person) | {People * Edits * People / spent.TotalSeconds:F0} |
            | server processor | {serverCores * 100:F0} % of a core |
            | simulated people's processor | {ownCores * 100:F0} % of a core |
            | server memory | {memory / 1e6:F0} MB |

            """);
    }

    private static string Row(long[] from, long[] to)
    {
        double[] times = [.. from.Zip(to).Where(pair => pair.First > 0 && pair.Second > 0).Select(pair => Stopwatch.GetElapsedTime(pair.First, pair.Second).TotalMilliseconds).Order()];
        if (times.Length == 0) return "- | - | - | -";
        double[] at = [.. new[] { .5, .95, .99, 1 }.Select(share => times[Math.Min(times.Length - 1, (int)(times.Length * share))])];
        return string.Join(" | ", at.Select(time => time.ToString("F1", CultureInfo.InvariantCulture)));
    }
}
