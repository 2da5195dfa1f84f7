using System.Collections.Immutable;
using System.Text.Json;
using Parcours.Mapping;
using Xunit;
using static Parcours.Tests.Doc;

namespace Parcours.Tests.Changes;

[Rule("L18")]
public sealed class MergeTests
{
    private const int Seeds = 150;
    private static readonly ImmutableHashSet<Touch> Nothing = [];

    [Fact]
    public void Different_properties_of_one_record_come_together()
    {
        var merged = Merge(Patch(Card.Id, ("name", "Ours")), Patch(Card.Id, ("owner", "Theirs")), out var conflicts);
        Assert.Empty(conflicts);
        Assert.Equal(("Ours", "Theirs"), (merged.Find(Card.Id)!.Name, merged.Find(Card.Id)!.Owner));
    }

    [Fact]
    public void The_same_property_changed_differently_is_a_conflict_and_ours_stays_until_decided()
    {
        var (ours, theirs) = (Accepts(Patch(Card.Id, ("name", "Ours"))).State, Accepts(Patch(Card.Id, ("name", "Theirs"))).State);
        var plan = StudyMerge.Plan(State, ours, theirs, Nothing);
        var conflict = Assert.Single(plan.Conflicts);
        Assert.Equal(("name", "Card", "Ours", "Theirs"), (conflict.Property, conflict.Base?.GetString(), conflict.Ours?.GetString(), conflict.Theirs?.GetString()));
        Assert.Empty(plan.Ops);
        var decided = StudyMerge.Plan(State, ours, theirs, ImmutableHashSet.Create(conflict.At));
        Assert.Equal("Theirs", Apply(ours, decided.Ops).State.Find(Card.Id)!.Name);
        Assert.Single(decided.Conflicts);
    }

    [Fact]
    public void The_same_change_on_both_sides_is_no_conflict()
    {
        Merge(Patch(Card.Id, ("name", "Same")), Patch(Card.Id, ("name", "Same")), out var conflicts);
        Assert.Empty(conflicts);
    }

    [Fact]
    public void A_record_removed_there_and_changed_here_is_a_conflict_and_stays()
    {
        var merged = Merge(Patch(Second.Id, ("name", "Ours")), Remove(Second), out var conflicts);
        Assert.Equal(new Touch(Second.Id, null), Assert.Single(conflicts).At);
        Assert.NotNull(merged.Find(Second.Id));
    }

    [Fact]
    public void What_was_hung_here_on_a_record_removed_there_is_not_lost()
    {
        var step = new PathStep(New<PathStep>(), ThePath.Id, Second.Id, "k");
        var merged = Merge(Put(step), Remove(ThePath), out var conflicts);
        Assert.NotNull(merged.Find(step.Id));
        Assert.Contains(conflicts, conflict => conflict.At == new Touch(ThePath.Id, null));
    }

    [Fact]
    public void What_was_hung_there_on_a_record_removed_here_stays_out_and_is_listed()
    {
        var step = new PathStep(New<PathStep>(), ThePath.Id, Second.Id, "k");
        var merged = Merge(Remove(ThePath), Put(step), out var conflicts);
        Assert.Null(merged.Find(step.Id));
        Assert.Equal(("S1.1", step.Key), (conflicts.Single().Rule, conflicts.Single().Id));
    }

    [Fact]
    [Rule("S10.1")]
    public void A_second_moment_of_truth_of_a_card_stays_out_and_is_listed()
    {
        var (mine, other) = (new MomentOfTruth(New<MomentOfTruth>(), Second.Id, "Ours"), new MomentOfTruth(New<MomentOfTruth>(), Second.Id, "Theirs"));
        var merged = Merge(Put(mine), Put(other), out var conflicts);
        Assert.Equal("Ours", merged.Find(mine.Id)!.Expectation);
        Assert.Equal(("S10.1", other.Key), (conflicts.Single().Rule, conflicts.Single().Id));
    }

    [Fact]
    [Rule("S48.1")]
    public void A_part_given_on_both_sides_is_decided_and_the_branch_s_comes_when_it_is_chosen()
    {
        var fitter = new Stakeholder(New<Stakeholder>(), "Fitter", "partner", "V");
        var (mine, other) = (new Involvement(New<Involvement>(), fitter.Id, Second.Id), new Involvement(New<Involvement>(), fitter.Id, Second.Id));
        var (origin, ours, theirs) = (Apply(State, Put(fitter)).State, Apply(State, Put(fitter, mine)).State, Apply(State, Put(fitter, other)).State);
        var plan = StudyMerge.Plan(origin, ours, theirs, Nothing);
        Assert.Equal(("S48.1", other.Key), (plan.Conflicts.Single().Rule, plan.Conflicts.Single().Id));
        Assert.Equal(mine.Id, Apply(ours, plan.Ops).State.All<Involvement>().Single().Id);
        var chosen = StudyMerge.Plan(origin, ours, theirs, new HashSet<Touch> { plan.Conflicts.Single().At });
        Assert.Equal(other.Id, Apply(ours, chosen.Ops).State.All<Involvement>().Single().Id);
    }

