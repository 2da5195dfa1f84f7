namespace Parcours.Mapping;

/// <summary>
/// [A5] Breaks text into lines at spaces and after hyphens; non-breaking spaces hold; a word is cut only when it is wider than the line.
/// What does not fit ends with an ellipsis.
/// </summary>
public static class TextBreaker
{
    private const char Ellipsis = '…';

    /// <summary>Lines of at most <paramref name="width"/> CSS pixels, at most <paramref name="maxLines"/> (one or more).</summary>
    public static EquatableArray<string> Break(TextMetrics metrics, string text, double width, double size, TextWeight weight, int maxLines)
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

            var length = LineLength(metrics, rest, width, size, weight);
            lines.Add(rest[..length].TrimEnd(' ').ToString());
            rest = rest[length..].TrimStart(' ');
        }

        return [.. lines];
    }

    private static int LineLength(TextMetrics metrics, ReadOnlySpan<char> text, double width, double size, TextWeight weight)
    {
        var best = 0;
        for (var end = NextBreak(text, 0); ; end = NextBreak(text, end))
        {
            if (metrics.Width(text[..end].TrimEnd(' '), size, weight) > width) break;
            best = end;
            if (end == text.Length) break;
        }

        return best > 0 ? best : Fitting(metrics, text[..NextBreak(text, 0)], width, size, weight);
    }

    private static int NextBreak(ReadOnlySpan<char> text, int from)
    {
        for (var index = from; index < text.Length - 1; index++)
        {
            var hyphen = text[index] is '-' or '\u2010' && index > 0 && char.IsLetter(text[index - 1]) && char.IsLetter(text[index + 1]);
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
