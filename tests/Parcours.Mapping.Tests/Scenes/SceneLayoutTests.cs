using Parcours.Mapping;
using Xunit;

namespace Parcours.Tests;

public sealed class SceneLayoutTests
{
    private const int Maps = 400;

    private static readonly TextMetrics Text = SampleText.Metrics;

    private static readonly Lazy<List<(int Seed, Scene Scene)>> Scenes =
        new(() => [.. Enumerable.Range(1, Maps).Select(seed => (seed, Layout(RandomMaps.Build(seed))))]);

    [Fact]
    [Rule("A5")]
    public void No_line_crosses_a_card() => Each((seed, scene) =>
    {
        var cards = scene.Items.OfType<SceneCard>().ToList();
        foreach (var piece in Pieces(scene))
        {
            foreach (var card in cards) Assert.False(piece.Enters(card), $"seed {seed}: {piece} enters {card.Key}");
        }
    });

    [Fact]
    [Rule("A5")]
    public void No_two_lines_share_a_stretch_and_parallel_lines_keep_their_pitch() => Each((seed, scene) =>
    {
        foreach (var group in Pieces(scene).GroupBy(piece => piece.Horizontal))
        {
            var pieces = group.OrderBy(piece => piece.Place).ToList();
            for (var one = 0; one < pieces.Count; one++)
            {
                for (var two = one + 1; two < pieces.Count && pieces[two].Place - pieces[one].Place < 18; two++)
                {
                    if (ReferenceEquals(pieces[one].Hop, pieces[two].Hop) || pieces[one].Along(pieces[two]) <= 0.5) continue;
                    var distance = pieces[two].Place - pieces[one].Place;
                    var pitch = Math.Min(pieces[one].Hop.Pitch, pieces[two].Hop.Pitch);
                    Assert.True(distance >= pitch - 0.02, $"seed {seed}: {distance:0.##} < {pitch} between {pieces[one]} and {pieces[two]}");
                }
            }
        }
    });

    [Fact]
    [Rule("A5")]
    public void Lines_are_orthogonal_and_within_the_frame() => Each((seed, scene) =>
    {
        foreach (var piece in Pieces(scene))
        {
            Assert.True(piece.X1 == piece.X2 ^ piece.Y1 == piece.Y2, $"seed {seed}: {piece}");
            Assert.InRange(Math.Min(piece.X1, piece.X2), scene.Frame.LaneHeaderWidth, scene.Frame.Width);
            Assert.InRange(Math.Max(piece.X1, piece.X2), scene.Frame.LaneHeaderWidth, scene.Frame.Width);
            Assert.InRange(Math.Min(piece.Y1, piece.Y2), scene.Frame.HeaderHeight, scene.Frame.BandTop);
            Assert.InRange(Math.Max(piece.Y1, piece.Y2), scene.Frame.HeaderHeight, scene.Frame.BandTop);
        }
    });

    [Fact]
    [Rule("A5")]
    public void Cards_do_not_overlap_and_stand_in_their_lane_and_stage() => Each((seed, scene) =>
    {
        var cards = scene.Items.OfType<SceneCard>().ToList();
        var lanes = scene.Items.OfType<SceneLane>().ToDictionary(lane => lane.Lane);
        var stages = scene.Items.OfType<SceneStage>().ToDictionary(stage => stage.Stage);
        for (var one = 0; one < cards.Count; one++)
        {
            var card = cards[one];
            Assert.Equal(stages[card.Stage].CardX, card.X);
            Assert.True(card.Y >= lanes[card.Lane].Y && card.Y + card.Height <= lanes[card.Lane].StripTop, $"seed {seed}: {card}");
            for (var two = one + 1; two < cards.Count; two++)
            {
                var apart = card.X != cards[two].X || card.Y + card.Height <= cards[two].Y || cards[two].Y + cards[two].Height <= card.Y;
                Assert.True(apart, $"seed {seed}: {card} over {cards[two]}");
            }
        }
    });

    [Fact]
    [Rule("A5")]
    public void Every_hop_starts_and_ends_at_the_cards_of_its_steps() => Each((seed, scene) =>
    {
        var map = RandomMaps.Build(seed);
        var cards = scene.Items.OfType<SceneCard>().ToDictionary(card => card.Touchpoint);
        var steps = map.Records.OfType<PathStep>().ToDictionary(step => step.Id);
        foreach (var hop in scene.Items.OfType<SceneHop>())
        {
            if (hop.From is { } from) Assert.True(Touches(cards[steps[from].Touchpoint], hop.Points[0], hop.Points[1]), $"seed {seed}: {hop.Key}");
            if (hop.To is { } to) Assert.True(Touches(cards[steps[to].Touchpoint], hop.Points[hop.Points.Count - 2], hop.Points[hop.Points.Count - 1]), $"seed {seed}: {hop.Key}");
        }

        var expected = map.Records.OfType<JourneyPath>().Sum(path => steps.Values.Count(step => step.Path == path.Id) is var count and > 0 ? count + 1 : 0);
        Assert.Equal(expected, scene.Items.OfType<SceneHop>().Count());
    });

