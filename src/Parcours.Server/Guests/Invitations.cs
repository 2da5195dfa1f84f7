using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Platform;

namespace Parcours.Server.Guests;

/// <summary>The owner invites, sees who came, shows out and takes back.</summary>
internal static class Invitations
{
    private const string Address = "/api/studies/{study:guid}/invitations";
    private const int LongestHours = 24 * 31;
    private const int MostGuests = 500;

    /// <summary>What the host gives: to one map, for some hours.</summary>
    public sealed record Request(Guid Map, Guid? Workshop = null, GuestRights Rights = GuestRights.Contribute, bool Measures = false, bool Anonymous = false, int Hours = 24, int Most = 150);

    /// <summary>A guest as the host sees them. Id is no number of theirs.</summary>
    public sealed record GuestItem(Guid Id, string Name, DateTimeOffset Entered, bool Out);

    /// <summary>An invitation. Links: the same way in under each address of this machine, the likeliest first; empty once it is over.</summary>
    public sealed record Item(
        Guid Id, Guid Map, Guid? Workshop, GuestRights Rights, bool Measures, bool Anonymous, DateTimeOffset Created, DateTimeOffset Expires, int Most, string Code, bool Live,
        IReadOnlyList<string> Links, IReadOnlyList<GuestItem> Guests);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Address, Invite).WithName("Invite");
        routes.MapGet(Address, List).WithName("ListInvitations");
        routes.MapDelete(Address + "/{invitation:guid}", Revoke).WithName("RevokeInvitation");
        routes.MapDelete(Address + "/{invitation:guid}/guests/{guest:guid}", ShowOut).WithName("ShowGuestOut");
    }

    private static async Task<Results<Ok<Item>, ProblemHttpResult>> Invite(
        Guid study, Request request, StudyCore core, GuestStore store, GuestDoor door, GuestKey key, CodeGuard guard, TimeProvider clock)
    {
        if (core.Open(study)?.State is not { } state || state.Find(new Id<JourneyMap>(request.Map)) is null) return Problems.NotFound("map");
        if (request.Workshop is { } workshop && state.Find(new Id<Workshop>(workshop))?.Map.Value != request.Map) return Problems.NotFound("workshop");
        if (request.Hours is < 1 or > LongestHours || request.Most is < 1 or > MostGuests || !Enum.IsDefined(request.Rights)) return Problems.Refused("S1.3");
        if (!await door.Open()) return Problems.Refused("port", door.Port.ToString(CultureInfo.InvariantCulture), StatusCodes.Status409Conflict);
        guard.Renew();
        var now = clock.GetUtcNow();
        var invitation = new Invitation(
            Guid.CreateVersion7(), study, request.Map, request.Workshop, request.Rights, request.Measures, request.Anonymous, now, now.AddHours(request.Hours), request.Most,
            NewCode(store, now));
        store.Keep(invitation);
        return TypedResults.Ok(ItemOf(invitation, store, door, key, now));
    }

    private static Ok<IReadOnlyList<Item>> List(Guid study, GuestStore store, GuestDoor door, GuestKey key, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        IReadOnlyList<Item> items = [.. store.Invitations.Where(each => each.Study == study).OrderByDescending(each => each.Created).Select(each => ItemOf(each, store, door, key, now))];
        return TypedResults.Ok(items);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Revoke(Guid study, Guid invitation, GuestStore store, GuestsAwaited awaited)
    {
        if (store.Invitation(invitation) is not { } known || known.Study != study) return Problems.NotFound("invitation");
        store.Keep(known with { Revoked = true });
        await awaited.CloseUnlessAny();
        return TypedResults.NoContent();
    }

    private static Results<NoContent, ProblemHttpResult> ShowOut(Guid study, Guid invitation, Guid guest, GuestStore store)
    {
        if (store.Invitation(invitation)?.Study != study || store.GuestsOf(invitation).FirstOrDefault(each => ShownId(each) == guest) is not { } known) return Problems.NotFound("guest");
        store.Keep(known with { Out = true });
        return TypedResults.NoContent();
    }

    // A guest's own number opens what they wrote in silence: the host is told another.
    private static Guid ShownId(Guest guest) => StableIds.Guid($"shown {guest.Id}");

    private static string NewCode(GuestStore store, DateTimeOffset now)
    {
        while (true)
        {
            var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture);
            if (store.Invitations.All(each => each.Code != code || !each.IsLive(now))) return code;
        }
    }

    private static Item ItemOf(Invitation each, GuestStore store, GuestDoor door, GuestKey key, DateTimeOffset now) => new(
        each.Id, each.Map, each.Workshop, each.Rights, each.Measures, each.Anonymous, each.Created, each.Expires, each.Most, each.Code, each.IsLive(now),
        each.IsLive(now) ? [.. door.Addresses().Select(address => $"{address}/join#{key.WordOf(each.Id)}")] : [],
        [.. store.GuestsOf(each.Id).OrderBy(guest => guest.Entered).Select(guest => new GuestItem(ShownId(guest), guest.Name, guest.Entered, guest.Out))]);
}
