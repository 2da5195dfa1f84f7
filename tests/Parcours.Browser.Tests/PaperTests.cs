using System.Buffers.Binary;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>A consultant takes a map along: as a picture for a slide, and on paper.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class PaperTests(BrowserFixture browser) : PageTests(browser)
{
    [Fact]
    [Rule("A5")]
    public async Task A_map_is_kept_as_a_picture_twice_its_size_with_its_letters()
    {
        var page = await Browser.Open(await StudySeed.CopyOfDemo(Browser.Server.Address, "Image"));
        await page.Locator(".map-card").First.WaitForAsync();
        await page.Button(Fr("study.export")).ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.Button(Fr("paper.png.screen")).ClickAsync());
        Assert.EndsWith(".png", download.SuggestedFilename, StringComparison.Ordinal);
        var png = await Bytes(download);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        Assert.True(width > 2_000 && height > 1_000, $"{width} x {height}");
    }

    [Fact]
    [Rule("A5")]
    public async Task A_map_is_laid_on_paper_and_kept_as_a_pdf_whose_text_can_be_read()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Papier");
        var page = await Browser.Open(study);
        await page.Locator(".map-card").First.WaitForAsync();
        await page.Button(Fr("study.export")).ClickAsync();
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = Fr("paper.open"), Exact = true }).ClickAsync();
        var sheet = page.Locator(".paper-sheet");
        await Expect(sheet).ToHaveCountAsync(1);
        await page.Picture("paper-fr-light.png");
        Assert.Empty(await page.Violations());
        var download = await page.RunAndWaitForDownloadAsync(() => page.Button(Fr("paper.save")).ClickAsync());
        await Bytes(download);
        if (Environment.GetEnvironmentVariable("PARCOURS_PAPER") is { } folder) await page.PdfAsync(new PagePdfOptions { Path = Path.Combine(folder, "printed.pdf"), PreferCSSPageSize = true, PrintBackground = true });
        await page.Field(Fr("paper.cut")).SelectOptionAsync("2 2");
        await Expect(sheet).ToHaveCountAsync(5);
        await Bytes(await page.RunAndWaitForDownloadAsync(() => page.Button(Fr("paper.save")).ClickAsync()), "2x2");
    }

    private static async Task<byte[]> Bytes(IDownload download, string mark = "")
    {
        var path = await download.PathAsync();
        if (Environment.GetEnvironmentVariable("PARCOURS_PAPER") is { } folder) File.Copy(path, Path.Combine(folder, mark + download.SuggestedFilename), overwrite: true);
        return await File.ReadAllBytesAsync(path);
    }
}
