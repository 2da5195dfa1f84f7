using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Platform;

namespace Parcours.Server.Workshops;

/// <summary>[S51.9] Reveals what was written or voted in silence, as one change.</summary>
internal static class RevealAgenda
{
    /// <summary>The revision of the reveal, and how many people it shows.</summary>
    public sealed record Response(long Revision, int Participants);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/studies/{study:guid}/agenda/{item:guid}/reveal", Handle).WithName("RevealAgenda");

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid study, Guid item, StudyCore core, WorkshopStore store, CommitLoop commits, CancellationToken stop)
    {
        await store.Gate.WaitAsync(stop);
        try
        {
            if (core.Open(study)?.State is not { } state || state.Find(new Id<AgendaItem>(item)) is not { } record) return Problems.NotFound("agenda");
            var given = store.Of(study, item).Where(each => !each.IsEmpty).ToList();
            if (record.Status != AgendaStatus.Open || given.Count == 0 || state.Find(record.Workshop) is not { } workshop) return Problems.Refused("S51.9");
            ImmutableArray<Op> ops = [Done(record, given.Count), .. Notes(state, workshop.Map, record, given), .. Tallies(state, record, given)];
            // The commit goes on when who asked is gone: half a reveal would be a point that nobody can add to.
            var (revision, refusal) = await commits.Make(study, "agenda.reveal", ops, CancellationToken.None);
            return revision is { } made ? TypedResults.Ok(new Response(made, given.Count)) : Problems.Refused(refusal!);
        }
        finally
        {
            store.Gate.Release();
        }
    }

    private static Op.Patch Done(AgendaItem item, int participants) => new(item.Id, ImmutableSortedDictionary<string, JsonElement>.Empty
        .Add("status", JsonSerializer.SerializeToElement(AgendaStatus.Revealed, StudyJson.Options))
        .Add("participants", JsonSerializer.SerializeToElement(participants)));

    // In the order of their words: the order tells nobody apart.
    private static IEnumerable<Op> Notes(StudyState state, Id<JourneyMap> map, AgendaItem item, List<Contribution> given)
    {
        var last = state.All<Note>().Where(note => note.Map == map).Select(note => note.Order).Max(StringComparer.Ordinal);
        foreach (var note in given.SelectMany(each => each.AllNotes).Select(note => note with { Text = note.Text.Trim() }).OrderBy(note => note.Text, StringComparer.Ordinal).ThenBy(note => note.Hue))
        {
            last = OrderKey.Between(last, null);
            var (stage, lane) = PlaceOf(state, map, note.Place);
            yield return new Op.Put(new Note(new Id<Note>(Guid.CreateVersion7()), map, note.Text, last, stage, lane, note.Hue, item.Id));
        }
    }

    // [S67.5] Under its stage, or in the cell of its touchpoint; what is gone or of another map is no place.
    private static (Id<Stage>? Stage, Id<Lane>? Lane) PlaceOf(StudyState state, Id<JourneyMap> map, RecordId? place)
    {
        var card = place?.As<Touchpoint>() is { } touchpoint ? state.Find(touchpoint) : null;
        var stage = card?.Stage ?? place?.As<Stage>();
        return stage is { } at && state.Find(at)?.Map == map ? (at, card?.Lane) : (null, null);
    }

    private static IEnumerable<Op> Tallies(StudyState state, AgendaItem item, List<Contribution> given) => given
        .SelectMany(each => each.AllVotes)
        .Where(each => each.Votes > 0 && item.Subjects.Contains(each.Subject) && state.Find(each.Subject) is not null)
        .GroupBy(each => each.Subject)
        .OrderBy(group => group.Key)
        .Select(group => new Op.Put(new Tally(StableIds.Of<Tally>($"{item.Id} {group.Key}"), item.Id, group.Key, group.Sum(each => each.Votes), group.Count())));
}
