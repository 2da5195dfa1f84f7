using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>The map as tables holds what the map shows, for who cannot see it.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class TableTests(BrowserFixture browser) : PageTests(browser)
{
    /// <summary>Name, stage, lane of each card by where it stands on screen, in the same words as the table.</summary>
    private const string OfTheMap =
        """
        () => {
          const at = (selector, holds) => [...document.querySelectorAll(selector)].find(e => holds(e.getBoundingClientRect()))?.textContent.trim();
          return [...document.querySelectorAll('.map-card')].map(card => {
            const r = card.getBoundingClientRect();
            const [x, y] = [r.left + r.width / 2, r.top + r.height / 2];
            const name = card.querySelector('.map-card-title').textContent.replace(/\s+/g, ' ');
            return [name, at('.map-stage', s => s.left <= x && x < s.right), at('.map-lane-name', l => l.top <= y && y < l.bottom)].join(' | ');
          }).sort();
        }
        """;

    private const string OfTheTable =
        """
        () => {
          const table = document.querySelector('.tables table');
          const lanes = [...table.querySelectorAll('thead th')].map(th => th.firstChild.textContent.trim());
          return [...table.querySelectorAll('tbody tr')].flatMap(row => [...row.children].flatMap((cell, place) =>
            [...cell.querySelectorAll('button')].map(b => [b.textContent.replace(/\s+/g, ' '), row.querySelector('th').textContent.trim(), lanes[place]].join(' | ')))).sort();
        }
        """;

    [Fact]
    public async Task Every_touchpoint_with_its_stage_and_lane_is_in_the_table_and_measured_ones_have_their_cases()
    {
        var page = await Browser.OpenDemo();
        await page.Locator(".map-card-meta").First.WaitForAsync();
        await page.WholeMap();
        var map = await page.EvaluateAsync<string[]>(OfTheMap);
        var measured = await page.Locator(".map-card-meta").CountAsync();
        Assert.True(map.Length > 20 && measured > 20, $"{map.Length} cards, {measured} measured");
        var irritants = await page.Locator($".map-card .map-marks[title*='{Fr("map.mark.irritant")}']").CountAsync();
        var broken = await page.Locator(".map-card .map-verdict.broken").CountAsync();
        Assert.True(irritants > 0 && broken > 0, $"{irritants} irritants, {broken} broken moments");

        await page.Button(Fr("study.table")).ClickAsync();
        var grid = page.GetByRole(AriaRole.Table, new PageGetByRoleOptions { Name = Fr("tables.grid") });
        await grid.WaitForAsync();
        Assert.Equal(map, await page.EvaluateAsync<string[]>(OfTheTable), StringComparer.Ordinal);
        var figures = grid.Locator("td p", new LocatorLocatorOptions { HasTextRegex = Like("tables.cases") });
        await Expect(figures).ToHaveCountAsync(measured);
        // What the map shows by signs, the table says in words.
        await Expect(grid.Locator("td p", new LocatorLocatorOptions { HasText = Fr("marks.kind.irritant") })).ToHaveCountAsync(irritants);
        await Expect(grid.Locator("td p", new LocatorLocatorOptions { HasText = $"{Fr("inspector.moment")} · {Fr("map.verdict.broken")}" })).ToHaveCountAsync(broken);

        // One table for each path of the panel, in its order of kinds.
        var paths = await page.Locator(".layer-row .layer-name").AllTextContentsAsync();
        foreach (var path in paths) await Expect(page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = path.Trim() })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_table_is_reached_and_read_by_keyboard_alone()
    {
        var page = await Browser.OpenDemo();
        await page.OpenByPalette(Fr("study.table"));
        var first = page.Locator(".tables .tables-link").First;
        await first.WaitForAsync();
        for (var i = 0; i < 200 && !await first.EvaluateAsync<bool>("e => e === document.activeElement"); i++) await page.Keyboard.PressAsync("Tab");
        await Expect(first).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        var sheet = page.GetByRole(AriaRole.Complementary, new PageGetByRoleOptions { Name = Fr("study.inspector") });
        await Expect(sheet.GetByRole(AriaRole.Textbox).First).ToHaveValueAsync((await first.TextContentAsync())!);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_accessibility_violation(ColorScheme theme)
    {
        var page = await Browser.OpenDemo(theme: theme);
        await page.Button(Fr("study.table")).ClickAsync();
        await page.Locator(".tables table").First.WaitForAsync();
        var violations = await page.Violations();
        Assert.True(violations.Length == 0, string.Join('\n', violations));
    }
}
