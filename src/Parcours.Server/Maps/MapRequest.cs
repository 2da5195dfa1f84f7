using Parcours.Mapping;

namespace Parcours.Server.Maps;

/// <summary>The map that a request names: "map:UUID" as on the socket, or the UUID alone as in the page's address.</summary>
internal static class MapRequest
{
    /// <summary>The map's id; null when the study has no such map.</summary>
    public static Id<JourneyMap>? Of(StudyState state, string map)
    {
        Id<JourneyMap>? id = RecordId.TryParse(map, out var any) ? any.As<JourneyMap>() : Guid.TryParseExact(map, "D", out var value) ? new Id<JourneyMap>(value) : null;
        return id is { } known && state.Find(known) is not null ? known : null;
    }
}
