using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Parcours.Mapping;

namespace Parcours.Files.StudyFiles;

/// <summary>
/// [L6, S64.1] A study with its words and pictures as one ZIP file, <c>NAME.parcours.zip</c>: the study file as it is alone, the words and each
/// picture in parts of their own, and a manifest that says how large each part is and what its SHA-256 is. Described in docs/formats/bundle.md.
/// </summary>
public sealed class StudyBundle : IDisposable
{
    /// <summary>The value of "format" in the manifest.</summary>
    public const string Format = "parcours-bundle";

    /// <summary>Version of the bundle.</summary>
    public const int FormatVersion = 1;

    /// <summary>Largest bundle, and most bytes of all its pictures together.</summary>
    public const long MaxBytes = 1L << 30;

    /// <summary>Most pictures.</summary>
    public const int MaxPictures = 5000;

    /// <summary>Most words: testimonies, entries, scores and observations are each counted against it.</summary>
    public const int MaxWords = 200_000;

    internal const string ManifestPart = "manifest.json";
    internal const string StudyPart = "study.parcours.json";
    internal const string WordsPart = "words.json";

    private readonly BundleParts parts;

    internal StudyBundle(BundleParts parts, ImmutableArray<StudyRecord> records, EnclosedWords words, ImmutableArray<EnclosedPicture> pictures) =>
        (this.parts, Records, Words, Pictures) = (parts, records, words, pictures);

    /// <summary>The records of the study file.</summary>
    public ImmutableArray<StudyRecord> Records { get; }

    /// <summary>What was said.</summary>
    public EnclosedWords Words { get; }

    /// <summary>Photos and underlays, those that were erased too.</summary>
    public ImmutableArray<EnclosedPicture> Pictures { get; }

    /// <summary>True for the first bytes of a ZIP file, which is to be read here and not as a study file.</summary>
    public static bool IsOne(ReadOnlySpan<byte> start) => start is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..];

    /// <summary>Reads a bundle and checks every part of it; nothing of one that is refused is handed out. The stream can be sought in, and stays the caller's.</summary>
    public static (StudyBundle? Bundle, StudyFileResult.Refused? Refused) Open(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return StudyBundleReader.Open(file);
    }

    /// <summary>The bytes of a picture, whole and as the manifest says; null once erased.</summary>
    /// <exception cref="InvalidDataException">When the file was changed since it was opened.</exception>
    public byte[]? Bytes(EnclosedPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return picture.Erased ? null : parts.Read(picture.Part, picture.Bytes, picture.Sha256) ?? throw new InvalidDataException(picture.Part);
    }

    /// <summary>Writes a bundle. The bytes of each picture that was not erased are asked for one at a time; one that has none any more is written as erased.</summary>
    /// <exception cref="ArgumentException">Two records have the same id.</exception>
    public static void Write(IEnumerable<StudyRecord> records, EnclosedWords words, IEnumerable<EnclosedPicture> pictures, Func<EnclosedPicture, byte[]?> bytes, Stream output)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(pictures);
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var study = Put(zip, StudyPart, to => StudyFile.Write(records, to));
        var said = Put(zip, WordsPart, to => JsonSerializer.Serialize(to, words, StudyJson.Options));
        var kept = new List<EnclosedPicture>();
        foreach (var picture in pictures)
        {
            if ((picture.Erased ? null : bytes(picture)) is not { } content)
            {
                kept.Add(picture with { Erased = true, Bytes = 0, Sha256 = "" });
                continue;
            }

            // Pictures are packed already.
            using (var part = zip.CreateEntry(picture.Part, CompressionLevel.NoCompression).Open()) part.Write(content);
            kept.Add(picture with { Bytes = content.Length, Sha256 = Hash(content) });
        }

        Put(zip, ManifestPart, to => JsonSerializer.Serialize(to, new BundleManifest(Format, FormatVersion, study, said, [.. kept]), StudyJson.Options));
    }

    /// <summary>Closes what is read of the file.</summary>
    public void Dispose() => parts.Dispose();

    internal static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static BundlePart Put(ZipArchive zip, string name, Action<Stream> write)
    {
        using var content = new MemoryStream();
        write(content);
        var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        using var part = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
        part.Write(bytes);
        return new BundlePart(bytes.Length, Hash(bytes));
    }
}

/// <summary>What a bundle says of its parts.</summary>
internal sealed record BundleManifest(string Format, int FormatVersion, BundlePart Study, BundlePart Words, ImmutableArray<EnclosedPicture> Pictures);

/// <summary>The size of a part in bytes, and its SHA-256 in hexadecimal.</summary>
internal sealed record BundlePart(long Bytes, string Sha256);
