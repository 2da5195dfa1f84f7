using System.Text.Json;
using Parcours.Mapping;
using Xunit;

namespace Parcours.Tests.Scenes;

/// <summary>A5: steps that may be left out or come again are told apart on the drawing, and nothing else moves.</summary>
[Rule("A5")]
public sealed class StopSceneTests
{
    [Fact]
    public void A_free_step_has_its_ring_on_the_line_that_leads_to_it()
    {
        var steps = Doc.Step with { Optional = true, Repeat = 3 };
        var second = new PathStep(Doc.New<PathStep>(), Doc.ThePath.Id, Doc.Second.Id, "k");
        var scene = Laid(steps, second);
        var stop = Assert.Single(scene.Items.OfType<SceneStop>());
        Assert.Equal((Doc.Step.Id, true, 3), (stop.Step, stop.Optional, stop.Repeat));
        var hop = Assert.Single(scene.Items.OfType<SceneHop>(), each => each.To == Doc.Step.Id);
        var card = Assert.Single(scene.Items.OfType<SceneCard>(), each => each.Touchpoint == Doc.Card.Id);
        Assert.True(stop.X + stop.Radius <= card.X || stop.Y - stop.Radius >= card.Y + card.Height, $"{stop} {card}");
        Assert.Contains(hop.Points.Chunk(2).Zip(hop.Points.Chunk(2).Skip(1)), leg => On(leg.First, leg.Second, stop));
    }

    [Fact]
    public void A_ring_moves_nothing_else()
    {
        var plain = Laid(Doc.Step);
        var free = Laid(Doc.Step with { Optional = true });
        Assert.Empty(plain.Items.OfType<SceneStop>());
        Assert.Equal(JsonSerializer.Serialize(plain, StudyJson.Options), JsonSerializer.Serialize(free with { Items = [.. free.Items.Where(item => item is not SceneStop)] }, StudyJson.Options));
    }

    private static Scene Laid(params PathStep[] steps)
    {
        StudyRecord[] records = [.. Doc.State.Records.Values.Select(held => held.Record).Where(record => record is not PathStep), .. steps];
        return SceneLayout.Of(MapContent.Of(records, Doc.Map.Id), SampleText.Metrics);
    }

    private static bool On(double[] from, double[] to, SceneStop stop) =>
        Math.Min(from[0], to[0]) <= stop.X && stop.X <= Math.Max(from[0], to[0]) && Math.Min(from[1], to[1]) <= stop.Y && stop.Y <= Math.Max(from[1], to[1]);
}
