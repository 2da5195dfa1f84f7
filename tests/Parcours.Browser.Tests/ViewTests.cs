using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>Saved views: kept in the study, come back to, presented with the arrow keys; nothing of the map moves.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class ViewTests(BrowserFixture browser) : PageTests(browser)
{
    [Fact]
    public async Task Two_views_are_saved_come_back_after_a_reload_and_are_presented()
    {
        var page = await Browser.Open(await StudySeed.CopyOfDemo(Browser.Server.Address, "Vues"));
        await page.Locator(".map-card").First.WaitForAsync();
        await page.WholeMap();
        var geometry = await page.Geometry();
        var name = (await page.Locator(".layer-name").First.TextContentAsync())!.Trim();

        await page.Button(Fr("layers.hide", ("name", name))).ClickAsync();
        await page.Button(Fr("measures.kpi.wait")).ClickAsync();
        await Save(page, "Sans le premier chemin");
        await page.Button(Fr("layers.show", ("name", name))).ClickAsync();
        await page.Button(Fr("measures.kpi.nps")).ClickAsync();
        await Save(page, "Tout");
        await page.Saved();
        await page.ReloadAsync();
        await page.Locator(".map-card").First.WaitForAsync();

        await page.Button("Sans le premier chemin").ClickAsync();
        await Expect(page.Button(Fr("layers.show", ("name", name)))).ToBeVisibleAsync();
        await Expect(page.Button(Fr("measures.kpi.wait"))).ToHaveAttributeAsync("aria-pressed", "true");
        await page.Settled();
        Assert.Equal(geometry, await page.Geometry());

        await page.Button(Fr("views.present")).ClickAsync();
        var presented = page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = Fr("views.presentation") });
        await Expect(presented.GetByRole(AriaRole.Status)).ToContainTextAsync("Sans le premier chemin");
        await Expect(page.Locator(".study-bar")).ToBeHiddenAsync();
        // The map alone, and its zoom and legend when they are asked for.
        await Expect(page.Locator(".map-bottom")).ToBeHiddenAsync();
        await presented.Button(Fr("views.toolsShow")).ClickAsync();
        await Expect(page.Locator(".map-bottom")).ToBeVisibleAsync();
        await presented.Button(Fr("views.toolsHide")).ClickAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(presented.GetByRole(AriaRole.Status)).ToContainTextAsync("Tout");
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(presented.GetByRole(AriaRole.Status)).ToContainTextAsync("Sans le premier chemin");
        var violations = await page.Violations();
        Assert.True(violations.Length == 0, string.Join('\n', violations));
        await presented.Button(Fr("views.end")).ClickAsync();
        await Expect(page.Locator(".study-bar")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_view_is_renamed_moved_replaced_and_removed()
    {
        var page = await Browser.Open(await StudySeed.CopyOfDemo(Browser.Server.Address, "Vues"));
        await page.Locator(".map-card").First.WaitForAsync();
        await Save(page, "Un");
        await Save(page, "Deux");
        var names = page.Locator(".views-apply");
        await Expect(names).ToHaveTextAsync(["Un", "Deux"]);
        await page.Button(Fr("views.edit", ("name", "Deux"))).ClickAsync();
        await page.Button(Fr("study.before", ("name", "Deux"))).ClickAsync();
        await Expect(names).ToHaveTextAsync(["Deux", "Un"]);

        var field = page.Field(Fr("study.nameOf", ("name", "Deux")));
        await field.FillAsync("D’abord");
        await field.PressAsync("Enter");
        await Expect(names).ToHaveTextAsync(["D’abord", "Un"]);

        await page.Button(Fr("measures.kpi.wait")).ClickAsync();
        await page.Button(Fr("views.update", ("name", "D’abord"))).ClickAsync();
        await page.Button(Fr("measures.kpi.nps")).ClickAsync();
        await names.First.ClickAsync();
        await Expect(page.Button(Fr("measures.kpi.wait"))).ToHaveAttributeAsync("aria-pressed", "true");

        await page.Button(Fr("study.remove", ("name", "D’abord"))).ClickAsync();
        await Expect(names).ToHaveTextAsync(["Un"]);
    }

    private static async Task Save(IPage page, string name)
    {
        await page.Field(Fr("views.name")).FillAsync(name);
        await page.Button(Fr("views.save")).ClickAsync();
        await Expect(page.Locator(".views-apply", new PageLocatorOptions { HasText = name })).ToBeVisibleAsync();
    }
}
