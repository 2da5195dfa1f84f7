namespace Parcours.Mapping;

/// <summary>Sets of tracks that hang together by meeting each other: each is centred by itself.</summary>
internal static class Knots
{
    public static IEnumerable<List<T>> Of<T>(List<T> items, Func<T, T, bool> meets) where T : Leg
    {
        var left = new List<T>(items);
        while (left.Count > 0)
        {
            List<T> knot = [left[^1]];
            left.RemoveAt(left.Count - 1);
            for (var index = 0; index < knot.Count; index++)
            {
                var member = knot[index];
                knot.AddRange(left.Where(item => meets(member, item)));
                left.RemoveAll(item => meets(member, item));
            }

            yield return knot;
        }
    }
}
