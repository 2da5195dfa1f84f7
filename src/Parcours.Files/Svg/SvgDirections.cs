using System.Globalization;
using System.Text;
using Parcours.Mapping;

namespace Parcours.Files;

/// <summary>Which way a path goes: a sign shortly before each card that it enters. The browser draws the same, in directions.ts.</summary>
internal sealed class SvgDirections(SvgXml xml, SvgTheme theme, IEnumerable<SceneStop> stops)
{
    /// <summary>A line this wide holds its sign inside itself; a thinner one carries it like the head of an arrow.</summary>
    private const double WideFrom = 7;
    private const double BeforeCut = 2.5;

    /// <summary>A head touches what it points at, or a stub of its line would show.</summary>
    private const double BeforeHead = 0.5;
    private const double LeastHalf = 4.6;

    private readonly Dictionary<Id<PathStep>, SceneStop> rings = stops.DistinctBy(stop => stop.Step).ToDictionary(stop => stop.Step);

    /// <summary>The signs of one path. A stated weight is hollow: nothing would be seen inside.</summary>
    public void Write(Id<JourneyPath> path, PathKind kind, IEnumerable<SceneHop> hops, Func<SceneHop, double> widthOf, bool hollow)
    {
        var (heads, cuts) = (new StringBuilder(), new StringBuilder());
        foreach (var hop in hops.Where(hop => hop.To is not null && hop.Hop != HopKind.Loop))
        {
            var width = widthOf(hop);
            if (width >= WideFrom && !hollow) Cut(cuts, hop, width);
            else Head(heads, hop, width);
        }

        if (heads.Length > 0)
        {
            xml.Empty(
                "path", ("d", heads.ToString()), ("fill", theme.Of(kind)), ("stroke", theme.Halo), ("stroke-width", 1), ("stroke-linejoin", "round"), ("paint-order", "stroke"),
                ("data-direction", path));
        }

        if (cuts.Length > 0) xml.Empty("path", ("d", cuts.ToString()), ("fill", theme.Halo), ("data-direction", path));
    }

    private void Cut(StringBuilder data, SceneHop hop, double width)
    {
        var half = (width / 2) - 0.7;
        var thick = Math.Min(3, 1.2 + (width / 8));
        Append(data, hop, BeforeCut, [0, 0, half, half, half + thick, half, thick, 0, half + thick, -half, half, -half]);
    }

    private void Head(StringBuilder data, SceneHop hop, double width)
    {
        var half = Math.Max((width / 2) + 1, Math.Min(Math.Max(LeastHalf, (width / 2) + 2), (hop.Pitch / 2) - 0.5));
        Append(data, hop, BeforeHead, [0, 0, half * 1.8, half, half * 1.35, 0, half * 1.8, -half]);
    }

    // Corners are pairs: how far behind the tip, how far beside the line. The tip is before the ring of a free step; a short stretch has none.
    private void Append(StringBuilder data, SceneHop hop, double gap, double[] corners)
    {
        var last = hop.Points.Count - 2;
        var (x, y) = (hop.Points[last], hop.Points[last + 1]);
        var (dx, dy) = (x - hop.Points[last - 2], y - hop.Points[last - 1]);
        var stretch = Math.Abs(dx) + Math.Abs(dy);
        var back = rings.TryGetValue(hop.To!.Value, out var ring) ? Math.Abs(x - ring.X) + Math.Abs(y - ring.Y) + ring.Radius + gap : gap;
        if (back + corners.Max() > stretch) return;
        (dx, dy) = (dx / stretch, dy / stretch);
        for (var at = 0; at < corners.Length; at += 2)
        {
            var (behind, beside) = (back + corners[at], corners[at + 1]);
            data.Append(at == 0 ? 'M' : 'L').Append(CultureInfo.InvariantCulture, $"{Math.Round(x - (dx * behind) - (dy * beside), 2)} {Math.Round(y - (dy * behind) + (dx * beside), 2)}");
        }

        data.Append('Z');
    }
}
