using Parcours.Mapping;

namespace Parcours.Server.Interviews;

/// <summary>What is scored from 0 to 10 in an interview.</summary>
internal enum InterviewScale
{
    /// <summary>From not at all to entirely satisfied.</summary>
    Satisfaction,

    /// <summary>From of no importance to decisive.</summary>
    Importance,
}

/// <summary>What kind of thing a customer said; the kinds are never mixed.</summary>
internal enum EntryKind
{
    /// <summary>What they have to get done.</summary>
    Need,

    /// <summary>What they count on.</summary>
    Expectation,

    /// <summary>What they think.</summary>
    Opinion,

    /// <summary>Their own words.</summary>
    Verbatim,

    /// <summary>What must be so for them to be satisfied.</summary>
    Condition,
}

/// <summary>One score. Value is null once it is erased.</summary>
/// <param name="Subject">[S44.2] A touchpoint or stage of the interview's map, or the map.</param>
internal sealed record ScaleAnswer(RecordId Subject, InterviewScale Scale, int? Value);

/// <summary>One thing said. Its id is also the reference under which a condition quotes it.</summary>
/// <param name="Subject">[S44.2] A touchpoint or stage of the interview's map, or the map.</param>
/// <param name="Topic">The question of the guide it answers, in the client's own code, a constituent's id, or empty.</param>
/// <param name="Text">Null once it is erased.</param>
internal sealed record EntryAnswer(Guid Id, RecordId Subject, EntryKind Kind, string Topic, string? Text);

/// <summary>All that was said in one interview, in the order in which it was first written.</summary>
/// <param name="Erased">True when its words were erased: nothing more is taken.</param>
internal sealed record InterviewAnswers(bool Erased, IReadOnlyList<ScaleAnswer> Scales, IReadOnlyList<EntryAnswer> Entries)
{
    public const int LongestText = 8000;
    public const int LongestTopic = 100;
    public const int MostEntries = 1000;

    /// <summary>[S44.2] True when answers of an interview about a map may be about a record: the map, or a stage or touchpoint of it.</summary>
    public static bool MayBeAbout(RecordId subject, Id<JourneyMap> map, StudyState state) =>
        subject.Kind is "map" or "stage" or "touchpoint" && state.Find(subject) is { } record && MapPlace.Of(record, state) == map;
}
