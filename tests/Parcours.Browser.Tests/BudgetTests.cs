using System.IO.Compression;
using Microsoft.Playwright;
using Xunit;

namespace Parcours.Tests;

/// <summary>The budgets of the web client on the real page: counts, which are the same on any machine.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class BudgetTests(BrowserFixture browser) : PageTests(browser)
{
    private const int MostElements = 1300;
    private const int MostScriptBytes = 200_000;

    /// <summary>React tells its commits to this hook, also in the build that ships.</summary>
    private const string CountCommits =
        "window.commits = 0; window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = { supportsFiber: true, inject: () => 1, checkDCE() {}, onCommitFiberRoot() { window.commits++; }, onCommitFiberUnmount() {}, onPostCommitFiberRoot() {} };";

    private const string WhenTheFirstCardCame =
        "new MutationObserver((_, observer) => { if (!document.querySelector('.map-card')) return; window.firstCard = performance.now(); observer.disconnect(); }).observe(document, { childList: true, subtree: true });";

    [Fact]
    public async Task Elements_on_the_map_at_any_zoom()
    {
        var page = await Browser.OpenDemo();
        foreach (var key in new[] { "0", "-", "-", "-", "-", "-", "-", "1", "0" })
        {
            await page.Locator(".map-viewport").PressAsync(key);
            await page.Settled();
            var elements = await page.EvaluateAsync<int>("() => document.querySelectorAll('.map-viewport *').length - document.querySelectorAll('.map-band *').length");
            Assert.InRange(elements, 100, MostElements);
        }
    }

    [Fact]
    public async Task React_commits_nothing_while_a_card_is_dragged_or_the_view_slides()
    {
        var person = await Browser.Person();
        await person.AddInitScriptAsync(CountCommits);
        var page = await Browser.OpenTab(person, await StudySeed.CopyOfDemo(Browser.Server.Address, "Budget"));
        var card = page.Card("Conseil en boutique");
        await card.WaitForAsync();
        await page.Saved();
        // The words and parts that come after the first card have come.
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.True(await Commits(page) > 0, "The hook heard nothing: this test proves nothing.");

        var box = (await card.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + 20, box.Y + 20);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + 30, box.Y + 30, new MouseMoveOptions { Steps = 3 });
        await page.Locator(".map-card.dragged").WaitForAsync();
        var before = await Commits(page);
        await page.Mouse.MoveAsync(box.X + 120, box.Y - 60, new MouseMoveOptions { Steps = 40 });
        Assert.Equal(before, await Commits(page));
        await page.Keyboard.PressAsync("Escape");
        await page.Mouse.UpAsync();

        await page.WholeMap();
        before = await Commits(page);
        for (var i = 0; i < 60; i++) await page.Mouse.WheelAsync(i % 20 < 10 ? 3 : -3, 0);
        await page.Settled();
        Assert.Equal(before, await Commits(page));
    }

    [Fact]
    public async Task Scripts_before_the_first_card()
    {
        var person = await Browser.Person();
        await person.AddInitScriptAsync(WhenTheFirstCardCame);
        var page = await person.NewPageAsync();
        var scripts = new List<IResponse>();
        page.Response += (_, response) =>
        {
            // The rest of the words comes right after the first card, on a slow machine before this test looks; that no map waits for it is proven below.
            if (response.Request.ResourceType == "script" && !response.Url.Contains("/assets/rest-", StringComparison.Ordinal)) scripts.Add(response);
        };
        await page.GotoAsync(Browser.Server.Study);
        await page.Locator(".map-card").First.WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        // What was asked for after the first card did not keep it waiting, however soon it came.
        var before = await page.EvaluateAsync<string[]>("() => performance.getEntriesByType('resource').filter(each => each.startTime <= window.firstCard).map(each => each.name)");
        var sizes = new List<(string Url, long Bytes)>();
        foreach (var script in scripts.ToArray().Where(script => before.Contains(script.Url))) sizes.Add((script.Url, Packed(await script.BodyAsync())));
        Assert.NotEmpty(sizes);
        Assert.True(sizes.Sum(size => size.Bytes) <= MostScriptBytes, string.Join('\n', sizes));
    }

    /// <summary>The words of panels and dialogs come after the first card: nothing on the map may need one of them (web/src/i18n/first.ts).</summary>
    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public async Task A_map_speaks_before_the_rest_of_its_words_has_come(string language)
    {
        var person = await Browser.Person(language);
        await person.RouteAsync("**/assets/rest-*", route => route.AbortAsync());
        var page = await person.NewPageAsync();
        await page.GotoAsync(Browser.Server.Study);
        await page.Locator(".map-card").First.WaitForAsync();
        await page.Locator(".study-left").WaitForAsync();
        await page.Saved(language == "fr-FR" ? null : "Saved");
        var silent = await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('button, a, [role=button]')].filter(each => each.checkVisibility() && !each.textContent.trim() && !each.getAttribute('aria-label')).map(each => each.outerHTML)");
        Assert.True(silent.Length == 0, string.Join('\n', silent));
        Assert.NotEqual(0, await page.Locator("button").CountAsync());
    }

    private static Task<int> Commits(IPage page) => page.EvaluateAsync<int>("() => window.commits");

    private static long Packed(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(body);
        return packed.Length;
    }
}
