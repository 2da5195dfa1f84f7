using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.History;
using Parcours.Server.Live;
using Parcours.Server.Platform;
using Parcours.Server.Workshops;

namespace Parcours.Server.Guests;

/// <summary>The way in: a link's word or a code, and a name.</summary>
internal static class Entering
{
    private const int LongestName = 60;

    /// <summary>What the guest has: the word after # of a link, or six digits.</summary>
    public sealed record Key(string? Word = null, string? Code = null);

    /// <summary>What it leads to, before a name is given.</summary>
    public sealed record Preview(string Map, string? Workshop, bool Anonymous, string Language, DateTimeOffset Expires);

    /// <summary>The key, and the name to be called by; none where nobody gives one.</summary>
    public sealed record Request(string? Word = null, string? Code = null, string Name = "");

    /// <summary>Who the guest is here. Id is theirs alone: what they write and vote is kept under it.</summary>
    public sealed record Me(Guid Id, string Name, Guid Study, Guid Map, Guid? Workshop, GuestRights Rights, bool Measures, bool Anonymous, DateTimeOffset Expires);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/guests/preview", Show).WithName("PreviewInvitation").ForGuests(GuestAccess.Anybody);
        routes.MapPost("/api/guests/enter", Enter).WithName("EnterAsGuest").ForGuests(GuestAccess.Anybody);
        routes.MapGet("/api/guests/me", Whoami).WithName("ShowGuest").ForGuests(GuestAccess.Anybody);
    }

    private static Results<Ok<Preview>, ProblemHttpResult> Show(Key key, HttpContext context, GuestKeys keys, StudyCore core)
    {
        var (invitation, rule) = keys.Find(key.Word, key.Code, From(context));
        if (invitation is null || core.Open(invitation.Study)?.State is not { } state || state.Find(new Id<JourneyMap>(invitation.Map)) is not { } map) return Refused(rule);
        var workshop = invitation.Workshop is { } id ? state.Find(new Id<Workshop>(id))?.Name : null;
        return TypedResults.Ok(new Preview(map.Name, workshop, invitation.Anonymous, state.All<Study>().FirstOrDefault()?.Language ?? "fr", invitation.Expires));
    }

    private static Results<Ok<Me>, ProblemHttpResult> Enter(Request request, HttpContext context, GuestKeys keys, GuestStore store, WorkshopStore workshops, AuthorStore authors, StudyCore core, TimeProvider clock)
    {
        var (invitation, rule) = keys.Find(request.Word, request.Code, From(context));
        if (invitation is null || core.Open(invitation.Study)?.State.Find(new Id<JourneyMap>(invitation.Map)) is null) return Refused(rule);
        // Who comes back, by the link again or after a reload, is who they were.
        if (GuestGate.Pass(context) is { } known && known.Invitation.Id == invitation.Id) return TypedResults.Ok(MeOf(known));
        // [S52.4] Who was shown out does not come back by the same way.
        if (context.Request.Cookies.TryGetValue(GuestGate.Cookie, out var old) && store.BySession(GuestKey.HashOf(old)) is { Out: true } gone && gone.Invitation == invitation.Id) return Refused("S52.4");
        if (request.Name.Length > LongestName) return Problems.Refused("S1.3");
        if (!invitation.Anonymous && string.IsNullOrWhiteSpace(request.Name)) return Problems.Refused("S1.7");
        var cookie = GuestKey.NewCookie();
        GuestPass pass;
        lock (store)
        {
            var all = store.GuestsOf(invitation.Id).ToList();
            if (all.Count(each => !each.Out) >= invitation.Most) return Refused("S52.4");
            var guest = new Guest(Guid.CreateVersion7(), invitation.Id, NameFor(invitation, request.Name, [.. all.Select(each => each.Name), .. TeamNames(store, authors, invitation.Study)]), clock.GetUtcNow(), GuestKey.HashOf(cookie));
            store.Keep(guest);
            pass = new GuestPass(guest, invitation);
        }

        if (invitation.Workshop is { } workshop && !invitation.Anonymous)
        {
            var name = pass.Guest.Name;
            var people = workshops.Participants(invitation.Study, workshop);
            workshops.Keep(invitation.Study, workshop, new Participant(Participants.IdOf(pass.Guest), name, Guest: true, Here: true, Is: ParticipantNames.Of(name, people)));
        }

        context.Response.Cookies.Append(GuestGate.Cookie, cookie, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Expires = invitation.Expires,
            IsEssential = true,
            Secure = context.Request.IsHttps,
        });
        return TypedResults.Ok(MeOf(pass));
    }

    private static Results<Ok<Me>, ProblemHttpResult> Whoami(HttpContext context) => context.Guest() is { } pass ? TypedResults.Ok(MeOf(pass)) : Refused("S52.4");

    private static ProblemHttpResult Refused(string? rule) => Problems.Refused(
        rule ?? "S52.4", status: rule == "S52.5" ? StatusCodes.Status429TooManyRequests : StatusCodes.Status401Unauthorized);

    private static Me MeOf(GuestPass pass)
    {
        var invitation = pass.Invitation;
        return new(pass.Guest.Id, pass.Guest.Name, invitation.Study, invitation.Map, invitation.Workshop, invitation.Rights, invitation.Measures, invitation.Anonymous, invitation.Expires);
    }

    // By name and instance a guest is told from others when a lost line comes back: nobody goes by the name of somebody of the team.
    private static IEnumerable<string> TeamNames(GuestStore store, AuthorStore authors, Guid study)
    {
        var guests = store.Invitations.Where(each => each.Study == study).SelectMany(each => store.GuestsOf(each.Id)).Select(each => each.Name).ToHashSet(StringComparer.Ordinal);
        return authors.Of(study).Values.Where(name => !guests.Contains(name));
    }

    // Two guests of one name would take each other's changes for their own.
    private static string NameFor(Invitation invitation, string asked, List<string> all)
    {
        var wished = invitation.Anonymous ? "Participant" : asked.Trim();
        if (!invitation.Anonymous && all.TrueForAll(each => !each.Equals(wished, StringComparison.OrdinalIgnoreCase))) return wished;
        var number = invitation.Anonymous ? 1 : 2;
        while (all.Exists(each => each.Equals($"{wished} {number}", StringComparison.OrdinalIgnoreCase))) number++;
        return $"{wished} {number}";
    }

    private static string From(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}

/// <summary>Leads from a word or a code to an invitation that lives.</summary>
internal sealed class GuestKeys(GuestStore store, GuestKey key, CodeGuard guard, TimeProvider clock)
{
    /// <summary>The invitation, or the rule that says why none.</summary>
    public (Invitation? Invitation, string? Rule) Find(string? word, string? code, string from)
    {
        var now = clock.GetUtcNow();
        if (word is { Length: > 0 and < 200 }) return key.InvitationOf(word) is { } id && store.Invitation(id) is { } known && known.IsLive(now) ? (known, null) : (null, "S52.4");
        if (code is not { Length: 6 }) return (null, "S52.4");
        Invitation? meant = null;
        var listened = guard.Try(from, () => (meant = store.Invitations.FirstOrDefault(each => each.Code == code && each.IsLive(now))) is not null);
        return meant is not null ? (meant, null) : (null, listened ? "S52.4" : "S52.5");
    }
}
