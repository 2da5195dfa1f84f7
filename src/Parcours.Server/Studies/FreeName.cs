using System.Globalization;

namespace Parcours.Server.Studies;

/// <summary>[S64.12] The name that something comes in under where others have theirs.</summary>
internal static class FreeName
{
    // What a study's name may have at most; a longer one the rules would refuse.
    private const int Longest = 200;

    /// <summary>
    /// The name as it is where none has it, else the first free of "name (2)", "name (3)"... A number that it has already is counted on, not added to. Case and
    /// spaces around it tell no names apart. It is never longer than a name may be: the number stays, the name before it is cut.
    /// </summary>
    public static string Of(string wished, IEnumerable<string> taken)
    {
        var known = taken.Select(name => name.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (!known.Contains(wished.Trim())) return wished;
        var (stem, number) = Parts(wished.Trim());
        while (true)
        {
            number++;
            var end = string.Create(CultureInfo.InvariantCulture, $" ({number})");
            var name = Cut(stem, Longest - end.Length) + end;
            if (!known.Contains(name)) return name;
        }
    }

    // "Name (3)" is "Name" and 3; any other is itself and 1.
    private static (string Stem, int Number) Parts(string name)
    {
        var open = name.LastIndexOf(" (", StringComparison.Ordinal);
        return open > 0 && name.EndsWith(')')
            && int.TryParse(name.AsSpan((open + 2)..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 1 and < 10_000
                ? (name[..open], number)
                : (name, 1);
    }

    // Not in the middle of a character of two halves.
    private static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)].TrimEnd();
}
