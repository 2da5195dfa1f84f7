using System.Text.Json;
using System.Text.RegularExpressions;

namespace Parcours.Server.Platform;

/// <summary>[A11] The sector's own word for the client in the forms that texts use, alike in the browser (clientWords.ts) and in pictures.</summary>
public static partial class ClientWords
{
    private static readonly Table Known = JsonSerializer.Deserialize<Table>(Catalogues.Bytes("client-words").Span, JsonSerializerOptions.Web)!;

    // The first French word wins where two have one English: a member is an adhérent.
    private static readonly Dictionary<string, string> French = Known.English.DistinctBy(pair => pair.Value, StringComparer.Ordinal).ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The arguments {client}, {clients}, {theClient}, {ofClient}, {Client}, {Clients} and {TheClient}.</summary>
    /// <param name="word">As the study says it, in any language; empty for "client".</param>
    /// <param name="language">"fr" or "en".</param>
    public static IReadOnlyDictionary<string, object?> Of(string word, string language)
    {
        ArgumentNullException.ThrowIfNull(word);
        var said = One(string.Join(' ', word.Trim().Replace('\'', '’').Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Small)));
        if (said.Length == 0) said = "client";
        var (client, clients, theClient, ofClient) = language == "en" ? InEnglish(Known.English.GetValueOrDefault(said, said)) : InFrench(French.GetValueOrDefault(said, said));
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["client"] = client,
            ["clients"] = clients,
            ["theClient"] = theClient,
            ["ofClient"] = ofClient,
            ["Client"] = Capital(client),
            ["Clients"] = Capital(clients),
            ["TheClient"] = Capital(theClient),
        };
    }

    /// <summary>A word of letters that are all large (PME, B2B) stays so.</summary>
    private static bool IsShort(string word) => word.Length > 1 && !word.Any(char.IsLower);

    private static string Small(string word) => IsShort(word) ? word : word.ToLowerInvariant();

    /// <summary>Who writes a known word in the plural means one of them.</summary>
    private static string One(string said) => !Known.English.ContainsKey(said) && said.EndsWith('s') && Known.English.ContainsKey(said[..^1]) ? said[..^1] : said;

    private static (string, string, string, string) InEnglish(string client) => (client, EnglishPlural(client), $"the {client}", $"the {client}’s");

    // A French word keeps its gender and its article's elision: l’usager, du patient, de la personne.
    private static (string, string, string, string) InFrench(string client)
    {
        var clients = Head().Replace(client, head => Word().Replace(head.Value, word => FrenchPlural(word.Value)), 1);
        if (Vowel().IsMatch(client) && !Known.Aspirated.Any(start => client.StartsWith(start, StringComparison.Ordinal))) return (client, clients, $"l’{client}", $"de l’{client}");
        var first = client.Split(' ', 2)[0];
        var her = Known.Feminine.Contains(first) || (!Known.Masculine.Contains(first) && Known.FeminineEndings.Any(ending => first.EndsWith(ending, StringComparison.Ordinal)));
        return (client, clients, $"{(her ? "la" : "le")} {client}", her ? $"de la {client}" : $"du {client}");
    }

    private static string FrenchPlural(string word) =>
        IsShort(word) || word[^1] is 's' or 'x' or 'z' ? word
        : word.EndsWith("al", StringComparison.Ordinal) ? $"{word[..^1]}ux"
        : word.EndsWith("eau", StringComparison.Ordinal) || word.EndsWith("eu", StringComparison.Ordinal) ? $"{word}x" : $"{word}s";

    private static string EnglishPlural(string word) =>
        word == "person" || word.EndsWith(" person", StringComparison.Ordinal) ? $"{word[..^6]}people"
        : Hissing().IsMatch(word) ? $"{word}es"
        : word is [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] ? $"{word[..^1]}ies"
        : word[^1] == 's' ? word : $"{word}s";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex("^.*?(?= (?:de|du|des|en|à|au|aux) | d’|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Head();

    [GeneratedRegex("[^ ]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();

    [GeneratedRegex("^[aeiouyhàâäæéèêëîïôöœùûü]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Vowel();

    [GeneratedRegex("(ss|x|ch|sh)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hissing();

    private sealed record Table(Dictionary<string, string> English, HashSet<string> Feminine, string[] FeminineEndings, HashSet<string> Masculine, string[] Aspirated);
}
