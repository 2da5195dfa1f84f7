using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Parcours.Mapping;

/// <summary>A journey or a map made a second time, with all it holds.</summary>
public static class Copying
{
    /// <summary>
    /// The operations that make the copy: every record that cannot be without <paramref name="root"/>, and the journeys nested in it, under
    /// fresh ids; references among them lead to the copies, others stay. The first operation puts the copy of the root. Empty when the
    /// root is no journey or map of the state.
    /// </summary>
    /// <param name="state">The document; it is not changed.</param>
    /// <param name="root">The journey or the map.</param>
    /// <param name="name">The name of the copy.</param>
    /// <param name="fresh">Gives an id that no record has, each time another.</param>
    public static ImmutableArray<Op> Plan(StudyState state, RecordId root, string name, Func<Guid> fresh)
    {
        if (state.Find(root) is not (Journey or JourneyMap)) return [];
        var held = Held(state, root);
        var copies = held.ToDictionary(record => record.Key.ToString(), record => new RecordId(record.Key.Kind, fresh()).ToString(), StringComparer.Ordinal);
        return [.. held.Select(record => new Op.Put(record.Key == root ? Renamed(Copy(record, copies), name) : Anew(Copy(record, copies))))];
    }

    // By kind and id after the root, so that the same state and ids give the same operations.
    private static List<StudyRecord> Held(StudyState state, RecordId root)
    {
        var within = new HashSet<RecordId> { root };
        var referrers = state.Records.Values
            .SelectMany(held => Owners(held.Record).Select(owner => (Owner: owner, held.Record.Key)))
            .ToLookup(pair => pair.Owner, pair => pair.Key);
        var open = new Queue<RecordId>([root]);
        while (open.TryDequeue(out var owner))
        {
            foreach (var record in referrers[owner])
            {
                if (within.Add(record)) open.Enqueue(record);
            }
        }

        return [.. within.OrderBy(id => id != root).ThenBy(id => id).Select(id => state.Find(id)!)];
    }

    private static IEnumerable<RecordId> Owners(StudyRecord record)
    {
        // A workshop was held once, on the original.
        if (record is Workshop or AgendaItem or Tally) return [];
        // [S44.5] An interview took place once, about the map it was about: a copy of the map has nobody's answers.
        if (record is Interview) return [];
        var owners = References.Of(record).Where(reference => reference.WhenGone != WhenGone.Clear).Select(reference => reference.Target);
        return record is Journey { Parent: { } parent } ? owners.Append(parent.Any) : owners;
    }

    // By the JSON, so that a kind of record added later is copied too, whatever it refers to.
    internal static StudyRecord Copy(StudyRecord record, Dictionary<string, string> copies) =>
        StudyJson.ToRecord((JsonObject)Led(StudyJson.ToObject(record), copies)!);

    private static JsonNode? Led(JsonNode? node, Dictionary<string, string> copies) => node switch
    {
        JsonObject content => new JsonObject(content.Select(each => KeyValuePair.Create(each.Key, Led(each.Value, copies)))),
        JsonArray list => new JsonArray([.. list.Select(each => Led(each, copies))]),
        JsonValue value when value.TryGetValue<string>(out var text) && copies.TryGetValue(text, out var copy) => copy,
        _ => node?.DeepClone(),
    };

    // A note of the copy was written in no workshop of it.
    private static StudyRecord Anew(StudyRecord copy) => copy is Note note ? note with { Item = null } : copy;

    // The key it has is taken: S1.4 puts the copy just after its original.
    private static StudyRecord Renamed(StudyRecord copy, string name) => copy switch
    {
        Journey journey => journey with { Name = name, Archived = false },
        JourneyMap map => map with { Name = name, Archived = false },
        _ => copy,
    };
}
