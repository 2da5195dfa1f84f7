namespace Parcours.Mapping;

/// <summary>[S8.1] Paths of a locked layer, and their steps, stay as they are; the lock itself may be opened.</summary>
internal static class Locks
{
    public static Refusal? Check(Draft draft)
    {
        foreach (var id in draft.Touched.Order())
        {
            // A list may be numbered anew around it: its place among the paths is not the path.
            if (draft.Before(id) is JourneyPath was && draft.Find(id) is JourneyPath now && was with { Order = now.Order } == now) continue;
            // As it was and as it becomes: nothing leaves a locked layer, and nothing enters one.
            if ((Locked(draft, draft.Before(id)) ?? Locked(draft, draft.Find(id))) is { } path) return new("S8.1", path);
        }

        return null;
    }

    private static RecordId? Locked(Draft draft, StudyRecord? record)
    {
        if (record is PathStep step) return Locked(draft, draft.Before(step.Path));
        // Opening the lock, or removing the layer or the whole map, is not an edit of the path.
        return record is JourneyPath { Layer: { } layer } path && draft.Before(layer) is Layer { Locked: true } && draft.Find(layer) is Layer { Locked: true }
            ? path.Key
            : null;
    }
}

/// <summary>Records of which there is one: the last to arrive stays (S7.2, S7.4, S10.1, S14.2, S46.3, S48.1, S53.2, S55.2).</summary>
internal static class Uniqueness
{
    public static void Settle(Draft draft)
    {
        // A kind is looked through once, however many of it a change touches.
        var rivals = new Dictionary<string, ILookup<object, RecordId>>(StringComparer.Ordinal);
        foreach (var id in draft.Touched.ToList())
        {
            if (draft.Find(id) is not { } record) continue;
            foreach (var each in Arriving(draft, record).Prepend(record)) Clear(draft, each, rivals);
        }
    }

    // A card that comes from another map, alone or with its stage, brings its bindings: they are the last to arrive there.
    private static List<Binding> Arriving(Draft draft, StudyRecord record)
    {
        IEnumerable<StudyRecord> cards = record switch
        {
            Touchpoint card when draft.Before(card.Key) is Touchpoint was && was.Stage != card.Stage
                && (draft.Before(was.Stage) as Stage)?.Map != (draft.Find(card.Stage) as Stage)?.Map => [card],
            Stage stage when draft.Before(stage.Key) is Stage was && was.Map != stage.Map => draft.Referrers(stage.Key).Where(each => each is Touchpoint),
            _ => [],
        };
        return [.. cards.SelectMany(card => draft.Referrers(card.Key)).OfType<Binding>()];
    }

    private static void Clear(Draft draft, StudyRecord record, Dictionary<string, ILookup<object, RecordId>> rivals)
    {
        if (draft.Find(record.Key) is null || PlaceOf(draft.Find, record) is not { } place) return;
        if (!rivals.TryGetValue(record.Key.Kind, out var known))
        {
            known = draft.OfKind(record.Key.Kind).Select(each => (each.Key, Place: PlaceOf(draft.Find, each))).Where(each => each.Place is not null)
                .ToLookup(each => each.Place!, each => each.Key);
            rivals[record.Key.Kind] = known;
        }

        foreach (var rival in known[place].Where(other => other != record.Key)) Removal.Take(draft, rival, consequence: true);
    }

    /// <summary>The records that cannot stand beside this one.</summary>
    public static IEnumerable<StudyRecord> Rivals(IEnumerable<StudyRecord> all, Func<RecordId, StudyRecord?> find, StudyRecord record) =>
        PlaceOf(find, record) is not { } place
            ? []
            : all.Where(other => other.Key != record.Key && other.Key.Kind == record.Key.Kind && place.Equals(PlaceOf(find, other)));

