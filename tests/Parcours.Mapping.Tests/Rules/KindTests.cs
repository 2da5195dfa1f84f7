using Parcours.Mapping;
using Xunit;
using static Parcours.Tests.Doc;

namespace Parcours.Tests.Rules;

/// <summary>S2 to S14: what holds for each kind.</summary>
public sealed class KindTests
{
    [Fact]
    [Rule("S2.1")]
    public void There_is_one_study_record()
    {
        Refuses("S2.1", Put(TheStudy with { Id = New<Study>() }));
        Accepts(Put(TheStudy with { Name = "Renamed" }));
    }

    [Fact]
    [Rule("S2.2")]
    public void The_study_record_is_not_removed()
    {
        Refuses("S2.2", Remove(TheStudy));
        Accepts(Remove(TheJourney));
    }

    [Fact]
    [Rule("S5.3"), Rule("L4")]
    public void The_cards_of_a_removed_stage_go_to_the_stage_before_it_or_to_the_first()
    {
        Assert.Equal(A.Id, Accepts(Remove(B)).State.Find(Second.Id)!.Stage);
        Assert.Equal(B.Id, Accepts(Remove(A)).State.Find(Card.Id)!.Stage);
        Assert.Equal(C.Id, Accepts(Remove(A, B)).State.Find(Card.Id)!.Stage);
    }

    [Fact]
    [Rule("S5.3")]
    public void The_last_stage_stays_while_it_holds_cards()
    {
        Refuses("S5.3", Remove(A, B, C));
        Accepts([.. Remove(Card, Second), .. Remove(A, B, C)]);
    }

    [Fact]
    [Rule("S6.3")]
    public void The_cards_of_a_removed_lane_go_to_the_lane_above_and_the_last_stays_while_it_holds_cards()
    {
        Assert.Equal(Y.Id, Accepts(Remove(X)).State.Find(Card.Id)!.Lane);
        Refuses("S6.3", Remove(X, Y));
        Accepts([.. Remove(Card, Second), .. Remove(X, Y)]);
    }

    [Fact]
    [Rule("S7.1")]
    public void A_cards_stage_and_lane_are_of_one_map()
    {
        Refuses("S7.1", Patch(Card.Id, ("lane", OtherLane.Id)));
        Refuses("S7.1", Patch(B.Id, ("map", OtherMap.Id)));
        Accepts(Patch(Second.Id, ("stage", OtherStage.Id), ("lane", OtherLane.Id)));
    }

    [Fact]
    [Rule("S8.1")]
    public void A_locked_layers_paths_stay_as_they_are()
    {
        var locked = Accepts(Patch(TheLayer.Id, ("locked", true))).State;
        Refuses(locked, "S8.1", Patch(ThePath.Id, ("name", "Other")));
        Refuses(locked, "S8.1", Remove(ThePath));
        Refuses(locked, "S8.1", Patch(Step.Id, ("repeat", 2)));
        Refuses(locked, "S8.1", Put(new PathStep(New<PathStep>(), ThePath.Id, Second.Id, "k")));
        Refuses(locked, "S8.1", Remove(Card));
        Accepts(Patch(ThePath.Id, ("name", "Other")));
        Apply(locked, [.. Patch(TheLayer.Id, ("locked", false)), .. Patch(ThePath.Id, ("name", "Other"))]);
        Apply(locked, Remove(TheLayer));
        Apply(locked, Remove(Map));
    }

    [Fact]
    [Rule("S8.1")]
    public void Nothing_is_moved_into_a_locked_layer()
    {
        var free = Accepts(Patch(ThePath.Id, ("layer", null))).State;
        var locked = Apply(free, Patch(TheLayer.Id, ("locked", true))).State;
        Refuses(locked, "S8.1", Patch(ThePath.Id, ("layer", TheLayer.Id)));
        Apply(free, Patch(ThePath.Id, ("layer", TheLayer.Id)));
    }

    [Fact]
    [Rule("S9.1")]
    public void A_paths_steps_go_through_cards_of_its_own_map()
    {
        Refuses("S9.1", Patch(Step.Id, ("touchpoint", OtherCard.Id)));
        Refuses("S9.1", Patch(Step.Id, ("alternatives", new[] { OtherCard.Id })));
        Refuses("S9.1", Patch(Card.Id, ("stage", OtherStage.Id), ("lane", OtherLane.Id)));
        Accepts(Patch(Step.Id, ("touchpoint", Second.Id), ("alternatives", new[] { Card.Id })));
    }

    [Theory]
    [Rule("S9.2")]
    [InlineData(0)]
    [InlineData(65)]
    public void A_step_repeats_1_to_64_times(int repeat)
    {
        Refuses("S9.2", Patch(Step.Id, ("repeat", repeat)));
        Accepts(Patch(Step.Id, ("repeat", 64)));
    }

    [Fact]
    [Rule("S9.3")]
    public void A_steps_time_limit_is_positive()
    {
        Refuses("S9.3", Patch(Step.Id, ("limitSeconds", 0)));
        Refuses("S9.3", Put(Step with { LimitSeconds = double.PositiveInfinity }));
        Accepts(Patch(Step.Id, ("limitSeconds", 0.5)));
    }

