using System.Globalization;
using Parcours.Files;

namespace Parcours.Cli;

/// <summary>Tells an import's progress on standard error: one rewritten line on a terminal, a line per 10 million events otherwise.</summary>
internal sealed class ProgressLines(TextWriter error) : IProgress<ImportProgress>
{
    private long told;

    public void Report(ImportProgress value)
    {
        var step = Console.IsErrorRedirected ? 10_000_000 : 500_000;
        if (value.Rows / step == told) return;
        told = value.Rows / step;
        var share = value.Length is > 0 and var length ? string.Create(CultureInfo.InvariantCulture, $" ({100.0 * value.Bytes / length:F0} %)") : "";
        var line = string.Create(CultureInfo.InvariantCulture, $"{value.Rows} events{share}");
        if (Console.IsErrorRedirected) error.WriteLine(line);
        else error.Write($"\r{line}   \r");
    }
}
