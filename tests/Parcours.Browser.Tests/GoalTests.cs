using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>The goal of a map checked on real cases: read in one line, by path, and down to the cases; said on a card.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class GoalTests(BrowserFixture browser) : PageTests(browser)
{
    [Theory]
    [InlineData("fr-FR", ColorScheme.Light, 1440)]
    [InlineData("en-GB", ColorScheme.Dark, 1440)]
    [Rule("S56.3")]
    public async Task A_consultant_reads_how_many_reach_the_goal_in_time_by_which_path_and_opens_the_cases(string language, ColorScheme theme, int width)
    {
        string Word(string key) => Say(language[..2], key);
        var page = await Browser.OpenDemo(language, theme, width, 900);
        var strip = page.Locator(".goal-strip");
        await Expect(strip.Locator("b")).ToContainTextAsync("%");
        await page.Picture($"goal-strip-{language[..2]}.png");
        await strip.ClickAsync();
        var dialog = page.Front();
        await Expect(dialog.Locator(".goal-share b")).ToHaveTextAsync(await strip.Locator("b").InnerTextAsync());
        await Expect(dialog.Locator(".goal-table tbody tr").First).ToBeVisibleAsync();
        await page.Picture($"goal-{language[..2]}.png");
        Assert.Empty(await page.Violations());

        // A number of the table has as many cases behind it.
        var row = dialog.Locator(".goal-table tbody tr", new LocatorLocatorOptions { HasText = "Technicien absent" });
        var number = row.Locator(".case-count").First;
        var said = (await number.InnerTextAsync()).Trim();
        await number.ClickAsync();
        var cases = page.Locator(".cases-sheet");
        await Expect(cases.Locator(".fine-print").First).ToContainTextAsync(said);
        await Expect(cases.GetByRole(AriaRole.Heading).First).ToContainTextAsync(Word("goal.outcome.inTime"));
        await page.CloseDialogs();
    }

    [Fact]
    [Rule("S56.1"), Rule("L21")]
    public async Task A_card_says_that_the_goal_is_reached_there_carries_a_flag_and_takes_it_back()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Objectif");
        var page = await Browser.Open(study);
        // No log yet: the goal is said, and what is missing.
        await Expect(page.Locator(".goal-strip")).ToContainTextAsync(Fr("goal.unmeasured"));
        var card = page.Card("Confirmation de date");
        await card.ClickAsync();
        await page.Field(Fr("goal.field")).SelectOptionAsync("reached");
        await Expect(card.Locator(".map-goal.reached")).ToBeVisibleAsync();
        await page.Saved();
        using var http = new HttpClient();
        var picture = await http.GetStringAsync(study.Replace("/s/", "/api/studies/", StringComparison.Ordinal).Replace("/m/", "/maps/", StringComparison.Ordinal) + "/map.svg");
        Assert.Equal(2, picture.Split("data-goal=\"reached\"").Length - 1);

        await page.OpenByPalette(Fr("goal.title"));
        var chips = page.Front().Locator(".goal-chips").First;
        await Expect(chips.Locator("li")).ToHaveCountAsync(2);
        await chips.Button(Fr("goal.unmark", ("name", "Confirmation de date"))).ClickAsync();
        await Expect(chips.Locator("li")).ToHaveCountAsync(1);
        await page.CloseDialogs();
        await Expect(card.Locator(".map-goal")).ToHaveCountAsync(0);
        await page.Locator(".map-viewport").FocusAsync();
        await page.Undo();
        await Expect(card.Locator(".map-goal.reached")).ToBeVisibleAsync();
    }
}
