using System.Buffers.Binary;
using System.Text;
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
    public async Task A_map_is_kept_as_a_picture_of_twice_its_size_with_its_letters_and_photos()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Image");
        var page = await Browser.Open(study);
        var card = page.Card("Conseil en boutique");
        var id = await card.GetAttributeAsync("data-id");
        await card.ClickAsync();
        await page.GetByTestId("photo-file").SetInputFilesAsync(new FilePayload { Name = "boutique.png", MimeType = "image/png", Buffer = SamplePictures.Png(900, 500, 200, 20, 20) });
        await Expect(page.CardOf(id!).Locator(".map-photo img")).Not.ToHaveJSPropertyAsync("naturalWidth", 0);
        await page.Saved();
        await page.Button(Fr("study.export")).ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.Button(Fr("paper.png.screen")).ClickAsync());
        Assert.EndsWith(".png", download.SuggestedFilename, StringComparison.Ordinal);
        var png = await Bytes(download);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        using var http = new HttpClient();
        var svg = await http.GetStringAsync(study.Replace("/s/", "/api/studies/", StringComparison.Ordinal).Replace("/m/", "/maps/", StringComparison.Ordinal) + "/map.svg");
        Assert.StartsWith($"<svg width=\"{width / 2}\" height=\"{height / 2}\"", svg, StringComparison.Ordinal);
        // The browser can read it again; the photo is in it, and so are dark letters.
        var (red, ink) = await Points(page, png);
        Assert.True(red > 20 && ink > 200, $"{red} red and {ink} dark points");

        // In a PDF it is a JPEG; letters that no font has are drawn, and still say what they are.
        await page.GotoAsync(study.Replace("/m/", "/print/", StringComparison.Ordinal));
        await page.Field(Fr("paper.secrecy")).FillAsync("Secret → 🔒");
        var pdf = Encoding.Latin1.GetString(await Bytes(await page.RunAndWaitForDownloadAsync(() => page.Button(Fr("paper.save")).ClickAsync()), "photo "));
        Assert.Contains("/Filter /DCTDecode", pdf, StringComparison.Ordinal);
        Assert.Contains("/SMask", pdf, StringComparison.Ordinal);
    }

    [Fact]
    [Rule("A5"), Rule("S62.3")]
    public async Task A_map_is_laid_on_paper_and_its_pdf_can_be_read_and_traced()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Papier");
        var page = await Browser.Open(study);
        await page.Locator(".map-card").First.WaitForAsync();
        await page.Button(Fr("study.export")).ClickAsync();
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = Fr("paper.open"), Exact = true }).ClickAsync();
        var sheet = page.Locator(".paper-sheet");
        await Expect(sheet).ToHaveCountAsync(1);
        await page.Field(Fr("paper.secrecy")).FillAsync("Diffusion restreinte");
        await Expect(sheet).ToContainTextAsync("Diffusion restreinte");
        await page.Field(Fr("paper.by")).FillAsync("Camille Ory");
        await page.Picture("paper-fr-light.png");
        Assert.Empty(await page.Violations());

        var one = await Bytes(await page.RunAndWaitForDownloadAsync(() => page.Button(Fr("paper.save")).ClickAsync()), "A3 ");
        var text = Encoding.Latin1.GetString(one);
        Assert.StartsWith("%PDF-1.7", text, StringComparison.Ordinal);
        Assert.Contains("/MediaBox [0 0 1190.551 841.89]", text, StringComparison.Ordinal);
        // The fonts are in the file, and each glyph says its letter.
        Assert.Contains("/FontFile2", text, StringComparison.Ordinal);
        Assert.Contains("/ToUnicode", text, StringComparison.Ordinal);
        Assert.Contains("/Author <FEFF00430061006D", text, StringComparison.Ordinal);

        // Over several pages, upright on smaller paper: the map is cut as makes it largest, with its legend under the last part.
        await page.Field(Fr("paper.format")).SelectOptionAsync("A4");
        await page.Button(Fr("paper.portrait")).ClickAsync();
        await page.Field(Fr("paper.cut")).SelectOptionAsync("2");
        await Expect(sheet).ToHaveCountAsync(2);
        await Expect(sheet.Nth(1).Locator("[data-legend-here] [data-legend=path]")).Not.ToHaveCountAsync(0);
        await Expect(sheet.Nth(1).Locator("use")).Not.ToHaveCountAsync(0);
        await page.Picture("paper-two-fr-light.png");

        // Or as somebody wants it; a phase that goes on says so.
        await page.Field(Fr("paper.cut")).SelectOptionAsync("4");
        await page.Field(Fr("paper.arrangement")).SelectOptionAsync("4");
        await Expect(sheet).ToHaveCountAsync(4);
        await Expect(sheet.Nth(1)).ToContainTextAsync(Fr("paper.continued", ("name", "Acquisition")));
        await page.Field(Fr("paper.arrangement")).SelectOptionAsync("2");
        await Expect(sheet.Nth(3)).ToContainTextAsync(Fr("paper.page", ("page", "4"), ("pages", "4")));
        var many = await Bytes(await page.RunAndWaitForDownloadAsync(() => page.Button(Fr("paper.save")).ClickAsync()), "A4 ");
        Assert.Contains("/MediaBox [0 0 595.276 841.89]", Encoding.Latin1.GetString(many), StringComparison.Ordinal);

        // What the browser prints has the same size.
        Assert.Equal(4, await page.SheetsPrinted());

        // The file is one that other programs open: it goes under another map.
        await page.GotoAsync(study);
        await page.GetByTestId("underlay-file").SetInputFilesAsync(new FilePayload { Name = "carte.pdf", MimeType = "application/pdf", Buffer = many });
        await Expect(page.Locator(".pdf-thumb[data-state=drawn]")).ToHaveCountAsync(4);
        await page.Picture("paper-pages-fr-light.png");
    }

    [Fact]
    [Rule("A5")]
    public async Task The_sheets_are_at_hand_in_english_at_night_and_on_a_narrow_screen()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Paper at night");
        var paper = study.Replace("/m/", "/print/", StringComparison.Ordinal);
        var wide = await Browser.OpenTab(await Browser.Person("en-US", ColorScheme.Dark), paper);
        await wide.Locator(".paper-sheet").WaitForAsync();
        await Expect(wide.Locator(".paper-letters")).ToContainTextAsync("points high");
        await wide.Picture("paper-en-dark.png");
        Assert.Empty(await wide.Violations());
        var narrow = await Browser.OpenTab(await Browser.Person(width: 390, height: 844), paper);
        await narrow.Locator(".paper-sheet").WaitForAsync();
        Assert.True(await narrow.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        await narrow.Picture("paper-fr-narrow.png");
        Assert.Empty(await narrow.Violations());
        await narrow.GotoAsync(paper[..paper.LastIndexOf('/')] + "/00000000-0000-0000-0000-00000000dead");
        await Expect(narrow.GetByRole(AriaRole.Alert)).ToHaveTextAsync(Fr("inspector.gone"));
    }

    private static async Task<byte[]> Bytes(IDownload download, string mark = "")
    {
        var path = await download.PathAsync();
        if (Environment.GetEnvironmentVariable("PARCOURS_PAPER") is { Length: > 0 } folder) File.Copy(path, Path.Combine(folder, mark + download.SuggestedFilename), overwrite: true);
        return await File.ReadAllBytesAsync(path);
    }

    // How many points of a picture are as red as the photo, and as dark as letters.
    private static async Task<(int Red, int Ink)> Points(IPage page, byte[] png)
    {
        var found = await page.EvaluateAsync<int[]>(
            """
            async bytes => {
              const image = await createImageBitmap(new Blob([Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0))], { type: 'image/png' }));
              const canvas = new OffscreenCanvas(image.width / 2, image.height / 2);
              const pen = canvas.getContext('2d');
              pen.drawImage(image, 0, 0, canvas.width, canvas.height);
              const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
              let [red, ink] = [0, 0];
              for (let i = 0; i < data.length; i += 4) {
                if (data[i] > 150 && data[i + 1] < 80 && data[i + 2] < 80) red++;
                if (data[i] < 70 && data[i + 1] < 80 && data[i + 2] < 90) ink++;
              }
              return [red, ink];
            }
            """,
            Convert.ToBase64String(png));
        return (found[0], found[1]);
    }
}
