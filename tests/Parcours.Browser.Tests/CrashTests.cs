using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Parcours.Tests;

/// <summary>The server dies under the page: on a server of its own, because the others need theirs alive.</summary>
public sealed class CrashTests(BrowserFixture browser) : PageTests(browser), IClassFixture<BrowserFixture>
{
    [Fact]
    [Rule("T4")]
    public async Task After_kill_9_and_a_restart_the_browser_comes_back_with_everything()
    {
        var page = await Browser.OpenDemo();
        var id = await page.Locator(".map-card").First.GetAttributeAsync("data-id");
        var card = page.Locator($".map-card[data-id='{id}']");
        await card.ClickAsync();
        await page.Keyboard.PressAsync("F2");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("Gardé malgré tout");
        await page.Keyboard.PressAsync("Enter");
        await Expect(card.Locator(".map-card-title")).ToContainTextAsync("Gardé malgré");
        await page.Saved();
        Browser.Server.Kill();
        await page.GetByText("Hors ligne").First.WaitForAsync();
        await Browser.Server.Start();
        await page.Saved();
        var fresh = await Browser.OpenDemo();
        await Expect(fresh.Locator($".map-card[data-id='{id}'] .map-card-title")).ToContainTextAsync("Gardé malgré");
    }

    [Fact]
    [Rule("L8"), Rule("L24")]
    public async Task What_is_typed_while_the_server_is_away_waits_and_is_stored_when_it_comes_back()
    {
        var page = await Browser.OpenDemo();
        var id = await page.Locator(".map-card").Nth(1).GetAttributeAsync("data-id");
        var card = page.CardOf(id!);
        await card.ClickAsync();
        await page.Keyboard.PressAsync("F2");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("Tapé avant, ");
        Browser.Server.Kill();
        await page.Locator(".saved[data-state=offline]").WaitForAsync();
        await page.Keyboard.TypeAsync("puis pendant");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".saved[data-state=offline]")).ToContainTextAsync("1");
        await Expect(card.Locator(".map-card-title")).ToContainTextAsync("Tapé avant");
        await Browser.Server.Start();
        await page.Saved();
        var fresh = await Browser.OpenDemo();
        await fresh.CardOf(id!).WaitForAsync();
        Assert.Equal("Tapé avant, puis pendant", await fresh.CardOf(id!).Title());
    }
}
