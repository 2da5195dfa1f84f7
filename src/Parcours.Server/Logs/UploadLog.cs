using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Files;
using Parcours.Measuring;
using Parcours.Server.Live;
using Parcours.Server.Platform;

namespace Parcours.Server.Logs;

/// <summary>Takes a log file in, as raw bytes, and says what it seems to hold.</summary>
internal static class UploadLog
{
    /// <summary>The detected mapping and the first rows, for a person to confirm. Mapping is null when a person must say more.</summary>
    public sealed record Response(
        Guid Upload,
        long Bytes,
        string Format,
        string Encoding,
        LogMapping? Mapping,
        IReadOnlyList<string> Columns,
        IReadOnlyList<IReadOnlyList<string>> Rows,
        IReadOnlyList<string> Detected,
        IReadOnlyList<ImportFault> Faults);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/studies/{study:guid}/uploads", Handle).WithName("UploadLog");

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(Guid study, string name, HttpContext context, Uploads uploads, StudyCore core, CancellationToken stop)
    {
        if (core.Open(study) is null) return Problems.NotFound("study");
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = null;
        Guid upload;
        long bytes;
        try
        {
            (upload, bytes) = await uploads.Take(context.Request.Body, stop);
        }
        catch (IOException e) when (e is not BadHttpRequestException && !stop.IsCancellationRequested)
        {
            return Problems.Refused("noRoom", e.Message, StatusCodes.Status507InsufficientStorage);
        }

        await using var stream = uploads.Open(upload);
        var sniff = LogImport.Sniff(stream, name, cancel: stop);
        return TypedResults.Ok(new Response(
            upload, bytes, sniff.Format, sniff.Encoding, sniff.Mapping, sniff.Columns, [.. sniff.Rows.Select(row => (IReadOnlyList<string>)row)], sniff.Notes, sniff.Faults));
    }
}
