using Parcours.Demo.Study;
using Parcours.Mapping;

namespace Parcours.Demo.Log;

/// <summary>Draws the touchpoints of cases: a route of the reality map by its share, or a route that went another way than any path allows.</summary>
internal sealed class Walker
{
    private static readonly (string Name, double Weight)[] Noises =
        [("skipped", 0.30), ("displaced", 0.18), ("adHoc", 0.25), ("repeated", 0.17), ("abandoned", 0.10)];

    private static readonly string[] AdHoc = ["espace", "planification", "renseignement", "appel", "detail"];

    private readonly Random chance;
    private readonly HashSet<string> accepted = new(StringComparer.Ordinal);

    public Walker(Random chance)
    {
        this.chance = chance;
        foreach (var route in RealityMap.Routes) accepted.UnionWith(Accepted(RouteStep.Parse(route.Steps)));
    }

    public Walk Next()
    {
        var draw = chance.NextDouble();
        foreach (var route in RealityMap.Routes)
        {
            draw -= route.Share;
            if (draw < 0) return new Walk(Plain(route), route.Kind, route.Code);
        }

        return Noise();
    }

    /// <summary>The finite set of plain sequences that a route accepts (M10), written with spaces.</summary>
    private static IEnumerable<string> Accepted(IEnumerable<RouteStep> steps)
    {
        IEnumerable<string> begun = [""];
        foreach (var step in steps)
        {
            var times = Enumerable.Range(step.Optional ? 0 : 1, step.Repeat + (step.Optional ? 1 : 0));
            begun = [.. from start in begun from time in times select start + string.Concat(Enumerable.Repeat(" " + step.Touchpoint, time))];
        }

        return begun;
    }

    private List<string> Plain(Route route)
    {
        var touchpoints = new List<string>();
        foreach (var step in RouteStep.Parse(route.Steps))
        {
            if (step.Optional && chance.NextDouble() > 0.4) continue;
            touchpoints.Add(step.Touchpoint);
            for (var again = 1; again < step.Repeat && chance.NextDouble() < 0.35; again++) touchpoints.Add(step.Touchpoint);
        }

        return touchpoints;
    }

    private Walk Noise()
    {
        while (true)
        {
            var noise = Pick(Noises, static noise => noise.Weight).Name;
            var touchpoints = Plain(Pick(RealityMap.Routes, static route => route.Kind == PathKind.Anomaly ? 0 : route.Share));
            Disturb(touchpoints, noise);
            if (!accepted.Contains(string.Concat(touchpoints.Select(static code => " " + code)))) return new Walk(touchpoints, null, noise);
        }
    }

    private void Disturb(List<string> touchpoints, string noise)
    {
        var inside = chance.Next(1, touchpoints.Count - 1);
        switch (noise)
        {
            case "skipped":
                touchpoints.RemoveAt(inside);
                break;
            case "displaced":
                (touchpoints[inside], touchpoints[inside + 1]) = (touchpoints[inside + 1], touchpoints[inside]);
                break;
            case "adHoc":
                touchpoints.Insert(inside, AdHoc[chance.Next(AdHoc.Length)]);
                break;
            case "repeated" when touchpoints.IndexOf("visite") is var visit and >= 0:
                for (var loops = chance.Next(2, 4); loops > 0; loops--) touchpoints.InsertRange(visit + 1, ["appel", "visite"]);
                break;
            case "repeated":
                touchpoints.Insert(inside, touchpoints[inside]);
                break;
            default:
                touchpoints.RemoveRange(inside + 1, touchpoints.Count - inside - 1);
                break;
        }
    }

    private T Pick<T>(IReadOnlyList<T> items, Func<T, double> weight)
    {
        var draw = chance.NextDouble() * items.Sum(weight);
        foreach (var item in items)
        {
            draw -= weight(item);
            if (draw < 0) return item;
        }

        return items[^1];
    }
}
