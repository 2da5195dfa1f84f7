using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>A map that is deleted says which words and pictures only it shows: kept for an undo, or erased with it.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class RemovalTests(BrowserFixture browser) : PageTests(browser)
{
    private const string Map = "Avoir l’électricité le jour J";

    [Fact]
    [Rule("S64.4"), Rule("L6")]
    public async Task A_deleted_map_comes_back_with_its_photo_when_it_was_kept_and_with_a_gap_when_it_was_erased()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "À supprimer");
        var page = await Browser.Open(study);
        await page.Card("Conseil en boutique").ClickAsync();
        await page.GetByTestId("photo-file").SetInputFilesAsync(new FilePayload { Name = "accueil.png", MimeType = "image/png", Buffer = SamplePictures.Png(320, 200) });
        await page.Locator(".map-photo img").First.WaitForAsync();
        await page.Saved();
        await page.GotoAsync(study[..study.IndexOf("/m/", StringComparison.Ordinal)]);
        var asked = page.GetByRole(AriaRole.Alertdialog);
        await page.Tile(Map).Act(Map, "app.delete");
        await Expect(asked).ToContainTextAsync("1 image");
        await page.Picture("removal-fr-light.png");
        Assert.Equal([], await page.Violations(), StringComparer.Ordinal);
        await asked.Button(Fr("removal.keep")).ClickAsync();
        await Expect(page.Tile(Map)).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Status).Button(Fr("app.undo")).Last.ClickAsync();
        await page.Tile(Map).WaitForAsync();

        await page.Tile(Map).Act(Map, "app.delete");
        await asked.Button(Fr("removal.erase")).ClickAsync();
        await Expect(page.Tile(Map)).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Status).Button(Fr("app.undo")).Last.ClickAsync();
        await page.Tile(Map).WaitForAsync();
        await page.Saved();
        await page.GotoAsync(study);
        await Expect(page.Locator(".map-photo.gone").First).ToHaveTextAsync(Fr("photo.gone"));
    }
}
