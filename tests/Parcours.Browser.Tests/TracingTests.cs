using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>A consultant is handed the old map as a PDF, and draws over one of its pages.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class TracingTests(BrowserFixture browser) : PageTests(browser)
{
    [Fact]
    [Rule("S53.5"), Rule("S62.2")]
    public async Task A_page_among_a_thousand_is_chosen_by_its_number_and_lies_under_the_map_for_everybody()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Décalquer un PDF");
        var page = await Browser.Open(study);
        await page.Locator(".map-card").First.WaitForAsync();
        await page.GetByTestId("underlay-file").SetInputFilesAsync(Pdf("plan.pdf", SamplePdf.Pages(1_000)));
        var thumbs = page.Locator(".pdf-thumb canvas");
        await Expect(thumbs.First).ToBeVisibleAsync();
        await Expect(page.Locator(".pdf-pages li")).ToHaveCountAsync(24);
        await page.Picture("pdf-pages-fr-light.png");
        Assert.Empty(await page.Violations());
        await page.Field(Fr("pdf.other")).FillAsync("731");
        await page.Button(Fr("pdf.take", ("page", "731"))).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        var laid = page.Locator(".map-underlay");
        await Expect(laid).Not.ToHaveJSPropertyAsync("naturalWidth", 0);
        await Expect(laid).ToHaveJSPropertyAsync("naturalWidth", 2600);
        await Expect(page.GetByText(Fr("pdf.named", ("name", "plan.pdf"), ("page", "731")), new PageGetByTextOptions { Exact = true })).ToBeVisibleAsync();
        var (red, green, blue) = SamplePdf.ColourOf(731);
        var colour = await Colour(laid);
        Assert.True(Math.Abs(colour[0] - red) < 8 && Math.Abs(colour[1] - green) < 8 && Math.Abs(colour[2] - blue) < 8, $"{string.Join(' ', colour)}: {red} {green} {blue}");
        // Its number is written in white, in a font that the file does not hold.
        Assert.True(colour[3] > 1_000, $"{colour[3]} white points");
        await page.Saved();
        await page.Picture("pdf-traced-fr-light.png");
        var other = await Browser.Open(study);
        await Expect(other.Locator(".map-underlay")).ToHaveJSPropertyAsync("naturalWidth", 2600);
        await page.Locator(".map-viewport").FocusAsync();
        await page.Undo();
        await Expect(other.Locator(".map-underlay")).ToHaveCountAsync(0);
    }

    [Fact]
    [Rule("S62.2")]
    public async Task A_pdf_that_is_locked_broken_giant_or_none_is_said_so_and_nothing_is_laid()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "PDF hostiles");
        var page = await Browser.OpenTab(await Browser.Person("en-US", ColorScheme.Dark), study);
        await page.Locator(".map-card").First.WaitForAsync();
        var field = page.GetByTestId("underlay-file");
        await field.SetInputFilesAsync(Pdf("broken.pdf", SamplePdf.Pages(3)[..200]));
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(En("pdf.notPdf", ("name", "broken.pdf")));
        Assert.Empty(await page.Violations());
        await page.CloseDialogs();
        await field.SetInputFilesAsync(Pdf("none.pdf", "an essay about %PDF"u8.ToArray()));
        await Expect(page.GetByText(En("photo.notPicture", ("name", "none.pdf")))).ToBeVisibleAsync();

        await field.SetInputFilesAsync(Pdf("locked.pdf", SamplePdf.Locked));
        await page.Field(En("pdf.password")).FillAsync("wrong");
        await page.Button(En("pdf.open")).ClickAsync();
        await Expect(page.GetByText(En("pdf.wrongPassword"))).ToBeVisibleAsync();
        await page.Picture("pdf-locked-en-dark.png");
        Assert.Empty(await page.Violations());
        await page.Field(En("pdf.password")).FillAsync("secret");
        await page.Button(En("pdf.open")).ClickAsync();
        await Expect(page.Locator(".pdf-thumb canvas")).ToHaveCountAsync(1);
        await page.CloseDialogs();

        // A page of five kilometres is drawn as large as any other.
        await field.SetInputFilesAsync(Pdf("giant.pdf", SamplePdf.Pages(1, 14_000_000, 7_000_000)));
        await page.Button(En("pdf.take", ("page", "1"))).ClickAsync();
        await Expect(page.Locator(".map-underlay")).ToHaveJSPropertyAsync("naturalWidth", 2600);
        await Expect(page.Locator(".map-underlay")).ToHaveJSPropertyAsync("naturalHeight", 1300);
    }

    [Fact]
    [Rule("S62.2")]
    public async Task A_pdf_given_to_the_import_of_maps_is_led_under_one()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Importer un PDF");
        var page = await Browser.Open(study[..study.IndexOf("/m/", StringComparison.Ordinal)]);
        await page.Button(Fr("mapImport.start")).ClickAsync();
        await page.GetByLabel(Fr("mapImport.choose")).SetInputFilesAsync(Pdf("ancien.pdf", SamplePdf.Pages(2)));
        await Expect(page.GetByText(Fr("mapImport.traceWhy", ("name", "ancien.pdf")))).ToBeVisibleAsync();
        await page.Picture("import-trace-fr-light.png");
        Assert.Empty(await page.Violations());
        await page.Field(Fr("mapImport.traceMap")).SelectOptionAsync(new SelectOptionValue { Value = study[(study.LastIndexOf('/') + 1)..] });
        await page.Button(Fr("mapImport.traceDo")).ClickAsync();
        await page.Locator(".pdf-pages li button").Nth(1).ClickAsync();
        await page.Button(Fr("pdf.take", ("page", "2"))).ClickAsync();
        await Expect(page.Locator(".map-underlay")).ToHaveJSPropertyAsync("naturalWidth", 2600);
    }

    private static FilePayload Pdf(string name, byte[] bytes) => new() { Name = name, MimeType = "application/pdf", Buffer = bytes };

    // The colour of the corner, and how many points of the picture are white.
    private static Task<int[]> Colour(ILocator picture) => picture.EvaluateAsync<int[]>(
        """
        async picture => {
          await picture.decode();
          const canvas = document.createElement('canvas');
          Object.assign(canvas, { width: 650, height: 460 });
          const pen = canvas.getContext('2d');
          pen.drawImage(picture, 0, 0, 650, 460);
          const { data } = pen.getImageData(0, 0, 650, 460);
          let white = 0;
          for (let i = 0; i < data.length; i += 4) white += data[i] > 240 && data[i + 1] > 240 && data[i + 2] > 240 ? 1 : 0;
          return [data[2600 * 5 + 20], data[2600 * 5 + 21], data[2600 * 5 + 22], white];
        }
        """);
}
