using System.Collections.Immutable;
using System.Text.Json;
using Parcours.Mapping;
using Xunit;

namespace Parcours.Tests.Rules;

/// <summary>S58: a revealed round is opened again in the open, and nobody rewrites what it said.</summary>
public sealed class RoundReopeningTests
{
    private readonly JourneyMap map = new(New<JourneyMap>(), New<Journey>(), "Carte", MapKind.Reality, "V");
    private readonly Id<Touchpoint> card = New<Touchpoint>();
    private readonly Round round;
    private readonly Score score;

    public RoundReopeningTests()
    {
        round = new Round(
            New<Round>(), map.Id, "Printemps", "V", Touchpoints: [card], Axes: [Triptych.Cx], Groups: ["Équipe"], Status: RoundStatus.Revealed, RevealedOn: "2026-11-02", Participants: 2);
        score = new Score(New<Score>(), round.Id, card, Triptych.Cx, ["Équipe", "Équipe"], [3, 8]);
    }

    private StudyState State => StudyState.Of(1, [new Held(map, 1), new Held(round, 1), new Held(score, 1)]);

    [Fact]
    [Rule("S58.1")]
    public void A_round_is_opened_again_with_its_reason_and_its_scores_kept()
    {
        var (kept, same) = Copy();
        Assert.Null(RoundReopening.Check(State, [Open(), new Op.Put(Line()), new Op.Put(kept), new Op.Put(same), new Op.Remove(score.Id)]));
        // A large round is kept by changes before.
        var after = StudyState.Of(2, [.. State.Records.Values, new Held(kept, 2), new Held(same, 2)]);
        Assert.Null(RoundReopening.Check(after, [Open(), new Op.Put(Line()), new Op.Remove(score.Id)]));
        Assert.Null(RoundReopening.Check(StudyState.Of(3, [new Held(map, 1), new Held(round with { Status = RoundStatus.Open }, 3), new Held(score, 1)]), [new Op.Remove(score.Id)]));
        // Without why, without who, without the round, without its scores, with others.
        Op[][] wrong =
        [
            [Open()],
            [Open(), new Op.Put(kept), new Op.Put(same), new Op.Remove(score.Id)],
            [Open(), new Op.Put(Line() with { Text = " " }), new Op.Put(kept), new Op.Put(same)],
            [Open(), new Op.Put(Line() with { By = "" }), new Op.Put(kept), new Op.Put(same)],
            [Open(), new Op.Put(Line() with { About = map.Key }), new Op.Put(kept), new Op.Put(same)],
            [Open(), new Op.Put(Line())],
            [Open(), new Op.Put(Line()), new Op.Put(kept)],
            [Open(), new Op.Put(Line()), new Op.Put(kept), new Op.Put(same with { Values = [3, 9] })],
            [Open(), new Op.Put(Line()), new Op.Put(kept with { RevealedOn = "2026-11-03" }), new Op.Put(same)],
            [Open(), new Op.Put(Line()), new Op.Put(kept with { Status = RoundStatus.Open }), new Op.Put(same)],
            [new Op.Put(round with { Status = RoundStatus.Open })],
        ];
        foreach (var ops in wrong) Assert.Equal("S58.1", RoundReopening.Check(State, [.. ops])?.Rule);
    }

    [Fact]
    [Rule("S58.2")]
    public void What_a_round_said_is_not_rewritten_and_goes_with_the_round_or_what_it_is_about()
    {
        Assert.Equal("S58.2", RoundReopening.Check(State, [new Op.Remove(score.Id)])?.Rule);
        Assert.Equal("S58.2", RoundReopening.Check(State, [new Op.Put(score with { Values = [9, 9] })])?.Rule);
        Assert.Equal("S58.2", RoundReopening.Check(State, [Patch(score.Id, "values", new[] { 9, 9 })])?.Rule);
        Assert.Null(RoundReopening.Check(State, [new Op.Remove(score.Id), new Op.Remove(round.Id)]));
        Assert.Null(RoundReopening.Check(State, [new Op.Remove(card), new Op.Remove(score.Id)]));
        Assert.Null(RoundReopening.Check(State, [Patch(round.Id, "name", "Printemps, deux groupes")]));
        Assert.Null(RoundReopening.Check(State, [new Op.Put(round with { Name = "Printemps, deux groupes", Order = "W" })]));
    }

