using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Parcours.Mapping;

namespace Parcours.Files.StudyFiles;

/// <summary>Reads one study file held in memory; collects every fault instead of stopping at the first, as far as the JSON lets it.</summary>
internal sealed class StudyFileReader(ReadOnlyMemory<byte> bytes)
{
    private static readonly JsonDocumentOptions RecordOptions = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    private readonly FaultList faults = new(bytes);
    private readonly ImmutableArray<StudyRecord>.Builder records = ImmutableArray.CreateBuilder<StudyRecord>();
    private readonly HashSet<RecordId> seen = [];
    private readonly HashSet<string> properties = new(StringComparer.Ordinal);

    public static StudyFileResult WholeFile(string problem, string fix) => new StudyFileResult.Refused([new StudyFault(0, 0, problem, fix)], 1);

    public StudyFileResult Read()
    {
        try
        {
            if (Utf8.IsValid(bytes.Span)) ReadEnvelope();
            else faults.Add(FaultList.FirstInvalid(bytes.Span), "This is not UTF-8 text.", "Save the file as UTF-8, or export the study again.");
        }
        catch (JsonException e)
        {
            faults.AddAt((int)(e.LineNumber ?? 0), (int)(e.BytePositionInLine ?? 0), "This is not JSON: " + FaultList.Plain(e.Message));
        }

        return faults.Count > 0 ? new StudyFileResult.Refused(faults.Listed, faults.Count) : new StudyFileResult.Read(records.DrainToImmutable());
    }

    private void ReadEnvelope()
    {
        var json = new Utf8JsonReader(WithoutMark(bytes.Span), new JsonReaderOptions { MaxDepth = 40 });
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
        {
            faults.Add(0, "A study file is a JSON object.", "Export the study again.");
            return;
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName) ReadProperty(ref json);
        while (json.Read())
        {
            // Runs to the end so that what follows the object is refused, as the reader does by throwing.
        }

        foreach (var needed in (ReadOnlySpan<string>)["format", "formatVersion", "schemaVersion", "records"])
        {
            if (!properties.Contains(needed)) faults.Add(0, $"\"{needed}\" is missing.", "Export the study again.");
        }
    }

    private void ReadProperty(ref Utf8JsonReader json)
    {
        var name = Encoding.UTF8.GetString(json.ValueSpan);
        var at = Offset(json.TokenStartIndex);
        if (!properties.Add(name)) faults.Add(at, $"\"{FaultList.Short(name)}\" is there twice.", "Keep one.");
        json.Read();
        switch (name)
        {
            case "format":
                Check(json.TokenType == JsonTokenType.String && json.ValueTextEquals(StudyFile.Format), json, $"\"format\" must be \"{StudyFile.Format}\".");
                break;
            case "formatVersion":
                CheckVersion(json, name, StudyFile.FormatVersion);
                break;
            case "schemaVersion":
                CheckVersion(json, name, Schema.Current.Version);
                break;
            case "records" when json.TokenType == JsonTokenType.StartArray:
                ReadRecords(ref json);
                return;
            case "records":
                faults.Add(Offset(json.TokenStartIndex), "\"records\" must be a list.", "Export the study again.");
                break;
            default:
                faults.Add(at, $"\"{FaultList.Short(name)}\" is not a property of a study file.", "Remove it.");
                break;
        }

        json.Skip();
    }

    private void CheckVersion(in Utf8JsonReader json, string name, int supported)
    {
        if (json.TokenType != JsonTokenType.Number || !json.TryGetInt32(out var version) || version < 1)
        {
            faults.Add(Offset(json.TokenStartIndex), $"\"{name}\" must be a whole number from 1.", "Export the study again.");
        }
        else if (version > supported)
        {
            faults.Add(Offset(json.TokenStartIndex), $"\"{name}\" is {version}; this program reads up to {supported}.", "Update Parcours.");
        }
    }

    private void Check(bool holds, in Utf8JsonReader json, string problem)
    {
        if (!holds) faults.Add(Offset(json.TokenStartIndex), problem, "Choose a file that Parcours exported.");
    }

    private void ReadRecords(ref Utf8JsonReader json)
    {
        var number = 0;
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            var start = Offset(json.TokenStartIndex);
            json.Skip();
            if (++number == StudyFile.MaxRecords + 1) faults.Add(start, $"There are more than {StudyFile.MaxRecords} records.", "Split the study.");
            if (number <= StudyFile.MaxRecords) ReadRecord(start, bytes[start..Offset(json.BytesConsumed)]);
        }
    }

    private void ReadRecord(int start, ReadOnlyMemory<byte> text)
    {
        try
        {
            var content = JsonNode.Parse(text.Span, documentOptions: RecordOptions) as JsonObject ?? throw new JsonException("A record is an object.");
            var record = StudyJson.ToRecord(content);
            if (record is OpaqueRecord) _ = content.ToJsonString(StudyJson.Options);
            if (seen.Add(record.Key)) records.Add(record);
            else faults.Add(start, "Another record has this id.", "Keep one of the two.", record.Key.ToString());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Half of a surrogate pair, escaped, is well-formed JSON and no text: the JSON classes tell it by InvalidOperationException.
            faults.Add(start, FaultList.Plain(e.Message), "Correct or remove this record.", FaultList.IdOf(text));
        }
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> text) => text.StartsWith("\uFEFF"u8) ? text[3..] : text;

    private int Offset(long position) => (int)position + (bytes.Span.StartsWith("\uFEFF"u8) ? 3 : 0);
}
