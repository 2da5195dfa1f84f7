using Parcours.Mapping;

namespace Parcours.Measuring.Tests;

/// <summary>What people stated of a path counts under the word they have for it.</summary>
public class StatedValuesTests
{
    [Theory]
    [InlineData("share", "%", 34, 0.34)]
    [InlineData("Part", "%", 34, 0.34)]
    [InlineData("SHARE", "", 0.5, 0.5)]
    [InlineData("part", "", 34, 0.34)]
    [InlineData("share", "pct", 0.5, 0.005)]
    [InlineData("Part des clients", "%", 34, 0.34)]
    [InlineData("coût", "%", 34, null)]
    public void A_paths_weight_is_read_in_either_language_and_case(string indicator, string unit, double value, double? expected)
    {
        var path = ThePath();
        Assert.Equal(expected, With(path, Stated(path, indicator, value, unit)).Share(path.Id)?.Share);
    }

    [Fact]
    public void The_latest_weight_counts_under_whichever_name()
    {
        var path = ThePath();
        var (old, now) = (Stated(path, "share", 50, "%") with { To = "2025-12-31" }, Stated(path, "Part", 20, "%") with { To = "2026-03-31" });
        Assert.Equal(0.2, With(path, old, now).Share(path.Id)?.Share);
        Assert.Equal(0.5, With(path, old with { To = "2026-06-30" }, now).Share(path.Id)?.Share);
    }

    private static JourneyPath ThePath() => new(new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), "Path", PathKind.Reference, "V");

    private static Reading Stated(JourneyPath path, string indicator, double value, string unit) =>
        new(new(Guid.CreateVersion7()), path.Id, indicator, value, ReadingSource.Estimated, unit);

    private static StatedValues With(JourneyPath path, params Reading[] readings)
    {
        var map = new JourneyMap(path.Map, new(Guid.CreateVersion7()), "Map", MapKind.Reality, "V");
        var journey = new Journey(map.Journey, "Journey", "V");
        var state = ((Applied)StudyRules.Apply(StudyState.Empty, [new Op.Put(new Study(new(Guid.CreateVersion7()), "Study")), .. new StudyRecord[] { journey, map, path }.Concat(readings).Select(each => new Op.Put(each))])).State;
        return new StatedValues(state);
    }
}
