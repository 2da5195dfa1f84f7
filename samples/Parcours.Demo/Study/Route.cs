using System.Globalization;
using Parcours.Mapping;

namespace Parcours.Demo.Study;

/// <summary>A path of the reality map with the share of cases that the log gives it (0..1).</summary>
internal sealed record Route(string Code, string Layer, string Name, PathKind Kind, double Share, string Steps, string Description, bool Abandoned = false);

/// <summary>A step of a route: a touchpoint's code, whether it may be left out, how many times in a row it may come.</summary>
internal sealed record RouteStep(string Touchpoint, bool Optional, int Repeat)
{
    /// <summary>Reads "simulateur comparer detail? appel*3".</summary>
    public static IEnumerable<RouteStep> Parse(string steps) => steps.Split(' ').Select(One);

    private static RouteStep One(string text)
    {
        var parts = text.TrimEnd('?').Split('*');
        return new RouteStep(parts[0], text.EndsWith('?'), parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 1);
    }
}
