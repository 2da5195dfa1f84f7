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
        // Evaluated, not added as a script: the page's content security policy stays as it is for everybody.
        await page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "web/node_modules/axe-core/axe.min.js")));
        var violations = await page.EvaluateAsync<string[]>(
            "async () => (await axe.run()).violations.map(v => `${v.id}: ${v.help} (${v.nodes.slice(0, 3).map(n => n.target.join(' ')).join('; ')}, ${v.nodes.length} in all)`)");
        Assert.True(violations.Length == 0, string.Join('\n', violations));
    }
}
