using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>"Vérifier la carte": each finding goes to its place, and the list follows the edits.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class CheckTests(BrowserFixture browser) : PageTests(browser)
{
    [Fact]
    public async Task A_finding_leads_to_its_card_and_goes_when_it_is_mended()
    {
        var page = await Browser.Open(await StudySeed.CopyOfDemo(Browser.Server.Address, "Vérification"));
        await page.Locator(".map-card").First.WaitForAsync();
        await page.Button(Fr("check.title")).ClickAsync();
        var panel = Panel(page);
        var lost = panel.Button(Fr("check.C4.3", ("name", "Espace client")), exact: false);
        await lost.ClickAsync();

        var sheet = page.GetByRole(AriaRole.Complementary, new PageGetByRoleOptions { Name = Fr("study.inspector") });
        await Expect(sheet.GetByRole(AriaRole.Textbox).First).ToHaveValueAsync("Espace client");
        await Expect(page.Card("Espace client")).ToBeInViewportAsync();

        await page.Card("Espace client").PressAsync("Delete");
        await Expect(lost).ToHaveCountAsync(0);
        await page.Undo();
        await Expect(lost).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task It_opens_from_the_palette_counts_by_severity_and_shows_what_is_asked_for()
    {
        var page = await Browser.OpenDemo();
        await page.OpenByPalette(Fr("check.title"));
        var panel = Panel(page);
        await panel.Locator("li[data-severity=hint]").First.WaitForAsync();
        var hints = await panel.Locator("li[data-severity=hint]").CountAsync();
        var gaps = await panel.Locator("li[data-severity=gap]").CountAsync();
        var chip = panel.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = $"{Fr("check.severity.gap")} {gaps}" });
        await chip.ClickAsync();
        await Expect(panel.Locator("li[data-severity=gap]")).ToHaveCountAsync(0);
        await Expect(panel.Locator("li[data-severity=hint]")).ToHaveCountAsync(hints);
        await panel.Button(Fr("app.close")).ClickAsync();
        await Expect(panel).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_accessibility_violation(ColorScheme theme)
    {
        var page = await Browser.OpenDemo(theme: theme);
        await page.Button(Fr("check.title")).ClickAsync();
        await Panel(page).Locator("li[data-check]").First.WaitForAsync();
        var violations = await page.Violations();
        Assert.True(violations.Length == 0, string.Join('\n', violations));
    }

    private static ILocator Panel(IPage page) => page.GetByRole(AriaRole.Complementary, new PageGetByRoleOptions { Name = Fr("check.title"), Exact = true });
}
