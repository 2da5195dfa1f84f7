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
            var moved = false;
            foreach (var item in items)
            {
                var from = ordered.IndexOf(item);
                ordered.RemoveAt(from);
                moved |= Insert(ordered, item, before) != from;
            }

            if (!moved) break;
        }

        return Level(ordered, meets, before);
    }

    private static int Insert<T>(List<T> ordered, T item, Func<T, T, int> before) where T : Leg
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
        return place;
    }

    private static int Level<T>(List<T> ordered, Func<T, T, bool> meets, Func<T, T, int> before) where T : Leg
    {
        var placed = new List<T>(ordered.Count);
        foreach (var item in ordered)
        {
            var near = placed.FindAll(other => meets(other, item));
            item.Track = LowestTrack(item, near, before);
            placed.Add(item);
        }

        return ordered.Count == 0 ? 0 : ordered.Max(item => item.Track) + 1;
    }

    // A hole before items that came earlier is filled when it costs no crossing more.
    private static int LowestTrack<T>(T item, List<T> near, Func<T, T, int> before) where T : Leg
    {
        var floor = 0;
        foreach (var other in near)
        {
            if (other.Track >= floor && before(other, item) < before(item, other)) floor = other.Track + 1;
        }

        while (near.Exists(other => other.Track == floor)) floor++;
        return floor;
    }
}
