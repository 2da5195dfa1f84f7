using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.History;
using Parcours.Server.Live;
using Parcours.Server.Platform;

namespace Parcours.Server.Studies;

/// <summary>Duplicates a journey or a map with all it holds, as one change.</summary>
internal static class CopyRecord
{
    /// <summary>The journey or map, and the name of its copy.</summary>
    /// <param name="By">The name of who does it, for the history.</param>
    public sealed record Request(RecordId Id, string Name, string By = "");

    /// <summary>The copy.</summary>
    public sealed record Response(RecordId Id);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/studies/{study:guid}/copies", Handle).WithName("CopyRecord");

    private static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(Guid study, Request request, StudyCore core, CommitLoop commits, AuthorStore authors, CancellationToken stop)
    {
        if (core.Open(study) is not { } live) return Problems.NotFound("study");
        var ops = Copying.Plan(live.State, request.Id, request.Name.Trim(), Guid.CreateVersion7);
        if (ops.IsEmpty) return Problems.NotFound("journey or map");
        var (_, refusal) = await commits.Make(study, "copy", ops, stop, by: authors.Sign(study, request.By));
        return refusal is null ? TypedResults.Created((string?)null, new Response(ops[0].Target)) : Problems.Refused(refusal);
    }
}
