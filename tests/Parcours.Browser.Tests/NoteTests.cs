using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>Sticky notes written on the map, moved, coloured, turned into touchpoints; each takes one undo.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class NoteTests(BrowserFixture browser) : PageTests(browser)
{
    [Fact]
    [Rule("S13.1"), Rule("L20")]
    public async Task A_note_is_written_by_keyboard_beside_the_card_in_focus_and_becomes_a_touchpoint()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Note");
        var page = await Browser.Open(study);
        var card = page.Card("Conseil en boutique");
        await card.FocusAsync();
        var records = await StudySeed.Records(study);
        await page.Keyboard.PressAsync("n");
        await Write(page, "Le conseiller promet un rappel");
        await page.Saved();
        var note = page.Locator(".map-note", new PageLocatorOptions { HasText = "promet" });
        await Expect(note).ToBeFocusedAsync();
        await Expect(page.Locator(".map-note.provisional")).ToHaveCountAsync(0);
        await AboveCard(note, card);

        await note.ClickAsync(new LocatorClickOptions { Button = MouseButton.Right });
        await page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = Fr("clip.menu.convert") }).ClickAsync();
        await Expect(note).ToHaveCountAsync(0);
        await Expect(page.Card("Le conseiller promet")).ToHaveCountAsync(1);
        await page.Saved();
        await page.Undo();
        await Expect(note).ToHaveCountAsync(1);
        await Expect(page.Card("Le conseiller promet")).ToHaveCountAsync(0);
        // [S66.2] Put and written: one change.
        await page.Undo();
        Assert.Equal(records, await StudySeed.Records(study), StringComparer.Ordinal);
    }

    [Fact]
    [Rule("L20"), Rule("L21")]
    public async Task A_note_put_by_the_tool_is_dragged_coloured_and_removed_and_everybody_sees_it()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Note à la souris");
        var (page, other) = (await Browser.Open(study), await Browser.Open(study));
        await page.Locator(".map-card").First.WaitForAsync();
        await page.Button(Fr("paths.tool.note")).ClickAsync();
        var (x, y) = await page.Cell(1, 1);
        await page.Mouse.ClickAsync(x, y);
        await Write(page, "Deux fois la même question");
        await page.Saved();
        var note = page.Locator(".map-note", new PageLocatorOptions { HasText = "Deux fois" });
        var seen = other.Locator(".map-note", new PageLocatorOptions { HasText = "Deux fois" });
        await Expect(seen).ToHaveCountAsync(1);

        var records = await StudySeed.Records(study);
        var box = (await note.BoundingBoxAsync())!;
        var (toX, toY) = await page.Cell(0, 2);
        await page.Mouse.MoveAsync(box.X + 20, box.Y + 20);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(toX, toY, new MouseMoveOptions { Steps = 10 });
        await page.Mouse.UpAsync();
        await page.Saved();
        var lane = (await page.Locator(".map-lane-name").Nth(2).TextContentAsync())!.Trim();
        await note.ClickAsync();
        await Expect(page.GetByTestId("inspector").Locator("select").Last.Locator("option:checked")).ToHaveTextAsync(lane);
        await page.Undo();
        Assert.Equal(records, await StudySeed.Records(study), StringComparer.Ordinal);

        await note.ClickAsync();
        await page.Button(Fr("history.word.blue")).ClickAsync();
        await Expect(seen).ToHaveAttributeAsync("data-hue", "blue");
        Assert.Empty(await page.Violations());
        await note.FocusAsync();
        await page.Keyboard.PressAsync("Delete");
        await Expect(seen).ToHaveCountAsync(0);
        await page.Saved();
        await page.Undo();
        await page.Undo();
        Assert.Equal(records, await StudySeed.Records(study), StringComparer.Ordinal);
    }

    [Fact]
    public async Task After_Escape_a_note_says_no_place_any_more_and_stands_in_the_middle_of_the_view()
    {
        var page = await Browser.Open(await StudySeed.CopyOfDemo(Browser.Server.Address, "Note au milieu"));
        var first = page.Locator(".map-card").First;
        await first.WaitForAsync();
        await page.Settled();
        await first.ClickAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("n");
        await Write(page, "Au milieu");
        await page.Saved();
        await page.Settled();
        var note = (await page.Locator(".map-note", new PageLocatorOptions { HasText = "Au milieu" }).BoundingBoxAsync())!;
        var map = (await page.Locator(".map").BoundingBoxAsync())!;
        var card = (await first.BoundingBoxAsync())!;
        Assert.InRange(note.X, card.X + card.Width, map.X + map.Width);
    }

    private static async Task Write(IPage page, string text)
    {
        await page.Locator(".map-note-edit:focus").WaitForAsync();
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task AboveCard(ILocator note, ILocator card)
    {
        var (over, under) = ((await note.BoundingBoxAsync())!, (await card.BoundingBoxAsync())!);
        Assert.InRange(over.X - under.X, -1, 1);
        Assert.True(over.Y + over.Height <= under.Y);
    }
}
