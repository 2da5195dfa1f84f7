using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>A consultant fills in an event-to-expectations sheet with the keyboard, and makes a condition of a row.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class EventTests(BrowserFixture browser) : PageTests(browser)
{
    [Fact]
    [Rule("S41.1")]
    public async Task A_sheet_is_filled_in_with_the_keyboard_and_stays()
    {
        var page = await Browser.Open(await StudySeed.New(Browser.Server.Address, "Événements") + "/events");
        await page.Button(Fr("atlas.trigger.incident.2")).ClickAsync();
        await Expect(page.Field(Fr("events.name"))).ToHaveValueAsync(Fr("atlas.trigger.incident.2"));

        await page.Field(Fr("events.addRow")).FillAsync("Savoir quand cela revient");
        await page.Keyboard.PressAsync("Tab");
        await Expect(Cell(page, "today", 1)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Un message vocal");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Tab");
        await Expect(Cell(page, "gapText", 1)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Aucune heure");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Locataire");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Field(Fr("events.addRow"))).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Être dédommagé");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("Parler à quelqu’un");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("tr[data-row]")).ToHaveCountAsync(3);
        await page.Saved();

        await page.ReloadAsync();
        await Expect(Cell(page, "today", 1)).ToHaveValueAsync("Un message vocal");
        await Expect(Cell(page, "saidBy", 1)).ToHaveValueAsync("Locataire");
        await Expect(page.Locator("tr[data-row]").First.GetByRole(AriaRole.Radio, new() { Name = Fr("events.gap.2"), Exact = true })).ToBeCheckedAsync();
        await Expect(page.Locator(".events-list [aria-current]")).ToContainTextAsync("3");
    }

    [Fact]
    [Rule("L20")]
    public async Task A_row_becomes_a_condition_of_the_events_moment_of_truth_in_one_step()
    {
        var map = await StudySeed.CopyOfDemo(Browser.Server.Address, "Attentes");
        var study = map[..map.IndexOf("/m/", StringComparison.Ordinal)];
        var page = await Browser.Open(study + "/events");
        await page.Locator("tr[data-row]").First.WaitForAsync();
        await page.Saved();
        var before = await StudySeed.Records(study);
        const string expectation = "Être prévenu avant l’heure, pas après";
        await page.Button(Fr("events.becomeOf", ("text", expectation))).ClickAsync();
        await page.Button(Fr("events.conditionOf", ("name", "Visite du technicien"), ("text", expectation))).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Listitem, new() { Name = expectation, Exact = true })).ToContainTextAsync("Primo-accédante");
        await page.CloseDialogs();
        await page.Locator(".atlas-head h1").ClickAsync();
        await page.Undo();
        await Expect(page.Button(Fr("events.becomeOf", ("text", expectation)))).ToBeVisibleAsync();
        Assert.Equal(before, await StudySeed.Records(study), StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_event_that_begins_a_map_has_its_sheet_one_click_from_the_map()
    {
        var page = await Browser.Open(await StudySeed.Empty(Browser.Server.Address, "Déclencheur"));
        await page.Locator(".crumb-title").ClickAsync();
        await page.Field(Fr("atlas.map.triggerText")).FillAsync("Perte du badge");
        await page.Field(Fr("atlas.map.triggerText")).BlurAsync();
        await page.Front().Button(Fr("events.open")).ClickAsync();
        await Expect(page.Field(Fr("events.name"))).ToHaveValueAsync("Perte du badge");
        await Expect(page.Field(Fr("events.addRow"))).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_accessibility_violation(ColorScheme theme)
    {
        var person = await Browser.Person(theme: theme);
        var page = await Browser.OpenTab(person, Browser.Server.Study[..Browser.Server.Study.IndexOf("/m/", StringComparison.Ordinal)] + "/events");
        await page.Locator("tr[data-row]").First.WaitForAsync();
        Assert.Equal("", string.Join('\n', await page.Violations()));
    }

    private static ILocator Cell(IPage page, string column, int row) =>
        page.Field(Fr("events.cell", ("column", Fr("events.column." + column)), ("n", row.ToString(System.Globalization.CultureInfo.InvariantCulture))));
}
