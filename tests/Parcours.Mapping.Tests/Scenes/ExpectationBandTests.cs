using Parcours.Mapping;
using Xunit;

namespace Parcours.Tests.Scenes;

/// <summary>S61.1: the band of expectations says what the moments of truth of each stage state, and whether anybody answers.</summary>
[Rule("S61.1")]
public sealed class ExpectationBandTests
{
    private static readonly Touchpoint Call = new(Doc.New<Touchpoint>(), Doc.A.Id, Doc.X.Id, "Call", "z");

    private static readonly MomentOfTruth Bare = new(Doc.New<MomentOfTruth>(), Call.Id, "Somebody picks up at once");

    [Fact]
    public void A_condition_counts_and_the_expectation_of_a_moment_without_one()
    {
        var unanswered = Doc.TheCondition with { Id = Doc.New<Condition>(), Text = "One name to call", Order = "z", Answer = " ", Answers = default };
        var cell = Cell(Doc.Moment with { Expectation = "  " }, Doc.TheCondition with { StatedBy = "A tenant", Answer = "Charter" }, unanswered, Bare)!;
        Assert.Equal([Doc.TheCondition.Text, "One name to call", "Somebody picks up at once"], cell.Expected.Select(each => each.Text), StringComparer.Ordinal);
        Assert.Equal([true, false, false], cell.Expected.Select(each => each.Answered));
        Assert.Equal([Doc.TheCondition.Key, unanswered.Key, Bare.Key], cell.Expected.Select(each => each.Record));
        Assert.Equal(["A tenant", unanswered.StatedBy, ""], cell.Expected.Select(each => each.StatedBy), StringComparer.Ordinal);
        Assert.All(cell.Expected, each => Assert.Equal(each.Moment == Bare.Id ? Call.Id : Doc.Card.Id, each.Touchpoint));
        Assert.Contains("Somebody picks", string.Join(' ', cell.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void The_expectation_of_a_moment_with_conditions_lends_its_words_and_counts_no_second_time()
    {
        var cell = Cell(Doc.Moment with { Expectation = "Not to wait" }, Doc.TheCondition)!;
        Assert.Equal(Doc.TheCondition.Key, Assert.Single(cell.Expected).Record);
        Assert.Equal("Not to wait", Assert.Single(cell.Lines));
    }

    [Fact]
    public void A_stage_where_nothing_is_expected_has_no_cell()
    {
        Assert.Null(Cell(Doc.Moment with { Expectation = "" }));
        Assert.DoesNotContain(Laid(Doc.Moment, Doc.TheCondition).Items.OfType<SceneBandCell>(), cell => cell.Stage == Doc.B.Id);
    }

    [Fact]
    [Rule("S11.3")]
    public void A_verdict_says_which_reading_decides()
    {
        var limit = Doc.TheCondition with { Threshold = 10, Comparison = Comparison.AtMost };
        var state = Doc.Apply(Doc.State, Doc.Put(
            limit, new Reading(Doc.New<Reading>(), limit.Key, "delay", 12, ReadingSource.Reported, To: "2026-01-31", Count: 40),
            new Reading(Doc.New<Reading>(), limit.Key, "delay", 8, ReadingSource.Measured, To: "2026-03-31", Count: 212))).State;
        var judged = Assert.Single(Assert.Single(Conditions.Judge(state, new HashSet<Id<Touchpoint>> { Doc.Card.Id })).Conditions);
        Assert.Equal((Verdict.Kept, ReadingSource.Measured, 212), (judged.Verdict, judged.Source, judged.Count));
    }

    private static SceneBandCell? Cell(params StudyRecord[] said) => Laid(said).Items.OfType<SceneBandCell>().SingleOrDefault(cell => cell.Stage == Doc.A.Id);

    private static Scene Laid(params StudyRecord[] said)
    {
        StudyRecord[] records =
        [
            .. Doc.State.Records.Values.Select(held => held.Record).Where(record => record is not (JourneyMap or MomentOfTruth or Condition)),
            Doc.Map with { Bands = [MapBands.Expectations] }, Call, .. said,
        ];
        return SceneLayout.Of(MapContent.Of(records, Doc.Map.Id), SampleText.Metrics);
    }
}
