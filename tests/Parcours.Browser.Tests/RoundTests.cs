using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>Two people score a map in silence, each in a browser of their own, and see it together.</summary>
[Collection(nameof(BrowserFixture))]
public sealed partial class RoundTests(BrowserFixture browser) : PageTests(browser)
{
    private const string Card = "Visite du technicien";

    [Fact]
    [Rule("S42.5"), Rule("S42.6"), Rule("S58.1")]
    public async Task Two_people_score_in_silence_and_see_their_disagreement_at_once()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Qualification");
        var host = await Browser.OpenTab(await Browser.Person(), study);
        await OpenRounds(host, "rounds.go");
        await host.Button(Fr("rounds.new")).ClickAsync();
        await host.Field(Fr("rounds.name")).FillAsync("Atelier de printemps");
        await host.Field(Fr("rounds.groups")).FillAsync("Équipe projet, Service client");
        await host.Button(Fr("rounds.openNow")).ClickAsync();
        await Score(host, "Équipe projet", "9");
        await Finish(host);
        await Expect(host.Locator(".rounds-count")).ToHaveTextAsync("1 sur 1 ont terminé");

        var guest = await Browser.OpenTab(await Browser.Person(), study);
        var heard = new ConcurrentQueue<string>();
        guest.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => heard.Enqueue(frame.Text ?? "");
        await guest.ReloadAsync();
        await OpenRounds(guest, "rounds.waiting");
        await Expect(guest.Locator(".score-input")).ToHaveCountAsync(0);
        await Score(guest, "Service client", "2");
        await Expect(host.Locator(".rounds-count")).ToHaveTextAsync("1 sur 2 ont terminé");
        Assert.NotEmpty(heard);
        Assert.DoesNotContain(heard, text => HostScore().IsMatch(text));

        await host.Button(Fr("rounds.reveal")).ClickAsync();
        await host.Button(Fr("rounds.wait")).ClickAsync();
        await Finish(guest);
        await Expect(host.Locator(".rounds-count")).ToHaveTextAsync("2 sur 2 ont terminé");
        await host.Button(Fr("rounds.reveal")).ClickAsync();
        foreach (var page in new[] { host, guest })
        {
            await Expect(page.Locator(".rounds-apart li").First).ToContainTextAsync(Card);
            await Expect(page.Locator(".rounds-apart li").First).ToContainTextAsync("7");
        }

        await host.CloseDialogs();
        await host.Button(Fr("measures.kpi.cx")).ClickAsync();
        await Expect(host.Card("Visite").Locator(".map-card-meta b")).ToHaveTextAsync("5,5");
        // It is opened again with its reason; what was revealed is still there, and the journal says who and why.
        await guest.Button(Fr("rounds.reopen")).ClickAsync();
        await guest.Button(Fr("rounds.reopen")).Last.ClickAsync();
        await Expect(guest.Locator(".rounds-reopen")).ToContainTextAsync(Fr("rounds.reopenWhyMissing"));
        await guest.Field(Fr("rounds.reopenWhy")).FillAsync("Le service client n’avait pas fini");
        await guest.Field(Fr("rounds.reopenBy")).FillAsync("Claire Morel");
        await guest.Button(Fr("rounds.reopen")).Last.ClickAsync();
        await Expect(guest.Locator(".ballot")).ToBeVisibleAsync();
        await Expect(guest.Locator(".rounds-apart")).ToHaveCountAsync(0);
        await guest.Locator(".rounds-tabs button", new PageLocatorOptions { HasText = "Atelier de printemps (" }).ClickAsync();
        await Expect(guest.Locator(".rounds-apart li").First).ToContainTextAsync("7");
        await Expect(host.Card("Visite").Locator(".map-card-meta b")).ToHaveTextAsync("5,5");
        await host.OpenByPalette(Fr("journal.title"));
        await Expect(host.Locator(".journal")).ToContainTextAsync("Le service client n’avait pas fini");
        await Expect(host.Locator(".journal")).ToContainTextAsync("Claire Morel");
    }

    [Fact]
    public async Task Scores_typed_so_far_are_there_again_after_a_reload()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Reprise");
        var page = await Browser.Open(study);
        await OpenRounds(page, "rounds.go");
        await page.Button(Fr("rounds.new")).ClickAsync();
        await page.Button(Fr("rounds.openNow")).ClickAsync();
        await Expect(page.Field(Fr("rounds.name"))).ToBeFocusedAsync();
        await page.Field(Fr("rounds.name")).FillAsync("Reprise");
        await page.Keyboard.PressAsync("Enter");
        await Score(page, "Marketing", "7");
        await Expect(page.Locator(".ballot footer")).ToContainTextAsync(Fr("rounds.keeping.kept"));
        await page.ReloadAsync();
        await OpenRounds(page, "rounds.waiting");
        await Expect(Input(page)).ToHaveValueAsync("7");
        await page.Field(Fr("rounds.myGroup")).WaitForAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_accessibility_violation(ColorScheme theme)
    {
        var page = await Browser.OpenDemo(theme: theme);
        await OpenRounds(page, "rounds.go");
        await page.Locator(".rounds-table").WaitForAsync();
        Assert.Equal("", string.Join('\n', await page.Violations()));
        await page.Button(Fr("rounds.new")).ClickAsync();
        await page.Locator(".rounds-form").WaitForAsync();
        Assert.Equal("", string.Join('\n', await page.Violations()));
    }

    private static async Task OpenRounds(IPage page, string key)
    {
        await page.Locator(".map-card").First.WaitForAsync();
        await page.Button(Fr(key)).ClickAsync();
        await page.Front().WaitForAsync();
    }

    private static ILocator Input(IPage page) => page.Field(Fr("rounds.scoreOf", ("axis", "CX"), ("name", Card)));

    private static async Task Score(IPage page, string group, string value)
    {
        await page.Field(Fr("rounds.myGroup")).SelectOptionAsync(group);
        await Input(page).FillAsync("12");
        await Expect(page.GetByText(Fr("rounds.notScore", ("text", "12")))).ToBeVisibleAsync();
        await Input(page).FillAsync(value);
        await Expect(page.Locator(".score-fault")).ToHaveCountAsync(0);
        await Expect(page.Locator(".ballot footer")).ToContainTextAsync(Fr("rounds.keeping.kept"));
    }

    private static async Task Finish(IPage page)
    {
        await page.Button(Fr("rounds.finish")).ClickAsync();
        await Expect(page.Button(Fr("rounds.finished"))).ToBeVisibleAsync();
    }

    /// <summary>The host's 9, on a ballot or in a score.</summary>
    [GeneratedRegex("\"values\":\\[9[,\\]]|\"axis\":\"cx\",\"value\":9\\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HostScore();
}
