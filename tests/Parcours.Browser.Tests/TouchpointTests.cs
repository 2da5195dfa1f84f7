using Microsoft.Playwright;
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
        // [S66.2] Put and named: one change.
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
    [Rule("S66.3")]
    public async Task After_the_palette_and_a_path_that_was_named_the_keys_work_on_the_map()
    {
        var page = await Browser.Open(await StudySeed.CopyOfDemo(Browser.Server.Address, "Le clavier revient"));
        await page.Locator(".map-card").First.WaitForAsync();
        await page.Settled();
        // A card found by its name: chosen, in sight and in focus, so that arrows go on from it.
        await page.Keyboard.PressAsync("0");
        await page.Settled();
        await page.OpenByPalette("Rappel d’échéance");
        var found = page.Card("Rappel d’échéance");
        await Expect(found).ToBeFocusedAsync();
        await Expect(found).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(found).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(found).Not.ToBeFocusedAsync();
        await Expect(page.Locator(".map-card:focus")).ToHaveCountAsync(1);

        // With no card chosen and the focus in the panel: the tool is found by a few words, and Enter puts a card on the map.
        await page.Button(Fr("paths.tool.hand")).FocusAsync();
        await page.Keyboard.PressAsync("Control+k");
        await page.Locator(".palette input:focus").WaitForAsync();
        await page.Keyboard.TypeAsync("ajouter un point");
        await page.Locator(".palette-item[data-focused]", new() { HasText = Fr("paths.tool.touchpoint") }).WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".map-card:focus").WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".map-rename:focus").WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Card(Fr("study.touchpoint.new"))).ToBeFocusedAsync();
        await page.Saved();
        // What has the focus goes by an undo: its neighbour has it.
        await page.Undo();
        await Expect(page.Card(Fr("study.touchpoint.new"))).ToHaveCountAsync(0);
        await page.Locator(".map-card:focus").WaitForAsync();

        await page.Button(Fr("paths.new")).ClickAsync();
        await page.Keyboard.TypeAsync("Au clavier");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".map-card:focus").WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Saved();
    }

    [Fact]
    [Rule("S66.9")]
    public async Task A_click_into_an_empty_cell_chooses_it_and_only_the_plus_adds()
    {
        var page = await Browser.Open(await StudySeed.CopyOfDemo(Browser.Server.Address, "Cellule vide"));
        await page.Locator(".map-card").First.WaitForAsync();
        await page.Settled();
        var cards = await page.Locator(".map-card").CountAsync();
        var (x, y) = await EmptyCell(page);
        await page.Mouse.MoveAsync(x - 30, y);
        await page.Mouse.MoveAsync(x, y, new MouseMoveOptions { Steps = 3 });
        var plus = page.Locator(".map-add");
        await plus.WaitForAsync();
        var box = (await plus.BoundingBoxAsync())!;
        Assert.True(box.Width is >= 24 and <= 32 && box.Height is >= 24 and <= 32);
        Assert.False(box.X <= x && x <= box.X + box.Width && box.Y <= y && y <= box.Y + box.Height);

        await page.Mouse.ClickAsync(x, y);
        await page.Locator(".map-cell-mark").WaitForAsync();
        await Expect(page.Locator(".map-rename")).ToHaveCountAsync(0);
        await Expect(page.Locator(".map-card")).ToHaveCountAsync(cards);

        await plus.HoverAsync();
        await page.Locator(".map-aim").WaitForAsync();
        var place = (await page.Locator(".map-aim").BoundingBoxAsync())!;
        await plus.ClickAsync();
        await page.Named("Par le plus");
        await Expect(page.Locator(".map-aim")).ToBeHiddenAsync();
        var card = (await page.Card("Par le plus").BoundingBoxAsync())!;
        Assert.Equal(place.X, card.X, 2f);
        await page.Saved();
    }

    /// <summary>The middle of a cell in sight with neither card nor line near it, on screen.</summary>
    private static async Task<(float X, float Y)> EmptyCell(IPage page)
    {
        var (columns, rows) = (await page.Locator(".map-stage").CountAsync(), await page.Locator(".map-lane-name").CountAsync());
        for (var stage = 0; stage < columns; stage++)
            for (var lane = 0; lane < rows; lane++)
            {
                var (x, y) = await page.Cell(stage, lane);
                await page.Mouse.MoveAsync(x, y);
                await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
                if (await page.Locator(".map-add").IsVisibleAsync()) return (x, y);
            }

        throw new InvalidOperationException("No cell of the map is empty.");
    }

    [Fact]
    public async Task The_palette_closes_at_one_press_of_Escape_whatever_was_typed()
    {
        var page = await Browser.Open(await StudySeed.CopyOfDemo(Browser.Server.Address, "Palette fermée"));
        await page.Locator(".map-card").First.WaitForAsync();
        foreach (var typed in new[] { "", "conseil" })
        {
            await page.Keyboard.PressAsync("Control+k");
            await page.Locator(".palette input:focus").WaitForAsync();
            await page.Keyboard.TypeAsync(typed);
            if (typed != "") await page.Locator(".palette-item[data-focused]").WaitForAsync();
            await page.Keyboard.PressAsync("Escape");
            await Expect(page.Locator(".palette")).ToHaveCountAsync(0);
        }
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
        // [S66.9] Where it will be is seen and said before Enter, and follows the focus.
        await page.Locator(".map-aim").WaitForAsync();
        await Expect(page.Locator(".map-voice")).ToContainTextAsync(at.Split(" / ")[1]);
        var aimed = (await page.Locator(".map-aim").BoundingBoxAsync())!;
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".map-rename:focus").WaitForAsync();
        await page.Keyboard.TypeAsync("Point au clavier");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal(aimed.X, (await page.Card("Point au clavier").BoundingBoxAsync())!.X, 2f);
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
        for (var i = 0; i < 3; i++) await page.Undo();
        Assert.Equal(records, await StudySeed.Records(study), StringComparer.Ordinal);
        await Expect(card).ToHaveCountAsync(0);
    }
}
