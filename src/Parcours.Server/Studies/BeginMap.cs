using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.History;
using Parcours.Server.Live;
using Parcours.Server.Platform;

namespace Parcours.Server.Studies;

/// <summary>[S65.5] Begins a design map or an ideal scenario from a map that is there, as one change.</summary>
internal static class BeginMap
{
    /// <summary>What the new map is about, its name, and how much comes along.</summary>
    /// <param name="By">The name of who does it, for the history.</param>
    public sealed record Request(MapKind Kind, string Name, Carried Carried, string By = "");

    /// <summary>The new map.</summary>
    public sealed record Response(RecordId Id);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/studies/{study:guid}/maps/{map:guid}/begun", Handle).WithName("BeginMap");

    private static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(Guid study, Guid map, Request request, StudyCore core, CommitLoop commits, AuthorStore authors, CancellationToken stop)
    {
        if (core.Open(study) is not { } live) return Problems.NotFound("study");
        var ops = Carrying.Plan(live.State, new Id<JourneyMap>(map), request.Kind, request.Name.Trim(), request.Carried, Guid.CreateVersion7);
        if (ops.IsEmpty) return Problems.NotFound("map");
        var (_, refusal) = await commits.Make(study, "map.begin", ops, stop, by: authors.Sign(study, request.By));
        return refusal is null ? TypedResults.Created((string?)null, new Response(ops[0].Target)) : Problems.Refused(refusal);
    }
}
