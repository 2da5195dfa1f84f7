using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Measuring;
using Parcours.Server.Live;
using Parcours.Server.Platform;

namespace Parcours.Server.Logs;

/// <summary>Imports an uploaded file as a job; the client follows it.</summary>
internal static class ImportLog
{
    /// <summary>FileName is the file's own name, Name the log's; a null mapping is detected.</summary>
    public sealed record Request(Guid Upload, string FileName, string Name, LogMapping? Mapping, bool SkipFaultyRows = false);

    /// <summary>The job that imports.</summary>
    public sealed record Response(Guid Job);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/studies/{study:guid}/logs", Handle).WithName("ImportLog");
        routes.MapGet("/api/jobs/{job:guid}", Status).WithName("GetJob");
        routes.MapDelete("/api/jobs/{job:guid}", Cancel).WithName("CancelJob");
        routes.MapGet("/api/studies/{study:guid}/jobs", (Guid study, Importer importer) => TypedResults.Ok(importer.Active(study))).WithName("ListJobs");
    }

    private static Results<Accepted<Response>, ProblemHttpResult> Handle(Guid study, Request request, StudyCore core, Uploads uploads, Importer importer)
    {
        if (core.Open(study) is null) return Problems.NotFound("study");
        if (!uploads.Has(request.Upload)) return Problems.NotFound("upload");
        if (request.Name.Length is 0 or > 200) return Problems.Refused("S1.3", request.Name);
        var job = new ImportJob(Guid.CreateVersion7(), study, request.Upload, request.FileName, request.Name, request.Mapping, request.SkipFaultyRows);
        importer.Start(job);
        return TypedResults.Accepted($"/api/jobs/{job.Id}", new Response(job.Id));
    }

    private static Results<Ok<JobStatus>, ProblemHttpResult> Status(Guid job, Importer importer) =>
        importer.Status(job) is { } status ? TypedResults.Ok(status) : Problems.NotFound("job");

    private static Results<NoContent, ProblemHttpResult> Cancel(Guid job, Importer importer) =>
        importer.Cancel(job) ? TypedResults.NoContent() : Problems.NotFound("job");
}
