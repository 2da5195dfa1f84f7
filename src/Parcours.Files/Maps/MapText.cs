using System.Globalization;
using System.Text;
using Parcours.Mapping;

namespace Parcours.Files.Maps;

/// <summary>Texts of a file made fit for a map.</summary>
internal static class MapText
{
    /// <summary>One line without control characters or double spaces.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(Math.Min(text.Length, MapDraft.LongestText));
        foreach (var c in Sound(text))
        {
            if (line.Length == MapDraft.LongestText) break;
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (line.Length > 0 && line[^1] != ' ' && !IsKeptSpace(c)) line.Append(' ');
                else if (IsKeptSpace(c)) line.Append(c);
            }
            else if (!IsUnseen(c))
            {
                line.Append(c);
            }
        }

        return Whole(line.ToString().Trim());
    }

    /// <summary>Lines kept, other control characters out, at most as long as a text may be.</summary>
    public static string Text(string text)
    {
        var kept = new StringBuilder(Math.Min(text.Length, MapDraft.LongestText));
        foreach (var c in Sound(text).ReplaceLineEndings("\n"))
        {
            if (kept.Length == MapDraft.LongestText) break;
            if ((c is '\n' or '\t' || !char.IsControl(c)) && !IsUnseen(c)) kept.Append(c);
        }

        return Whole(kept.ToString().Trim());
    }

    /// <summary>A name: one line, shortened when it is too long. Cut is true then.</summary>
    public static (string Name, bool Cut) Name(string text)
    {
        var line = Line(text);
        return line.Length <= MapDraft.LongestName ? (line, false) : (Whole(line[..(MapDraft.LongestName - 1)]).TrimEnd() + "…", true);
    }

    /// <summary>At most 60 characters, for a fault.</summary>
    public static string Shown(string text)
    {
        if (text.Length > 400) text = text[..400];
        var line = Line(text);
        return line.Length > 60 ? Whole(line[..60]) + "…" : line;
    }

    /// <summary>Two texts joined by a line, either of which may be empty.</summary>
    public static string Joined(string first, string second) => first.Length == 0 ? second : second.Length == 0 ? first : Text(first + "\n" + second);

    /// <summary>"Étape 3", "Stage 3".</summary>
    public static string Numbered(string language, string fr, string en, int number) =>
        (language == "en" ? en : fr) + "\u00A0" + number.ToString(CultureInfo.InvariantCulture);

    // Half a character alone is no text: it could not even be written.
    private static string Sound(string text)
    {
        var whole = true;
        for (var i = 0; i < text.Length && whole; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else whole = !char.IsSurrogate(text[i]);
        }

        return whole ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
    }

    // A character of two halves is not cut in the middle.
    private static string Whole(string text) => text.Length > 0 && char.IsHighSurrogate(text[^1]) ? text[..^1] : text;

    private static bool IsKeptSpace(char c) => c is '\u00A0' or '\u202F';

    // Marks that turn the writing round or cannot be seen, and halves of characters are no part of a name.
    private static bool IsUnseen(char c) => c is '\u200B' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF';
}
