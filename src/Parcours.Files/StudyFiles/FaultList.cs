using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Parcours.Files.StudyFiles;

/// <summary>Faults with their places, capped and counted (A8).</summary>
internal sealed class FaultList(ReadOnlyMemory<byte> bytes)
{
    private readonly ImmutableArray<StudyFault>.Builder listed = ImmutableArray.CreateBuilder<StudyFault>();

    public int Count { get; private set; }

    public ImmutableArray<StudyFault> Listed => listed.ToImmutable();

    public void Add(int offset, string problem, string fix, string? record = null)
    {
        if (Count++ >= StudyFile.MaxFaults) return;
        var before = bytes.Span[..offset];
        var line = before.Count((byte)'\n');
        listed.Add(new StudyFault(line + 1, Characters(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1, problem, fix, record));
    }

    /// <summary>At a line and a byte in it, both from 0, as the JSON reader tells them.</summary>
    public void AddAt(int line, int byteInLine, string problem)
    {
        var offset = 0;
        for (var i = 0; i < line; i++) offset += bytes.Span[offset..].IndexOf((byte)'\n') + 1;
        Add(Math.Min(offset + byteInLine, bytes.Length), problem, "Correct the file at this place, or export the study again.");
    }

    /// <summary>The reader's words without the place it adds, which is relative to the record.</summary>
    public static string Plain(string message)
    {
        var end = message.AsSpan().IndexOfAny("|\r\n");
        foreach (var tail in (ReadOnlySpan<string>)[" Path: ", " LineNumber: "])
        {
            var at = message.IndexOf(tail, StringComparison.Ordinal);
            if (at >= 0 && (end < 0 || at < end)) end = at;
        }

        return Short((end < 0 ? message : message[..end]).Trim());
    }

    public static string Short(string text) => text.Length <= 200 ? text : text[..200] + "…";

    /// <summary>The id written in a record, as far as it can be told from one that is at fault.</summary>
    public static string? IdOf(ReadOnlyMemory<byte> record)
    {
        var json = new Utf8JsonReader(record.Span, new JsonReaderOptions { MaxDepth = 64 });
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject) return null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var found = json.ValueTextEquals("id"u8);
            json.Read();
            if (found) return json.TokenType == JsonTokenType.String ? Short(Encoding.UTF8.GetString(json.ValueSpan)) : null;
            json.Skip();
        }

        return null;
    }

    /// <summary>Offset of the first byte that is not UTF-8.</summary>
    public static int FirstInvalid(ReadOnlySpan<byte> text)
    {
        var valid = 0;
        while (valid < text.Length && Rune.DecodeFromUtf8(text[valid..], out _, out var length) == OperationStatus.Done) valid += length;
        return valid;
    }

    private static int Characters(ReadOnlySpan<byte> text)
    {
        var count = 0;
        foreach (var unit in text)
        {
            if ((unit & 0xC0) != 0x80) count++;
        }

        return count;
    }
}
