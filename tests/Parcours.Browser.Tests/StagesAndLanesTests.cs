using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>Stages and lanes added, renamed, put elsewhere, removed; undo of each brings back every record, to the letter.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class StagesAndLanesTests(BrowserFixture browser) : PageTests(browser)
{
    [Theory]
    [InlineData("stage", ".map-stage", "Comparer")]
    [InlineData("lane", ".map-lane-name", "Téléphone")]
    [Rule("S5.3"), Rule("S6.3"), Rule("L20")]
    public async Task Each_change_is_on_the_map_and_its_undo_brings_everything_back(string kind, string headers, string name)
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, kind);
        var page = await Browser.Open(study);
        await page.Locator(".map-card").First.WaitForAsync();
        await page.WholeMap();
        var shown = page.Locator(headers);
        var (records, names, cards) = (await StudySeed.Records(study), await shown.AllTextContentsAsync(), await page.CardIds());
        Assert.Contains(name, names, StringComparer.Ordinal);
        Assert.Equal(28, cards.Length);

        await Changed(async list =>
        {
            await page.Field(Fr($"study.{kind}.add")).FillAsync("Tout neuf");
            await page.Keyboard.PressAsync("Enter");
        }, now => Assert.Equal([.. names, "Tout neuf"], now, StringComparer.Ordinal));
        await Changed(async list =>
        {
            await page.Field(Fr("study.nameOf", ("name", name))).FillAsync("Renommé");
            await page.Keyboard.PressAsync("Tab");
        }, now => Assert.Equal(names.Select(each => each == name ? "Renommé" : each), now, StringComparer.Ordinal));
        await Changed(
            list => list.Button(Fr("study.after", ("name", name))).ClickAsync(),
            now => Assert.Equal(names.ToList().IndexOf(name) + 1, now.ToList().IndexOf(name)));
        await Changed(
            list => list.Button(Fr("study.remove", ("name", name))).ClickAsync(),
            now => Assert.Equal(names.Where(each => each != name), now, StringComparer.Ordinal));

        // One change by the dialog, seen on the map; then its undo.
        async Task Changed(Func<ILocator, Task> change, Action<IReadOnlyList<string>> check)
        {
            await page.Button(Fr("study.stages")).First.ClickAsync();
            if (kind == "lane") await page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = Fr("study.laneList") }).ClickAsync();
            var list = page.Front();
            await change(list);
            await page.Saved();
            await page.CloseDialogs();
            await Expect(shown).Not.ToHaveTextAsync(names);
            check(await shown.AllTextContentsAsync());
            Assert.Equal(cards, await page.CardIds(), StringComparer.Ordinal);
            await page.Undo();
            await Expect(shown).ToHaveTextAsync(names);
            Assert.Equal(records, await StudySeed.Records(study), StringComparer.Ordinal);
        }
    }

    [Fact]
    [Rule("L20")]
    public async Task A_stage_gets_its_phase_a_lane_its_pictogram_and_its_place_behind_the_scenes_and_a_card_its_own_pictogram()
    {
        var page = await Browser.Open(await StudySeed.CopyOfDemo(Browser.Server.Address, "Pictogrammes"));
        await page.Locator(".map-card").First.WaitForAsync();
        await page.Button(Fr("study.stages")).First.ClickAsync();
        await page.Field(Fr("study.stage.phaseOf", ("name", "Comparer"))).SelectOptionAsync(new SelectOptionValue { Label = "Utilisation" });
        await page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = Fr("study.laneList") }).ClickAsync();
        await page.Front().Button(Fr("pictogram.of", ("name", "Téléphone"), ("icon", Fr("pictogram.phone")))).ClickAsync();
        await page.Front().Button(Fr("pictogram.chat")).ClickAsync();
        await page.Field(Fr("study.lane.backstageOf", ("name", "Téléphone"))).CheckAsync();
        await page.Saved();
        await page.CloseDialogs();
        await Expect(page.Locator(".map-lane-name", new PageLocatorOptions { HasText = "Téléphone" }).Locator(".mi-chat")).ToHaveCountAsync(1);
        // The stage that left its phase cuts the bar of the first one in two.
        await Expect(page.Locator(".map-phase")).ToHaveTextAsync(["Découverte", "Utilisation", "Acquisition", "Utilisation"]);

        await page.Card("Rappel conseiller").ClickAsync();
        await page.Button(Fr("pictogram.of", ("name", "Rappel conseiller"), ("icon", Fr("pictogram.lane")))).ClickAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Card("Rappel conseiller").Locator(".mi-web")).ToHaveCountAsync(1);
        await page.Saved();
        for (var i = 0; i < 4; i++) await page.Button(Fr("study.undo")).ClickAsync();
        await Expect(page.Locator(".map-phase")).ToHaveTextAsync(["Découverte", "Acquisition", "Utilisation"]);
        await Expect(page.Card("Rappel conseiller").Locator(".mi-phone")).ToHaveCountAsync(1);
    }
}
