using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>[L18] The history as a consultant uses it: name a moment, compare, go back, undo that; try an alternative and bring it back.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class HistoryTests(BrowserFixture browser) : PageTests(browser)
{
    [Fact]
    [Rule("L18"), Rule("L21"), Rule("S15.2")]
    public async Task A_named_moment_is_compared_and_gone_back_to_and_the_way_back_is_undone()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Historique");
        var page = await Browser.Open(study);
        await page.Locator(".map-card").First.WaitForAsync();
        await page.AddCard("Rappel proactif", 0, 1);
        await page.Saved();
        var panel = await page.History();
        await Expect(panel.Locator(".history-sentence").First).ToHaveTextAsync(Fr("history.intent.touchpoint.add", ("about", "Rappel proactif")));
        await panel.Button(Fr("history.nameNow")).ClickAsync();
        await page.Field(Fr("history.name")).FillAsync("Avant l’atelier");
        await page.Field(Fr("history.note")).FillAsync("Montré à la direction");
        await panel.Button(Fr("history.nameGo")).ClickAsync();
        await Expect(panel.Locator(".history-version")).ToContainTextAsync("Montré à la direction");
        await panel.Button(Fr("history.close")).ClickAsync();

        await page.RenameCard("Conseil en boutique", "Conseil au comptoir");
        var records = await StudySeed.Records(study);
        panel = await page.History();
        await panel.Button("Avant l’atelier").ClickAsync();
        var property = panel.Locator(".history-property");
        await Expect(property).ToHaveCountAsync(1);
        await Expect(property.Locator("del")).ToContainTextAsync("Conseil en boutique");
        await Expect(property.Locator("ins")).ToContainTextAsync("Conseil au comptoir");
        await Expect(page.Locator(".history-frame[data-change=changed]")).ToHaveCountAsync(1);
        await panel.Locator(".history-item").Button("Conseil au comptoir").ClickAsync();
        await Expect(page.Card("Conseil au comptoir")).ToBeInViewportAsync();
        await page.Button(Fr("history.before")).ClickAsync();
        await Expect(page.Card("Conseil en boutique")).ToHaveCountAsync(1);
        await AssertAccessible(page);

        // Any moment can be compared, not only those with a name: here the one before the card was there.
        var before = panel.Locator(".history-ends select").First;
        var named = (await before.InputValueAsync())!;
        await Expect(before.Locator("optgroup").First).ToHaveAttributeAsync("label", Fr("history.namedMoments"));
        await before.SelectOptionAsync(new SelectOptionValue { Value = (await before.Locator("optgroup").Last.Locator("option").Last.GetAttributeAsync("value"))! });
        await Expect(panel.Locator(".history-item").Nth(1)).ToBeVisibleAsync();
        await before.SelectOptionAsync(new SelectOptionValue { Value = named });
        await Expect(property).ToHaveCountAsync(1);

        // Both moments beside each other, with what changed on both, moved as one.
        // Both open whole: on a wide screen large enough for their cards.
        await page.SetViewportSizeAsync(3400, 1400);
        await page.Button(Fr("compare.mode.side")).ClickAsync();
        var both = page.Locator(".history-both .compare-one");
        await Expect(both.Nth(0).Locator(".map-card", new LocatorLocatorOptions { HasText = "Conseil en boutique" })).ToHaveCountAsync(1);
        await Expect(both.Nth(1).Locator(".map-card", new LocatorLocatorOptions { HasText = "Conseil au comptoir" })).ToHaveCountAsync(1);
        await Expect(both.Nth(0).Locator(".history-frame[data-change=changed]")).ToHaveCountAsync(1);
        await Expect(both.Nth(1).Locator(".history-frame[data-change=changed]")).ToHaveCountAsync(1);
        await both.Nth(0).Locator(".map-viewport").PressAsync("+");
        await Expect(both.Nth(1).Locator(".map-percent")).ToHaveTextAsync((await both.Nth(0).Locator(".map-percent").TextContentAsync())!);
        await AssertAccessible(page);
        await page.Picture("history-both-fr.png");

        await panel.Button(Fr("history.restore")).ClickAsync();
        await Expect(panel.GetByText(Fr("history.same"))).ToBeVisibleAsync();
        await Expect(panel.Locator(".history-sentence").First).ToHaveTextAsync(Like("history.intent.restore.version"));
        await page.Undo();
        await Expect(property).ToHaveCountAsync(1);
        await Expect(panel.Locator("[data-undo]")).ToHaveCountAsync(1);
        Assert.Equal(records, await StudySeed.Records(study), StringComparer.Ordinal);
    }

    [Fact]
    [Rule("L18"), Rule("S15.3")]
    public async Task An_alternative_is_tried_and_brought_back_and_each_conflict_is_decided()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Origine");
        var page = await Browser.Open(study);
        await page.Locator(".map-card").First.WaitForAsync();
        var panel = await page.History();
        await panel.Button(Fr("history.tab.alternatives")).ClickAsync();
        await panel.Button(Fr("history.alternative.new")).ClickAsync();
        await page.Field(Fr("history.alternative.name")).FillAsync("Sans boutique");
        await panel.Button(Fr("history.alternative.go")).ClickAsync();
        var chip = page.Locator(".branch-chip");
        await Expect(chip).ToHaveTextAsync(Fr("history.alternative.of", ("name", "Sans boutique"), ("study", "Origine")));
        await page.Button(Fr("history.close")).ClickAsync();
        await page.RenameCard("Conseil en boutique", "Conseil à domicile");

        await chip.ClickAsync();
        await Expect(chip).ToHaveCountAsync(0);
        await page.RenameCard("Conseil en boutique", "Conseil en ligne");
        panel = await page.History();
        await panel.Button(Fr("history.tab.alternatives")).ClickAsync();
        await panel.Button(Fr("history.alternative.bringNamed", ("name", "Sans boutique"))).ClickAsync();
        var conflict = panel.GetByRole(AriaRole.Radiogroup);
        await Expect(conflict).ToHaveCountAsync(1);
        await Expect(conflict.GetByRole(AriaRole.Radio).First).ToBeCheckedAsync();
        await Expect(conflict).ToContainTextAsync("Conseil en ligne");
        await Expect(panel.Locator(".history-property")).ToHaveCountAsync(0);
        await conflict.GetByText("Conseil à domicile").ClickAsync();
        await Expect(panel.Locator(".history-property ins")).ToContainTextAsync("Conseil à domicile");
        await AssertAccessible(page);
        await panel.Button(Fr("history.mergeGo")).ClickAsync();
        await Expect(panel.GetByText(Fr("history.mergeDone"))).ToBeVisibleAsync();
        await panel.Button(Fr("history.toTimeline")).ClickAsync();
        await Expect(panel.Locator(".history-sentence").First).ToHaveTextAsync(Fr("history.intent.merge.plain"));
        await panel.Button(Fr("history.close")).ClickAsync();
        await Expect(page.Card("Conseil à domicile")).ToHaveCountAsync(1);

        panel = await page.History();
        await panel.Button(Fr("history.tab.alternatives")).ClickAsync();
        await panel.Button(Fr("history.alternative.archive", ("name", "Sans boutique"))).ClickAsync();
        await Expect(panel.Locator(".history-alternatives li")).ToHaveCountAsync(0);
        await panel.GetByRole(AriaRole.Checkbox).CheckAsync();
        await panel.Button(Fr("history.alternative.unarchive", ("name", "Sans boutique"))).ClickAsync();
        await Expect(panel.GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(0);

        await page.GotoAsync(Browser.Server.Address);
        var card = page.Locator(".home-list > li", new PageLocatorOptions { HasText = "Origine" });
        await Expect(card.Locator(".home-branches li")).ToContainTextAsync("Sans boutique");
        await Expect(page.Locator(".home-card", new PageLocatorOptions { HasText = "Sans boutique" })).ToHaveCountAsync(0);
    }

    private static async Task AssertAccessible(IPage page)
    {
        foreach (var theme in new[] { "light", "dark" })
        {
            await page.EvaluateAsync("theme => document.documentElement.dataset.theme = theme", theme);
            var violations = await page.Violations();
            Assert.True(violations.Length == 0, theme + ": " + string.Join('\n', violations));
        }
    }
}
