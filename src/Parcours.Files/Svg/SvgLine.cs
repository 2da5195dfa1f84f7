using System.Globalization;
using System.Text;
using Parcours.Mapping;

namespace Parcours.Files;

/// <summary>Path data of a hop: straight pieces with corners rounded by quadratic curves, never more than half of a piece.</summary>
internal static class SvgLine
{
    public static string Of(EquatableArray<double> points, double radius)
    {
        var path = new StringBuilder().Append('M').Append(Number(points[0])).Append(' ').Append(Number(points[1]));
        for (var index = 2; index + 3 < points.Count; index += 2) AppendCorner(path, points, index, radius);
        return path.Append('L').Append(Number(points[points.Count - 2])).Append(' ').Append(Number(points[points.Count - 1])).ToString();
    }

    /// <summary>The middle of the longest straight piece; of equal ones the first.</summary>
    public static (double X, double Y) MiddleOfLongest(EquatableArray<double> points)
    {
        var at = Enumerable.Range(0, (points.Count / 2) - 1).MaxBy(piece => Math.Abs(points[(2 * piece) + 2] - points[2 * piece]) + Math.Abs(points[(2 * piece) + 3] - points[(2 * piece) + 1])) * 2;
        return ((points[at] + points[at + 2]) / 2, (points[at + 1] + points[at + 3]) / 2);
    }

    private static void AppendCorner(StringBuilder path, EquatableArray<double> points, int index, double radius)
    {
        var (x, y) = (points[index], points[index + 1]);
        var (inX, inY) = (points[index - 2] - x, points[index - 1] - y);
        var (outX, outY) = (points[index + 2] - x, points[index + 3] - y);
        var (before, after) = (Math.Abs(inX) + Math.Abs(inY), Math.Abs(outX) + Math.Abs(outY));
        var round = Math.Min(radius, Math.Min(before, after) / 2);
        if (round <= 0) return;
        path.Append('L').Append(Number(x + (inX / before * round))).Append(' ').Append(Number(y + (inY / before * round)))
            .Append('Q').Append(Number(x)).Append(' ').Append(Number(y)).Append(' ')
            .Append(Number(x + (outX / after * round))).Append(' ').Append(Number(y + (outY / after * round)));
    }

    private static string Number(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);
}
