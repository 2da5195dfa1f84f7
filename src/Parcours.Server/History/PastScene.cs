using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Maps;
using Parcours.Server.Platform;
using Parcours.Server.Storage;

namespace Parcours.Server.History;

/// <summary>[L18] A map as it was drawn at a revision.</summary>
internal static class PastScene
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/studies/{study:guid}/maps/{map}/at/{revision:long}", Handle).WithName("GetPastScene");

    private static Results<Ok<ServerMessage.SceneSent>, ProblemHttpResult> Handle(Guid study, string map, long revision, StudyCore core, IStudyLog log, MapPictures pictures)
    {
        if (core.Open(study) is null || !RecordId.TryParse(map, out var any) || any.As<JourneyMap>() is not { } id) return Problems.NotFound("map");
        if (log.At(study, revision) is not { } past) return Problems.Refused("S15.2");
        return pictures.PastScene(past, id) is { } scene
            ? TypedResults.Ok(new ServerMessage.SceneSent(id, revision, null, scene.Frame, scene.Items, []))
            : Problems.NotFound("map");
    }
}
