using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Parcours.Tests;

/// <summary>The words of the interface by their key in i18n/: a word that is settled anew breaks no test.</summary>
internal static class Words
{
    private static readonly ConcurrentDictionary<string, Dictionary<string, string>> Catalogues = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, Dictionary<string, string>> Clients = new(StringComparer.Ordinal);

    public static string Fr(string key, params (string Name, string Value)[] values) => Say("fr", key, values);

    public static string En(string key, params (string Name, string Value)[] values) => Say("en", key, values);

    public static string Say(string language, string key, params (string Name, string Value)[] values)
    {
        var text = Catalogue(language)[key];
        foreach (var (name, value) in values.Concat(Client(language))) text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return text;
    }

    /// <summary>The forms of the word for the client in a study that has none of its own.</summary>
    private static IEnumerable<(string Name, string Value)> Client(string language) => Clients.GetOrAdd(
        language,
        each => JsonSerializer.Deserialize<Dictionary<string, string>[]>(File.ReadAllText(Path.Combine(Repository.Root, "tests", "fixtures", "i18n", "client-words.json")))!
            .Single(forms => forms["word"].Length == 0 && forms["lang"] == each)).Select(form => (form.Key, form.Value));

    /// <summary>A text with numbers and plurals, as a pattern: whatever stands in braces may be anything.</summary>
    public static Regex Like(string key)
    {
        var text = Catalogue("fr")[key];
        var pattern = "";
        for (var at = 0; at < text.Length;)
        {
            if (text[at] != '{')
            {
                pattern += char.IsWhiteSpace(text[at]) ? @"\s+" : Regex.Escape(text[at].ToString());
                at++;
                continue;
            }

            var depth = 0;
            do depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
            while (++at < text.Length && depth > 0);
            pattern += ".*";
        }

        return new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
    }

    private static Dictionary<string, string> Catalogue(string language) => Catalogues.GetOrAdd(
        language,
        each => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Repository.Root, "i18n", each + ".json")))!);
}
