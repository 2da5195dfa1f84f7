using System.Collections.Immutable;
using Parcours.Mapping;
using Parcours.Tests.Changes;
using Xunit;
using static Parcours.Tests.Doc;

namespace Parcours.Tests.Rules;

/// <summary>S52: what a guest is sent, and what a guest may change.</summary>
public sealed class GuestScopeTests
{
    private static readonly GuestScope Looks = new(Map.Id, GuestRights.Look, Measures: false, "Léa");
    private static readonly GuestScope Adds = Looks with { Rights = GuestRights.Contribute };
    private static readonly GuestScope Draws = Looks with { Rights = GuestRights.Edit };

    [Fact]
    [Rule("S52.1"), Rule("T3")]
    public void What_a_guest_is_sent_of_every_change_keeps_their_copy_equal_to_what_they_see()
    {
        var began = 0;
        for (var seed = 0; seed < 20; seed++)
        {
            var (edits, state) = (new RandomEdits(seed), State);
            var copy = Part(state, Looks);
            for (var step = 0; step < 60; step++)
            {
                if (StudyRules.Apply(state, edits.Next(state)) is not Applied applied) continue;
                if (Looks.Seen(state, applied.State, applied.Effective) is { } seen) copy = Replay.Apply(copy, seen, applied.State.Revision);
                else
                {
                    began++;
                    copy = Part(applied.State, Looks);
                }

                state = applied.State;
                Assert.True(copy.SameContent(Part(state, Looks)), $"seed {seed}, step {step}");
            }
        }

        Assert.NotEqual(0, began);
    }

    [Fact]
    [Rule("S52.1")]
    public void Another_map_and_what_is_the_teams_own_are_not_sent()
    {
        var entry = new JournalEntry(New<JournalEntry>(), Map.Id, Text: "Ours");
        var state = Accepts(Put(entry)).State;
        Assert.All(new StudyRecord[] { Map, Card, ThePath, Step, Moment, TheCondition, TheLayer }, record => Assert.True(Looks.Sees(record, state), record.Key.ToString()));
        Assert.All(new StudyRecord[] { OtherMap, OtherCard, OtherLane, TheBinding, entry, TheReading }, record => Assert.False(Looks.Sees(record, state), record.Key.ToString()));
        Assert.True((Looks with { Measures = true }).Sees(TheReading, state));
    }

    [Fact]
    [Rule("S52.2")]
    public void A_guest_changes_what_the_invitation_allows()
    {
        var note = new Note(New<Note>(), Map.Id, "Said", "V");
        var comment = new Comment(New<Comment>(), Card.Key, "Why?", "Léa");
        Assert.Equal("S52.2", Judged(Looks, Put(note)));
        Assert.Null(Judged(Adds, Put(note)));
        Assert.Null(Judged(Adds, Put(comment)));
        Assert.Equal("S52.2", Judged(Adds, Put(comment with { Author = "Host" })));
        Assert.Equal("S52.2", Judged(Draws, Put(comment with { Author = "Host" })));
        Assert.Equal("S52.2", Judged(Adds, Patch(Card.Id, ("name", "Mine"))));
        Assert.Null(Judged(Draws, Patch(Card.Id, ("name", "Ours"))));
        Assert.Null(Judged(Draws, Remove(Card)));
        Assert.Equal("S52.2", Judged(Draws, Patch(Map.Id, ("name", "Mine"))));
        Assert.Equal("S52.2", Judged(Draws, Put(new Workshop(New<Workshop>(), Map.Id, "Mine", "V"))));

        var with = Accepts(Put(note, comment)).State;
        Assert.Equal("S52.2", Judged(Adds, Remove(comment), with));
        Assert.Equal("S52.2", Judged(Adds, Patch(comment.Id, ("text", "Else")), with));
        Assert.Null(Judged(Adds, Patch(note.Id, ("stage", A.Id)), with));
        Assert.Equal("S52.2", Judged(Adds, Remove(note), with));
        Assert.Null(Judged(Adds, Remove(note), with, isUndo: true));
    }

    [Fact]
    [Rule("S52.1")]
    public void A_guest_neither_changes_nor_refers_to_what_they_do_not_see()
    {
        Assert.Equal("S52.1", Judged(Draws, Patch(OtherCard.Id, ("name", "Found"))));
        Assert.Equal("S52.1", Judged(Draws, Remove(OtherCard)));
        Assert.Equal("S52.1", Judged(Draws, Patch(OtherCard.Id, ("no such property", 1))));
        Assert.Equal("S52.1", Judged(Draws, Patch(OtherCard.Id, ("name", OtherCard.Name))));
        Assert.Equal("S52.1", Judged(Draws, Put(new Comment(New<Comment>(), OtherCard.Key, "Found", "Léa"))));
        Assert.Equal("S52.1", Judged(Draws, Put(Card with { Id = New<Touchpoint>(), Stage = OtherCard.Stage, Lane = OtherCard.Lane })));
        var answer = new Answer(New<Answer>(), "Ours", "V");
        Assert.Equal("S52.1", Judged(Draws, Patch(TheCondition.Id, ("answers", new[] { answer.Id })), Accepts(Put(answer)).State));
    }

    [Fact]
    [Rule("S52.3")]
    public void A_frozen_map_takes_nothing_of_a_guest()
    {
        var workshop = new Workshop(New<Workshop>(), Map.Id, "Held", "V", Status: WorkshopStatus.Running, Frozen: true);
        var note = Put(new Note(New<Note>(), Map.Id, "Said", "V"));
        Assert.Equal("S52.3", Judged(Draws, note, Accepts(Put(workshop)).State));
        Assert.Null(Judged(Draws, note, Accepts(Put(workshop with { Frozen = false })).State));
        Assert.Null(Judged(Draws, note, Accepts(Put(workshop with { Map = OtherMap.Id })).State));
        var over = Accepts(Put(workshop with { Status = WorkshopStatus.Closed })).State;
        Assert.Null(Judged(Draws, note, over));
        Assert.Equal("S52.3", Judged(Draws with { Held = workshop.Id }, note, over));
    }

    private static string? Judged(GuestScope scope, ImmutableArray<Op> ops, StudyState? before = null, bool isUndo = false)
    {
        if (scope.Asks(before ?? State, ops, isUndo) is { } refusal) return refusal.Rule;
        var applied = Apply(before ?? State, ops);
        return scope.Judge(before ?? State, applied.State, ops, applied.Effective, isUndo)?.Rule;
    }

    private static StudyState Part(StudyState state, GuestScope scope) =>
        StudyState.Of(state.Revision, state.Records.Values.Where(held => scope.Sees(held.Record, state)));
}
