using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>[S61.1] What the moments of truth of a stage state, in the order of their touchpoints.</summary>
/// <param name="Words">The expectation of the first moment that says one, else the first condition.</param>
/// <param name="All">Each condition; a moment without one counts once, by its expectation.</param>
public sealed record StageExpectations(string Words, ImmutableArray<SceneExpectation> All)
{
    /// <summary>Nobody expects anything here.</summary>
    public static StageExpectations None { get; } = new("", []);

    /// <param name="moments">In order.</param>
    /// <param name="conditions">Of each moment, in order.</param>
    internal static StageExpectations Of(IEnumerable<MomentOfTruth> moments, ILookup<Id<MomentOfTruth>, Condition> conditions)
    {
        List<MomentOfTruth> stated = [.. moments];
        var all = stated.SelectMany(moment => conditions.Contains(moment.Id) ? conditions[moment.Id].Select(each => Asked(each, moment)) : Expected(moment)).ToImmutableArray();
        var words = stated.Select(moment => moment.Expectation.Trim()).FirstOrDefault(text => text.Length > 0) ?? (all.IsEmpty ? "" : all[0].Text);
        return all.IsEmpty ? None : new StageExpectations(words, all);
    }

    private static SceneExpectation Asked(Condition condition, MomentOfTruth moment) => new(
        condition.Key, moment.Id, moment.Touchpoint, condition.Text, condition.StatedBy, condition.Answers.Count > 0 || !string.IsNullOrWhiteSpace(condition.Answer));

    private static IEnumerable<SceneExpectation> Expected(MomentOfTruth moment) =>
        string.IsNullOrWhiteSpace(moment.Expectation) ? [] : [new SceneExpectation(moment.Key, moment.Id, moment.Touchpoint, moment.Expectation, "", false)];
}
