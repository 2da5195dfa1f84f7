namespace Parcours.Files;

/// <summary>Tells UTF-8 that was read as Windows-1252.</summary>
internal static class Mixed
{
    /// <summary>
    /// True when a text, transcoded from Windows-1252, holds what a UTF-8 letter of western Europe (0xC3 and a byte of 0x80..0xBF) or a
    /// typographic sign (0xE2 0x80) becomes: "Ã" before a sign, "â€". No word of those languages is written so.
    /// </summary>
    public static bool IsMixed(ReadOnlySpan<byte> text)
    {
        for (var rest = text; rest.IndexOf("\u00C3"u8) is >= 0 and var at; rest = rest[(at + 2)..])
        {
            // A letter after it is 0xC3 again (À to ÿ) or ASCII: 'SÃO' is a word.
            if (at + 2 < rest.Length && rest[at + 2] is >= 0x80 and not 0xC3) return true;
        }

        return text.IndexOf("\u00E2\u20AC"u8) >= 0;
    }
}
