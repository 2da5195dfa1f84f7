using System.Collections.Immutable;
using Parcours.Files.StudyFiles;
using Parcours.Mapping;
using Parcours.Server.Interviews;
using Parcours.Server.Observations;
using Parcours.Server.Pictures;
using Parcours.Server.Testimonies;

namespace Parcours.Server.Bundles;

/// <summary>
/// [L6, S64.1] The words and pictures that belong to a study's own records, gathered from the stores that can be erased. What nothing in the
/// study refers to any more stays where it is.
/// </summary>
internal sealed class BundleContent(TestimonyStore testimonies, AnswerStore answers, ObservationStore observations, PictureStore pictures)
{
    public EnclosedWords Words(Guid study, StudyState state)
    {
        var said = new Dictionary<Guid, string?>(testimonies.Find(study, state.Records.Values.Select(held => Enclosures.WordsOf(held.Record)).OfType<Guid>().ToHashSet()));
        var interviews = state.All<Interview>().OrderBy(each => each.Key).Select(each => Of(each.Key, answers.Of(study, each.Id.Value), said)).Where(IsSomething).ToImmutableArray();
        var noticed = observations.Of(study).OrderBy(each => each.Observation.Id).Select(each => Of(each.Observation, each.Text, said)).ToImmutableArray();
        return new([.. said.OrderBy(each => each.Key).Select(each => new EnclosedTestimony(each.Key, each.Value))], interviews, noticed);
    }

    public ImmutableArray<EnclosedPicture> Pictures(Guid study, StudyState state)
    {
        var kept = pictures.All(study);
        return
        [
            .. from id in state.Records.Values.Select(held => Enclosures.PictureOf(held.Record)).OfType<Guid>().Distinct().Order()
               where kept.ContainsKey(id)
               let known = kept[id]
               select new EnclosedPicture(id, known.Type, known.Width, known.Height, known.Erased ? 0 : pictures.Size(id) ?? 0, "", known.Erased),
        ];
    }

    private static EnclosedInterview Of(RecordId interview, InterviewAnswers said, Dictionary<Guid, string?> words)
    {
        foreach (var entry in said.Entries) words[entry.Id] = entry.Text;
        return new(
            interview, said.Erased, [.. said.Scales.Select(each => new EnclosedScore(each.Subject, Enums.Word(each.Scale), each.Value))],
            [.. said.Entries.Select(each => new EnclosedEntry(each.Id, each.Subject, Enums.Word(each.Kind), each.Topic))]);
    }

    private static EnclosedObservation Of(Observation each, string? text, Dictionary<Guid, string?> words)
    {
        words[each.Id] = text;
        var review = each.Review is { } of ? new EnclosedReview(Enums.Word(of.Outcome), of.Text, of.By, of.At, of.Record) : null;
        return new(each.Id, each.Map, each.Place, each.PlaceName, Enums.Word(each.Kind), each.Site, each.Name, each.At, each.Group, Enums.Word(each.Status), review);
    }

    private static bool IsSomething(EnclosedInterview each) => each.Erased || !each.Scales.IsEmpty || !each.Entries.IsEmpty;
}

/// <summary>Words for enumerations, as the product's JSON has them.</summary>
internal static class Enums
{
    public static string Word<T>(T value) where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static bool Is<T>(string word, out T value) where T : struct, Enum
    {
        foreach (var each in Enum.GetValues<T>())
        {
            if (Word(each) != word) continue;
            value = each;
            return true;
        }

        value = default;
        return false;
    }
}
