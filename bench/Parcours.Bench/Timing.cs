using System.Diagnostics;

namespace Parcours.Bench;

/// <summary>Wall and processor time of one run, in milliseconds. The machine is shared: trust ratios and processor time.</summary>
internal readonly record struct Timing(double Wall, double Processor)
{
    /// <summary>The best of several runs; one run before warms up.</summary>
    public static Timing Best(int runs, Action action)
    {
        action();
        var best = new Timing(double.MaxValue, double.MaxValue);
        for (var i = 0; i < runs; i++)
        {
            GC.Collect();
            using var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            var watch = Stopwatch.StartNew();
            action();
            watch.Stop();
            process.Refresh();
            best = new Timing(Math.Min(best.Wall, watch.Elapsed.TotalMilliseconds), Math.Min(best.Processor, (process.TotalProcessorTime - before).TotalMilliseconds));
        }
        return best;
    }
}
