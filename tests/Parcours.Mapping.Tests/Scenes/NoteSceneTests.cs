using Parcours.Mapping;
using Xunit;

namespace Parcours.Tests;

/// <summary>Sticky notes on random maps: they keep clear of cards and lines, and lines keep their rules beside them.</summary>
public sealed class NoteSceneTests
{
    private static readonly TextMetrics Text = SampleText.Metrics;

    private static readonly Lazy<List<(int Seed, MapBuilder Map, Scene Scene)>> Scenes = new(() => [.. Enumerable.Range(1, 300).Select(seed =>
    {
        var map = RandomMaps.Build(seed);
        AddNotes(map, new Random(seed));
        return (seed, map, SceneLayout.Of(MapContent.Of(map.Records, map.Map), Text));
    })]);

    [Fact]
    [Rule("A5")]
    public void No_note_lies_on_a_card_a_line_or_another_note() => Each((seed, _, scene) =>
    {
        var notes = scene.Items.OfType<SceneNote>().ToList();
        var cards = scene.Items.OfType<SceneCard>().ToList();
        var pieces = scene.Items.OfType<SceneHop>().SelectMany(Piece.Of).ToList();
        for (var index = 0; index < notes.Count; index++)
        {
            var note = notes[index];
            Assert.All(cards, card => Assert.False(Overlap(note, card.X, card.Y, card.Width, card.Height), $"seed {seed}: {note} on {card}"));
            Assert.All(notes.Skip(index + 1), other => Assert.False(Overlap(note, other.X, other.Y, other.Width, other.Height), $"seed {seed}: {note} on {other}"));
            Assert.All(pieces, piece => Assert.False(
                Overlap(note, Math.Min(piece.X1, piece.X2) - 1, Math.Min(piece.Y1, piece.Y2) - 1, Math.Abs(piece.X1 - piece.X2) + 2, Math.Abs(piece.Y1 - piece.Y2) + 2),
                $"seed {seed}: {piece} under {note}"));
        }
    });

    [Fact]
    [Rule("A5"), Rule("S13.1")]
    public void A_note_stands_in_its_cell_and_one_without_a_cell_under_the_lanes() => Each((seed, map, scene) =>
    {
        var lanes = scene.Items.OfType<SceneLane>().ToDictionary(lane => lane.Lane);
        var stages = scene.Items.OfType<SceneStage>().ToDictionary(stage => stage.Stage);
        Assert.Equal(map.Records.OfType<Note>().Count(), scene.Items.OfType<SceneNote>().Count());
        foreach (var note in scene.Items.OfType<SceneNote>())
        {
            if (note.Stage is { } stage) Assert.Equal(stages[stage].CardX, note.X);
            var (top, bottom) = note is { Stage: not null, Lane: { } lane }
                ? (lanes[lane].Y, lanes[lane].StripTop)
                : (lanes.Values.Max(each => each.Y + each.Height), scene.Frame.BandTop);
            Assert.True(note.Y >= top && note.Y + note.Height <= bottom, $"seed {seed}: {note}");
        }
    });

    [Fact]
    [Rule("A5")]
    public void A_line_of_the_checklist_is_no_sticky_note()
    {
        var map = RandomMaps.Build(3);
        map.Records.Add(new Note(new(Guid.CreateVersion7()), map.Map, Checklist.OpenMark + "Ask who decides", "a"));
        map.Records.Add(new Note(new(Guid.CreateVersion7()), map.Map, Checklist.DoneMark + "Ask who pays", "b"));
        map.Records.Add(new Note(new(Guid.CreateVersion7()), map.Map, "A remark", "c"));
        var scene = SceneLayout.Of(MapContent.Of(map.Records, map.Map), Text);
        Assert.Single(scene.Items.OfType<SceneNote>());
    }

    [Fact]
    [Rule("A5")]
    public void Beside_notes_no_line_crosses_a_card_and_no_two_lines_share_a_stretch() => Each((seed, _, scene) =>
    {
        var cards = scene.Items.OfType<SceneCard>().ToList();
        var pieces = scene.Items.OfType<SceneHop>().SelectMany(Piece.Of).ToList();
        foreach (var piece in pieces) Assert.All(cards, card => Assert.False(piece.Enters(card), $"seed {seed}: {piece} enters {card.Key}"));
        foreach (var group in pieces.GroupBy(piece => piece.Horizontal))
        {
            var sorted = group.OrderBy(piece => piece.Place).ToList();
            for (var one = 0; one < sorted.Count; one++)
            {
                for (var two = one + 1; two < sorted.Count && sorted[two].Place - sorted[one].Place < 18; two++)
                {
                    if (ReferenceEquals(sorted[one].Hop, sorted[two].Hop) || sorted[one].Along(sorted[two]) <= 0.5) continue;
                    var pitch = Math.Min(sorted[one].Hop.Pitch, sorted[two].Hop.Pitch);
                    Assert.True(sorted[two].Place - sorted[one].Place >= pitch - 0.02, $"seed {seed}: {sorted[one]} and {sorted[two]}");
                }
            }
        }
    });

