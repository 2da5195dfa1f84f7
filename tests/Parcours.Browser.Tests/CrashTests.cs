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
}
