using Parcours.Mapping;
using Parcours.Measuring;
using Parcours.Server.Maps;

namespace Parcours.Server.Cases;

/// <summary>
/// Which cases are asked for: a class ("reference", "exception", "anomaly", "unqualified", "open", "unbound"), the path followed, the path
/// nearest, a touchpoint passed, a link taken (from one step to another), a deviation (a kind, or the key of a place in the list of deviations),
/// what became of the goal ("inTime", "late", "missed", "overdue", "open", "notBegun", "recent").
/// </summary>
internal sealed record CaseQuery(string? Class, string? Path, string? Nearest, string? Touchpoint, string? From, string? To, string? Deviation, string? Goal = null)
{
    private const char Mark = '~';

    /// <summary>A deviation's place as one word that a query can carry.</summary>
    public static string KeyOf(MeasuredMap map, DeviationTotal place) => string.Join(
        Mark, NameOf(place.Kind), map.PathAt(place.Path), map.TouchpointAt(place.Symbol), map.StepAt(place.Path, place.Step));

    /// <summary>The filter; null with the name of what is wrong when the map has no such thing.</summary>
    public (CaseFilter? Filter, string? Wrong) On(MeasuredMap map)
    {
        var filter = new CaseFilter();
        if (Class is not null)
        {
            if (Parse<CaseStanding>(Class) is not { } standing) return (null, "class");
            filter = filter with { Standing = standing };
        }

        if (Path is not null)
        {
            if (PlaceOf(map, Path) is not { } followed) return (null, "path");
            filter = filter with { Followed = followed };
        }

        if (Nearest is not null)
        {
            if (PlaceOf(map, Nearest) is not { } nearest) return (null, "nearest");
            filter = filter with { Nearest = nearest };
        }

        if (Touchpoint is not null)
        {
            if (NumberOf(map, Touchpoint) is not { } number) return (null, "touchpoint");
            filter = filter with { Symbol = number };
        }

        if (From is null != To is null) return (null, From is null ? "from" : "to");
        if (From is not null)
        {
            if (StepOf(map, From) is not { } from || StepOf(map, To!) is not { } to || from.Path != to.Path) return (null, "from");
            filter = filter with { Link = (from.Path, from.Step, to.Step) };
        }

        if (Goal is not null)
        {
            if (Parse<GoalOutcome>(Goal) is not { } outcome || map.Goal is null) return (null, "goal");
            filter = filter with { Goal = outcome };
        }

        if (Deviation is null) return (filter, null);
        return PlaceOfDeviation(map, Deviation) is { } place ? (filter with { Deviation = place }, null) : (null, "deviation");
    }

    private static DeviationPlace? PlaceOfDeviation(MeasuredMap map, string key)
    {
        var parts = key.Split(Mark);
        if (Parse<DeviationKind>(parts[0]) is not { } kind) return null;
        if (parts.Length == 1) return new DeviationPlace(kind);
        if (parts.Length != 4 || PlaceOf(map, parts[1]) is not { } path || NumberOf(map, parts[2]) is not { } touchpoint) return null;
        if (parts[3].Length == 0) return new DeviationPlace(kind, path, touchpoint, -1);
        return StepOf(map, parts[3]) is { } step && step.Path == path ? new DeviationPlace(kind, path, touchpoint, step.Step) : null;
    }

    private static int? PlaceOf(MeasuredMap map, string path) => IdOf<JourneyPath>(path) is { } id ? map.PlaceOf(id) : null;

    private static int? NumberOf(MeasuredMap map, string touchpoint) => IdOf<Touchpoint>(touchpoint) is { } id ? map.Index.NumberOf(id) : null;

    private static (int Path, int Step)? StepOf(MeasuredMap map, string step) => IdOf<PathStep>(step) is { } id ? map.PlaceOf(id) : null;

    private static Id<T>? IdOf<T>(string text) where T : StudyRecord => RecordId.TryParse(text, out var any) ? any.As<T>() : null;

    private static string NameOf(DeviationKind kind) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    // Names only: Enum.TryParse would take numbers too.
    private static T? Parse<T>(string name) where T : struct, Enum =>
        Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString()!) == name);
}
