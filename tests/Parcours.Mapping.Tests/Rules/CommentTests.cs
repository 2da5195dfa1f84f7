using Parcours.Mapping;
using Xunit;
using static Parcours.Tests.Doc;

namespace Parcours.Tests.Rules;

/// <summary>S13: comments and their replies.</summary>
public sealed class CommentTests
{
    private static readonly Note TheNote = new(New<Note>(), Map.Id, "Note", "V", A.Id, X.Id, NoteHue.Blue);
    private static readonly Comment First = new(New<Comment>(), Card.Id, "Is this true?", "Amine", "2026-11-22T08:15:00Z");
    private static readonly Comment Reply = new(New<Comment>(), Card.Id, "Since March", "Claire", Parent: First.Id);

    [Fact]
    [Rule("S13.2")]
    public void A_comment_is_about_something_of_a_map()
    {
        RecordId[] subjects = [Card.Id, ThePath.Id, A.Id, X.Id, TheNote.Id, Map.Id];
        foreach (var subject in subjects) Accepts(Put(TheNote, First with { Subject = subject }));
        Refuses("S13.2", Put(First with { Subject = TheJourney.Id }));
        Refuses("S13.2", Put(First, First with { Id = New<Comment>(), Subject = First.Id }));
        Refuses("S1.7", Put(First with { Text = " " }));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("2026-02-28T23:59:59Z", true)]
    [InlineData("2026-02-30T23:59:59Z", false)]
    [InlineData("2026-02-28", false)]
    [InlineData("2026-02-28T23:59:59+01:00", false)]
    [Rule("S13.3")]
    public void Its_time_is_an_instant_in_UTC_or_empty(string at, bool holds)
    {
        if (holds) Accepts(Put(First with { At = at }));
        else Refuses("S13.3", Put(First with { At = at }));
    }

    [Fact]
    [Rule("S13.4")]
    public void A_reply_answers_the_beginning_of_a_thread_about_the_same_record()
    {
        Accepts(Put(First, Reply));
        Refuses("S13.4", Put(First, Reply with { Subject = Second.Id }));
        Refuses("S13.4", Put(First, Reply, Reply with { Id = New<Comment>(), Parent = Reply.Id }));
        Refuses("S13.4", Put(First with { Parent = First.Id }));
    }

    [Fact]
    [Rule("S1.1")]
    public void A_thread_goes_with_what_it_is_about_and_replies_with_their_beginning()
    {
        var state = Accepts(Put(TheNote, First, Reply, First with { Id = New<Comment>(), Subject = TheNote.Id })).State;
        Assert.Empty(Apply(state, Remove(Card, TheNote)).State.All<Comment>());
        Assert.Null(Apply(state, Remove(First)).State.Find(Reply.Id));
        Assert.Equal(Map.Id, MapPlace.Of(Reply, state));
        Assert.Equal(Card.Key, MapPlace.ShownBy(Reply, state));
    }

    [Fact]
    [Rule("S13.1")]
    public void A_copied_map_brings_its_notes_and_comments_along()
    {
        var state = Accepts(Put(TheNote, First, Reply)).State;
        var copy = Apply(state, Copying.Plan(state, Map.Key, "Copy", () => New<Note>().Value)).State;
        var map = copy.All<JourneyMap>().Single(each => each.Name == "Copy");
        var note = copy.All<Note>().Single(each => each.Map == map.Id);
        Assert.Equal((NoteHue.Blue, map.Id), (note.Hue, copy.Find(note.Stage!.Value)!.Map));
        Assert.Equal(2, copy.All<Comment>().Count(each => MapPlace.Of(each, copy) == map.Id));
    }
}
