namespace Parcours.Mapping;

/// <summary>The rings of the steps that may be left out or repeated, on the lines that lead to them.</summary>
internal static class StopWriter
{
    private const double Before = 9;
    private const double AfterArrow = 21;
    private const double Widest = 6.5;
    private const double Narrowest = 4;

    public static IEnumerable<SceneStop> Write(MapContent map, IEnumerable<SceneHop> hops)
    {
        var steps = map.Paths.SelectMany(path => path.Steps).Where(step => step.Optional || step.Repeat > 1).ToDictionary(step => step.Id);
        if (steps.Count == 0) yield break;
        foreach (var hop in hops)
        {
            if (hop.To is not { } to || !steps.TryGetValue(to, out var step)) continue;
            var (x, y) = Place(hop);
            var radius = Math.Clamp((hop.Pitch / 2) - 0.5, Narrowest, Widest);
            yield return new SceneStop($"{step.Id}/stop", hop.Path, hop.PathKind, step.Id, step.Optional, step.Repeat, x, y, radius);
        }
    }

    // On the last stretch, clear of the card, of a loop's arrow and of the corner before.
    private static (double X, double Y) Place(SceneHop hop)
    {
        var last = hop.Points.Count - 2;
        var (x, y) = (hop.Points[last], hop.Points[last + 1]);
        var (dx, dy) = (hop.Points[last - 2] - x, hop.Points[last - 1] - y);
        var length = Math.Abs(dx) + Math.Abs(dy);
        if (length == 0) return (x, y);
        var back = Math.Min(hop.Hop == HopKind.Loop ? AfterArrow : Before, length / 2) / length;
        return (Math.Round(x + (dx * back), 2), Math.Round(y + (dy * back), 2));
    }
}
