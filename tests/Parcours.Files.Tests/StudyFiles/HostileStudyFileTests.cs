using System.Text;
using Parcours.Files.StudyFiles;
using Parcours.Tests;
using Xunit;
using static Parcours.Files.Tests.StudyFiles.StudyFileTests;

namespace Parcours.Files.Tests.StudyFiles;

[Rule("A8")]
public sealed class HostileStudyFileTests
{
    private const string Phase = """{"id":"phase:00000000-0000-7000-8000-000000000001","name":"Découverte","order":"a1"}""";

    [Theory]
    [InlineData("""{"id":"phase:00000000-0000-7000-8000-000000000002","name":"x"}""", "order")]
    [InlineData("""{"id":"phase:00000000-0000-7000-8000-000000000002","name":null,"order":"a1"}""", "null")]
    [InlineData("""{"id":"phase:00000000-0000-7000-8000-000000000002","name":"x","order":"a1","colour":"red"}""", "colour")]
    [InlineData("""{"id":"phase:00000000-0000-7000-8000-000000000002","name":"x","name":"y","order":"a1"}""", "name")]
    [InlineData("""{"id":"phase:00000000-0000-7000-8000-000000000002","name":7,"order":"a1"}""", "converted")]
    [InlineData("""{"id":"stage:00000000-0000-7000-8000-000000000002","map":"phase:00000000-0000-7000-8000-000000000002","name":"x","order":"a"}""", "kind map")]
    [InlineData("""{"id":"phase","name":"x","order":"a1"}""", "kind:uuid")]
    [InlineData("""{"name":"x"}""", "kind:uuid")]
    [InlineData("""[1]""", "object")]
    [InlineData("null", "object")]
    [InlineData("""{"id":"\ud800","name":"x","order":"a1"}""", "surrogate")]
    [InlineData("""{"id":"weather:00000000-0000-7000-8000-000000000002","a":"\ud800"}""", "surrogate")]
    [InlineData("""{"id":"phase:00000000-0000-7000-8000-000000000002","name":"\ud800","order":"a1"}""", "")]
    [InlineData(Phase, "Another record")]
    public void A_bad_record_is_refused_with_its_line(string record, string expected)
    {
        var fault = Assert.Single(Refused(File(Phase, record)).Faults);

        Assert.Equal((7, 5), (fault.Line, fault.Column));
        Assert.Contains(expected, fault.Problem, StringComparison.Ordinal);
        Assert.StartsWith("line 7, column 5: ", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("[]", 1, 1)]
    [InlineData("{\n  \"é\": tru\n}", 2, 11)]
    [InlineData("{\n  \"format\": \"parcours-study\"", 2, 29)]
    [InlineData("{\"format\": \"parcours-study\"} x", 1, 30)]
    public void Malformed_JSON_is_refused_with_line_and_column(string text, int line, int column)
    {
        var fault = Refused(text).Faults[0];

        Assert.Equal((line, column), (fault.Line, fault.Column));
    }

    [Theory, Rule("L5")]
    [InlineData("\"schemaVersion\": 2", "\"schemaVersion\": 3", "Update Parcours.")]
    [InlineData("\"formatVersion\": 1", "\"formatVersion\": 7", "Update Parcours.")]
    [InlineData("\"formatVersion\": 1", "\"formatVersion\": 0", "Export the study again.")]
    [InlineData("\"formatVersion\": 1", "\"formatVersion\": \"1\"", "Export the study again.")]
    [InlineData("parcours-study", "something-else", "Choose a file that Parcours exported.")]
    [InlineData("\"schemaVersion\": 2,\n", "", "Export the study again.")]
    [InlineData("\"schemaVersion\": 2,", "\"schemaVersion\": 2, \"schemaVersion\": 2,", "Keep one.")]
    [InlineData("\"schemaVersion\": 2,", "\"schemaVersion\": 2, \"more\": {\"a\": []},", "Remove it.")]
    public void A_wrong_envelope_is_refused_with_its_fix(string from, string to, string fix) =>
        Assert.Equal(fix, Assert.Single(Refused(File(Phase).Replace(from, to, StringComparison.Ordinal)).Faults).Fix);

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused_with_their_place()
    {
        var bytes = Encoding.UTF8.GetBytes(File(Phase));
        var at = bytes.AsSpan().IndexOf("verte"u8);
        bytes[at] = 0xFF;
        var fault = Assert.Single(Assert.IsType<StudyFileResult.Refused>(Read(bytes)).Faults);

        Assert.Equal((6, 5 + Phase.IndexOf("verte", StringComparison.Ordinal)), (fault.Line, fault.Column));
    }

    [Fact]
    public void Every_fault_is_counted_and_the_first_hundred_are_listed()
    {
        var refused = Refused(File([.. Enumerable.Repeat("{}", 250)]));

        Assert.Equal((StudyFile.MaxFaults, 250), (refused.Faults.Length, refused.Count));
        Assert.Equal(Enumerable.Range(6, StudyFile.MaxFaults), refused.Faults.Select(fault => fault.Line));
    }

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.NotEmpty(Refused(File($$"""{"id":"x:00000000-0000-7000-8000-000000000002","a":{{new string('[', 100_000)}}""")).Faults);

    [Fact]
    public void More_records_than_allowed_are_refused_once()
    {
        var records = Enumerable.Range(0, StudyFile.MaxRecords + 2).Select(i => $$"""{"id":"phase:00000000-0000-7000-8000-{{i:x12}}","name":"x","order":"a1"}""");
        var fault = Assert.Single(Refused(File([.. records])).Faults);

        Assert.Equal(StudyFile.MaxRecords + 6, fault.Line);
    }

    [Fact]
    public void A_file_over_the_size_limit_is_refused_without_being_read_to_its_end()
    {
        using var endless = new Endless();

        Assert.Contains("64 MB", Assert.IsType<StudyFileResult.Refused>(StudyFile.Read(endless)).Faults[0].Problem, StringComparison.Ordinal);
        Assert.InRange(endless.Given, StudyFile.MaxBytes, StudyFile.MaxBytes + 1_000_000);
    }

    [Fact]
    public void Bytes_cut_anywhere_are_refused_and_never_throw()
    {
        var bytes = Encoding.UTF8.GetBytes(File(Phase));
        for (var length = 0; length < bytes.Length - 2; length++) Assert.IsType<StudyFileResult.Refused>(Read(bytes[..length]));
    }

    [Fact]
    public void Changed_bytes_never_throw()
    {
        var chance = new Random(20261122);
        var bytes = Encoding.UTF8.GetBytes(File(Phase));
        for (var round = 0; round < 20_000; round++)
        {
            var copy = (byte[])bytes.Clone();
            for (var change = chance.Next(1, 4); change > 0; change--) copy[chance.Next(copy.Length)] = (byte)chance.Next(256);
            Assert.NotNull(Read(copy));
        }
    }

    private static StudyFileResult.Refused Refused(string text) => Assert.IsType<StudyFileResult.Refused>(Read(text));

    private sealed class Endless : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)' ');
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
