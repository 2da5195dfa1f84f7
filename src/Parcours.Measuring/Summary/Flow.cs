using System.Runtime.InteropServices;

namespace Parcours.Measuring;

/// <summary>[M4] A directly-follows edge: symbol ids, count of pairs, cases that have it, exact statistics of the time between.</summary>
public sealed record FlowEdge(int From, int To, int Count, int Cases, DurationStats Time);

/// <summary>[M4] Directly-follows edges with exact quantiles.</summary>
public static class Flow
{
    /// <summary>The edges of cases cut by offsets, by descending count, then by ids. symbolCount bounds the ids.</summary>
    public static ImmutableArray<FlowEdge> Of(ReadOnlySpan<int> offsets, ReadOnlySpan<int> symbols, ReadOnlySpan<long> times)
    {
        var numbers = new Dictionary<long, int>();
        var edges = new List<Edge>();
        var edgeOfEvent = new int[symbols.Length];
        for (var c = 0; c + 1 < offsets.Length; c++)
        {
            for (var e = offsets[c] + 1; e < offsets[c + 1]; e++)
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, ((long)symbols[e - 1] << 32) | (uint)symbols[e], out var known);
                if (!known)
                {
                    number = edges.Count;
                    edges.Add(new Edge(symbols[e - 1], symbols[e]));
                }
                edges[number].Meet(c);
                edgeOfEvent[e] = number;
            }
        }
        return Measure(edges, offsets, times, edgeOfEvent);
    }

    private static ImmutableArray<FlowEdge> Measure(List<Edge> edges, ReadOnlySpan<int> offsets, ReadOnlySpan<long> times, int[] edgeOfEvent)
    {
        var starts = new int[edges.Count + 1];
        for (var i = 0; i < edges.Count; i++) starts[i + 1] = starts[i] + edges[i].Count;
        var next = starts.AsSpan(0, edges.Count).ToArray();
        var gaps = new long[starts[^1]];
        for (var c = 0; c + 1 < offsets.Length; c++)
        {
            for (var e = offsets[c] + 1; e < offsets[c + 1]; e++) gaps[next[edgeOfEvent[e]]++] = times[e] - times[e - 1];
        }
        var result = new FlowEdge[edges.Count];
        for (var i = 0; i < result.Length; i++)
        {
            var edge = edges[i];
            result[i] = new FlowEdge(edge.From, edge.To, edge.Count, edge.Cases, DurationStats.OfTicks(gaps.AsSpan(starts[i]..starts[i + 1])));
        }
        return [.. result.OrderByDescending(e => e.Count).ThenBy(e => e.From).ThenBy(e => e.To)];
    }

    private sealed class Edge(int from, int to)
    {
        private int lastCase = -1;

        public int From { get; } = from;

        public int To { get; } = to;

        public int Count { get; private set; }

        public int Cases { get; private set; }

        public void Meet(int caseIndex)
        {
            Count++;
            if (lastCase == caseIndex) return;
            lastCase = caseIndex;
            Cases++;
        }
    }
}
