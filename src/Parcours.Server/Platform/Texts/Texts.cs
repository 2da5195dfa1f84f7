using System.Collections.Frozen;
using System.Text.Json;

namespace Parcours.Server.Platform;

/// <summary>[A11] The catalogue of texts shown to people, by language and dotted key, with a subset of ICU messages (see <see cref="MessageParser"/>).</summary>
public sealed class Texts
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, Message>> messages;

    private Texts(FrozenDictionary<string, FrozenDictionary<string, Message>> messages) => this.messages = messages;

    /// <summary>Reads catalogues: UTF-8 JSON objects of strings, nested or with dotted keys, by language.</summary>
    /// <exception cref="FormatException">A message is malformed, is no text, or is there twice: says the language and the key.</exception>
    public static Texts Load(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> catalogues) =>
        new(catalogues.ToFrozenDictionary(pair => pair.Key, pair => Read(pair.Key, pair.Value), StringComparer.Ordinal));

    /// <summary>The keys of a language.</summary>
    public IReadOnlyCollection<string> Keys(string language) => messages[language].Keys;

    /// <summary>The text in a language ("fr", "en"); a language or key that is unknown gives the key itself, so that nobody sees an empty place.</summary>
    public string Format(string language, string key, IReadOnlyDictionary<string, object?>? arguments = null) =>
        messages.TryGetValue(language, out var catalogue) && catalogue.TryGetValue(key, out var message)
            ? message.Format(LanguageFormat.Of(language), arguments ?? FrozenDictionary<string, object?>.Empty)
            : key;

    private static FrozenDictionary<string, Message> Read(string language, ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var found = new Dictionary<string, Message>(StringComparer.Ordinal);
        Collect(document.RootElement, "");
        return found.ToFrozenDictionary(StringComparer.Ordinal);

        void Collect(JsonElement element, string key)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.Object:
                    foreach (var property in element.EnumerateObject()) Collect(property.Value, key.Length == 0 ? property.Name : $"{key}.{property.Name}");
                    break;
                case JsonValueKind.String when found.TryAdd(key, Parse(key, element.GetString()!)):
                    break;
                case JsonValueKind.String:
                    throw new FormatException($"{language}: \"{key}\" is there twice.");
                default:
                    throw new FormatException($"{language}: \"{key}\" is not a text.");
            }
        }

        Message Parse(string key, string text)
        {
            try
            {
                return MessageParser.Parse(text);
            }
            catch (FormatException e)
            {
                throw new FormatException($"{language}: \"{key}\": {e.Message}", e);
            }
        }
    }
}
