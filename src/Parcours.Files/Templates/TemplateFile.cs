using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Parcours.Mapping;

namespace Parcours.Files.Templates;

/// <summary>A template as a file (docs/formats/template.md): strict JSON, refused as a whole with every fault and its place.</summary>
public static class TemplateFile
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    private static readonly JsonSerializerOptions Options = Create();

    /// <summary>The template, or null with its faults.</summary>
    public static (MapTemplate? Template, IReadOnlyList<TemplateFault> Faults) Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MaxBytes) return (null, [new TemplateFault("file", $"is larger than {MaxBytes / 1024} KiB.")]);
        try
        {
            if (utf8.StartsWith("\uFEFF"u8)) utf8 = utf8[3..];
            if (JsonSerializer.Deserialize<MapTemplate>(utf8, Options) is not { } template) return (null, [new TemplateFault("file", "A template is a JSON object.")]);
            var faults = TemplateRules.Faults(template);
            return (faults.Count == 0 ? template : null, faults);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            var at = e is JsonException { LineNumber: { } line } json ? $"line {line + 1}, byte {json.BytePositionInLine + 1}" : "file";
            return (null, [new TemplateFault(at, StudyFiles.FaultList.Plain(e.Message))]);
        }
    }

    /// <summary>The bytes of a template: what is not said is not written.</summary>
    public static byte[] Write(MapTemplate template) => JsonSerializer.SerializeToUtf8Bytes(template, Options);

    /// <summary>
    /// Writes beside the target, flushes to the disk, renames, then flushes the folder: the target is not there, or whole, and stays so
    /// through a power cut once this returns.
    /// </summary>
    public static void Save(MapTemplate template, string path)
    {
        var temporary = path + ".tmp";
        try
        {
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                file.Write(Write(template));
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }

        FolderSync.Flush(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <summary>Removes a template's file for good; false when there is none.</summary>
    public static bool Remove(string path)
    {
        if (!File.Exists(path)) return false;
        File.Delete(path);
        FolderSync.Flush(Path.GetDirectoryName(Path.GetFullPath(path))!);
        return true;
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, WriteIndented = true, TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        StudyJson.Configure(options);
        options.MakeReadOnly();
        return options;
    }
}
