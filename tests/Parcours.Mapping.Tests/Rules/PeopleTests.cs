using Parcours.Mapping;
using Xunit;
using static Parcours.Tests.Doc;

namespace Parcours.Tests.Rules;

/// <summary>S48 and S49: who acts where, what was reviewed, and what changed in the organisation.</summary>
public sealed class PeopleTests
{
    private static readonly Stakeholder Fitter = new(New<Stakeholder>(), "Fitter", "partner", "V");
    private static readonly Involvement Acts = new(New<Involvement>(), Fitter.Id, Card.Id);
    private static readonly JournalEntry Change = new(New<JournalEntry>(), Kind: "organisation", Text: "One desk", On: "2026-03-01");

    [Fact]
    [Rule("S48.1")]
    public void A_part_is_played_once_and_others_beside_it()
    {
        var state = Accepts(Put(Fitter, Acts, new Involvement(New<Involvement>(), Fitter.Id, Card.Id, InvolvementPart.Decides))).State;
        var applied = Apply(state, Put(Acts with { Id = New<Involvement>() }));
        Assert.False(applied.AsSent);
        Assert.Null(applied.State.Find(Acts.Id));
        Assert.Equal(2, applied.State.All<Involvement>().Count());
    }

    [Fact]
    [Rule("S1.1")]
    public void A_part_goes_with_its_stakeholder_and_its_touchpoint_and_a_copied_map_keeps_its_parts()
    {
        var state = Accepts(Put(Fitter, Acts)).State;
        Assert.Empty(Apply(state, Remove(Fitter)).State.All<Involvement>());
        Assert.Empty(Apply(state, Remove(Card)).State.All<Involvement>());
        Assert.Equal((Map.Id, Card.Key), (MapPlace.Of(Acts, state), MapPlace.ShownBy(Acts, state)));
        var copy = Apply(state, Copying.Plan(state, Map.Key, "Copy", () => New<Note>().Value)).State;
        Assert.Equal([Fitter.Id, Fitter.Id], copy.All<Involvement>().Select(part => part.Stakeholder));
    }

    [Fact]
    [Rule("S49.1")]
    public void The_day_of_a_review_is_a_day_or_empty()
    {
        foreach (var id in new RecordId[] { Map.Id, ThePath.Id, Moment.Id })
        {
            Refuses("S49.1", Patch(id, ("reviewedOn", "in May")));
            Accepts(Patch(id, ("reviewedOn", "2026-05-02")));
            Accepts(Patch(id, ("reviewedOn", "")));
        }
    }

    [Fact]
    [Rule("S49.2")]
    public void A_change_concerns_the_study_a_map_a_journey_or_a_phase_and_goes_with_it()
    {
        var phase = new Phase(New<Phase>(), "Usage", "V");
        Accepts(Put(Change));
        Accepts(Put(Change with { Map = Map.Id }));
        Accepts(Put(Change with { About = TheJourney.Id }));
        Refuses("S49.2", Put(Change with { About = ThePath.Id }));
        Refuses("S49.2", Put(Change with { Map = Map.Id, About = TheJourney.Id }));
        var state = Accepts(Put(phase, Change with { Kind = "process", About = phase.Id })).State;
        Assert.Null(MapPlace.Of(state.Find(Change.Id)!, state));
        Assert.Empty(Apply(state, Remove(phase)).State.All<JournalEntry>());
    }

    [Fact]
    [Rule("S49.3")]
    public void Any_other_entry_of_the_journal_belongs_to_a_map()
    {
        Refuses("S49.3", Put(Change with { Kind = "promotion" }));
        var state = Accepts(Put(Change with { Kind = "promotion", Map = Map.Id, About = ThePath.Id })).State;
        Assert.Null(Apply(state, Remove(ThePath)).State.All<JournalEntry>().Single().About);
    }

    [Fact]
    [Rule("S8.1")]
    public void A_folder_that_goes_leaves_its_paths()
    {
        var state = Accepts([.. Patch(TheLayer.Id, ("folder", true))]).State;
        var without = Apply(state, Remove(TheLayer)).State;
        Assert.Null(without.Find(ThePath.Id)!.Layer);
    }
}
