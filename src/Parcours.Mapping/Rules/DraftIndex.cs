namespace Parcours.Mapping;

/// <summary>Who refers to whom, and who stands in which list, while one change is applied: each question costs its answer, not a look at every record.</summary>
internal sealed class DraftIndex
{
    private readonly Dictionary<RecordId, HashSet<RecordId>> referrers = [];
    private readonly Dictionary<(string Kind, object List), HashSet<RecordId>> lists = [];
    private readonly Dictionary<string, HashSet<RecordId>> kinds = new(StringComparer.Ordinal);

    public DraftIndex(IEnumerable<StudyRecord> records)
    {
        foreach (var record in records) Add(record);
    }

    public HashSet<RecordId> Referrers(RecordId id) => Get(referrers, id);

    public HashSet<RecordId> List(string kind, object list) => Get(lists, (kind, list));

    public HashSet<RecordId> OfKind(string kind) => Get(kinds, kind);

    public void Add(StudyRecord record)
    {
        foreach (var reference in References.Of(record)) Put(referrers, reference.Target, record.Key);
        if (SiblingOrder.Of(record) is { } place) Put(lists, (record.Key.Kind, place.List), record.Key);
        Put(kinds, record.Key.Kind, record.Key);
    }

    public void Remove(StudyRecord record)
    {
        foreach (var reference in References.Of(record)) Take(referrers, reference.Target, record.Key);
        if (SiblingOrder.Of(record) is { } place) Take(lists, (record.Key.Kind, place.List), record.Key);
        Take(kinds, record.Key.Kind, record.Key);
    }

    private static HashSet<RecordId> Get<TKey>(Dictionary<TKey, HashSet<RecordId>> sets, TKey key) where TKey : notnull =>
        sets.TryGetValue(key, out var set) ? set : [];

    private static void Put<TKey>(Dictionary<TKey, HashSet<RecordId>> sets, TKey key, RecordId id) where TKey : notnull
    {
        if (!sets.TryGetValue(key, out var set)) sets[key] = set = [];
        set.Add(id);
    }

    private static void Take<TKey>(Dictionary<TKey, HashSet<RecordId>> sets, TKey key, RecordId id) where TKey : notnull
    {
        if (sets.TryGetValue(key, out var set)) set.Remove(id);
    }
}
