using Parcours.Mapping;
using Xunit;
using static Parcours.Tests.Doc;

namespace Parcours.Tests.Rules;

/// <summary>S1: what holds for every record.</summary>
public sealed class EveryRecordTests
{
    [Fact]
    [Rule("S1.1")]
    public void A_record_refers_only_to_records_that_are_there()
    {
        Refuses("S1.1", Put(Card with { Id = New<Touchpoint>(), Stage = New<Stage>() }));
        Refuses("S1.1", Patch(Step.Id, ("alternatives", new[] { New<Touchpoint>() })));
        Refuses("S1.1", Put(TheReading with { Id = New<Reading>(), Subject = New<JourneyPath>() }));
        Accepts(Put(Card with { Id = New<Touchpoint>() }));
    }

    [Fact]
    [Rule("S1.1"), Rule("L4")]
    public void Removing_a_card_takes_what_hangs_on_it_along()
    {
        var applied = Accepts(Remove(Card));
        Assert.False(applied.AsSent);
        Assert.All(new StudyRecord[] { Card, Step, Moment, TheCondition, TheReading, TheBinding }, record => Assert.Null(applied.State.Find(record.Key)));
        Assert.NotNull(applied.State.Find(ThePath.Id));
    }

    [Fact]
    [Rule("S1.1"), Rule("L4")]
    public void Removing_a_map_takes_all_of_it_along_and_leaves_the_other_map()
    {
        var state = Accepts(Remove(Map)).State;
        Assert.DoesNotContain(state.All<Stage>(), stage => stage.Map == Map.Id);
        Assert.Equal([OtherCard], state.All<Touchpoint>());
        Assert.Empty(state.All<JourneyPath>());
        Assert.Equal([OtherLane], state.All<Lane>());
    }

    [Fact]
    [Rule("S1.1")]
    public void An_optional_reference_to_a_removed_record_is_emptied()
    {
        Assert.Null(Accepts(Remove(TheLayer)).State.Find(ThePath.Id)!.Layer);
        var step = Apply(State, Patch(Step.Id, ("alternatives", new[] { Second.Id })));
        Assert.Empty(Apply(step.State, Remove(Second)).State.Find(Step.Id)!.Alternatives);
    }

    [Fact]
    [Rule("S1.2"), Rule("L3")]
    public void Removal_wins_over_a_patch_that_comes_later()
    {
        var gone = Accepts(Remove(Card)).State;
        var applied = Apply(gone, Patch(Card.Id, ("name", "Late")));
        Assert.Empty(applied.Effective);
        Assert.True(applied.AsSent);
        Assert.Empty(Apply(gone, Remove(Card)).Effective);
    }

    [Fact]
    [Rule("S1.3")]
    public void Texts_and_lists_are_bounded()
    {
        Refuses("S1.3", Patch(Card.Id, ("name", new string('n', 201))));
        Accepts(Patch(Card.Id, ("name", new string('n', 200))));
        Refuses("S1.3", Patch(Card.Id, ("description", new string('d', 8001))));
        Accepts(Patch(Card.Id, ("description", new string('d', 8000))));
        Refuses("S1.3", Patch(Step.Id, ("channels", Enumerable.Repeat("web", 51))));
        Accepts(Patch(Step.Id, ("channels", Enumerable.Repeat("web", 50))));
    }

    [Fact]
    [Rule("S1.3")]
    public void A_short_text_over_a_short_limit_is_refused_like_any_other() => Refuses("S1.3", Patch(TheStudy.Id, ("language", "fr-FR-Latn")));

    [Theory]
    [Rule("S1.4")]
    [InlineData("")]
    [InlineData("V0")]
    [InlineData("a b")]
    [InlineData("é")]
    public void An_order_key_is_base_62_and_ends_in_no_zero(string key)
    {
        Refuses("S1.4", Patch(Card.Id, ("order", key)));
        Accepts(Patch(Card.Id, ("order", "V01")));
    }

