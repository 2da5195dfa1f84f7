using System.Text;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>A map that exists elsewhere comes in from a file: seen first, corrected, made, then checked item by item.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class MapImportTests(BrowserFixture browser) : PageTests(browser)
{
    private const string List =
        "Carte de la boutique;;;;\nÉtape;Canal;Point d’interaction;Qui;Chemin\nChoisir;Site web;Comparer les offres;Marketing;Nominal\n;Boutique;Essayer;Ventes;Exception : en boutique\nPayer;Site web;Régler en ligne;Ventes;Nominal\n;;;;oublié\n";

    [Fact]
    [Rule("S54.3")]
    public async Task A_process_is_seen_before_it_is_made_becomes_a_map_and_is_taken_back_in_one_go()
    {
        var study = await StudySeed.New(Browser.Server.Address, "Reprise");
        var records = await StudySeed.Records(study);
        var page = await Browser.Open(study);
        await page.Button(Fr("mapImport.start")).ClickAsync();
        await Expect(page.Front()).ToContainTextAsync(Fr("mapImport.kind.bpmn"));
        Assert.Equal([], await page.Violations(), StringComparer.Ordinal);
        await page.Picture("import-choose.png");
        await Choose(page, "reclamation.bpmn", await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "tests/fixtures/maps/reclamation.bpmn")));
        var table = page.Front().GetByRole(AriaRole.Region, new LocatorGetByRoleOptions { Name = Fr("mapImport.preview") });
        await Expect(table).ToContainTextAsync("Examiner les photos");
        await Expect(page.Front()).ToContainTextAsync("Appel coupé");
        await Expect(page.Front()).ToContainTextAsync(Fr("mapImport.fault.bpmn.emptyPool", ("value", "Transporteur")));
        Assert.Equal([], await page.Violations(), StringComparer.Ordinal);
        await page.Picture("import-process.png");
        Assert.Equal(records, await StudySeed.Records(study), StringComparer.Ordinal);

        await page.Front().Button(Fr("mapImport.make")).ClickAsync();
        await page.Locator(".map-viewport").WaitForAsync();
        await page.WholeMap();
        await Expect(page.Card("Renvoyer le produit")).ToHaveCountAsync(1);
        await page.Picture("import-made.png");
        await page.Button(Fr("app.undo")).Last.ClickAsync();
        await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }).WaitForAsync();
        await page.Saved();
        Assert.Equal(records, await StudySeed.Records(study), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_list_whose_column_was_not_known_is_corrected_and_what_cannot_be_read_is_told()
    {
        var study = await StudySeed.Empty(Browser.Server.Address, "Liste à corriger");
        var page = await Browser.Open(study);
        await page.Locator(".map-viewport").WaitForAsync();
        await page.Button(Fr("clip.menu")).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = Fr("clip.menu.importMap") }).ClickAsync();
        // A PDF is not read here, and said to be for tracing; a drawing with a spreadsheet's name is refused.
        await Choose(page, "illisible.pdf", Encoding.UTF8.GetBytes("%PDF-1.7"));
        await Expect(page.Front()).ToContainTextAsync(Fr("mapImport.traceWhy", ("name", "illisible.pdf")));
        await Choose(page, "tableau.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0]);
        await Expect(page.Front().GetByRole(AriaRole.Alert)).ToContainTextAsync(Fr("mapImport.fault.file.xls"));
        await Expect(page.Front().Button(Fr("mapImport.make"))).ToBeDisabledAsync();
        await page.Front().Button(Fr("mapImport.another")).ClickAsync();

        await Choose(page, "boutique.csv", Encoding.UTF8.GetBytes(List));
        await Expect(page.Front()).ToContainTextAsync(Fr("mapImport.fault.column.unread", ("value", "Qui")));
        await Expect(page.Front()).ToContainTextAsync(Fr("mapImport.fault.list.noName", ("value", "oublié")));
        await page.Front().Locator(".mapimport-columns summary").ClickAsync();
        await page.Front().GetByLabel(Fr("mapImport.column", ("column", "D"), ("header", "Qui"))).SelectOptionAsync("owner");
        await Expect(page.Front()).Not.ToContainTextAsync(Fr("mapImport.fault.column.unread", ("value", "Qui")));
        Assert.Equal([], await page.Violations(), StringComparer.Ordinal);
        await page.Picture("import-list.png");
        await page.Front().GetByLabel(Fr("mapImport.name")).FillAsync("Boutique 2019");
        await page.Front().Button(Fr("mapImport.make")).ClickAsync();
        await Expect(page.Card("Essayer")).ToHaveCountAsync(1);
        await page.Saved();
        var made = await StudySeed.Records(study);
        Assert.Contains(made, record => record.Contains("\"owner\":\"Ventes\"", StringComparison.Ordinal));
        Assert.Contains(made, record => record.Contains("\"name\":\"boutique.csv\"", StringComparison.Ordinal));
    }

    [Fact]
    [Rule("S55.2"), Rule("S54.2"), Rule("S68.1"), Rule("L21")]
    public async Task What_came_from_a_file_is_checked_by_one_press_by_keys_for_several_and_from_the_list_of_what_is_left()
    {
        var page = await Browser.Open(await StudySeed.New(Browser.Server.Address, "Vérifier"));
        await page.Button(Fr("mapImport.start")).ClickAsync();
        await Choose(page, "reclamation.bpmn", await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "tests/fixtures/maps/reclamation.bpmn")));
        await page.Front().Button(Fr("mapImport.make")).ClickAsync();
        await page.Locator(".map-viewport").WaitForAsync();
        await page.WholeMap();
        var asked = page.Card("Ouvrir le dossier");
        await Expect(asked).ToHaveAttributeAsync("data-standing", "toCheck");

        // One press in the sheet, with who says so.
        await asked.ClickAsync();
        var sheet = page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = Fr("standing.section"), Exact = true }).First;
        await sheet.Button(Fr("standing.confirmed")).ClickAsync();
        await Expect(asked).ToHaveAttributeAsync("data-standing", "confirmed");
        await Expect(sheet.GetByLabel(Fr("standing.source"))).ToContainTextAsync("reclamation.bpmn");
        var by = sheet.GetByRole(AriaRole.Textbox, new LocatorGetByRoleOptions { Name = Fr("standing.by") });
        await by.FillAsync("Responsable du back-office");
        await by.PressAsync("Enter");
        await page.Saved();
        Assert.Equal([], await page.Violations(), StringComparer.Ordinal);
        await page.Picture("standing-sheet.png");

        // Keys, for the whole selection; one undo. The sheet has taken its place from the map.
        await page.WholeMap();
        await page.Card("Renvoyer le produit").ClickAsync();
        await page.Card("Émettre un avoir").ClickAsync(new LocatorClickOptions { Modifiers = [KeyboardModifier.Shift] });
        await page.Card("Émettre un avoir").PressAsync("o");
        await Expect(page.Locator(".map-card[data-standing=obsolete]")).ToHaveCountAsync(2);
        await page.Saved();
        await page.Undo();
        await Expect(page.Locator(".map-card[data-standing=obsolete]")).ToHaveCountAsync(0);
        await page.Redo();
        await page.Card("Client perdu").ClickAsync();
        await page.Card("Client perdu").PressAsync("x");
        await Expect(page.Card("Client perdu")).ToHaveAttributeAsync("data-standing", "contradicted");

        // Stages bear the sign as well, and the layer of signs hides all of them.
        var stage = page.Locator(".map-stage[data-standing=toCheck] .map-standing").First;
        await Expect(stage).ToBeVisibleAsync();
        await page.Locator(".signs summary", new PageLocatorOptions { HasText = Fr("signs.title") }).ClickAsync();
        await page.Button(Fr("layers.hide", ("name", Fr("signs.standings")))).ClickAsync();
        await Expect(stage).ToBeHiddenAsync();
        await Expect(asked.Locator(".map-standing")).ToBeHiddenAsync();
        await page.Button(Fr("layers.show", ("name", Fr("signs.standings")))).ClickAsync();
        await Expect(stage).ToBeVisibleAsync();
        await page.Picture("standing-map.png");

        // The check leads to the list of what is left.
        await page.Button(Fr("check.title")).ClickAsync();
        await page.Locator("[data-check='C12.2']").WaitForAsync();
        await page.Locator("[data-check='C12.1'] button").ClickAsync();
        await Expect(page.Front().GetByRole(AriaRole.Status)).ToContainTextAsync("1");
        await page.Front().Button(Fr("standing.judge", ("name", "Colis abîmé"), ("status", Fr("standing.confirmed")))).ClickAsync();
        await Expect(page.Front()).Not.ToContainTextAsync("Colis abîmé");
        Assert.Equal([], await page.Violations(), StringComparer.Ordinal);
        await page.Picture("standing-list.png");
        await page.Front().Button(Fr("sources.title")).ClickAsync();
        await page.Front().Button(Fr("sources.remove", ("name", "reclamation.bpmn"))).WaitForAsync();
        Assert.Equal([], await page.Violations(), StringComparer.Ordinal);
        await page.Picture("standing-sources.png");
        await page.Front().Button(Fr("sources.remove", ("name", "reclamation.bpmn"))).ClickAsync();
        await Expect(page.Front()).ToContainTextAsync(Fr("sources.none"));
        await page.CloseDialogs();
        await Expect(asked).ToHaveAttributeAsync("data-standing", "confirmed");
    }

    private static async Task Choose(IPage page, string name, byte[] content)
    {
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Front().Button(Fr("mapImport.choose")).ClickAsync());
        await chooser.SetFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
    }
}
