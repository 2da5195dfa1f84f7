using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Server.Live;
using Parcours.Server.Maps;
using Parcours.Server.Platform;

namespace Parcours.Server.Logs;

/// <summary>The logs of a study, newest first, and their removal.</summary>
internal static class ListLogs
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/studies/{study:guid}/logs", (Guid study, LogLibrary library) => TypedResults.Ok(library.Of(study))).WithName("ListLogs");
        routes.MapDelete("/api/studies/{study:guid}/logs/{log:guid}", Remove).WithName("RemoveLog");
    }

    private static Results<NoContent, ProblemHttpResult> Remove(Guid study, Guid log, LogLibrary library, MapPictures pictures, ScenePublisher scenes)
    {
        if (!library.Remove(study, log)) return Problems.NotFound("log");
        pictures.Forget(log);
        scenes.Refresh(study);
        return TypedResults.NoContent();
    }
}
