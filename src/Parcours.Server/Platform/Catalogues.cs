namespace Parcours.Server.Platform;

/// <summary>[A11] The texts of i18n/, built into the program.</summary>
internal static class Catalogues
{
    private static readonly string[] Languages = ["fr", "en"];

    public static Texts Load() => Texts.Load(Languages.Select(language => KeyValuePair.Create(language, Read(language))));

    private static ReadOnlyMemory<byte> Read(string language)
    {
        using var stream = typeof(Catalogues).Assembly.GetManifestResourceStream($"i18n/{language}") ?? throw new InvalidOperationException($"i18n/{language}.json is not built in.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
