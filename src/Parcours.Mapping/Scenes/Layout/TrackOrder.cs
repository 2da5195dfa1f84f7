using System.Buffers;

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
        var count = items.Count;
        // Asked for again at each place an item is tried at; nothing they depend on changes until tracks are given.
        var past = ArrayPool<int>.Shared.Rent(count * count);
        for (var one = 0; one < count; one++)
        {
            for (var other = 0; other < one; other++)
            {
                var cost = before(items[other], items[one]) - before(items[one], items[other]);
                (past[(other * count) + one], past[(one * count) + other]) = (cost, -cost);
            }
        }

        var ordered = new List<int>(count);
        for (var item = 0; item < count; item++) Insert(ordered, item, past, count);
        for (var pass = 0; pass < Passes; pass++)
        {
            var moved = false;
            for (var item = 0; item < count; item++)
            {
                var from = ordered.IndexOf(item);
                ordered.RemoveAt(from);
                moved |= Insert(ordered, item, past, count) != from;
            }

            if (!moved) break;
        }

        ArrayPool<int>.Shared.Return(past);
        return Level(ordered.ConvertAll(item => items[item]), meets, before);
    }

    /// <param name="past">By pair: what moving the second item past the first costs, so that it lies after it, no longer before.</param>
    private static int Insert(List<int> ordered, int item, int[] past, int count)
    {
        var cost = 0;
        var (best, place) = (0, 0);
        for (var index = 0; index < ordered.Count; index++)
        {
            cost += past[(ordered[index] * count) + item];
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
