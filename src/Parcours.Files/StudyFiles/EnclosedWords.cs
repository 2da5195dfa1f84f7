using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Parcours.Mapping;

namespace Parcours.Files.StudyFiles;

/// <summary>[L6] What customers and staff said, as a study bundle carries it beside the study file: never in a record.</summary>
public sealed record EnclosedWords(
    ImmutableArray<EnclosedTestimony> Testimonies, ImmutableArray<EnclosedInterview> Interviews, ImmutableArray<EnclosedObservation> Observations)
{
    /// <summary>Longest words of one testimony, in characters (S1.3).</summary>
    public const int LongestText = 8000;

    /// <summary>Nobody said anything.</summary>
    public static EnclosedWords None { get; } = new([], [], []);
}

/// <summary>Somebody's words, under the number that records quote them by. Text is null once they were erased.</summary>
public sealed record EnclosedTestimony(Guid Id, string? Text);

/// <summary>What was answered in one interview. The words of an entry are the testimony of its number.</summary>
/// <param name="Erased">True when everything said in it was erased.</param>
public sealed record EnclosedInterview(RecordId Interview, bool Erased, ImmutableArray<EnclosedScore> Scales, ImmutableArray<EnclosedEntry> Entries);

/// <summary>One score, 0 to 10; null once erased. Scale: satisfaction or importance.</summary>
public sealed record EnclosedScore(RecordId Subject, string Scale, int? Value);

/// <summary>One thing said. Kind: need, expectation, opinion, verbatim or condition.</summary>
public sealed record EnclosedEntry(Guid Id, RecordId Subject, string Kind, string Topic);

/// <summary>What somebody of the staff noticed; the words are the testimony of its number. Kind, status and outcome as the product writes them.</summary>
/// <param name="Group">The observation it is reviewed with; null when it stands for itself.</param>
public sealed record EnclosedObservation(
    Guid Id, Guid? Map, Guid? Place, string PlaceName, string Kind, string Site, string Name, DateTimeOffset At, Guid? Group, string Status, EnclosedReview? Review);

/// <summary>The review of an observation.</summary>
public sealed record EnclosedReview(string Outcome, string Text, string By, DateTimeOffset At, RecordId? Record);

/// <summary>[L6] A picture of a bundle: bytes in a part of their own, or none once they were erased.</summary>
/// <param name="Sha256">Hexadecimal, lower case; empty once erased.</param>
public sealed record EnclosedPicture(Guid Id, string Type, int Width, int Height, long Bytes, string Sha256, bool Erased)
{
    /// <summary>Most bytes of one (S53.6).</summary>
    public const int MostBytes = 8 << 20;

    /// <summary>The part of the bundle that holds it.</summary>
    [JsonIgnore]
    public string Part => $"pictures/{Id:N}";
}
