using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>The first visit: five steps at most, each beside what it is about, never twice unasked.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class TourTests(BrowserFixture browser) : PageTests(browser)
{
    [Theory]
    [InlineData("fr-FR", "fr")]
    [InlineData("en-GB", "en")]
    public async Task A_newcomer_is_shown_round_by_keyboard_alone_once(string locale, string language)
    {
        var person = await Browser.Person(locale, firstVisit: true);
        var page = await Browser.OpenTab(person, Browser.Server.Study);
        var tour = page.Locator(".tour");
        foreach (var step in new[] { "map", "layers", "tools", "moment", "keys" })
        {
            await Expect(tour.GetByRole(AriaRole.Heading)).ToHaveTextAsync(Say(language, $"tour.{step}.title"));
            await Expect(tour.Locator(".primary")).ToBeFocusedAsync();
            Assert.Empty(await page.Violations());
            await page.Keyboard.PressAsync("Enter");
        }

        await Expect(tour).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await page.Locator(".map-card").First.WaitForAsync();
        await page.OpenByPalette(Say(language, "tour.again"));
        await Expect(tour).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await Expect(tour).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_map_can_be_worked_on_while_the_tour_is_open()
    {
        var page = await Browser.OpenTab(await Browser.Person(firstVisit: true), await StudySeed.CopyOfDemo(Browser.Server.Address, "Visite"));
        await page.Locator(".tour").WaitForAsync();
        await page.Card("Conseil en boutique").ClickAsync();
        await Expect(page.Card("Conseil en boutique")).ToHaveAttributeAsync("aria-pressed", "true");
        await page.Locator(".tour").GetByRole(AriaRole.Button, new() { Name = Fr("tour.skip") }).ClickAsync();
        await Expect(page.Locator(".tour")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_palette_works_on_the_atlas_too()
    {
        var page = await Browser.OpenDemo();
        await page.GotoAsync(new Uri(Browser.Server.Study).GetLeftPart(UriPartial.Path).Split("/m/")[0] + "/people");
        await page.Locator(".atlas-main").WaitForAsync();
        await page.OpenByPalette("Conseil en boutique");
        await page.Locator(".map-card").First.WaitForAsync();
        await Expect(page.GetByRole(AriaRole.Complementary, new() { Name = Fr("study.inspector") })).ToContainTextAsync("boutique");
    }
}
