using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>Cells of a spreadsheet pasted onto the map: seen first, made in one go, taken back in one.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class SpreadsheetTests(BrowserFixture browser) : PageTests(browser)
{
    private const string List =
        "Étape\tCanal\tPoint d’interaction\tResponsable\nComparer\tTéléphone\tRappel du courtier\tVentes\nRésilier\tCourrier\tLettre recommandée\t\n";

    private const string Grid = "\tComparer\tRésilier\nTéléphone\t\"- Appel du courtier\n- Second appel\"\tAppel d’adieu\n";

    [Fact]
    [Rule("L21")]
    public async Task A_list_copied_in_a_spreadsheet_is_pasted_with_its_stages_and_lanes_and_undone_at_once()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Liste");
        var page = await OpenTrusted(study);
        var records = await StudySeed.Records(study);
        await Paste(page, List);
        await Expect(page.Front()).ToContainTextAsync(Fr("sheet.shape.list.help"));
        await Expect(page.Front().GetByRole(AriaRole.Status)).ToContainTextAsync("2 points d’interaction");
        Assert.Empty(await page.Violations());
        await page.Front().Button(Fr("sheet.make")).ClickAsync();
        await Expect(page.Card("Rappel du courtier")).ToHaveCountAsync(1);
        await page.Saved();
        Assert.Contains("Résilier", await page.Locator(".map-stage").AllTextContentsAsync(), StringComparer.Ordinal);
        var made = await StudySeed.Records(study);
        // Two cards, a stage and a lane: what has a name that is there already was not made again.
        Assert.Equal(records.Length + 4, made.Length);
        await page.Undo();
        Assert.Equal(records, await StudySeed.Records(study), StringComparer.Ordinal);
        await page.Redo();
        Assert.Equal(made, await StudySeed.Records(study), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_grid_goes_in_without_a_keyboard_and_a_wrong_cell_is_named()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Grille");
        var page = await OpenTrusted(study);
        await page.Button(Fr("clip.menu")).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = Fr("clip.menu.spreadsheet") }).ClickAsync();
        var text = page.Field(Fr("sheet.text"));
        await text.FillAsync(Grid + "\t\t" + new string('x', 300));
        await Expect(page.Front().GetByRole(AriaRole.Alert)).ToContainTextAsync("C3");
        var make = page.Front().Button(Fr("sheet.make"));
        await Expect(make).ToBeDisabledAsync();
        await text.FillAsync(Grid);
        await Expect(page.Front().GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await make.ClickAsync();
        await page.Saved();
        await page.WholeMap();
        foreach (var name in (string[])["Appel du courtier", "Second appel", "Appel d’adieu"]) await Expect(page.Card(name)).ToHaveCountAsync(1);
    }

    [Fact]
    [Rule("L26"), Rule("L21")]
    public async Task Six_hundred_touchpoints_are_one_gesture_for_undo()
    {
        var study = await StudySeed.Empty(Browser.Server.Address, "Grand");
        var page = await OpenTrusted(study);
        await page.Locator(".map-viewport").WaitForAsync();
        var records = await StudySeed.Records(study);
        await Paste(page, string.Join('\n', Enumerable.Range(1, 600).Select(i => $"Étape {1 + (i % 30)}\tCanal {1 + (i % 8)}\tPoint {i}").Prepend("Étape\tCanal\tNom")));
        await page.Front().Button(Fr("sheet.make")).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await page.Saved();
        // Seen whole, so many are drawn as a picture; at their own size each is a card.
        await page.Locator(".map-viewport").PressAsync("0");
        await page.Locator(".map-card").First.WaitForAsync();
        Assert.Equal(600, (await StudySeed.Records(study)).Count(record => record.Contains("\"id\":\"touchpoint:", StringComparison.Ordinal)));
        await page.Undo();
        await Expect(page.Locator(".map-card")).ToHaveCountAsync(0);
        await page.Saved();
        Assert.Equal(records, await StudySeed.Records(study), StringComparer.Ordinal);
    }

    private static async Task Paste(IPage page, string text)
    {
        await page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text);
        await page.Locator(".map-viewport").ClickAsync(new LocatorClickOptions { Position = new Position { X = 160, Y = 300 } });
        await page.Keyboard.PressAsync("Control+v");
        await page.Front().WaitForAsync();
    }

    private async Task<IPage> OpenTrusted(string study)
    {
        var person = await Browser.Person();
        await person.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        return await Browser.OpenTab(person, study);
    }
}
