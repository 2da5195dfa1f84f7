using Parcours.Measuring;
using Xunit;

namespace Parcours.Tests;

/// <summary>S47: a few answers are never shown without how far they are apart.</summary>
public sealed class SpreadTests
{
    [Fact]
    [Rule("S47.1")]
    public void Three_answers_have_a_mean_a_deviation_and_a_wide_interval()
    {
        // By hand: 4, 7, 8: mean 19/3, s = sqrt(13/3) = 2.0817, t(2) = 4.3027, half = 5.171, cut at 10.
        var spread = Spread.Of([8, 4, 7], 0, 10)!;
        Assert.Equal((3, 4, 7, 8), (spread.Count, spread.Low, spread.Median, spread.High));
        Assert.Equal(19 / 3d, spread.Mean, 9);
        Assert.Equal(2.0817, spread.Deviation!.Value, 4);
        Assert.Equal((5.5, 7.5), (spread.FirstQuartile, spread.ThirdQuartile));
        Assert.Equal(1.162, spread.From!.Value, 3);
        Assert.Equal(10, spread.To!.Value);
    }

    [Fact]
    [Rule("S47.1")]
    public void One_answer_has_no_interval_and_none_no_spread()
    {
        var one = Spread.Of([6], 0, 10)!;
        Assert.Equal((6d, null, null, null), (one.Mean, one.Deviation, one.From, one.To));
        Assert.Null(Spread.Of([], 0, 10));
        var same = Spread.Of([5, 5, 5], 0, 10)!;
        Assert.Equal((0d, 5d, 5d), (same.Deviation!.Value, same.From!.Value, same.To!.Value));
    }

    [Theory]
    [InlineData(1, 12.7062)]
    [InlineData(10, 2.2281)]
    [InlineData(11, 2.2010)]
    [InlineData(30, 2.0423)]
    [InlineData(120, 1.9799)]
    public void Students_quantile_is_that_of_the_tables(int freedom, double expected) => Assert.Equal(expected, Spread.StudentQuantile(freedom), 3);
}
