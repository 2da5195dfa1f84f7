using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>An exception is promoted to reference with its evidence, the journal keeps why, and one undo takes all back.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class PromotionTests(BrowserFixture browser) : PageTests(browser)
{
    private const string Exception = "Pièce manquante";

    [Fact]
    [Rule("S68.2")]
    public async Task Promoting_shows_the_evidence_asks_why_writes_the_journal_and_is_undone_at_once()
    {
        var page = await Browser.OpenDemo();
        var sheet = await Sheet(page);
        var rosettes = page.Locator(".map-rosette");
        var before = await rosettes.CountAsync();
        var layer = page.Locator(".layer-row", new PageLocatorOptions { HasText = Exception }).GetByRole(AriaRole.Img, new LocatorGetByRoleOptions { Name = Fr("inspector.path.promoted"), Exact = true });
        await Expect(layer).ToHaveCountAsync(0);
        await sheet.Button(Fr("journal.promote")).ClickAsync();
        var evidence = sheet.Locator(".journal-evidence li");
        await Expect(evidence.First).ToContainTextAsync("n");
        await Expect(evidence.Nth(1)).ToContainTextAsync("NPS");

        await sheet.Button(Fr("journal.promoteNow")).ClickAsync();
        await Expect(sheet.GetByText(Fr("journal.whyMissing"))).ToBeVisibleAsync();
        await sheet.GetByLabel(Fr("journal.why"), new LocatorGetByLabelOptions { Exact = true }).FillAsync("Les conseillers rappellent d’eux-mêmes");
        await sheet.GetByLabel(Fr("journal.by"), new LocatorGetByLabelOptions { Exact = true }).FillAsync("Comité");
        await sheet.Button(Fr("journal.promoteNow")).ClickAsync();
        await Expect(sheet.GetByText(Fr("inspector.path.promoted"), new LocatorGetByTextOptions { Exact = true })).ToBeVisibleAsync();
        await Expect(sheet.Button(Fr("journal.withdraw"))).ToBeVisibleAsync();
        await Expect(rosettes).ToHaveCountAsync(before + 1);
        await Expect(layer).ToBeVisibleAsync();
        await page.Picture("promotion-rosette.png");

        await sheet.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { NameRegex = Like("journal.open") }).ClickAsync();
        var journal = page.Front();
        await Expect(journal.GetByText("Les conseillers rappellent d’eux-mêmes")).ToBeVisibleAsync();
        await journal.Button(Exception).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        await page.Undo();
        await Expect(sheet.Button(Fr("journal.promote"))).ToBeVisibleAsync();
        await Expect(rosettes).ToHaveCountAsync(before);
        await Expect(layer).ToHaveCountAsync(0);
        await Expect(sheet.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { NameRegex = Like("journal.open") })).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_accessibility_violation(ColorScheme theme)
    {
        var page = await Browser.OpenDemo(theme: theme);
        await (await Sheet(page)).Button(Fr("journal.promote")).ClickAsync();
        await page.Locator(".journal-evidence li").First.WaitForAsync();
        var violations = await page.Violations();
        Assert.True(violations.Length == 0, string.Join('\n', violations));
    }

    private static async Task<ILocator> Sheet(IPage page)
    {
        await page.Locator(".map-card-meta").First.WaitForAsync();
        await page.OpenByPalette(Exception);
        return page.GetByRole(AriaRole.Complementary, new PageGetByRoleOptions { Name = Fr("study.inspector") });
    }
}
