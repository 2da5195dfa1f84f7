using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Platform;

namespace Parcours.Server.Studies;

/// <summary>Puts a study or an alternative out of daily use, or back into it: one change of its own, so that it is in its history.</summary>
internal static class ArchiveStudy
{
    /// <summary>True to archive, false to bring back.</summary>
    public sealed record Request(bool Archived);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/studies/{study:guid}/archive", Handle).WithName("ArchiveStudy");

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(Guid study, Request request, StudyCore core, CommitLoop commits, CancellationToken stop)
    {
        if (core.Open(study)?.State.All<Study>().FirstOrDefault() is not { } about) return Problems.NotFound("study");
        var set = ImmutableSortedDictionary.Create<string, JsonElement>(StringComparer.Ordinal).Add("archived", JsonSerializer.SerializeToElement(request.Archived));
        var (_, refusal) = await commits.Make(study, request.Archived ? "archive" : "unarchive", [new Op.Patch(about.Key, set)], stop);
        return refusal is null ? TypedResults.NoContent() : Problems.Refused(refusal);
    }
}
