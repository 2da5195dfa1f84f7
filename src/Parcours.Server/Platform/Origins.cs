using Microsoft.AspNetCore.Http;
using Parcours.Server.Guests;

namespace Parcours.Server.Platform;

/// <summary>Which pages may talk to the server: its own. Without accounts on loopback, this is what keeps other sites out.</summary>
internal static class Origins
{
    /// <summary>True when the request comes from a page of this server, or from no page at all.</summary>
    public static bool IsOwn(HttpRequest request) =>
        request.Headers.Origin is not [{ Length: > 0 } origin]
        || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// A page of elsewhere whose name was made to lead here (DNS rebinding) asks under its own name: it gets nothing. Guests come by whatever
    /// name or number the machine has on their network; without a cookie of that very name they are nobody.
    /// </summary>
    public static Task RefuseOtherNames(HttpContext context, RequestDelegate next) =>
        GuestDoor.Through(context) || context.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]"
            ? next(context)
            : Problems.Refused("host", context.Request.Host.Value, StatusCodes.Status400BadRequest).ExecuteAsync(context);

    /// <summary>A form or a script of another site can send a POST without asking: it is refused before anything is read.</summary>
    public static Task RefuseWritesFromElsewhere(HttpContext context, RequestDelegate next) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || IsOwn(context.Request)
            ? next(context)
            : Problems.Refused("origin", context.Request.Headers.Origin, StatusCodes.Status403Forbidden).ExecuteAsync(context);
}
