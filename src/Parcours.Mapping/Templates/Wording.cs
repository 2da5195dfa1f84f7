namespace Parcours.Mapping;

/// <summary>A text in the languages it was written in: both in the library, one in a template that somebody made of a map.</summary>
public sealed record Wording(string? Fr = null, string? En = null)
{
    /// <summary>A text written in one language ("fr" or "en").</summary>
    public static Wording Of(string text, string language) => language == "en" ? new(En: text) : new(Fr: text);

    /// <summary>The text in a language, or in the other where it is not written in it.</summary>
    public string In(string language) => (language == "en" ? En ?? Fr : Fr ?? En) ?? "";
}
