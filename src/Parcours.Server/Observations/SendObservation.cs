using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.Guests;
using Parcours.Server.Live;
using Parcours.Server.Platform;

namespace Parcours.Server.Observations;

/// <summary>[S57.1 to S57.4] The phone's side: what may be said of which touchpoints, and one observation after the other.</summary>
internal static class SendObservation
{
    /// <summary>The word after # of the link.</summary>
    public sealed record Key(string Word);

    /// <summary>A touchpoint that can be named.</summary>
    public sealed record PlaceItem(Guid Id, string Name);

    /// <summary>A stage with its touchpoints, in the order of the map.</summary>
    public sealed record StageItem(string Name, IReadOnlyList<PlaceItem> Places);

    /// <summary>A map with its stages.</summary>
    public sealed record MapItem(Guid Id, string Name, IReadOnlyList<StageItem> Stages);

    /// <summary>What the page asks about.</summary>
    public sealed record Page(string Study, string Title, string Language, string ClientWord, DateTimeOffset Expires, IReadOnlyList<MapItem> Maps);

    /// <summary>One observation. Id is drawn by the browser: sent again under it, it is the same one.</summary>
    /// <param name="Place">The touchpoint; null for elsewhere.</param>
    /// <param name="Text">What was noticed, 1 to 2,000 characters.</param>
    public sealed record Request(string Word, Guid Id, ObservationKind Kind, string Text, Guid? Map = null, Guid? Place = null, string Site = "", string Name = "");

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/observations/page", Show).WithName("ShowObservationPage").ForGuests(GuestAccess.Anybody);
        routes.MapPost("/api/observations", Send).WithName("SendObservation").ForGuests(GuestAccess.Anybody);
    }

    private static Results<Ok<Page>, ProblemHttpResult> Show(Key key, HttpContext context, GuestKey words, ObservationStore store, SendGuard guard, StudyCore core, TimeProvider clock)
    {
        if (LinkOf(key.Word, words, store) is not { } link || !link.IsLive(clock.GetUtcNow()) || core.Open(link.Study)?.State is not { } state) return Over();
        if (!guard.Show(AddressOf(context))) return Problems.Refused("S57.8", status: StatusCodes.Status429TooManyRequests);
        // The one map it asks about is archived: there is nothing to ask until it is back.
        if (link.Map is not null && !link.MapsOf(state).Any()) return Over();
        var study = state.All<Study>().First();
        return TypedResults.Ok(new Page(study.Brand is { Length: > 0 } brand ? brand : study.Name, link.Title, study.Language, study.ClientWord, link.Expires, ItemsOf(link, state)));
    }

    private static Results<NoContent, ProblemHttpResult> Send(
        Request request, HttpContext context, GuestKey words, ObservationStore store, SendGuard guard, StudyCore core, ObservationNews news, TimeProvider clock)
    {
        if (LinkOf(request.Word, words, store) is not { } link) return Over();
        // [S57.3] Before anything else is asked: who did not hear the answer sends again, perhaps when the link is over.
        if (store.CameBy(request.Id) is { } known) return known == link.Id ? TypedResults.NoContent() : Problems.Refused("S57.3", status: StatusCodes.Status409Conflict);
        if (!link.IsLive(clock.GetUtcNow()) || core.Open(link.Study)?.State is not { } state) return Over();
        if (!guard.Take(AddressOf(context))) return Problems.Refused("S57.8", status: StatusCodes.Status429TooManyRequests);
        var (text, site, name) = (Clean(request.Text, lines: true), Clean(request.Site), Clean(request.Name));
        if (text.Length is 0 or > Observation.LongestText || site.Length > Observation.LongestSite || name.Length > Observation.LongestName || !Enum.IsDefined(request.Kind) || request.Id == Guid.Empty)
        {
            return Problems.Refused("S57.2");
        }

        if (PlaceOf(request, link, state) is not { } place) return Problems.Refused("S57.1");
        var fault = store.Add(
            new Observation(request.Id, link.Study, link.Id, place.Map?.Id.Value, place.Card?.Id.Value, place.Card?.Name ?? "", request.Kind, site, name, clock.GetUtcNow()), text, link.Most);
        if (fault is not null) return Problems.Refused(fault, status: StatusCodes.Status409Conflict);
        news.Tell(link.Study);
        return TypedResults.NoContent();
    }

    private static ObservationLink? LinkOf(string? word, GuestKey words, ObservationStore store) =>
        word is { Length: > 0 and < 200 } && words.InvitationOf(word) is { } id ? store.Link(id) : null;

    // A touchpoint that went since the page was opened, or whose map was archived, is elsewhere by now: what was seen there is not lost.
    // One of a map that the link never asked about is refused.
    private static (JourneyMap? Map, Touchpoint? Card)? PlaceOf(Request request, ObservationLink link, StudyState state)
    {
        var maps = link.MapsOf(state).ToDictionary(each => each.Id);
        if (request.Place is { } place && state.Find(new Id<Touchpoint>(place)) is { } card)
        {
            return MapPlace.Of(card, state) is not { } own ? null : maps.TryGetValue(own, out var of) ? (of, card) : WasAsked(own) ? (null, null) : null;
        }

        if (link.Map is not null) return (maps.Values.FirstOrDefault(), null);
        if (request.Map is not { } named || state.Find(new Id<JourneyMap>(named)) is not { } map) return (null, null);
        return maps.ContainsKey(map.Id) ? (map, null) : WasAsked(map.Id) ? (null, null) : null;

        bool WasAsked(Id<JourneyMap> id) => (link.Map is null || link.Map == id.Value) && state.Find(id) is { Archived: true };
    }

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    // Each kind of record is gone through once, however many maps and stages there are.
    private static List<MapItem> ItemsOf(ObservationLink link, StudyState state)
    {
        var stages = state.All<Stage>().ToLookup(stage => stage.Map);
        var cards = state.All<Touchpoint>().ToLookup(card => card.Stage);
        return [.. link.MapsOf(state).Select(map => new MapItem(map.Id.Value, map.Name, [.. stages[map.Id]
            .OrderBy(stage => stage.Order, StringComparer.Ordinal)
            .Select(stage => new StageItem(stage.Name, [.. cards[stage.Id]
                .OrderBy(card => card.Order, StringComparer.Ordinal).ThenBy(card => card.Key)
                .Select(card => new PlaceItem(card.Id.Value, card.Name))]))
            .Where(stage => stage.Places.Count > 0)]))];
    }

    private static string Clean(string? text, bool lines = false) =>
        new string([.. (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Where(each => !char.IsControl(each) || (lines && each == '\n'))]).Trim();

    private static ProblemHttpResult Over() => Problems.Refused("S57.1", status: StatusCodes.Status401Unauthorized);
}
