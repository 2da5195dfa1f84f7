using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Platform;
using Parcours.Server.Storage;

namespace Parcours.Server.Workshops;

/// <summary>[S67.1] What the minutes of a workshop are made of: the study as it was when it ended, whatever was merged, undone or removed since.</summary>
internal static class WorkshopMinutes
{
    /// <summary>What a record was called, and whether it is gone since.</summary>
    public sealed record Named(RecordId Id, string Name, bool Gone);

    /// <summary>The records the minutes tell of, at one revision, and the names of all they speak of.</summary>
    public sealed record Response(long Revision, IReadOnlyList<StudyRecord> Records, IReadOnlyList<Named> Names);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/studies/{study:guid}/workshops/{workshop:guid}/minutes", Handle).WithName("ShowWorkshopMinutes");

    private static Results<Ok<Response>, ProblemHttpResult> Handle(Guid study, Guid workshop, StudyCore core, IStudyLog log)
    {
        if (core.Open(study)?.State is not { } now || now.Find(new Id<Workshop>(workshop)) is not { } record) return Problems.NotFound("workshop");
        return TypedResults.Ok(Of(record, AtItsEnd(record, study, core, log) ?? now, now));
    }

    // An alternative begins a log of its own: the end is in that of the study it comes from.
    private static StudyState? AtItsEnd(Workshop workshop, Guid study, StudyCore core, IStudyLog log)
    {
        var seen = new HashSet<Guid>();
        for (Guid? at = study; at is { } id && seen.Add(id); at = core.Open(id)?.State.All<Study>().FirstOrDefault()?.BranchOf)
        {
            if (AtItsEnd(workshop, id, log) is { } then) return then;
        }

        return null;
    }

    // A study that came in by a file has no such revision: what another log says at that number is no end of this workshop.
    private static StudyState? AtItsEnd(Workshop workshop, Guid study, IStudyLog log) =>
        workshop.ClosedWith is { } end && log.At(study, end) is { } then && then.Find(workshop.Id) is { Status: WorkshopStatus.Closed } was && was.ClosedAt == workshop.ClosedAt ? then : null;

    internal static Response Of(Workshop workshop, StudyState then, StudyState now)
    {
        var agenda = then.All<AgendaItem>().Where(item => item.Workshop == workshop.Id).OrderBy(item => item.Order, StringComparer.Ordinal).ToList();
        var items = agenda.Select(item => item.Id).ToHashSet();
        var scored = agenda.Select(item => item.Round).OfType<Id<Round>>().ToHashSet();
        var tallies = then.All<Tally>().Where(tally => items.Contains(tally.Item)).ToList();
        var notes = then.All<Note>().Where(note => note.Map == workshop.Map).OrderBy(note => note.Order, StringComparer.Ordinal).ToList();
        var scores = then.All<Score>().Where(score => scored.Contains(score.Round)).ToList();
        var spoken = tallies.Select(tally => tally.Subject).Concat(scores.Select(score => score.Subject)).Concat(notes.Select(note => note.Touchpoint).OfType<Id<Touchpoint>>().Select(id => id.Any));
        return new Response(
            then.Revision,
            [
                .. agenda, .. tallies, .. notes, .. then.All<Round>().Where(round => scored.Contains(round.Id)), .. scores,
                .. then.All<Decision>(), .. then.All<JournalEntry>(), .. then.All<ProgressAction>(), .. then.All<Comment>(),
            ],
            [.. spoken.Distinct().Order().Select(id => new Named(id, then.Find(id) is { } record ? RecordNames.Of(record) ?? "" : "", now.Find(id) is null))]);
    }
}
