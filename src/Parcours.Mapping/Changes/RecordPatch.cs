using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Parcours.Mapping;

/// <summary>[L3] The generic patch: sets properties of a record by JSON name.</summary>
internal static class RecordPatch
{
    /// <summary>[S1.5] The patched record, or the refusal of an unknown property or an impossible value.</summary>
    public static (StudyRecord? Record, Refusal? Refusal) Apply(StudyRecord record, ImmutableSortedDictionary<string, JsonElement> set)
    {
        try
        {
            var content = StudyJson.ToObject(record);
            foreach (var (name, value) in set)
            {
                if (name == "id") return (null, new Refusal("S1.6", record.Key, name));
                if (record is not OpaqueRecord && !content.ContainsKey(name)) return (null, new Refusal("S1.5", record.Key, name));
                content[name] = JsonNode.Parse(value.GetRawText());
            }

            return (StudyJson.ToRecord(content), null);
        }
        catch (JsonException e)
        {
            return (null, new Refusal("S1.5", record.Key, e.Path ?? e.Message));
        }
        catch (ArgumentException e)
        {
            // A number that JSON can say and a double cannot (1e400), put just before in the same change.
            return (null, new Refusal("S1.5", record.Key, e.Message));
        }
    }
}
