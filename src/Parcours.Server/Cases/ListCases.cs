using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Measuring;
using Parcours.Server.Live;
using Parcours.Server.Maps;
using Parcours.Server.Platform;

namespace Parcours.Server.Cases;

/// <summary>[M12] The cases behind a number, a page at a time, in the order of the log.</summary>
internal static class ListCases
{
    /// <summary>Steps that a row lists; the others are counted in Events.</summary>
    private const int MostSteps = 60;

    /// <summary>Total counts all pages; Next is the cursor of the next one, null at the end.</summary>
    public sealed record Response(long Total, IReadOnlyList<Item> Cases, string? Next);

    /// <summary>
    /// One case: where it stands, the path it follows or is nearest to, its first instant, its duration in seconds, its events, and the
    /// touchpoints of its first bound ones.
    /// </summary>
    public sealed record Item(
        string Id, CaseStanding Class, Id<JourneyPath>? Path, Id<JourneyPath>? Nearest, DateTimeOffset Start, double DurationSeconds, int Events, IReadOnlyList<Id<Touchpoint>> Steps);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/studies/{study:guid}/logs/{log:guid}/cases", Handle).WithName("ListCases");

    private static Results<Ok<Response>, ProblemHttpResult> Handle(
        Guid study, Guid log, string map, StudyCore core, MapPictures pictures, CancellationToken stop,
        string? @class = null, string? path = null, string? nearest = null, string? touchpoint = null, string? from = null, string? to = null, string? deviation = null, string? goal = null,
        string? cursor = null, int limit = 50)
    {
        if (core.Open(study) is not { } live) return Problems.NotFound("study");
        if (MapRequest.Of(live.State, map) is not { } id) return Problems.NotFound("map");
        if (pictures.Judge(study, live.State, id, log.ToString()) is not { } judged) return TypedResults.Ok(new Response(0, [], null));
        var start = 0;
        if (cursor is not null && !int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out start)) return Problems.Refused("S0.8", "cursor");
        var (filter, wrong) = new CaseQuery(@class, path, nearest, touchpoint, from, to, deviation, goal).On(judged);
        if (filter is null) return Problems.Refused("S0.8", wrong, StatusCodes.Status400BadRequest);

        var selection = judged.Select(filter, stop);
        var (cases, next) = selection.Page(start, Math.Clamp(limit, 1, 200));
        return TypedResults.Ok(new Response(selection.Cases.Length, [.. cases.Select(c => Of(judged, c))], next?.ToString(CultureInfo.InvariantCulture)));
    }

    internal static Item Of(MeasuredMap judged, int c)
    {
        var (events, group) = (judged.Bound.Log, judged.Classes.GroupOfCase[c]);
        var (first, end) = (events.CaseOffsets[c], events.CaseOffsets[c + 1]);
        var known = group < 0 ? default(CaseGroup?) : judged.Classes.Groups[group];
        return new Item(
            events.CaseIds[c],
            CaseSelection.StandingOf(judged.Classes, c),
            judged.PathAt(known?.Followed ?? -1),
            judged.PathAt(known?.Nearest ?? -1),
            new DateTimeOffset(events.Times[first], TimeSpan.Zero),
            TimeSpan.FromTicks(events.Times[end - 1] - events.Times[first]).TotalSeconds,
            end - first,
            [.. judged.Bound.Sequences.SymbolsOf(c).ToArray().Take(MostSteps).Select(judged.TouchpointAt)]);
    }
}