    /// <summary>The place that only one record of its kind can take; null for a record that shares its place.</summary>
    private static object? PlaceOf(Func<RecordId, StudyRecord?> find, StudyRecord record) => record switch
    {
        MomentOfTruth moment => moment.Touchpoint,
        Binding binding => MapOf(find, binding) is { } map ? (map, binding.Activity, binding.Channel, binding.Source) : null,
        SystemUse use => (use.Touchpoint, use.System),
        Integration link => link.From.Any < link.To.Any ? (link.From, link.To) : (link.To, link.From),
        Fulfilment each => (each.Design, each.Subject),
        Standing standing => standing.Subject,
        Involvement mine => (mine.Stakeholder, mine.Touchpoint, mine.Part),
        Photo photo => photo.Touchpoint,
        Quote quote => quote.Touchpoint,
        Underlay underlay => underlay.Map,
        _ => null,
    };

    /// <summary>The rule that two rivals break.</summary>
    public static string RuleOf(StudyRecord record) => record switch
    {
        SystemUse => "S7.2",
        Integration => "S7.4",
        Fulfilment => "S46.3",
        MomentOfTruth => "S10.1",
        Involvement => "S48.1",
        Standing => "S55.2",
        Photo or Quote or Underlay => "S53.2",
        _ => "S14.2",
    };

    private static Id<JourneyMap>? MapOf(Func<RecordId, StudyRecord?> find, Binding binding) =>
        find(binding.Touchpoint) is Touchpoint touchpoint && find(touchpoint.Stage) is Stage stage ? stage.Map : null;
}

/// <summary>[L2] A key that collides is issued anew, just after the one it met; a list whose keys grow too long is renumbered.</summary>
internal static class OrderKeys
{
    public static void Settle(Draft draft)
    {
        // A list is read once however many records come into it; only a key that is taken, or too long, costs more.
        var lists = new Dictionary<(string Kind, object List), Dictionary<string, int>>();
        foreach (var id in draft.Touched.Order().ToList())
        {
            if (draft.Find(id) is not { } record || SiblingOrder.Of(record) is not { } place || !OrderKey.IsValid(place.Key)) continue;
            if (draft.Before(id) is { } was && SiblingOrder.Of(was) is { } old && Equals(old, place)) continue;
            var list = (record.Key.Kind, place.List);
            if (!lists.TryGetValue(list, out var keys)) lists[list] = keys = KeysOf(draft, list);
            if (keys.GetValueOrDefault(place.Key) <= 1 && place.Key.Length <= OrderKey.LongestKept) continue;
            Place(draft, record, place);
            lists.Remove(list);
        }
    }

    private static Dictionary<string, int> KeysOf(Draft draft, (string Kind, object List) list)
    {
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var record in draft.Siblings(list.Kind, list.List))
        {
            var key = SiblingOrder.Of(record)!.Value.Key;
            keys[key] = keys.GetValueOrDefault(key) + 1;
        }

        return keys;
    }

    private static void Place(Draft draft, StudyRecord record, (object List, string Key) place)
    {
        var siblings = draft.Siblings(record.Key.Kind, place.List)
            .Where(other => other.Key != record.Key)
            .OrderBy(other => SiblingOrder.Of(other)!.Value.Key, StringComparer.Ordinal).ThenBy(other => other.Key)
            .ToList();
        var keys = siblings.ConvertAll(other => SiblingOrder.Of(other)!.Value.Key);
        var key = place.Key;
        if (keys.Contains(key, StringComparer.Ordinal))
        {
            var next = keys.Find(other => string.CompareOrdinal(other, key) > 0);
            key = OrderKey.Between(key, next);
            draft.Set(SiblingOrder.With(record, key), consequence: true);
        }

        if (key.Length <= OrderKey.LongestKept) return;
        var all = siblings.Append(draft.Find(record.Key)!)
            .OrderBy(other => SiblingOrder.Of(other)!.Value.Key, StringComparer.Ordinal).ThenBy(other => other.Key).ToList();
        var fresh = OrderKey.Spread(all.Count);
        for (var i = 0; i < all.Count; i++) draft.Set(SiblingOrder.With(all[i], fresh[i]), consequence: true);
    }
}
