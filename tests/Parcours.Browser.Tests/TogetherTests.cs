using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>Several hands on one map.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class TogetherTests(BrowserFixture browser) : PageTests(browser)
{
    [Fact]
    [Rule("L3"), Rule("L20")]
    public async Task Two_people_draw_at_once_and_neither_path_loses_a_step()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "À deux");
        var (one, other) = (await Browser.Open(study), await Browser.Open(study));
        var before = (await StudySeed.Records(study)).Length;
        await Task.WhenAll(Begin(one, "Tracé par Claire"), Begin(other, "Tracé par Amine"));
        foreach (var place in new[] { 0, 1, 2, 3 })
        {
            await Task.WhenAll(one.Locator(".map-card").Nth(place).ClickAsync(), other.Locator(".map-card").Nth(5 - place).ClickAsync());
        }

        await Task.WhenAll(End(one), End(other));
        // Two paths of four steps each.
        var records = await StudySeed.Records(study);
        Assert.Equal(before + 10, records.Length);
        foreach (var page in new[] { one, other })
        {
            foreach (var name in new[] { "Tracé par Claire", "Tracé par Amine" }) await Expect(page.Locator(".layer-name", new PageLocatorOptions { HasText = name })).ToBeVisibleAsync();
        }

        // Undo takes back one's own, never the other's.
        for (var i = 0; i < 5; i++) await one.Undo();
        await Expect(other.Locator(".layer-name", new PageLocatorOptions { HasText = "Tracé par Claire" })).ToHaveCountAsync(0);
        await Expect(one.Locator(".layer-name", new PageLocatorOptions { HasText = "Tracé par Amine" })).ToBeVisibleAsync();
        Assert.Equal(before + 5, (await StudySeed.Records(study)).Length);
    }

    [Fact]
    [Rule("L20")]
    public async Task Two_tabs_of_one_person_see_each_other_and_undo_only_their_own()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Deux onglets");
        var person = await Browser.Person();
        var (first, second) = (await Browser.OpenTab(person, study), await Browser.OpenTab(person, study));
        var card = first.CardOf((await first.Card("Conseil en boutique").GetAttributeAsync("data-id"))!);
        var there = second.CardOf((await card.GetAttributeAsync("data-id"))!);
        await there.WaitForAsync();
        await card.DblClickAsync();
        await first.Named("Vu d’un onglet");
        await Expect(there).ToContainTextAsync("Vu d’un");
        await Expect(second.Button(Fr("study.undo"))).ToBeDisabledAsync();
        await first.Saved();
        await first.Undo();
        await Expect(there).ToContainTextAsync("Conseil");
    }

    [Fact]
    [Rule("L22")]
    public async Task Who_follows_somebody_looks_where_they_look_on_whatever_map_until_they_move_their_own()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Suivre");
        var (leader, follower) = (await Browser.Open(study), await Browser.Open(study));
        await leader.Locator(".map-card").First.WaitForAsync();
        await follower.GetByRole(AriaRole.Button, new() { NameRegex = Like("study.follow") }).ClickAsync();
        await Expect(follower.Locator(".following")).ToContainTextAsync(Like("study.following"));

        await leader.WholeMap();
        var whole = await leader.Locator(".map-percent").TextContentAsync();
        await Expect(follower.Locator(".map-percent")).ToHaveTextAsync(whole!);
        await leader.Locator(".map-viewport").PressAsync("+");
        await leader.Settled();
        Assert.NotEqual(whole, await leader.Locator(".map-percent").TextContentAsync(), StringComparer.Ordinal);
        await Expect(follower.Locator(".map-percent")).ToHaveTextAsync((await leader.Locator(".map-percent").TextContentAsync())!);

        // One's own hand ends it: the leader goes on alone.
        await follower.Mouse.MoveAsync(900, 500);
        await follower.Mouse.WheelAsync(0, -300);
        await Expect(follower.Locator(".following")).ToHaveCountAsync(0);
        await follower.Settled();
        var own = await follower.Locator(".map-percent").TextContentAsync();
        await leader.WholeMap();
        await Expect(follower.Locator(".map-percent")).ToHaveTextAsync(own!);
    }

    [Fact]
    [Rule("L22")]
    public async Task A_text_says_who_is_writing_in_it()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Écrire à deux");
        var (one, other) = (await Browser.Open(study), await Browser.Open(study));
        foreach (var page in new[] { one, other }) await page.Locator(".map-card").First.DblClickOrInspect(page);
        await one.Field(Fr("inspector.description")).ClickAsync();
        await Expect(other.Locator(".writing")).ToHaveTextAsync(Like("study.writing"));
        await one.Keyboard.PressAsync("Escape");
        await Expect(other.Locator(".writing")).ToHaveCountAsync(0);
    }

    private static async Task Begin(IPage page, string name)
    {
        await page.Locator(".map-card").First.WaitForAsync();
        await page.Button(Fr("paths.new")).ClickAsync();
        await page.Field(Fr("paths.name")).FillAsync(name);
        await page.Button(Fr("paths.start")).ClickAsync();
    }

    private static async Task End(IPage page)
    {
        await page.Keyboard.PressAsync("Escape");
        await page.Saved();
    }
}
