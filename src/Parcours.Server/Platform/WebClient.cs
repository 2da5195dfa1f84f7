using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Parcours.Server.Guests;

namespace Parcours.Server.Platform;

/// <summary>Serves the built web client: hashed files for ever, the page itself never from a cache.</summary>
internal static class WebClient
{
    public static void Map(WebApplication app)
    {
        if (app.Environment.WebRootFileProvider is NullFileProvider) return;
        // What pdf.js asks for: its worker, and fonts that a PDF may leave out.
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".mjs"] = "text/javascript";
        types.Mappings[".pfb"] = "application/octet-stream";
        app.UseStaticFiles(new StaticFileOptions
        {
            ContentTypeProvider = types,
            OnPrepareResponse = served =>
            {
                var hashed = served.Context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal);
                served.Context.Response.Headers.CacheControl = hashed ? "public, max-age=31536000, immutable" : "no-cache";
            },
        });
        app.MapFallbackToFile("index.html", new StaticFileOptions
        {
            OnPrepareResponse = served => served.Context.Response.Headers.CacheControl = "no-cache",
        }).ForGuests(GuestAccess.Anybody);
    }
}
