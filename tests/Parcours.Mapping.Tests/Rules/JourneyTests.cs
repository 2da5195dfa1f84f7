using Parcours.Mapping;
using Xunit;
using static Parcours.Tests.Doc;

namespace Parcours.Tests.Rules;

/// <summary>S3 and S4: journeys nest and follow each other, maps have a limit, decisions a day.</summary>
public sealed class JourneyTests
{
    private static readonly Journey Second = new(New<Journey>(), "Second", "k", Parent: TheJourney.Id, After: TheJourney.Id);
    private static readonly Journey Third = new(New<Journey>(), "Third", "m", Parent: Second.Id, After: Second.Id);
    private static readonly StudyState Three = Accepts(Put(Second, Third)).State;

    [Theory]
    [Rule("S3.1"), Rule("S3.2")]
    [InlineData("parent", "S3.1")]
    [InlineData("after", "S3.2")]
    public void A_journey_is_neither_a_part_of_itself_nor_follows_itself_at_any_distance(string property, string rule)
    {
        Refuses(Three, rule, Patch(TheJourney.Id, (property, TheJourney.Id)));
        Refuses(Three, rule, Patch(TheJourney.Id, (property, Second.Id)));
        Refuses(Three, rule, Patch(TheJourney.Id, (property, Third.Id)));
        Apply(Three, Patch(Third.Id, (property, TheJourney.Id)));
        Apply(Three, [.. Patch(Second.Id, (property, null)), .. Patch(TheJourney.Id, (property, Third.Id))]);
    }

    [Fact]
    [Rule("S3.1"), Rule("S3.2"), Rule("S1.1")]
    public void When_a_journey_goes_its_maps_go_and_its_parts_and_followers_stand_alone()
    {
        var state = Apply(Three, [.. Put(new Decision(New<Decision>(), "Map it", "V", Journey: Second.Id)), .. Remove(Second)]).State;
        Assert.Equal(Third with { Parent = null, After = null }, state.Find(Third.Id));
        Assert.Null(state.All<Decision>().Single().Journey);
        Assert.Empty(Apply(state, Remove(TheJourney)).State.All<JourneyMap>());
    }

    [Theory]
    [Rule("S4.1")]
    [InlineData(0)]
    [InlineData(-3600)]
    public void A_maps_limit_is_a_positive_number_of_seconds(double seconds)
    {
        Refuses("S4.1", Patch(Map.Id, ("limitSeconds", seconds)));
        Refuses("S4.1", Put(Map with { LimitSeconds = double.PositiveInfinity }));
        Accepts(Patch(Map.Id, ("limitSeconds", 172800)));
    }

    [Fact]
    [Rule("S4.2"), Rule("S1.7")]
    public void A_decision_says_what_to_map_and_is_taken_on_an_ISO_date()
    {
        var decision = new Decision(New<Decision>(), "Moving house", "V", DecidedOn: "2026-11-02");
        Accepts(Put(decision));
        Refuses("S4.2", Put(decision with { DecidedOn = "2/11/2026" }));
        Refuses("S1.7", Put(decision with { Text = " " }));
    }

    [Fact]
    [Rule("S12.4")]
    public void A_phase_and_a_journey_have_readings_that_go_with_them()
    {
        var phase = new Phase(New<Phase>(), "Discovery", "V");
        var state = Accepts([.. Put(phase), .. Put(TheReading with { Id = New<Reading>(), Subject = phase.Id }, TheReading with { Id = New<Reading>(), Subject = TheJourney.Id })]).State;
        Assert.Equal(3, state.All<Reading>().Count());
        Assert.Equal(2, Apply(state, Remove(phase)).State.All<Reading>().Count());
    }
}
