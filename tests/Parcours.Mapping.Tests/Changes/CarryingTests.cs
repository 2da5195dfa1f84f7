using System.Globalization;
using Parcours.Mapping;
using Xunit;
using static Parcours.Tests.Doc;

namespace Parcours.Tests.Changes;

/// <summary>S65.5: a map begun from another takes its drawing and its scenario, and nothing measured or said of it.</summary>
[Rule("S65.5")]
public sealed class CarryingTests
{
    private static readonly JourneyPath Wrong = new(New<JourneyPath>(), Map.Id, "Lost", PathKind.Anomaly, "z");
    private static readonly PathStep WrongStep = new(New<PathStep>(), Wrong.Id, Card.Id, "V");
    private static readonly Reading Measured = new(New<Reading>(), Card.Id, "nps", 12, ReadingSource.Measured);
    private static readonly Mark Irritant = new(New<Mark>(), Card.Id, MarkKind.Irritant, "Waiting");

    private static readonly Condition Quoted = new(New<Condition>(), Moment.Id, "As she said", "W", StatedOn: "2026-02-28", Testimony: Guid.NewGuid());

    // Capitals before small letters (L2), whatever the language of the machine.
    private static readonly JourneyMap Upper = new(New<JourneyMap>(), TheJourney.Id, "Upper", MapKind.Reality, "Z");
    private static readonly JourneyMap Lower = new(New<JourneyMap>(), TheJourney.Id, "Lower", MapKind.Reality, "a");

    private static readonly StudyState Before = Apply(
        Accepts(Put(Wrong, WrongStep, Measured, Irritant, Quoted, Upper, Lower)).State, Patch(Map.Id, ("trigger", "A new home"), ("triggerKind", "privateLife"), ("goal", "Light"), ("reviewedOn", "2026-01-01"))).State;

    [Theory]
    [InlineData(Carried.Grid)]
    [InlineData(Carried.Drawn)]
    public void What_was_drawn_comes_along_and_nothing_that_was_measured(Carried carried)
    {
        var after = Begun(carried);
        var map = Assert.Single(after.All<JourneyMap>(), each => each.Name == "Target");
        Assert.Equal((MapKind.Design, "A new home", TriggerKind.PrivateLife, "Light", ""), (map.Kind, map.Trigger, map.TriggerKind, map.Goal, map.ReviewedOn));
        Assert.Equal(map.Id, after.All<JourneyMap>().Where(each => each.Journey == map.Journey).OrderBy(each => each.Order, StringComparer.Ordinal).Last().Id);
        var mine = after.Records.Values.Select(held => held.Record).Where(record => MapPlace.Of(record, after) == map.Id).ToList();
        var theirs = Before.Records.Values.Select(held => held.Record).Where(record => MapPlace.Of(record, Before) == Map.Id).ToList();
        string[] drawn = ["touchpoint", "layer", "path", "step", "moment", "condition"];
        string[] kept = ["map", "stage", "lane", .. carried == Carried.Drawn ? drawn : []];
        Assert.All(mine, record => Assert.Contains(record.Key.Kind, kept, StringComparer.Ordinal));
        foreach (var kind in kept.Except(["path", "step", "layer"], StringComparer.Ordinal)) Assert.Equal(theirs.Count(each => each.Key.Kind == kind), mine.Count(each => each.Key.Kind == kind));
        Assert.DoesNotContain(mine, record => record is JourneyPath { Kind: PathKind.Anomaly });
        Assert.DoesNotContain(mine, record => Enclosures.WordsOf(record) is not null);
        Assert.Equal(carried == Carried.Drawn, mine.OfType<Condition>().Any(each => each.Text == Quoted.Text));
        Assert.Equal(carried == Carried.Drawn, mine.OfType<JourneyPath>().Any(path => path.Name == ThePath.Name));
    }

    [Fact]
    public void The_map_it_began_from_is_as_it_was_and_may_go()
    {
        var after = Begun(Carried.Drawn);
        foreach (var (id, held) in Before.Records) Assert.Equal(held.Record, after.Find(id));
        var begun = after.All<JourneyMap>().Single(each => each.Name == "Target");
        var without = Apply(after, Remove(Map)).State;
        foreach (var record in after.Records.Values.Select(held => held.Record).Where(record => MapPlace.Of(record, after) == begun.Id)) Assert.Equal(record, without.Find(record.Key));
        Assert.Empty(Carrying.Plan(Before, New<JourneyMap>(), MapKind.Design, "Target", Carried.Grid, () => New<Note>().Value));
    }

    [Theory]
    [InlineData("en-US"), InlineData("fr-FR")]
    public void It_stands_behind_the_others_whatever_the_language_of_the_machine(string language)
    {
        var own = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);
            var begun = Begun(Carried.Grid).All<JourneyMap>().Single(each => each.Name == "Target");
            Assert.True(string.CompareOrdinal(begun.Order, Lower.Order) > 0, begun.Order);
        }
        finally
        {
            CultureInfo.CurrentCulture = own;
        }
    }

    private static StudyState Begun(Carried carried) =>
        Assert.IsType<Applied>(StudyRules.Apply(Before, Carrying.Plan(Before, Map.Id, MapKind.Design, "Target", carried, () => New<Note>().Value))).State;
}
