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

    /// <summary>Every level of detail, from the whole map seen from afar to its cards from near.</summary>
    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task No_violation_at_any_zoom(string theme)
    {
        var page = await Browser.OpenDemo(theme: theme == "dark" ? ColorScheme.Dark : ColorScheme.Light);
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        // The view zooms out to half of the whole map: in a small window that is from afar.
        await page.SetViewportSizeAsync(1100, 640);
        await page.WholeMap();
        for (var i = 0; i < 12; i++) await page.Locator(".map-viewport").PressAsync("-");
        for (var i = 0; i < 40 && !seen.Contains("4"); i++)
        {
            await page.Settled();
            // Once at each level of detail (data-lod, 0 to 4) is enough: what is drawn changes only there.
            if (seen.Add((await page.Locator(".map").GetAttributeAsync("data-lod"))!))
            {
                var violations = await page.Violations();
                Assert.True(violations.Length == 0, $"level {seen.Max}: " + string.Join('\n', violations));
            }

            await page.Locator(".map-viewport").PressAsync("+");
        }

        Assert.Equal("0 1 2 3 4", string.Join(' ', seen));
    }
}
