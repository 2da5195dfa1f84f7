using Microsoft.AspNetCore.Http;

namespace Parcours.Server.Platform;

/// <summary>Which pages may talk to the server: its own. Without accounts on loopback, this is what keeps other sites out.</summary>
internal static class Origins
{
    /// <summary>True when the request comes from a page of this server, or from no page at all.</summary>
    public static bool IsOwn(HttpRequest request) =>
        request.Headers.Origin is not [{ Length: > 0 } origin]
        || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));

    /// <summary>A form or a script of another site can send a POST without asking: it is refused before anything is read.</summary>
    public static Task RefuseWritesFromElsewhere(HttpContext context, RequestDelegate next) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || IsOwn(context.Request)
            ? next(context)
            : Problems.Refused("origin", context.Request.Headers.Origin, StatusCodes.Status403Forbidden).ExecuteAsync(context);
}
