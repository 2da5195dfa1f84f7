using Parcours.Mapping;

namespace Parcours.Measuring.Tests;

/// <summary>What people stated of a path counts under the word they have for it.</summary>
public class StatedValuesTests
{
    [Theory]
    [InlineData("share", "%", 34, 0.34)]
    [InlineData("Part", "%", 34, 0.34)]
    [InlineData("SHARE", "", 0.5, 0.5)]
    [InlineData("coût", "%", 34, null)]
    public void A_paths_weight_is_read_in_either_language_and_case(string indicator, string unit, double value, double? expected)
    {
        var path = new JourneyPath(new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), "Path", PathKind.Reference, "V");
        var reading = new Reading(new(Guid.CreateVersion7()), path.Id, indicator, value, ReadingSource.Estimated, unit);
        var map = new JourneyMap(path.Map, new(Guid.CreateVersion7()), "Map", MapKind.Reality, "V");
        var journey = new Journey(map.Journey, "Journey", "V");
        var state = ((Applied)StudyRules.Apply(StudyState.Empty, [new Op.Put(new Study(new(Guid.CreateVersion7()), "Study")), .. new StudyRecord[] { journey, map, path, reading }.Select(each => new Op.Put(each))])).State;
        Assert.Equal(expected, new StatedValues(state).Share(path.Id)?.Share);
    }
}
