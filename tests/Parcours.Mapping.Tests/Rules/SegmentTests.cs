using Parcours.Mapping;
using Xunit;
using static Parcours.Tests.Doc;

namespace Parcours.Tests.Rules;

/// <summary>S65: segments of clients, and who is told of them.</summary>
public sealed class SegmentTests
{
    private static readonly Segment Tenants = new(New<Segment>(), "Tenants", "V", Share: 0.35, Basis: ReadingSource.Measured, Source: "CRM", Period: "2025");
    private static readonly Segment Buyers = new(New<Segment>(), "Buyers", "W", Count: 1200);
    private static readonly Persona Ann = new(New<Persona>(), "Ann", "V", Segment: Tenants.Id);

    [Fact]
    [Rule("S65.1")]
    [Rule("S65.2")]
    public void How_many_and_what_share_are_possible_or_not_said()
    {
        Accepts(Put(Tenants, Buyers, new Segment(New<Segment>(), "Nobody counted", "X")));
        Accepts(Put(Tenants with { Share = 0 }, Buyers with { Count = 0 }));
        Accepts(Put(Tenants with { Share = 1 }));
        Refuses("S65.1", Put(Buyers with { Count = -1 }));
        foreach (var share in new[] { -0.01, 1.01, double.NaN }) Refuses("S65.2", Put(Tenants with { Share = share }));
        Refuses("S1.7", Put(Tenants with { Name = " " }));
        Refuses("S1.3", Put(Tenants with { Source = new string('x', 201) }));
    }

    [Fact]
    [Rule("S65.4")]
    public void What_names_a_segment_stays_without_it_and_keeps_its_persona()
    {
        var interview = new Interview(New<Interview>(), Map.Id, "1", "V", Persona: Ann.Id, OfSegment: Tenants.Id);
        var about = Map with { Persona = Ann.Id, OfSegment = Tenants.Id };
        var state = Accepts(Put(Tenants, Buyers, Ann, interview, about)).State;
        var without = Apply(state, Remove(Tenants)).State;
        Assert.Equal((Ann.Id, null), (without.Find(Map.Id)!.Persona, without.Find(Map.Id)!.OfSegment));
        Assert.Equal((Ann.Id, null), (without.Find(interview.Id)!.Persona, without.Find(interview.Id)!.OfSegment));
        Assert.Null(without.Find(Ann.Id)!.Segment);
        without = Apply(state, Remove(Ann)).State;
        Assert.Equal((null, Tenants.Id), (without.Find(Map.Id)!.Persona, without.Find(Map.Id)!.OfSegment));
        Refuses("S1.1", Put(Ann with { Segment = New<Segment>() }));
    }

    [Fact]
    [Rule("S65.3")]
    public void A_guest_is_told_of_the_segments_of_the_map_and_of_its_persona_alone()
    {
        var state = Accepts(Put(Tenants, Buyers, Ann)).State;
        var guest = new GuestScope(Map.Id, GuestRights.Look, false, "Léa");
        Assert.False(guest.Sees(Tenants, state) || guest.Sees(Buyers, state));
        var named = Apply(state, Patch(Map.Id, ("persona", Ann.Id.ToString())));
        Assert.Null(guest.Seen(state, named.State, named.Effective));
        Assert.True(guest.Sees(Tenants, named.State) && !guest.Sees(Buyers, named.State));
        var chosen = Apply(named.State, Patch(Map.Id, ("ofSegment", Buyers.Id.ToString())));
        Assert.Null(guest.Seen(named.State, chosen.State, chosen.Effective));
        Assert.True(guest.Sees(Buyers, chosen.State));
        var moved = Apply(chosen.State, Patch(Ann.Id, ("segment", Buyers.Id.ToString())));
        Assert.Null(guest.Seen(chosen.State, moved.State, moved.Effective));
        Assert.False(guest.Sees(Tenants, moved.State));
    }
}
