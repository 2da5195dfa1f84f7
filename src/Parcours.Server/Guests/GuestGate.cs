using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Platform;

namespace Parcours.Server.Guests;

/// <summary>What an address is to guests. An address that says nothing is closed to them: so is every one that is added later.</summary>
internal enum GuestAccess
{
    /// <summary>For guests whose invitation is for what the address names.</summary>
    Invited,

    /// <summary>For anybody: the page itself and the way in.</summary>
    Anybody,
}

/// <summary>[S52.1, S52.4] Who comes through the guests' door gets what their invitation is for, and nothing else of the server.</summary>
internal static class GuestGate
{
    public const string Cookie = "parcours-guest";

    // A map asks for all its photos at once: the photos of a revision are looked through once, not for each of them.
    private static readonly ConditionalWeakTable<StudyState, ILookup<Guid, Photo>> PicturesOf = [];

    /// <summary>Opens an address to guests.</summary>
    public static TBuilder ForGuests<TBuilder>(this TBuilder address, GuestAccess access = GuestAccess.Invited) where TBuilder : IEndpointConventionBuilder =>
        address.WithMetadata(access);

    /// <summary>The guest who asks; null for the owner.</summary>
    public static GuestPass? Guest(this HttpContext context) => context.Features.Get<GuestPass>();

    public static Task Check(HttpContext context, RequestDelegate next)
    {
        // A file of the page has no endpoint.
        if (!GuestDoor.Through(context) || context.GetEndpoint() is not { } endpoint) return next(context);
        var services = context.RequestServices;
        switch (endpoint.Metadata.OfType<GuestAccess>().Cast<GuestAccess?>().FirstOrDefault())
        {
            case GuestAccess.Anybody:
                if (Pass(context) is { } known) context.Features.Set(known);
                return IsPageOfOwner(context) ? Redirected(context) : next(context);
            case GuestAccess.Invited when Pass(context) is { } pass:
                if (!((GuestRate)services.GetService(typeof(GuestRate))!).Takes(pass.Guest.Id, isPicture: context.Request.RouteValues.ContainsKey("picture"))) return Refused(context, "S59.1", StatusCodes.Status429TooManyRequests);
                if (!IsFor(pass, context.Request.RouteValues, (StudyCore)services.GetService(typeof(StudyCore))!)) return Refused(context, "S52.1");
                context.Features.Set(pass);
                return next(context);
            case GuestAccess.Invited:
                return Refused(context, "S52.4", StatusCodes.Status401Unauthorized);
            default:
                return Refused(context, "S52.1");
        }
    }

    /// <summary>The guest whose cookie came with the request, if their invitation lives.</summary>
    public static GuestPass? Pass(HttpContext context) =>
        context.Request.Cookies.TryGetValue(Cookie, out var cookie)
            ? ((GuestStore)context.RequestServices.GetService(typeof(GuestStore))!).Pass(
                GuestKey.HashOf(cookie), ((TimeProvider)context.RequestServices.GetService(typeof(TimeProvider))!).GetUtcNow())
            : null;

    /// <summary>Every name in the address must lead to what the invitation is for; a name nobody thought of leads nowhere.</summary>
    internal static bool IsFor(GuestPass pass, RouteValueDictionary names, StudyCore core)
    {
        if (core.Open(pass.Invitation.Study)?.State is not { } state) return false;
        return names.All(each => Guid.TryParse(each.Value?.ToString(), out var id) && each.Key switch
        {
            "study" => id == pass.Invitation.Study,
            "person" or "ballot" => id == pass.Guest.Id,
            // A note of one's own contribution: whatever its number, it is looked for there alone.
            "note" => true,
            "item" => IsOfMap(new Id<AgendaItem>(id)),
            "round" => IsOfMap(new Id<Round>(id)),
            "map" => id == pass.Scope.Map.Value,
            "picture" => PicturesOf.GetValue(state, Photos)[id].Any(photo => pass.Scope.Sees(photo, state)),
            _ => false,
        });

        bool IsOfMap(RecordId id) => state.Find(id) is { } record && pass.Scope.Sees(record, state);
    }

    private static ILookup<Guid, Photo> Photos(StudyState state) => state.All<Photo>().ToLookup(photo => photo.Picture);

    private static bool IsPageOfOwner(HttpContext context)
    {
        var path = context.Request.Path;
        return !path.StartsWithSegments("/api", StringComparison.Ordinal) && !path.StartsWithSegments("/join", StringComparison.Ordinal) && !path.StartsWithSegments("/observe", StringComparison.Ordinal);
    }

    private static Task Redirected(HttpContext context)
    {
        context.Response.Redirect("/join");
        return Task.CompletedTask;
    }

    private static Task Refused(HttpContext context, string rule, int status = StatusCodes.Status403Forbidden) => Problems.Refused(rule, status: status).ExecuteAsync(context);
}
