using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.OpenApi;
using Parcours.Mapping;

namespace Parcours.Server.Platform.OpenApi;

/// <summary>
/// Schemas of the types on the socket, read from the serializer's own contracts. Apart from the framework's generator, which sees
/// nothing behind a converter: ids, lists compared by value, and records told apart by the kind in their id.
/// </summary>
internal sealed class WireSchemas(OpenApiDocument document, JsonSerializerOptions options)
{
    private readonly HashSet<string> known = [];

    public static bool IsId(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is var own && (own == typeof(RecordId) || (own.IsGenericType && own.GetGenericTypeDefinition() == typeof(Id<>)));

    public static string NameOf(Type type) => type.DeclaringType is { } outer ? outer.Name + type.Name : type.Name;

    /// <summary>Adds a type, and every type it holds, to the components; takes the place of what the framework said of it.</summary>
    public IOpenApiSchema Add(Type type) => Reference(type, tag: null);

    private IOpenApiSchema Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value) return OrNull(Of(value));
        if (IsId(type)) return new OpenApiSchema { Type = JsonSchemaType.String, Pattern = PatternOf(type) };
        if (type == typeof(string)) return new OpenApiSchema { Type = JsonSchemaType.String };
        if (type == typeof(Guid)) return new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" };
        if (type == typeof(DateTimeOffset)) return new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" };
        if (type == typeof(bool)) return new OpenApiSchema { Type = JsonSchemaType.Boolean };
        if (type == typeof(int) || type == typeof(long)) return new OpenApiSchema { Type = JsonSchemaType.Integer };
        if (type == typeof(double)) return new OpenApiSchema { Type = JsonSchemaType.Number };
        if (type == typeof(JsonElement)) return new OpenApiSchema();
        if (type.IsEnum) return new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. Enum.GetNames(type).Select(name => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(name))] };
        var items = type.GetInterfaces().Append(type).Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)).Select(i => i.GetGenericArguments()[0]).FirstOrDefault();
        if (items is { IsGenericType: true } && items.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
        {
            return new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = Of(items.GetGenericArguments()[1]) };
        }

        return items is null ? Reference(type, tag: null) : new OpenApiSchema { Type = JsonSchemaType.Array, Items = Of(items) };
    }

    private OpenApiSchemaReference Reference(Type type, (string Property, string Value)? tag)
    {
        var name = NameOf(type);
        if (known.Add(name))
        {
            document.Components?.Schemas?.Remove(name);
            document.AddComponent(name, Make(type, tag));
        }

        return new OpenApiSchemaReference(name, document);
    }

    private OpenApiSchema Make(Type type, (string Property, string Value)? tag)
    {
        if (type == typeof(StudyRecord)) return new OpenApiSchema { OneOf = [.. RecordKinds.All.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => Reference(kind.Value, null))] };
        var info = options.GetTypeInfo(type);
        if (tag is null && info.PolymorphismOptions is { } many)
        {
            return new OpenApiSchema { OneOf = [.. many.DerivedTypes.Select(derived => Reference(derived.DerivedType, (many.TypeDiscriminatorPropertyName, (string)derived.TypeDiscriminator!)))] };
        }

        var schema = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal), Required = new HashSet<string>(StringComparer.Ordinal) };
        if (tag is { } told)
        {
            schema.Properties[told.Property] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [told.Value] };
            schema.Required.Add(told.Property);
        }

        foreach (var property in info.Properties.Where(property => property.Get is not null)) AddProperty(schema, property);
        return schema;
    }

    private void AddProperty(OpenApiSchema schema, JsonPropertyInfo property)
    {
        var own = Of(property.PropertyType);
        schema.Properties![property.Name] = property.IsGetNullable && Nullable.GetUnderlyingType(property.PropertyType) is null ? OrNull(own) : own;
        // What has a default may be left out on the way in; what has none is always there.
        if (property.AssociatedParameter is { HasDefaultValue: false }) schema.Required!.Add(property.Name);
    }

    private static OpenApiSchema OrNull(IOpenApiSchema schema)
    {
        if (schema is not OpenApiSchema { Type: { } type, Enum: null } plain) return new OpenApiSchema { OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, schema] };
        plain.Type = type | JsonSchemaType.Null;
        return plain;
    }

    private static string PatternOf(Type type) => (type == typeof(RecordId) ? "[a-zA-Z]+" : RecordKinds.NameOf(type.GetGenericArguments()[0])) + ":[0-9a-f-]{36}";
}
