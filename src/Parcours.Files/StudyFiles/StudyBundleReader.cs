using System.Collections.Immutable;
using System.Text.Json;
using Parcours.Mapping;

namespace Parcours.Files.StudyFiles;

/// <summary>Reads and checks a bundle whole: every fault with the part it is in, or the bundle.</summary>
internal sealed class StudyBundleReader
{
    private const string Again = "Export the study again, and send the file whole.";
    private const int LongestManifest = 4 << 20;

    private readonly ImmutableArray<StudyFault>.Builder faults = ImmutableArray.CreateBuilder<StudyFault>();
    private int count;

    public static (StudyBundle? Bundle, StudyFileResult.Refused? Refused) Open(Stream file)
    {
        BundleParts? parts = null;
        try
        {
            if (file.Length > StudyBundle.MaxBytes)
            {
                return (null, new([new StudyFault(0, 0, $"The file is larger than {StudyBundle.MaxBytes >> 20} MB.", "Split the study, or erase pictures that nothing shows.")], 1));
            }

            parts = BundleParts.Open(file, StudyBundle.MaxPictures + 3);
            var reader = new StudyBundleReader();
            var bundle = reader.Read(parts);
            if (bundle is null) parts.Dispose();
            return bundle is null ? (null, new(reader.faults.ToImmutable(), reader.count)) : (bundle, null);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or IOException)
        {
            parts?.Dispose();
            return (null, new([new StudyFault(0, 0, $"This is not a whole ZIP file: {FaultList.Plain(e.Message)}", Again)], 1));
        }
    }

    private StudyBundle? Read(BundleParts parts)
    {
        if (Manifest(parts) is not { } manifest) return null;
        var expected = manifest.Pictures.Where(each => !each.Erased).Select(each => each.Part).Concat([StudyBundle.ManifestPart, StudyBundle.StudyPart, StudyBundle.WordsPart]).ToHashSet(StringComparer.Ordinal);
        foreach (var name in parts.Names.Where(name => !expected.Contains(name))) Fault($"\"{FaultList.Short(name)}\" is not a part of a bundle.", "Remove it.");
        var records = Records(parts, manifest.Study);
        var words = Words(parts, manifest.Words);
        foreach (var picture in manifest.Pictures.Where(each => !each.Erased)) Check(parts, picture);
        foreach (var gap in manifest.Pictures.Where(each => each.Erased && !IsGap(each))) Broken(gap.Part);
        return count > 0 || records is null || words is null ? null : new(parts, records.Value, words, manifest.Pictures);
    }

    private BundleManifest? Manifest(BundleParts parts)
    {
        if (Json<BundleManifest>(StudyBundle.ManifestPart, parts.Expand(StudyBundle.ManifestPart, LongestManifest)) is not { } manifest) return null;
        if (manifest.Format != StudyBundle.Format) Fault($"\"format\" must be \"{StudyBundle.Format}\".", "Choose a file that Parcours exported.");
        if (manifest.FormatVersion > StudyBundle.FormatVersion) Fault($"\"formatVersion\" is {manifest.FormatVersion}; this program reads up to {StudyBundle.FormatVersion}.", "Update Parcours.");
        if (manifest.Pictures.IsDefault || manifest.Pictures.Any(each => each is null) || manifest.Pictures.DistinctBy(each => each.Id).Count() != manifest.Pictures.Length) Broken(StudyBundle.ManifestPart);
        else if (manifest.Pictures.Length > StudyBundle.MaxPictures || manifest.Pictures.Sum(each => Math.Max(0, each.Bytes / 1024.0)) > StudyBundle.MaxBytes / 1024.0) Fault("There are too many pictures.", "Split the study.");
        return count > 0 ? null : manifest;
    }

