namespace Parcours.Mapping;

/// <summary>
/// [L2] Fractional order keys: base-62 strings (0-9, A-Z, a-z: ASCII order) read as digits after a point, so that there is always a key
/// between two others. A key never ends in '0'. After the idea of D. Greenspan, "Implementing Fractional Indexing" (2020).
/// </summary>
public static class OrderKey
{
    /// <summary>Keys longer than this make the server renumber their list (L2).</summary>
    public const int LongestKept = 50;

    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>True for a key that may be stored: 1 to 200 base-62 digits, the last not '0'.</summary>
    public static bool IsValid(string? key)
    {
        if (key is not { Length: > 0 and <= 200 } || key[^1] == '0') return false;
        foreach (var digit in key)
        {
            if (!char.IsAsciiLetterOrDigit(digit)) return false;
        }

        return true;
    }

    /// <summary>A key strictly between two others; null stands for the list's end on that side.</summary>
    /// <exception cref="ArgumentException">When <paramref name="after"/> is not before <paramref name="before"/>.</exception>
    public static string Between(string? after, string? before)
    {
        if (after is not null && before is not null && string.CompareOrdinal(after, before) >= 0)
        {
            throw new ArgumentException($"No key lies between {after} and {before}.", nameof(after));
        }

        return before is null ? Next(after ?? "") : Middle(after ?? "", before);
    }

    /// <summary><paramref name="count"/> short keys in order, evenly spread.</summary>
    public static IReadOnlyList<string> Spread(int count)
    {
        var width = 1;
        for (long room = Digits.Length; room <= count * 2L; room *= Digits.Length) width++;
        var space = Math.Pow(Digits.Length, width);
        var keys = new string[count];
        for (var i = 0; i < count; i++)
        {
            keys[i] = Write((long)(space * (i + 1) / (count + 1)), width);
        }

        return keys;
    }

    // Appending is the commonest edit: stepping the last digit spends 1 character in 61 appends, a midpoint 1 in 6.
    private static string Next(string after)
    {
        for (var i = after.Length - 1; i >= 0; i--)
        {
            var digit = Digits.IndexOf(after[i], StringComparison.Ordinal);
            if (digit < Digits.Length - 1 && i == after.Length - 1) return after[..i] + Digits[digit + 1];
        }

        return after.Length == 0 ? "V" : after + "1";
    }

    private static string Middle(string after, string before)
    {
        var prefix = 0;
        while (prefix < before.Length && DigitAt(after, prefix) == DigitAt(before, prefix)) prefix++;
        if (prefix > 0) return before[..prefix] + Middle(prefix < after.Length ? after[prefix..] : "", before[prefix..]);

        var low = DigitAt(after, 0);
        var high = DigitAt(before, 0);
        if (high - low > 1) return Digits[(low + high) / 2].ToString();
        if (before.Length > 1) return before[..1];
        return Digits[low] + Next(after.Length > 1 ? after[1..] : "");
    }

    private static int DigitAt(string key, int index) => index < key.Length ? Digits.IndexOf(key[index], StringComparison.Ordinal) : 0;

    private static string Write(long value, int width)
    {
        Span<char> digits = stackalloc char[width];
        for (var i = width - 1; i >= 0; i--)
        {
            digits[i] = Digits[(int)(value % Digits.Length)];
            value /= Digits.Length;
        }

        return digits[^1] == '0' ? new string(digits) + "V" : new string(digits);
    }
}
