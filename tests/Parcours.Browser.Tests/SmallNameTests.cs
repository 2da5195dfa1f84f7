using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Parcours.Tests;

/// <summary>[ADR 0009] A map shown small says the names of its cards.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class SmallNameTests(BrowserFixture browser) : PageTests(browser)
{
    /// <summary>Of each small name: its size on the screen, and the room it leaves at the right of its card, in pixels of the screen.</summary>
    private const string Names = """
        () => {
          const zoom = Number(/scale\(([\d.]+)/.exec(document.querySelector('.map-over').style.transform)[1]);
          const context = document.createElement('canvas').getContext('2d');
          return [...document.querySelectorAll('.map-card')].map(card => {
            const glyph = card.querySelector('.map-card-icon');
            const style = getComputedStyle(glyph, '::before');
            context.font = `${style.fontWeight} ${style.fontSize} "Inter Variable"`;
            const widest = Math.max(...glyph.dataset.small.split('\n').map(line => context.measureText(line).width));
            const room = (parseFloat(card.style.width) - parseFloat(style.left) - widest) * zoom;
            return [parseFloat(style.fontSize) * zoom, room, style.content === 'none' ? 0 : glyph.dataset.small.length];
          });
        }
        """;

    [Theory]
    [InlineData(0.43)]
    [InlineData(0.5)]
    [InlineData(0.69)]
    public async Task Names_are_readable_and_stay_on_their_cards(double zoom)
    {
        var page = await Browser.OpenDemo(width: 1440, height: 900);
        await ZoomTo(page, zoom);
        await page.EvaluateAsync("() => document.fonts.ready");

        var names = await page.EvaluateAsync<double[][]>(Names);
        Assert.NotEmpty(names);
        Assert.All(names, name =>
        {
            Assert.True(name[0] >= 9, $"A name is {name[0]} px high at {zoom}.");
            Assert.True(name[1] >= 0, $"A name reaches {-name[1]} px beyond its card at {zoom}.");
            Assert.True(name[2] > 0, "A card says nothing.");
        });
        await page.Picture($"small-{zoom:0.00}.png");
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-US")]
    public async Task What_is_broken_or_cut_for_the_eye_is_read_whole(string language)
    {
        var page = await Browser.OpenDemo(language, width: 1440, height: 900);
        await ZoomTo(page, 0.43);
        var card = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Appel de renseignement" });
        await Expect(card.Locator(".map-card-icon")).ToHaveAttributeAsync("data-small", "Appel de\nrenseign…");

        // The mouse on a name that is not whole shows it whole.
        await Expect(card.Locator(".map-card-title")).ToHaveCSSAsync("opacity", "0");
        await card.HoverAsync();
        await Expect(card.Locator(".map-card-title")).ToHaveCSSAsync("opacity", "1");
        await ZoomTo(page, 0.6);
        await Expect(card.Locator(".map-card-icon")).ToHaveAttributeAsync("data-small", "Appel de\nrenseignement");
    }

    /// <summary>With the wheel over the left edge of the lanes, as who looks for an overview does it.</summary>
    private static async Task ZoomTo(IPage page, double zoom)
    {
        await page.Saved(await page.Locator("html").GetAttributeAsync("lang") == "en" ? Words.En("study.saved.saved") : null);
        var now = await page.EvaluateAsync<double>(@"() => Number(/scale\(([\d.]+)/.exec(document.querySelector('.map-over').style.transform)[1])");
        var box = (await page.Locator(".map-viewport").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + 170, box.Y + 100);
        await page.Mouse.WheelAsync(0, (float)(Math.Log(now / zoom) / 0.0015));
        await page.Locator($".map-percent:has-text('{Math.Round(zoom * 100)}')").WaitForAsync();
        await page.Settled();
    }
}
