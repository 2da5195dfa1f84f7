using Parcours.Files.Maps;
using Parcours.Mapping;

namespace Parcours.Files.Tests.Maps;

/// <summary>Maps read out of spreadsheets: grids and lists, in French and in English.</summary>
public class SheetMapTests
{
    private static readonly string[][] Grid =
    [
        ["Emménager", "", "", "", ""],
        ["", "Découverte", "", "Usage", ""],
        ["Canal", "Choisir", "Souscrire", "Recevoir", "Régler"],
        ["Site web", "• Comparer\n• Simuler", "★ Signer en ligne", "", "Payer ★"],
        ["", "", "Relire", "", ""],
        ["Téléphone", "", "1. Demander de l’aide", "=Appel de bienvenue", ""],
        ["Back-office", "", "", "Activer le compteur", ""],
        ["Attentes", "Un prix clair", "", "", ""],
    ];

    [Fact, Rule("S54.3")]
    public void A_grid_gives_stages_lanes_one_touchpoint_a_line_phases_and_notes()
    {
        var reading = Workbook.Read(new Workbook().Sheet("Parcours", Grid, ["B2:C2", "D2:E2", "A4:A5"]).Bytes());
        var draft = reading.Draft!;
        Assert.Equal(("xlsx", SheetShape.Grid, "Parcours", "Emménager"), (reading.Format, reading.Shape, reading.Sheet, draft.Name));
        Assert.Empty(reading.Faults);
        Assert.Equal(["Choisir/Découverte", "Souscrire/Découverte", "Recevoir/Usage", "Régler/Usage"], draft.Stages.Select(stage => $"{stage.Name}/{stage.Phase}"));
        Assert.Equal(["Site web web", "Téléphone phone", "Back-office office behind"], draft.Lanes.Select(lane => $"{lane.Name} {lane.Icon}{(lane.Backstage ? " behind" : "")}"));
        Assert.Equal(
            ["0:0 Comparer", "0:0 Simuler", "1:0 Signer en ligne*", "3:0 Payer*", "1:0 Relire", "1:1 Demander de l’aide", "2:1 Appel de bienvenue", "2:2 Activer le compteur"],
            draft.Touchpoints.Select(card => $"{card.Stage}:{card.Lane} {card.Name}{(card.HasMoment ? "*" : "")}"));
        Assert.Equal(new DraftNote("Attentes\u00A0: Un prix clair", 0), Assert.Single(draft.Notes));
    }

    [Fact]
    public void A_turned_grid_is_read_when_it_is_asked_for_and_its_places_are_those_of_the_file()
    {
        var file = new Workbook().Sheet("T", [["", "Web", "Shop"], ["Choose", "Compare", ""], ["Buy", "", "Pay"], ["", "", ""], ["", "Lost", ""]]).Bytes();
        var reading = Workbook.Read(file, new MapReadOptions { Shape = SheetShape.Turned });
        Assert.Equal(["Choose", "Buy"], reading.Draft!.Stages.Select(stage => stage.Name));
        Assert.Equal(["Web", "Shop"], reading.Draft.Lanes.Select(lane => lane.Name));
        Assert.Equal(["0:0 Compare", "1:1 Pay"], reading.Draft.Touchpoints.Select(card => $"{card.Stage}:{card.Lane} {card.Name}"));
        Assert.Equal(("grid.noStage", "T!B5", "Lost"), (Assert.Single(reading.Faults).Code, reading.Faults[0].Place, reading.Faults[0].Value));
    }

    [Fact]
    public void A_list_gives_touchpoints_with_their_columns_moments_and_paths()
    {
        var reading = Workbook.Read(Encoding.UTF8.GetBytes("""
            Étape;Canal;Point d’interaction;Description;Responsable;Attente;Moment de vérité;Chemin;Couleur
            Choisir;Site web;Comparer;Trois offres;Marketing;Un prix clair;8;Nominal;bleu
            ;;Simuler;;;;non;Nominal;
            Souscrire;Téléphone;Appeler;;;;oui;Nominal; Exception : rappel
            ;;Rappeler;;;;peut-être;Exception : rappel;
            Payer;;;;;;;;
            ;;;Sans nom;;;;;
            """.Replace("oui;Nominal; Exception", "oui;\"Nominal; Exception", StringComparison.Ordinal).Replace(": rappel\n;;Rap", ": rappel\";\n;;Rap", StringComparison.Ordinal)), name: "chemins.csv");
        var draft = reading.Draft!;
        Assert.Equal(("csv", SheetShape.List, "chemins"), (reading.Format, reading.Shape, draft.Name));
        Assert.Equal(["Choisir", "Souscrire", "Payer"], draft.Stages.Select(stage => stage.Name));
        Assert.Equal(["Site web", "Téléphone"], draft.Lanes.Select(lane => lane.Name));
        Assert.Equal(new DraftTouchpoint(0, 0, "Comparer", "Trois offres", "Marketing", "Un prix clair", "", true, 8), draft.Touchpoints[0]);
        Assert.Equal(["Comparer8", "Simuler", "Appeler0", "Rappeler0"], draft.Touchpoints.Select(card => card.Name + (card.HasMoment ? card.Importance : "")));
        Assert.Equal(["Nominal Reference 0,1,2", "rappel Exception 2,3"], draft.Paths.Select(path => $"{path.Name} {path.Kind} {string.Join(',', path.Steps)}"));
        Assert.Equal(["column.unread line 1, I", "list.laneAbove line 3, C", "cell.moment line 5, G", "list.noName line 7, C", "list.laneAbove line 5, C"], reading.Faults.Select(fault => $"{fault.Code} {fault.Place}"));
        Assert.Equal(["stage", "lane", "touchpoint", "description", "owner", "expectation", "moment", "path", ""], reading.Columns.Select(column => column.Role));
    }

