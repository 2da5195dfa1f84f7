using Parcours.Mapping;
using Xunit;

namespace Parcours.Tests;

public sealed class TextBreakerTests
{
    private static readonly TextMetrics Text = SampleText.Metrics;

    [Fact]
    public void Semi_bold_is_wider_and_width_grows_with_size()
    {
        var regular = Text.Width("Souscription", 13, TextWeight.Regular);
        Assert.True(Text.Width("Souscription", 13, TextWeight.SemiBold) > regular);
        Assert.Equal(2 * regular, Text.Width("Souscription", 26, TextWeight.Regular), 9);
    }

    [Theory]
    [InlineData("Simulateur de tarif en ligne", "Simulateur de|tarif en ligne")]
    [InlineData("Prendre rendez-vous", "Prendre|rendez-vous")]
    [InlineData("Où est mon colis\u00A0?", "Où est mon|colis\u00A0?")]
    [InlineData("  trois   espaces   larges  ", "trois   espaces|larges")]
    [InlineData("", "")]
    public void Lines_break_at_spaces_and_hyphens_only(string text, string lines) =>
        Assert.Equal(lines, string.Join('|', TextBreaker.Break(Text, text, 105, 13, TextWeight.SemiBold, 2)));

    [Fact]
    public void A_word_wider_than_the_line_is_cut_and_what_is_left_over_ends_with_an_ellipsis()
    {
        var lines = TextBreaker.Break(Text, "Donaudampfschifffahrtsgesellschaftskapitän und noch mehr", 100, 13, TextWeight.SemiBold, 2);
        Assert.Equal(2, lines.Count);
        Assert.EndsWith("…", lines[1], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.True(Text.Width(line, 13, TextWeight.SemiBold) <= 100, line));
    }

    [Fact]
    public void No_line_is_wider_than_allowed_whatever_the_text()
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var chance = new Random(seed);
            const string letters = "aéiWm -\u00A0\u202F«»😀œ1,…";
            var text = string.Concat(Enumerable.Range(0, chance.Next(60)).Select(_ => letters[chance.Next(letters.Length)]));
            var lines = TextBreaker.Break(Text, text, 80, 13, TextWeight.Regular, 3);
            Assert.True(lines.Count <= 3, $"seed {seed}");
            Assert.All(lines, line => Assert.True(line.Length > 0 && Text.Width(line, 13, TextWeight.Regular) <= 80, $"seed {seed}: {line}"));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("PTM2xx")]
    public void Other_bytes_are_refused(string bytes) =>
        Assert.Throws<FormatException>(() => TextMetrics.Read(System.Text.Encoding.ASCII.GetBytes(bytes)));
}
