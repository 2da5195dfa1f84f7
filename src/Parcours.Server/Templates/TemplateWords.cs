using Parcours.Mapping;
using Parcours.Server.Platform;

namespace Parcours.Server.Templates;

/// <summary>A template's texts with the study's word for the client in place of {client}, {theClient} and their like.</summary>
internal static class TemplateWords
{
    /// <summary>Writes a text of a template. A study that has no word of its own takes that of the template's sector.</summary>
    /// <param name="word">The study's word; empty or "client" for none.</param>
    /// <param name="language">"fr" or "en".</param>
    public static Func<string, string> Said(MapTemplate template, string? word, string language)
    {
        var forms = ClientWords.Of(string.IsNullOrWhiteSpace(word) || word.Trim() is "client" ? Usual(template.Sector) : word, language);
        return text => text.Contains('{', StringComparison.Ordinal)
            ? forms.Aggregate(text, (written, form) => written.Replace($"{{{form.Key}}}", form.Value as string, StringComparison.Ordinal))
            : text;
    }

    private static string Usual(string sector) => sector switch
    {
        "insurance" => "assuré",
        "telecom" => "abonné",
        "public" => "usager",
        "patient" => "patient",
        _ => "client",
    };
}
