using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>Cards copied, cut, pasted and duplicated, within a map, to another study, and to a spreadsheet.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class ClipboardTests(BrowserFixture browser) : PageTests(browser)
{
    [Fact]
    [Rule("L21"), Rule("S14.2")]
    public async Task Copied_cards_are_pasted_in_the_cell_chosen_and_one_undo_takes_them_back()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Copier");
        var page = await OpenTrusted(study);
        await page.WholeMap();
        var (records, cards) = (await StudySeed.Records(study), await page.CardIds());
        await page.Card("Visite du technicien").ClickAsync();
        await page.Card("Conseil en boutique").ClickAsync(new LocatorClickOptions { Modifiers = [KeyboardModifier.Shift] });
        await page.Keyboard.PressAsync("Control+c");
        Assert.Contains("Visite du technicien", await page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);

        await page.PressAndSave("Control+v");
        await Expect(page.Locator(".map-card.selected")).ToHaveCountAsync(2);
        await Expect(page.Locator(".map-card")).ToHaveCountAsync(cards.Length + 2);
        var pasted = await StudySeed.Records(study);
        // The moment of truth and its conditions came along; the bindings, readings and paths did not.
        Assert.Equal(Count(records, "moment") + 1, Count(pasted, "moment"));
        Assert.True(Count(pasted, "condition") > Count(records, "condition"));
        foreach (var kind in (string[])["binding", "reading", "step"]) Assert.Equal(Count(records, kind), Count(pasted, kind));

        await page.Undo();
        Assert.Equal(records, await StudySeed.Records(study), StringComparer.Ordinal);
        await page.Redo();
        Assert.Equal(pasted, await StudySeed.Records(study), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Cards_go_to_another_study_by_the_clipboard_of_the_machine()
    {
        var person = await Browser.Person();
        await person.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var from = await Browser.OpenTab(person, await StudySeed.CopyOfDemo(Browser.Server.Address, "De"));
        await from.Card("Visite du technicien").ClickAsync();
        await from.Keyboard.PressAsync("Control+c");

        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Vers");
        var to = await Browser.OpenTab(person, study);
        await to.Locator(".map-card").First.WaitForAsync();
        await to.PressAndSave("Control+v");
        await Expect(to.Locator(".map-card.selected")).ToContainTextAsync("Visite du");
        // By the names of its stage and lane: beside the one that is there already.
        var ids = await to.Card("Visite du").EvaluateAllAsync<string[]>("all => all.map(card => card.dataset.id)");
        Assert.Equal(2, ids.Length);
        Assert.Equal(await to.Place(ids[0]), await to.Place(ids[1]));
    }

    [Fact]
    [Rule("S64.6")]
    public async Task What_is_cut_and_pasted_is_the_same_card_and_duplicating_puts_one_under_it()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Couper");
        var page = await OpenTrusted(study);
        var records = await StudySeed.Records(study);
        var id = (await page.Card("Conseil en boutique").GetAttributeAsync("data-id"))!;
        await page.CardOf(id).ClickAsync();
        await page.PressAndSave("Control+d");
        await Expect(page.Card("Conseil en boutique")).ToHaveCountAsync(2);
        await Expect(page.Locator(".map-card.selected:focus")).ToHaveCountAsync(1);
        Assert.Equal(await page.Place(id), await page.Place((await page.Locator(".map-card.selected").GetAttributeAsync("data-id"))!));
        await page.Undo();
        // The copy goes, and its sheet with it: the map is as wide as before when the card is clicked.
        await Expect(page.Card("Conseil en boutique")).ToHaveCountAsync(1);
        // [S66.3] The focus that was on it goes to the card it was made of.
        await Expect(page.CardOf(id)).ToBeFocusedAsync();
        await page.Settled();
        // On a quick machine a second click in the same place would be a double one, which opens the name.
        await page.Locator(".map-viewport").ClickAsync(new LocatorClickOptions { Position = new Position { X = 300, Y = 20 } });

        // Cut, a card stays until it is pasted; given up, nothing happened.
        var other = page.Card("Étude personnalisée");
        await other.ClickAsync();
        await page.Keyboard.PressAsync("Control+x");
        await Expect(other).ToHaveCSSAsync("opacity", "0.45");
        await page.Picture("cut-fr-light.png");
        await page.Keyboard.PressAsync("Escape");
        await Expect(other).ToHaveCSSAsync("opacity", "1");
        Assert.Equal(records, await StudySeed.Records(study), StringComparer.Ordinal);

        await page.CardOf(id).ClickAsync();
        await Expect(page.Locator($".map-card.selected[data-id='{id}']")).ToHaveCountAsync(1);
        // Its sheet takes room from the map: where the cell is shows only then.
        await page.Locator(".study-right .editable-title").First.WaitForAsync();
        await page.Settled();
        await page.Keyboard.PressAsync("Control+x");
        var (x, y) = await page.Cell(1, 1);
        // Beside the middle: a cell that is hovered has its + there.
        await page.Mouse.ClickAsync(x - 48, y + 20);
        await page.Locator(".map-cell-mark").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        var cell = await page.CellName(1, 1);
        await page.PressAndSave("Control+v");
        await page.IsAt(id, cell);
        await Expect(page.Card("Conseil en boutique")).ToHaveCountAsync(1);
        await Expect(page.CardOf(id)).ToHaveCSSAsync("opacity", "1");
        var moved = await StudySeed.Records(study);
        Assert.Single(moved.Except(records, StringComparer.Ordinal));
        // Pasted once more, it is a copy.
        await page.PressAndSave("Control+v");
        await Expect(page.Card("Conseil en boutique")).ToHaveCountAsync(2);
        await page.Undo();
        await Expect(page.Card("Conseil en boutique")).ToHaveCountAsync(1);
        await page.Undo();
        await page.Saved();
        Assert.Equal(records, await StudySeed.Records(study), StringComparer.Ordinal);

        // To another map of the study: the same card, without the steps of paths it leaves.
        await page.CardOf(id).ClickAsync();
        await Expect(page.Locator($".map-card.selected[data-id='{id}']")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Control+x");
        var away = records.First(record => record.Contains("\"id\":\"map:", StringComparison.Ordinal) && !record.Contains(study[^36..], StringComparison.Ordinal));
        var there = away.Split("\"id\":\"map:")[1][..36];
        await page.EvaluateAsync("path => { history.pushState(null, '', path); dispatchEvent(new PopStateEvent('popstate')); }", new Uri(study[..^36] + there).AbsolutePath);
        await page.Locator(".map-viewport").WaitForAsync();
        await Expect(page.CardOf(id)).ToHaveCountAsync(0);
        await page.Locator(".map-viewport").FocusAsync();
        await page.PressAndSave("Control+v");
        await Expect(page.CardOf(id)).ToBeVisibleAsync();
        await Expect(page.Locator(".toast").Last).ToContainTextAsync(Like("clip.movedSteps"));
        await page.Undo();
        await Expect(page.CardOf(id)).ToHaveCountAsync(0);
        await page.Saved();
        Assert.Equal(records, await StudySeed.Records(study), StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_menu_does_without_keys_what_the_keys_do()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Menu");
        var page = await OpenTrusted(study);
        await page.Card("Conseil en boutique").ClickAsync(new LocatorClickOptions { Button = MouseButton.Right });
        await Choose(page, "clip.menu.copy");
        var (x, y) = await page.Cell(1, 1);
        await page.Mouse.ClickAsync(x, y, new MouseClickOptions { Button = MouseButton.Right });
        await page.Locator(".map-cell-mark").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        var cell = await page.CellName(1, 1);
        await Choose(page, "clip.menu.paste");
        await Expect(page.Card("Conseil en boutique")).ToHaveCountAsync(2);
        await page.IsAt((await page.Locator(".map-card.selected").GetAttributeAsync("data-id"))!, cell);

        await page.Button(Fr("clip.menu")).ClickAsync();
        await Choose(page, "clip.menu.duplicate");
        await Expect(page.Card("Conseil en boutique")).ToHaveCountAsync(3);
        await page.Saved();
        Assert.Empty(await page.Violations());
    }

    private static Task Choose(IPage page, string key) =>
        page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = Fr(key) }).First.ClickAsync();

    private static int Count(string[] records, string kind) => records.Count(record => record.Contains($"\"id\":\"{kind}:", StringComparison.Ordinal));

    private async Task<IPage> OpenTrusted(string study)
    {
        var person = await Browser.Person();
        await person.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = await Browser.OpenTab(person, study);
        await page.Locator(".map-card").First.WaitForAsync();
        return page;
    }
}
