namespace Parcours.Files.Tests;

public class HostileTests
{
    private static readonly byte[] Sound = Encoding.UTF8.GetBytes(Imports.Head + string.Concat(Enumerable.Range(0, 2000).Select(i => $"{i},activity {i * 7919 % 997},2024-01-01T00:00:00Z\n")));

    [Fact, Rule("A8")]
    public void A_compressed_file_cut_anywhere_is_refused()
    {
        var bytes = Imports.Gzip(Sound);
        Assert.Equal(2000, Imports.Imported(bytes).Log.EventCount);
        foreach (var length in new[] { 3, 9, 12, bytes.Length / 2, bytes.Length - 9, bytes.Length - 8, bytes.Length - 4, bytes.Length - 1 })
        {
            var outcome = Imports.Read(bytes[..length]);
            Assert.True(outcome is ImportOutcome.Refused, $"cut at {length} of {bytes.Length}");
        }
    }

    [Fact]
    public void Several_compressed_members_are_one_file()
    {
        byte[] two = [.. Imports.Gzip(Encoding.UTF8.GetBytes(Imports.Head + "1,a,2024-01-01\n")), .. Imports.Gzip("2,a,2024-01-01\n"u8.ToArray())];
        Assert.Equal(2, Imports.Imported(two).Log.CaseCount);
    }

    [Fact, Rule("A8")]
    public void A_flipped_bit_in_a_compressed_file_is_refused()
    {
        var bytes = Imports.Gzip(Sound);
        for (var at = 12; at < bytes.Length; at += bytes.Length / 40)
        {
            var flipped = bytes.ToArray();
            flipped[at] ^= 0x10;
            Assert.True(Imports.Read(flipped) is ImportOutcome.Refused, $"byte {at} of {bytes.Length}");
        }
    }

