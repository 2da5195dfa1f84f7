using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>The paths by frequency and experience: placed or listed apart, each one click from its sheet, all of it in a table too.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class QuadrantTests(BrowserFixture browser) : PageTests(browser)
{
    [Fact]
    public async Task Every_path_is_placed_or_listed_with_the_reason_and_opens_its_sheet()
    {
        var page = await Browser.OpenDemo();
        await page.Locator(".map-card-meta").First.WaitForAsync();
        var paths = await page.Locator(".layer-row .layer-name").CountAsync();
        await page.Button(Fr("quadrant.title")).ClickAsync();
        var dialog = page.Front();
        await dialog.Locator(".quadrant-bubble").First.WaitForAsync();
        var placed = await dialog.Locator(".quadrant-bubble").CountAsync();
        Assert.True(placed >= 3, $"{placed} placed");
        Assert.Equal(paths, placed + await dialog.Locator(".quadrant-left li").CountAsync());

        await dialog.GetByText(Fr("quadrant.table"), new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await Expect(dialog.Locator("tbody tr")).ToHaveCountAsync(placed);
        await Expect(dialog.Locator("tbody tr").First).ToContainTextAsync("n = ");

        var name = await dialog.Locator("tbody th").First.TextContentAsync();
        await dialog.Locator(".quadrant-bubble").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var sheet = page.GetByRole(AriaRole.Complementary, new PageGetByRoleOptions { Name = Fr("study.inspector") });
        await Expect(sheet.GetByRole(AriaRole.Textbox).First).ToHaveValueAsync(name!.Trim());
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_accessibility_violation(ColorScheme theme)
    {
        var page = await Browser.OpenDemo(theme: theme);
        await page.Locator(".map-card-meta").First.WaitForAsync();
        await page.Button(Fr("quadrant.title")).ClickAsync();
        await page.Locator(".quadrant-bubble").First.WaitForAsync();
        await page.GetByText(Fr("quadrant.table"), new PageGetByTextOptions { Exact = true }).ClickAsync();
        var violations = await page.Violations();
        Assert.True(violations.Length == 0, string.Join('\n', violations));
    }
}
