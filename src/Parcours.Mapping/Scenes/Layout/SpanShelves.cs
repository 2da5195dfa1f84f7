namespace Parcours.Mapping;

/// <summary>A span's text and place. Lane null: above all lanes.</summary>
internal sealed record SpanSpot(StageSpan Span, int From, int To, int? Lane, EquatableArray<string> Lines, double Offset, double Height);

/// <summary>
/// Spans stand on shelves at the top of their lane, above its notes and cards, where lines only pass on their way down a gutter; those of
/// the whole map stand above all lanes, where none passes. Two that share a stage stand one under the other.
/// </summary>
internal sealed class SpanShelves
{
    private readonly double[] heights;

    public SpanShelves(MapContent map, TextMetrics text)
    {
        heights = new double[map.Lanes.Length];
        var columns = map.Stages.Select((stage, index) => (stage.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        var lanes = map.Lanes.Select((lane, index) => (lane.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        var shelves = new Dictionary<int, List<Shelf>>();
        foreach (var span in map.Spans)
        {
            if (!columns.TryGetValue(span.First, out var first) || !columns.TryGetValue(span.Last, out var last)) continue;
            int? lane = span.Lane is { } row && lanes.TryGetValue(row, out var index) ? index : null;
            var (from, to) = (Math.Min(first, last), Math.Max(first, last));
            var lines = TextBreaker.Break(text, span.Text, lane is null ? Measures.SpanRoom(to - from) : Measures.SpanRoom(0), Measures.SpanTextSize, TextWeight.SemiBold, 2);
            if (!shelves.TryGetValue(lane ?? -1, out var stack)) shelves[lane ?? -1] = stack = [];
            if (stack.Find(each => each.IsFree(from, to)) is not { } shelf) stack.Add(shelf = new Shelf());
            shelf.Take(new SpanSpot(span, from, to, lane, lines, 0, Measures.SpanHeight(lines.Count)));
        }

        List<SpanSpot> spots = [];
        foreach (var (lane, stack) in shelves)
        {
            var end = 0.0;
            foreach (var shelf in stack)
            {
                spots.AddRange(shelf.Spots.Select(spot => spot with { Offset = end }));
                end += shelf.Height + Measures.SpanGap;
            }

            if (lane < 0) Top = end + Measures.SpanGap;
            else heights[lane] = end + Measures.SpanGap;
        }

        Spots = [.. spots.OrderBy(spot => spot.Lane ?? -1).ThenBy(spot => spot.Offset).ThenBy(spot => spot.From)];
    }

    public IReadOnlyList<SpanSpot> Spots { get; }

    /// <summary>What the first lane goes down by; 0 without spans of the whole map.</summary>
    public double Top { get; }

    /// <summary>What a lane's notes and cards go down by.</summary>
    public double HeightOf(int lane) => heights[lane];

    private sealed class Shelf
    {
        public List<SpanSpot> Spots { get; } = [];

        public double Height => Spots.Max(spot => spot.Height);

        public bool IsFree(int from, int to) => Spots.TrueForAll(spot => to < spot.From || spot.To < from);

        public void Take(SpanSpot spot) => Spots.Add(spot);
    }
}
