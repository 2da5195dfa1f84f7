using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>A consultant takes a study away with its photos and words, and brings it back.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class StudyExportTests(BrowserFixture browser) : PageTests(browser)
{
    [Fact]
    [Rule("S64.1"), Rule("L6")]
    public async Task A_study_is_downloaded_with_its_words_and_pictures_and_is_whole_when_it_comes_back()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "À emporter");
        var page = await Browser.Open(study);
        await page.Card("Conseil en boutique").ClickAsync();
        await page.GetByTestId("photo-file").SetInputFilesAsync(new FilePayload { Name = "accueil.png", MimeType = "image/png", Buffer = SamplePictures.Png(320, 200) });
        await page.Locator(".map-photo img").First.WaitForAsync();
        await page.Saved();

        await page.Button(Fr("study.export")).ClickAsync();
        await page.Button(Fr("study.exportStudy")).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.Locator(".export-inside")).ToContainTextAsync("1 image (");
        await dialog.GetByText(Fr("exportStudy.enclosed"), new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await Expect(dialog.Locator(".export-personal")).ToBeVisibleAsync();
        await page.Picture("export-study-fr-light.png");
        Assert.Equal([], await page.Violations(), StringComparer.Ordinal);
        var file = await page.RunAndWaitForDownloadAsync(() => dialog.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = Fr("exportStudy.do") }).ClickAsync());
        Assert.Equal("À emporter.parcours.zip", file.SuggestedFilename);
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.parcours.zip");
        await file.SaveAsAsync(path);
        await dialog.GetByText(Fr("exportStudy.alone"), new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        var alone = await page.RunAndWaitForDownloadAsync(() => dialog.Button(Fr("exportStudy.do")).ClickAsync());
        Assert.Equal("À emporter.parcours.json", alone.SuggestedFilename);

        var home = await Browser.OpenTab(await Browser.Person("en-US", ColorScheme.Dark), Browser.Server.Address);
        var chooser = await home.RunAndWaitForFileChooserAsync(() => home.Button(En("home.import")).ClickAsync());
        await chooser.SetFilesAsync(path);
        await home.WaitForURLAsync("**/s/*");
        File.Delete(path);
        Assert.DoesNotContain(new Uri(study).Segments[2].Trim('/'), home.Url, StringComparison.Ordinal);
        await home.GetByText("and 1 picture.").First.WaitForAsync();
        // The maps keep their ids: the same page, in the new study.
        await home.GotoAsync(home.Url.Split('#')[0] + study[study.IndexOf("/m/", StringComparison.Ordinal)..]);
        await Expect(home.Locator(".map-photo img").First).ToBeVisibleAsync();
        await home.Button(En("study.export")).ClickAsync();
        await home.Button(En("study.exportStudy")).ClickAsync();
        await home.GetByText(En("exportStudy.enclosed"), new PageGetByTextOptions { Exact = true }).ClickAsync();
        await home.Locator(".export-inside").WaitForAsync();
        await home.Picture("export-study-en-dark.png");
        Assert.Equal([], await home.Violations(), StringComparer.Ordinal);
    }
}
