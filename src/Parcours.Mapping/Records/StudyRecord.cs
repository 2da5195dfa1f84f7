using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Parcours.Mapping;

/// <summary>[L1] One small, immutable part of a study. Records refer to each other by typed id and never nest.</summary>
public abstract record StudyRecord
{
    /// <summary>The record's id with its kind.</summary>
    [JsonIgnore]
    public RecordId Key => Own;

    /// <summary>The record's own id. Apart from Key, because [JsonIgnore] is not inherited by overrides.</summary>
    protected abstract RecordId Own { get; }
}

/// <summary>[L5] A record of a kind this version does not know: kept as it came, shown as opaque, never dropped.</summary>
public sealed record OpaqueRecord(RecordId Id, JsonObject Content) : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}
