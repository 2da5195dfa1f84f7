using System.Globalization;
using System.Text;
using Parcours.Mapping;

namespace Parcours.Measuring;

/// <summary>A touchpoint that an activity might be, with a likeness from 0 to 1.</summary>
public sealed record NameMatch(Id<Touchpoint> Touchpoint, double Score);

/// <summary>
/// [M7] Suggests touchpoints for activities by their names: the Dice coefficient (Dice 1945) of their words' bigrams, without accents,
/// case or punctuation, in either language; a channel that the lane names adds a tenth.
/// </summary>
public sealed class NameMatcher(IEnumerable<(Id<Touchpoint> Id, string Name, string Lane)> touchpoints)
{
    private const double Least = 0.3;

    private readonly List<(Id<Touchpoint> Id, HashSet<string> Name, HashSet<string> Lane)> names =
        [.. touchpoints.Select(touchpoint => (touchpoint.Id, Bigrams(touchpoint.Name), Bigrams(touchpoint.Lane)))];

    /// <summary>The most likely touchpoints, best first; none below 0.3.</summary>
    public IReadOnlyList<NameMatch> Best(string activity, string channel, int most)
    {
        var (words, place) = (Bigrams(activity), Bigrams(channel));
        return
        [
            .. names
                .Select(name => new NameMatch(name.Id, Math.Min(1, (0.9 * Dice(words, name.Name)) + (place.Count > 0 ? 0.1 * Dice(place, name.Lane) : 0))))
                .Where(match => match.Score >= Least).OrderByDescending(match => match.Score).ThenBy(match => match.Touchpoint.Any).Take(most),
        ];
    }

    private static double Dice(HashSet<string> left, HashSet<string> right) =>
        left.Count + right.Count == 0 ? 0 : 2.0 * left.Count(right.Contains) / (left.Count + right.Count);

    private static HashSet<string> Bigrams(string text)
    {
        var plain = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            plain.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
        }

        var bigrams = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length == 1) bigrams.Add(word);
            for (var i = 0; i + 1 < word.Length; i++) bigrams.Add(word.Substring(i, 2));
        }

        return bigrams;
    }
}
