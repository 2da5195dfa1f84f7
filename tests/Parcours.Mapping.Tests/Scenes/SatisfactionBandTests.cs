using System.Globalization;
using System.Text.RegularExpressions;
using Parcours.Mapping;
using Xunit;

namespace Parcours.Tests;

public sealed partial class SatisfactionBandTests
{
    [Fact]
    public void The_curve_never_overshoots_its_values()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var chance = new Random(seed);
            double?[] values = [.. Enumerable.Range(0, 8).Select(_ => chance.Next(5) == 0 ? (double?)null : chance.Next(-100, 101))];
            if (Draw(values) is not { } band) continue;
            var ys = band.Points.Select(point => point.Y).ToList();
            foreach (var piece in Pieces(band.Measured))
            {
                for (var t = 0.0; t <= 1; t += 0.05)
                {
                    var y = Bezier(piece, t);
                    var (low, high) = (Math.Min(piece[0], piece[3]), Math.Max(piece[0], piece[3]));
                    Assert.True(y >= low - 0.05 && y <= high + 0.05, $"seed {seed}: {y} outside {low}..{high} at {t}");
                }
            }

            Assert.Equal(values.Count(value => value is not null), ys.Count);
        }
    }

    [Fact]
    public void A_stage_without_data_leaves_a_gap()
    {
        var band = Draw([10, 20, null, 30, 40])!;
        Assert.Equal(2, band.Measured.Count(letter => letter == 'M'));
        Assert.Equal(2, band.Interval.Count(letter => letter == 'Z'));
        Assert.Equal(2, band.Measured.Count(letter => letter == 'C'));
    }

    [Fact]
    public void Better_is_higher_and_equal_values_give_a_flat_line()
    {
        var band = Draw([-60, 60, 60])!;
        Assert.True(band.Points[1].Y < band.Points[0].Y);
        Assert.Equal(band.Points[1].Y, band.Points[2].Y);
        Assert.Equal(band.Points[2].Y, Bezier(Pieces(band.Measured).Last(), 0.5), 2);
    }

    [Fact]
    public void Nothing_known_draws_no_band() => Assert.Null(Draw([null, null]));

    private static BandPicture? Draw(double?[] values)
    {
        var map = new MapBuilder("band");
        for (var index = 0; index < values.Length; index++) map.Stage($"Stage {index}");
        var scene = SceneLayout.Of(MapContent.Of(map.Records, map.Map), SampleText.Metrics);
        var overlay = EnergyMap.Overlay(EnergyMap.Build()) with
        {
            Stages = [.. map.Stages.Select((stage, index) => new StageValues(stage.Id, values[index], values[index] - 5, values[index] + 5, 10, null, null))],
        };
        return SatisfactionBand.Draw(scene, overlay);
    }

    private static IEnumerable<double[]> Pieces(string path)
    {
        var y = 0.0;
        foreach (var match in Commands().Matches(path).Cast<Match>())
        {
            var numbers = match.Groups["numbers"].Value.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
            if (match.Groups["command"].Value == "C") yield return [y, numbers[1], numbers[3], numbers[5]];
            y = numbers[^1];
        }
    }

    private static double Bezier(double[] y, double t) =>
        (Math.Pow(1 - t, 3) * y[0]) + (3 * Math.Pow(1 - t, 2) * t * y[1]) + (3 * (1 - t) * t * t * y[2]) + (t * t * t * y[3]);

    [GeneratedRegex("(?<command>[MC])(?<numbers>[-0-9. ]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Commands();
}
