using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>Information systems said on a touchpoint's sheet, their integrations, the filter, and the hand-offs of a path.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class SystemTests(BrowserFixture browser) : PageTests(browser)
{
    [Fact]
    [Rule("S7.2"), Rule("S7.4"), Rule("L21")]
    public async Task Two_systems_are_said_with_their_integration_and_one_filters_the_map()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Systèmes");
        var page = await Browser.Open(study);
        var card = page.Card("Étude personnalisée");
        await card.ClickAsync();
        var records = await StudySeed.Records(study);
        var field = page.Field(Fr("systems.add"));
        foreach (var name in (string[])["crm contact", "Tableau des agences"])
        {
            await field.FillAsync(name);
            await field.PressAsync("Enter");
        }

        var section = page.Locator(".systems");
        await Expect(section.Locator(".system")).ToHaveCountAsync(2);
        await section.Locator(".system-pair select").SelectOptionAsync("manual");
        await page.Saved();
        // A system by a name that is known is that one; the other was made, both serve, one integration is said.
        Assert.Equal(records.Length + 4, (await StudySeed.Records(study)).Length);
        Assert.Empty(await page.Violations());

        var filter = page.Locator(".systems-filter button", new() { HasText = "CRM Contact" });
        await filter.ClickAsync();
        await Expect(card).ToHaveCSSAsync("opacity", "1");
        await Expect(page.Card("Simulateur de tarif")).ToHaveCSSAsync("opacity", "0.28");
        await filter.ClickAsync();
        await Expect(page.Card("Simulateur de tarif")).ToHaveCSSAsync("opacity", "1");

        await card.FocusAsync();
        for (var i = 0; i < 3; i++) await page.Undo();
        Assert.Equal(records, await StudySeed.Records(study), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_path_says_how_often_it_changes_hands()
    {
        var page = await Browser.Open(await StudySeed.CopyOfDemo(Browser.Server.Address, "Relais"));
        await page.Locator(".map-card").First.WaitForAsync();
        await page.Keyboard.PressAsync("Control+k");
        await page.Locator(".palette input:focus").WaitForAsync();
        await page.Keyboard.TypeAsync("Tout en boutique");
        await page.Locator(".palette-item[data-focused]", new() { HasText = "Tout en boutique" }).WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        var section = page.GetByLabel(Fr("systems.handOffs"));
        await Expect(section).ToContainTextAsync("→");
        await Expect(section).ToContainTextAsync(Like("systems.handOffs.count"));
    }
}
