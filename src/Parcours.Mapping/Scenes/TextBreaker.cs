namespace Parcours.Mapping;

/// <summary>
/// [A5] Breaks text into lines at spaces, and after hyphens where that saves a line or the end of the text; non-breaking spaces hold; a word is cut only when it is wider than the line.
/// What does not fit ends with an ellipsis.
/// </summary>
public static class TextBreaker
{
    private const char Ellipsis = '…';

    /// <summary>Lines of at most <paramref name="width"/> CSS pixels, at most <paramref name="maxLines"/> (one or more).</summary>
    public static EquatableArray<string> Break(TextMetrics metrics, string text, double width, double size, TextWeight weight, int maxLines)
    {
        var lines = Lines(metrics, text, width, size, weight, maxLines, hyphens: true);
        if (!text.AsSpan().ContainsAny('-', '\u2010')) return [.. lines];

        // rendez-vous stays whole where that costs nothing.
        var whole = Lines(metrics, text, width, size, weight, maxLines, hyphens: false);
        return whole.Count > lines.Count || whole[^1].EndsWith(Ellipsis) || IsCut(whole, text) ? [.. lines] : [.. whole];
    }

    /// <summary>A word wider than a line was cut within.</summary>
    private static bool IsCut(List<string> lines, string text) => !string.Join(' ', lines).AsSpan().SequenceEqual(string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    private static List<string> Lines(TextMetrics metrics, string text, double width, double size, TextWeight weight, int maxLines, bool hyphens)
    {
        var lines = new List<string>();
        var rest = text.AsSpan().Trim(' ');
        while (rest.Length > 0)
        {
            if (lines.Count == maxLines - 1)
            {
                lines.Add(Last(metrics, rest, width, size, weight));
                break;
            }

            var length = LineLength(metrics, rest, width, size, weight, hyphens);
            lines.Add(rest[..length].TrimEnd(' ').ToString());
            rest = rest[length..].TrimStart(' ');
        }

        return lines;
    }

    private static int LineLength(TextMetrics metrics, ReadOnlySpan<char> text, double width, double size, TextWeight weight, bool hyphens)
    {
        var best = 0;
        for (var end = NextBreak(text, 0, hyphens); ; end = NextBreak(text, end, hyphens))
        {
            if (metrics.Width(text[..end].TrimEnd(' '), size, weight) > width) break;
            best = end;
            if (end == text.Length) break;
        }

        return best > 0 ? best : Fitting(metrics, text[..NextBreak(text, 0, hyphens)], width, size, weight);
    }

    private static int NextBreak(ReadOnlySpan<char> text, int from, bool hyphens)
    {
        for (var index = from; index < text.Length - 1; index++)
        {
            var hyphen = hyphens && text[index] is '-' or '\u2010' && index > 0 && char.IsLetter(text[index - 1]) && char.IsLetter(text[index + 1]);
            if ((text[index] is ' ' && text[index + 1] is not ' ') || hyphen) return index + 1;
        }

        return text.Length;
    }

    private static int Fitting(TextMetrics metrics, ReadOnlySpan<char> text, double width, double size, TextWeight weight)
    {
        var length = text.Length;
        while (length > 1 && metrics.Width(text[..length], size, weight) > width) length--;
        return length > 1 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
    }

    private static string Last(TextMetrics metrics, ReadOnlySpan<char> text, double width, double size, TextWeight weight)
    {
        if (metrics.Width(text, size, weight) <= width) return text.ToString();
        var room = width - metrics.Width([Ellipsis], size, weight);
        var kept = text[..Fitting(metrics, text, room, size, weight)];
        return string.Concat(kept.TrimEnd([' ', '\u00A0', '\u202F', '-']), [Ellipsis]);
    }
}
