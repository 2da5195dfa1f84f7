using System.Globalization;
using System.Text;

namespace Parcours.Mapping;

/// <summary>
/// The satisfaction band under the lanes: one point per stage, curves by monotone cubic interpolation (Fritsch and Carlson 1980,
/// "Monotone Piecewise Cubic Interpolation"), which never overshoots the values; a stage without data leaves a gap.
/// </summary>
public static class SatisfactionBand
{
    private const double Padding = 22;

    /// <summary>The band of an overlay, or null when no stage has a measured, believed or targeted value.</summary>
    public static BandPicture? Draw(Scene scene, MapOverlay overlay)
    {
        if (scene.Frame.BandHeight <= 0) return null;
        var stages = scene.Items.OfType<SceneStage>().OrderBy(stage => stage.X).ToList();
        var values = new Dictionary<Id<Stage>, StageValues>();
        foreach (var stage in overlay.Stages) values[stage.Stage] = stage;
        var rows = stages.Select(stage => (X: stage.CardX + (stage.CardWidth / 2), Values: values.GetValueOrDefault(stage.Stage))).ToList();
        var known = rows.Where(row => row.Values is not null).SelectMany(row => Numbers(row.Values!)).ToList();
        if (known.Count == 0) return null;

        var reach = Math.Clamp(25 * Math.Ceiling(known.Max(Math.Abs) / 25), 50, 100);
        double Y(double value) => ToY(scene.Frame, value, reach);
        return new BandPicture(
            Curve(rows.Select(row => At(row.X, row.Values?.Nps, Y))),
            Outline(rows.Select(row => At(row.X, row.Values?.High, Y)), rows.Select(row => At(row.X, row.Values?.Low, Y))),
            Curve(rows.Select(row => At(row.X, row.Values?.Believed, Y))),
            Curve(rows.Select(row => At(row.X, row.Values?.Target, Y))),
            [.. new[] { -reach, 0, reach }.Select(value => new BandTick(value, Y(value)))],
            [.. from row in rows
                where row.Values?.Nps is not null
                let shown = row.Values
                select new BandPoint(shown.Stage, row.X, Y(shown.Nps!.Value), shown.Nps.Value, shown.Low, shown.High, shown.Count)]);
    }

    private static IEnumerable<double> Numbers(StageValues values) =>
        new[] { values.Nps, values.Low, values.High, values.Believed, values.Target }.OfType<double>().Where(double.IsFinite);

    private static double ToY(SceneFrame frame, double value, double reach)
    {
        var room = frame.BandHeight - (2 * Padding);
        return frame.BandTop + Padding + (room * (reach - Math.Clamp(value, -reach, reach)) / (2 * reach));
    }

    private static (double X, double Y)? At(double x, double? value, Func<double, double> y) =>
        value is { } known && double.IsFinite(known) ? (x, y(known)) : null;

    private static string Curve(IEnumerable<(double X, double Y)?> points)
    {
        var path = new StringBuilder();
        foreach (var run in Runs(points).Where(run => run.Count > 1)) AppendCurve(path, run, start: 'M');
        return path.ToString();
    }

    private static string Outline(IEnumerable<(double X, double Y)?> upper, IEnumerable<(double X, double Y)?> lower)
    {
        var both = upper.Zip(lower, (high, low) => high is { } top && low is { } bottom ? ((double X, double High, double Low)?)(top.X, top.Y, bottom.Y) : null);
        var path = new StringBuilder();
        foreach (var run in Runs(both).Where(run => run.Count > 1))
        {
            AppendCurve(path, [.. run.Select(point => (point.X, point.High))], start: 'M');
            AppendCurve(path, [.. run.Select(point => (point.X, point.Low)).Reverse()], start: 'L');
            path.Append('Z');
        }

        return path.ToString();
    }

    private static IEnumerable<List<T>> Runs<T>(IEnumerable<T?> points) where T : struct
    {
        var run = new List<T>();
        foreach (var point in points)
        {
            if (point is { } known)
            {
                run.Add(known);
                continue;
            }

            if (run.Count > 0) yield return run;
            run = [];
        }

        if (run.Count > 0) yield return run;
    }

    private static void AppendCurve(StringBuilder path, List<(double X, double Y)> points, char start)
    {
        var slopes = MonotoneSlopes(points);
        path.Append(start).Append(Number(points[0].X)).Append(' ').Append(Number(points[0].Y));
        for (var index = 1; index < points.Count; index++)
        {
            var (from, to) = (points[index - 1], points[index]);
            var third = (to.X - from.X) / 3;
            path.Append('C').Append(Number(from.X + third)).Append(' ').Append(Number(from.Y + (third * slopes[index - 1]))).Append(' ')
                .Append(Number(to.X - third)).Append(' ').Append(Number(to.Y - (third * slopes[index]))).Append(' ')
                .Append(Number(to.X)).Append(' ').Append(Number(to.Y));
        }
    }

    // Fritsch and Carlson's sufficient region: the vector of the two slopes stays within a circle of radius 3 times the secant.
    private static double[] MonotoneSlopes(List<(double X, double Y)> points)
    {
        var secants = points.Zip(points.Skip(1), (one, next) => (next.Y - one.Y) / (next.X - one.X)).ToArray();
        var slopes = new double[points.Count];
        slopes[0] = secants[0];
        slopes[^1] = secants[^1];
        for (var index = 1; index < secants.Length; index++)
        {
            slopes[index] = secants[index - 1] * secants[index] <= 0 ? 0 : (secants[index - 1] + secants[index]) / 2;
        }

        for (var index = 0; index < secants.Length; index++)
        {
            if (secants[index] == 0)
            {
                slopes[index] = slopes[index + 1] = 0;
                continue;
            }

            var (alpha, beta) = (slopes[index] / secants[index], slopes[index + 1] / secants[index]);
            var length = Math.Sqrt((alpha * alpha) + (beta * beta));
            if (length <= 3) continue;
            slopes[index] = 3 / length * alpha * secants[index];
            slopes[index + 1] = 3 / length * beta * secants[index];
        }

        return slopes;
    }

    private static string Number(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);
}
