using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>A consultant places the stakeholders, says who acts where, and reads the map by role.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class PeopleTests(BrowserFixture browser) : PageTests(browser)
{
    [Fact]
    [Rule("L21")]
    public async Task Somebody_is_moved_from_ring_to_ring_with_the_keyboard_and_the_mouse()
    {
        var study = await Study("Cercles");
        var page = await Browser.Open(study + "/people");
        var notary = page.Locator(".person-mark", new PageLocatorOptions { HasText = "Notaire" });
        await Expect(notary).ToHaveAccessibleNameAsync(Mark("far"));
        await notary.FocusAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(notary).ToHaveAccessibleNameAsync(Mark("near"));
        await Expect(notary).ToBeFocusedAsync();

        var from = (await notary.Locator("circle").BoundingBoxAsync())!;
        var to = (await page.Locator("[data-ring=centre] text").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(from.X + 12, from.Y + 12);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to.X, to.Y + 40, new MouseMoveOptions { Steps = 6 });
        await page.Mouse.UpAsync();
        await Expect(notary).ToHaveAccessibleNameAsync(Mark("centre"));
        await Expect(page.Field(Fr("people.ringOf", ("name", "Notaire")))).ToHaveValueAsync("centre");

        await notary.FocusAsync();
        await page.Undo();
        await page.Undo();
        await Expect(notary).ToHaveAccessibleNameAsync(Mark("far"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Field(Fr("atlas.stakeholderName")).Nth(7)).ToBeFocusedAsync();

        static string Mark(string ring) =>
            Fr("people.mark", ("name", "Notaire"), ("role", Fr("atlas.role.influencer")), ("ring", Fr("people.ring." + ring)));
    }

    [Fact]
    [Rule("S48.1"), Rule("L21")]
    public async Task Who_acts_and_decides_is_said_on_the_sheet_and_a_role_filters_the_map()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Rôles");
        var page = await Browser.Open(study);
        var card = page.Card("Étude personnalisée");
        await card.ClickAsync();
        var before = await StudySeed.Records(study);
        var field = page.Field(Fr("people.involve"));
        foreach (var name in (string[])["notaire", "Banquier"])
        {
            await field.FillAsync(name);
            await field.PressAsync("Enter");
        }

        var banker = page.Locator(".involved > li", new PageLocatorOptions { HasText = "Banquier" });
        await banker.Button(Fr("people.part.decides")).ClickAsync();
        await Expect(banker.Button(Fr("people.part.decides"))).ToHaveAttributeAsync("aria-pressed", "true");
        await page.Saved();
        // The notary was known: two parts and one person more, then the decision.
        Assert.Equal(before.Length + 4, (await StudySeed.Records(study)).Length);
        Assert.Empty(await page.Violations());

        var filter = page.Locator(".roles-filter button", new PageLocatorOptions { HasText = Fr("atlas.role.influencer") });
        await filter.ClickAsync();
        await Expect(card).ToHaveCSSAsync("opacity", "1");
        await Expect(page.Card("Simulateur de tarif")).ToHaveCSSAsync("opacity", "0.28");
        await filter.ClickAsync();
        await Expect(page.Card("Simulateur de tarif")).ToHaveCSSAsync("opacity", "1");

        await card.FocusAsync();
        for (var i = 0; i < 3; i++) await page.Undo();
        Assert.Equal(before, await StudySeed.Records(study), StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_touchpoints_of_somebody_open_on_their_map()
    {
        var page = await Browser.Open(await Study("Interventions") + "/people");
        await page.Locator(".person", new PageLocatorOptions { HasText = "fixe le jour J" }).Button("Souscription en ligne").ClickAsync();
        await Expect(page.Card("Souscription en ligne")).ToBeInViewportAsync();
        await Expect(page.GetByRole(AriaRole.Complementary, new PageGetByRoleOptions { Name = Fr("study.inspector") })).ToContainTextAsync("Notaire");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_accessibility_violation(ColorScheme theme)
    {
        var page = await Browser.OpenDemo(theme: theme);
        await page.GotoAsync(page.Url[..page.Url.IndexOf("/m/", StringComparison.Ordinal)] + "/people");
        await page.Locator(".person-mark").First.WaitForAsync();
        Assert.Empty(await page.Violations());
    }

    private async Task<string> Study(string name)
    {
        var map = await StudySeed.CopyOfDemo(Browser.Server.Address, name);
        return map[..map.IndexOf("/m/", StringComparison.Ordinal)];
    }
}
