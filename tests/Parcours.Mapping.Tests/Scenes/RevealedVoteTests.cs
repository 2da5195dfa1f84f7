using Parcours.Mapping;
using Xunit;

namespace Parcours.Tests.Scenes;

/// <summary>S61.2: the votes that cards show are those of the last vote revealed, and none before.</summary>
[Rule("S61.2")]
public sealed class RevealedVoteTests
{
    private static readonly Workshop First = new(Doc.New<Workshop>(), Doc.Map.Id, "First", "a", OpenedFrom: 3);
    private static readonly Workshop Second = new(Doc.New<Workshop>(), Doc.Map.Id, "Second", "A", OpenedFrom: 9);
    private static readonly Mark Irritant = new(Doc.New<Mark>(), Doc.Card.Id, MarkKind.Irritant, "Waits");

    [Fact]
    public void Nothing_is_shown_before_the_reveal()
    {
        var open = Point(First, "a", AgendaStatus.Open);
        Assert.Null(RevealedVote.Latest(Doc.Map.Id, Records(First, open, Given(open, Doc.Card.Id, 4))));
        Assert.Null(RevealedVote.Latest(Doc.OtherMap.Id, Records(First, open with { Status = AgendaStatus.Revealed })));
    }

    [Fact]
    public void It_is_the_last_of_the_workshop_that_began_last_and_a_card_has_what_its_conditions_and_marks_were_given()
    {
        var (old, early, late) = (Point(First, "z"), Point(Second, "a"), Point(Second, "b"));
        var vote = RevealedVote.Latest(Doc.Map.Id, Records(
            First, Second, old, early, late, Irritant, Given(old, Doc.Card.Id, 9), Given(early, Doc.Card.Id, 8),
            Given(late, Doc.Card.Id, 1), Given(late, Doc.TheCondition.Id, 2), Given(late, Irritant.Id, 3), Given(late, Doc.ThePath.Id, 5), Given(late, Doc.Second.Id, 0)))!;
        Assert.Equal(late.Id, vote.Item.Id);
        Assert.Equal((Doc.Card.Id, 6), Assert.Single(vote.Cards.Select(pair => (pair.Key, pair.Value))));
    }

    [Fact]
    public void A_note_has_its_own_and_those_of_a_note_read_on_a_card_are_the_cards()
    {
        var point = Point(First, "a");
        var (loose, joined) = (new Note(Doc.New<Note>(), Doc.Map.Id, "Calls twice", "a"), new Note(Doc.New<Note>(), Doc.Map.Id, "Waits", "b", Touchpoint: Doc.Card.Id));
        var vote = RevealedVote.Latest(Doc.Map.Id, Records(First, point, loose, joined, Given(point, loose.Id, 4), Given(point, joined.Id, 2), Given(point, Doc.Card.Id, 1)))!;
        Assert.Equal((loose.Id, 4), Assert.Single(vote.Notes.Select(pair => (pair.Key, pair.Value))));
        Assert.Equal((Doc.Card.Id, 3), Assert.Single(vote.Cards.Select(pair => (pair.Key, pair.Value))));
    }

    private static AgendaItem Point(Workshop workshop, string order, AgendaStatus status = AgendaStatus.Revealed) => new(Doc.New<AgendaItem>(), workshop.Id, order, order, AgendaKind.Vote, Status: status);

    private static Tally Given(AgendaItem item, RecordId subject, int votes) => new(Doc.New<Tally>(), item.Id, subject, votes, 1);

    private static IEnumerable<StudyRecord> Records(params StudyRecord[] more) => [.. Doc.State.Records.Values.Select(held => held.Record), .. more];
}
