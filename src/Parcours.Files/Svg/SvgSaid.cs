using Parcours.Mapping;

namespace Parcours.Files;

/// <summary>What people said of a map's cards and paths, which no scene holds: marks, the scores of the last revealed rounds, the paths themselves.</summary>
/// <param name="Marks">By touchpoint, step or path, at most one of each kind, in the order of kinds; what was found wrong is left out.</param>
/// <param name="Scores">The median of CX, EX and Ops, by touchpoint; an axis that nobody scored is absent.</param>
/// <param name="Paths">The paths of the map, for their names and whether they were promoted.</param>
/// <param name="Vote">The last vote revealed; null for none.</param>
public sealed record SvgSaid(
    IReadOnlyDictionary<RecordId, ImmutableArray<SvgMark>> Marks,
    IReadOnlyDictionary<Id<Touchpoint>, IReadOnlyDictionary<Triptych, double>> Scores,
    IReadOnlyDictionary<Id<JourneyPath>, JourneyPath> Paths,
    RevealedVote? Vote = null)
{
    /// <summary>Nobody said anything.</summary>
    public static SvgSaid Nothing { get; } = Of([], default);

    /// <summary>What the records of a study say of one of its maps.</summary>
    public static SvgSaid Of(IEnumerable<StudyRecord> records, Id<JourneyMap> map)
    {
        List<StudyRecord> all = [.. records];
        return new SvgSaid(
            all.OfType<Mark>().Where(mark => mark.Status != MarkStatus.Rejected).GroupBy(mark => mark.Subject).ToDictionary(own => own.Key, Pictograms),
            StageTalk.LatestScores(map, all).GroupBy(score => score.Card)
                .ToDictionary(own => own.Key, own => (IReadOnlyDictionary<Triptych, double>)own.ToDictionary(score => score.Axis, score => score.Median)),
            all.OfType<JourneyPath>().Where(path => path.Map == map).DistinctBy(path => path.Id).ToDictionary(path => path.Id),
            RevealedVote.Latest(map, all));
    }

    /// <summary>The marks of a record; empty when there are none.</summary>
    public ImmutableArray<SvgMark> MarksOf(RecordId subject) => Marks.TryGetValue(subject, out var own) ? own : [];

    // Marks of one kind are one pictogram, confirmed when one of them is.
    private static ImmutableArray<SvgMark> Pictograms(IEnumerable<Mark> marks) =>
        [.. marks.GroupBy(mark => mark.Kind).OrderBy(kind => kind.Key).Select(kind => new SvgMark(kind.Key, kind.Any(mark => mark.Status == MarkStatus.Confirmed)))];
}

/// <summary>One pictogram: a full ring when it is confirmed, a dashed one while it is a hypothesis.</summary>
public sealed record SvgMark(MarkKind Kind, bool Sure);
