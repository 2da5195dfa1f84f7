using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Server.Live;
using Parcours.Server.Platform;

namespace Parcours.Server.Maps;

/// <summary>[A4, S46.5] The measures of a map that is not the one watched on the socket: of two that are compared.</summary>
internal static class ShowMeasures
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/studies/{study:guid}/maps/{map}/measures", Handle).WithName("GetMeasures");

    private static Results<Ok<ServerMessage.OverlaySent>, ProblemHttpResult> Handle(Guid study, string map, StudyCore core, MapPictures pictures, string? log = null)
    {
        if (core.Open(study) is not { } live) return Problems.NotFound("study");
        var state = live.State;
        if (MapRequest.Of(state, map) is not { } id || pictures.Scene(state, id) is not { } scene) return Problems.NotFound("map");
        var (overlay, band) = pictures.Measures(study, state, id, log, scene);
        return TypedResults.Ok(new ServerMessage.OverlaySent(overlay, band));
    }
}
