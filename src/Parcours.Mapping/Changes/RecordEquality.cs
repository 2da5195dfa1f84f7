using System.Text.Json.Nodes;

namespace Parcours.Mapping;

internal static class RecordEquality
{
    /// <summary>Value equality, also for opaque records, whose JSON is compared.</summary>
    public static bool Same(StudyRecord? left, StudyRecord? right) =>
        left is OpaqueRecord a && right is OpaqueRecord b ? a.Id == b.Id && JsonNode.DeepEquals(a.Content, b.Content) : Equals(left, right);
}
