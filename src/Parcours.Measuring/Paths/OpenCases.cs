namespace Parcours.Measuring;

/// <summary>[M9] Cases that may still go on: no accepted end reached, and a last event younger than the p95 of the gaps observed after its symbol (or a set limit).</summary>
internal static class OpenCases
{
    public static bool[] Of(CaseSequences sequences, CompiledPath[] paths, OpenRule rule)
    {
        var ends = paths.SelectMany(p => p.Ends()).ToHashSet();
        var offsets = sequences.Offsets.Span;
        var now = rule.UtcNow ?? sequences.Log.Period.Last;
        var limits = rule.LimitSeconds is not null ? null : sequences.GapLimits ??= Gaps(sequences);
        var open = new bool[sequences.CaseCount];
        for (var c = 0; c < open.Length; c++)
        {
            if (offsets[c] == offsets[c + 1]) continue;
            var last = offsets[c + 1] - 1;
            var symbol = sequences.Symbols.Span[last];
            if (ends.Contains(symbol)) continue;
            var limit = limits is null ? rule.LimitSeconds!.Value * TimeSpan.TicksPerSecond : limits[symbol];
            open[c] = now - sequences.TimeAt(last) < limit;
        }
        return open;
    }

    /// <summary>p95 of the gaps after each symbol, in ticks; NaN (never open) when nothing ever followed it.</summary>
    private static double[] Gaps(CaseSequences sequences)
    {
        var gaps = new List<long>[sequences.SymbolCount];
        var offsets = sequences.Offsets.Span;
        for (var c = 0; c + 1 < offsets.Length; c++)
        {
            for (var e = offsets[c] + 1; e < offsets[c + 1]; e++)
            {
                (gaps[sequences.Symbols.Span[e - 1]] ??= []).Add(sequences.TimeAt(e) - sequences.TimeAt(e - 1));
            }
        }
        return [.. gaps.Select(P95)];
    }

    private static double P95(List<long>? gaps)
    {
        if (gaps is null) return double.NaN;
        gaps.Sort();
        return Quantiles.OfSorted(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(gaps), .95);
    }

    /// <summary>What every open-case rule reads of a log, computed once, before several threads may ask.</summary>
    internal static void Prepare(CaseSequences sequences)
    {
        sequences.GapLimits ??= Gaps(sequences);
    }
}
