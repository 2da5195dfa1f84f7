using Parcours.Mapping;
using Xunit;
using static Parcours.Tests.Doc;

namespace Parcours.Tests.Rules;

/// <summary>S51: workshops, their agendas and votes.</summary>
public sealed class WorkshopRuleTests
{
    private static readonly Workshop Held = new(New<Workshop>(), Map.Id, "Workshop", "V");
    private static readonly AgendaItem Vote = new(New<AgendaItem>(), Held.Id, "Vote", "V", AgendaKind.Vote, Subjects: [Card.Key, ThePath.Key]);
    private static readonly Tally Counted = new(New<Tally>(), Vote.Id, Card.Key, 7, 3);
    private static readonly Note Written = new(New<Note>(), Map.Id, "They call twice", "V", Item: Vote.Id, Touchpoint: Card.Id);

    [Fact]
    [Rule("S51.1"), Rule("S51.2")]
    public void Days_instants_and_minutes_are_such()
    {
        Accepts(Put(Held with { On = "2026-03-12", OpenedAt = "2026-03-12T08:00:00Z", TimerAt = "2026-03-12T08:00:00Z", TimerSeconds = 28_800 }));
        Refuses("S51.1", Put(Held with { On = "monday" }));
        Refuses("S51.1", Put(Held with { OpenedAt = "08:00" }));
        Refuses("S51.1", Put(Held with { ClosedAt = "2026-03-12" }));
        Refuses("S51.1", Put(Held with { TimerAt = "now" }));
        Refuses("S51.2", Put(Held with { TimerSeconds = -1 }));
        Refuses("S51.2", Put(Held with { TimerSeconds = 28_801 }));
        Refuses("S51.2", Put(Held, Vote with { Minutes = 0 }));
        Refuses("S51.2", Put(Held, Vote with { Minutes = 481 }));
    }

    [Fact]
    [Rule("S51.3"), Rule("S51.4"), Rule("S51.6")]
    public void A_vote_has_a_budget_and_things_to_vote_on()
    {
        Accepts(Put(Held, Vote, Counted));
        Refuses("S51.3", Put(Held, Vote with { Budget = 0 }));
        Refuses("S51.3", Put(Held, Vote with { Budget = 51 }));
        Refuses("S51.4", Put(Held, Vote with { Subjects = [Map.Key] }));
        Refuses("S51.6", Put(Held, Vote with { Participants = -1 }));
        Refuses("S51.6", Put(Held, Vote, Counted with { Votes = -1 }));
        Refuses("S51.6", Put(Held, Vote, Counted with { Subject = Map.Key }));
    }

    [Fact]
    [Rule("S51.5")]
    public void The_current_point_and_the_round_are_of_the_workshop()
    {
        var other = new Workshop(New<Workshop>(), OtherMap.Id, "Other", "V");
        var round = new Round(New<Round>(), OtherMap.Id, "Round", "V", Axes: [Triptych.Cx], Groups: ["Team"]);
        Accepts(Put(Held with { Current = Vote.Id }, Vote));
        Refuses("S51.5", Put(Held, Vote, other with { Current = Vote.Id }));
        Refuses("S51.5", Put(Held, round, Vote with { Round = round.Id }));
    }

    [Fact]
    [Rule("S1.1"), Rule("S13.1")]
    public void A_note_that_became_part_of_a_touchpoint_stands_on_the_map_again_when_that_goes()
    {
        var state = Accepts(Put(Held, Vote, Written)).State;
        Assert.Empty(NotesOf(state));
        var without = Apply(state, Remove(Card)).State;
        Assert.Null(without.Find(Written.Id)!.Touchpoint);
        Assert.Contains(NotesOf(without), note => note.Id == Written.Id);
        Assert.DoesNotContain(Card.Key, without.Find(Vote.Id)!.Subjects);
        Refuses("S13.1", Put(Held, Vote, Written with { Touchpoint = OtherCard.Id }));
    }

    [Fact]
    [Rule("S1.1")]
    public void A_workshop_takes_its_agenda_and_counts_with_it_and_leaves_the_notes()
    {
        var state = Accepts(Put(Held with { Current = Vote.Id }, Vote, Counted, Written)).State;
        Assert.Null(Apply(state, Remove(Vote)).State.Find(Held.Id)!.Current);
        var without = Apply(state, Remove(Held)).State;
        Assert.Null(without.Find(Vote.Id));
        Assert.Null(without.Find(Counted.Id));
        Assert.Null(without.Find(Written.Id)!.Item);
        Assert.Null(Apply(state, Remove(Map)).State.Find(Held.Id));
    }

    [Fact]
    public void A_copied_map_has_the_notes_of_a_workshop_and_not_the_workshop()
    {
        var state = Accepts(Put(Held, Vote, Counted, Written)).State;
        var copy = Apply(state, Copying.Plan(state, Map.Id, "Copy", Guid.CreateVersion7)).State;
        Assert.Single(copy.All<Workshop>());
        Assert.Single(copy.All<AgendaItem>());
        Assert.Null(Assert.Single(copy.All<Note>(), note => note.Text == Written.Text && note.Id != Written.Id).Item);
    }

    private static System.Collections.Immutable.ImmutableArray<Note> NotesOf(StudyState state) => MapContent.Of(state.Records.Values.Select(held => held.Record), Map.Id).Notes;
}
