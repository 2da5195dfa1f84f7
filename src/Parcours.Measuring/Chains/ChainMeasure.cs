using System.Runtime.InteropServices;

namespace Parcours.Measuring;

/// <summary>One journey of a chain, measured: its cases, the time they spend in it, and how many of them go on to the next.</summary>
/// <param name="Cases">Distinct case ids with a bound event, over all logs of the journey and of the journeys nested in it.</param>
/// <param name="MedianSeconds">Median of last minus first bound event; null without a case.</param>
/// <param name="Carried">Cases that are in the next journey too, and begin there no earlier than here; null for the last, and where one of the two has no case.</param>
public sealed record JourneySpan(int Cases, double? MedianSeconds, int? Carried);

/// <summary>
/// [S56.5] What may be added along a chain. A median is not the sum of medians: the time from end to end is that of the cases that go
/// through every measured journey, in order.
/// </summary>
/// <param name="Through">Those cases; null where fewer than two journeys have cases.</param>
/// <param name="MedianSeconds">Median of their last event minus their first; null where there is none.</param>
public sealed record ChainTotals(ImmutableArray<JourneySpan> Journeys, int? Through, double? MedianSeconds);

/// <summary>[S56.5] Cases told by their ids, as text, across the logs of a chain.</summary>
public static class ChainMeasure
{
    /// <summary>Measures a chain. Each journey has the logs bound to its maps and to those of its parts; none when it is not measured.</summary>
    public static ChainTotals Of(IReadOnlyList<IReadOnlyList<BoundLog>> journeys, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(journeys);
        var items = new List<JourneySpan>();
        Dictionary<string, (long First, long Last)>? before = null;
        // Of each case that has gone through all so far: when it began at the first, its last event, and when it began at the one before.
        Dictionary<string, (long Begun, long Last, long After)>? through = null;
        var measured = 0;
        foreach (var logs in journeys)
        {
            // Two journeys at a time, and who goes through: a chain of many costs no more room than one of two.
            var span = Spans(logs, cancel);
            if (before is not null) items[^1] = items[^1] with { Carried = Carried(before, span) };
            items.Add(new JourneySpan(span.Count, Median([.. span.Values.Select(each => each.Last - each.First)]), null));
            before = span;
            if (span.Count == 0) continue;
            measured++;
            through = through is null ? span.ToDictionary(each => each.Key, each => (each.Value.First, each.Value.Last, each.Value.First), StringComparer.Ordinal) : GoOn(through, span);
        }

        return measured < 2 ? new ChainTotals([.. items], null, null) : new ChainTotals([.. items], through!.Count, Median([.. through.Values.Select(each => each.Last - each.Begun)]));
    }

    private static int? Carried(Dictionary<string, (long First, long Last)> here, Dictionary<string, (long First, long Last)> next) =>
        here.Count == 0 || next.Count == 0 ? null : here.Count(each => next.TryGetValue(each.Key, out var there) && there.First >= each.Value.First);

    private static Dictionary<string, (long Begun, long Last, long After)> GoOn(
        Dictionary<string, (long Begun, long Last, long After)> through, Dictionary<string, (long First, long Last)> next)
    {
        var on = new Dictionary<string, (long Begun, long Last, long After)>(StringComparer.Ordinal);
        foreach (var (id, known) in through)
        {
            if (next.TryGetValue(id, out var span) && span.First >= known.After) on.Add(id, (known.Begun, Math.Max(known.Last, span.Last), span.First));
        }

        return on;
    }

    private static Dictionary<string, (long First, long Last)> Spans(IReadOnlyList<BoundLog> logs, CancellationToken cancel)
    {
        var spans = new Dictionary<string, (long First, long Last)>(StringComparer.Ordinal);
        foreach (var bound in logs)
        {
            var sequences = bound.Sequences;
            var offsets = sequences.Offsets.Span;
            for (var c = 0; c < sequences.CaseCount; c++)
            {
                if (c % 1024 == 0) cancel.ThrowIfCancellationRequested();
                if (offsets[c] == offsets[c + 1]) continue;
                var (first, last) = (sequences.TimeAt(offsets[c]), sequences.TimeAt(offsets[c + 1] - 1));
                ref var span = ref CollectionsMarshal.GetValueRefOrAddDefault(spans, bound.Log.CaseIds[c], out var known);
                span = known ? (Math.Min(span.First, first), Math.Max(span.Last, last)) : (first, last);
            }
        }

        return spans;
    }

    private static double? Median(long[] times)
    {
        if (times.Length == 0) return null;
        Array.Sort(times);
        return DurationStats.Seconds(Quantiles.OfSorted(times, .5));
    }
}
