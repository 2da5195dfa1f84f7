using System.Text;

namespace Parcours.Files;

/// <summary>Finds how instants are written from examples.</summary>
internal static class TimeDetection
{
    private static readonly string[] Formats = ["iso", "dmy", "mdy", "epoch-s", "epoch-ms", "epoch-us"];

    /// <summary>The first format that reads every example; null when none does. Ambiguous: day and month could be swapped.</summary>
    public static (string? Format, bool Ambiguous) Of(IReadOnlyList<string> examples, string culture)
    {
        if (examples.Count == 0) return (null, false);
        var fit = Formats.Where(f => ReadsAll(f, examples)).ToList();
        var ambiguous = fit.Contains("dmy", StringComparer.Ordinal) && fit.Contains("mdy", StringComparer.Ordinal);
        if (ambiguous) return (culture.EndsWith("-US", StringComparison.OrdinalIgnoreCase) ? "mdy" : "dmy", true);
        return (fit.FirstOrDefault(), false);
    }

    private static bool ReadsAll(string format, IReadOnlyList<string> examples)
    {
        var reader = new TimeReader(format, "", "UTC");
        return examples.All(e => reader.TryRead(Encoding.UTF8.GetBytes(e), out var ticks) && IsPlausible(format, ticks));
    }

    /// <summary>Any small number is an epoch; only the years 1990 to 2100 are taken for one.</summary>
    private static bool IsPlausible(string format, long ticks) =>
        !format.StartsWith("epoch", StringComparison.Ordinal) || new DateTime(ticks, DateTimeKind.Utc).Year is >= 1990 and <= 2100;
}
