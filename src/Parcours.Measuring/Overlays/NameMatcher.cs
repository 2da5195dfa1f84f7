using System.Globalization;
using System.Text;
using Parcours.Mapping;

namespace Parcours.Measuring;

/// <summary>A touchpoint that an activity might be, with a likeness from 0 to 1.</summary>
public sealed record NameMatch(Id<Touchpoint> Touchpoint, double Score);

/// <summary>
/// [M7] Suggests touchpoints for activities by their names: the Dice coefficient (Dice 1945) of their words' bigrams, without accents,
/// case or punctuation, in either language; a channel that the lane names adds a tenth. One name that is whole words of the other, as "IBAN" in
/// "Saisie de l'IBAN", has 0.5 to 0.85 by the part of it that it is, under what is the same; where several touchpoints have the words, 0.45.
/// </summary>
public sealed class NameMatcher(IEnumerable<(Id<Touchpoint> Id, string Name, string Lane)> touchpoints)
{
    private const double Least = 0.3;

    private const double Words = 0.5;
    private const double WordsMore = 0.35;
    private const double Ambiguous = 0.45;
    private const int ShortestWord = 3;

    private readonly List<(Id<Touchpoint> Id, HashSet<string> Words, HashSet<string> Name, HashSet<string> Lane)> names =
        [.. touchpoints.Select(touchpoint => (touchpoint.Id, WordsOf(touchpoint.Name), Bigrams(touchpoint.Name), Bigrams(touchpoint.Lane)))];

    /// <summary>The most likely touchpoints, best first; none below 0.3.</summary>
    public IReadOnlyList<NameMatch> Best(string activity, string channel, int most)
    {
        var (words, bigrams, place) = (WordsOf(activity), Bigrams(activity), Bigrams(channel));
        var parts = names.Select(name => PartOf(words, name.Words)).ToList();
        var several = parts.Count(part => part > 0) > 1;
        return
        [
            .. names
                .Select((name, at) => new NameMatch(name.Id, Math.Max(
                    Math.Min(1, (0.9 * Dice(bigrams, name.Name)) + (place.Count > 0 ? 0.1 * Dice(place, name.Lane) : 0)),
                    parts[at] == 0 ? 0 : several ? Ambiguous : Words + (WordsMore * parts[at]))))
                .Where(match => match.Score >= Least).OrderByDescending(match => match.Score).ThenBy(match => match.Touchpoint.Any).Take(most),
        ];
    }

    private static double Dice(HashSet<string> left, HashSet<string> right) =>
        left.Count + right.Count == 0 ? 0 : 2.0 * left.Count(right.Contains) / (left.Count + right.Count);

    // How much of the longer name the shorter is, by letters; 0 when it is not whole words of it, or only small ones.
    private static double PartOf(HashSet<string> left, HashSet<string> right)
    {
        var (less, more) = left.Count <= right.Count ? (left, right) : (right, left);
        if (!less.Any(word => word.Length >= ShortestWord) || !less.IsSubsetOf(more)) return 0;
        return less.Sum(word => word.Length) / (double)more.Sum(word => word.Length);
    }

    private static HashSet<string> WordsOf(string text) => [.. Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            plain.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
        }

        return plain.ToString();
    }

    private static HashSet<string> Bigrams(string text)
    {
        var bigrams = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in WordsOf(text))
        {
            if (word.Length == 1) bigrams.Add(word);
            for (var i = 0; i + 1 < word.Length; i++) bigrams.Add(word.Substring(i, 2));
        }

        return bigrams;
    }
}
