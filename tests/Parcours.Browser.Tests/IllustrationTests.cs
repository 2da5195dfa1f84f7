using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>A consultant puts a photo and a customer's words on a card, and a bar over what lasts.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class IllustrationTests(BrowserFixture browser) : PageTests(browser)
{
    private const string Words = "On m’a promis un rappel, je l’attends encore";

    [Fact]
    [Rule("S53.2"), Rule("S53.6"), Rule("S53.7"), Rule("L6")]
    public async Task A_photo_and_a_quote_come_to_a_card_and_are_erased_for_good()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Photos");
        var (page, other) = (await Browser.Open(study), await Browser.OpenTab(await Browser.Person("en-US", ColorScheme.Dark), study));
        var card = page.Card("Conseil en boutique");
        var id = await card.GetAttributeAsync("data-id");
        await card.ClickAsync();
        await page.GetByTestId("photo-file").SetInputFilesAsync(Png("cupboard.png"));
        var photo = page.CardOf(id!).Locator(".map-photo img");
        await Drawn(photo);
        await Drawn(other.CardOf(id!).Locator(".map-photo img"));
        // It is asked what it shows; the answer is what a screen reader says.
        await Expect(page.GetByText(Fr("photo.ask"))).ToBeVisibleAsync();
        await page.Field(Fr("photo.text")).FillAsync("Le compteur, dans le placard de l’entrée");
        await page.Field(Fr("photo.text")).BlurAsync();
        await Expect(photo).ToHaveAttributeAsync("alt", "Le compteur, dans le placard de l’entrée");

        await page.Button(Fr("quote.add")).ClickAsync();
        await page.Field(Fr("quote.words")).FillAsync(Words);
        await page.Field(Fr("quote.by")).FillAsync("Une cliente qui emménage");
        await page.Button(Fr("quote.keep")).ClickAsync();
        var said = page.CardOf(id!).Locator(".map-quote");
        await Expect(said).ToContainTextAsync("On m’a promis");
        await Expect(other.CardOf(id!).Locator(".map-quote")).ToContainTextAsync("“On m’a promis");
        await Near(page, id!);
        await page.Picture("illustrated-fr-light.png");
        Assert.Empty(await page.Violations());
        await other.CardOf(id!).ClickAsync();
        await Near(other, id!);
        await other.GetByTestId("inspector").Locator("blockquote").First.WaitForAsync();
        await other.Picture("illustrated-en-dark.png");
        Assert.Empty(await other.Violations());
        await page.Saved();

        // The same as a story, to look at and to print.
        await other.Button(En("study.export")).ClickAsync();
        await other.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = En("storyboard.title"), Exact = true }).ClickAsync();
        var panel = other.Locator(".storyboard-panels li", new PageLocatorOptions { HasText = "Conseil en boutique" });
        await Drawn(panel.Locator("img"));
        await Expect(panel.Locator(".storyboard-words")).ToContainTextAsync(Words);
        await other.Field(En("storyboard.path")).SelectOptionAsync("Tout en boutique");
        await Expect(other.Locator(".storyboard-panels li").First).ToContainTextAsync("Conseil en boutique");
        await other.Picture("storyboard-en-dark.png");
        Assert.Empty(await other.Violations());

        // Erased while the card still refers to it (an old version does): a marked gap, of the same size.
        var height = (await page.CardOf(id!).BoundingBoxAsync())!.Height;
        await page.GetByTestId("inspector").Button(Fr("photo.erase")).Last.ClickAsync();
        await page.GetByRole(AriaRole.Alertdialog).Button(Fr("quote.erase.do")).ClickAsync();
        await Expect(page.CardOf(id!).Locator(".map-quote.gone")).ToHaveTextAsync(Fr("quote.gone"));
        await page.GetByTestId("inspector").Button(Fr("photo.erase")).First.ClickAsync();
        await page.GetByRole(AriaRole.Alertdialog).Button(Fr("photo.erase.do")).ClickAsync();
        await Expect(page.CardOf(id!).Locator(".map-photo")).ToHaveCountAsync(0);
        await page.Locator(".map-viewport").FocusAsync();
        await page.Undo();
        await Expect(page.CardOf(id!).Locator(".map-photo.gone")).ToHaveTextAsync(Fr("photo.gone"));
        Assert.InRange((await page.CardOf(id!).BoundingBoxAsync())!.Height, height - 1, height + 1);
    }

    [Fact]
    [Rule("S53.6")]
    public async Task A_picture_dropped_on_a_card_is_its_photo_and_a_drawing_named_as_one_is_told_apart()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Photo déposée");
        var page = await Browser.Open(study);
        var card = page.Card("Conseil en boutique");
        var id = (await card.GetAttributeAsync("data-id"))!;
        await Drop(page, id, "photo.jpg", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray());
        await Expect(page.GetByText(Fr("photo.notPicture", ("name", "photo.jpg")))).ToBeVisibleAsync();
        await Expect(page.CardOf(id).Locator(".map-photo")).ToHaveCountAsync(0);
        await Drop(page, id, "photo.png", SamplePictures.Png(900, 500));
        await Drawn(page.CardOf(id).Locator(".map-photo img"));
        await page.Saved();
        await page.Locator(".map-viewport").FocusAsync();
        await page.Undo();
        await Expect(page.CardOf(id).Locator(".map-photo")).ToHaveCountAsync(0);
    }

    [Fact]
    [Rule("S53.4"), Rule("L20"), Rule("L21")]
    public async Task A_span_is_made_named_stretched_moved_and_removed_by_mouse_and_by_keyboard()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Étendues");
        var (page, other) = (await Browser.Open(study), await Browser.Open(study));
        await page.Locator(".map-card").First.WaitForAsync();
        var records = await StudySeed.Records(study);
        await page.Button(Fr("paths.tool.span")).ClickAsync();
        var (x, y) = await page.Cell(0, 0);
        await page.Mouse.ClickAsync(x, y);
        await page.Named("Attente du technicien");
        await page.Saved();
        var span = page.Locator(".map-span", new PageLocatorOptions { HasText = "Attente" });
        await Expect(page.Locator(".map-span.provisional")).ToHaveCountAsync(0);
        var first = (await span.BoundingBoxAsync())!;

        // By its right end to the third stage.
        var (toX, toY) = await page.Cell(2, 0);
        await page.Mouse.MoveAsync(first.X + first.Width - 2, first.Y + (first.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(toX, toY, new MouseMoveOptions { Steps = 10 });
        await page.Mouse.UpAsync();
        await page.Saved();
        await Over(page, span, 0, 2);
        await Over(other, other.Locator(".map-span", new PageLocatorOptions { HasText = "Attente" }), 0, 2);

        await span.FocusAsync();
        await page.PressAndSave("Alt+Shift+ArrowLeft");
        await Over(page, span, 0, 1);
        await page.PressAndSave("Alt+ArrowRight");
        await Over(page, span, 1, 2);
        await page.PressAndSave("Alt+ArrowUp");
        // Above the first lane it is the whole map's.
        await page.Keyboard.PressAsync("Space");
        await Expect(page.Field(Fr("span.lane"))).ToHaveValueAsync("");
        await page.Field(Fr("span.last")).SelectOptionAsync(new SelectOptionValue { Index = 3 });
        await Over(page, span, 1, 3);
        await page.Button(Fr("history.word.green")).ClickAsync();
        await Expect(other.Locator(".map-span")).ToHaveAttributeAsync("data-hue", "green");
        await page.Picture("spans-fr-light.png");
        Assert.Empty(await page.Violations());
        await span.FocusAsync();
        await page.PressAndSave("Delete");
        await Expect(other.Locator(".map-span")).ToHaveCountAsync(0);
        // Put, named, stretched, shortened, moved twice, stretched, coloured, removed.
        for (var taken = 0; taken < 9; taken++) await page.Undo();
        Assert.Equal(records, await StudySeed.Records(study), StringComparer.Ordinal);
    }

    [Fact]
    [Rule("S53.5"), Rule("S53.8"), Rule("S53.9"), Rule("L21")]
    public async Task A_scan_is_laid_under_the_map_placed_hidden_with_one_click_and_never_exported()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Décalquer");
        var (page, other) = (await Browser.Open(study), await Browser.Open(study));
        await other.Locator(".map-card").First.WaitForAsync();
        await page.Locator(".map-card").First.WaitForAsync();
        var records = await StudySeed.Records(study);
        await page.GetByTestId("underlay-file").SetInputFilesAsync(Png("ancienne-carte.png"));
        var scan = page.Locator(".map-underlay");
        await Drawn(scan);
        await Drawn(other.Locator(".map-underlay"));
        await page.Saved();

        var before = (await scan.BoundingBoxAsync())!;
        var hold = page.Button(Fr("underlay.move"));
        await hold.FocusAsync();
        await page.PressAndSave("ArrowDown");
        await page.PressAndSave("-");
        await Expect(page.Locator(".map-underlay")).Not.ToHaveCSSAsync("width", $"{before.Width}px");
        var small = (await scan.BoundingBoxAsync())!;
        Assert.True(small.Width < before.Width && small.Y > before.Y, $"{small.Width} {small.Y}");
        await page.Field(Fr("underlay.opacity")).FillAsync("30");
        await page.Field(Fr("underlay.opacity")).BlurAsync();
        await Expect(other.Locator(".map-underlay")).ToHaveCSSAsync("opacity", "0.3");
        await page.Picture("underlay-fr-light.png");
        Assert.Empty(await page.Violations());
        await page.Saved();

        await page.Button(Fr("underlay.done")).ClickAsync();
        await Expect(hold).ToHaveCountAsync(0);
        await page.Button(Fr("layers.hide", ("name", "ancienne-carte.png"))).ClickAsync();
        await Expect(scan).ToHaveCountAsync(0);
        await Expect(other.Locator(".map-underlay")).ToHaveCountAsync(1);
        // Who hid it finds it hidden when they come back, until they want it again.
        await other.Button(Fr("layers.hide", ("name", "ancienne-carte.png"))).ClickAsync();
        await Expect(other.Locator(".map-underlay")).ToHaveCountAsync(0);
        await other.ReloadAsync();
        await other.Locator(".map-card").First.WaitForAsync();
        var show = other.Button(Fr("layers.show", ("name", "ancienne-carte.png")));
        await Expect(show).ToBeVisibleAsync();
        await Expect(other.Locator(".map-underlay")).ToHaveCountAsync(0);
        await show.ClickAsync();
        await Drawn(other.Locator(".map-underlay"));
        using var http = new HttpClient();
        var svg = await http.GetStringAsync(study.Replace("/s/", "/api/studies/", StringComparison.Ordinal).Replace("/m/", "/maps/", StringComparison.Ordinal) + "/map.svg");
        Assert.DoesNotContain("<image", svg, StringComparison.Ordinal);
        await page.Locator(".map-viewport").FocusAsync();
        // Laid, moved, made smaller, paler.
        for (var taken = 0; taken < 4; taken++) await page.Undo();
        Assert.Equal(records, await StudySeed.Records(study), StringComparer.Ordinal);

        // Another is erased for good from where it lies; the one that an undo took away is found among what is not in use.
        await other.GetByTestId("underlay-file").SetInputFilesAsync(Png("autre-carte.png"));
        await Drawn(other.Locator(".map-underlay"));
        await other.Locator(".underlay").Button(Fr("photo.erase")).ClickAsync();
        await other.GetByRole(AriaRole.Alertdialog).Button(Fr("photo.erase.do")).ClickAsync();
        await Expect(other.Locator(".map-underlay")).ToHaveCountAsync(0);
        await other.Saved();
        await page.GotoAsync(study[..study.IndexOf("/m/", StringComparison.Ordinal)] + "/people");
        var unused = page.Locator(".unused-pictures li");
        await Expect(unused).ToHaveCountAsync(1);
        await unused.ScrollIntoViewIfNeededAsync();
        await Drawn(unused.Locator("img"));
        await page.Picture("unused-fr-light.png");
        Assert.Empty(await page.Violations());
        await unused.Button(Fr("photo.erase")).ClickAsync();
        await page.GetByRole(AriaRole.Alertdialog).Button(Fr("photo.erase.do")).ClickAsync();
        await Expect(unused).ToHaveCountAsync(0);
    }

    private static FilePayload Png(string name) => new() { Name = name, MimeType = "image/png", Buffer = SamplePictures.Png(900, 500) };

    private static async Task Drawn(ILocator photo)
    {
        await Expect(photo).ToHaveJSPropertyAsync("complete", true);
        await Expect(photo).Not.ToHaveJSPropertyAsync("naturalWidth", 0);
    }

    // At full size, with the card in sight.
    private static async Task Near(IPage page, string id)
    {
        await page.CardOf(id).FocusAsync();
        await page.Keyboard.PressAsync("2");
        await page.Settled();
    }

    private static async Task Drop(IPage page, string id, string name, byte[] bytes) => await page.EvaluateAsync(
        """
        ([id, name, bytes]) => {
          const data = new DataTransfer();
          data.items.add(new File([Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0))], name, { type: name.endsWith('png') ? 'image/png' : 'image/jpeg' }));
          const card = document.querySelector(`.map-card[data-id="${id}"]`);
          for (const kind of ['dragover', 'drop']) card.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }));
        }
        """,
        new[] { id, name, Convert.ToBase64String(bytes) });

    // From one stage's column to another's.
    private static async Task Over(IPage page, ILocator span, int first, int last)
    {
        await Expect(page.Locator(".map-span.provisional")).ToHaveCountAsync(0);
        var stages = page.Locator(".map-stage");
        var names = (await stages.Nth(first).TextContentAsync(), await stages.Nth(last).TextContentAsync());
        await Expect(span).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex($"{Bare(names.Item1)}.*{Bare(names.Item2)}$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    // Without the number before a stage's name.
    private static string Bare(string? heading) => System.Text.RegularExpressions.Regex.Escape(heading!.Trim().Split(". ", 2)[^1].Split(".\u00A0", 2)[^1]);
}
