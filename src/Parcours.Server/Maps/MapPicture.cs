using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Parcours.Files;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Pictures;
using Parcours.Server.Platform;
using Parcours.Server.Testimonies;

namespace Parcours.Server.Maps;

/// <summary>[A5] A map as one SVG file, measured as the browser shows it: the same scene, shares and scores.</summary>
internal static class MapPicture
{
    private const string Type = "image/svg+xml";

    // How pictures are drawn: another number when they are drawn otherwise, so that no browser shows an old one.
    private const string Drawing = "4";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/studies/{study:guid}/maps/{map}/map.svg", Handle).WithName("DrawMap")
        .Produces<string>(StatusCodes.Status200OK, Type)
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static IResult Handle(
        Guid study, string map, HttpContext http, StudyCore core, MapPictures pictures, PictureStore store, TestimonyStore testimonies, Texts texts, PictureGuard guard, string? lang = null, string theme = "light", string? log = null)
    {
        if (core.Open(study) is not { } live) return Problems.NotFound("study");
        var state = live.State;
        if (MapRequest.Of(state, map) is not { } id || pictures.Scene(state, id) is not { } scene) return Problems.NotFound("map");
        var language = lang ?? state.All<Study>().Select(record => record.Language).FirstOrDefault() ?? "fr";
        if (language is not ("fr" or "en")) return Problems.Refused("S0.8", "lang: fr, en");
        if (theme is not ("light" or "dark")) return Problems.Refused("S0.8", "theme: light, dark");

        var (overlay, band) = pictures.Measures(study, state, id, log, scene);
        var illustrated = new MapIllustrations(study, language, scene, store, testimonies, texts);
        var tag = new EntityTagHeaderValue(Tag(state.Revision, overlay.Version + illustrated.Version(scene), language, theme));
        Describe(http.Response.Headers, state.Find(id)!.Name);
        // Painted only for who does not have it already.
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            http.Response.GetTypedHeaders().ETag = tag;
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        if (!guard.Take(http.Connection.RemoteIpAddress?.ToString() ?? "")) return Problems.Refused("S62.1", status: StatusCodes.Status429TooManyRequests);

        return TypedResults.Bytes(Paint(state, id, scene, overlay, band, language, theme, illustrated), Type + "; charset=utf-8", entityTag: tag);
    }

    // The revision, for people who read it; the measures may change without one (a log comes or goes), and what customers said or show be erased.
    private static string Tag(long revision, string measures, string language, string theme)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Drawing}/{measures}")).AsSpan(0, 6));
        return string.Create(CultureInfo.InvariantCulture, $"\"{revision}-{hash}-{language}-{theme}\"");
    }

    private static void Describe(IHeaderDictionary headers, string name)
    {
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(FileName(name) + ".svg");
        headers.ContentDisposition = disposition.ToString();
        headers.CacheControl = "no-cache";
        // A picture opened on its own has a page's rights: it gets none.
        headers.ContentSecurityPolicy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";
    }

    private static string FileName(string name)
    {
        var letters = string.Concat(name.Select(letter => char.IsControl(letter) || letter is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' ? ' ' : letter));
        var kept = string.Join(' ', letters.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.');
        return kept.Length == 0 ? "map" : kept;
    }

    private static ReadOnlyMemory<byte> Paint(
        StudyState state, Id<JourneyMap> id, Scene scene, MapOverlay overlay, BandPicture? band, string language, string theme, MapIllustrations illustrated)
    {
        var options = PictureOptions.Of(state.Records.Values.Select(held => held.Record), state.Find(id)!, overlay, language, theme == "dark", state.Revision);
        using var bytes = new MemoryStream();
        using var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        SvgPainter.Write(scene, overlay, band, options, text, illustrated.Of());
        text.Flush();
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
