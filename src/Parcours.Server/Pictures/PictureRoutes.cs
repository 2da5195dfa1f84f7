using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Parcours.Files;
using Parcours.Server.Guests;
using Parcours.Server.Live;
using Parcours.Server.Logs;
using Parcours.Server.Platform;

namespace Parcours.Server.Pictures;

/// <summary>[L6, S53.6] Takes, shows and erases the bytes of photos and underlays.</summary>
internal static class PictureRoutes
{
    /// <summary>Most bytes of a picture: the browser sends what it made smaller itself.</summary>
    public const int MostBytes = 8 << 20;

    /// <summary>The reference that a photo or an underlay keeps, and the size in pixels.</summary>
    public sealed record Created(Guid Id, int Width, int Height);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/studies/{study:guid}/pictures", Add).WithName("AddPicture");
        routes.MapGet("/api/studies/{study:guid}/pictures/{picture:guid}", Show).WithName("GetPicture").ForGuests()
            .Produces<string>(StatusCodes.Status200OK, "image/png", "image/jpeg", "image/webp")
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status410Gone);
        routes.MapDelete("/api/studies/{study:guid}/pictures/{picture:guid}", Erase).WithName("ErasePicture");
    }

    private static async Task<Results<Created<Created>, ProblemHttpResult>> Add(Guid study, HttpContext context, StudyCore core, PictureStore store, CancellationToken stop)
    {
        if (core.Open(study) is null) return Problems.NotFound("study");
        if (context.Request.ContentLength > MostBytes) return TooLarge();
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = null;
        if (await Body(context.Request.Body, stop) is not { } bytes) return TooLarge();
        var (header, fault) = PictureHeader.Read(bytes.Span);
        if (header is null) return Problems.Refused("S53.6", fault.ToString(), StatusCodes.Status415UnsupportedMediaType);
        try
        {
            if (store.Free() < Uploads.Reserve) return NoRoom($"The disk has less than {Uploads.Reserve >> 20} MiB left.");
            var id = store.Add(study, header, bytes);
            return TypedResults.Created($"/api/studies/{study}/pictures/{id}", new Created(id, header.Width, header.Height));
        }
        catch (IOException e)
        {
            return NoRoom(e.Message);
        }
    }

    private static IResult Show(Guid study, Guid picture, HttpContext context, PictureStore store)
    {
        if (store.Find(study, picture) is not { } kept) return Problems.NotFound("picture");
        var headers = context.Response.Headers;
        // Asked again each time, so that an erased picture goes from every screen; by its own it has no rights at all.
        headers.CacheControl = "private, no-cache";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (kept.Erased || store.Bytes(picture) is not { } bytes) return Problems.Refused("S53.7", status: StatusCodes.Status410Gone);
        return TypedResults.Bytes(bytes, kept.Type, entityTag: new EntityTagHeaderValue($"\"{picture:N}\""));
    }

    private static Results<NoContent, ProblemHttpResult> Erase(Guid study, Guid picture, PictureStore store) =>
        store.Erase(study, picture) ? TypedResults.NoContent() : Problems.NotFound("picture");

    // Never more than one byte over the limit in memory.
    private static async Task<ReadOnlyMemory<byte>?> Body(Stream body, CancellationToken stop)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (await body.ReadAsync(buffer, stop) is > 0 and var read)
        {
            if (kept.Length + read > MostBytes) return null;
            kept.Write(buffer.AsSpan(0, read));
        }

        return kept.GetBuffer().AsMemory(0, (int)kept.Length);
    }

    private static ProblemHttpResult TooLarge() => Problems.Refused("S53.6", "TooLarge", StatusCodes.Status413PayloadTooLarge);

    private static ProblemHttpResult NoRoom(string why) => Problems.Refused("noRoom", why, StatusCodes.Status507InsufficientStorage);
}
