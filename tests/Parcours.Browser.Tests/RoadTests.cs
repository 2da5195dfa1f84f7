using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Parcours.Tests;

/// <summary>The road of the first issue, walked in a real browser as a consultant would.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class RoadTests(BrowserFixture browser) : PageTests(browser)
{
    [Fact]
    public async Task The_demo_opens_on_its_measured_map_in_French()
    {
        var page = await Browser.OpenDemo();
        await Expect(page.Locator("html[lang^=fr]")).ToHaveCountAsync(1);
        Assert.True(await page.Locator(".map-card").CountAsync() >= 20);
        await Expect(page.GetByText("14 000 cas", new PageGetByTextOptions { Exact = false }).First).ToBeVisibleAsync();
        await page.Saved();
        await page.Picture("map-fr-light.png");
    }

    [Fact]
    public async Task The_demo_opens_in_English_and_dark()
    {
        var page = await Browser.OpenDemo("en-GB", ColorScheme.Dark);
        await Expect(page.Locator("html[lang^=en]")).ToHaveCountAsync(1);
        await page.Saved("Saved");
        await page.Picture("map-en-dark.png");
    }

    [Fact]
    [Rule("L20")]
    public async Task Another_browser_sees_an_edit_and_the_undo_of_it()
    {
        var (mine, theirs) = (await Browser.OpenDemo(), await Browser.OpenDemo());
        var id = await mine.Locator(".map-card").First.GetAttributeAsync("data-id");
        var (here, there) = (mine.Locator($".map-card[data-id='{id}']"), theirs.Locator($".map-card[data-id='{id}']"));
        var before = await here.Title();

        await here.ClickAsync();
        await mine.Keyboard.PressAsync("F2");
        await mine.Keyboard.PressAsync("Control+A");
        await mine.Keyboard.TypeAsync("Nom changé");
        await mine.Keyboard.PressAsync("Enter");
        await Expect(here.Locator(".map-card-title")).ToContainTextAsync("Nom changé");
        await Expect(there.Locator(".map-card-title")).ToContainTextAsync("Nom changé");

        await mine.Saved();
        await mine.Button("Annuler (Ctrl+Z)").ClickAsync();
        await Expect(there.Locator(".map-card-title")).Not.ToContainTextAsync("Nom changé");
        Assert.Equal(before, await there.Title());
    }

    [Fact]
    [Rule("L22")]
    public async Task Another_browser_sees_who_is_here()
    {
        var mine = await Browser.OpenDemo();
        var theirs = await Browser.OpenDemo();
        var map = theirs.Locator(".map-viewport");
        var box = (await map.BoundingBoxAsync())!;
        await theirs.Mouse.MoveAsync(box.X + 300, box.Y + 300);
        await theirs.Mouse.MoveAsync(box.X + 320, box.Y + 310);
        await Expect(mine.Locator(".map-guest:not([hidden])").First).ToBeVisibleAsync();
    }

    [Fact]
    [Rule("M9")]
    public async Task A_path_drawn_by_clicking_cards_gets_its_share_at_once()
    {
        var page = await Browser.OpenDemo();
        await page.Button("Tracer un chemin").ClickAsync();
        await page.GetByLabel("Nom du chemin").FillAsync("Essai");
        await page.GetByLabel("Nature").SelectOptionAsync(new SelectOptionValue { Label = "Exception" });
        await page.Button("Tracer").ClickAsync();
        var cards = page.Locator(".map-card");
        await cards.Nth(0).ClickAsync();
        await cards.Nth(1).ClickAsync();
        await page.Keyboard.PressAsync("Escape");
        var row = page.Locator(".layer-row", new PageLocatorOptions { HasText = "Essai" });
        await Expect(row.Locator(".layer-share")).ToContainTextAsync("%");
        await page.Saved();
        await page.Button("Annuler (Ctrl+Z)").ClickAsync();
        await page.Button("Annuler (Ctrl+Z)").ClickAsync();
        await page.Button("Annuler (Ctrl+Z)").ClickAsync();
        await Expect(row).ToHaveCountAsync(0);
    }

    [Fact]
    [Rule("A5")]
    public async Task Hiding_a_layer_moves_nothing()
    {
        var page = await Browser.OpenDemo();
        var before = await page.Geometry();
        var name = (await page.Locator(".layer-name").First.TextContentAsync())!.Trim();
        await page.Button(Words.Fr("layers.hide", ("name", name))).ClickAsync();
        Assert.Equal(before, await page.Geometry());
        await page.Button(Words.Fr("layers.show", ("name", name))).ClickAsync();
    }

    [Fact]
    [Rule("S11.3")]
    public async Task A_moment_of_truth_says_kept_or_broken_from_a_hand_entered_reading()
    {
        var page = await Browser.OpenDemo();
        var card = page.Locator(".map-card:not(:has(.map-moment))").First;
        var id = await card.GetAttributeAsync("data-id");
        card = page.Locator($".map-card[data-id='{id}']");
        await card.DblClickOrInspect(page);
        await page.Button("Marquer comme moment de vérité").ClickAsync();
        await page.Button("Ajouter une condition énoncée par le client").ClickAsync();
        await page.GetByLabel("Ce que le client demande").FillAsync("On me rappelle dans l’heure");
        await page.GetByLabel("Qui le dit").FillAsync("Client primo-accédant");
        await page.GetByLabel("Indicateur qui le vérifie").FillAsync("délai de rappel");
        await page.GetByLabel("Valeur", new PageGetByLabelOptions { Exact = true }).FillAsync("60");
        await page.GetByLabel("Unité", new PageGetByLabelOptions { Exact = true }).FillAsync("min");
        await page.Locator("form").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Enregistrer", Exact = true }).ClickAsync();
        var condition = page.GetByRole(AriaRole.Listitem).Filter(new LocatorFilterOptions { HasText = "On me rappelle" }).First;
        await condition.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Saisir une mesure" }).ClickAsync();
        await condition.GetByLabel("Valeur", new LocatorGetByLabelOptions { Exact = true }).FillAsync("90");
        await condition.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Enregistrer" }).ClickAsync();
        await Expect(card.Locator(".map-verdict.broken")).ToBeVisibleAsync();
    }
}
