using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
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
          for (const e of document.querySelectorAll('.study-bar button, .study-bar a')) {
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

    /// <summary>A message stands beside the sheet, above a dialog, never on their fields and buttons.</summary>
    [Theory]
    [InlineData(1280, 800)]
    [InlineData(390, 844)]
    public async Task A_message_covers_no_field_and_no_button_of_a_sheet_or_dialog(int width, int height)
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, $"Messages en {width}");
        var page = await Browser.OpenTab(await Browser.Person(width: width, height: height), study);
        await page.Locator(".map-card").First.WaitForAsync();
        await page.Settled();
        // What is removed is told, with the way back; then the sheet of another card opens.
        await page.Locator(".map-card").First.FocusAsync();
        await page.Keyboard.PressAsync("Delete");
        await page.Locator(".toast").WaitForAsync();
        await page.Locator(".map-card").Last.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".study-right .inspector").First.WaitForAsync();
        Assert.Equal([], await page.EvaluateAsync<string[]>(Covered, ".study-right"), StringComparer.Ordinal);
        await page.OpenByPalette(Fr("atlas.scenario"));
        await page.Locator(".sheet.scenario").WaitForAsync();
        Assert.Equal([], await page.EvaluateAsync<string[]>(Covered, ".sheet"), StringComparer.Ordinal);
    }

    private const string Covered =
        """
        selector => {
          const toast = document.querySelector('.toast:last-child');
          if (!toast) return ['there is no message'];
          const t = toast.getBoundingClientRect();
          return [...document.querySelectorAll(`${selector} :is(button, input, select, textarea)`)].flatMap(e => {
            const r = e.getBoundingClientRect();
            const over = Math.min(r.right, t.right) - Math.max(r.left, t.left) > 1 && Math.min(r.bottom, t.bottom) - Math.max(r.top, t.top) > 1;
            // What slid out of sight is covered by nothing.
            const sheet = e.closest(selector).getBoundingClientRect();
            return over && r.bottom > sheet.top && r.top < sheet.bottom ? [e.getAttribute('aria-label') ?? e.textContent] : [];
          });
        }
        """;

    /// <summary>What leaves a narrow window and cannot be slid to: on every page nothing may.</summary>
    private const string Outside =
        """
        () => {
          const found = [];
          if (document.documentElement.scrollWidth > innerWidth) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
          const main = document.querySelector('.atlas-main');
          if (main && main.scrollWidth > main.clientWidth) found.push(`the page's body slides sideways, ${main.scrollWidth} in ${main.clientWidth}`);
          for (const e of document.querySelectorAll('button, a, input, select, textarea, h1, h2, h3, p, td, th')) {
            const r = e.getBoundingClientRect();
            if (r.width < 2 || e.closest('.map-viewport, .slides, .visually-hidden') || !e.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
            // What is there for who listens only is cut to a point.
            let cut = e;
            while (cut && getComputedStyle(cut).clipPath === 'none') cut = cut.parentElement;
            if (!cut && (r.left < -1 || r.right > innerWidth + 1)) found.push(`${e.tagName} "${(e.getAttribute('aria-label') ?? e.textContent).slice(0, 40)}" is at ${Math.round(r.left)} to ${Math.round(r.right)}`);
          }
          return found;
        }
        """;

    [Fact]
    public async Task On_a_phone_every_page_fits_and_says_its_name()
    {
        var person = await Browser.Person(width: 390, height: 844);
        var page = await Browser.OpenTab(person, Browser.Server.Study);
        await page.Locator(".map-card").First.WaitForAsync();
        var troubles = new List<string>();
        await Look("the map");
        await Expect(page.Locator(".study-bar h1")).ToContainTextAsync("électricité");
        await page.Button(Fr("study.more")).ClickAsync();
        await Expect(page.Button(Fr("history.title"))).ToBeVisibleAsync();
        await Look("the map's further commands");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Button(Fr("study.more"))).ToBeFocusedAsync();
        foreach (var dialog in new[] { "atlas.scenario", "journal.title", "quadrant.title", "goal.title", "rounds.title", "marks.title", "standing.title", "study.stages", "study.logs" })
        {
            await page.OpenByPalette(Fr(dialog));
            await page.GetByRole(AriaRole.Dialog).Locator("h2").First.WaitForAsync();
            await Look(Fr(dialog));
            await page.CloseDialogs();
        }

        var study = Browser.Server.Study.Split("/m/")[0];
        await page.GotoAsync(study);
        var before = "journeys";
        foreach (var other in new[] { "cycle", "events", "interviews", "conditions", "ideal", "systems", "workshops", "inbox", "people" })
        {
            await page.Locator(".atlas-pages-menu").Button(Fr($"atlas.page.{before}")).ClickAsync();
            await page.Locator(".atlas-pages-menu").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = Fr($"atlas.page.{other}") }).ClickAsync();
            await page.Locator(".atlas-main h1").WaitForAsync();
            before = other;
            await Look(other);
        }

        var map = Browser.Server.Study.Split("/m/")[1];
        foreach (var (address, sign) in new[] { ("chain", ".train"), ("compare", ".map-viewport"), ($"storyboard/{map}", "main h1") })
        {
            await page.GotoAsync($"{study}/{address}");
            await page.Locator(sign).First.WaitForAsync();
            await Look(address);
        }

        Assert.True(troubles.Count == 0, string.Join('\n', troubles));

        async Task Look(string what) => troubles.AddRange((await page.EvaluateAsync<string[]>(Outside)).Select(trouble => $"{what}: {trouble}"));
    }
}