    /// <summary>A few bytes that say they are ten gigabytes: their word is checked, never believed, and no memory is taken for it.</summary>
    [Theory, Rule("A8")]
    [InlineData("claims.csv.gz")]
    [InlineData("claims.xes")]
    [InlineData("claims.csv")]
    public void A_file_that_only_claims_to_be_huge_is_refused_without_taking_the_room(string name)
    {
        var gzip = Imports.Gzip(Encoding.UTF8.GetBytes(Imports.Head));
        BitConverter.GetBytes(2_147_483_647).CopyTo(gzip, gzip.Length - 4);
        byte[] bytes = name switch
        {
            "claims.csv.gz" => gzip,
            "claims.xes" => Encoding.UTF8.GetBytes("<log xes.version=\"1.0\" openxes.events=\"10000000000\"><int key=\"events\" value=\"10000000000\"/>"),
            _ => Encoding.UTF8.GetBytes(Imports.Head),
        };
        using var claimed = new Claiming(bytes, 10L << 30);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var refused = Assert.IsType<ImportOutcome.Refused>(LogImport.Read(claimed, name, null, null));
        Assert.NotEmpty(refused.Faults[0].Fix);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 << 20);
    }

    /// <summary>What an upload is answered with is found at the beginning: a log without events is not read to its end, nor once nobody waits.</summary>
    [Fact, Rule("A8"), Rule("S63.3")]
    public void A_XES_log_that_never_comes_to_an_event_is_looked_at_no_further_than_32_MB()
    {
        using var endless = new Endless();
        Assert.Equal("xes", LogImport.Sniff(endless, "endless.xes").Format);
        Assert.InRange(endless.Given, 32 << 20, 33 << 20);
        using var stop = new CancellationTokenSource();
        using var left = new Endless { After = (1 << 20, stop.Cancel) };
        Assert.Throws<OperationCanceledException>(() => LogImport.Sniff(left, "endless.xes", cancel: stop.Token));
        Assert.InRange(left.Given, 1 << 20, 2 << 20);
    }

    /// <summary>A log of traces without events that goes on for 64 GB.</summary>
    private sealed class Endless : MemoryStream
    {
        private static readonly byte[] Start = "<log>"u8.ToArray();
        private static readonly byte[] Traces = [.. Enumerable.Repeat("<trace/>"u8.ToArray(), 1024).SelectMany(trace => trace)];

        public long Given { get; private set; }

        public (long Bytes, Action Then)? After { get; init; }

        public override long Length => 64L << 30;

        public override int Read(Span<byte> buffer)
        {
            if (Given >= 128L << 20) throw new InvalidOperationException("Read too far.");
            var from = Given < Start.Length ? Start.AsSpan((int)Given) : Traces.AsSpan((int)((Given - Start.Length) % Traces.Length));
            var read = Math.Min(buffer.Length, from.Length);
            from[..read].CopyTo(buffer);
            Given += read;
            if (After is var (bytes, then) && Given >= bytes) then();
            return read;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }

    /// <summary>A stream that says it is longer than it is.</summary>
    private sealed class Claiming(byte[] bytes, long length) : MemoryStream(bytes)
    {
        public override long Length => length;
    }

    [Fact, Rule("A8")]
    public void A_zip_bomb_is_refused_early()
    {
        var bomb = Imports.Gzip([.. Encoding.UTF8.GetBytes(Imports.Head), .. Enumerable.Repeat("1,a,2024-01-01\n"u8.ToArray(), 800_000).SelectMany(b => b)]);
        Assert.Equal("gzip.bomb", Imports.Refused(bomb, new ImportOptions { RatioFromBytes = 1 << 20, MostExpansion = 20 }).Faults[0].Code);
        Assert.Equal("gzip.too-large", Imports.Refused(bomb, new ImportOptions { MostExpandedBytes = 1 << 20 }).Faults[0].Code);
        Assert.Equal(800_000, Imports.Imported(bomb).Log.EventCount);
        Assert.Equal("file.too-many-events", Imports.Refused(bomb, new ImportOptions { MostEvents = 100_000 }).Faults[0].Code);
    }

    [Fact, Rule("A8")]
    public void A_zip_bomb_of_ordinary_rows_is_refused_with_the_limits_as_they_are()
    {
        var rows = Enumerable.Repeat("1,a,2024-01-01\n"u8.ToArray(), 5_000_000).SelectMany(b => b);
        var bomb = Imports.Gzip([.. Encoding.UTF8.GetBytes(Imports.Head), .. rows], System.IO.Compression.CompressionLevel.SmallestSize);
        Assert.InRange(bomb.Length, 1, 1 << 20);
        Assert.Equal("gzip.bomb", Imports.Refused(bomb).Faults[0].Code);
    }

    [Fact, Rule("A8")]
    public void Billion_laughs_and_external_entities_are_refused()
    {
        var laughs = "<?xml version=\"1.0\"?><!DOCTYPE log [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><log><trace><string key=\"concept:name\" value=\"&b;\"/></trace></log>";
        var refused = Imports.Refused(laughs);
        Assert.Equal("xml.broken", refused.Faults[0].Code);
        Assert.Equal("xml.broken", Imports.Refused("<!DOCTYPE log SYSTEM \"file:///etc/passwd\"><log/>").Faults[0].Code);
    }

    [Fact, Rule("A8")]
    public void A_XES_cut_anywhere_is_refused_with_its_line()
    {
        var xes = "<log>\n<trace>\n<string key=\"concept:name\" value=\"1\"/>\n<event><string key=\"concept:name\" value=\"a\"/><date key=\"time:timestamp\" value=\"2024-01-01T00:00:00Z\"/></event>\n</trace>\n</log>";
        Assert.IsType<ImportOutcome.Imported>(Imports.Read(Encoding.UTF8.GetBytes(xes)));
        for (var length = 6; length < xes.Length; length++)
        {
            var refused = Imports.Refused(xes[..length]);
            Assert.True(refused.Faults[0].Row > 0, $"cut at {length}");
        }
    }

    [Fact, Rule("A8")]
    public void An_endless_text_in_a_XES_is_refused_before_it_fills_the_memory()
    {
        var xes = "<log><trace><string key=\"concept:name\" value=\"" + new string('x', 3 << 20) + "\"/></trace></log>";
        Assert.Equal("xml.text-too-long", Imports.Refused(xes, new ImportOptions { MostRowBytes = 1 << 20 }).Faults[0].Code);
    }

    [Theory, Rule("A8")]
    [InlineData("PK\u0003\u0004....", "format.zip")]
    [InlineData("SQLite format 3\0....", "format.sqlite")]
    [InlineData("{\"a\": 1}", "format.json")]
    [InlineData("a\0b", "format.binary")]
    [InlineData("", "file.empty")]
    [InlineData("<html></html>", "xml.not-xes")]
    [InlineData("case,activity,time\n", "file.no-events")]
    [InlineData("<log></log>", "file.no-events")]
    public void What_is_not_a_log_is_refused_by_its_content(string text, string code) => Assert.Equal(code, Imports.Refused(text).Faults[0].Code);

    [Fact, Rule("A8")]
    public void Random_bytes_never_throw()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var bytes = new byte[random.Next(2000)];
            random.NextBytes(bytes);
            if (seed % 3 == 0) bytes = [.. Encoding.UTF8.GetBytes(Imports.Head), .. bytes.Select(b => (byte)"1,\"\n;a2-:\r"[b % 10])];
            if (seed % 3 == 1) bytes = Imports.Gzip(bytes);
            Assert.True(Imports.Read(bytes) is ImportOutcome.Refused or ImportOutcome.Imported, $"seed {seed}");
        }
    }

    [Fact, Rule("A8")]
    public void A_mapping_with_an_unknown_zone_or_culture_is_refused()
    {
        var mapping = new LogMapping { Case = "case", Activity = "activity", Time = "time", TimeZone = "Mars/Olympus" };
        Assert.Equal("mapping", Imports.Refused(Imports.Head + "1,a,2024-01-01\n", mapping: mapping).Faults[0].Code);
        Assert.Equal("mapping", Imports.Refused("<log/>", mapping: mapping).Faults[0].Code);
        Assert.Equal("mapping", Imports.Refused(Imports.Head + "1,a,2024-01-01\n", mapping: mapping with { TimeZone = "UTC", Culture = "zz-nope-nope" }).Faults[0].Code);
    }
}
