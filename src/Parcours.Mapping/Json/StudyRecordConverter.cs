using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Parcours.Mapping;

/// <summary>[L1, L5] Reads a record by the kind in its id; a kind this version does not know becomes an <see cref="OpaqueRecord"/>.</summary>
internal sealed class StudyRecordConverter : JsonConverter<StudyRecord>
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(StudyRecord);

    public override StudyRecord Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (Node(ref reader, options) is not JsonObject content) throw new JsonException("A record is an object.");
        if (content["id"] is not JsonValue text || !text.TryGetValue<string>(out var written) || !RecordId.TryParse(written, out var id))
        {
            throw new JsonException("A record has an id that reads kind:uuid.");
        }

        return RecordKinds.TypeOf(id.Kind) is { } type
            ? (StudyRecord)content.Deserialize(type, options)!
            : new OpaqueRecord(id, content);
    }

    // By the options, which look for properties said twice: a node read as it is would only fail later, when somebody looks into it.
    private static JsonNode? Node(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonNode>(ref reader, options);
        }
        catch (ArgumentException e)
        {
            throw new JsonException("A property is said twice.", e);
        }
    }

    public override void Write(Utf8JsonWriter writer, StudyRecord value, JsonSerializerOptions options)
    {
        if (value is OpaqueRecord opaque) opaque.Content.WriteTo(writer, options);
        else JsonSerializer.Serialize(writer, value, value.GetType(), options);
    }
}
