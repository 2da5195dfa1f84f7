using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Files.StudyFiles;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Logs;
using Parcours.Server.Pictures;
using Parcours.Server.Platform;

namespace Parcours.Server.Bundles;

/// <summary>[L6, S64.1, S64.11] A study leaves with its words and pictures; beforehand, what would be in the file.</summary>
internal static class SendBundle
{
    /// <summary>What the file would hold, as it is now. Words: everything said, in interviews, in quotes and by staff. Bytes: of the pictures.</summary>
    /// <param name="Interviews">Interviews that hold an answer.</param>
    /// <param name="Observations">Observations of staff, with their words.</param>
    /// <param name="Erased">Words and pictures that were erased: they go as gaps.</param>
    public sealed record Response(int Records, int Words, int Interviews, int Observations, int Pictures, long Bytes, int Erased);

    private const string Address = "/api/studies/{study:guid}/bundle";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address + "/content", Show).WithName("ShowBundleContent");
        routes.MapGet(Address, Send).WithName("SendBundle")
            .Produces<string>(StatusCodes.Status200OK, "application/zip").ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status507InsufficientStorage);
    }

    private static Results<Ok<Response>, ProblemHttpResult> Show(Guid study, StudyCore core, BundleContent content)
    {
        if (core.Open(study)?.State is not { } state) return Problems.NotFound("study");
        var (words, pictures) = (content.Words(study, state), content.Pictures(study, state));
        if (BundleSize.TooLarge(Records(state), words, pictures) is { } over) return Problems.Refused("S64.11", over, StatusCodes.Status422UnprocessableEntity);
        return TypedResults.Ok(new Response(
            state.Records.Count, words.Testimonies.Count(each => each.Text is not null),
            words.Interviews.Count(each => !each.Erased), words.Observations.Count(each => each.Status != "erased"),
            pictures.Count(each => !each.Erased), pictures.Sum(each => each.Bytes),
            words.Testimonies.Count(each => each.Text is null) + pictures.Count(each => each.Erased)));
    }

    private static IEnumerable<StudyRecord> Records(StudyState state) => state.Records.Values.Select(held => held.Record);

    private static IResult Send(Guid study, HttpContext context, StudyCore core, BundleContent content, PictureStore store, Uploads uploads)
    {
        if (core.Open(study)?.State is not { } state) return Problems.NotFound("study");
        var (words, pictures) = (content.Words(study, state), content.Pictures(study, state));
        if (BundleSize.TooLarge(Records(state), words, pictures) is { } over) return Problems.Refused("S64.11", over, StatusCodes.Status422UnprocessableEntity);
        if (store.Free() - pictures.Sum(each => each.Bytes) < Uploads.Reserve) return Problems.Refused("noRoom", $"The disk has less than {Uploads.Reserve >> 20} MiB left.", StatusCodes.Status507InsufficientStorage);
        // Written to a file that goes with its last reader: its length is known, so a browser tells a half download from a whole one.
        var file = uploads.Scratch();
        try
        {
            StudyBundle.Write(Records(state), words, pictures, each => store.Bytes(each.Id), file);
        }
        catch (Exception e)
        {
            file.Dispose();
            if (e is IOException) return Problems.Refused("noRoom", e.Message, StatusCodes.Status507InsufficientStorage);
            throw;
        }

        file.Position = 0;
        context.Response.Headers.CacheControl = "no-store";
        var name = string.Concat((state.All<Study>().FirstOrDefault()?.Name ?? "parcours").Split(Path.GetInvalidFileNameChars().Concat("\\/:*?\"<>|").Distinct().ToArray())).Trim();
        return TypedResults.File(file, "application/zip", $"{(name.Length > 0 ? name : "parcours")}.parcours.zip");
    }
}
