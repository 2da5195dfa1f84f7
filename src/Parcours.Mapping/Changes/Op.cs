using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parcours.Mapping;

/// <summary>[L3] One idempotent operation of a change.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "op")]
[JsonDerivedType(typeof(Put), "put")]
[JsonDerivedType(typeof(Patch), "patch")]
[JsonDerivedType(typeof(Remove), "remove")]
public abstract record Op
{
    private Op()
    {
    }

    /// <summary>The record the operation is about.</summary>
    [JsonIgnore]
    public abstract RecordId Target { get; }

    /// <summary>Makes a record, or replaces it whole.</summary>
    public sealed record Put(StudyRecord Record) : Op
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override RecordId Target => Record.Key;
    }

    /// <summary>Sets properties of a record, by JSON name; nothing else of it changes.</summary>
    public sealed record Patch(RecordId Id, ImmutableSortedDictionary<string, JsonElement> Set) : Op
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override RecordId Target => Id;
    }

    /// <summary>Removes a record; of one that is gone already it changes nothing.</summary>
    public sealed record Remove(RecordId Id) : Op
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override RecordId Target => Id;
    }
}
