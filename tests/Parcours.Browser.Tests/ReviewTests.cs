using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>What changed in the organisation makes a map old until it is read again; the life cycle shows what no persona has a map for.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class ReviewTests(BrowserFixture browser) : PageTests(browser)
{
    [Fact]
    [Rule("S49.1"), Rule("S49.2"), Rule("L21")]
    public async Task A_change_makes_the_map_a_finding_until_it_is_read_again()
    {
        const string change = "Les deux services clients fusionnent";
        var map = await StudySeed.CopyOfDemo(Browser.Server.Address, "Fusion");
        var page = await Browser.Open(map[..map.IndexOf("/m/", StringComparison.Ordinal)] + "/cycle");
        await page.Field(Fr("changes.add")).First.FillAsync(change);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".change")).ToHaveCountAsync(1);
        await page.Locator(".change select").Nth(1).SelectOptionAsync(new SelectOptionValue { Label = "Emménager" });
        await page.Saved();

        await page.GotoAsync(map);
        await page.Button(Fr("check.title")).ClickAsync();
        var panel = page.GetByRole(AriaRole.Complementary, new PageGetByRoleOptions { Name = Fr("check.title"), Exact = true });
        var stale = panel.Locator("[data-check='C10.2']");
        await Expect(stale).ToContainTextAsync(change);
        await Expect(panel.Locator("[data-check='C10.3']")).ToHaveCountAsync(8);

        // One path from the list itself, the map from its sheet.
        await panel.Locator("[data-check='C10.3']").First.Locator(".icon-button").ClickAsync();
        await Expect(panel.Locator("[data-check='C10.3']")).ToHaveCountAsync(7);
        await stale.Locator(".check-item").ClickAsync();
        await page.Front().GetByText(Fr("reviews.mark"), new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await page.CloseDialogs();
        await Expect(panel.Locator("[data-check^='C10']")).ToHaveCountAsync(0);
        await page.Undo();
        await Expect(stale).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_grid_of_the_life_cycle_leads_to_its_maps_and_shows_its_holes()
    {
        var page = await Browser.OpenDemo();
        await page.GotoAsync(page.Url[..page.Url.IndexOf("/m/", StringComparison.Ordinal)] + "/cycle");
        var family = page.Locator(".coverage-grid tr", new PageLocatorOptions { HasText = "Famille qui s’agrandit" });
        await Expect(family.Locator("[data-gap]")).ToHaveCountAsync(1);
        Assert.Empty(await page.Violations());
        await page.Locator(".coverage-grid tr", new PageLocatorOptions { HasText = "Primo-accédant" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await page.Locator(".map-card").First.WaitForAsync();
    }
}
