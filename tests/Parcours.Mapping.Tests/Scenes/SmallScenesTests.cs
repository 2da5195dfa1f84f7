using System.Text.Json;
using Parcours.Mapping;
using Xunit;

namespace Parcours.Tests;

/// <summary>Three scenes small enough to be read number by number.</summary>
public sealed class SmallScenesTests
{
    private static readonly JsonSerializerOptions Indented = new(StudyJson.Options) { WriteIndented = true };

    private static readonly TextMetrics Text =
        TextMetrics.Read(File.ReadAllBytes(Path.Combine(Repository.Root, "src", "Parcours.Files", "Fonts", "inter-metrics.bin")));

    [Fact]
    [Rule("A5")]
    public void Two_paths_part_and_meet_again()
    {
        var map = Frame("two paths");
        map.Card(0, 0, "Start");
        map.Card(1, 0, "Straight");
        map.Card(1, 1, "Detour");
        map.Card(2, 0, "Goal");
        map.Path("straight", PathKind.Reference, false, "Start", "Straight", "Goal");
        map.Path("detour", PathKind.Exception, false, "Start", "Detour", "Goal");
        Same("two-paths.json", map);
    }

    [Fact]
    [Rule("A5")]
    public void A_path_loops_back_repeats_itself_and_is_abandoned()
    {
        var map = Frame("loop");
        map.Card(0, 0, "Call");
        map.Card(1, 0, "Wait");
        map.Card(2, 1, "Complain");
        map.Path("loop", PathKind.Anomaly, true, "Call", "Wait", "Call", "Wait", "Wait", "Complain");
        Same("loop.json", map);
    }

    [Fact]
    [Rule("A5")]
    public void A_full_cell_stacks_its_cards_and_a_move_within_a_stage_uses_the_gutter()
    {
        var map = Frame("stack");
        map.Card(0, 0, "First card of a cell that holds a very long title indeed");
        map.Card(0, 0, "Second");
        map.Card(0, 0, "Third");
        map.Card(2, 1, "After");
        map.Moment("Second");
        map.Path("down", PathKind.Reference, false, "First card of a cell that holds a very long title indeed", "Third", "Second", "After");
        Same("stack.json", map);
    }

    private static MapBuilder Frame(string name)
    {
        var map = new MapBuilder(name);
        var phase = map.Phase("Phase");
        map.Stage("One", phase);
        map.Stage("Two", phase);
        map.Stage("Three");
        map.Lane("Web");
        map.Lane("Phone", "phone");
        return map;
    }

    private static void Same(string name, MapBuilder map) =>
        Approved.Same(name, JsonSerializer.Serialize(SceneLayout.Of(MapContent.Of(map.Records, map.Map), Text), Indented));
}
