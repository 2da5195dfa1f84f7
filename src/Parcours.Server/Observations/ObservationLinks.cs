using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.Guests;
using Parcours.Server.Live;
using Parcours.Server.Platform;

namespace Parcours.Server.Observations;

/// <summary>[S57.1] The team makes a link for staff, sees what it brought, and takes it back.</summary>
internal static class ObservationLinks
{
    private const string Address = "/api/studies/{study:guid}/observation-links";
    private const int LongestDays = 366;
    private const int MostObservations = 5000;

    /// <summary>A link of one map, or of the whole study, for some days.</summary>
    public sealed record Request(Guid? Map = null, string Title = "", int Days = 30, int Most = 500);

    /// <summary>A link. Links: the same way in under each address of this machine, the likeliest first; empty once it is over. Count: what it brought.</summary>
    public sealed record Item(Guid Id, Guid? Map, string Title, DateTimeOffset Created, DateTimeOffset Expires, int Most, int Count, bool Live, IReadOnlyList<string> Links);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Address, Make).WithName("MakeObservationLink");
        routes.MapGet(Address, List).WithName("ListObservationLinks");
        routes.MapDelete(Address + "/{link:guid}", Revoke).WithName("RevokeObservationLink");
    }

    private static async Task<Results<Ok<Item>, ProblemHttpResult>> Make(Guid study, Request request, StudyCore core, ObservationStore store, GuestDoor door, GuestKey key, TimeProvider clock)
    {
        if (core.Open(study)?.State is not { } state) return Problems.NotFound("study");
        if (request.Map is { } map && state.Find(new Id<JourneyMap>(map)) is null) return Problems.NotFound("map");
        if (request.Days is < 1 or > LongestDays || request.Most is < 1 or > MostObservations || request.Title.Length > 200) return Problems.Refused("S1.3");
        if (!await door.Open()) return Problems.Refused("port", door.Port.ToString(CultureInfo.InvariantCulture), StatusCodes.Status409Conflict);
        var now = clock.GetUtcNow();
        var link = new ObservationLink(Guid.CreateVersion7(), study, request.Map, request.Title.Trim(), now, now.AddDays(request.Days), request.Most);
        store.Keep(link);
        return TypedResults.Ok(ItemOf(link, 0, door, key, now));
    }

    private static Ok<IReadOnlyList<Item>> List(Guid study, ObservationStore store, GuestDoor door, GuestKey key, TimeProvider clock)
    {
        var (now, counts) = (clock.GetUtcNow(), store.Counts(study));
        IReadOnlyList<Item> items = [.. store.LinksOf(study).Select(each => ItemOf(each, counts.GetValueOrDefault(each.Id), door, key, now))];
        return TypedResults.Ok(items);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Revoke(Guid study, Guid link, ObservationStore store, GuestsAwaited awaited)
    {
        if (store.Link(link) is not { } known || known.Study != study) return Problems.NotFound("link");
        store.Keep(known with { Revoked = true });
        await awaited.CloseUnlessAny();
        return TypedResults.NoContent();
    }

    private static Item ItemOf(ObservationLink each, int count, GuestDoor door, GuestKey key, DateTimeOffset now) => new(
        each.Id, each.Map, each.Title, each.Created, each.Expires, each.Most, count, each.IsLive(now),
        each.IsLive(now) ? [.. door.Addresses().Select(address => $"{address}/observe#{key.WordOf(each.Id)}")] : []);
}
