using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>Touchpoints added, renamed, removed, by the mouse and by the keyboard alone; undo of each brings everything back.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class TouchpointTests(BrowserFixture browser) : PageTests(browser)
{
    [Fact]
    [Rule("L20")]
    public async Task By_mouse()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Souris");
        var page = await Browser.Open(study);
        await page.Locator(".map-card").First.WaitForAsync();
        var records = await StudySeed.Records(study);

        var added = await page.AddCard("Point tout neuf", 0, 1);
        await page.Saved();
        // Put, then named: two changes.
        await page.Undo();
        await page.Undo();
        await Expect(page.CardOf(added)).ToHaveCountAsync(0);
        Assert.Equal(records, await StudySeed.Records(study), StringComparer.Ordinal);

        var card = page.CardOf((await page.Card("Conseil en boutique").GetAttributeAsync("data-id"))!);
        await card.DblClickAsync();
        await page.Named("Conseil au comptoir");
        await Expect(card).ToContainTextAsync("comptoir");
        await page.Saved();
        await page.Undo();
        await Expect(card).Not.ToContainTextAsync("comptoir");
        Assert.Equal(records, await StudySeed.Records(study), StringComparer.Ordinal);

        await card.ClickAsync();
        await page.Keyboard.PressAsync("Delete");
        await Expect(card).ToHaveCountAsync(0);
        await page.Saved();
        // Its steps and bindings went with it.
        Assert.True(records.Length - (await StudySeed.Records(study)).Length > 2);
        // The offer to undo goes with the undo.
        await Expect(page.Locator(".toast-action")).ToHaveCountAsync(1);
        await page.Undo();
        await Expect(page.Locator(".toast-action")).ToHaveCountAsync(0);
        await Expect(card).ToHaveCountAsync(1);
        Assert.Equal(records, await StudySeed.Records(study), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_sheet_never_covers_its_card_and_follows_the_one_just_added()
    {
        var page = await Browser.OpenTab(await Browser.Person(width: 1280), await StudySeed.CopyOfDemo(Browser.Server.Address, "Fiche"));
        await page.Locator(".map-card").First.WaitForAsync();
        await page.Settled();
        // The last card that the window shows whole: the sheet takes its place.
        var id = await page.EvaluateAsync<string>(
            "() => [...document.querySelectorAll('.map-card')].map(card => [card.getBoundingClientRect().right, card.dataset.id]).filter(([right]) => right < innerWidth).sort((a, b) => b[0] - a[0])[0][1]");
        await page.CardOf(id).ClickAsync();
        await page.Locator(".study-right").WaitForAsync();
        await page.WaitForFunctionAsync(
            "id => document.querySelector(`.map-card[data-id='${id}']`).getBoundingClientRect().right <= document.querySelector('.study-right').getBoundingClientRect().left",
            id);
        await page.Settled();
        await page.AddCard("Juste ajouté", 3, 1);
        await Expect(page.Locator(".study-right .editable-title")).ToHaveValueAsync("Juste ajouté");
    }

    [Fact]
    [Rule("L20")]
    public async Task By_keyboard_alone()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Clavier");
        var page = await Browser.Open(study);
        await page.Locator(".map-card").First.WaitForAsync();
        var records = await StudySeed.Records(study);
        var entry = await page.Locator(".map-card[tabindex='0']").GetAttributeAsync("data-id");
        await page.CardOf(entry!).FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        var next = page.Locator($".map-card:focus:not([data-id='{entry}'])");
        var at = await page.Place((await next.GetAttributeAsync("data-id"))!);

        // The palette chooses the tool; Enter puts a card in the cell of the one in focus.
        await page.OpenByPalette(Fr("paths.tool.touchpoint"));
        await page.Locator(".map-card:focus").WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".map-rename:focus").WaitForAsync();
        await page.Keyboard.TypeAsync("Point au clavier");
        await page.Keyboard.PressAsync("Enter");
        await page.Saved();
        var card = page.CardOf((await page.Card("Point au clavier").GetAttributeAsync("data-id"))!);
        await Expect(card).ToBeFocusedAsync();
        await page.IsAt((await card.GetAttributeAsync("data-id"))!, at);
        await page.Keyboard.PressAsync("Escape");

        await page.Keyboard.PressAsync("F2");
        await page.Keyboard.TypeAsync("Renommé au clavier");
        await page.Keyboard.PressAsync("Enter");
        await Expect(card).ToContainTextAsync("Renommé");
        await Expect(card).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Delete");
        await Expect(card).ToHaveCountAsync(0);
        await page.Saved();
        for (var i = 0; i < 4; i++) await page.Undo();
        Assert.Equal(records, await StudySeed.Records(study), StringComparer.Ordinal);
        await Expect(card).ToHaveCountAsync(0);
    }
}
