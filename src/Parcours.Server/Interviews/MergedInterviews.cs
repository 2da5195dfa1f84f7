using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Measuring;
using Parcours.Server.Live;
using Parcours.Server.Platform;

namespace Parcours.Server.Interviews;

/// <summary>[S47] All interviews of a map together, or those of one persona or segment, never without their dispersion.</summary>
internal static class MergedInterviews
{
    /// <summary>Interviews that hold at least one answer, and what they say of each subject.</summary>
    /// <param name="Interviews">Their ids, in the order of the study.</param>
    /// <param name="Erased">Interviews whose words were erased: counted nowhere else.</param>
    /// <param name="From">The first day of an interview that counts, ISO date, or empty.</param>
    /// <param name="To">The last day.</param>
    public sealed record Response(IReadOnlyList<RecordId> Interviews, IReadOnlyList<RecordId> Erased, string From, string To, IReadOnlyList<SubjectItem> Subjects);

    /// <summary>What all interviews say of one touchpoint, stage, or the map.</summary>
    public sealed record SubjectItem(RecordId Subject, ScaleItem? Satisfaction, ScaleItem? Importance, IReadOnlyList<EntryItem> Entries);

    /// <summary>A scale with everybody's answer, from low to high. The interval is null for fewer than two answers.</summary>
    public sealed record ScaleItem(
        int Count, double Mean, double? Deviation, double Low, double FirstQuartile, double Median, double ThirdQuartile, double High, double? From, double? To,
        IReadOnlyList<ValueItem> Values);

    /// <summary>One interview's score.</summary>
    public sealed record ValueItem(RecordId Interview, int Value);

    /// <summary>One thing said, with the interview it was said in.</summary>
    public sealed record EntryItem(RecordId Interview, Guid Id, EntryKind Kind, string Topic, string Text);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/studies/{study:guid}/maps/{map:guid}/interviews", Handle).WithName("MergeInterviews");

    private static Results<Ok<Response>, ProblemHttpResult> Handle(Guid study, Guid map, Guid? persona, string? segment, Guid? ofSegment, StudyCore core, AnswerStore store)
    {
        if (core.Open(study)?.State is not { } state || state.Find(new Id<JourneyMap>(map)) is null) return Problems.NotFound("map");
        var interviews = state.All<Interview>()
            .Where(each => each.Map.Value == map
                && (persona is null || each.Persona?.Value == persona)
                && (ofSegment is null || each.OfSegment?.Value == ofSegment)
                && (segment is null || string.Equals(each.Segment, segment, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(each => each.Order, StringComparer.Ordinal).ThenBy(each => each.Key);
        return TypedResults.Ok(Of([.. interviews.Select(each => (each, store.Of(study, each.Id.Value)))]));
    }

    public static Response Of(IReadOnlyList<(Interview Interview, InterviewAnswers Answers)> all)
    {
        var held = all.Where(each => !each.Answers.Erased && (each.Answers.Scales.Any(one => one.Value is not null) || each.Answers.Entries.Any(one => one.Text is not null))).ToList();
        var scores = held.SelectMany(each => each.Answers.Scales, (each, one) => (each.Interview, Answer: one)).Where(pair => pair.Answer.Value is not null)
            .ToLookup(pair => (pair.Answer.Subject, pair.Answer.Scale), pair => new ValueItem(pair.Interview.Key, pair.Answer.Value!.Value));
        var entries = held.SelectMany(each => each.Answers.Entries, (each, one) => (each.Interview, Entry: one)).Where(pair => pair.Entry.Text is not null)
            .ToLookup(pair => pair.Entry.Subject, pair => new EntryItem(pair.Interview.Key, pair.Entry.Id, pair.Entry.Kind, pair.Entry.Topic, pair.Entry.Text!));
        var subjects = scores.Select(group => group.Key.Subject).Concat(entries.Select(group => group.Key)).Distinct().Order();
        var days = held.Select(each => each.Interview.On).Where(day => day.Length > 0).Order(StringComparer.Ordinal).ToList();
        return new(
            [.. held.Select(each => each.Interview.Key)], [.. all.Where(each => each.Answers.Erased).Select(each => each.Interview.Key)],
            days.FirstOrDefault(""), days.LastOrDefault(""),
            [.. subjects.Select(subject => new SubjectItem(
                subject, Scale(scores[(subject, InterviewScale.Satisfaction)]), Scale(scores[(subject, InterviewScale.Importance)]), [.. entries[subject]]))]);
    }

    private static ScaleItem? Scale(IEnumerable<ValueItem> answers)
    {
        var values = answers.OrderBy(each => each.Value).ToList();
        return Spread.Of(values.Select(each => each.Value), 0, 10) is { } s
            ? new(s.Count, s.Mean, s.Deviation, s.Low, s.FirstQuartile, s.Median, s.ThirdQuartile, s.High, s.From, s.To, values)
            : null;
    }
}
