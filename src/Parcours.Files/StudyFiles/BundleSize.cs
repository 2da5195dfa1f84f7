using System.Globalization;
using System.Text.Json;
using Parcours.Mapping;

namespace Parcours.Files.StudyFiles;

/// <summary>[S64.11] The limits that a study file and a bundle are read with, asked before one is written: what is sent comes back.</summary>
public static class BundleSize
{
    // What the ZIP format and the manifest add for one picture, generously.
    private const long Around = 1024;

    /// <summary>What there is too much of for a study file of these records alone; null when it would be read back.</summary>
    public static string? TooLarge(IEnumerable<StudyRecord> records)
    {
        var all = records as IReadOnlyCollection<StudyRecord> ?? [.. records];
        if (all.Count > StudyFile.MaxRecords) return Over("records", all.Count, StudyFile.MaxRecords);
        var study = Length(to => StudyFile.Write(all, to));
        return study > StudyFile.MaxBytes ? Over("bytes of records", study, StudyFile.MaxBytes) : null;
    }

    /// <summary>What there is too much of, for people; null when the bundle would be read back. Words and records are counted as they are before they are packed.</summary>
    public static string? TooLarge(IEnumerable<StudyRecord> records, EnclosedWords words, IReadOnlyCollection<EnclosedPicture> pictures)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(pictures);
        var all = records as IReadOnlyCollection<StudyRecord> ?? [.. records];
        if (all.Count > StudyFile.MaxRecords) return Over("records", all.Count, StudyFile.MaxRecords);
        if (pictures.Count > StudyBundle.MaxPictures) return Over("pictures", pictures.Count, StudyBundle.MaxPictures);
        var said = Math.Max(Math.Max(words.Testimonies.Length, words.Observations.Length), words.Interviews.Sum(each => (long)each.Scales.Length + each.Entries.Length));
        if (said > StudyBundle.MaxWords) return Over("words of people", said, StudyBundle.MaxWords);
        var (text, study) = (Length(to => JsonSerializer.Serialize(to, words, StudyJson.Options)), Length(to => StudyFile.Write(all, to)));
        if (text > StudyFile.MaxBytes) return Over("bytes of words", text, StudyFile.MaxBytes);
        if (study > StudyFile.MaxBytes) return Over("bytes of records", study, StudyFile.MaxBytes);
        var sum = text + study + pictures.Sum(each => each.Bytes + Around);
        return sum > StudyBundle.MaxBytes ? Over("bytes", sum, StudyBundle.MaxBytes) : null;
    }

    private static string Over(string what, long there, long most) => string.Create(CultureInfo.InvariantCulture, $"There are {there:N0} {what}; a file holds at most {most:N0}.");

    private static long Length(Action<Stream> write)
    {
        using var counted = new Counted();
        write(counted);
        return counted.Position;
    }

    // Keeps nothing of what is written.
    private sealed class Counted : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => Position;

        public override long Position { get; set; }

        public override void Write(ReadOnlySpan<byte> buffer) => Position += buffer.Length;

        public override void Write(byte[] buffer, int offset, int count) => Position += count;

        public override void Flush()
        {
            // Nothing waits.
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
