using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>Language and theme, switched while one works.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class PreferencesTests(BrowserFixture browser) : PageTests(browser)
{
    [Fact]
    public async Task The_language_changes_everywhere_at_once_and_is_kept()
    {
        var page = await Browser.OpenDemo();
        await page.Locator(".map-card").First.DblClickOrInspect(page);
        var html = page.Locator("html");
        await Expect(html).ToHaveAttributeAsync("lang", "fr");
        await Nothing_untranslated(page, "fr");

        await page.Button("EN").ClickAsync();
        await Expect(html).ToHaveAttributeAsync("lang", "en");
        await Expect(page.Button(En("study.table"))).ToBeVisibleAsync();
        await Expect(page.Button(Fr("study.table"))).ToHaveCountAsync(0);
        await Nothing_untranslated(page, "en");
        await page.ReloadAsync();
        await page.Locator(".map-card").First.WaitForAsync();
        await Expect(html).ToHaveAttributeAsync("lang", "en");

        await page.Button("FR").ClickAsync();
        await Expect(html).ToHaveAttributeAsync("lang", "fr");
        await Expect(page.Button(Fr("study.table"))).ToBeVisibleAsync();
        await Nothing_untranslated(page, "fr");
    }

    [Fact]
    public async Task The_theme_changes_and_is_kept()
    {
        var page = await Browser.OpenDemo();
        var html = page.Locator("html");
        var light = await Paper(page);
        await page.Button(Fr("app.dark")).ClickAsync();
        await Expect(html).ToHaveAttributeAsync("data-theme", "dark");
        var dark = await Paper(page);
        Assert.True(dark < light / 2, $"the ground's light: {light}, then {dark}");
        await page.ReloadAsync();
        await page.Locator(".map-card").First.WaitForAsync();
        await Expect(html).ToHaveAttributeAsync("data-theme", "dark");
        await page.Button(Fr("app.light")).ClickAsync();
        await Expect(html).ToHaveAttributeAsync("data-theme", "light");
        Assert.Equal(light, await Paper(page));
    }

    /// <summary>The page, then its dialogs and tables, hold no text that was forgotten in a language.</summary>
    private static async Task Nothing_untranslated(IPage page, string language)
    {
        Assert.Equal([], await page.Untranslated(), StringComparer.Ordinal);
        foreach (var dialog in new[] { "study.stages", "study.logs", "study.commands" })
        {
            await page.Button(Say(language, dialog)).First.ClickAsync();
            await page.GetByRole(AriaRole.Dialog).WaitForAsync();
            Assert.Equal([], await page.Untranslated(), StringComparer.Ordinal);
            await page.CloseDialogs();
        }
    }

    /// <summary>How light the panel's ground is, 0 to 255.</summary>
    private static Task<double> Paper(IPage page) => page.EvaluateAsync<double>(
        "() => { const c = document.createElement('canvas').getContext('2d'); c.fillStyle = getComputedStyle(document.querySelector('.study-left')).backgroundColor; c.fillRect(0, 0, 1, 1); const [r, g, b] = c.getImageData(0, 0, 1, 1).data; return (r + g + b) / 3; }");
}
