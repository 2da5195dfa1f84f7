using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.Guests;
using Parcours.Server.Live;
using Parcours.Server.Platform;

namespace Parcours.Server.Workshops;

/// <summary>[S51.8, S51.9] What somebody writes or votes in silence: kept and shown under the secret number that the person's browser has.</summary>
internal static class Contributions
{
    private const string Address = "/api/studies/{study:guid}/agenda/{item:guid}";
    private const int MostPeople = 500;

    /// <summary>How far it is, without a single word or vote: people who have taken part, their notes and their votes.</summary>
    public sealed record Progress(int People, int Notes, int Votes);

    /// <summary>A note as it is written: its number is in the address, so that it may be sent twice.</summary>
    public sealed record Wording(string Text, NoteHue Hue = NoteHue.Yellow, RecordId? Place = null);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPut(Address + "/contributions/{person:guid}/notes/{note:guid}", Write).WithName("WriteSilentNote").ForGuests();
        routes.MapDelete(Address + "/contributions/{person:guid}/notes/{note:guid}", Remove).WithName("RemoveSilentNote").ForGuests();
        routes.MapPut(Address + "/contributions/{person:guid}/votes", Give).WithName("GiveVotes").ForGuests();
        routes.MapPut(Address + "/contributions/{person:guid}", Keep).WithName("KeepContribution").ForGuests();
        routes.MapGet(Address + "/contributions/{person:guid}", Show).WithName("ShowContribution").ForGuests();
        routes.MapGet(Address + "/progress", HowFar).WithName("ShowAgendaProgress").ForGuests();
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Write(
        Guid study, Guid item, Guid person, Guid note, Wording request, StudyCore core, WorkshopStore store, CancellationToken stop) =>
        Change(study, item, person, was => was.With(new SilentNote(note, request.Text, request.Hue, request.Place)), core, store, stop);

    private static Task<Results<NoContent, ProblemHttpResult>> Remove(
        Guid study, Guid item, Guid person, Guid note, StudyCore core, WorkshopStore store, CancellationToken stop) =>
        Change(study, item, person, was => was.Without(note), core, store, stop);

    private static Task<Results<NoContent, ProblemHttpResult>> Give(
        Guid study, Guid item, Guid person, GivenVotes request, StudyCore core, WorkshopStore store, CancellationToken stop) =>
        Change(study, item, person, was => was.With(request), core, store, stop);

    private static Task<Results<NoContent, ProblemHttpResult>> Keep(
        Guid study, Guid item, Guid person, Contribution request, StudyCore core, WorkshopStore store, CancellationToken stop) =>
        Change(study, item, person, _ => request, core, store, stop);

    private static async Task<Results<NoContent, ProblemHttpResult>> Change(
        Guid study, Guid item, Guid person, Func<Contribution, Contribution> change, StudyCore core, WorkshopStore store, CancellationToken stop)
    {
        await store.Gate.WaitAsync(stop);
        try
        {
            if (core.Open(study)?.State.Find(new Id<AgendaItem>(item)) is not { } record) return Problems.NotFound("agenda");
            var was = store.Find(study, item, person);
            // What was given to a subject that somebody removed is free again.
            var request = change((was ?? new Contribution()).Asked(record));
            if (Contribution.Fault(request, record) is { } rule) return Problems.Refused(rule);
            if (was is null && store.Of(study, item).Count >= MostPeople) return Problems.Refused("S1.3");
            store.Keep(study, item, person, request.Asked(record));
            return TypedResults.NoContent();
        }
        finally
        {
            store.Gate.Release();
        }
    }

    private static Results<Ok<Contribution>, ProblemHttpResult> Show(Guid study, Guid item, Guid person, StudyCore core, WorkshopStore store) =>
        core.Open(study)?.State.Find(new Id<AgendaItem>(item)) is null
            ? Problems.NotFound("agenda")
            : TypedResults.Ok(store.Find(study, item, person) ?? new Contribution());

    private static Results<Ok<Progress>, ProblemHttpResult> HowFar(Guid study, Guid item, StudyCore core, WorkshopStore store)
    {
        if (core.Open(study)?.State.Find(new Id<AgendaItem>(item)) is null) return Problems.NotFound("agenda");
        var all = store.Of(study, item).Where(each => !each.IsEmpty).ToList();
        return TypedResults.Ok(new Progress(all.Count, all.Sum(each => each.AllNotes.Count), all.Sum(each => each.AllVotes.Sum(votes => votes.Votes))));
    }
}
