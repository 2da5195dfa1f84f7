using Microsoft.Playwright;
using Xunit;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>On small windows nothing is pushed out of the page and the parts around the map keep clear of each other.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class NarrowTests(BrowserFixture browser) : PageTests(browser)
{
    /// <summary>The parts on screen that overlap, two by two, and those that leave the window or cannot be reached in it.</summary>
    private const string Troubles =
        """
        () => {
          const parts = ['.study-bar', '.map-legend', '.map-controls', '.map-minimap', '.map-hint', '.study-right'].flatMap(selector => {
            const e = document.querySelector(selector);
            const shown = e?.checkVisibility({ visibilityProperty: true, opacityProperty: true });
            const r = e?.getBoundingClientRect();
            // On a phone the sheet lies over the map, with its own way out.
            const over = selector === '.study-right' && e && getComputedStyle(e).position === 'absolute';
            return shown && !over && r.width > 0 && r.height > 0 ? [{ selector, r }] : [];
          });
          const found = [];
          for (const [i, a] of parts.entries()) for (const b of parts.slice(i + 1)) {
            const width = Math.min(a.r.right, b.r.right) - Math.max(a.r.left, b.r.left);
            const height = Math.min(a.r.bottom, b.r.bottom) - Math.max(a.r.top, b.r.top);
            if (width > 1 && height > 1) found.push(`${a.selector} and ${b.selector} overlap by ${Math.round(width)} x ${Math.round(height)}`);
          }
          for (const { selector, r } of parts)
            if (r.left < -1 || r.top < -1 || r.right > innerWidth + 1 || r.bottom > innerHeight + 1) found.push(`${selector} leaves the window`);
          const slides = getComputedStyle(document.querySelector('.study-bar')).overflowX === 'auto';
          if (!slides) for (const e of document.querySelectorAll('.study-bar button, .study-bar a')) {
            const r = e.getBoundingClientRect();
            if (e.checkVisibility() && (r.left < -1 || r.right > innerWidth + 1)) found.push(`${e.getAttribute('aria-label') ?? e.textContent} is out of reach`);
          }
          if (document.documentElement.scrollWidth > innerWidth) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
          return found;
        }
        """;

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(1024, 700)]
    [InlineData(390, 844)]
    public async Task Nothing_overlaps_and_nothing_leaves_the_window(int width, int height)
    {
        var page = await Browser.OpenDemo(width: width, height: height);
        await page.Settled();
        var troubles = new List<string>();
        await Look("the map");
        await page.Locator(".map-card[tabindex='0']").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.GetByRole(AriaRole.Complementary, new PageGetByRoleOptions { Name = Fr("study.inspector") }).WaitForAsync();
        await Look("with the sheet");
        Assert.True(troubles.Count == 0, string.Join('\n', troubles));

        async Task Look(string what)
        {
            await page.Settled();
            troubles.AddRange((await page.EvaluateAsync<string[]>(Troubles)).Select(trouble => $"{what}: {trouble}"));
        }
    }

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(1024, 700)]
    public async Task Nothing_overlaps_while_a_path_is_drawn(int width, int height)
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, $"Tracer en {width}");
        var page = await Browser.OpenTab(await Browser.Person(width: width, height: height), study);
        await page.Locator(".map-card").First.WaitForAsync();
        await page.Button(Fr("paths.new")).ClickAsync();
        await page.Field(Fr("paths.name")).FillAsync("Étroit");
        await page.Button(Fr("paths.start")).ClickAsync();
        await page.Locator(".map-hint").WaitForAsync();
        await page.Settled();
        Assert.Equal([], await page.EvaluateAsync<string[]>(Troubles), StringComparer.Ordinal);
    }
}
