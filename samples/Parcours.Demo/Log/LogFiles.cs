using System.Globalization;
using System.Text;
using System.Text.Json;
using Parcours.Mapping;

namespace Parcours.Demo.Log;

/// <summary>Writes the log as CSV and its truth as JSON: UTF-8 without a mark, LF, the same bytes on every machine.</summary>
internal static class LogFiles
{
    private static readonly JsonSerializerOptions Indented = new(StudyJson.Options) { WriteIndented = true, NewLine = "\n" };

    public static void WriteCsv(DemoLog log, Stream output)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        text.Write("case_id,activity,timestamp,channel,resource,nps\n");
        foreach (var row in log.Events)
        {
            text.Write(string.Create(CultureInfo.InvariantCulture, $"ER-{row.Case:00000},{row.Activity},{row.At:yyyy-MM-dd HH:mm:ss},{row.Channel},{row.Resource},"));
            if (row.Nps >= 0) text.Write(row.Nps);
            text.Write('\n');
        }
    }

    public static void WriteTruth(DemoLog log, Stream output)
    {
        JsonSerializer.Serialize(output, log.Truth, Indented);
        output.Write("\n"u8);
    }
}
