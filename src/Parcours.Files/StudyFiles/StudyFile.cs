using System.Text;
using System.Text.Json;
using Parcours.Mapping;

namespace Parcours.Files.StudyFiles;

/// <summary>
/// A study as one file, <c>NAME.parcours.json</c>: UTF-8 JSON, one record per line, sorted by (kind, id), so that two versions
/// differ by the lines of the records that changed. Described in docs/formats/study.md.
/// </summary>
public static class StudyFile
{
    /// <summary>The value of "format".</summary>
    public const string Format = "parcours-study";

    /// <summary>Version of the envelope.</summary>
    public const int FormatVersion = 1;

    /// <summary>Largest file that is read, in bytes.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>Most records that are read.</summary>
    public const int MaxRecords = 50_000;

    /// <summary>Faults that are listed; the others are only counted.</summary>
    public const int MaxFaults = 100;

    /// <summary>Writes the canonical form: the same records give the same bytes, in whatever order they come.</summary>
    /// <exception cref="ArgumentException">Two records have the same id.</exception>
    public static void Write(IEnumerable<StudyRecord> records, Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var sorted = records.OrderBy(record => record.Key).ToList();
        output.Write(Encoding.UTF8.GetBytes(
            $"{{\n  \"format\": \"{Format}\",\n  \"formatVersion\": {FormatVersion},\n  \"schemaVersion\": {Schema.Current.Version},\n  \"records\": ["));
        for (var i = 0; i < sorted.Count; i++)
        {
            if (i > 0 && sorted[i].Key == sorted[i - 1].Key) throw new ArgumentException($"Two records have the id {sorted[i].Key}.", nameof(records));
            output.Write(i == 0 ? "\n    "u8 : ",\n    "u8);
            Write(sorted[i], output);
        }

        output.Write(sorted.Count == 0 ? "]\n}\n"u8 : "\n  ]\n}\n"u8);
    }

    /// <summary>Reads a study file. The stream is read to its end, or to <see cref="MaxBytes"/>; references between records are not judged.</summary>
    public static StudyFileResult Read(Stream input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var bytes = Bytes(input);
        return bytes is null
            ? StudyFileReader.WholeFile($"The file is larger than {MaxBytes / (1024 * 1024)} MB.", "Split the study: a study file holds one mission.")
            : new StudyFileReader(bytes.Value).Read();
    }

    private static void Write(StudyRecord record, Stream output)
    {
        var content = StudyJson.ToObject(record);
        // The id again: an attribute on an overridden property does not reach the JSON writer, and a file says nothing twice.
        if (record is not OpaqueRecord) content.Remove("key");
        JsonSerializer.Serialize(output, content, StudyJson.Options);
    }

    private static ReadOnlyMemory<byte>? Bytes(Stream input)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[81_920];
        while (input.Read(chunk) is var count and > 0)
        {
            if (buffer.Length + count > MaxBytes) return null;
            buffer.Write(chunk, 0, count);
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }
}
