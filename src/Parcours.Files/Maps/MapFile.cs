using System.Xml;
using Parcours.Files.Maps.Bpmn;
using Parcours.Files.Maps.Sheets;
using Parcours.Mapping;

namespace Parcours.Files.Maps;

/// <summary>Reads a journey map out of a spreadsheet (XLSX, CSV, TSV) or a BPMN 2.0 process (docs/formats/maps.md). Never throws on what a file holds.</summary>
public static class MapFile
{
    /// <summary>The draft, or why there is none. The stream is read once, from where it stands.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="name">Its name: the map's, when it has no title of its own.</param>
    /// <param name="options">Choices and limits.</param>
    public static MapReading Read(Stream stream, string name, MapReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        var bytes = PrefixStream.Take(stream, options.MostBytes + 1);
        var format = "";
        try
        {
            if (bytes.Length > options.MostBytes) throw Refused("file.large", (options.MostBytes >> 20).ToString(System.Globalization.CultureInfo.InvariantCulture));
            format = FormatOf(bytes);
            var reading = format switch
            {
                "xlsx" => Workbook(bytes, options),
                "bpmn" => BpmnMap.Read(bytes, options),
                _ => SheetMap.Read(new DelimitedText(bytes, options), options),
            };
            return reading with { Format = format, Draft = reading.Draft is { } draft ? Named(draft, name) : null };
        }
        catch (MapRefusedException e)
        {
            return Nothing(format, e.Fault);
        }
        catch (ImportRefusedException)
        {
            return Nothing(format, new MapFault("xml.long"));
        }
        catch (XmlException e)
        {
            return Nothing(format, new MapFault(e.Message.Contains("DTD", StringComparison.Ordinal) ? "xml.dtd" : "xml.broken", Line(e.LineNumber)));
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            // What a damaged archive makes its reader say.
            return Nothing(format, new MapFault("zip.broken"));
        }
    }

    /// <summary>What a file is called, without its folder, shortened to what the name of a record may be; empty when nothing is left of it.</summary>
    public static string NameOf(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return MapText.Name(Path.GetFileName(file.Replace('\\', '/'))).Name;
    }

    private static MapReading Workbook(byte[] bytes, MapReadOptions options)
    {
        using var file = new XlsxFile(bytes, options);
        return SheetMap.Read(file, options);
    }

    internal static MapRefusedException Refused(string code, string value = "", string place = "") => new(new MapFault(code, MapText.Shown(place), MapText.Shown(value)));

    private static MapReading Nothing(string format, MapFault fault) => new(format, null, SheetShape.Auto, "", [], [], [fault], 1);

    private static MapDraft Named(MapDraft draft, string file) =>
        draft.Name.Length > 0 ? draft : draft with { Name = MapText.Name(Path.GetFileNameWithoutExtension(file.Replace('\\', '/'))).Name };

    private static string Line(int line) => line > 0 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {line}") : "";

    private static string FormatOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 0) throw Refused("file.empty");
        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8)) return "xlsx";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) throw Refused("file.xls");
        if (bytes.StartsWith("%PDF"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) throw Refused("file.picture");
        if (LooksLikeXml(bytes)) return "bpmn";
        return "csv";
    }

    private static bool LooksLikeXml(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, (byte)'<', 0]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF, 0, (byte)'<'])) return true;
        bytes = bytes.TrimStart(" \t\r\n"u8);
        return bytes.Length > 1 && bytes[0] == (byte)'<' && (bytes[1] is (byte)'?' or (byte)'!' or (byte)':' || char.IsAsciiLetter((char)bytes[1]));
    }
}
