using Microsoft.Playwright;
using Xunit;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>
/// Every screen of the mapping room, one after the other: each has its words in the language chosen, keeps inside its window and has no barrier.
/// PARCOURS_GALLERY names a folder: then each screen is taken as a picture there, in both languages, both themes, wide and narrow.
/// </summary>
[Collection(nameof(BrowserFixture))]
public sealed class GalleryTests(BrowserFixture browser) : PageTests(browser)
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("PARCOURS_GALLERY");

    /// <summary>Buttons and titles whose words do not fit, and that do not say so by an ellipsis.</summary>
    private const string CutWords = """
        () => [...document.querySelectorAll('.button, h1, h2, h3, legend, label, th')]
          .filter(part => part.checkVisibility() && part.textContent.trim() && part.clientWidth > 8 && part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).textOverflow !== 'ellipsis'
            && getComputedStyle(part).clipPath === 'none')
          .map(part => `${part.textContent.trim().slice(0, 60)} (${part.scrollWidth} in ${part.clientWidth} px)`)
        """;

    /// <summary>The study's pages by the end of their address, and what is there once they stand.</summary>
    private static readonly (string Path, string There)[] Pages =
    [
        ("", ".tile"),
        ("/chain", ".atlas-main h1"),
        ("/cycle", ".decision"),
        ("/events", ".atlas-main h1"),
        ("/interviews", ".atlas-main h1"),
        ("/conditions", ".atlas-main h1"),
        ("/ideal", ".atlas-main h1"),
        ("/systems", ".atlas-main h1"),
        ("/workshops", ".atlas-main h1"),
        ("/inbox", ".atlas-main h1"),
        ("/people", ".person"),
    ];

    /// <summary>What the palette opens over a map, by the key of its name.</summary>
    private static readonly string[] Dialogs =
    [
        "sources.title", "clip.menu.spreadsheet", "mapImport.title", "standing.title", "study.stages", "atlas.scenario", "journal.title", "rounds.title",
        "marks.title", "goal.title", "quadrant.title", "study.logs", "keys.title",
    ];

    /// <summary>What the palette opens beside or instead of the map.</summary>
    private static readonly (string Name, string There)[] Panels =
    [
        ("study.table", ".tables"), ("history.title", ".history"), ("check.title", ".check-panel"), ("comments.title", ".comments-panel"),
        ("workshop.title", ".workshop-panel"),
    ];

    /// <summary>Languages, themes and widths; all of them only where pictures are asked for.</summary>
    public static TheoryData<string, ColorScheme, int> Looks()
    {
        var looks = new TheoryData<string, ColorScheme, int> { { "fr", ColorScheme.Light, 1440 }, { "en", ColorScheme.Dark, 390 } };
        if (Folder is null) return looks;
        looks.Add("en", ColorScheme.Dark, 1440);
        looks.Add("fr", ColorScheme.Light, 390);
        return looks;
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Pages_of_the_study(string language, ColorScheme theme, int width)
    {
        var look = await Sight(language, theme, width);
        var study = Browser.Server.Study[..Browser.Server.Study.IndexOf("/m/", StringComparison.Ordinal)];
        foreach (var (path, there) in Pages)
        {
            await look.Page.GotoAsync(study + path);
            await look.At("page" + path.Replace('/', '-'), there);
        }

        await look.Page.GotoAsync(Browser.Server.Address);
        await look.At("home", "main");
        look.Judge();
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Dialogs_and_panels_of_a_map(string language, ColorScheme theme, int width)
    {
        var look = await Sight(language, theme, width);
        var page = look.Page;
        await OpenMap();
        foreach (var name in Dialogs)
        {
            await page.OpenByPalette(Say(language, name));
            await look.At(name, "[role=dialog]:not(.palette)");
            await page.CloseDialogs();
        }

        foreach (var (name, there) in Panels)
        {
            await page.OpenByPalette(Say(language, name));
            await look.At(name, there);
            await OpenMap();
        }

        look.Judge();

        async Task OpenMap()
        {
            await page.GotoAsync(Browser.Server.Study);
            await page.Locator(".map-card").First.WaitForAsync();
        }
    }

    private async Task<Look> Sight(string language, ColorScheme theme, int width)
    {
        var person = await Browser.Person(language, theme, width, width < 600 ? 844 : 900);
        return new Look(await person.NewPageAsync(), $"{language}-{theme}-{width}".ToLowerInvariant());
    }

    /// <summary>One pair of eyes: a language, a theme, a width.</summary>
    private sealed class Look(IPage page, string name)
    {
        private readonly List<string> troubles = [];

        public IPage Page => page;

        /// <summary>Waits until a part stands, and writes down what is wrong with the screen.</summary>
        public async Task At(string screen, string part)
        {
            await page.Locator(part).First.WaitForAsync();
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            if (Folder is not null) await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, $"{screen}-{name}.png") });
            troubles.AddRange((await page.Untranslated()).Select(key => $"{screen}: {key} is not translated"));
            troubles.AddRange((await page.Violations()).Select(barrier => $"{screen}: {barrier}"));
            var over = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth");
            if (over > 0) troubles.Add($"{screen}: the page is {over} px wider than its window");
            troubles.AddRange((await page.EvaluateAsync<string[]>(CutWords)).Select(cut => $"{screen}: words are cut without a sign: {cut}"));
        }

        public void Judge() => Assert.True(troubles.Count == 0, $"{name}\n" + string.Join('\n', troubles));
    }
}