    [Fact]
    [Rule("S8.1")]
    public void A_path_edited_there_in_a_layer_locked_here_stays_out_and_is_listed()
    {
        var merged = Merge(Patch(TheLayer.Id, ("locked", true)), [.. Patch(ThePath.Id, ("name", "Theirs")), .. Patch(Card.Id, ("owner", "Theirs"))], out var conflicts);
        Assert.Equal((ThePath.Name, "Theirs"), (merged.Find(ThePath.Id)!.Name, merged.Find(Card.Id)!.Owner));
        Assert.Equal(("S8.1", ThePath.Key), (conflicts.Single().Rule, conflicts.Single().Id));
    }

    [Fact]
    public void It_is_deterministic() => ForAll((seed, ours, theirs) =>
    {
        var (first, again) = (StudyMerge.Plan(State, ours, theirs, Nothing), StudyMerge.Plan(State, ours, theirs, Nothing));
        Assert.Equal(Json(first), Json(again));
        Assert.True(StudyRules.Apply(ours, first.Ops) is Applied, $"seed {seed}");
    });

    [Fact]
    public void No_edit_is_lost_without_being_listed() => ForAll((seed, ours, theirs) =>
    {
        var plan = StudyMerge.Plan(State, ours, theirs, Nothing);
        var merged = Apply(ours, plan.Ops).State;
        var listed = plan.Conflicts.Select(conflict => conflict.Id).ToHashSet();
        foreach (var (id, name, value) in ChangedValues(ours))
        {
            if (!listed.Contains(id) && !ChangedBy(theirs, id, name)) Assert.True(Has(merged, id, name, value), $"seed {seed}: ours, {id}#{name}");
        }

        foreach (var (id, name, value) in ChangedValues(theirs))
        {
            if (!listed.Contains(id) && !ChangedBy(ours, id, name)) Assert.True(Has(merged, id, name, value), $"seed {seed}: theirs, {id}#{name}");
        }
    });

    [Fact]
    public void Conflicts_of_properties_are_exactly_those_changed_on_both_sides() => ForAll((seed, ours, theirs) =>
    {
        var plan = StudyMerge.Plan(State, ours, theirs, Nothing);
        var whole = plan.Conflicts.Where(conflict => conflict.Property is null).Select(conflict => conflict.Id).ToHashSet();
        var expected = ChangedValues(theirs)
            .Where(change => !whole.Contains(change.Id) && State.Find(change.Id) is not null && ours.Find(change.Id) is not null
                && ChangedBy(ours, change.Id, change.Name) && !Has(ours, change.Id, change.Name, change.Value))
            .Select(change => new Touch(change.Id, change.Name)).ToHashSet();
        var listed = plan.Conflicts.Where(conflict => conflict.Property is not null and not "order").Select(conflict => conflict.At).ToHashSet();
        Assert.True(expected.SetEquals(listed), $"seed {seed}: {string.Join(", ", expected.Except(listed))} | {string.Join(", ", listed.Except(expected))}");
    });

    private static StudyState Merge(ImmutableArray<Op> ours, ImmutableArray<Op> theirs, out ImmutableArray<MergeConflict> conflicts)
    {
        var mine = Accepts(ours).State;
        var plan = StudyMerge.Plan(State, mine, Accepts(theirs).State, Nothing);
        conflicts = plan.Conflicts;
        return Apply(mine, plan.Ops).State;
    }

    private static void ForAll(Action<int, StudyState, StudyState> check)
    {
        for (var seed = 0; seed < Seeds; seed++) check(seed, Walk(seed), Walk(seed + 5000));
    }

    private static StudyState Walk(int seed)
    {
        var (edits, state) = (new RandomEdits(seed), State);
        for (var i = 0; i < 6; i++) state = StudyRules.Apply(state, edits.Next(state)) is Applied applied ? applied.State : state;
        return state;
    }

    // Order keys are issued anew where both put something in one place: they are not what people wrote.
    private static IEnumerable<(RecordId Id, string Name, JsonElement Value)> ChangedValues(StudyState side) =>
        from held in side.Records.Values
        from property in Values(held.Record)
        where property.Key != "order" && ChangedBy(side, held.Record.Key, property.Key)
        select (held.Record.Key, property.Key, property.Value);

    private static bool ChangedBy(StudyState side, RecordId id, string name) => State.Find(id) is { } before
        ? side.Find(id) is not { } after || !JsonElement.DeepEquals(Values(before)[name], Values(after)[name])
        : side.Find(id) is not null;

    private static bool Has(StudyState state, RecordId id, string name, JsonElement value) =>
        state.Find(id) is { } record && JsonElement.DeepEquals(Values(record)[name], value);

    private static Dictionary<string, JsonElement> Values(StudyRecord record) =>
        JsonSerializer.SerializeToElement(record, StudyJson.Options).EnumerateObject().ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);

    private static string Json(MergePlan plan) => JsonSerializer.Serialize(plan, StudyJson.Options);
}
