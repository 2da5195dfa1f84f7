namespace Parcours.Mapping;

/// <summary>[L4, S1.1] Removing a record takes along, empties or moves what refers to it, so that nothing dangles.</summary>
internal static class Removal
{
    public static Refusal? Take(Draft draft, RecordId id, bool consequence = false)
    {
        var record = draft.Find(id);
        if (record is null) return null;
        if (record is Study && !consequence) return new("S2.2", id);
        var (heir, refusal) = consequence ? default : Heir(draft, record);
        if (refusal is not null) return refusal;

        var referrers = draft.Referrers(id);
        draft.Drop(id, consequence);
        foreach (var other in referrers)
        {
            foreach (var reference in References.Of(other).Where(reference => reference.Target == id)) Settle(draft, other.Key, record, reference.WhenGone, heir);
        }

        return null;
    }

    private static void Settle(Draft draft, RecordId referrer, StudyRecord gone, WhenGone whenGone, StudyRecord? heir)
    {
        if (draft.Find(referrer) is not { } record) return;
        switch (whenGone)
        {
            case WhenGone.Clear:
                draft.Set(References.Cleared(record, gone.Key), consequence: true);
                break;
            case WhenGone.Move when record is StageSpan span:
                if (IllustrationRules.Without(span, gone, heir, StagesOf(draft, span.Map)) is { } rest) draft.Set(rest, consequence: true);
                else Take(draft, referrer, consequence: true);
                break;
            case WhenGone.Move when heir is Stage stage:
                draft.Set(((Touchpoint)record) with { Stage = stage.Id }, consequence: true);
                break;
            case WhenGone.Move when heir is Lane lane:
                draft.Set(((Touchpoint)record) with { Lane = lane.Id }, consequence: true);
                break;
            default:
                Take(draft, referrer, consequence: true);
                break;
        }
    }

    private static IEnumerable<Stage> StagesOf(Draft draft, Id<JourneyMap> map) =>
        draft.OfKind(RecordKinds.NameOf<Stage>()).OfType<Stage>().Where(stage => stage.Map == map);

    // [S5.3, S6.3] The cards of a removed stage (lane) go to the one before it, or to the first left; the last that holds cards stays.
    private static (StudyRecord? Record, Refusal? Refused) Heir(Draft draft, StudyRecord record)
    {
        switch (record)
        {
            case Stage stage:
                var stages = draft.OfKind(stage.Key.Kind).OfType<Stage>().Where(s => s.Map == stage.Map && s.Id != stage.Id).OrderBy(s => s.Order, StringComparer.Ordinal).ToList();
                var before = stages.LastOrDefault(s => string.CompareOrdinal(s.Order, stage.Order) < 0) ?? stages.FirstOrDefault();
                return before is null && draft.Referrers(stage.Key).Exists(t => t is Touchpoint) ? (null, new("S5.3", stage.Key)) : (before, null);
            case Lane lane:
                var lanes = draft.OfKind(lane.Key.Kind).OfType<Lane>().Where(l => l.Map == lane.Map && l.Id != lane.Id).OrderBy(l => l.Order, StringComparer.Ordinal).ToList();
                var above = lanes.LastOrDefault(l => string.CompareOrdinal(l.Order, lane.Order) < 0) ?? lanes.FirstOrDefault();
                return above is null && draft.Referrers(lane.Key).Exists(t => t is Touchpoint) ? (null, new("S6.3", lane.Key)) : (above, null);
            default:
                return (null, null);
        }
    }
}
