namespace Parcours.Server.Platform;

/// <summary>[A11] The texts of i18n/, built into the program.</summary>
internal static class Catalogues
{
    private static readonly string[] Languages = ["fr", "en"];

    public static Texts Load() => Texts.Load(Languages.Select(language => KeyValuePair.Create(language, Bytes(language))));

    /// <summary>One file of i18n/, by its name without ".json".</summary>
    public static ReadOnlyMemory<byte> Bytes(string name)
    {
        using var stream = typeof(Catalogues).Assembly.GetManifestResourceStream($"i18n/{name}") ?? throw new InvalidOperationException($"i18n/{name}.json is not built in.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
