using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>What the tests do on the page, in the words of the interface.</summary>
internal static class Screen
{
    /// <summary>Texts, names and hints that are still the key of a text.</summary>
    private const string UntranslatedKeys =
        """
        () => {
          const key = /^[a-z]+(\.[a-zA-Z]+)+$/;
          const said = [];
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) if (!/^(STYLE|SCRIPT)$/.test(walk.currentNode.parentElement.tagName)) said.push(walk.currentNode.textContent.trim());
          for (const e of document.querySelectorAll('[aria-label], [title], [placeholder]'))
            said.push(...['aria-label', 'title', 'placeholder'].map(name => e.getAttribute(name) ?? ''));
          return [...new Set(said.filter(text => key.test(text)))];
        }
        """;

    public static ILocator Card(this IPage page, string name) => page.Locator(".map-card", new PageLocatorOptions { HasText = name });

    /// <summary>A card by its record: it stays the same when its name changes.</summary>
    public static ILocator CardOf(this IPage page, string id) => page.Locator($".map-card[data-id='{id}']");

    public static ILocator Button(this IPage page, string name, bool exact = true) =>
        page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = exact });

    public static ILocator Button(this ILocator part, string name, bool exact = true) =>
        part.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name, Exact = exact });

    /// <summary>The field that a label names.</summary>
    public static ILocator Field(this IPage page, string label) => page.GetByLabel(label, new PageGetByLabelOptions { Exact = true });

    /// <summary>The dialog in front.</summary>
    public static ILocator Front(this IPage page) => page.GetByRole(AriaRole.Dialog).Last;

    /// <summary>Escape, until no dialog is left: each must close by it, wherever the focus was put by what was done before.</summary>
    public static async Task CloseDialogs(this IPage page)
    {
        var dialogs = page.GetByRole(AriaRole.Dialog);
        while (await dialogs.CountAsync() is > 0 and var left)
        {
            // The focus comes back to the dialog behind a frame later.
            await page.Locator("[role=dialog]:focus-within").Last.WaitForAsync();
            await page.Keyboard.PressAsync("Escape");
            await Expect(dialogs).Not.ToHaveCountAsync(left);
        }
    }

    /// <summary>On how many sheets the browser prints the page.</summary>
    public static async Task<int> SheetsPrinted(this IPage page) =>
        Encoding.Latin1.GetString(await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = true })).Split("/Type /Page\n").Length - 1;

    /// <summary>Waits until nothing waits to be stored (L24).</summary>
    public static Task Saved(this IPage page, string? word = null) =>
        page.GetByText(word ?? Fr("study.saved.saved"), new PageGetByTextOptions { Exact = true }).First.WaitForAsync();

    /// <summary>Ctrl+Z on the map, as a consultant does it, and waits until it is stored.</summary>
    public static Task Undo(this IPage page) => page.PressAndSave("Control+z");

    public static Task Redo(this IPage page) => page.PressAndSave("Control+Shift+z");

    public static async Task PressAndSave(this IPage page, string key)
    {
        await page.Keyboard.PressAsync(key);
        await page.Saved();
    }

    /// <summary>A card's title on one line.</summary>
    public static async Task<string> Title(this ILocator card) => (await card.Locator(".map-card-title").TextContentAsync() ?? "").Replace('\n', ' ');

    /// <summary>Every id of the cards on screen, sorted.</summary>
    public static Task<string[]> CardIds(this IPage page) =>
        page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.map-card')].map(card => card.dataset.id).sort()");

    /// <summary>Where every card stands and the way of every line, in the map's own units; the signs of direction have the size that the zoom asks for.</summary>
    public static Task<string> Geometry(this IPage page) => page.EvaluateAsync<string>(
        "() => JSON.stringify([...document.querySelectorAll('.map-card')].map(c => [c.dataset.id, c.style.transform, c.style.width, c.style.height]).sort())"
        + " + [...document.querySelectorAll('.map-lines path:not(.map-direction)')].map(p => p.getAttribute('d')).join()");

    /// <summary>Finds something by its name with the palette and takes it.</summary>
    public static async Task OpenByPalette(this IPage page, string name)
    {
        await page.Keyboard.PressAsync("Control+k");
        await page.Locator(".palette input:focus").WaitForAsync();
        await page.Keyboard.TypeAsync(name);
        await page.Locator(".palette-item[data-focused]", new PageLocatorOptions { HasText = name }).WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>The whole map on screen (key 1), large enough for its cards to be there.</summary>
    public static async Task WholeMap(this IPage page)
    {
        await page.Locator(".map-viewport").PressAsync("1");
        await page.Settled();
    }

    /// <summary>Waits until the map stands still.</summary>
    public static async Task Settled(this IPage page)
    {
        // What was asked for begins to move in the next frame.
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        await page.Locator(".map:not([data-moving])").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
    }

    /// <summary>Keys of texts that stand on the page in the place of the texts.</summary>
    public static Task<string[]> Untranslated(this IPage page) => page.EvaluateAsync<string[]>(UntranslatedKeys);

    /// <summary>What axe-core finds wrong on the page as it stands.</summary>
    public static async Task<string[]> Violations(this IPage page)
    {
        // Evaluated, not added as a script: the page's content security policy stays as it is for everybody.
        await page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "web/node_modules/axe-core/axe.min.js")));
        return await page.EvaluateAsync<string[]>(
            "async () => (await axe.run()).violations.map(v => `${v.id}: ${v.help} (${v.nodes.slice(0, 3).map(n => n.target.join(' ')).join('; ')}, ${v.nodes.length} in all)`)");
    }

    /// <summary>A picture for docs/, taken only when asked for.</summary>
    public static async Task Picture(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("PARCOURS_PICTURES") != "1") return;
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Repository.Root, "docs/pictures", name) });
    }

    /// <summary>What a test leaves on screen, for who looks why it failed: PARCOURS_LAST_SIGHT names a folder.</summary>
    public static async Task LastSight(this IPage page)
    {
        if (Environment.GetEnvironmentVariable("PARCOURS_LAST_SIGHT") is not { Length: > 0 } folder) return;
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{DateTime.UtcNow:HHmmssfff}.png") });
    }
}
