using System.Collections.Immutable;
using Parcours.Files.StudyFiles;
using Parcours.Mapping;
using Parcours.Server.Interviews;
using Parcours.Server.Observations;

namespace Parcours.Server.Bundles;

/// <summary>The words of a bundle as the stores keep them, judged by the rules that they were taken under; and what is written of them under other numbers.</summary>
/// <param name="Words">Everything said, by its number; null once erased.</param>
internal sealed record BundleWords(
    IReadOnlyDictionary<Guid, string?> Words, IReadOnlyList<(Guid Interview, InterviewAnswers Answers)> Interviews, IReadOnlyList<Observation> Observations)
{
    /// <summary>The words, or the rule they break.</summary>
    public static (BundleWords? Words, string? Rule) Read(EnclosedWords from, ImmutableArray<StudyRecord> records, Guid study)
    {
        var words = from.Testimonies.ToDictionary(each => each.Id, each => each.Text);
        var interviews = new List<(Guid, InterviewAnswers)>();
        var known = records.OfType<Interview>().Select(each => each.Key).ToHashSet();
        foreach (var each in from.Interviews)
        {
            if (!known.Contains(each.Interview)) return (null, "S44.2");
            if (Answers(each, words) is not { } answers) return (null, "S44.3");
            interviews.Add((each.Interview.Value, answers));
        }

        var seen = from.Observations.Select(each => each.Id).ToHashSet();
        var observations = new List<Observation>();
        foreach (var each in from.Observations)
        {
            if (Noticed(each, words[each.Id], study) is not { } observation || (each.Group is { } of && (!seen.Contains(of) || of == each.Id))) return (null, "S57.2");
            observations.Add(observation);
        }

        return (new(words, interviews, observations), null);
    }

    private static InterviewAnswers? Answers(EnclosedInterview each, Dictionary<Guid, string?> words)
    {
        if (each.Entries.Length > InterviewAnswers.MostEntries) return null;
        var scales = new List<ScaleAnswer>();
        foreach (var one in each.Scales)
        {
            if (!Enums.Is<InterviewScale>(one.Scale, out var scale) || one.Value is < 0 or > 10 || one.Subject.Kind is not ("map" or "stage" or "touchpoint")) return null;
            scales.Add(new(one.Subject, scale, each.Erased ? null : one.Value));
        }

        var entries = new List<EntryAnswer>();
        foreach (var one in each.Entries)
        {
            if (!Enums.Is<EntryKind>(one.Kind, out var kind) || one.Topic.Length > InterviewAnswers.LongestTopic || one.Subject.Kind is not ("map" or "stage" or "touchpoint")) return null;
            if (each.Erased) words[one.Id] = null;
            entries.Add(new(one.Id, one.Subject, kind, one.Topic, words[one.Id]));
        }

        return new(each.Erased, scales, entries);
    }

    private static Observation? Noticed(EnclosedObservation each, string? text, Guid study)
    {
        if (!Enums.Is<ObservationKind>(each.Kind, out var kind) || !Enums.Is<ObservationStatus>(each.Status, out var status)) return null;
        if (each.Site.Length > Observation.LongestSite || each.Name.Length > Observation.LongestName || each.PlaceName.Length > 200 || text is { Length: > Observation.LongestText }) return null;
        Review? review = null;
        if (each.Review is { } of)
        {
            if (!Enums.Is<ReviewOutcome>(of.Outcome, out var outcome) || of.Text.Length > EnclosedWords.LongestText || of.By.Length > 200) return null;
            review = new(outcome, of.Text, of.By, of.At, of.Record);
        }

        // [S63.1] What was taken up again waits with the review that set it aside.
        if (review is null && status is ObservationStatus.Reviewed or ObservationStatus.Aside) return null;
        // The link it came by is a way into the server it came from: here there is none.
        return new(each.Id, study, Guid.Empty, each.Map, each.Place, each.PlaceName, kind, each.Site, each.Name, each.At, each.Group, status, review);
    }

    /// <summary>Under other numbers, without what was erased here, which stays erased.</summary>
    public BundleWords As(IReadOnlyDictionary<Guid, Guid> numbers, IReadOnlySet<Guid> erased, IReadOnlySet<Guid> erasedInterviews)
    {
        Guid New(Guid old) => numbers.GetValueOrDefault(old, old);
        var gone = Interviews.Where(each => erasedInterviews.Contains(each.Interview)).SelectMany(each => each.Answers.Entries.Select(entry => entry.Id)).Concat(erased).ToHashSet();
        return new(
            Words.ToDictionary(each => New(each.Key), each => gone.Contains(each.Key) ? null : each.Value),
            [
                .. Interviews.Select(each => (each.Interview, erasedInterviews.Contains(each.Interview) || each.Answers.Erased
                    ? new InterviewAnswers(true, [.. each.Answers.Scales.Select(one => one with { Value = null })], [.. each.Answers.Entries.Select(one => one with { Id = New(one.Id), Text = null })])
                    : each.Answers with { Entries = [.. each.Answers.Entries.Select(one => one with { Id = New(one.Id) })] })),
            ],
            [
                .. Observations.Select(each => (gone.Contains(each.Id)
                    ? each with { Site = "", Name = "", Group = null, Status = each.Status == ObservationStatus.New ? ObservationStatus.Erased : each.Status }
                    : each.Group is { } of && gone.Contains(of) ? each with { Group = null } : each) with { Id = New(each.Id) })
                    .Select(each => each.Group is { } of ? each with { Group = New(of) } : each),
            ]);
    }
}
