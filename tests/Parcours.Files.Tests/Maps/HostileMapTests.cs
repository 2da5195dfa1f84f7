using System.IO.Compression;
using Parcours.Files.Maps;
using Parcours.Mapping;

namespace Parcours.Files.Tests.Maps;

/// <summary>Files that lie, are cut or want too much: each is refused with a reason, or read; none throws.</summary>
public class HostileMapTests
{
    private static readonly byte[] Book = new Workbook()
        .Sheet("Parcours", [["", "Choisir", "Payer"], ["Web", "Comparer\nSimuler", "Régler"], ["Magasin", "", "=Caisse"]], ["B1:C1"]).Bytes();

    public static TheoryData<string> Good => ["book", "bpmn", "csv"];

    [Theory, Rule("S54.3")]
    [MemberData(nameof(Good))]
    public void A_good_file_cut_anywhere_is_read_or_refused_with_a_reason(string which)
    {
        var bytes = GoodFile(which);
        var step = Math.Max(1, bytes.Length / 1500);
        for (var length = 0; length < bytes.Length; length += step) Holds(bytes[..length], $"{which} cut at {length}");
    }

    [Theory, Rule("S54.3")]
    [MemberData(nameof(Good))]
    public void A_good_file_with_flipped_bytes_is_read_or_refused_with_a_reason(string which)
    {
        var bytes = GoodFile(which);
        const int seed = 20261130;
        var chance = new Random(seed);
        for (var turn = 0; turn < 800; turn++)
        {
            var flipped = bytes.ToArray();
            for (var i = 0; i <= turn % 4; i++) flipped[chance.Next(flipped.Length)] = (byte)chance.Next(256);
            Holds(flipped, $"{which}, seed {seed}, turn {turn}");
        }
    }

    [Fact]
    public void An_archive_that_swells_is_refused_before_it_fills_the_memory()
    {
        var bomb = new Workbook().Raw("S", "<worksheet><sheetData>" + new string(' ', 40 << 20) + "</sheetData></worksheet>").Bytes();
        Assert.InRange(bomb.Length, 1, 1 << 20);
        Assert.Contains(Refused(bomb).Code, new[] { "zip.bomb", "xml.long" });
    }

    [Fact]
    public void A_sheet_of_a_million_rows_is_refused_with_its_place()
    {
        var rows = new StringBuilder("<worksheet><sheetData><row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"C1\"><v>2</v></c></row>");
        var chance = new Random(7);
        for (var row = 2; row <= 1_000_000 && rows.Length < 60 << 20; row++) rows.Append(FormattableString.Invariant($"<row r=\"{row}\"><c r=\"A{row}\"><v>{chance.Next()}</v></c></row>"));
        var fault = Refused(new Workbook().Raw("Big", rows.Append("</sheetData></worksheet>").ToString()).Bytes());
        Assert.Equal("sheet.large", fault.Code);
        Assert.StartsWith("Big!A", fault.Place, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;&b;&b;\">]><definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\">&c;</definitions>", "xml.dtd")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"p\"><task id=\"t\" name=\"&x;\"/></process></definitions>", "xml.dtd")]
    [InlineData("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"p\">", "xml.broken")]
    [InlineData("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"p\"/></definitions>", "bpmn.noTask")]
    [InlineData("<html><body>no</body></html>", "bpmn.none")]
    [InlineData("%PDF-1.7", "file.picture")]
    [InlineData("", "file.empty")]
    [InlineData("alone", "sheet.none")]
    [InlineData("a\0b,c", "file.unknown")]
    public void What_is_no_map_says_why(string text, string code) => Assert.Equal(code, Refused(Encoding.UTF8.GetBytes(text)).Code);

    [Fact]
    public void Deep_nesting_and_endless_attributes_are_refused()
    {
        Assert.Equal("xml.deep", Refused(Encoding.UTF8.GetBytes("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\">" + string.Concat(Enumerable.Repeat("<a>", 1_000_000)))).Code);
        var attributes = string.Concat(Enumerable.Range(0, 150_000).Select(i => $" a{i}=\"\""));
        Assert.Equal("xml.long", Refused(Encoding.UTF8.GetBytes($"<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"{attributes}/>")).Code);
    }

    [Fact]
    public void Other_archives_and_old_workbooks_say_what_to_do()
    {
        Assert.Equal("file.xls", Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]).Code);
        Assert.Equal("file.ods", Refused(Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>"))).Code);
        Assert.Equal("file.zip", Refused(Zip(("word/document.xml", "<a/>"))).Code);
        Assert.Equal("file.large", Assert.Single(Workbook.Read(new byte[2000], new MapReadOptions { MostBytes = 1000 }).Faults).Code);
    }

    [Fact]
    public void Faults_are_counted_past_those_that_are_told()
    {
        var text = "Stage,Channel,Touchpoint,Note of truth,MoT\n" + string.Concat(Enumerable.Range(0, 500).Select(i => $"Buy,Web,T{i},,perhaps\n"));
        var reading = Workbook.Read(Encoding.UTF8.GetBytes(text), new MapReadOptions { MostFaults = 10 });
        Assert.Equal((10, 501), (reading.Faults.Length, reading.FaultCount));
        Assert.Equal(500, reading.Draft!.Touchpoints.Length);
    }

    private static byte[] GoodFile(string which) => which switch
    {
        "book" => Book,
        "bpmn" => BpmnMapTests.Sample,
        _ => Encoding.UTF8.GetBytes("Étape;Canal;Touchpoint;Chemin\n\"Choisir; bien\";Web;\"Com\"\"parer\";Nominal\nPayer;Magasin;Caisse;Nominal\n"),
    };

    // What is read holds together, so that it can be made; what is not says why.
    private static void Holds(byte[] bytes, string what)
    {
        var reading = Workbook.Read(bytes);
        if (reading.Draft is not { } draft)
        {
            Assert.True(reading.Faults.Length > 0, what);
            return;
        }

        var made = MapImport.Of(StudyState.Empty, draft, new MapImportChoices(null, "Map", MapKind.Reality, "file", "2026-11-30"), Guid.NewGuid);
        var outcome = StudyRules.Apply(StudyState.Empty, [new Op.Put(new Study(new Id<Study>(Guid.NewGuid()), "S")), .. made.Ops]);
        Assert.True(outcome is Applied, $"{what}: {(outcome as Rejected)?.Refusal}");
    }

    private static MapFault Refused(byte[] bytes)
    {
        var reading = Workbook.Read(bytes);
        Assert.Null(reading.Draft);
        return reading.Faults[^1];
    }

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
