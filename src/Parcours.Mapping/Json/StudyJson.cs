using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Parcours.Mapping;

/// <summary>The one way records, operations and scenes are written as JSON: camelCase, enums as camelCase words, ids as kind:uuid.</summary>
public static class StudyJson
{
    /// <summary>Strict: unknown properties, wrong kinds and wrong types are refused.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>Adds the converters to other options, as the HTTP edge's.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.AllowOutOfOrderMetadataProperties = true;
        options.AllowDuplicateProperties = false;
        options.MaxDepth = 32;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new RecordIdConverter());
        options.Converters.Add(new IdConverterFactory());
        options.Converters.Add(new EquatableArrayConverterFactory());
        options.Converters.Add(new StudyRecordConverter());
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(HideKey);
    }

    /// <summary>A record as a JSON object of its own.</summary>
    public static JsonObject ToObject(StudyRecord record) =>
        record is OpaqueRecord opaque
            ? (JsonObject)opaque.Content.DeepClone()
            : (JsonObject)JsonSerializer.SerializeToNode(record, record.GetType(), Options)!;

    /// <summary>Reads one record. Throws <see cref="JsonException"/> that says what is wrong.</summary>
    public static StudyRecord ToRecord(JsonObject content) =>
        content.Deserialize<StudyRecord>(Options) ?? throw new JsonException("A record is an object.");

    // An override does not inherit JsonIgnore: without this every record would carry its id twice.
    private static void HideKey(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(StudyRecord))) return;
        foreach (var property in type.Properties)
        {
            if (property.Name == "key") property.ShouldSerialize = static (_, _) => false;
        }
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions();
        Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