    [Fact]
    [Rule("S9.4")]
    public void A_paths_layer_is_of_its_map()
    {
        Refuses("S9.4", Patch(ThePath.Id, ("layer", OtherLayer.Id)));
        Refuses("S9.4", Patch(TheLayer.Id, ("map", OtherMap.Id)));
        Accepts(Put(ThePath with { Id = New<JourneyPath>(), Map = OtherMap.Id, Layer = OtherLayer.Id }));
    }

    [Fact]
    [Rule("S10.1")]
    public void A_card_has_one_moment_of_truth_and_the_last_to_arrive_stays()
    {
        var newer = Moment with { Id = New<MomentOfTruth>(), Expectation = "Newer" };
        var applied = Accepts(Put(newer));
        Assert.Equal([newer], applied.State.All<MomentOfTruth>());
        Assert.Empty(applied.State.All<Condition>());
        Assert.False(applied.AsSent);
        Assert.Equal(2, Accepts(Put(newer with { Touchpoint = Second.Id })).State.All<MomentOfTruth>().Count());
    }

    [Theory]
    [Rule("S10.2")]
    [InlineData(-1)]
    [InlineData(11)]
    public void Importance_is_0_to_10(int importance)
    {
        Refuses("S10.2", Patch(Moment.Id, ("importance", importance)));
        Accepts(Patch(Moment.Id, ("importance", 10)));
    }

    [Fact]
    [Rule("S11.1")]
    public void A_threshold_is_a_number()
    {
        Refuses("S11.1", Put(TheCondition with { Threshold = double.NaN }));
        Accepts(Patch(TheCondition.Id, ("threshold", 24)));
    }

    [Theory]
    [Rule("S11.2")]
    [InlineData("28/02/2026")]
    [InlineData("2026-02-30")]
    public void A_condition_is_stated_on_an_ISO_date(string date)
    {
        Refuses("S11.2", Patch(TheCondition.Id, ("statedOn", date)));
        Accepts(Patch(TheCondition.Id, ("statedOn", "")));
    }

    [Theory]
    [Rule("S11.3")]
    [InlineData(24.5, Verdict.Broken)]
    [InlineData(22, Verdict.AtRisk)]
    [InlineData(21.5, Verdict.Kept)]
    [InlineData(3, Verdict.Kept)]
    public void A_condition_is_judged_by_its_latest_reading_with_a_tenth_of_margin(double latest, Verdict expected)
    {
        var old = new Reading(New<Reading>(), TheCondition.Id, "delay", 99, ReadingSource.Measured, To: "2026-01-01");
        var state = Accepts([
            .. Patch(TheCondition.Id, ("threshold", 24)),
            .. Put(old with { Id = New<Reading>(), Value = latest, To = "2026-02-01" }, old)]).State;
        Assert.Equal(expected, Conditions.Judge(state, new HashSet<Id<Touchpoint>> { Card.Id }).Single().Verdict);
        Assert.Equal(Verdict.Unknown, Conditions.Judge(State, new HashSet<Id<Touchpoint>> { Card.Id }).Single().Verdict);
    }

    [Fact]
    [Rule("S12.1"), Rule("S12.2"), Rule("S12.3"), Rule("S12.4")]
    public void A_reading_is_a_number_with_ISO_dates_a_count_and_a_subject_that_can_be_read()
    {
        Refuses("S12.1", Put(TheReading with { Value = double.NegativeInfinity }));
        Refuses("S12.2", Patch(TheReading.Id, ("from", "yesterday")));
        Refuses("S12.2", Patch(TheReading.Id, ("to", "2026-13-01")));
        Refuses("S12.3", Patch(TheReading.Id, ("count", -1)));
        Refuses("S12.4", Patch(TheReading.Id, ("subject", TheStudy.Id)));
        Accepts(Patch(TheReading.Id, ("value", 3.5), ("from", "2026-01-01"), ("to", "2026-01-31"), ("count", 0), ("subject", ThePath.Id)));
    }

    [Fact]
    [Rule("S13.1")]
    public void A_notes_cell_is_of_its_map()
    {
        var note = new Note(New<Note>(), Map.Id, "Note", "V", A.Id, X.Id);
        Accepts(Put(note));
        Refuses("S13.1", Put(note with { Stage = OtherStage.Id }));
        Refuses("S13.1", Put(note with { Lane = OtherLane.Id }));
    }

    [Fact]
    [Rule("S14.1")]
    public void A_binding_names_an_activity() => Refuses("S14.1", Patch(TheBinding.Id, ("activity", "")));

    [Fact]
    [Rule("S14.2")]
    public void An_activity_is_bound_once_in_a_map_and_the_last_to_arrive_stays()
    {
        var newer = TheBinding with { Id = New<Binding>(), Touchpoint = Second.Id };
        Assert.Equal([newer], Accepts(Put(newer)).State.All<Binding>());
        Assert.Equal(2, Accepts(Put(newer with { Channel = "mail" })).State.All<Binding>().Count());
        Assert.Equal(2, Accepts(Put(newer with { Touchpoint = OtherCard.Id })).State.All<Binding>().Count());
    }

    [Fact]
    [Rule("S15.1")]
    public void A_named_version_stands_for_a_revision()
    {
        var version = new NamedVersion(New<NamedVersion>(), "Avant l’atelier", 1);
        Accepts(Put(version));
        Refuses("S15.1", Put(version with { Revision = 0 }));
        Refuses("S1.7", Put(version with { Name = " " }));
    }
}
