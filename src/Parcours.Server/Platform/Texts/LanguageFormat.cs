using System.Globalization;

namespace Parcours.Server.Platform;

/// <summary>
/// How a language writes numbers, dates and plurals. Own tables and not the machine's cultures: the client must show the same characters.
/// They equal Intl.NumberFormat and Intl.DateTimeFormat (dateStyle long) for fr-FR and en-GB, but for the first of a month, which French writes 1er.
/// </summary>
internal sealed class LanguageFormat
{
    private static readonly LanguageFormat French = new(
        "\u202F", ",", "\u00A0%", static number => decimal.Truncate(number) is >= -1 and <= 1,
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"], "er");

    private static readonly LanguageFormat English = new(
        ",", ".", "%", static number => number is 1 or -1,
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"], "");

    private readonly string group;
    private readonly string point;
    private readonly string percent;
    private readonly Func<decimal, bool> one;
    private readonly string[] months;
    private readonly string first;

    private LanguageFormat(string group, string point, string percent, Func<decimal, bool> one, string[] months, string first) =>
        (this.group, this.point, this.percent, this.one, this.months, this.first) = (group, point, percent, one, months, first);

    public static LanguageFormat Of(string language) => language == "fr" ? French : English;

    /// <summary>[A11] True when the number takes the "one" branch: in French 0 and 1 (and 1.5) are one, in English only 1.</summary>
    public bool IsOne(decimal number) => one(number);

    /// <summary>At most three decimals, halves away from zero, thousands in groups.</summary>
    public string Number(decimal number) => Write(Math.Round(number, 3, MidpointRounding.AwayFromZero), "#,##0.###");

    /// <summary>A share (1 is 100 %) with at most one decimal.</summary>
    public string Percent(decimal share) => Write(Math.Round(share * 100, 1, MidpointRounding.AwayFromZero), "#,##0.#") + percent;

    /// <summary>12 mars 2026, 1er mars 2026, 12 March 2026.</summary>
    public string Date(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day}{(date.Day == 1 ? first : "")} {months[date.Month - 1]} {date.Year}");

    private string Write(decimal number, string format)
    {
        var parts = number.ToString(format, CultureInfo.InvariantCulture).Split('.');
        parts[0] = parts[0].Replace(",", group, StringComparison.Ordinal);
        return string.Join(point, parts);
    }
}