    [Fact]
    [Rule("A5")]
    public void Two_ports_of_a_card_are_never_at_the_same_place() => Each((seed, scene) =>
    {
        var ends = scene.Items.OfType<SceneHop>()
            .SelectMany(hop => new[] { (At: hop.From, X: hop.Points[0], Y: hop.Points[1]), (At: hop.To, X: hop.Points[hop.Points.Count - 2], Y: hop.Points[hop.Points.Count - 1]) })
            .Where(end => end.At is not null)
            .GroupBy(end => (end.X, end.Y));
        Assert.All(ends, end => Assert.True(end.Count() == 1, $"seed {seed}: {end.Key}"));
    });

    [Fact]
    [Rule("A5")]
    public void The_order_of_the_records_does_not_matter() => Each((seed, scene) =>
    {
        if (seed > 60) return;
        var map = RandomMaps.Build(seed);
        var shuffled = map.Records.ToArray();
        new Random(seed + 1).Shuffle(shuffled);
        Assert.Equal(Json(scene), Json(SceneLayout.Of(MapContent.Of(shuffled, map.Map), Text)));
    });

    [Fact]
    [Rule("A5")]
    public void Names_and_foreign_records_do_not_move_a_line() => Each((seed, scene) =>
    {
        if (seed > 60) return;
        var map = RandomMaps.Build(seed);
        var renamed = map.Records.Select(record => record switch
        {
            Touchpoint card => card with { Name = "x" },
            JourneyPath path => path with { Name = "another" },
            _ => record,
        });
        var other = RandomMaps.Build(seed + 10_000).Records.Where(record => record is not (Phase or Stage or Lane or JourneyPath or Touchpoint or PathStep));
        var again = SceneLayout.Of(MapContent.Of(renamed.Concat(other), map.Map), Text);
        Assert.Equal(scene.Items.OfType<SceneHop>().Select(hop => hop.Points), again.Items.OfType<SceneHop>().Select(hop => hop.Points));
    });

    [Fact]
    public void Keys_are_unique() => Each((seed, scene) =>
        Assert.Equal(scene.Items.Length, scene.Items.Select(item => item.Key).Distinct(StringComparer.Ordinal).Count()));

    [Fact]
    public void A_map_without_records_has_an_empty_scene()
    {
        var scene = SceneLayout.Of(MapContent.Of([], new Id<JourneyMap>(Guid.Empty)), Text);
        Assert.Empty(scene.Items);
        Assert.True(scene.Frame is { Width: > 0, Height: > 0 });
    }

    [Fact]
    public void Dangling_references_are_left_out()
    {
        var map = new MapBuilder("dangling");
        map.Stage("a");
        map.Lane("l");
        map.Card(0, 0, "kept");
        map.Card(0, 0, "lost");
        map.Path("p", PathKind.Reference, false, "kept", "lost", "kept");
        var records = map.Records.Where(record => record is not Touchpoint { Name: "lost" });
        var scene = SceneLayout.Of(MapContent.Of(records, map.Map), Text);
        Assert.Equal(3, scene.Items.OfType<SceneHop>().Count());
    }

    [Fact]
    public void A_path_along_one_lane_is_one_straight_line()
    {
        var map = EnergyMap.Build();
        var web = Layout(map).Items.OfType<SceneHop>().Where(hop => hop.Path == map.Paths[0].Id).Take(3).ToList();
        Assert.All(web, hop => Assert.Equal(4, hop.Points.Count));
        Assert.Single(web.Select(hop => hop.Points[1]).Distinct());
    }

    [Fact]
    public void Going_back_in_time_is_a_loop_and_an_abandoned_path_has_a_cross()
    {
        var map = EnergyMap.Build();
        var scene = Layout(map);
        Assert.Equal(map.Paths[3].Id, Assert.Single(scene.Items.OfType<SceneHop>(), hop => hop.Hop == HopKind.Loop).Path);
        Assert.Equal(map.Paths[3].Id, Assert.Single(scene.Items.OfType<SceneEnd>()).Path);
    }

    private static bool Touches(SceneCard card, double x, double y)
    {
        var side = (Math.Abs(x - card.X) < 0.01 || Math.Abs(x - card.X - card.Width) < 0.01) && y > card.Y && y < card.Y + card.Height;
        var bottom = Math.Abs(y - card.Y - card.Height) < 0.01 && x > card.X && x < card.X + card.Width;
        return side || bottom;
    }

    private static Scene Layout(MapBuilder map) => SceneLayout.Of(MapContent.Of(map.Records, map.Map), Text);

    private static IEnumerable<Piece> Pieces(Scene scene) => scene.Items.OfType<SceneHop>().SelectMany(Piece.Of);

    private static string Json(Scene scene) => System.Text.Json.JsonSerializer.Serialize(scene, StudyJson.Options);

    private static void Each(Action<int, Scene> check)
    {
        foreach (var (seed, scene) in Scenes.Value) check(seed, scene);
    }
}
