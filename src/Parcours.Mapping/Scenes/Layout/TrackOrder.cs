namespace Parcours.Mapping;

/// <summary>
/// Orders the tracks of a group so that lines cross little: items are inserted one by one at the cheapest place, then moved while that
/// helps; items that meet keep that order, items that never meet may share a track.
/// </summary>
internal static class TrackOrder
{
    private const int Passes = 3;

    /// <summary>Sets each item's track from 0; returns the number of tracks.</summary>
    /// <param name="before">Crossings when the first item lies before (above, left of) the second.</param>
    public static int Assign<T>(List<T> items, Func<T, T, bool> meets, Func<T, T, int> before) where T : Leg
    {
        var ordered = new List<T>(items.Count);
        foreach (var item in items) Insert(ordered, item, before);
        for (var pass = 0; pass < Passes; pass++)
        {
            foreach (var item in items)
            {
                ordered.Remove(item);
                Insert(ordered, item, before);
            }
        }

        return Level(ordered, meets);
    }

    private static void Insert<T>(List<T> ordered, T item, Func<T, T, int> before) where T : Leg
    {
        var cost = 0;
        var (best, place) = (0, 0);
        for (var index = 0; index < ordered.Count; index++)
        {
            // Moving the item past this one: it now lies after it, no longer before.
            cost += before(ordered[index], item) - before(item, ordered[index]);
            if (cost <= best) (best, place) = (cost, index + 1);
        }

        ordered.Insert(place, item);
    }

    private static int Level<T>(List<T> ordered, Func<T, T, bool> meets) where T : Leg
    {
        var tracks = 0;
        for (var index = 0; index < ordered.Count; index++)
        {
            var track = 0;
            for (var earlier = 0; earlier < index; earlier++)
            {
                if (meets(ordered[earlier], ordered[index])) track = Math.Max(track, ordered[earlier].Track + 1);
            }

            ordered[index].Track = track;
            tracks = Math.Max(tracks, track + 1);
        }

        return tracks;
    }
}
