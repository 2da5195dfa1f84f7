using System.Text;
using Parcours.Files.StudyFiles;
using Parcours.Mapping;
using Parcours.Tests;
using Xunit;

namespace Parcours.Files.Tests.StudyFiles;

public sealed class StudyFileTests
{
    private static readonly Id<JourneyMap> Map = new(Guid.Parse("00000000-0000-7000-8000-000000000001"));
    private static readonly Id<Stage> Stage = new(Guid.Parse("00000000-0000-7000-8000-000000000002"));
    private static readonly Id<Lane> Lane = new(Guid.Parse("00000000-0000-7000-8000-000000000003"));
    private static readonly Id<Touchpoint> Touchpoint = new(Guid.Parse("00000000-0000-7000-8000-000000000004"));

    private static readonly StudyRecord[] Records =
    [
        new Touchpoint(Touchpoint, Stage, Lane, "« Où est mon\u00A0technicien\u202F? » 🔌 \"<&>\" \u0007", "a1"),
        new PathStep(new(Guid.Parse("00000000-0000-7000-8000-000000000006")), new(Guid.Empty), Touchpoint, "a1", Repeat: 3, LimitSeconds: 0.1, Alternatives: [Touchpoint], Channels: ["téléphone"]),
        new Stage(Stage, Map, "Mettre en service", "a1"),
        new Lane(Lane, Map, "Terrain", "a1", "field", Backstage: true),
        new Reading(new(Guid.Parse("00000000-0000-7000-8000-000000000005")), Touchpoint, "nps", -31.25, ReadingSource.Estimated, Count: 12),
    ];

    [Fact]
    public void A_written_file_reads_back_as_the_same_records_and_writes_the_same_bytes()
    {
        var bytes = Write(Records);
        var read = Assert.IsType<StudyFileResult.Read>(Read(bytes)).Records;

        Assert.Equal(Records.OrderBy(record => record.Key), read);
        Assert.Equal(bytes, Write(read));
    }

    [Fact]
    public void The_order_in_which_records_come_does_not_change_the_bytes() => Assert.Equal(Write(Records), Write(Records.Reverse()));

    [Fact]
    public void One_record_is_one_line()
    {
        var before = Encoding.UTF8.GetString(Write(Records)).Split('\n');
        var after = Encoding.UTF8.GetString(Write(Records.Select(record => record is Stage stage ? stage with { Name = "Emménager" } : record))).Split('\n');

        Assert.Equal(before.Length, after.Length);
        Assert.Single(before.Zip(after), pair => pair.First != pair.Second);
    }

    [Fact]
    public void A_record_is_written_with_the_properties_it_is_made_of_and_no_other() =>
        Assert.Contains(
            "\n    {\"id\":\"phase:00000000-0000-0000-0000-000000000000\",\"name\":\"Découverte\",\"order\":\"a1\",\"goal\":\"\",\"events\":\"\"}\n",
            Encoding.UTF8.GetString(Write([new Phase(default, "Découverte", "a1")])), StringComparison.Ordinal);

    [Fact]
    public void An_empty_study_reads_back()
    {
        Assert.Empty(Assert.IsType<StudyFileResult.Read>(Read(Write([]))).Records);
        Assert.Equal(Write([]), Write(Assert.IsType<StudyFileResult.Read>(Read(Write([]))).Records));
    }

    [Fact, Rule("L5")]
    public void A_record_of_an_unknown_kind_is_kept_to_the_byte()
    {
        var text = File("""{"id":"weather:00000000-0000-7000-8000-000000000009","é":[1.50,{"x":null}],"b":"a\"b"}""");

        Assert.Equal(text, Encoding.UTF8.GetString(Write(Assert.IsType<StudyFileResult.Read>(Read(text)).Records)));
    }

    [Fact]
    public void A_byte_order_mark_and_other_spacing_are_read()
    {
        var text = "\uFEFF" + Encoding.UTF8.GetString(Write(Records)).Replace("\n    ", "\r\n\t", StringComparison.Ordinal);

        Assert.Equal(Write(Records), Write(Assert.IsType<StudyFileResult.Read>(Read(text)).Records));
    }

    [Fact]
    public void Two_records_of_one_id_are_not_written() => Assert.Throws<ArgumentException>(() => Write([.. Records, Records[0]]));

    internal static byte[] Write(IEnumerable<StudyRecord> records)
    {
        using var stream = new MemoryStream();
        StudyFile.Write(records, stream);
        return stream.ToArray();
    }

    internal static StudyFileResult Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return StudyFile.Read(stream);
    }

    internal static StudyFileResult Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    internal static string File(params string[] records) =>
        "{\n  \"format\": \"parcours-study\",\n  \"formatVersion\": 1,\n  \"schemaVersion\": 2,\n  \"records\": [\n    "
        + string.Join(",\n    ", records) + "\n  ]\n}\n";
}