    private ImmutableArray<StudyRecord>? Records(BundleParts parts, BundlePart part)
    {
        if (Whole(parts, StudyBundle.StudyPart, part) is not { } bytes) return null;
        switch (StudyFile.Read(new MemoryStream(bytes, writable: false)))
        {
            case StudyFileResult.Refused refused:
                count += refused.Count;
                faults.AddRange(refused.Faults);
                return null;
            case StudyFileResult.Read read:
                return read.Records;
            default:
                return null;
        }
    }

    private EnclosedWords? Words(BundleParts parts, BundlePart part)
    {
        if (Whole(parts, StudyBundle.WordsPart, part) is not { } bytes || Json<EnclosedWords>(StudyBundle.WordsPart, bytes) is not { } words) return null;
        if (IsSound(words)) return words;
        Broken(StudyBundle.WordsPart);
        return null;
    }

    private static bool IsSound(EnclosedWords words)
    {
        if (words.Testimonies.IsDefault || words.Interviews.IsDefault || words.Observations.IsDefault) return false;
        if (words.Testimonies.Any(each => each is null) || words.Observations.Any(each => each is null)) return false;
        if (words.Interviews.Any(each => each is null || each.Scales.IsDefault || each.Entries.IsDefault || each.Scales.Any(one => one is null) || each.Entries.Any(one => one is null))) return false;
        if (words.Testimonies.Length > StudyBundle.MaxWords || words.Observations.Length > StudyBundle.MaxWords || words.Interviews.Sum(each => (long)each.Scales.Length + each.Entries.Length) > StudyBundle.MaxWords) return false;
        if (words.Testimonies.Any(each => each.Text is { Length: 0 or > EnclosedWords.LongestText })) return false;
        var known = words.Testimonies.Select(each => each.Id).ToHashSet();
        var entries = words.Interviews.SelectMany(each => each.Entries.Select(one => one.Id)).ToList();
        var seen = words.Observations.Select(each => each.Id).ToList();
        return known.Count == words.Testimonies.Length
            && words.Interviews.All(each => each.Interview.Kind == "interview") && words.Interviews.DistinctBy(each => each.Interview).Count() == words.Interviews.Length
            && words.Interviews.All(each => each.Scales.DistinctBy(one => (one.Subject, one.Scale)).Count() == each.Scales.Length)
            && entries.Concat(seen).Distinct().Count() == entries.Count + seen.Count && entries.Concat(seen).All(known.Contains);
    }

    private void Check(BundleParts parts, EnclosedPicture picture)
    {
        if (picture.Bytes is <= 0 or > EnclosedPicture.MostBytes || parts.Read(picture.Part, picture.Bytes, picture.Sha256) is not { } bytes) Broken(picture.Part);
        else if (PictureHeader.Read(bytes).Header is not { } header || header.Type != picture.Type || header.Width != picture.Width || header.Height != picture.Height) Broken(picture.Part);
    }

    private static bool IsGap(EnclosedPicture each) =>
        each is { Bytes: 0, Sha256: "", Width: > 0 and <= PictureHeader.LongestSide, Height: > 0 and <= PictureHeader.LongestSide, Type: "image/png" or "image/jpeg" or "image/webp" };

    private byte[]? Whole(BundleParts parts, string name, BundlePart? part)
    {
        var bytes = part is { Bytes: > 0 and <= StudyFile.MaxBytes } ? parts.Read(name, part.Bytes, part.Sha256) : null;
        if (bytes is null) Broken(name);
        return bytes;
    }

    private T? Json<T>(string name, byte[]? bytes) where T : class
    {
        try
        {
            if (bytes is not null && JsonSerializer.Deserialize<T>(bytes, StudyJson.Options) is { } read) return read;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            // Told below: which property it is helps nobody who did not write the file by hand.
        }

        Broken(name);
        return null;
    }

    private void Broken(string part) => Fault($"\"{part}\" is missing, not whole, or not what the manifest says.", Again);

    private void Fault(string problem, string fix)
    {
        if (count++ < StudyFile.MaxFaults) faults.Add(new StudyFault(0, 0, problem, fix));
    }
}
