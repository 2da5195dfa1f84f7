using Xunit;

namespace Parcours.Files;

/// <summary>[A5] A wait reads on paper as on the page.</summary>
[Rule("A5")]
public sealed class SvgDurationTests
{
    [Theory]
    [InlineData(147_600, "fr", "41\u202Fh")]
    [InlineData(147_600, "en", "41 hr")]
    [InlineData(94_680, "fr", "26\u202Fh")]
    [InlineData(180_000, "fr", "2\u202Fj")]
    [InlineData(180_000, "en", "2 days")]
    [InlineData(600, "fr", "10\u00A0min")]
    [InlineData(45, "en", "45 sec")]
    public void A_duration_is_in_the_largest_unit_of_which_there_are_two(double seconds, string language, string said) =>
        Assert.Equal(said, SvgBandCells.Duration(seconds, language));
}
