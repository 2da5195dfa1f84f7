using Parcours.Mapping;

namespace Parcours.Files;

/// <summary>The advance widths of Inter 400 and 600 (tools/inter-metrics.py), so that every painter breaks text alike.</summary>
public static class InterMetrics
{
    private static readonly Lazy<TextMetrics> Loaded = new(Read);

    /// <summary>The table, read once per process.</summary>
    public static TextMetrics Load() => Loaded.Value;

    private static TextMetrics Read()
    {
        using var stream = typeof(InterMetrics).Assembly.GetManifestResourceStream("inter-metrics.bin")
            ?? throw new InvalidOperationException("inter-metrics.bin is not embedded.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return TextMetrics.Read(bytes);
    }
}
