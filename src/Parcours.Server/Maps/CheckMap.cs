using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Platform;
using Parcours.Server.Storage;

namespace Parcours.Server.Maps;

/// <summary>The check of a map (docs/study-checks.md), with what no single map of the study answers for.</summary>
internal static class CheckMap
{
    /// <summary>The findings by number; Revision is that of the document read.</summary>
    public sealed record Response(long Revision, IReadOnlyList<CheckFinding> Findings);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/studies/{study:guid}/maps/{map}/check", Handle).WithName("CheckMap");

    private static Results<Ok<Response>, ProblemHttpResult> Handle(Guid study, string map, StudyCore core, MapPictures pictures, IStudyLog log, TimeProvider time)
    {
        if (core.Open(study) is not { } live) return Problems.NotFound("study");
        var state = live.State;
        if (MapRequest.Of(state, map) is not { } id || pictures.Scene(state, id) is not { } scene) return Problems.NotFound("map");
        var overlay = pictures.Measures(study, state, id, log: null, scene).Overlay;
        var last = StudyChecks.LastChange(state, id);
        DateOnly? changed = log.Read(study, last - 1, 1) is [var entry] ? DateOnly.FromDateTime(entry.At.UtcDateTime) : null;
        var context = new CheckContext(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), changed, Measured: Measured(overlay), Scored: Scored(overlay));
        return TypedResults.Ok(new Response(state.Revision, [.. StudyChecks.OfMap(state, id, context), .. StudyChecks.OfStudy(state)]));
    }

    private static ImmutableHashSet<RecordId> Measured(MapOverlay overlay) => overlay.Log is null
        ? []
        : [.. overlay.Paths.Where(path => path is { Source: ValueSource.Measured, Cases: > 0 }).Select(path => path.Path.Any), .. overlay.Touchpoints.Where(t => t.Events > 0).Select(t => t.Touchpoint.Any)];

    private static ImmutableHashSet<RecordId> Scored(MapOverlay overlay) =>
        [.. overlay.Touchpoints.Where(t => t is { Source: ValueSource.Measured, Nps: not null }).Select(t => t.Touchpoint.Any)];
}
