using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.Interviews;
using Parcours.Server.Live;
using Parcours.Server.Observations;
using Parcours.Server.Pictures;
using Parcours.Server.Platform;
using Parcours.Server.Testimonies;

namespace Parcours.Server.Bundles;

/// <summary>
/// [L6, S64.4] What people said and the pictures that only a map, a journey or an interview and what goes with it refer to: told before it is
/// removed, and erased when that is asked.
/// </summary>
internal static class Removal
{
    /// <summary>How much of it is there, not counting what was erased already.</summary>
    /// <param name="Words">Things said, quoted or answered in interviews.</param>
    /// <param name="Interviews">Interviews that go.</param>
    public sealed record Response(int Words, int Interviews, int Pictures);

    private const string Address = "/api/studies/{study:guid}/records/{record}/enclosures";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address, Show).WithName("ShowEnclosures");
        routes.MapDelete(Address, Erase).WithName("EraseEnclosures");
    }

    private static Results<Ok<Response>, ProblemHttpResult> Show(
        Guid study, string record, StudyCore core, TestimonyStore testimonies, AnswerStore answers, PictureStore pictures, ObservationStore observations)
    {
        if (Of(study, record, core, testimonies, answers, pictures, observations) is not { } content) return Problems.NotFound("record");
        return TypedResults.Ok(new Response(content.Words.Count + content.Entries, content.Interviews.Count, content.Pictures.Count));
    }

    private static Results<NoContent, ProblemHttpResult> Erase(
        Guid study, string record, StudyCore core, TestimonyStore testimonies, AnswerStore answers, PictureStore pictures, ObservationStore observations, ErasureNews news)
    {
        if (Of(study, record, core, testimonies, answers, pictures, observations) is not { } content) return Problems.NotFound("record");
        foreach (var interview in content.Interviews) answers.Erase(study, interview, content.Kept);
        foreach (var words in content.Words) testimonies.Erase(study, words);
        foreach (var picture in content.Pictures) pictures.Erase(study, picture);
        news.Tell(study);
        return TypedResults.NoContent();
    }

    private sealed record Content(IReadOnlyList<Guid> Interviews, int Entries, IReadOnlyList<Guid> Words, IReadOnlyList<Guid> Pictures, IReadOnlySet<Guid> Kept);

    private static Content? Of(Guid study, string record, StudyCore core, TestimonyStore testimonies, AnswerStore answers, PictureStore pictures, ObservationStore observations)
    {
        if (core.Open(study)?.State is not { } state || !RecordId.TryParse(record, out var id) || state.Find(id) is null) return null;
        if (StudyRules.Apply(state, [new Op.Remove(id)]) is not Applied applied) return new([], 0, [], [], new HashSet<Guid>());
        var going = state.Records.Values.Select(held => held.Record).Where(each => applied.State.Find(each.Key) is null).ToList();
        // What an alternative, or the study this is one of, still shows is not only this map's.
        List<StudyRecord> staying = [.. applied.State.Records.Values.Select(held => held.Record), .. Others(study, core, testimonies)];
        var staysThere = staying.Select(each => each.Key).ToHashSet();
        var interviews = going.OfType<Interview>().Where(each => !staysThere.Contains(each.Key)).Select(each => (Id: each.Id.Value, Answers: answers.Of(study, each.Id.Value))).ToList();
        var kept = staying.Select(Enclosures.WordsOf).Concat(staying.Select(Enclosures.PictureOf)).OfType<Guid>().ToHashSet();
        kept.UnionWith(staying.OfType<Interview>().DistinctBy(each => each.Key).SelectMany(each => answers.Of(study, each.Id.Value).Entries).Select(each => each.Id));
        var said = interviews.SelectMany(each => each.Answers.Entries).Select(each => each.Id).ToHashSet();
        var quoted = testimonies.Find(study, going.Select(Enclosures.WordsOf).OfType<Guid>().Where(each => !kept.Contains(each) && !said.Contains(each)).ToHashSet());
        var shown = pictures.All(study);
        return new(
            [.. interviews.Where(each => !each.Answers.Erased).Select(each => each.Id)],
            interviews.Sum(each => each.Answers.Entries.Count(entry => entry.Text is not null && !kept.Contains(entry.Id)) + each.Answers.Scales.Count(scale => scale.Value is not null)),
            // What staff noticed stays in the list of observations, and is erased there.
            [.. quoted.Where(each => each.Value is not null && observations.Find(each.Key) is null).Select(each => each.Key)],
            [.. going.Select(Enclosures.PictureOf).OfType<Guid>().Distinct().Where(each => !kept.Contains(each) && shown.TryGetValue(each, out var known) && !known.Erased)],
            kept);
    }

    private static IEnumerable<StudyRecord> Others(Guid study, StudyCore core, TestimonyStore testimonies) =>
        testimonies.Family(study).Where(each => each != study).Select(core.Open).OfType<LiveStudy>().SelectMany(each => each.State.Records.Values.Select(held => held.Record));
}
