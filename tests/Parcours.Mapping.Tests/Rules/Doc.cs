using System.Collections.Immutable;
using System.Text.Json;
using Parcours.Mapping;
using Xunit;

namespace Parcours.Tests;

/// <summary>A small study for tests: one map with stages A, B, C, lanes X, Y, a card in A/X, a path with one step through it, and a second map.</summary>
internal static class Doc
{
    private static int next;

    public static readonly Study TheStudy = new(New<Study>(), "Study");
    public static readonly Journey TheJourney = new(New<Journey>(), "Journey", "V");
    public static readonly JourneyMap Map = new(New<JourneyMap>(), TheJourney.Id, "Map", MapKind.Reality, "G");
    public static readonly JourneyMap OtherMap = new(New<JourneyMap>(), TheJourney.Id, "Other map", MapKind.Ideal, "V");
    public static readonly Stage A = new(New<Stage>(), Map.Id, "A", "G");
    public static readonly Stage B = new(New<Stage>(), Map.Id, "B", "V");
    public static readonly Stage C = new(New<Stage>(), Map.Id, "C", "k");
    public static readonly Stage OtherStage = new(New<Stage>(), OtherMap.Id, "Other", "V");
    public static readonly Lane X = new(New<Lane>(), Map.Id, "X", "G");
    public static readonly Lane Y = new(New<Lane>(), Map.Id, "Y", "V");
    public static readonly Lane OtherLane = new(New<Lane>(), OtherMap.Id, "Other", "V");
    public static readonly Touchpoint Card = new(New<Touchpoint>(), A.Id, X.Id, "Card", "V");
    public static readonly Touchpoint Second = new(New<Touchpoint>(), B.Id, X.Id, "Second", "V");
    public static readonly Touchpoint OtherCard = new(New<Touchpoint>(), OtherStage.Id, OtherLane.Id, "Other card", "V");
    public static readonly Layer TheLayer = new(New<Layer>(), Map.Id, "Layer", "V");
    public static readonly Layer OtherLayer = new(New<Layer>(), OtherMap.Id, "Other layer", "V");
    public static readonly JourneyPath ThePath = new(New<JourneyPath>(), Map.Id, "Path", PathKind.Reference, "V", TheLayer.Id);
    public static readonly PathStep Step = new(New<PathStep>(), ThePath.Id, Card.Id, "V");
    public static readonly MomentOfTruth Moment = new(New<MomentOfTruth>(), Card.Id, "Expect", Importance: 3);
    public static readonly Condition TheCondition = new(New<Condition>(), Moment.Id, "Answered in a day", "V", StatedOn: "2026-02-28");
    public static readonly Reading TheReading = new(New<Reading>(), Card.Id, "csat", 4, ReadingSource.Measured);
    public static readonly Binding TheBinding = new(New<Binding>(), Card.Id, "Call", "phone");

    public static readonly StudyState State = Apply(StudyState.Empty, Put([
        TheStudy, TheJourney, Map, OtherMap, A, B, C, OtherStage, X, Y, OtherLane, Card, Second, OtherCard, TheLayer, OtherLayer, ThePath, Step, Moment, TheCondition, TheReading, TheBinding])).State;

    public static Id<T> New<T>() where T : StudyRecord => new(new Guid(Interlocked.Increment(ref next), 7, 7, 7, 7, 7, 7, 7, 7, 7, 7));

    public static ImmutableArray<Op> Put(params StudyRecord[] records) => [.. records.Select(record => new Op.Put(record))];

    public static ImmutableArray<Op> Remove(params StudyRecord[] records) => [.. records.Select(record => new Op.Remove(record.Key))];

    public static ImmutableArray<Op> Patch(RecordId id, params (string Name, object? Value)[] set) =>
        [new Op.Patch(id, set.ToImmutableSortedDictionary(p => p.Name, p => JsonSerializer.SerializeToElement(p.Value, StudyJson.Options), StringComparer.Ordinal))];

    public static Applied Apply(StudyState state, ImmutableArray<Op> ops) => Assert.IsType<Applied>(StudyRules.Apply(state, ops));

    public static Applied Accepts(ImmutableArray<Op> ops) => Apply(State, ops);

    public static Refusal Refuses(string rule, ImmutableArray<Op> ops, ImmutableArray<Expectation> expect = default) =>
        Refuses(State, rule, ops, expect);

    public static Refusal Refuses(StudyState state, string rule, ImmutableArray<Op> ops, ImmutableArray<Expectation> expect = default)
    {
        var refusal = Assert.IsType<Rejected>(StudyRules.Apply(state, ops, expect)).Refusal;
        Assert.Equal(rule, refusal.Rule);
        return refusal;
    }
}