    [Fact, Rule("S63.5")]
    public void Rows_that_take_the_channel_above_are_listed_those_that_follow_each_other_as_one()
    {
        var file = new Workbook().Sheet("L", [["Stage", "Channel", "Touchpoint"], ["Buy", "Web", "Pay"], ["", "", "Wait"], ["", "", "Ask"], ["Use", "Shop", "Come"], ["", "", "Go"]]).Bytes();
        var reading = Workbook.Read(file);
        Assert.Equal(
            [("list.laneAbove", "L!C3", "3–4 · Web", true), ("list.laneAbove", "L!C6", "6 · Shop", true)],
            reading.Faults.Select(fault => (fault.Code, fault.Place, fault.Value, fault.IsHint)));
        Assert.Equal([0, 0, 0, 1, 1], reading.Draft!.Touchpoints.Select(card => card.Lane));
    }

    [Fact]
    public void A_person_says_what_the_columns_are()
    {
        var bytes = Encoding.UTF8.GetBytes("A\tB\tC\nShop\tPay\tBuy\nWeb\tBrowse\tChoose\n");
        var columns = ImmutableDictionary<string, int>.Empty.Add("lane", 0).Add("touchpoint", 1).Add("stage", 2);
        var draft = Workbook.Read(bytes, new MapReadOptions { Shape = SheetShape.List, Columns = columns, Language = "en" }).Draft!;
        Assert.Equal(["Buy", "Choose"], draft.Stages.Select(stage => stage.Name));
        Assert.Equal(["Pay", "Browse"], draft.Touchpoints.Select(card => card.Name));
    }

    [Fact]
    public void The_first_visible_sheet_with_a_map_is_read_hidden_ones_are_told_and_another_may_be_chosen()
    {
        var file = new Workbook().Sheet("Lisez-moi", [["Bonjour"]]).Sheet("Vieux", Grid, hidden: true)
            .Sheet("Liste", [["Stage", "Channel", "Touchpoint"], ["Buy", "Web", "Pay"]]).Bytes();
        var reading = Workbook.Read(file);
        Assert.Equal(("Liste", SheetShape.List), (reading.Sheet, reading.Shape));
        Assert.Equal(["Lisez-moi False", "Vieux True", "Liste False"], reading.Sheets.Select(sheet => $"{sheet.Name} {sheet.Hidden}"));
        Assert.Equal(("sheet.hidden", true), (Assert.Single(reading.Faults).Code, reading.Faults[0].IsHint));
        Assert.Equal("Vieux", Workbook.Read(file, new MapReadOptions { Sheet = "Vieux" }).Sheet);
        Assert.Equal("sheet.missing", Assert.Single(Workbook.Read(file, new MapReadOptions { Sheet = "Nowhere" }).Faults).Code);
    }

    [Fact]
    public void A_formula_without_its_value_an_error_and_a_day_are_read_as_they_were_saved()
    {
        var cells = """
            <row r="1"><c r="B1" t="inlineStr"><is><t>Stage_x000D_</t></is></c><c r="C1" t="inlineStr"><is><t>Next</t></is></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><t>Web</t></is></c><c r="B2"><f>NOW()</f></c><c r="C2" t="e"><v>#REF!</v></c></row>
            <row r="3"><c r="B3" s="1"><v>45992</v></c><c r="C3"><v>3.5</v></c></row>
            """;
        var file = new Workbook().Raw("S", $"<worksheet xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><sheetData>{cells}</sheetData></worksheet>")
            .Bytes(("xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"dd/mm/yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>"));
        var reading = Workbook.Read(file);
        Assert.Equal(["2025-12-01", "3.5"], reading.Draft!.Touchpoints.Select(card => card.Name));
        Assert.Equal("Stage", reading.Draft.Stages[0].Name);
        Assert.Equal(["cell.formula S!B2", "cell.error S!C2"], reading.Faults.Select(fault => $"{fault.Code} {fault.Place}"));
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void A_text_file_is_read_in_the_encoding_it_is_in(string encoding)
    {
        const string text = "Étape,Canal,Touchpoint\nÉlire,Hôtel,Été à l'œuvre\n";
        byte[] bytes = encoding == "windows-1252"
            ? [.. text.Select(c => c == 'œ' ? (byte)0x9C : (byte)c)]
            : [.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes(text)];
        Assert.Equal("Été à l'œuvre", Workbook.Read(bytes).Draft!.Touchpoints.Single().Name);
    }

    [Fact]
    public void A_name_too_long_is_shortened_and_its_whole_text_becomes_the_description()
    {
        var reading = Workbook.Read(Encoding.UTF8.GetBytes("Stage,Channel,Touchpoint\nBuy,Web," + new string('x', 100_000) + "\n"));
        var card = reading.Draft!.Touchpoints.Single();
        Assert.Equal((200, '…', true), (card.Name.Length, card.Name[^1], card.Description.Length > 7000));
        Assert.Contains(reading.Faults, fault => fault is { Code: "name.long", IsHint: true });
    }
}
