using Parcours.Mapping;
using Xunit;
using static Parcours.Tests.Doc;

namespace Parcours.Tests.Rules;

/// <summary>S17 and S18: the decision journal and the saved views of a map.</summary>
public sealed class JournalAndViewTests
{
    private static readonly JourneyPath Elsewhere = new(New<JourneyPath>(), OtherMap.Id, "Elsewhere", PathKind.Exception, "V");
    private static readonly JournalEntry Entry = new(New<JournalEntry>(), Map.Id, ThePath.Id, Text: "Better", On: "2026-02-28");
    private static readonly SavedView View = new(New<SavedView>(), Map.Id, "View", "V", [ThePath.Id], [0.5], ThePath.Id, "nps", 10, 20, 1);

    [Fact]
    [Rule("S17.1")]
    public void The_day_of_a_decision_is_a_date_or_empty()
    {
        Refuses("S17.1", Put(Entry with { On = "yesterday" }));
        Accepts(Put(Entry with { On = "" }));
    }

    [Fact]
    [Rule("S18.1"), Rule("S18.2"), Rule("S18.3")]
    public void A_view_fades_paths_of_its_map_by_strengths_from_0_to_1()
    {
        Refuses("S18.1", Put(View with { Strengths = [] }));
        Refuses("S18.1", Put(View with { Strengths = [1.5] }));
        Refuses("S18.2", Put(View with { Zoom = 11 }));
        Refuses("S18.2", Put(View with { Zoom = -1 }));
        Refuses("S18.3", Put(Elsewhere, View with { Solo = Elsewhere.Id }));
        Refuses("S18.3", Put(Elsewhere, View with { Faded = [Elsewhere.Id] }));
        Accepts(Put(View));
    }

    [Fact]
    [Rule("S50.1")]
    public void A_view_fades_signs_by_strengths_from_0_to_1()
    {
        Refuses("S50.1", Put(View with { Signs = ["curve"] }));
        Refuses("S50.1", Put(View with { Signs = ["curve"], SignStrengths = [2] }));
        Refuses("S1.3", Put(View with { Signs = [.. Enumerable.Repeat("curve", 51)], SignStrengths = [.. Enumerable.Repeat(0.5, 51)] }));
        Accepts(Put(View with { Signs = ["curve", "a sign of a newer client"], SignStrengths = [0, 0.5] }));
    }

    [Fact]
    [Rule("S1.1")]
    public void A_removed_path_leaves_the_decision_and_the_view_without_it()
    {
        var second = ThePath with { Id = New<JourneyPath>(), Order = "k" };
        var state = Accepts(Put(second, Entry, View with { Faded = [second.Id, ThePath.Id], Strengths = [0, 0.5] })).State;
        var after = Apply(state, Remove(ThePath)).State;
        Assert.Null(after.Find(Entry.Id)!.About);
        var view = after.Find(View.Id)!;
        Assert.Null(view.Solo);
        Assert.Equal([second.Id], view.Faded);
        Assert.Equal([0d], view.Strengths);
        Assert.Null(Apply(state, Remove(Map)).State.Find(View.Id));
    }
}