    [Fact]
    [Rule("S1.4"), Rule("L2")]
    public void A_key_that_is_taken_is_issued_anew_after_the_one_it_met()
    {
        var applied = Accepts(Put(new Stage(New<Stage>(), Map.Id, "Between", "V")));
        var order = applied.State.All<Stage>().Where(s => s.Map == Map.Id).OrderBy(s => s.Order, StringComparer.Ordinal).Select(s => s.Name).ToList();
        Assert.Equal(["A", "B", "Between", "C"], order, StringComparer.Ordinal);
        Assert.False(applied.AsSent);
        Assert.True(Accepts(Put(new Stage(New<Stage>(), OtherMap.Id, "Elsewhere", "W"))).AsSent);
    }

    [Fact]
    [Rule("S1.4"), Rule("L2")]
    public void A_list_whose_keys_grow_too_long_is_renumbered()
    {
        var applied = Accepts(Put(new Stage(New<Stage>(), Map.Id, "Long", "V" + new string('k', 50))));
        var stages = applied.State.All<Stage>().Where(s => s.Map == Map.Id).OrderBy(s => s.Order, StringComparer.Ordinal).ToList();
        Assert.Equal(["A", "B", "Long", "C"], stages.Select(s => s.Name), StringComparer.Ordinal);
        Assert.All(stages, stage => Assert.InRange(stage.Order.Length, 1, 3));
    }

    [Fact]
    [Rule("S1.5")]
    public void A_patch_fits_its_record()
    {
        Refuses("S1.5", Patch(Card.Id, ("colour", "red")));
        Refuses("S1.5", Patch(Card.Id, ("name", 4)));
        Refuses("S1.5", Patch(Card.Id, ("name", null)));
        Refuses("S1.5", Patch(Card.Id, ("stage", X.Id)));
        Refuses("S1.5", Patch(ThePath.Id, ("kind", "detour")));
        Accepts(Patch(ThePath.Id, ("kind", "anomaly"), ("layer", null)));
    }

    [Fact]
    [Rule("S1.6")]
    public void A_patch_never_changes_an_id() => Refuses("S1.6", Patch(Card.Id, ("id", New<Touchpoint>())));

    [Theory]
    [Rule("S1.7")]
    [InlineData("")]
    [InlineData("   ")]
    public void A_name_is_not_empty(string name) => Refuses("S1.7", Patch(Card.Id, ("name", name)));

    [Fact]
    [Rule("S1.8")]
    public void A_study_has_at_most_50_000_records()
    {
        var full = StudyState.Of(5, Enumerable.Range(0, StudyRules.MostRecords)
            .Select(_ => new Held(new Reading(New<Reading>(), Map.Id, "nps", 1, ReadingSource.Measured), 1)).Append(new Held(Map, 1)).Append(new Held(TheJourney, 1)).Skip(1));
        var refused = StudyRules.Apply(full, Put(new Phase(New<Phase>(), "One more", "V")));
        Assert.Equal("S1.8", Assert.IsType<Rejected>(refused).Refusal.Rule);
    }

    [Fact]
    [Rule("S1.9"), Rule("L3")]
    public void An_expectation_holds_or_the_change_is_refused()
    {
        var renamed = Accepts(Patch(Card.Id, ("name", "Renamed"))).State;
        Refuses(renamed, "S1.9", Remove(Card), [new Expectation(Card.Id, 1)]);
        Refuses(renamed, "S1.9", Put(Card), [new Expectation(New<Touchpoint>(), 9)]);
        Assert.IsType<Applied>(StudyRules.Apply(renamed, Remove(Card), [new Expectation(Card.Id, renamed.Revision)]));
    }

    [Fact]
    [Rule("S1.9")]
    public void A_record_written_again_as_it_was_keeps_its_revision()
    {
        var applied = Accepts([.. Put(Card), .. Patch(Second.Id, ("name", "Second"))]);
        Assert.Empty(applied.Effective);
        Assert.Equal(1, applied.State.Records[Card.Key].Revision);
        Assert.Equal(1, applied.State.Records[Second.Key].Revision);
    }

    [Fact]
    [Rule("L3")]
    public void A_change_holds_as_a_whole_or_not_at_all() =>
        Refuses("S1.7", [.. Patch(Card.Id, ("description", "Fine")), .. Patch(Second.Id, ("name", ""))]);
}
