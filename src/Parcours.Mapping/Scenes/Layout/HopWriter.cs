namespace Parcours.Mapping;

/// <summary>Turns a route whose tracks have their places into the hop's corners.</summary>
internal static class HopWriter
{
    public static SceneHop Write(Route route)
    {
        var points = new List<double>();
        var legs = route.Legs;
        AddEnd(points, legs[0], Start(route));
        for (var index = 1; index < legs.Count; index++) AddCorner(points, legs[index - 1], legs[index]);
        AddEnd(points, legs[^1], End(route));
        return new SceneHop(
            KeyOf(route),
            route.Path.Id,
            route.Path.Kind,
            route.From?.Step.Id,
            route.To?.Step.Id,
            route.Kind,
            [.. points.Select(value => Math.Round(value, 2))],
            Measures.Radius,
            legs.Min(leg => leg.Pitch));
    }

    private static string KeyOf(Route route) => (route.From, route.To) switch
    {
        (null, { } to) => $"{to.Step.Id}/in",
        ({ } from, null) => $"{from.Step.Id}/out",
        _ => $"{route.From!.Step.Id}>{route.To!.Step.Id}",
    };

    private static double Start(Route route) => route.From is { } from
        ? Edge(from.Spot, from.Out)
        : route.To!.Spot.X - Measures.Lead;

    private static double End(Route route) => route.To is { } to
        ? Edge(to.Spot, to.In)
        : route.From!.Spot.X + Measures.CardWidth + Measures.Lead;

    private static double Edge(Spot spot, Side side) => side switch
    {
        Side.Left => spot.X,
        Side.Right => spot.X + Measures.CardWidth,
        _ => spot.Y + spot.Height,
    };

    private static void AddEnd(List<double> points, Leg leg, double along)
    {
        if (leg is Run) points.AddRange([along, leg.Place]);
        else points.AddRange([leg.Place, along]);
    }

    private static void AddCorner(List<double> points, Leg one, Leg other) =>
        points.AddRange(one is Run ? [other.Place, one.Place] : [one.Place, other.Place]);
}
