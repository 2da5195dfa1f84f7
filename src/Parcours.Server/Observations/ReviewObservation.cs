using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.History;
using Parcours.Server.Live;
using Parcours.Server.Platform;

namespace Parcours.Server.Observations;

/// <summary>
/// [S57.5] One observation, with those grouped under it, becomes a mark, a decision, a note, or is set aside; once. What enters the study is
/// written by the team, and only refers to the words (L6).
/// </summary>
internal static class ReviewObservation
{
    /// <summary>What the team makes of it.</summary>
    /// <param name="Text">In the team's own words; why, when it is set aside.</param>
    /// <param name="By">The reviewer's name.</param>
    /// <param name="Map">The map of a decision or note.</param>
    /// <param name="Subject">The touchpoint or path it is about; needed by a mark.</param>
    /// <param name="Kind">The kind of a mark.</param>
    public sealed record Request(ReviewOutcome Outcome, string Text, string By = "", Guid? Map = null, RecordId? Subject = null, MarkKind Kind = MarkKind.Irritant);

    /// <summary>What came of it; null when it was set aside.</summary>
    public sealed record Response(RecordId? Record);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/studies/{study:guid}/observations/{observation:guid}/review", Handle).WithName("ReviewObservation");

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid study, Guid observation, Request request, StudyCore core, ObservationStore store, AuthorStore authors, CommitLoop commits, ObservationNews news, TimeProvider clock, CancellationToken stop)
    {
        await store.Gate.WaitAsync(stop);
        try
        {
            if (core.Open(study)?.State is not { } state || store.Find(observation) is not { } known || known.Study != study) return Problems.NotFound("observation");
            if (known.Group is not null) return Problems.Refused("S57.7", status: StatusCodes.Status409Conflict);
            if (!known.IsOpen(state)) return Problems.Refused("S57.5", known.Review?.By, StatusCodes.Status409Conflict);
            // A power cut between the change and the mark on the observation: what was made of it then stands.
            var record = RecordsOf(observation).Where(id => state.Find(id) is not null).Select(id => (RecordId?)id).FirstOrDefault();
            if (record is null && Fault(request, state) is { } rule) return Problems.Refused(rule);
            if (record is null && Plan(known, request, state, clock) is { } put)
            {
                var by = Guid.CreateVersion7();
                authors.Keep(study, by, request.By.Trim());
                // The commit goes on when who asked is gone.
                var (_, refusal) = await commits.Make(study, "observation.review", [new Op.Put(put)], CancellationToken.None, by: by);
                if (refusal is not null) return Problems.Refused(refusal);
                record = put.Key;
            }

            var review = new Review(OutcomeOf(record), request.Text.Trim(), request.By.Trim(), clock.GetUtcNow(), record);
            var status = record is null ? ObservationStatus.Aside : ObservationStatus.Reviewed;
            store.Keep([.. store.Of(study).Select(each => each.Observation)
                .Where(each => each.Id == observation || (each.Group == observation && each.Status != ObservationStatus.Erased))
                .Select(each => each with { Status = status, Review = review })]);
            news.Tell(study);
            return TypedResults.Ok(new Response(record));
        }
        finally
        {
            store.Gate.Release();
        }
    }

    private static string? Fault(Request request, StudyState state)
    {
        if (request.Text.Trim().Length is 0) return "S57.9";
        if (request.Text.Length > Observation.LongestText || request.By.Length > Observation.LongestName || !Enum.IsDefined(request.Outcome) || !Enum.IsDefined(request.Kind)) return "S1.3";
        if (request.Outcome == ReviewOutcome.Aside) return null;
        var subject = request.Subject is { } id && id.Kind is "touchpoint" or "path" ? state.Find(request.Subject!.Value) : null;
        if (request.Subject is not null && subject is null) return "S57.9";
        if (request.Outcome == ReviewOutcome.Mark) return subject is null ? "S57.9" : null;
        return MapOf(request, state) is null ? "S57.9" : null;
    }

    private static Id<JourneyMap>? MapOf(Request request, StudyState state)
    {
        if (request.Subject is { } subject && state.Find(subject) is { } record) return MapPlace.Of(record, state);
        return request.Map is { } map && state.Find(new Id<JourneyMap>(map)) is { } found ? found.Id : null;
    }

    private static IEnumerable<RecordId> RecordsOf(Guid observation) => [IdOf<Mark>(observation), IdOf<JournalEntry>(observation), IdOf<Note>(observation)];

    // The same however often it is asked: a review that was cut off is found again.
    private static Id<T> IdOf<T>(Guid observation) where T : StudyRecord => StableIds.Of<T>($"observation {observation}");

    private static ReviewOutcome OutcomeOf(RecordId? record) => record?.Kind switch
    {
        "mark" => ReviewOutcome.Mark,
        "journal" => ReviewOutcome.Decision,
        "note" => ReviewOutcome.Note,
        _ => ReviewOutcome.Aside,
    };

    private static StudyRecord? Plan(Observation observation, Request request, StudyState state, TimeProvider clock)
    {
        var text = request.Text.Trim();
        var today = clock.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return request.Outcome switch
        {
            ReviewOutcome.Mark => new Mark(
                IdOf<Mark>(observation.Id), request.Subject!.Value, request.Kind, text, MarkEvidence.Staff, Testimony: observation.Id,
                On: TimeZoneInfo.ConvertTime(observation.At, clock.LocalTimeZone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ReviewOutcome.Decision => new JournalEntry(IdOf<JournalEntry>(observation.Id), MapOf(request, state), request.Subject, "observation", text, today, request.By.Trim()),
            ReviewOutcome.Note => NoteOf(observation, text, request, state),
            _ => null,
        };
    }

    private static Note NoteOf(Observation observation, string text, Request request, StudyState state)
    {
        var card = request.Subject?.As<Touchpoint>() is { } id ? state.Find(id) : null;
        return new Note(IdOf<Note>(observation.Id), MapOf(request, state)!.Value, text, "V", card?.Stage, card?.Lane, NoteHue.Green);
    }
}
