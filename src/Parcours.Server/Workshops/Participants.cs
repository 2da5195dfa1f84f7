using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.Guests;
using Parcours.Server.History;
using Parcours.Server.Live;
using Parcours.Server.Platform;

namespace Parcours.Server.Workshops;

/// <summary>[L6] Who is asked to a workshop and who came: names that can be erased.</summary>
internal static class Participants
{
    private const string Address = "/api/studies/{study:guid}/workshops/{workshop:guid}/participants";
    private const int Most = 500;

    /// <summary>Name and role or group of somebody.</summary>
    /// <param name="Is">[S61.5] The participant prepared that a guest is; null for nobody.</param>
    public sealed record Request(string Name, string Part = "", bool Here = false, Guid? Is = null);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address, List).WithName("ListParticipants");
        routes.MapPut(Address + "/{id:guid}", Keep).WithName("KeepParticipant");
        routes.MapDelete(Address + "/{id:guid}", Erase).WithName("EraseParticipant");
    }

    private static Results<Ok<IReadOnlyList<Participant>>, ProblemHttpResult> List(Guid study, Guid workshop, StudyCore core, WorkshopStore store) =>
        core.Open(study)?.State.Find(new Id<Workshop>(workshop)) is null ? Problems.NotFound("workshop") : TypedResults.Ok(store.Participants(study, workshop));

    private static Results<NoContent, ProblemHttpResult> Keep(Guid study, Guid workshop, Guid id, Request request, StudyCore core, WorkshopStore store)
    {
        if (core.Open(study)?.State.Find(new Id<Workshop>(workshop)) is null) return Problems.NotFound("workshop");
        if (string.IsNullOrWhiteSpace(request.Name)) return Problems.Refused("S1.7");
        if (request.Name.Length > 200 || request.Part.Length > 200) return Problems.Refused("S1.3");
        var known = store.Participants(study, workshop);
        var was = known.FirstOrDefault(each => each.Id == id);
        if (was is null && known.Count >= Most) return Problems.Refused("S1.3");
        if (request.Is is { } person && (was is not { Guest: true } || !known.Any(each => each.Id == person && !each.Guest))) return Problems.Refused("S61.5");
        var kept = new Participant(id, request.Name.Trim(), request.Part.Trim(), was?.Guest ?? false, request.Here, request.Is);
        store.Keep(study, workshop, kept);
        // Who is prepared after they came in: what the host said since of a guest stays.
        if (was is null && ParticipantNames.GuestOf(kept, known) is { } guest) store.Keep(study, workshop, guest with { Is = id });
        return TypedResults.NoContent();
    }

    private static Results<NoContent, ProblemHttpResult> Erase(Guid study, Guid workshop, Guid id, WorkshopStore store, GuestStore guests, AuthorStore authors)
    {
        if (!store.Erase(study, workshop, id)) return Problems.NotFound("participant");
        // A guest's name is kept where they came in, and behind what they changed.
        var known = guests.Invitations.Where(each => each.Workshop == workshop).SelectMany(each => guests.GuestsOf(each.Id)).FirstOrDefault(each => IdOf(each) == id);
        if (known is null) return TypedResults.NoContent();
        guests.Keep(known with { Name = "" });
        authors.Forget(study, known.Id);
        return TypedResults.NoContent();
    }

    /// <summary>Under which a guest stands among the participants: no number of theirs.</summary>
    public static Guid IdOf(Guest guest) => StableIds.Guid($"participant {guest.Id}");
}
