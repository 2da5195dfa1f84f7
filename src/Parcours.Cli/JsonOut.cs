using System.Text.Encodings.Web;
using System.Text.Json;

namespace Parcours.Cli;

/// <summary>One JSON document on standard output: camelCase, accents as they are.</summary>
internal static class JsonOut
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static void Write<T>(T value, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(value, Options));
}
