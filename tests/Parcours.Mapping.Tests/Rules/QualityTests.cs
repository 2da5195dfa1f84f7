using Parcours.Mapping;
using Xunit;
using static Parcours.Tests.Doc;

namespace Parcours.Tests.Rules;

/// <summary>S40 to S43: answers, actions, events, rounds, scores, marks.</summary>
public sealed class QualityTests
{
    private static readonly Answer Desk = new(New<Answer>(), "Night desk", "V", AnswerKind.Policy);
    private static readonly ProgressAction Open = new(New<ProgressAction>(), "Open the desk", "V", Conditions: [TheCondition.Id]);
    private static readonly TriggeringEvent Outage = new(New<TriggeringEvent>(), "Outage", "V", TriggerKind.Incident, Map: Map.Id, Touchpoint: Card.Id);
    private static readonly EventExpectation Told = new(New<EventExpectation>(), Outage.Id, "To be told when", "V", Condition: TheCondition.Id);
    private static readonly Round TheRound = new(New<Round>(), Map.Id, "Round", "V", Touchpoints: [Card.Id], Paths: [ThePath.Id], Axes: [Triptych.Cx], Groups: ["Team"]);
    private static readonly Score TheScore = new(New<Score>(), TheRound.Id, Card.Id, Triptych.Cx, ["Team", "Team"], [3, 8]);
    private static readonly Mark TheMark = new(New<Mark>(), Step.Id, MarkKind.Loop, "They come back");

    [Fact]
    [Rule("S40.1")]
    public void The_days_of_an_action_are_dates_or_empty()
    {
        Refuses("S40.1", Put(Open with { Due = "soon" }));
        Refuses("S40.1", Put(Open with { DoneOn = "2026-02-30" }));
        Accepts(Put(Open with { Due = "2026-02-28" }));
    }

    [Fact]
    [Rule("S41.1")]
    public void A_gap_is_0_to_3_or_not_said()
    {
        Refuses("S41.1", Put(Outage, Told with { Gap = 4 }));
        Refuses("S41.1", Put(Outage, Told with { Gap = -1 }));
        Accepts(Put(Outage, Told with { Gap = 3 }));
        Accepts(Put(Outage, Told));
    }

    [Fact]
    [Rule("S42.1"), Rule("S42.2"), Rule("S42.4")]
    public void A_round_asks_of_its_map_on_axes_of_groups()
    {
        Accepts(Put(TheRound));
        Refuses("S42.1", Put(TheRound with { Touchpoints = [OtherCard.Id] }));
        Refuses("S42.1", Put(TheRound with { Map = OtherMap.Id, Touchpoints = [] }));
        Refuses("S42.2", Put(TheRound with { Axes = [] }));
        Refuses("S42.2", Put(TheRound with { Axes = [Triptych.Ex, Triptych.Ex] }));
        Refuses("S42.2", Put(TheRound with { Groups = [] }));
        Refuses("S42.2", Put(TheRound with { Groups = ["Team", "team"] }));
        Refuses("S42.2", Put(TheRound with { Groups = [" "] }));
        Refuses("S42.4", Put(TheRound with { RevealedOn = "today" }));
        Refuses("S42.4", Put(TheRound with { Participants = -1 }));
    }

    [Fact]
    [Rule("S42.3")]
    public void A_score_has_a_group_for_each_value_from_0_to_10()
    {
        Accepts(Put(TheRound, TheScore));
        Refuses("S42.3", Put(TheRound, TheScore with { Values = [3] }));
        Refuses("S42.3", Put(TheRound, TheScore with { Values = [3, 11] }));
        Refuses("S42.3", Put(TheRound, TheScore with { Subject = Map.Id }));
    }

