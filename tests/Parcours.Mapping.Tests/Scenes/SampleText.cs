using Parcours.Mapping;

namespace Parcours.Tests;

/// <summary>The committed table of Inter's widths.</summary>
internal static class SampleText
{
    public static TextMetrics Metrics { get; } =
        TextMetrics.Read(File.ReadAllBytes(Path.Combine(Repository.Root, "src", "Parcours.Files", "Fonts", "inter-metrics.bin")));
}
