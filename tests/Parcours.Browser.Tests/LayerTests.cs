using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>Layers and indicators change what is painted, never where it stands.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class LayerTests(BrowserFixture browser) : PageTests(browser)
{
    /// <summary>How strongly each path is painted on the map; a path that is not painted has 0.</summary>
    private const string Strengths =
        """
        () => [...new Set([...document.querySelectorAll('.map-lines .map-path')].map(p => p.dataset.path))].map(id => {
          const style = getComputedStyle(document.querySelector(`.map-lines .map-path[data-path="${id}"]`));
          return style.display === 'none' ? 0 : Math.round(100 * style.opacity);
        })
        """;

    [Fact]
    [Rule("A5"), Rule("S66.4")]
    public async Task Eye_solo_strength_order_and_colour_move_nothing()
    {
        var page = await Browser.OpenDemo();
        await page.Locator(".map-card-meta").First.WaitForAsync();
        var (geometry, boxes, signs) = (await page.Geometry(), await Boxes(page), await Signs(page));
        Assert.NotEmpty(signs);
        Assert.DoesNotContain(await page.EvaluateAsync<int[]>(Strengths), strength => strength < 100);
        var name = (await page.Locator(".layer-name").First.TextContentAsync())!.Trim();
        var row = page.Locator(".layer-row", new PageLocatorOptions { HasText = name }).First;

        await Painted(() => page.Button(Fr("layers.hide", ("name", name))).ClickAsync(), now => now.Contains(0));
        await Painted(() => page.Button(Fr("layers.show", ("name", name))).ClickAsync(), now => now.All(each => each == 100));
        // The name opens the sheet of the path, too, which takes its place from the map: closed, the map is as it was.
        await row.Locator(".layer-name").ClickAsync();
        await Expect(page.Locator(".study-right .editable-title")).ToHaveValueAsync(name);
        await page.Locator(".study-right .close").ClickAsync();
        await Expect(page.Locator(".study-right")).ToHaveCountAsync(0);
        await page.Settled();
        await Painted(() => row.Button(Fr("layers.solo", ("name", name))).ClickAsync(), now => now.Count(each => each > 0) == 1);
        await Painted(() => row.Button(Fr("layers.solo", ("name", name))).ClickAsync(), now => now.Count(each => each > 0) == now.Length);
        var strength = row.GetByRole(AriaRole.Slider, new LocatorGetByRoleOptions { Name = Fr("layers.strength", ("name", name)) });
        await Painted(() => strength.FillAsync("40"), now => now.Min() is > 0 and < 100);
        await Painted(() => strength.FillAsync("100"), now => now.Length > 1);

        var colours = new HashSet<string>(StringComparer.Ordinal) { await Colours(page) };
        foreach (var kpi in new[] { "wait", "rework", "volume" })
        {
            await page.Button(Fr("measures.kpi." + kpi)).ClickAsync();
            Assert.True(colours.Add(await Colours(page)), $"{kpi} paints the cards as another indicator did");
            await Unmoved();
        }

        // Order in the panel is stored in the document, and still moves nothing.
        await row.Button(Fr("layers.down", ("name", name))).ClickAsync();
        await Expect(page.Locator(".layer-name").First).Not.ToHaveTextAsync(name);
        await page.Saved();
        await Unmoved();
        await page.Undo();
        await Expect(page.Locator(".layer-name").First).ToHaveTextAsync(name);

        async Task Painted(Func<Task> act, Func<int[], bool> seen)
        {
            await act();
            var now = await page.EvaluateAsync<int[]>(Strengths);
            Assert.True(seen(now), string.Join(' ', now));
            await Unmoved();
        }

        async Task Unmoved()
        {
            Assert.Equal(geometry, await page.Geometry());
            Assert.Equal(boxes, await Boxes(page));
            Assert.Equal(signs, await Signs(page));
        }
    }

    /// <summary>Where the signs of direction are, at the zoom there is.</summary>
    private static Task<string[]> Signs(IPage page) => page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.map-lines .map-direction')].map(sign => sign.getAttribute('d')).sort()");

    private static Task<string> Boxes(IPage page) => page.EvaluateAsync<string>(
        "() => JSON.stringify([...document.querySelectorAll('.map-card')].map(c => { const r = c.getBoundingClientRect(); return [c.dataset.id, r.x, r.y, r.width, r.height]; }).sort())");

    /// <summary>What the indicator paints on the cards: the colour in force of the variable it chooses.</summary>
    private static Task<string> Colours(IPage page) => page.EvaluateAsync<string>(
        "() => [...document.querySelectorAll('.map-card')].map(c => { const s = getComputedStyle(c), b = getComputedStyle(c, '::before'); return [s.borderLeftColor, s.backgroundColor, s.boxShadow, b.backgroundColor, b.width].join(); }).join('|')");
}
