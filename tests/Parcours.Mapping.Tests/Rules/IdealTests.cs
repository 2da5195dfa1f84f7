using Parcours.Mapping;
using Xunit;
using static Parcours.Tests.Doc;

namespace Parcours.Tests.Rules;

/// <summary>S44 to S46: interviews, constituents of experience, and designs against the ideal.</summary>
public sealed class IdealTests
{
    private static readonly JourneyMap Design = new(New<JourneyMap>(), TheJourney.Id, "Design", MapKind.Design, "k");
    private static readonly Stage DesignStage = new(New<Stage>(), Design.Id, "S", "V");
    private static readonly Lane DesignLane = new(New<Lane>(), Design.Id, "L", "V");
    private static readonly Touchpoint DesignCard = new(New<Touchpoint>(), DesignStage.Id, DesignLane.Id, "New desk", "V");
    private static readonly Persona Ann = new(New<Persona>(), "Ann", "V");
    private static readonly Interview Third = new(New<Interview>(), Map.Id, "Interview 3", "V", "2026-03-02", Ann.Id);
    private static readonly Constituent Effort = new(New<Constituent>(), "Effort", "V", "What was hard?", Market.B2b);
    private static readonly Fulfilment Kept = new(New<Fulfilment>(), Design.Id, OtherCard.Id, FulfilmentDegree.Met, "By the desk", DesignCard.Id);
    private static readonly StudyState Designed = Accepts(Put(Design, DesignStage, DesignLane, DesignCard, Ann)).State;

    [Fact]
    [Rule("S44.1")]
    public void The_day_of_an_interview_is_a_date_or_empty()
    {
        Refuses(Designed, "S44.1", Put(Third with { On = "monday" }));
        Refuses(Designed, "S1.7", Put(Third with { Name = " " }));
        Apply(Designed, Put(Third, Third with { Id = New<Interview>(), On = "" }));
    }

    [Fact]
    [Rule("S1.4")]
    public void Constituents_are_a_list_of_the_study()
    {
        var state = Apply(Designed, Put(Effort, Effort with { Id = New<Constituent>(), Name = "Trust" })).State;
        Assert.Equal(2, state.All<Constituent>().Select(each => each.Order).Distinct(StringComparer.Ordinal).Count());
        Refuses(Designed, "S1.7", Put(Effort with { Name = "" }));
    }

    [Fact]
    [Rule("S46.1"), Rule("S46.2")]
    public void A_fulfilment_is_about_an_ideal_step_or_a_condition_and_by_a_card_of_the_design()
    {
        foreach (var subject in new[] { OtherCard.Key, Step.Key, TheCondition.Key }) Apply(Designed, Put(Kept with { Subject = subject }));
        Refuses(Designed, "S46.1", Put(Kept with { Subject = A.Key }));
        Refuses(Designed, "S46.1", Put(Kept with { Subject = DesignCard.Key }));
        Refuses(Designed, "S46.2", Put(Kept with { By = Card.Id }));
    }

    [Fact]
    [Rule("S46.3")]
    public void A_design_says_once_what_it_makes_of_a_step()
    {
        var again = Kept with { Id = New<Fulfilment>(), Degree = FulfilmentDegree.LeftOut };
        var state = Apply(Apply(Designed, Put(Kept)).State, Put(again)).State;
        Assert.Equal(FulfilmentDegree.LeftOut, Assert.Single(state.All<Fulfilment>()).Degree);
    }

    [Fact]
    [Rule("S1.1")]
    public void What_goes_leaves_nothing_that_dangles()
    {
        var state = Apply(Designed, Put(Third, Kept)).State;
        Assert.Null(Apply(state, Remove(Ann)).State.Find(Third.Id)!.Persona);
        Assert.Null(Apply(state, Remove(DesignCard)).State.Find(Kept.Id)!.By);
        Assert.Null(Apply(state, Remove(OtherCard)).State.Find(Kept.Id));
        Assert.Null(Apply(state, Remove(Design)).State.Find(Kept.Id));
        Assert.Null(Apply(state, Remove(Map)).State.Find(Third.Id));
        Assert.Equal((Map.Id, Design.Id), (MapPlace.Of(Third, state), MapPlace.Of(Kept, state)));
    }

    [Fact]
    [Rule("S44.5")]
    public void A_copied_map_has_what_it_fulfils_and_nobodys_interviews()
    {
        var state = Apply(Designed, Put(Third, Kept)).State;
        var design = Apply(state, Copying.Plan(state, Design.Id, "Copy", Guid.CreateVersion7)).State;
        var copy = Assert.Single(design.All<Fulfilment>(), each => each.Id != Kept.Id);
        Assert.Equal(OtherCard.Key, copy.Subject);
        Assert.NotEqual(DesignCard.Id, copy.By);
        Assert.Single(Apply(state, Copying.Plan(state, Map.Id, "Copy", Guid.CreateVersion7)).State.All<Interview>());
    }
}
