using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>What people said of the touchpoints of a stage, for its bands.</summary>
/// <param name="Voices">The conditions that customers stated, in the order of the touchpoints.</param>
/// <param name="Actions">The actions that are not dropped.</param>
/// <param name="Scores">Mean of the medians of the last revealed round of each touchpoint, 0 to 10, by axis.</param>
/// <param name="Expectations">What its moments of truth state.</param>
public sealed record StageTalk(
    ImmutableArray<string> Voices, ImmutableArray<string> Actions, ImmutableSortedDictionary<Triptych, double> Scores, StageExpectations Expectations)
{
    internal static FrozenDictionary<Id<Stage>, StageTalk> Of(Id<JourneyMap> map, ILookup<Type, StudyRecord> byType, IEnumerable<Touchpoint> cards)
    {
        var stageOf = cards.ToDictionary(card => card.Id, card => card.Stage);
        var rank = stageOf.Keys.Select((card, at) => (card, at)).ToDictionary(pair => pair.card, pair => pair.at);
        List<MomentOfTruth> stated = [.. All<MomentOfTruth>(byType).Where(moment => stageOf.ContainsKey(moment.Touchpoint)).OrderBy(moment => rank[moment.Touchpoint]).ThenBy(moment => moment.Id.Value)];
        var moments = stated.ToDictionary(moment => moment.Id, moment => moment.Touchpoint);
        List<Condition> conditions =
        [
            .. All<Condition>(byType).Where(condition => moments.ContainsKey(condition.Moment))
                .OrderBy(condition => rank[moments[condition.Moment]]).ThenBy(condition => condition.Order, StringComparer.Ordinal).ThenBy(condition => condition.Id.Value),
        ];
        var stageOfCondition = conditions.ToDictionary(condition => condition.Id, condition => stageOf[moments[condition.Moment]]);
        var voices = conditions.Where(condition => condition.StatedBy.Length > 0 || condition.Testimony is not null).ToLookup(condition => stageOfCondition[condition.Id], condition => condition.Text);
        var actions = All<ProgressAction>(byType).Where(action => action.Status != ActionStatus.Dropped)
            .OrderBy(action => action.Order, StringComparer.Ordinal).ThenBy(action => action.Id.Value)
            .SelectMany(action => action.Conditions.Where(stageOfCondition.ContainsKey).Select(id => stageOfCondition[id]).Distinct().Select(stage => (stage, action.Text)))
            .ToLookup(pair => pair.stage, pair => pair.Text);
        var (momentsOf, conditionsOf) = (stated.ToLookup(moment => stageOf[moment.Touchpoint]), conditions.ToLookup(condition => condition.Moment));
        var scores = Latest(map, byType).Where(score => stageOf.ContainsKey(score.Card)).ToLookup(score => stageOf[score.Card]);
        return stageOf.Values.Distinct().ToFrozenDictionary(
            stage => stage,
            stage => new StageTalk(
                [.. voices[stage]],
                [.. actions[stage]],
                scores[stage].GroupBy(score => score.Axis).ToImmutableSortedDictionary(axis => axis.Key, axis => axis.Average(score => score.Median)),
                StageExpectations.Of(momentsOf[stage], conditionsOf)));
    }

    /// <summary>What the last revealed round of each touchpoint says on each axis: the median of its scores, 0 to 10.</summary>
    public static IEnumerable<(Id<Touchpoint> Card, Triptych Axis, double Median)> LatestScores(Id<JourneyMap> map, IEnumerable<StudyRecord> records) =>
        Latest(map, records.ToLookup(record => record.GetType()));

    private static IEnumerable<(Id<Touchpoint> Card, Triptych Axis, double Median)> Latest(Id<JourneyMap> map, ILookup<Type, StudyRecord> byType)
    {
        var rounds = All<Round>(byType).Where(round => round.Map == map && round.Status == RoundStatus.Revealed).ToDictionary(round => round.Id);
        return
            from score in All<Score>(byType)
            where rounds.ContainsKey(score.Round) && score.Values.Count > 0 && score.Subject.As<Touchpoint>() is not null
            group score by (score.Subject, score.Axis) into same
            let last = same.OrderBy(score => rounds[score.Round].RevealedOn, StringComparer.Ordinal).ThenBy(score => rounds[score.Round].Order, StringComparer.Ordinal).ThenBy(score => score.Round.Value).Last()
            select (last.Subject.As<Touchpoint>()!.Value, last.Axis, MedianOf([.. last.Values.Order()]));
    }

    private static double MedianOf(int[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2.0;

    private static IEnumerable<T> All<T>(ILookup<Type, StudyRecord> byType) where T : StudyRecord => byType[typeof(T)].Cast<T>();
}
