using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Measuring;
using Parcours.Server.Live;
using Parcours.Server.Maps;
using Parcours.Server.Platform;

namespace Parcours.Server.Logs;

/// <summary>[M9] The behaviours nobody has named yet, most frequent first, with the path each is nearest to.</summary>
internal static class UnqualifiedCases
{
    /// <summary>One behaviour: its cases, share of all judged cases, its touchpoints in order, its nearest path, one real case.</summary>
    public sealed record Item(long Cases, double Share, IReadOnlyList<Id<Touchpoint>> Touchpoints, Id<JourneyPath>? NearestPath, int Cost, string ExampleCase);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/studies/{study:guid}/logs/{log:guid}/unqualified", Handle).WithName("ListUnqualified");

    private static Results<Ok<IReadOnlyList<Item>>, ProblemHttpResult> Handle(Guid study, Guid log, string map, StudyCore core, MapPictures pictures, int top = 20)
    {
        if (core.Open(study) is not { } live) return Problems.NotFound("study");
        if (MapRequest.Of(live.State, map) is not { } id) return Problems.NotFound("map");
        if (pictures.Judge(study, live.State, id, log.ToString()) is not { } judged) return TypedResults.Ok<IReadOnlyList<Item>>([]);
        var classes = judged.Classes;
        return TypedResults.Ok<IReadOnlyList<Item>>(
        [
            .. classes.Groups.Where(group => classes.ClassOf(group) == CaseClass.Unqualified && group.Cases > 0)
                .OrderByDescending(group => group.Cases).ThenBy(group => group.Variant).Take(Math.Clamp(top, 1, 200))
                .Select(group => new Item(
                    group.Cases,
                    classes.Judged == 0 ? 0 : group.Cases / (double)classes.Judged,
                    [.. classes.Sequence(group).ToArray().Select(judged.TouchpointAt)],
                    judged.PathAt(group.Nearest),
                    group.Cost,
                    judged.Bound.Log.CaseIds[group.FirstCase])),
        ]);
    }
}
