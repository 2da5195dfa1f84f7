using System.Text;
using System.Text.Json;
using Parcours.Server.Platform;
using Parcours.Tests;
using Xunit;

namespace Parcours.Server.Tests.Platform;

[Rule("A11")]
public sealed class TextsTests
{
    public static TheoryData<string, string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string, string>();
        foreach (var item in Fixture("cases.json").EnumerateArray())
        {
            cases.Add(
                item.GetProperty("lang").GetString()!, item.GetProperty("message").GetString()!,
                item.GetProperty("args").GetRawText(), item.GetProperty("expected").GetString()!);
        }

        return cases;
    }

    public static TheoryData<string> Malformed() => [.. Fixture("malformed.json").EnumerateArray().Select(item => item.GetString()!)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_message_reads_as_the_shared_cases_say(string language, string message, string arguments, string expected)
    {
        var texts = Load(language, JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal) { ["key"] = message }));

        Assert.Equal(expected, texts.Format(language, "key", Arguments(arguments)));
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public void A_malformed_message_is_refused_with_its_language_and_key(string message)
    {
        var catalogue = JsonSerializer.Serialize(new { menu = new { open = message } });

        Assert.Contains("fr: \"menu.open\": At character ", Assert.Throws<FormatException>(() => Load("fr", catalogue)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nested_and_dotted_keys_are_the_same() =>
        Assert.Equal("a.b a.c.d", string.Join(' ', Load("fr", """{"a":{"b":"x","c.d":"y"}}""").Keys("fr").Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("""{"a":{"b":"x"},"a.b":"y"}""")]
    [InlineData("""{"a":7}""")]
    [InlineData("""{"a":["x"]}""")]
    public void What_is_no_text_or_is_there_twice_is_refused(string catalogue) => Assert.Throws<FormatException>(() => Load("fr", catalogue));

    [Fact]
    public void An_unknown_key_or_language_shows_the_key()
    {
        var texts = Load("fr", """{"a":"x"}""");

        Assert.Equal(("b", "a"), (texts.Format("fr", "b"), texts.Format("de", "a")));
    }

    [Fact]
    public void Dates_are_taken_as_values_too()
    {
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal) { ["d"] = new DateOnly(2026, 12, 5) };

        Assert.Equal("5 décembre 2026", Load("fr", """{"a":"{d, date}"}""").Format("fr", "a", arguments));
    }

    [Fact]
    public void The_word_for_the_client_takes_the_forms_of_the_shared_cases()
    {
        foreach (var item in Fixture("client-words.json").EnumerateArray())
        {
            var (word, language) = (item.GetProperty("word").GetString()!, item.GetProperty("lang").GetString()!);
            var forms = item.EnumerateObject().Where(each => each.Name is not ("word" or "lang")).ToDictionary(each => each.Name, each => (object?)each.Value.GetString(), StringComparer.Ordinal);

            Assert.Equal(forms, ClientWords.Of(word, language));
        }
    }

    private static Texts Load(string language, string catalogue) =>
        Texts.Load([new(language, Encoding.UTF8.GetBytes(catalogue))]);

    private static Dictionary<string, object?> Arguments(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateObject().ToDictionary(
            property => property.Name,
            property => property.Value.ValueKind == JsonValueKind.Number ? property.Value.GetDouble() : (object?)property.Value.GetString(),
            StringComparer.Ordinal);
    }

    private static JsonElement Fixture(string name) =>
        JsonElement.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "fixtures", "i18n", name)));
}
