using System.Collections.Immutable;
using Parcours.Mapping;
using Xunit;
using static Parcours.Tests.Doc;

namespace Parcours.Tests.Changes;

/// <summary>A copy is its original under other ids, and nothing else changes.</summary>
public sealed class CopyingTests
{
    private static readonly Journey Part = new(New<Journey>(), "Part", "k", Parent: TheJourney.Id);
    private static readonly JourneyMap PartMap = new(New<JourneyMap>(), Part.Id, "Part's map", MapKind.Design, "V", Archived: true);

    [Fact]
    public void A_copy_holds_all_its_original_holds_whatever_was_edited_before()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var state = Edited(seed);
            foreach (var root in new RecordId[] { TheJourney.Id, Map.Id, OtherMap.Id }) Holds(state, root, seed);
        }
    }

    [Fact]
    public void A_copy_stands_just_after_its_original_in_use_and_goes_as_a_whole()
    {
        var state = Apply(Accepts(Put(Part, PartMap)).State, Patch(TheJourney.Id, ("archived", true))).State;
        var copied = Apply(state, Plan(state, TheJourney.Id)).State;
        var journeys = copied.All<Journey>().OrderBy(each => each.Order, StringComparer.Ordinal).Select(each => (each.Name, each.Archived)).ToList();
        Assert.Equal([("Journey", true), ("Copy", false), ("Part", false), ("Part", false)], journeys);
        var copy = copied.All<Journey>().Single(each => each.Name == "Copy");
        Assert.Single(copied.All<Journey>(), each => each.Parent == copy.Id);
        var left = Apply(copied, [.. copied.All<Journey>().Where(each => each.Id == copy.Id || each.Parent == copy.Id).Select(each => new Op.Remove(each.Key))]).State;
        Assert.True(left.SameContent(state));
    }

    [Fact]
    public void Only_a_journey_or_a_map_is_copied()
    {
        Assert.Empty(Plan(State, Card.Id));
        Assert.Empty(Plan(State, New<Journey>()));
        Assert.Empty(Plan(State, TheStudy.Id));
    }

    private static void Holds(StudyState state, RecordId root, int seed)
    {
        if (state.Find(root) is null) return;
        var plan = Plan(state, root);
        var copied = Assert.IsType<Applied>(StudyRules.Apply(state, plan)).State;
        foreach (var (id, held) in state.Records) Assert.True(Equals(held.Record, copied.Find(id)), $"seed {seed}: {id} changed");
        // A card that came from another map may have brought a second binding of an activity; in the copy S14.2 keeps one.
        plan = [.. plan.Where(op => copied.Find(op.Target) is not null || op.Target.Kind != "binding")];
        Assert.Equal(plan.Length, copied.Records.Count - state.Records.Count);

        // Removing the original takes along as many as were copied, and leaves the copy whole: nothing in it leads back.
        var without = Assert.IsType<Applied>(StudyRules.Apply(copied, [new Op.Remove(root)])).State;
        var nested = root == TheJourney.Id.Any ? Assert.IsType<Applied>(StudyRules.Apply(without, Remove(Part))).State : without;
        Assert.InRange(copied.Records.Count - nested.Records.Count, plan.Length, plan.Length + state.All<Binding>().Count());
        foreach (var op in plan) Assert.True(Equals(copied.Find(op.Target), nested.Find(op.Target)), $"seed {seed}: {op.Target} leads to the original");

        // Copied again, it is the same again: the shape is kept.
        var again = Plan(nested, plan[0].Target);
        Assert.Equal(Shape(plan), Shape(again));
    }

    private static string Shape(ImmutableArray<Op> plan)
    {
        var kinds = plan.GroupBy(op => op.Target.Kind, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal);
        return string.Join(' ', kinds.Select(group => $"{group.Key}:{group.Count()}"));
    }

    private static ImmutableArray<Op> Plan(StudyState state, RecordId root) => Copying.Plan(state, root, "Copy", () => New<Note>().Value);

    private static StudyState Edited(int seed)
    {
        var edits = new RandomEdits(seed);
        var state = Accepts(Put(Part, PartMap)).State;
        for (var i = 0; i < 40; i++)
        {
            if (StudyRules.Apply(state, edits.Next(state)) is Applied applied) state = applied.State;
        }

        return state;
    }
}
