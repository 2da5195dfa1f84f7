using Parcours.Mapping;
using Xunit;

namespace Parcours.Tests.Scenes;

/// <summary>Photos, quotes and spans on random maps: nothing overlaps, and lines keep their rules beside them.</summary>
[Rule("A5")]
public sealed class IllustrationSceneTests
{
    private static readonly TextMetrics Text = SampleText.Metrics;

    private static readonly Lazy<List<(int Seed, MapBuilder Map, Scene Scene)>> Scenes = new(() => [.. Enumerable.Range(1, 200).Select(seed =>
    {
        var map = RandomMaps.Build(seed);
        Illustrate(map, new Random(seed));
        return (seed, map, SceneLayout.Of(MapContent.Of(map.Records, map.Map), Text));
    })]);

    [Fact]
    public void Cards_with_photos_and_quotes_spans_and_notes_keep_clear_of_each_other() => Each((seed, scene) =>
    {
        var boxes = Boxes(scene).ToList();
        for (var one = 0; one < boxes.Count; one++)
        {
            for (var two = one + 1; two < boxes.Count; two++) Assert.False(boxes[one].Overlaps(boxes[two]), $"seed {seed}: {boxes[one]} and {boxes[two]}");
        }
    });

    [Fact]
    public void No_line_crosses_a_card_and_no_two_lines_share_a_stretch() => Each((seed, scene) =>
    {
        var cards = scene.Items.OfType<SceneCard>().ToList();
        var pieces = scene.Items.OfType<SceneHop>().SelectMany(Piece.Of).ToList();
        foreach (var piece in pieces) Assert.All(cards, card => Assert.False(piece.Enters(card), $"seed {seed}: {piece} enters {card.Key}"));
        foreach (var group in pieces.GroupBy(piece => (piece.Horizontal, Math.Round(piece.Place, 1))))
        {
            var sorted = group.OrderBy(piece => piece.From).ToList();
            for (var index = 1; index < sorted.Count; index++)
            {
                if (ReferenceEquals(sorted[index - 1].Hop, sorted[index].Hop)) continue;
                Assert.True(sorted[index].From >= sorted[index - 1].To - 0.5 || Within(cards, sorted[index - 1], sorted[index]), $"seed {seed}: {sorted[index - 1]} and {sorted[index]}");
            }
        }
    });

    [Fact]
    public void No_line_runs_along_a_span_or_over_its_text_and_none_passes_one_of_the_whole_map() => Each((seed, scene) =>
    {
        var pieces = scene.Items.OfType<SceneHop>().SelectMany(Piece.Of).ToList();
        foreach (var span in scene.Items.OfType<SceneSpan>())
        {
            // In a lane the words keep to the first stage; over the whole map they have the whole bar.
            var words = new Box("words", span.X, span.Y, span.Lane is null ? span.Width : Math.Min(span.Width, 160), span.Height);
            foreach (var piece in pieces)
            {
                var line = new Box("line", Math.Min(piece.X1, piece.X2) - 1, Math.Min(piece.Y1, piece.Y2) - 1, Math.Abs(piece.X1 - piece.X2) + 2, Math.Abs(piece.Y1 - piece.Y2) + 2);
                Assert.False(line.Overlaps(words), $"seed {seed}: {piece} over the words of {span}");
                Assert.False(piece.Horizontal && line.Overlaps(new Box("bar", span.X, span.Y, span.Width, span.Height)), $"seed {seed}: {piece} along {span}");
            }
        }
    });

    [Fact]
    public void A_photo_stands_over_the_title_and_titles_of_a_row_stay_in_line()
    {
        var map = new MapBuilder("row");
        map.Stage("a");
        map.Stage("b");
        map.Lane("l");
        var (plain, shown) = (map.Card(0, 0, "plain"), map.Card(1, 0, "shown"));
        map.Path("p", PathKind.Reference, false, "plain", "shown");
        map.Records.Add(new Photo(new(Guid.CreateVersion7()), shown.Id, Guid.CreateVersion7(), 400, 300, "A door"));
        map.Records.Add(new Quote(new(Guid.CreateVersion7()), shown.Id, Guid.CreateVersion7(), "A tenant"));
        var scene = SceneLayout.Of(MapContent.Of(map.Records, map.Map), Text);
        var cards = scene.Items.OfType<SceneCard>().ToDictionary(card => card.Touchpoint);
        Assert.Equal(cards[plain.Id].Y, cards[shown.Id].Y + cards[shown.Id].Photo!.Height);
        Assert.True(cards[shown.Id].Height >= 64 + cards[shown.Id].Photo!.Height + cards[shown.Id].Quote!.Height);
        var hop = Assert.Single(scene.Items.OfType<SceneHop>(), each => each.From is not null && each.To is not null);
        Assert.Equal(4, hop.Points.Count);
        Assert.InRange(hop.Points[1], cards[plain.Id].Y, cards[plain.Id].Y + 64);
    }

