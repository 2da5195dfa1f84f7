using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>A path with its steps in order; steps on touchpoints that the map does not show are left out.</summary>
public sealed record MapPath(JourneyPath Path, ImmutableArray<PathStep> Steps);

/// <summary>
/// What one map shows, in order (order key, then id), whatever the order in which the records came. References that lead nowhere are
/// left out: while people edit together, a record may outlive for a moment the one it refers to.
/// </summary>
/// <param name="Map">The map's record, or null when the study has none of that id.</param>
/// <param name="Cells">The touchpoints of each cell that has some.</param>
/// <param name="Moments">The moment of truth of a touchpoint; when several are said, the smallest id.</param>
/// <param name="Notes">The sticky notes of the map, in cells or beside them.</param>
/// <param name="Photos">The photo of a touchpoint.</param>
/// <param name="Quotes">The customer's words on a touchpoint.</param>
/// <param name="Spans">The bars over its stages.</param>
/// <param name="Talk">What people said of each stage that has touchpoints, for its bands.</param>
public sealed record MapContent(
    Id<JourneyMap> Id,
    JourneyMap? Map,
    ImmutableArray<Phase> Phases,
    ImmutableArray<Stage> Stages,
    ImmutableArray<Lane> Lanes,
    FrozenDictionary<(Id<Stage> Stage, Id<Lane> Lane), ImmutableArray<Touchpoint>> Cells,
    ImmutableArray<MapPath> Paths,
    FrozenDictionary<Id<Touchpoint>, Id<MomentOfTruth>> Moments,
    ImmutableArray<Note> Notes,
    FrozenDictionary<Id<Touchpoint>, Photo> Photos,
    FrozenDictionary<Id<Touchpoint>, Quote> Quotes,
    ImmutableArray<StageSpan> Spans,
    FrozenDictionary<Id<Stage>, StageTalk> Talk)
{
    /// <summary>Gathers a map's records from a study's.</summary>
    public static MapContent Of(IEnumerable<StudyRecord> records, Id<JourneyMap> map)
    {
        var byType = records.ToLookup(record => record.GetType());
        var stages = Sorted(All<Stage>(byType).Where(stage => stage.Map == map), stage => stage.Order, stage => stage.Id.Value);
        var lanes = Sorted(All<Lane>(byType).Where(lane => lane.Map == map), lane => lane.Order, lane => lane.Id.Value);
        var cells = CellsOf(byType, stages, lanes);
        var shown = cells.Values.SelectMany(cell => cell).Select(card => card.Id).ToHashSet();
        var paths = Sorted(All<JourneyPath>(byType).Where(path => path.Map == map), path => path.Order, path => path.Id.Value);
        var steps = All<PathStep>(byType).Where(step => shown.Contains(step.Touchpoint)).ToLookup(step => step.Path);
        return new MapContent(
            map,
            All<JourneyMap>(byType).FirstOrDefault(record => record.Id == map),
            Sorted(All<Phase>(byType), phase => phase.Order, phase => phase.Id.Value),
            stages,
            lanes,
            cells,
            [.. paths.Select(path => new MapPath(path, Sorted(steps[path.Id], step => step.Order, step => step.Id.Value)))],
            All<MomentOfTruth>(byType).GroupBy(moment => moment.Touchpoint)
                .ToFrozenDictionary(group => group.Key, group => group.Select(moment => moment.Id).MinBy(id => id.Value)),
            Sorted(All<Note>(byType).Where(note => note.Map == map && note.Touchpoint is null && !Checklist.IsLine(note)), note => note.Order, note => note.Id.Value),
            OnePer(All<Photo>(byType), photo => photo.Touchpoint, photo => photo.Id.Value),
            OnePer(All<Quote>(byType), quote => quote.Touchpoint, quote => quote.Id.Value),
            Sorted(All<StageSpan>(byType).Where(span => span.Map == map), span => span.Order, span => span.Id.Value),
            StageTalk.Of(map, byType, lanes.SelectMany(lane => stages.Select(stage => (stage.Id, lane.Id))).Where(cells.ContainsKey).SelectMany(cell => cells[cell])));
    }

    private static FrozenDictionary<(Id<Stage> Stage, Id<Lane> Lane), ImmutableArray<Touchpoint>> CellsOf(
        ILookup<Type, StudyRecord> byType, ImmutableArray<Stage> stages, ImmutableArray<Lane> lanes)
    {
        var stageIds = stages.Select(stage => stage.Id).ToHashSet();
        var laneIds = lanes.Select(lane => lane.Id).ToHashSet();
        return All<Touchpoint>(byType)
            .Where(card => stageIds.Contains(card.Stage) && laneIds.Contains(card.Lane))
            .GroupBy(card => (card.Stage, card.Lane))
            .ToFrozenDictionary(cell => cell.Key, cell => Sorted(cell, card => card.Order, card => card.Id.Value));
    }

    private static FrozenDictionary<Id<Touchpoint>, T> OnePer<T>(IEnumerable<T> all, Func<T, Id<Touchpoint>> card, Func<T, Guid> id) =>
        all.GroupBy(card).ToFrozenDictionary(group => group.Key, group => group.MinBy(id)!);

    private static IEnumerable<T> All<T>(ILookup<Type, StudyRecord> byType) where T : StudyRecord => byType[typeof(T)].Cast<T>();

    private static ImmutableArray<T> Sorted<T>(IEnumerable<T> items, Func<T, string> order, Func<T, Guid> id) =>
        [.. items.OrderBy(order, StringComparer.Ordinal).ThenBy(id)];
}
