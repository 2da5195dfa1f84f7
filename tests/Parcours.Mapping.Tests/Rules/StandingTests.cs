using Parcours.Mapping;
using Xunit;
using static Parcours.Tests.Doc;

namespace Parcours.Tests.Rules;

/// <summary>S54 and S55: documents that a study rests on, and whether what is drawn still holds.</summary>
public sealed class StandingTests
{
    private static readonly SourceDocument Report = new(New<SourceDocument>(), "Process 2019.bpmn", "V", DocumentKind.Process, "2019-05-01", "Quality");
    private static readonly Standing Claim = new(New<Standing>(), Card.Id, StandingStatus.ToCheck, Report.Id, On: "2026-11-30");

    [Fact]
    [Rule("S54.1"), Rule("S55.3")]
    public void Days_are_iso_dates()
    {
        Refuses("S54.1", Put(Report with { On = "1 May 2019" }));
        Refuses("S55.3", Put(Report, Claim with { On = "yesterday" }));
        Accepts(Put(Report, Claim));
    }

    [Fact]
    [Rule("S55.1")]
    public void A_touchpoint_a_path_a_stage_a_moment_a_condition_and_a_note_have_a_standing_and_nothing_else()
    {
        var note = new Note(New<Note>(), Map.Id, "Seen", "V");
        foreach (var subject in new StudyRecord[] { Card, ThePath, A, Moment, TheCondition, note }) Accepts(Put(note, Claim with { Subject = subject.Key, Source = null }));
        foreach (var subject in new StudyRecord[] { X, Map, TheJourney, TheReading, Step }) Refuses("S55.1", Put(Claim with { Subject = subject.Key, Source = null }));
    }

    [Fact]
    [Rule("S55.2")]
    public void An_item_has_one_standing_the_last_to_arrive()
    {
        var state = Accepts(Put(Report, Claim)).State;
        var second = Claim with { Id = New<Standing>(), Status = StandingStatus.Confirmed, By = "Client relations" };
        var applied = Apply(state, Put(second));
        Assert.False(applied.AsSent);
        Assert.Equal([second], applied.State.All<Standing>());
    }

    [Fact]
    [Rule("S54.2"), Rule("S1.1")]
    public void A_standing_goes_with_its_item_and_outlives_its_source()
    {
        var state = Accepts(Put(Report, Claim)).State;
        Assert.Empty(Apply(state, Remove(Card)).State.All<Standing>());
        Assert.Null(Apply(state, Remove(Report)).State.Find(Claim.Id)!.Source);
        Assert.Equal((Map.Id, Card.Key), (MapPlace.Of(Claim, state), MapPlace.ShownBy(Claim, state)));
        Assert.Equal(Card.Key, MapPlace.ShownBy(Claim with { Subject = TheCondition.Key }, state));
    }

    [Fact]
    [Rule("S55.4")]
    public void A_copy_of_a_map_is_as_sure_as_its_original_and_a_template_carries_neither()
    {
        var state = Accepts(Put(Report, Claim)).State;
        var copy = Apply(state, Copying.Plan(state, Map.Key, "Copy", () => New<Note>().Value)).State;
        Assert.Equal([Report.Id, Report.Id], copy.All<Standing>().Select(each => each.Source!.Value));
        Assert.Single(copy.All<SourceDocument>());
        var stripped = TemplateDraft.Of(state, Map, "Template", "other", []).Stripped;
        Assert.Contains(new TemplateCount("standings", 1), stripped);
        Assert.Contains(new TemplateCount("sources", 1), stripped);
    }

    [Fact]
    [Rule("S55.5"), Rule("S52.1")]
    public void A_guest_is_sent_neither_and_may_remove_a_card_that_has_one()
    {
        var guest = new GuestScope(Map.Id, GuestRights.Edit, Measures: true, "Léa");
        var state = Accepts(Put(Report, Claim)).State;
        Assert.False(guest.Sees(Report, state) || guest.Sees(Claim, state));
        Assert.NotNull(guest.Judge(state, Apply(state, Put(Claim with { Status = StandingStatus.Confirmed })).State, Put(Claim), Put(Claim), isUndo: false));
        var removed = Apply(state, Remove(Card));
        Assert.Null(guest.Judge(state, removed.State, Remove(Card), removed.Effective, isUndo: false));
        Assert.DoesNotContain(guest.Seen(state, removed.State, removed.Effective)!.Value, op => op.Target.Kind == "standing");
    }

    [Fact]
    [Rule("S55.2"), Rule("L18")]
    public void Two_branches_that_judge_one_item_differently_are_a_conflict_that_people_decide()
    {
        var origin = Accepts(Put(Report)).State;
        var ours = Apply(origin, Put(Claim with { Status = StandingStatus.Confirmed })).State;
        var branch = Claim with { Id = New<Standing>(), Status = StandingStatus.Contradicted, Note = "Stopped in 2024" };
        var theirs = Apply(origin, Put(branch)).State;
        var plan = StudyMerge.Plan(origin, ours, theirs, new HashSet<Touch>());
        Assert.Equal("S55.2", Assert.Single(plan.Conflicts).Rule);
        Assert.Equal(StandingStatus.Confirmed, Apply(ours, plan.Ops).State.All<Standing>().Single().Status);
        var taken = StudyMerge.Plan(origin, ours, theirs, new HashSet<Touch> { new(branch.Id, null) });
        Assert.Equal(branch, Apply(ours, taken.Ops).State.All<Standing>().Single());
    }

    [Fact]
    [Rule("S54.3")]
    public void An_import_is_one_change_of_which_every_item_is_to_check_and_removing_what_it_made_takes_it_back()
    {
        var draft = new MapDraft(
            "Read", DocumentKind.Spreadsheet, [new("Choose", "buying"), new("Pay")], [new("Web"), new("Shop", "store", true)],
            [new(0, 0, "Compare"), new(1, 1, "Pay", Expectation: "Quick", Importance: 7)], [new("Nominal", PathKind.Reference, [0, 1])], [new("Seen", 0)]);
        var phase = new Phase(New<Phase>(), "Buying", "V");
        var before = Accepts(Put(phase)).State;
        var import = MapImport.Of(before, draft, new MapImportChoices(null, "My map", MapKind.Reality, "file.xlsx", "2026-11-30", "Quality"), () => New<Note>().Value);
        var state = Apply(before, import.Ops).State;
        var map = state.Find(import.Map)!;
        Assert.Equal(("My map", import.Journey), (map.Name, map.Journey));
        Assert.Equal(phase.Id, state.All<Stage>().Single(stage => stage.Name == "Choose").Phase);
        Assert.Equal(["moment", "note", "path", "stage", "stage", "touchpoint", "touchpoint"], state.All<Standing>().Select(each => each.Subject.Kind).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(state.All<Standing>(), each => Assert.Equal((StandingStatus.ToCheck, "2026-11-30", state.All<SourceDocument>().Single().Id), (each.Status, each.On, each.Source!.Value)));
        Assert.True(Apply(state, [.. import.Made.Select(id => new Op.Remove(id))]).State.SameContent(before));
        var inside = MapImport.Of(before, draft, new MapImportChoices(TheJourney.Id, "My map", MapKind.Design, "file.xlsx"), () => New<Note>().Value);
        Assert.Equal(3, Apply(before, inside.Ops).State.All<JourneyMap>().Count(each => each.Journey == TheJourney.Id));
    }
}
