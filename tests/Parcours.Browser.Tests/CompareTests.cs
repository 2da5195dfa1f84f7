using System.Globalization;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>Two maps of a study laid over each other: what is there today under what is meant.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class CompareTests(BrowserFixture browser) : PageTests(browser)
{
    private const string Today = "2929911d-47d0-8431-947d-99cace7bb5f2";
    private const string Meant = "5e26dd04-7da8-8425-a38e-b5dc5f7efb0b";

    [Theory]
    [InlineData("fr-FR", ColorScheme.Light)]
    [InlineData("en-US", ColorScheme.Dark)]
    [Rule("S46.4"), Rule("S46.5")]
    public async Task Laid_over_each_other_they_fill_the_page_with_the_links_of_both_and_every_star_in_sight(string locale, ColorScheme theme)
    {
        string Said(string key, params (string Name, string Value)[] values) => Say(locale[..2], key, values);
        var study = Browser.Server.Study;
        var page = await Browser.OpenTab(await Browser.Person(locale, theme, 1440, 900), $"{study[..study.IndexOf("/m/", StringComparison.Ordinal)]}/compare?a={Today}&b={Meant}");
        await Expect(page.Locator(".compare-one")).ToHaveCountAsync(2);
        // [S46.5] Each with its measures, or with why there are none: the band of the one that has none is thinner.
        await page.WaitForFunctionAsync("() => { const all = [...document.querySelectorAll('.map-band:not(.map-band-cells)')]; return all.length > 0 && all.every(each => each.querySelector('text')); }");
        await Expect(page.Locator(".map-band").First.Locator(".map-band-point").First).ToBeAttachedAsync();
        // Both whole in their halves, far under their first 100 %, and at rest.
        await page.WaitForFunctionAsync("() => { const all = [...document.querySelectorAll('.map-percent')].map(each => parseInt(each.textContent)); return all.length === 2 && all[0] === all[1] && all[0] < 60; }");
        await page.Locator(".map[data-moving]").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        var half = await Percent(page);
        await page.Button(Said("compare.mode.over")).ClickAsync();
        await Expect(page.Locator(".compare-one")).ToHaveCountAsync(1);
        await page.WaitForFunctionAsync("half => parseInt(document.querySelector('.map-percent')?.textContent ?? '') > half && !document.querySelector('.map[data-moving]')", half);

        // Each link of the second map that the first has not, once, with its words in the legend.
        var links = page.Locator(".compare-links .compare-link");
        await Expect(links.First).ToBeAttachedAsync();
        var count = await links.CountAsync();
        await Expect(page.Locator(".compare-legend li").Last).ToContainTextAsync(count.ToString(CultureInfo.InvariantCulture));
        await Expect(page.Locator(".compare-legend li").Last).ToContainTextAsync("Emménager serein");
        // The sign of what both have is beside the star of its moment, not on it.
        await Expect(page.Locator(".compare-shared b").First).ToBeAttachedAsync();
        await Expect(page.Locator(".map-moment").First).ToBeAttachedAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>(
            """
            () => {
              const boxes = name => [...document.querySelectorAll(name)].map(each => each.getBoundingClientRect());
              const apart = (a, b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
              const signs = boxes('.map-moment, .map-marks > *, .map-goal, .map-standing, .map-talk > *');
              return boxes('.compare-shared b').flatMap(own => signs.filter(sign => sign.width > 0 && !apart(own, sign))).length;
            }
            """));
        await page.Picture($"compare-over-{locale[..2]}-{(theme == ColorScheme.Dark ? "dark" : "light")}.png");
        Assert.Equal([], await page.Violations(), StringComparer.Ordinal);

        // And back: each whole in its half.
        await page.Button(Said("compare.mode.side")).ClickAsync();
        await page.WaitForFunctionAsync("half => { const all = [...document.querySelectorAll('.map-percent')].map(each => parseInt(each.textContent)); return all.length === 2 && all.every(each => each === half); }", half);
    }

    private static Task<int> Percent(IPage page) => page.EvaluateAsync<int>("() => parseInt(document.querySelector('.map-percent').textContent)");
}
