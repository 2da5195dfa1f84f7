namespace Parcours.Mapping;

/// <summary>What answers, actions, events, rounds, scores and marks refer to.</summary>
internal static class QualityReferences
{
    public static IEnumerable<Reference> Of(StudyRecord record) => record switch
    {
        ProgressAction action => [.. action.Conditions.Select(id => Emptied(id)), .. Some(action.Result?.Any)],
        TriggeringEvent each => [.. Some(each.Phase?.Any), .. Some(each.Map?.Any), .. Some(each.Touchpoint?.Any)],
        EventExpectation row => [new(row.Event, WhenGone.Remove), .. Some(row.Condition?.Any)],
        Round round => [new(round.Map, WhenGone.Remove), .. round.Touchpoints.Select(id => Emptied(id)), .. round.Paths.Select(id => Emptied(id))],
        Score score => [new(score.Round, WhenGone.Remove), new(score.Subject, WhenGone.Remove)],
        Mark mark => [new(mark.Subject, WhenGone.Remove), .. Some(mark.Cause?.Any)],
        _ => [.. IdealRules.References(record), .. WorkshopRules.References(record), .. SourceRules.References(record), .. IllustrationRules.References(record)],
    };

    public static StudyRecord? Cleared(StudyRecord record, RecordId gone) => record switch
    {
        Condition condition => condition with { Answers = [.. condition.Answers.Where(id => id.Any != gone)] },
        ProgressAction action => action with
        {
            Conditions = [.. action.Conditions.Where(id => id.Any != gone)],
            Result = action.Result?.Any == gone ? null : action.Result,
        },
        TriggeringEvent each => each with
        {
            Phase = each.Phase?.Any == gone ? null : each.Phase,
            Map = each.Map?.Any == gone ? null : each.Map,
            Touchpoint = each.Touchpoint?.Any == gone ? null : each.Touchpoint,
        },
        EventExpectation row => row with { Condition = null },
        Mark mark => mark with { Cause = null },
        Round round => round with { Touchpoints = [.. round.Touchpoints.Where(id => id.Any != gone)], Paths = [.. round.Paths.Where(id => id.Any != gone)] },
        _ => IdealRules.Cleared(record, gone) ?? WorkshopRules.Cleared(record, gone) ?? SourceRules.Cleared(record),
    };

    private static Reference Emptied(RecordId id) => new(id, WhenGone.Clear);

    private static IEnumerable<Reference> Some(RecordId? target) => target is { } id ? [Emptied(id)] : [];
}
