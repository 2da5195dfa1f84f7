using System.Diagnostics;
using System.Globalization;
using Parcours.Files;
using Parcours.Measuring;

namespace Parcours.Bench;

/// <summary>CSV import beside `wc -l` and a naive reader, in the same run.</summary>
internal static class ImportBench
{
    public static int Run(string path)
    {
        var events = 0;
        var ours = Timing.Best(5, () => events = Import(path).EventCount);
        // Before the naive reader runs: the peak is that of the imports.
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
        var lines = Timing.Best(5, () => CountLines(path));
        var naive = Timing.Best(1, () => Naive(path));
        var text = string.Create(CultureInfo.InvariantCulture, $"""
            # CSV import

            `dotnet run -c Release --project bench/Parcours.Bench -- import LOG.csv`, {events} events, {new FileInfo(path).Length / 1e6:F1} MB, best of 5, {Environment.ProcessorCount} shared cores. Trust ratios.

            | reader | wall ms | cpu ms | M events/s (wall) | ratio to ours (wall) |
            |---|---|---|---|---|
            | LogImport.Read (types, dictionaries, sorted columns) | {ours.Wall:F0} | {ours.Processor:F0} | {events / ours.Wall / 1000:F1} | 1 |
            | `wc -l` (its process included) | {lines.Wall:F0} | - | {events / lines.Wall / 1000:F1} | {lines.Wall / ours.Wall:F2} |
            | StreamReader, Split, DateTime.Parse, Dictionary, List | {naive.Wall:F0} | {naive.Processor:F0} | {events / naive.Wall / 1000:F1} | {naive.Wall / ours.Wall:F1} |

            Peak memory of the process after the imports: {peak:F0} MB ({peak * 1e6 / events:F0} bytes per event).

            """);
        Console.Write(text);
        if (Results() is { } folder) File.WriteAllText(Path.Combine(folder, "import.md"), text);
        return 0;
    }

    public static EventLog Import(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        return LogImport.Read(file, path) is ImportOutcome.Imported imported ? imported.Log : throw new InvalidDataException("The log is refused: see `parcours inspect`.");
    }

    /// <summary>bench/results of the checkout that the program was built in, or null.</summary>
    public static string? Results()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Parcours.slnx"))) folder = folder.Parent;
        return folder is null ? null : Directory.CreateDirectory(Path.Combine(folder.FullName, "bench", "results")).FullName;
    }

    private static void CountLines(string path)
    {
        using var wc = Process.Start(new ProcessStartInfo("wc", ["-l", path]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        wc.StandardOutput.ReadToEnd();
        wc.WaitForExit();
    }

    private static int Naive(string path)
    {
        var cases = new Dictionary<string, List<(DateTime, string)>>(StringComparer.Ordinal);
        using var reader = new StreamReader(path);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(',');
            if (!DateTime.TryParse(fields[2], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time)) continue;
            if (!cases.TryGetValue(fields[0], out var events)) cases.Add(fields[0], events = []);
            events.Add((time, fields[1]));
        }
        foreach (var events in cases.Values) events.Sort((a, b) => a.Item1.CompareTo(b.Item1));
        return cases.Count;
    }
}
