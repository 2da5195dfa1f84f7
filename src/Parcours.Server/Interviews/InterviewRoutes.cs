using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Platform;

namespace Parcours.Server.Interviews;

/// <summary>[L6] The answers of one interview: kept one by one, shown together, erased together.</summary>
internal static class InterviewRoutes
{
    private const string Address = "/api/studies/{study:guid}/interviews/{interview:guid}";

    /// <summary>A score from 0 to 10; null takes it back.</summary>
    public sealed record Score(RecordId Subject, InterviewScale Scale, int? Value);

    /// <summary>What was said, at most 8,000 characters; empty takes it back.</summary>
    public sealed record Entry(RecordId Subject, EntryKind Kind, string Text, string Topic = "");

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address, Show).WithName("ShowInterview");
        routes.MapPut(Address + "/scores", KeepScore).WithName("KeepInterviewScore");
        routes.MapPut(Address + "/entries/{entry:guid}", KeepEntry).WithName("KeepInterviewEntry");
        routes.MapDelete(Address + "/words", Erase).WithName("EraseInterview");
    }

    private static Results<Ok<InterviewAnswers>, ProblemHttpResult> Show(Guid study, Guid interview, StudyCore core, AnswerStore store) =>
        core.Open(study) is null ? Problems.NotFound("study") : TypedResults.Ok(store.Of(study, interview));

    private static Results<NoContent, ProblemHttpResult> KeepScore(Guid study, Guid interview, Score request, StudyCore core, AnswerStore store)
    {
        if (Refusal(study, interview, request.Subject, request.Value is null, core) is { } refusal) return refusal;
        if (request.Value is < 0 or > 10 || !Enum.IsDefined(request.Scale)) return Problems.Refused("S44.3");
        return store.Score(study, interview, new ScaleAnswer(request.Subject, request.Scale, request.Value)) ? TypedResults.NoContent() : Problems.Refused("S44.4");
    }

    private static Results<NoContent, ProblemHttpResult> KeepEntry(Guid study, Guid interview, Guid entry, Entry request, StudyCore core, AnswerStore store)
    {
        var text = request.Text.Trim();
        if (Refusal(study, interview, request.Subject, text.Length == 0, core) is { } refusal) return refusal;
        if (text.Length > InterviewAnswers.LongestText || request.Topic.Length > InterviewAnswers.LongestTopic || !Enum.IsDefined(request.Kind)) return Problems.Refused("S44.3");
        return store.Keep(study, interview, new EntryAnswer(entry, request.Subject, request.Kind, request.Topic, text)) is { } rule ? Problems.Refused(rule) : TypedResults.NoContent();
    }

    // Also of an interview whose record is gone: what was said in it can still be erased.
    private static Results<NoContent, ProblemHttpResult> Erase(Guid study, Guid interview, StudyCore core, AnswerStore store)
    {
        if (core.Open(study) is null) return Problems.NotFound("study");
        store.Erase(study, interview);
        return TypedResults.NoContent();
    }

    // [S64.5] What was said of a card or an interview that is gone can still be taken back.
    private static ProblemHttpResult? Refusal(Guid study, Guid interview, RecordId subject, bool isBack, StudyCore core)
    {
        if (core.Open(study)?.State is not { } state) return Problems.NotFound("study");
        if (isBack) return null;
        if (state.Find(new Id<Interview>(interview)) is not { } record) return Problems.NotFound("interview");
        return InterviewAnswers.MayBeAbout(subject, record.Map, state) ? null : Problems.Refused("S44.2");
    }
}
