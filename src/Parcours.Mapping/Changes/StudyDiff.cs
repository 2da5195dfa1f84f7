using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Parcours.Mapping;

/// <summary>The operations that turn one content into another.</summary>
public static class StudyDiff
{
    /// <summary>[T3] apply(Between(a, b), a) = b. Operations are sorted by record id.</summary>
    public static ImmutableArray<Op> Between(StudyState from, StudyState to)
    {
        var ops = ImmutableArray.CreateBuilder<Op>();
        foreach (var id in from.Records.Keys.Union(to.Records.Keys).Order())
        {
            if (Between(from.Find(id), to.Find(id)) is { } op) ops.Add(op);
        }

        return ops.ToImmutable();
    }

    /// <summary>The operation that turns one record into another, or null when they are equal. Null stands for no record.</summary>
    public static Op? Between(StudyRecord? from, StudyRecord? to) => (from, to) switch
    {
        (null, null) => null,
        (null, not null) => new Op.Put(to),
        (not null, null) => new Op.Remove(from.Key),
        _ when RecordEquality.Same(from, to) => null,
        _ => Changed(from, to),
    };

    private static Op Changed(StudyRecord from, StudyRecord to)
    {
        var before = StudyJson.ToObject(from);
        var after = StudyJson.ToObject(to);
        // An opaque record may lose properties, which a patch cannot say.
        if (before.Any(property => !after.ContainsKey(property.Key))) return new Op.Put(to);

        var set = ImmutableSortedDictionary.CreateBuilder<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (name, value) in after)
        {
            if (!before.TryGetPropertyValue(name, out var old) || !JsonNode.DeepEquals(old, value))
            {
                set[name] = JsonSerializer.SerializeToElement(value, StudyJson.Options);
            }
        }

        return new Op.Patch(to.Key, set.ToImmutable());
    }
}
