using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>Folders of paths and the signs of the map: shown, hidden, locked, and nothing else moves.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class FolderTests(BrowserFixture browser) : PageTests(browser)
{
    [Fact]
    [Rule("A5"), Rule("S8.1"), Rule("L21")]
    public async Task A_folder_hides_folds_and_locks_its_paths_and_gives_them_back()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Dossiers");
        var page = await Browser.Open(study);
        await page.Locator(".map-card").First.WaitForAsync();
        await page.Saved();
        var (geometry, before) = (await page.Geometry(), await StudySeed.Records(study));
        foreach (var name in (string[])["Pièce manquante", "Technicien absent"])
        {
            await Row(page, name).Locator(".layer-name").ClickAsync();
            var folders = page.Locator(".folder-select select");
            await folders.SelectOptionAsync(name == "Pièce manquante" ? "new" : (await folders.Locator("option").Nth(1).GetAttributeAsync("value"))!);
            await Row(page, name).Locator(".layer-name").ClickAsync();
        }

        var folder = page.Locator(".layer-folder");
        await Expect(folder.Locator(".layer-row")).ToHaveCountAsync(2);
        await page.Saved();
        // The sheet of the path took its place from the map and gave it back.
        await Expect(page.Locator(".study-right")).ToHaveCountAsync(0);
        await page.Settled();
        Assert.Equal(geometry, await page.Geometry());

        var called = Fr("layers.folder.name", ("n", "1"));
        await folder.Button(Fr("layers.showKind", ("name", called))).ClickAsync();
        await Expect(folder.Locator(".layer-row[data-off]")).ToHaveCountAsync(2);
        Assert.Equal(geometry, await page.Geometry());
        await folder.Button(Fr("layers.showKind", ("name", called))).ClickAsync();
        await folder.Button(Fr("layers.lock", ("name", called))).First.ClickAsync();
        await Row(page, "Pièce manquante").Locator(".layer-name").ClickAsync();
        await Expect(page.Locator(".folder-select select")).ToBeDisabledAsync();
        // Its sheet says why nothing of it can be typed, and opens the lock.
        var written = page.Locator(".study-right .editable-title");
        await Expect(written).Not.ToBeEditableAsync();
        await Expect(page.Locator(".path-locked")).ToContainTextAsync(called);
        await page.Locator(".path-locked button").ClickAsync();
        await Expect(written).ToBeEditableAsync();
        await page.Undo();
        await Expect(written).Not.ToBeEditableAsync();
        await folder.Button(Fr("layers.folder.fold", ("name", called))).ClickAsync();
        await Expect(folder.Locator(".layer-row")).ToHaveCountAsync(0);
        Assert.Empty(await page.Violations());

        await page.Locator(".map-viewport").ClickAsync(new LocatorClickOptions { Position = new Position { X = 300, Y = 20 } });
        for (var i = 0; i < 3; i++) await page.Undo();
        Assert.Equal(before, await StudySeed.Records(study), StringComparer.Ordinal);
    }

    [Fact]
    [Rule("A5"), Rule("L21")]
    public async Task A_folder_is_named_as_it_is_made_and_paths_are_dragged_into_it_and_out()
    {
        var page = await Browser.Open(await StudySeed.CopyOfDemo(Browser.Server.Address, "Glisser"));
        await page.Locator(".map-card").First.WaitForAsync();
        var geometry = await page.Geometry();
        await page.Button(Fr("layers.folder.add")).ClickAsync();
        await page.Locator(".layer-folder h3 input:focus").WaitForAsync();
        await page.Keyboard.TypeAsync("À corriger");
        await page.Keyboard.PressAsync("Enter");
        var folder = page.Locator(".layer-folder");
        await Row(page, "Technicien absent").Locator(".layer-line").DragToAsync(folder);
        await Expect(folder.Locator(".layer-row")).ToContainTextAsync("Technicien absent");
        await page.Saved();
        var anomalies = page.Locator(".layer-group:not(.layer-folder)").Last;
        await Row(page, "Technicien absent").Locator(".layer-line").DragToAsync(anomalies);
        await Expect(folder.Locator(".layer-row")).ToHaveCountAsync(0);
        await Expect(anomalies.Locator(".layer-row")).ToHaveCountAsync(2);
        Assert.Equal(geometry, await page.Geometry());
        Assert.Equal("À corriger", await folder.Locator("h3 input").InputValueAsync());
    }

    [Fact]
    [Rule("A5"), Rule("S50.1")]
    public async Task A_sign_is_hidden_alone_and_a_saved_view_keeps_it()
    {
        var page = await Browser.Open(await StudySeed.CopyOfDemo(Browser.Server.Address, "Signes"));
        await page.Locator(".map-moment").First.WaitForAsync();
        var geometry = await page.Geometry();
        await page.Locator(".signs:not(.bands) summary").ClickAsync();
        var name = Fr("signs.moments");
        await page.Button(Fr("layers.hide", ("name", name))).ClickAsync();
        await Expect(page.Locator(".map-moment").First).ToHaveCSSAsync("visibility", "hidden");
        await Expect(page.Locator(".map-card").First).ToHaveCSSAsync("visibility", "visible");
        Assert.Equal(geometry, await page.Geometry());
        Assert.Empty(await page.Violations());

        await page.Field(Fr("views.name")).FillAsync("Sans moments");
        await page.Keyboard.PressAsync("Enter");
        await page.Button(Fr("layers.show", ("name", name))).ClickAsync();
        await Expect(page.Locator(".map-moment").First).ToHaveCSSAsync("visibility", "visible");
        await page.Saved();
        await page.ReloadAsync();
        await page.Button("Sans moments").ClickAsync();
        await Expect(page.Locator(".map-moment").First).ToHaveCSSAsync("visibility", "hidden");
    }

    [Fact]
    [Rule("A5")]
    public async Task A_step_that_may_come_again_has_its_ring_and_the_legend_says_so()
    {
        var page = await Browser.OpenDemo();
        await Expect(page.Locator(".map-path .map-stop .map-stop-turn").First).ToBeAttachedAsync();
        await Expect(page.Locator(".map-legend")).ToContainTextAsync(Fr("map.legend.optional"));
        await Expect(page.Locator(".map-legend")).ToContainTextAsync(Fr("map.legend.repeat"));
    }

    [Fact]
    [Rule("A5"), Rule("S50.2"), Rule("L21")]
    public async Task Bands_are_added_dragged_and_taken_away_under_a_map_that_stands_still()
    {
        var page = await Browser.Open(await StudySeed.CopyOfDemo(Browser.Server.Address, "Bandeaux"));
        await page.Locator(".map-card").First.WaitForAsync();
        var geometry = await page.Geometry();
        await page.Locator(".bands summary").ClickAsync();
        var rows = page.Locator(".bands ol > li");
        await Expect(rows).ToHaveCountAsync(3);
        await page.Button(Fr("map.band.plan")).ClickAsync();
        await Expect(page.Locator(".map-band-name")).ToHaveCountAsync(4);
        await page.Button(Fr("bands.up", ("name", Fr("map.band.plan")))).ClickAsync();
        await Expect(rows.Nth(2)).ToContainTextAsync(Fr("map.band.plan"));

        var grip = (await rows.Nth(3).Locator(".band-grip").BoundingBoxAsync())!;
        var first = (await rows.First.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(grip.X + 8, grip.Y + 8);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(grip.X + 8, first.Y + 2, new MouseMoveOptions { Steps = 8 });
        await page.Mouse.UpAsync();
        await Expect(rows.First).ToContainTextAsync(Fr("map.band.voice"));
        await page.Saved();
        Assert.Equal(geometry, await page.Geometry());
        Assert.Empty(await page.Violations());
        await page.Button(Fr("bands.remove", ("name", Fr("map.band.satisfaction")))).ClickAsync();
        await Expect(page.Locator(".map-band-name")).ToHaveCountAsync(3);
    }

    [Fact]
    [Rule("A5"), Rule("S61.1")]
    public async Task The_band_of_expectations_says_what_is_kept_and_leads_to_what_is_not()
    {
        var page = await Browser.Open(await StudySeed.CopyOfDemo(Browser.Server.Address, "Attentes"));
        await page.Locator(".map-card").First.WaitForAsync();
        await page.Locator(".bands summary").ClickAsync();
        await page.Button(Fr("map.band.expectations")).ClickAsync();
        var cells = page.Locator(".map-expected-cell");
        await cells.First.WaitForAsync();
        await page.WholeMap();
        Assert.Empty(await page.Violations());

        // The word and the n behind a verdict are told where it is pointed at.
        var broken = page.Locator(".map-expected-cell", new PageLocatorOptions { HasText = Fr("map.verdict.broken") }).First.Locator("[data-state=broken]");
        await broken.Locator("text").ClickAsync();
        var condition = page.Locator(".inspector .condition:focus");
        await Expect(condition).ToContainTextAsync(Fr("map.verdict.broken"), new LocatorAssertionsToContainTextOptions { IgnoreCase = true });

        // With the keyboard: one stop, the arrows go from stage to stage.
        await cells.First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(cells.Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".inspector [data-record]:focus")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_question_mark_lists_every_key_and_not_in_a_field()
    {
        var page = await Browser.OpenDemo();
        await page.Keyboard.PressAsync("?");
        await Expect(page.Front()).ToContainTextAsync(Fr("keys.title"));
        await Expect(page.Front()).ToContainTextAsync(Fr("keys.card.move"));
        Assert.Empty(await page.Violations());
        await page.CloseDialogs();
        await page.Field(Fr("views.name")).FocusAsync();
        await page.Keyboard.PressAsync("?");
        await Expect(page.Field(Fr("views.name"))).ToHaveValueAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await page.GotoAsync(page.Url[..page.Url.IndexOf("/m/", StringComparison.Ordinal)]);
        await page.Locator(".tile").First.WaitForAsync();
        await page.Keyboard.PressAsync("?");
        await Expect(page.Front()).ToContainTextAsync(Fr("keys.title"));
    }

    private static ILocator Row(IPage page, string name) => page.Locator(".layer-row", new PageLocatorOptions { HasText = name });
}