    [Fact]
    [Rule("S53.4")]
    public void A_span_whose_stages_changed_places_is_drawn_from_left_to_right()
    {
        var map = new MapBuilder("turned");
        var (a, b) = (map.Stage("a"), map.Stage("b"));
        map.Lane("l");
        map.Records.Add(SpanOf(map, 1, 1, 0, null));
        var span = Assert.Single(SceneLayout.Of(MapContent.Of(map.Records, map.Map), Text).Items.OfType<SceneSpan>());
        Assert.Equal((a.Id, b.Id), (span.First, span.Last));
        Assert.True(span.Width > 280);
    }

    [Fact]
    public void The_order_of_the_records_moves_nothing() => Each((seed, scene) =>
    {
        if (seed > 40) return;
        var map = Scenes.Value[seed - 1].Map;
        var shuffled = map.Records.ToArray();
        new Random(seed + 1).Shuffle(shuffled);
        Assert.Equal(Boxes(scene), Boxes(SceneLayout.Of(MapContent.Of(shuffled, map.Map), Text)));
    });

    private static IEnumerable<Box> Boxes(Scene scene) => scene.Items.Select(item => item switch
    {
        SceneCard card => new Box(card.Key, card.X, card.Y, card.Width, card.Height),
        SceneSpan span => new Box(span.Key, span.X, span.Y, span.Width, span.Height),
        SceneNote note => new Box(note.Key, note.X, note.Y, note.Width, note.Height),
        _ => null,
    }).OfType<Box>();

    // Two lines may meet inside a card that both visit.
    private static bool Within(List<SceneCard> cards, Piece one, Piece other) =>
        cards.Exists(card => card.X <= Math.Max(one.From, other.From) + 0.5 && card.X + card.Width >= Math.Min(one.To, other.To) - 0.5);

    private static void Illustrate(MapBuilder map, Random chance)
    {
        foreach (var card in map.Records.OfType<Touchpoint>().ToList())
        {
            if (chance.Next(3) == 0) map.Records.Add(new Photo(new(MapBuilder.IdOf("photo", card.Name)), card.Id, MapBuilder.IdOf("picture", card.Name), 800, 600));
            if (chance.Next(3) == 0) map.Records.Add(new Quote(new(MapBuilder.IdOf("quote", card.Name)), card.Id, MapBuilder.IdOf("words", card.Name)));
        }

        for (var index = chance.Next(9); index > 0; index--)
        {
            map.Records.Add(SpanOf(map, index, chance.Next(map.Stages.Count), chance.Next(map.Stages.Count), chance.Next(3) == 0 ? null : chance.Next(map.Lanes.Count)));
        }

        for (var index = chance.Next(5); index > 0; index--)
        {
            map.Records.Add(new Note(
                new(MapBuilder.IdOf("note", $"{index}")), map.Map, "A remark", $"a{index}", map.Stages[chance.Next(map.Stages.Count)].Id, map.Lanes[chance.Next(map.Lanes.Count)].Id));
        }
    }

    private static StageSpan SpanOf(MapBuilder map, int index, int first, int last, int? lane) => new(
        new(MapBuilder.IdOf("span", $"{index}")), map.Map, map.Stages[first].Id, map.Stages[last].Id, "Waiting for the technician to come", $"a{index}",
        lane is { } row ? map.Lanes[row].Id : null);

    private static void Each(Action<int, Scene> check)
    {
        foreach (var (seed, _, scene) in Scenes.Value) check(seed, scene);
    }

    private sealed record Box(string Key, double X, double Y, double Width, double Height)
    {
        public bool Overlaps(Box other) => X < other.X + other.Width && other.X < X + Width && Y < other.Y + other.Height && other.Y < Y + Height;
    }
}