    [Fact]
    [Rule("S58.2")]
    public void A_revealed_round_takes_no_other_score_and_changes_but_its_name_and_place()
    {
        var added = score with { Id = New<Score>(), Values = [9, 9] };
        var open = round with { Id = New<Round>(), Status = RoundStatus.Open, RevealedOn = "", Participants = 0 };
        var elsewhere = score with { Id = New<Score>(), Round = open.Id, Values = [9, 9] };
        var state = StudyState.Of(2, [.. State.Records.Values, new Held(open, 2), new Held(elsewhere, 2)]);
        Op[][] wrong =
        [
            // Another score, put there or brought there; even the same one once more.
            [new Op.Put(added)],
            [new Op.Put(score with { Id = New<Score>() })],
            [Patch(elsewhere.Id, "round", round.Key)],
            [new Op.Put(elsewhere with { Round = round.Id })],
            // What was asked, of whom, when, of how many.
            [Patch(round.Id, "participants", 40)],
            [Patch(round.Id, "groups", new[] { "Direction" })],
            [Patch(round.Id, "revealedOn", "2026-11-03")],
            [Patch(round.Id, "question", "Tout va bien ?")],
            [new Op.Put(round with { Name = "Autre", Axes = [Triptych.Ex] })],
            // Removed, and there in the end.
            [new Op.Remove(round.Id), new Op.Put(round), new Op.Put(added)],
            [new Op.Remove(round.Id), new Op.Put(round)],
            [new Op.Remove(score.Id), new Op.Remove(round.Id), new Op.Put(round)],
            [new Op.Remove(card), new Op.Remove(score.Id), new Op.Put(new Touchpoint(card, New<Stage>(), New<Lane>(), "Appeler", "V"))],
            // Opened, and revealed again with it.
            [Open(), new Op.Put(Line()), new Op.Put(Copy().Kept), Patch(round.Id, "status", RoundStatus.Revealed), new Op.Remove(score.Id), new Op.Put(added)],
        ];
        foreach (var ops in wrong) Assert.Equal("S58.2", RoundReopening.Check(state, [.. ops])?.Rule);
        Assert.Null(RoundReopening.Check(state, [Patch(elsewhere.Id, "values", new[] { 1, 2 })]));
    }

    [Fact]
    [Rule("S58.1"), Rule("S58.2")]
    public void The_copy_of_a_large_round_is_filled_by_the_changes_after_it_with_what_was_said_and_nothing_else()
    {
        var (kept, same) = Copy();
        var begun = StudyState.Of(2, [.. State.Records.Values, new Held(kept, 2)]);
        Assert.Null(RoundReopening.Check(begun, [new Op.Put(same)]));
        Assert.Equal("S58.2", RoundReopening.Check(begun, [new Op.Put(same with { Values = [9, 9] })])?.Rule);
        var filled = StudyState.Of(3, [.. begun.Records.Values, new Held(same, 3)]);
        Assert.Equal("S58.2", RoundReopening.Check(filled, [new Op.Put(same with { Id = New<Score>() })])?.Rule);
        // What is kept does not go with the change that opens the round.
        Assert.Equal("S58.1", RoundReopening.Check(filled, [Open(), new Op.Put(Line()), new Op.Remove(score.Id), new Op.Remove(kept.Id), new Op.Remove(same.Id)])?.Rule);
    }

    private static Id<T> New<T>() where T : StudyRecord => new(Guid.NewGuid());

    private static Op.Patch Patch(RecordId id, string name, object value) =>
        new(id, ImmutableSortedDictionary<string, JsonElement>.Empty.Add(name, JsonSerializer.SerializeToElement(value, StudyJson.Options)));

    private Op.Patch Open() => Patch(round.Id, "status", RoundStatus.Open);

    private JournalEntry Line() => new(New<JournalEntry>(), map.Id, round.Key, RoundReopening.Kind, "Le service client n’était pas là", "2026-11-05", "Claire");

    private (Round Kept, Score Same) Copy()
    {
        var kept = round with { Id = New<Round>(), Order = "U" };
        return (kept, score with { Id = New<Score>(), Round = kept.Id });
    }
}