    [Fact]
    [Rule("A5")]
    public void Cards_keep_their_order_and_their_cells_when_notes_come() => Each((seed, map, scene) =>
    {
        var bare = SceneLayout.Of(MapContent.Of(map.Records.Where(record => record is not Note), map.Map), Text);
        Assert.Equal(
            bare.Items.OfType<SceneCard>().Select(card => (card.Touchpoint, card.Stage, card.Lane)),
            scene.Items.OfType<SceneCard>().Select(card => (card.Touchpoint, card.Stage, card.Lane)));
        Assert.True(scene.Frame.Height >= bare.Frame.Height, $"seed {seed}");
    });

    [Fact]
    [Rule("A5")]
    public void Text_is_broken_by_the_layout_and_what_does_not_fit_is_said_by_an_ellipsis()
    {
        var map = new MapBuilder("notes");
        map.Stage("a");
        map.Lane("l");
        map.Records.Add(NoteOf(map, 1, "One\r\ntwo\n\nthree", 0, 0));
        map.Records.Add(NoteOf(map, 2, string.Join('\n', Enumerable.Range(0, 20).Select(i => $"line {i}")), 0, 0));
        map.Records.Add(NoteOf(map, 3, "\u0007\u202e" + new string('x', 8000), null, null));
        map.Records.Add(NoteOf(map, 4, "", 0, null));
        var notes = SceneLayout.Of(MapContent.Of(map.Records, map.Map), Text).Items.OfType<SceneNote>().ToDictionary(note => note.Note.Value);
        Assert.Equal(["One", "two", "three"], notes[Id(1)].Lines);
        Assert.Equal(6, notes[Id(2)].Lines.Count);
        Assert.EndsWith("…", notes[Id(2)].Lines[5], StringComparison.Ordinal);
        Assert.EndsWith("…", notes[Id(3)].Lines[5], StringComparison.Ordinal);
        Assert.Empty(notes[Id(4)].Lines);
        Assert.All(notes.Values, note => Assert.All(note.Lines, line => Assert.True(Text.Width(line, 12, TextWeight.Regular) <= note.Width)));
    }

    [Fact]
    [Rule("A5")]
    public void The_order_of_the_records_does_not_move_a_note() => Each((seed, map, scene) =>
    {
        if (seed > 60) return;
        var shuffled = map.Records.ToArray();
        new Random(seed + 1).Shuffle(shuffled);
        Assert.Equal(scene.Items.OfType<SceneNote>(), SceneLayout.Of(MapContent.Of(shuffled, map.Map), Text).Items.OfType<SceneNote>());
    });

    [Fact]
    [Rule("S67.5")]
    public void Notes_of_no_stage_stand_in_rows_of_their_own_under_those_of_a_stage() => Each((seed, _, scene) =>
    {
        var notes = scene.Items.OfType<SceneNote>().ToList();
        var placed = notes.Where(note => note.Stage is not null && note.Lane is null).Select(note => note.Y + note.Height).DefaultIfEmpty(0).Max();
        var rows = notes.Where(note => note.Stage is null).GroupBy(note => note.Y).OrderBy(row => row.Key).ToList();
        foreach (var row in rows)
        {
            Assert.True(row.Key >= placed, $"seed {seed}");
            placed = row.Max(note => note.Y + note.Height);
        }
    });

    private static void AddNotes(MapBuilder map, Random chance)
    {
        for (var index = chance.Next(14); index > 0; index--)
        {
            var text = string.Join(' ', Enumerable.Repeat("a remark of the workshop", chance.Next(6)));
            map.Records.Add(NoteOf(
                map, index, text, chance.Next(4) == 0 ? null : chance.Next(map.Stages.Count), chance.Next(4) == 0 ? null : chance.Next(map.Lanes.Count)));
        }
    }

    private static Note NoteOf(MapBuilder map, int index, string text, int? stage, int? lane) => new(
        new Id<Note>(Id(index)), map.Map, text, $"a{index:D3}", stage is { } column ? map.Stages[column].Id : null, lane is { } row ? map.Lanes[row].Id : null,
        (NoteHue)(index % 6));

    private static Guid Id(int index) => MapBuilder.IdOf("note", $"{index}");

    private static bool Overlap(SceneNote note, double x, double y, double width, double height) =>
        note.X < x + width && x < note.X + note.Width && note.Y < y + height && y < note.Y + note.Height;

    private static void Each(Action<int, MapBuilder, Scene> check)
    {
        foreach (var (seed, map, scene) in Scenes.Value) check(seed, map, scene);
    }
}
