using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Parcours.Files.StudyFiles;
using Parcours.Mapping;
using Parcours.Tests;
using Xunit;

namespace Parcours.Files.Tests.StudyFiles;

/// <summary>S64.1: a study with its words and pictures in one file, read whole or refused.</summary>
[Rule("S64.1")]
public sealed class StudyBundleTests
{
    private static readonly byte[] Picture = SamplePictures.Png(24, 16);
    private static readonly StudyRecord[] Records = [new Study(new(Guid.NewGuid()), "Énergie"), new Phase(new(Guid.NewGuid()), "Découverte", "a1")];
    private static readonly EnclosedPicture Kept = new(Guid.NewGuid(), "image/png", 24, 16, 0, "", false);
    private static readonly EnclosedPicture Gone = new(Guid.NewGuid(), "image/jpeg", 800, 600, 0, "", true);

    [Fact]
    public void What_is_written_reads_back_the_same_and_writes_the_same_bytes_again()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var words = Some(new Random(seed));
            var file = Write(words, [Kept, Gone]);
            using var bundle = Open(file);
            Assert.Equal(Records.OrderBy(record => record.Key), bundle.Records);
            Assert.Equal(Json(words), Json(bundle.Words));
            Assert.Equal(Picture, bundle.Bytes(bundle.Pictures[0]));
            Assert.Equal((true, null), (bundle.Pictures[1].Erased, bundle.Bytes(bundle.Pictures[1])));
            Assert.Equal(Content(file), Content(Write(bundle.Words, bundle.Pictures, bundle.Bytes)));
        }
    }

    [Fact]
    public void A_picture_that_is_gone_by_now_is_written_as_a_gap()
    {
        using var bundle = Open(Write(EnclosedWords.None, [Kept], _ => null));
        Assert.True(Assert.Single(bundle.Pictures).Erased);
    }

    [Fact]
    public void The_study_file_in_it_is_the_study_file_as_it_is_alone_and_holds_no_word()
    {
        var words = Some(new Random(1));
        using var zip = new ZipArchive(new MemoryStream(Write(words, [Kept])));
        using var alone = new MemoryStream();
        StudyFile.Write(Records, alone);
        using var inside = new MemoryStream();
        using (var part = zip.GetEntry("study.parcours.json")!.Open()) part.CopyTo(inside);
        Assert.Equal(alone.ToArray(), inside.ToArray());
    }

    [Theory, Rule("A8")]
    [InlineData("../../evil", "not a part")]
    [InlineData("/etc/passwd", "not a part")]
    [InlineData("pictures/..\\evil", "not a part")]
    [InlineData("pictures/00000000000000000000000000000000", "not a part")]
    [InlineData("words.json", "same name")]
    public void A_part_under_any_other_name_refuses_the_file(string name, string problem)
    {
        var file = Edit(Write(EnclosedWords.None, [Kept]), zip =>
        {
            using var part = zip.CreateEntry(name).Open();
            part.Write("x"u8);
        });
        Assert.Contains(problem, Refused(file).Faults[0].Problem, StringComparison.Ordinal);
    }

    [Theory, Rule("A8")]
    [InlineData("\"formatVersion\":1", "\"formatVersion\":9", "this program reads up to 1")]
    [InlineData("parcours-bundle", "parcours-template", "\"format\" must be")]
    [InlineData("\"width\":24", "\"width\":25", "not what the manifest says")]
    [InlineData("\"type\":\"image/png\"", "\"type\":\"image/webp\"", "not what the manifest says")]
    [InlineData("\"pictures\":[{", "\"pictures\":[null,{", "manifest.json")]
    [InlineData("\"erased\":false", "\"erased\":true", "not a part")]
    [InlineData("\"study\":{", "\"study\":null,\"x\":{", "manifest.json")]
    [InlineData("\"bytes\":", "\"bytes\":-", "not what the manifest says")]
    public void A_manifest_that_says_something_else_refuses_the_file(string from, string to, string problem)
    {
        var file = Edit(Write(EnclosedWords.None, [Kept]), zip => Replace(zip, "manifest.json", text => text.Replace(from, to, StringComparison.Ordinal)));
        Assert.Contains(Refused(file).Faults, fault => fault.Problem.Contains(problem, StringComparison.Ordinal) && fault.Fix.Length > 0);
    }

    [Fact, Rule("A8")]
    public void A_part_that_expands_without_end_is_left_where_it_passes_what_it_said()
    {
        // 512 MB of nothing, packed into half of one: the reader stops after what the manifest says of the part.
        var file = Edit(Write(EnclosedWords.None, [Kept]), zip =>
        {
            zip.GetEntry(Kept.Part)!.Delete();
            using var part = zip.CreateEntry(Kept.Part, CompressionLevel.SmallestSize).Open();
            var nothing = new byte[1 << 20];
            for (var i = 0; i < 512; i++) part.Write(nothing);
        });
        Assert.True(file.Length < 1 << 20);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains(Kept.Part, Refused(file).Faults[0].Problem, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 << 20);
    }

    [Fact, Rule("A8")]
    public void A_directory_of_parts_without_end_is_not_read()
    {
        using var many = new MemoryStream();
        using (var zip = new ZipArchive(many, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < 6000; i++) zip.CreateEntry($"p{i}");
        }

        Assert.Contains("too many", Refused(many.ToArray()).Faults[0].Problem, StringComparison.Ordinal);
    }

    [Fact, Rule("A8")]
    public void A_directory_without_end_is_not_read_either_when_only_its_ZIP64_end_tells_of_it()
    {
        using var many = new MemoryStream();
        using (var zip = new ZipArchive(many, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < 6000; i++) zip.CreateEntry($"p{i}");
        }

        var end = many.ToArray()[^22..];
        var (length, start) = (BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(12)), BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(16)));
        var large = new byte[56 + 20];
        "PK\u0006\u0006"u8.CopyTo(large);
        BinaryPrimitives.WriteUInt64LittleEndian(large.AsSpan(4), 44);
        foreach (var at in new[] { 24, 32 }) BinaryPrimitives.WriteUInt64LittleEndian(large.AsSpan(at), 6000);
        BinaryPrimitives.WriteUInt64LittleEndian(large.AsSpan(40), length);
        BinaryPrimitives.WriteUInt64LittleEndian(large.AsSpan(48), start);
        "PK\u0006\u0007"u8.CopyTo(large.AsSpan(56));
        BinaryPrimitives.WriteUInt64LittleEndian(large.AsSpan(64), start + length);
        BinaryPrimitives.WriteUInt32LittleEndian(large.AsSpan(72), 1);
        // The end that everybody reads tells of one part, near the end; but all ones for the volume.
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(4), uint.MaxValue);
        foreach (var at in new[] { 8, 10 }) BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(at), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), 100);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), start + length - 100);
        byte[] file = [.. many.ToArray()[..^22], .. large, .. end];
        using (var platform = new ZipArchive(new MemoryStream(file))) Assert.Equal(6000, platform.Entries.Count);
        Assert.Contains("ZIP64", Refused(file).Faults[0].Problem, StringComparison.Ordinal);
    }

    [Fact, Rule("S64.11")]
    public void What_would_not_be_read_back_is_known_before_it_is_written()
    {
        EnclosedWords Said(int count, int length) => new([.. Enumerable.Range(0, count).Select(_ => new EnclosedTestimony(Guid.NewGuid(), new string('a', length)))], [], []);
        EnclosedPicture[] Shown(int count, long bytes) => [.. Enumerable.Range(0, count).Select(_ => Kept with { Id = Guid.NewGuid(), Bytes = bytes })];
        Assert.Null(BundleSize.TooLarge(Records, Some(new Random(1)), [Kept, Gone]));
        Assert.Null(BundleSize.TooLarge(Records, EnclosedWords.None, Shown(StudyBundle.MaxPictures, 1000)));
        Assert.Contains("pictures", BundleSize.TooLarge(Records, EnclosedWords.None, Shown(StudyBundle.MaxPictures + 1, 0)), StringComparison.Ordinal);
        Assert.Contains("bytes;", BundleSize.TooLarge(Records, EnclosedWords.None, Shown(128, EnclosedPicture.MostBytes)), StringComparison.Ordinal);
        Assert.Contains("words of people", BundleSize.TooLarge(Records, Said(StudyBundle.MaxWords + 1, 1), []), StringComparison.Ordinal);
        // Records alone have the same limits: how many, and how long.
        StudyRecord[] Notes(int count, int length) => [.. Enumerable.Range(0, count).Select(_ => new Phase(new(Guid.NewGuid()), new string('a', length), "V"))];
        Assert.Null(BundleSize.TooLarge(Records));
        Assert.Null(BundleSize.TooLarge(Notes(StudyFile.MaxRecords, 1)));
        Assert.Contains("records; a file holds at most 50,000", BundleSize.TooLarge(Notes(StudyFile.MaxRecords + 1, 1)), StringComparison.Ordinal);
        Assert.Contains("records;", BundleSize.TooLarge(Notes(StudyFile.MaxRecords + 1, 1), EnclosedWords.None, []), StringComparison.Ordinal);
        Assert.Contains("bytes of records", BundleSize.TooLarge(Notes(40_000, 2_000)), StringComparison.Ordinal);
        Assert.Contains("bytes of words", BundleSize.TooLarge(Records, Said(9000, EnclosedWords.LongestText), []), StringComparison.Ordinal);
    }

    [Fact, Rule("A8")]
    public void A_file_cut_anywhere_or_with_bytes_turned_is_refused_or_read_whole_and_never_throws()
    {
        var words = Some(new Random(3));
        var whole = Write(words, [Kept]);
        for (var length = 0; length < whole.Length; length += 1 + (length / 40)) Refused(whole[..length]);
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var bytes = whole.ToArray();
            for (var i = random.Next(1, 5); i > 0; i--) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            var (bundle, refused) = StudyBundle.Open(new MemoryStream(bytes));
            Assert.True((bundle is null) != (refused is null), $"seed {seed}");
            // Where only what nobody reads was turned, such as a date, all is as it was.
            if (bundle is null) continue;
            Assert.Equal(Json(words), Json(bundle.Words));
            Assert.Equal(Picture, bundle.Bytes(bundle.Pictures[0]));
            bundle.Dispose();
        }
    }

    [Theory, Rule("A8")]
    [InlineData("{\"testimonies\":[],\"interviews\":[],\"observations\":null}")]
    [InlineData("{\"testimonies\":[null],\"interviews\":[],\"observations\":[]}")]
    [InlineData("{\"testimonies\":[{\"id\":\"00000000-0000-7000-8000-000000000001\",\"text\":\"\"}],\"interviews\":[],\"observations\":[]}")]
    [InlineData("{\"testimonies\":[{\"id\":\"00000000-0000-7000-8000-000000000001\",\"text\":\"a\"},{\"id\":\"00000000-0000-7000-8000-000000000001\",\"text\":\"b\"}],\"interviews\":[],\"observations\":[]}")]
    [InlineData("{\"testimonies\":[],\"interviews\":[{\"interview\":\"map:00000000-0000-7000-8000-000000000001\",\"erased\":false,\"scales\":[],\"entries\":[]}],\"observations\":[]}")]
    [InlineData("{\"testimonies\":[],\"interviews\":[{\"interview\":\"interview:00000000-0000-7000-8000-000000000001\",\"erased\":false,\"scales\":[],\"entries\":[{\"id\":\"00000000-0000-7000-8000-000000000001\",\"subject\":\"map:00000000-0000-7000-8000-000000000001\",\"kind\":\"need\",\"topic\":\"\"}]}],\"observations\":[]}")]
    [InlineData("[")]
    public void Words_that_make_no_sense_refuse_the_file(string words)
    {
        var bytes = Encoding.UTF8.GetBytes(words);
        var file = Edit(Write(EnclosedWords.None, []), zip =>
        {
            Replace(zip, "words.json", _ => words);
            var nobody = Encoding.UTF8.GetBytes(Json(EnclosedWords.None));
            Replace(zip, "manifest.json", text => text.Replace(
                $"\"bytes\":{nobody.Length},\"sha256\":\"{StudyBundle.Hash(nobody)}\"", $"\"bytes\":{bytes.Length},\"sha256\":\"{StudyBundle.Hash(bytes)}\"", StringComparison.Ordinal));
        });
        Assert.Contains("words.json", Assert.Single(Refused(file).Faults).Problem, StringComparison.Ordinal);
    }

    private static EnclosedWords Some(Random random)
    {
        string Text() => new([.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => "é« n’»\u202Fab\"\\\n"[random.Next(12)])]);
        var testimonies = Enumerable.Range(0, random.Next(3, 20)).Select(_ => new EnclosedTestimony(Guid.NewGuid(), random.Next(4) == 0 ? null : Text())).ToImmutableArray();
        RecordId Card() => new("touchpoint", Guid.NewGuid());
        return new(
            testimonies,
            [new(new RecordId("interview", Guid.NewGuid()), false, [new(Card(), "satisfaction", random.Next(11)), new(Card(), "importance", null)], [new(testimonies[0].Id, Card(), "verbatim", "")])],
            [new(testimonies[1].Id, Guid.NewGuid(), null, "Ailleurs", "irritant", Text(), "", DateTimeOffset.UnixEpoch.AddHours(random.Next(400_000)), null, "reviewed", new("aside", Text(), "Léa", DateTimeOffset.UnixEpoch, null))]);
    }

    private static string Json(EnclosedWords words) => System.Text.Json.JsonSerializer.Serialize(words, StudyJson.Options);

    private static byte[] Write(EnclosedWords words, IEnumerable<EnclosedPicture> pictures, Func<EnclosedPicture, byte[]?>? bytes = null)
    {
        using var file = new MemoryStream();
        StudyBundle.Write(Records, words, pictures, bytes ?? (_ => Picture), file);
        return file.ToArray();
    }

    private static StudyBundle Open(byte[] file)
    {
        var (bundle, refused) = StudyBundle.Open(new MemoryStream(file));
        Assert.Null(refused);
        return bundle!;
    }

    private static StudyFileResult.Refused Refused(byte[] file)
    {
        var (bundle, refused) = StudyBundle.Open(new MemoryStream(file));
        Assert.Null(bundle);
        Assert.NotEmpty(refused!.Faults);
        return refused;
    }

    // The parts without the time of the ZIP.
    private static List<(string, string)> Content(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(entry =>
        {
            using var part = entry.Open();
            using var bytes = new MemoryStream();
            part.CopyTo(bytes);
            return (entry.FullName, Convert.ToHexString(bytes.ToArray()));
        })];
    }

    private static byte[] Edit(byte[] file, Action<ZipArchive> edit)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true)) edit(zip);
        return stream.ToArray();
    }

    private static void Replace(ZipArchive zip, string name, Func<string, string> replace)
    {
        var entry = zip.GetEntry(name)!;
        string text;
        using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
        Assert.NotEqual(text, replace(text));
        entry.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(replace(text));
    }
}
