using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>A consultant interviews two customers, brings together what they say, and holds a design against it.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class InterviewTests(BrowserFixture browser) : PageTests(browser)
{
    private const string Card = "Visite du technicien";

    private const string ZoomsOf = "() => [...document.querySelectorAll('.map-over')].map(world => /scale\\(([^)]+)\\)/.exec(world.style.transform)[1])";

    private static readonly string Ask = Fr("interviews.ask.touchpoint", ("name", Card));

    [Fact]
    [Rule("L6"), Rule("S47.1")]
    public async Task Two_interviews_merge_with_their_dispersion_and_one_becomes_a_condition_that_quotes_it()
    {
        var map = await StudySeed.CopyOfDemo(Browser.Server.Address, "Entretiens");
        var (study, interviews) = (Study(map), $"{Study(map)}/interviews?map={map[(map.LastIndexOf('/') + 1)..]}");
        var first = await Browser.OpenTab(await Browser.Person(width: 1024, height: 768), interviews);
        await Begin(first, "Entretien 1");
        await GoTo(first, Card);
        await Choose(first, "satisfaction", 4);
        await Choose(first, "importance", 9);
        await Say(first, "condition", "Qu’on me prévienne avant l’heure");
        await Kept(first);

        // A second consultant, in a browser of their own.
        var second = await Browser.OpenTab(await Browser.Person(), interviews);
        await Expect(second.Locator(".interview-row")).ToContainTextAsync(Fr("interviews.status.started"));
        await Begin(second, "Entretien 2");
        await GoTo(second, Card);
        await Choose(second, "satisfaction", 8);
        await Say(second, "verbatim", "Il m’a tout expliqué");
        await Kept(second);
        await second.Locator(".talk-back").ClickAsync();
        await second.Button(Fr("interviews.tab.together")).ClickAsync();
        var row = second.Locator(".together-table tr", new() { HasText = Card }).First;
        await Expect(row.Locator(".dots-one")).ToHaveCountAsync(3);
        await Expect(row).ToContainTextAsync("6,0");
        await Expect(row).ToContainTextAsync(Fr("interviews.noInterval"));
        await Expect(second.Locator(".together-facts")).ToContainTextAsync("2 entretiens");
        await row.Locator(".together-more").ClickAsync();
        await Expect(second.Locator(".together-entries")).ToContainTextAsync("Il m’a tout expliqué");

        // The condition gets the team's own wording; the words stay where they can be erased.
        await first.Button(Fr("interviews.makeCondition")).ClickAsync();
        // Their words stay the quote; what enters the study is written by the team.
        await Expect(first.Field(Fr("interviews.wording"))).ToHaveValueAsync("");
        await first.Field(Fr("interviews.wording")).FillAsync("Prévenir avant l’heure du rendez-vous");
        await first.Keyboard.PressAsync("Enter");
        await first.Button(Fr("interviews.isCondition")).ClickAsync();
        await Expect(first.Front()).ToContainTextAsync("Prévenir avant l’heure du rendez-vous");
        await Expect(first.Front()).ToContainTextAsync("Entretien 1");
        Assert.DoesNotContain(await StudySeed.Records(study), record => record.Contains("Qu’on me prévienne", StringComparison.Ordinal));

        await second.Button(Fr("interviews.tab.held")).ClickAsync();
        await second.Button(Fr("atlas.actions", ("name", "Entretien 1"))).ClickAsync();
        await second.GetByRole(AriaRole.Menuitem, new() { Name = Fr("interviews.erase"), Exact = true }).ClickAsync();
        await second.GetByRole(AriaRole.Alertdialog).Button(Fr("interviews.erase")).ClickAsync();
        await Expect(second.Locator(".interview-erased")).ToBeVisibleAsync();
        await first.CloseDialogs();
        await Expect(first.Locator(".talk-gap")).ToBeVisibleAsync();
        await Expect(first.Locator(".talk-erased")).ToBeVisibleAsync();
    }

    [Fact]
    [Rule("L24")]
    public async Task What_is_typed_survives_a_lost_network_and_a_reload()
    {
        var study = Study(await StudySeed.CopyOfDemo(Browser.Server.Address, "Reprise d’entretien"));
        var person = await Browser.Person();
        var page = await Browser.OpenTab(person, study + "/interviews");
        await Begin(page, "Entretien 1");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator(".talk-where")).ToHaveTextAsync(Like("interviews.place"));
        await person.RouteAsync("**/entries/*", route => route.AbortAsync());
        await page.Locator(".talk-new textarea").FillAsync("Écrit sans réseau");
        await Expect(page.Locator(".talk-saved")).ToHaveTextAsync(Fr("interviews.keeping.failed"));
        await person.UnrouteAsync("**/entries/*");
        await page.ReloadAsync();
        await Expect(page.Locator(".talk-words")).ToHaveValueAsync("Écrit sans réseau");
        await Kept(page);
        Assert.Null(await page.EvaluateAsync<string?>("() => Object.keys(localStorage).find(key => /^parcours\\.interview\\.interview:/.test(key)) ?? null"));
        await page.ReloadAsync();
        await Expect(page.Locator(".talk-words")).ToHaveValueAsync("Écrit sans réseau");
    }

    [Fact]
    [Rule("S46.1"), Rule("S46.2")]
    public async Task A_design_is_held_against_the_ideal_and_says_why()
    {
        var study = Study(await StudySeed.CopyOfDemo(Browser.Server.Address, "Idéal"));
        var page = await Browser.Open(study + "/ideal");
        var counts = page.Locator(".ideal-counts").First;
        await Expect(counts).ToContainTextAsync("0 tenu");
        var cell = page.GetByRole(AriaRole.Group, new() { Name = Fr("ideal.of", ("design", "Emménager serein"), ("text", "Je choisis mon heure")), Exact = true });
        await cell.Button(Fr("ideal.degree.partly")).ClickAsync();
        await page.Field(Fr("ideal.whyOf", ("text", "Je choisis mon heure"))).FillAsync("Un créneau, pas une heure");
        await page.Keyboard.PressAsync("Tab");
        await page.Field(Fr("ideal.byOf", ("text", "Je choisis mon heure"))).SelectOptionAsync("Choix du créneau");
        await Expect(counts).ToContainTextAsync("1 en partie");
        await page.Saved();
        await page.ReloadAsync();
        await Expect(page.Field(Fr("ideal.whyOf", ("text", "Je choisis mon heure")))).ToHaveValueAsync("Un créneau, pas une heure");

        await page.GetByRole(AriaRole.Link, new() { Name = Fr("compare.open"), Exact = true }).ClickAsync();
        await Expect(page.Locator(".compare-one")).ToHaveCountAsync(2);
        await Expect(page.Locator(".compare-shared")).ToHaveCountAsync(2);
        await page.Locator(".compare-one").First.Locator(".map-viewport").HoverAsync();
        // Both have found their place before the hand moves one of them.
        await page.WaitForFunctionAsync($"() => {{ const zooms = ({ZoomsOf})(); return zooms.length === 2 && zooms[0] === zooms[1]; }}");
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        await page.Locator(".map[data-moving]").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        var before = (await Zooms(page))[0];
        await page.Keyboard.DownAsync("Control");
        await page.Mouse.WheelAsync(0, -200);
        await page.Keyboard.UpAsync("Control");
        await page.WaitForFunctionAsync($"before => {{ const zooms = ({ZoomsOf})(); return zooms[0] !== before && zooms[0] === zooms[1]; }}", before);
        await page.Button(Fr("compare.mode.over")).ClickAsync();
        await Expect(page.Locator(".compare-one")).ToHaveCountAsync(1);
        await Expect(page.Locator(".compare-ghost").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 900)]
    public async Task No_accessibility_violation(ColorScheme theme, int width)
    {
        var study = Study(Browser.Server.Study);
        var page = await Browser.OpenTab(await Browser.Person(theme: theme, width: width), study + "/interviews");
        await page.Locator(".interview-row").First.WaitForAsync();
        await None(page);
        await page.Button(Fr("interviews.tab.guide")).ClickAsync();
        await page.Locator(".constituents li").First.WaitForAsync();
        await None(page);
        await page.Button(Fr("interviews.tab.together")).ClickAsync();
        await page.Locator(".dots-one").First.WaitForAsync();
        await None(page);
        await page.Button(Fr("interviews.tab.held")).ClickAsync();
        await Row(page, "Entretien 5").ClickAsync();
        await GoTo(page, Card);
        await page.Locator(".talk-said li").First.WaitForAsync();
        await None(page);
        await page.GotoAsync(study + "/ideal");
        await page.Locator(".judgement").First.WaitForAsync();
        await None(page);
        await page.GetByRole(AriaRole.Link, new() { Name = Fr("compare.open"), Exact = true }).ClickAsync();
        await page.Locator(".compare-shared").First.WaitForAsync();
        await None(page);
    }

    private static string Study(string map) => map[..map.IndexOf("/m/", StringComparison.Ordinal)];

    private static async Task None(IPage page) => Assert.Equal("", string.Join('\n', await page.Violations()));

    private static ILocator Row(IPage page, string name) => page.Locator(".interview-row", new() { HasText = name }).GetByRole(AriaRole.Link);

    private static async Task Begin(IPage page, string name)
    {
        await page.Button(Fr("interviews.new")).ClickAsync();
        await page.Field(Fr("interviews.name")).FillAsync(name);
        await page.Keyboard.PressAsync("Enter");
        await Row(page, name).ClickAsync();
        await page.Locator(".talk-question").WaitForAsync();
    }

    private static async Task GoTo(IPage page, string card)
    {
        await page.Locator($".talk-strip button[title^=\"{card}\"]").ClickAsync();
        await Expect(page.Locator(".talk-question h2")).ToHaveTextAsync(Ask);
    }

    private static Task Choose(IPage page, string scale, int value) =>
        page.Locator($".talk-scale[data-scale={scale}] label").Nth(value).ClickAsync();

    private static async Task Say(IPage page, string kind, string text)
    {
        await page.Button(Fr("interviews.kind." + kind)).ClickAsync();
        await page.Field(Fr("interviews.write." + kind)).FillAsync(text);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".talk-words")).ToHaveValueAsync(text);
    }

    private static Task Kept(IPage page) => Expect(page.Locator(".talk-saved")).ToHaveTextAsync(Fr("interviews.keeping.kept"));

    private static async Task<string[]> Zooms(IPage page) =>
        await page.EvaluateAsync<string[]>(ZoomsOf);
}
