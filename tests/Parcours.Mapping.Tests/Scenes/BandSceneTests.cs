using System.Text.Json;
using Parcours.Mapping;
using Xunit;

namespace Parcours.Tests.Scenes;

/// <summary>A5, S50.2: the bands under the lanes stand in the map's order, say what people said, and move nothing above them.</summary>
public sealed class BandSceneTests
{
    private static readonly ProgressAction Act = new(Doc.New<ProgressAction>(), "Call back within the hour", "V", Conditions: [Doc.TheCondition.Id]);

    private static readonly Round Held = new(
        Doc.New<Round>(), Doc.Map.Id, "April", "V", Touchpoints: [Doc.Card.Id], Axes: [Triptych.Cx, Triptych.Ops], Groups: ["All"], Status: RoundStatus.Revealed, RevealedOn: "2026-04-01");

    [Fact]
    [Rule("S50.2")]
    public void Bands_are_different_and_few()
    {
        Doc.Refuses("S50.2", Doc.Patch(Doc.Map.Id, ("bands", new[] { "voice", "voice" })));
        Doc.Refuses("S1.3", Doc.Patch(Doc.Map.Id, ("bands", Enumerable.Range(0, 21).Select(n => $"b{n}"))));
        Doc.Accepts(Doc.Patch(Doc.Map.Id, ("bands", new[] { "plan", "a band of a newer client" })));
    }

    [Fact]
    [Rule("A5")]
    public void They_stand_in_the_maps_order_without_touching_and_nothing_above_moves()
    {
        var plain = Laid();
        Assert.Equal(["satisfaction"], plain.Frame.Bands.Select(band => band.Band), StringComparer.Ordinal);
        Assert.Equal((plain.Frame.Bands[0].Top, plain.Frame.Bands[0].Height), (plain.Frame.BandTop, plain.Frame.BandHeight));
        var scene = Laid("plan", "new", "satisfaction", "voice");
        Assert.Equal(["plan", "satisfaction", "voice"], scene.Frame.Bands.Select(band => band.Band), StringComparer.Ordinal);
        Assert.All(scene.Frame.Bands.Zip(scene.Frame.Bands.Skip(1)), pair => Assert.True(pair.First.Top + pair.First.Height < pair.Second.Top));
        Assert.True(scene.Frame.Height > scene.Frame.Bands[2].Top + scene.Frame.Bands[2].Height);
        Assert.Equal(scene.Frame.Bands[1].Top, scene.Frame.BandTop);
        Assert.Equal(plain.Frame.Bands[0].Top, scene.Frame.Bands[0].Top);
        Assert.Equal(Written(plain), Written(scene));
    }

    [Fact]
    [Rule("A5")]
    public void A_cell_says_what_was_stated_scored_and_planned_of_its_stage()
    {
        var cells = Laid("voice", "triptych", "plan", "waiting").Items.OfType<SceneBandCell>().ToDictionary(cell => (cell.Band, cell.Stage));
        Assert.Contains("Answered in a", cells[("voice", Doc.A.Id)].Lines[0], StringComparison.Ordinal);
        Assert.Equal(0, cells[("voice", Doc.A.Id)].More);
        Assert.Equal(((double?)7.5, null, (double?)4), (cells[("triptych", Doc.A.Id)].Cx, cells[("triptych", Doc.A.Id)].Ex, cells[("triptych", Doc.A.Id)].Ops));
        Assert.Contains("Call back", cells[("plan", Doc.A.Id)].Lines[0], StringComparison.Ordinal);
        Assert.False(cells.ContainsKey(("plan", Doc.B.Id)));
        Assert.True(cells.ContainsKey(("waiting", Doc.B.Id)));
    }

    private static string Written(Scene scene) => JsonSerializer.Serialize(scene.Items.Where(item => item is not SceneBandCell), StudyJson.Options);

    private static Scene Laid(params string[] bands)
    {
        StudyRecord[] records =
        [
            .. Doc.State.Records.Values.Select(held => held.Record).Where(record => record.Key != Doc.Map.Key && record.Key != Doc.TheCondition.Key),
            Doc.Map with { Bands = [.. bands] }, Doc.TheCondition with { StatedBy = "A tenant" }, Act, Held,
            new Score(Doc.New<Score>(), Held.Id, Doc.Card.Id, Triptych.Cx, ["All", "All"], [7, 8]),
            new Score(Doc.New<Score>(), Held.Id, Doc.Card.Id, Triptych.Ops, ["All"], [4]),
        ];
        return SceneLayout.Of(MapContent.Of(records, Doc.Map.Id), SampleText.Metrics);
    }
}
