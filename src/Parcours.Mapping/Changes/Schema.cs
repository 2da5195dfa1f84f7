using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Parcours.Mapping;

/// <summary>[L5] One step of a kind's history: turns records (or patches) of version From into version From + 1.</summary>
/// <param name="Convert">Changes the object in place; it may be a whole record or only some properties of one.</param>
public sealed record Upcaster(string Kind, int From, Action<JsonObject> Convert);

/// <summary>[L5] The schema's version and the way from every earlier one.</summary>
public sealed class Schema
{
    private readonly ImmutableArray<Upcaster> upcasters;

    /// <summary>A schema at a version, with the upcasters of all versions before it.</summary>
    public Schema(int version, IEnumerable<Upcaster> upcasters)
    {
        Version = version;
        this.upcasters = [.. upcasters.OrderBy(u => u.From)];
    }

    /// <summary>The schema this program writes. Version 2 added versions, alternatives and the archive; what a record of version 1 lacks has its default.</summary>
    public static Schema Current { get; } = new(2, []);

    /// <summary>The version written.</summary>
    public int Version { get; }

    /// <summary>Brings an object of a kind from an earlier version to this one, in place. Idempotent at this version.</summary>
    public void Upcast(string kind, JsonObject content, int from)
    {
        foreach (var upcaster in upcasters)
        {
            if (upcaster.From >= from && upcaster.From < Version && upcaster.Kind == kind) upcaster.Convert(content);
        }
    }

    /// <summary>Brings stored operations (their JSON) to this version; returns the same array, changed in place.</summary>
    public JsonArray UpcastOps(JsonArray ops, int from)
    {
        if (from == Version) return ops;
        foreach (var op in ops.OfType<JsonObject>())
        {
            if (op["record"] is JsonObject record && RecordId.TryParse((string?)record["id"], out var id)) Upcast(id.Kind, record, from);
            if (op["set"] is JsonObject set && RecordId.TryParse((string?)op["id"], out var target)) Upcast(target.Kind, set, from);
        }

        return ops;
    }
}
