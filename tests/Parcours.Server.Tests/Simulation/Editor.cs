using System.Collections.Immutable;
using System.Text.Json;
using Parcours.Mapping;

namespace Parcours.Tests.Simulation;

/// <summary>Random edits of a study as a user could make them from what they see, some of which the rules refuse.</summary>
internal sealed class Editor(Chance chance)
{
    public static ImmutableArray<Op> Base(Chance chance)
    {
        var journey = new Journey(new(chance.Id()), "Journey", "V");
        var map = new JourneyMap(new(chance.Id()), journey.Id, "Map", MapKind.Reality, "V");
        var stages = new[] { "G", "V", "k" }.Select(key => new Stage(new(chance.Id()), map.Id, $"Stage {key}", key)).ToList();
        var lanes = new[] { "G", "V" }.Select(key => new Lane(new(chance.Id()), map.Id, $"Lane {key}", key)).ToList();
        var card = new Touchpoint(new(chance.Id()), stages[0].Id, lanes[0].Id, "First card", "V");
        var path = new JourneyPath(new(chance.Id()), map.Id, "Path", PathKind.Reference, "V");
        var step = new PathStep(new(chance.Id()), path.Id, card.Id, "V");
        List<StudyRecord> records = [new Study(new(chance.Id()), "Study"), journey, map, .. stages, .. lanes, card, path, step];
        return [.. records.Select(record => new Op.Put(record))];
    }

    public ImmutableArray<Op> Next(StudyState seen)
    {
        for (var tries = 0; tries < 8; tries++)
        {
            if (Try(seen) is { IsDefaultOrEmpty: false } ops) return ops;
        }

        return [new Op.Put(new Persona(new(chance.Id()), "Persona", Key()))];
    }

    private ImmutableArray<Op> Try(StudyState seen) => chance.Below(23) switch
    {
        0 or 1 or 2 => AddCard(seen),
        3 or 4 or 5 => With<Touchpoint>(seen, MoveCard),
        6 or 7 or 8 => With<Touchpoint>(seen, (_, card) => [Patch(card.Id, ("name", $"Card {chance.Below(100)}"))]),
        9 => With<JourneyMap>(seen, (_, map) => [new Op.Put(new Stage(new(chance.Id()), map.Id, "New stage", Key()))]),
        10 => With<Stage>(seen, (_, stage) => [new Op.Remove(stage.Id)]),
        11 => With<Lane>(seen, (_, lane) => [chance.OneIn(2) ? new Op.Remove(lane.Id) : Patch(lane.Id, ("name", "Lane"), ("order", Key()))]),
        12 => With<JourneyMap>(seen, (_, map) => [new Op.Put(new Lane(new(chance.Id()), map.Id, "New lane", Key()))]),
        13 => With<Touchpoint>(seen, (_, card) => [new Op.Remove(card.Id)]),
        14 or 15 => With<Touchpoint>(seen, AddStep),
        16 => With<PathStep>(seen, (_, step) => [chance.OneIn(3) ? new Op.Remove(step.Id) : Patch(step.Id, ("repeat", chance.Below(4)), ("optional", chance.OneIn(2)))]),
        17 => With<JourneyMap>(seen, (_, map) => AddPath(seen, map)),
        18 => With<Touchpoint>(seen, (_, card) => [new Op.Put(new MomentOfTruth(new(chance.Id()), card.Id, "Expect", Importance: chance.Below(12)))]),
        19 => With<MomentOfTruth>(seen, (_, moment) => [new Op.Put(new Condition(new(chance.Id()), moment.Id, "Answered fast", Key()))]),
        20 => With<Layer>(seen, (_, layer) => [chance.OneIn(4) ? new Op.Remove(layer.Id) : Patch(layer.Id, ("locked", chance.OneIn(2)))]),
        21 => With<JourneyPath>(seen, (_, path) => [chance.OneIn(3) ? new Op.Remove(path.Id) : Patch(path.Id, ("kind", "anomaly"), ("name", "Path"))]),
        _ => With<Touchpoint>(seen, (_, card) => [new Op.Put(new Reading(new(chance.Id()), card.Id, "csat", chance.Below(10), ReadingSource.Estimated))]),
    };

    private ImmutableArray<Op> AddCard(StudyState seen) => With<Stage>(seen, (_, stage) => With<Lane>(seen, (_, lane) =>
        [new Op.Put(new Touchpoint(new(chance.Id()), stage.Id, lane.Id, $"Card {chance.Below(100)}", Key()))]));

    private ImmutableArray<Op> MoveCard(StudyState seen, Touchpoint card) => With<Stage>(seen, (_, stage) => With<Lane>(seen, (_, lane) =>
        [Patch(card.Id, ("stage", stage.Id.ToString()), ("lane", lane.Id.ToString()), ("order", Key()))]));

    private ImmutableArray<Op> AddStep(StudyState seen, Touchpoint card) => With<JourneyPath>(seen, (_, path) =>
        [new Op.Put(new PathStep(new(chance.Id()), path.Id, card.Id, Key(), Alternatives: chance.OneIn(3) ? [Any<Touchpoint>(seen)!.Id] : []))]);

    private ImmutableArray<Op> AddPath(StudyState seen, JourneyMap map)
    {
        var layer = new Layer(new(chance.Id()), map.Id, "Layer", Key());
        var path = new JourneyPath(new(chance.Id()), map.Id, "Path", PathKind.Exception, Key(), layer.Id);
        return Any<Touchpoint>(seen) is { } card
            ? [new Op.Put(layer), new Op.Put(path), new Op.Put(new PathStep(new(chance.Id()), path.Id, card.Id, "V"))]
            : [new Op.Put(layer), new Op.Put(path)];
    }

    private ImmutableArray<Op> With<T>(StudyState seen, Func<StudyState, T, ImmutableArray<Op>> make) where T : StudyRecord =>
        Any<T>(seen) is { } record ? make(seen, record) : [];

    private T? Any<T>(StudyState seen) where T : StudyRecord
    {
        var all = seen.All<T>().OrderBy(record => record.Key).ToList();
        return all.Count == 0 ? null : chance.Pick(all);
    }

    // Few keys, so that two users often choose the same one.
    private string Key() => "BGLQVbglq"[chance.Below(9)].ToString() + (chance.OneIn(3) ? "V" : "");

    private static Op.Patch Patch(RecordId id, params (string Name, object Value)[] set) => new(
        id,
        set.ToImmutableSortedDictionary(pair => pair.Name, pair => JsonSerializer.SerializeToElement(pair.Value, StudyJson.Options), StringComparer.Ordinal));
}
