using System.Collections.Immutable;
using Parcours.Mapping;
using Xunit;
using static Parcours.Tests.Doc;

namespace Parcours.Tests.Changes;

[Rule("T3")]
public sealed class ChangePropertyTests
{
    /// <summary>The first ones, and those that once failed: removals before what they moved, cards that brought bindings from another map, lists numbered anew around a lock.</summary>
    private static readonly int[] Seeds = [.. Enumerable.Range(0, 40), 169, 199, 275, 728, 1367];

    private const int Steps = 40;

    [Fact]
    public void A_difference_applied_to_the_first_gives_the_second() => ForAll((seed, before, _, applied) =>
    {
        var far = Walk(seed + 1000, 5);
        Assert.True(far.SameContent(Replay.Apply(before, StudyDiff.Between(before, far), 9)), $"seed {seed}");
        Assert.Empty(StudyDiff.Between(applied.State, applied.State));
    });

    [Fact]
    [Rule("L18")]
    public void Going_back_gives_what_was() => ForAll((seed, before, _, _) =>
    {
        var far = Walk(seed + 1000, 8);
        if (StudyRules.Apply(far, StudyRestore.Plan(far, before)) is not Applied back) return;
        Assert.True(before.SameContent(back.State), $"seed {seed}");
    });

    [Fact]
    [Rule("L21")]
    public void The_inverse_of_a_change_restores_the_content() => ForAll((seed, before, _, applied) =>
    {
        Assert.True(before.SameContent(Replay.Apply(applied.State, applied.Inverse, 9)), $"seed {seed}: generically");
        var back = StudyRules.Apply(applied.State, applied.Inverse);
        Assert.True(back is Applied undone && before.SameContent(undone.State), $"seed {seed}: by the rules: {(back as Rejected)?.Refusal}");
    });

    [Fact]
    [Rule("L4")]
    public void The_effective_operations_replayed_give_what_the_rules_gave() => ForAll((seed, before, _, applied) =>
    {
        var replayed = Replay.Apply(before, applied.Effective, before.Revision + 1);
        Assert.True(applied.State.SameContent(replayed), $"seed {seed}");
        Assert.All(applied.State.Records, pair => Assert.Equal(pair.Value.Revision, replayed.Records[pair.Key].Revision));
    });

    [Fact]
    [Rule("L8")]
    public void As_sent_means_that_the_operations_asked_for_give_the_same_generically() => ForAll((seed, before, ops, applied) =>
    {
        if (!applied.AsSent) return;
        Assert.True(applied.State.SameContent(Replay.Apply(before, ops, before.Revision + 1)), $"seed {seed}");
    });

    [Fact]
    [Rule("L4")]
    public void Applying_twice_the_same_gives_twice_the_same() => ForAll((_, before, ops, applied) =>
        Assert.True(applied.State.SameContent(Apply(before, ops).State)));

    [Fact]
    [Rule("L3")]
    public void Operations_are_idempotent() => ForAll((seed, _, _, applied) =>
        Assert.True(applied.State.SameContent(Replay.Apply(applied.State, applied.Effective, 9)), $"seed {seed}"));

    [Theory]
    [Rule("L21"), Rule("T1")]
    [InlineData(1)]
    [InlineData(40)]
    public void Undo_all_and_redo_all_by_one_user_leave_the_document_unchanged(int steps)
    {
        foreach (var seed in Seeds)
        {
            var edits = new RandomEdits(seed);
            var (state, inverses) = (State, new Stack<ImmutableArray<Op>>());
            for (var i = 0; i < steps; i++)
            {
                if (StudyRules.Apply(state, edits.Next(state)) is not Applied applied) continue;
                state = applied.State;
                inverses.Push(applied.Inverse);
            }

            var (undone, again) = Take(state, inverses, seed);
            Assert.True(State.SameContent(undone), $"seed {seed}: undone");
            Assert.True(state.SameContent(Take(undone, again, seed).State), $"seed {seed}: redone");
        }
    }

    private static (StudyState State, Stack<ImmutableArray<Op>> Inverses) Take(StudyState state, Stack<ImmutableArray<Op>> inverses, int seed)
    {
        var back = new Stack<ImmutableArray<Op>>();
        foreach (var inverse in inverses)
        {
            var (ops, skipped) = StudyUndo.Plan(state, inverse, new HashSet<Touch>());
            Assert.True(skipped.IsEmpty, $"seed {seed}: skipped {string.Join(", ", skipped)}");
            var outcome = StudyRules.Apply(state, ops);
            Assert.True(outcome is Applied, $"seed {seed}: {(outcome as Rejected)?.Refusal}");
            state = ((Applied)outcome).State;
            back.Push(((Applied)outcome).Inverse);
        }

        return (state, back);
    }

    private static void ForAll(Action<int, StudyState, ImmutableArray<Op>, Applied> check)
    {
        var held = 0;
        foreach (var seed in Seeds)
        {
            var (state, edits) = (State, new RandomEdits(seed));
            for (var i = 0; i < Steps; i++)
            {
                var ops = edits.Next(state);
                if (StudyRules.Apply(state, ops) is not Applied applied) continue;
                held++;
                if (i % 4 == 0) check(seed, state, ops, applied);
                state = applied.State;
            }
        }

        Assert.InRange(held, Seeds.Length * Steps / 2, Seeds.Length * Steps);
    }

    private static StudyState Walk(int seed, int steps)
    {
        var (state, edits) = (State, new RandomEdits(seed));
        for (var i = 0; i < steps; i++)
        {
            if (StudyRules.Apply(state, edits.Next(state)) is Applied applied) state = applied.State;
        }

        return state;
    }
}
