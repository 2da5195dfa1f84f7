using Parcours.Measuring;
using Parcours.Server.Logs;
using Parcours.Server.Maps;

namespace Parcours.Server.Studies;

/// <summary>The log that tells of a map on pages of the whole study.</summary>
internal static class MeasuredJourneys
{
    /// <summary>The newest log with an event bound to the map: journeys of one study need not come from the same system. Null when there is none.</summary>
    public static (LogItem Log, BoundLog Bound)? NewestBound(Guid study, MapIndex index, MapPictures pictures, LogLibrary library)
    {
        foreach (var log in library.Of(study))
        {
            if (pictures.Bind(study, index, log.Id.ToString()) is { } source) return source;
        }

        return null;
    }
}
