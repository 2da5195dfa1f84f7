using Parcours.Files.Maps;
using Parcours.Files.Maps.Sheets;

namespace Parcours.Files.Tests.Maps;

/// <summary>Small workbooks that say that they are large: what they may cost is counted in bytes.</summary>
public class HostileSheetTests
{
    [Fact, Rule("A8")]
    public void A_value_in_thousands_of_pieces_is_read_until_the_cell_is_full()
    {
        var cell = "<c r=\"A2\" t=\"str\"><v>" + string.Concat(Enumerable.Repeat("<![CDATA[a]]>", 60_000)) + "</v></c>";
        var book = new Workbook().Raw("S", "<worksheet><sheetData><row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"C1\"><v>2</v></c></row><row r=\"2\">" + cell + "<c r=\"B2\"><v>3</v></c></row></sheetData></worksheet>").Bytes();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = Workbook.Read(book);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 << 20);
        Assert.Equal("3", reading.Draft!.Touchpoints.Single().Name);
        Assert.Contains(reading.Faults, fault => fault is { Code: "text.long", Place: "S!A2" });
    }

    [Fact, Rule("A8")]
    public void A_turned_sheet_with_a_cell_in_its_last_row_costs_what_it_holds()
    {
        var merges = string.Concat(Enumerable.Range(0, 4_000).Select(i => $"<mergeCell ref=\"E{(2 * i) + 1}:E{(2 * i) + 2}\"/>"));
        var book = new Workbook().Raw("S", "<worksheet><sheetData><row r=\"1\"><c r=\"B1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>5</v></c><c r=\"B2\"><v>6</v></c></row><row r=\"3\"><c r=\"A3\"><v>7</v></c></row><row r=\"1048576\"><c r=\"B1048576\"><v>8</v></c></row></sheetData>" +
            $"<mergeCells>{merges}</mergeCells></worksheet>").Bytes();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = Workbook.Read(book, new MapReadOptions { Shape = SheetShape.Turned });
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 40 << 20);
        Assert.Equal(["5", "7"], reading.Draft!.Stages.Select(stage => stage.Name));
        Assert.Contains(reading.Faults, fault => fault is { Code: "grid.noStage", Place: "S!B1048576" });
    }

    [Fact]
    public void Columns_under_no_title_are_of_the_stage_whose_title_reaches_them_only()
    {
        string[][] rows = [["", "Buy", "", "", "Pay", "", ""], ["Web", "a", "b", "c", "d", "e", "f"]];
        var reading = Workbook.Read(new Workbook().Sheet("S", rows, ["B1:C1", "E1:F1"]).Bytes());
        Assert.Equal(["a 0", "b 0", "d 1", "e 1"], reading.Draft!.Touchpoints.Select(card => $"{card.Name} {card.Stage}"));
        Assert.Equal(["S!D2", "S!G2"], reading.Faults.Where(fault => fault.Code == "grid.noStage").Select(fault => fault.Place));
    }
}
