using System.IO.Compression;

namespace Parcours.Files.Tests;

/// <summary>Reads logs from texts and bytes.</summary>
internal static class Imports
{
    public const string Head = "case,activity,time\n";

    public static ImportOutcome Read(byte[] bytes, ImportOptions? options = null, LogMapping? mapping = null, string name = "log.csv") =>
        LogImport.Read(new MemoryStream(bytes), name, mapping, options);

    public static EventLog Log(string text, ImportOptions? options = null) => Imported(Encoding.UTF8.GetBytes(text), options).Log;

    public static ImportOutcome.Imported Imported(byte[] bytes, ImportOptions? options = null, LogMapping? mapping = null)
    {
        var outcome = Read(bytes, options, mapping);
        return outcome as ImportOutcome.Imported ?? throw new InvalidOperationException(string.Join("; ", ((ImportOutcome.Refused)outcome).Faults));
    }

    public static ImportOutcome.Refused Refused(string text, ImportOptions? options = null, LogMapping? mapping = null) => Refused(Encoding.UTF8.GetBytes(text), options, mapping);

    public static ImportOutcome.Refused Refused(byte[] bytes, ImportOptions? options = null, LogMapping? mapping = null) =>
        Assert.IsType<ImportOutcome.Refused>(Read(bytes, options, mapping));

    public static byte[] Gzip(byte[] bytes, CompressionLevel level = CompressionLevel.Fastest)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, level, leaveOpen: true)) gzip.Write(bytes);
        return memory.ToArray();
    }

    /// <summary>"case:activity@seconds since the first event" of every event, in the log's order.</summary>
    public static string[] Told(EventLog log) =>
        [.. Enumerable.Range(0, log.CaseCount).SelectMany(c => Enumerable.Range(log.CaseOffsets[c], log.CaseOffsets[c + 1] - log.CaseOffsets[c])
            .Select(e => $"{log.CaseIds[c]}:{log.ActivityNames[log.Activities[e]]}@{(log.Times[e] - log.Times[log.CaseOffsets[c]]) / TimeSpan.TicksPerSecond}"))];

    /// <summary>A stream that gives a few bytes at a time.</summary>
    public sealed class Trickle(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, most)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, most));
    }
}
