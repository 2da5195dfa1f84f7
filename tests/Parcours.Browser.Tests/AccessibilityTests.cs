using Microsoft.Playwright;
using Xunit;

namespace Parcours.Tests;

/// <summary>axe-core finds no violation: light, dark, the whole map, with the sheet open.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class AccessibilityTests(BrowserFixture browser) : PageTests(browser)
{
    [Theory]
    [InlineData("light", false)]
    [InlineData("light", true)]
    [InlineData("dark", false)]
    [InlineData("dark", true)]
    public async Task No_violation(string theme, bool withSheet)
    {
        var page = await Browser.OpenDemo(theme: theme == "dark" ? ColorScheme.Dark : ColorScheme.Light);
        if (withSheet) await page.Locator(".map-card").First.DblClickOrInspect(page);
        var violations = await page.Violations();
        Assert.True(violations.Length == 0, string.Join('\n', violations));
    }
}