    [Fact]
    [Rule("S43.1"), Rule("S43.2")]
    public void A_mark_is_about_a_touchpoint_a_path_or_a_link()
    {
        foreach (var subject in new[] { Card.Key, ThePath.Key, Step.Key }) Accepts(Put(TheMark with { Subject = subject }));
        Refuses("S43.1", Put(TheMark with { Subject = A.Key }));
        Refuses("S43.2", Put(TheMark with { On = "monday" }));
        Refuses("S1.7", Put(TheMark with { Text = "" }));
    }

    [Fact]
    [Rule("S1.1")]
    public void What_goes_leaves_nothing_that_dangles()
    {
        var state = Accepts(Put(Desk, TheCondition with { Answers = [Desk.Id] }, Open, Outage, Told, TheRound, TheScore, TheMark)).State;
        Assert.Empty(Apply(state, Remove(Desk)).State.Find(TheCondition.Id)!.Answers);
        var without = Apply(state, Remove(Card)).State;
        Assert.Empty(without.Find(Open.Id)!.Conditions);
        Assert.Null(without.Find(Told.Id)!.Condition);
        Assert.Null(without.Find(Outage.Id)!.Touchpoint);
        Assert.Empty(without.Find(TheRound.Id)!.Touchpoints);
        Assert.Null(without.Find(TheScore.Id));
        Assert.Null(without.Find(TheMark.Id));
        Assert.Null(Apply(state, Remove(Outage)).State.Find(Told.Id));
        Assert.Null(Apply(state, Remove(Map)).State.Find(TheRound.Id));
    }

    [Fact]
    public void A_copied_map_has_its_rounds_and_marks_and_shares_the_answers()
    {
        var state = Accepts(Put(Desk, TheCondition with { Answers = [Desk.Id] }, TheRound, TheScore, TheMark)).State;
        var copy = Apply(state, Copying.Plan(state, Map.Id, "Copy", Guid.CreateVersion7)).State;
        var round = Assert.Single(copy.All<Round>(), round => round.Id != TheRound.Id);
        Assert.NotEqual(Card.Id, Assert.Single(round.Touchpoints));
        Assert.Equal(round.Id, Assert.Single(copy.All<Score>(), score => score.Id != TheScore.Id).Round);
        Assert.Single(copy.All<Mark>(), mark => mark.Id != TheMark.Id && mark.Subject != Step.Key);
        Assert.All(copy.All<Condition>(), condition => Assert.Equal([Desk.Id], condition.Answers));
        Assert.Single(copy.All<Answer>());
    }

    [Fact]
    [Rule("S40.1")]
    public void A_result_is_the_reading_named_or_the_latest_after_the_action_is_in_effect()
    {
        var (early, late, other) = (Read("2026-01-31", 9), Read("2026-06-30", 2), Read("2026-05-31", 4));
        Reading[] all = [late, early, other];
        Assert.Equal((late, null), ActionResults.Of(Open, all));
        Assert.Equal((early, late), ActionResults.Of(Open with { DoneOn = "2026-03-31" }, all));
        Assert.Equal((early, other), ActionResults.Of(Open with { DoneOn = "2026-03-31", Result = other.Id }, all));
        Assert.Equal((late, null), ActionResults.Of(Open with { DoneOn = "2026-07-01" }, all));
        Assert.Equal((null, null), ActionResults.Of(Open with { DoneOn = "2026-07-01" }, [Read("", 1)]));
        // An action with an indicator of its own is not told by readings of another.
        var own = Read("2026-08-31", 95) with { Indicator = "Rate" };
        Assert.Equal((null, own), ActionResults.Of(Open with { DoneOn = "2026-03-31", Indicator = "rate" }, [.. all, own]));
        // What was typed in one language is told by what is stored under the measure's one name.
        Assert.Equal((early, late), ActionResults.Of(Open with { DoneOn = "2026-03-31", Indicator = " Délai" }, [.. all, own]));
    }

    private static Reading Read(string to, double value) => new(New<Reading>(), TheCondition.Id, "delay", value, ReadingSource.Measured, To: to);
}
