using System.Text.Json;
using Parcours.Mapping;
using Xunit;

namespace Parcours.Tests;

/// <summary>Three scenes small enough to be read number by number.</summary>
public sealed class SmallScenesTests
{
    private static readonly JsonSerializerOptions Indented = new(StudyJson.Options) { WriteIndented = true };

    private static readonly TextMetrics Text = SampleText.Metrics;

    [Fact]
    [Rule("A5")]
    public void Two_paths_part_and_meet_again() => Same("two-paths.json", SmallMaps.TwoPaths());

    [Fact]
    [Rule("A5")]
    public void A_path_loops_back_repeats_itself_and_is_abandoned() => Same("loop.json", SmallMaps.Loop());

    [Fact]
    [Rule("A5")]
    public void A_full_cell_stacks_its_cards_and_a_move_within_a_stage_uses_the_gutter() => Same("stack.json", SmallMaps.Stack());

    private static void Same(string name, MapBuilder map) =>
        Approved.Same(name, JsonSerializer.Serialize(SceneLayout.Of(MapContent.Of(map.Records, map.Map), Text), Indented));
}
