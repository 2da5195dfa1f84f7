using System.Collections.Immutable;
using Parcours.Mapping;
using static Parcours.Tests.Doc;

namespace Parcours.Tests.Changes;

/// <summary>Seeded random changes of the test document: moves, renames, removals with cascades, taken keys, rules broken on purpose.</summary>
internal sealed class RandomEdits(int seed)
{
#pragma warning disable CA5394 // A seeded, repeatable source is the point.
    private readonly Random random = new(seed);

    public ImmutableArray<Op> Next(StudyState state)
    {
        var ops = ImmutableArray.CreateBuilder<Op>();
        for (var count = random.Next(1, 4); count > 0; count--) ops.AddRange(One(state));
        return ops.ToImmutable();
    }

    private ImmutableArray<Op> One(StudyState state)
    {
        var card = Any<Touchpoint>(state);
        var stage = Any<Stage>(state);
        var lane = Any<Lane>(state);
        var path = Any<JourneyPath>(state);
        return random.Next(16) switch
        {
            0 or 1 when stage is not null && lane is not null => Put(new Touchpoint(New<Touchpoint>(), stage.Id, lane.Id, $"Card {random.Next(9)}", Key())),
            2 or 3 when card is not null && stage is not null && lane is not null =>
                Patch(card.Id, ("stage", stage.Id), ("lane", lane.Id), ("order", Key())),
            4 when card is not null => Patch(card.Id, ("name", $"Renamed {random.Next(9)}"), ("owner", "Unit")),
            5 when card is not null => Remove(card),
            6 when stage is not null => random.Next(2) == 0 ? Remove(stage) : Patch(stage.Id, ("order", Key())),
            7 when lane is not null => random.Next(2) == 0 ? Remove(lane) : Patch(lane.Id, ("name", "Lane")),
            8 => Put(new Stage(New<Stage>(), Map.Id, "Stage", Key())),
            9 when stage is not null && lane is not null => Put(
                new Lane(New<Lane>(), Map.Id, "Lane", Key()), new StageSpan(New<StageSpan>(), stage.Map, stage.Id, state.All<Stage>().Where(each => each.Map == stage.Map).MinBy(each => each.Key)!.Id, "Span", "V", LaneOf(stage, lane))),
            9 => Put(new Lane(New<Lane>(), Map.Id, "Lane", Key())),
            10 when card is not null && path is not null => Put(new PathStep(New<PathStep>(), path.Id, card.Id, Key(), Alternatives: [Any<Touchpoint>(state)!.Id])),
            11 when card is not null => Put(new MomentOfTruth(New<MomentOfTruth>(), card.Id), new Binding(New<Binding>(), card.Id, $"A{random.Next(3)}"), new Photo(New<Photo>(), card.Id, Guid.Empty, 4, 3), new Quote(New<Quote>(), card.Id, Guid.Empty)),
            12 => Put(new JourneyPath(New<JourneyPath>(), Map.Id, "Path", PathKind.Anomaly, Key(), Any<Layer>(state)?.Id)),
            13 when Any<Layer>(state) is { } layer => random.Next(3) == 0 ? Remove(layer) : Patch(layer.Id, ("locked", random.Next(2) == 0)),
            14 when Any<MomentOfTruth>(state) is { } moment => Put(new Condition(New<Condition>(), moment.Id, "Condition", Key())),
            _ => Put(new Layer(New<Layer>(), Map.Id, "Layer", Key())),
        };
    }

    private static Id<Lane>? LaneOf(Stage stage, Lane lane) => stage.Map == lane.Map ? lane.Id : null;

    // Few keys that collide, and some so long that the list is renumbered.
    private string Key() => random.Next(12) == 0 ? "V" + new string('h', random.Next(40, 60)) : "BGLQVbglq"[random.Next(9)].ToString();

    private T? Any<T>(StudyState state) where T : StudyRecord
    {
        var all = state.All<T>().OrderBy(record => record.Key).ToList();
        return all.Count == 0 ? null : all[random.Next(all.Count)];
    }
#pragma warning restore CA5394
}
