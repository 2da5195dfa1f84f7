using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace Parcours.Tests;

/// <summary>One Chromium and one demo server for the tests of the collection, which run one after the other.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private const float Patience = 20_000;

    private readonly List<IBrowserContext> open = [];
    private readonly ConcurrentQueue<string> errors = [];
    private IPlaywright? playwright;
    private IBrowser? browser;

    internal DemoServer Server { get; } = new();

    public async Task InitializeAsync()
    {
        await Server.Start();
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        Server.Dispose();
    }

    /// <summary>A browser of its own (cookies, storage) on the demo's map, with its cards on screen.</summary>
    internal async Task<IPage> OpenDemo(string language = "fr-FR", ColorScheme theme = ColorScheme.Light, int width = 1600, int height = 1000)
    {
        var page = await OpenTab(await Person(language, theme, width, height), Server.Study);
        await page.Locator(".map-card").First.WaitForAsync();
        return page;
    }

    /// <summary>A browser of its own on any page of the server.</summary>
    internal async Task<IPage> Open(string address) => await OpenTab(await Person(), address);

    /// <summary>A person: cookies and storage of their own, no page yet.</summary>
    internal async Task<IBrowserContext> Person(string language = "fr-FR", ColorScheme theme = ColorScheme.Light, int width = 1600, int height = 1000, bool firstVisit = false)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = language,
            ColorScheme = theme,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ReducedMotion = ReducedMotion.Reduce,
        });
        open.Add(context);
        // Who has been here before sees no tour.
        if (!firstVisit) await context.AddInitScriptAsync("localStorage.setItem('parcours.tour', 'done')");
        return context;
    }

    /// <summary>A page of a person. What its scripts throw fails the test when it ends.</summary>
    internal async Task<IPage> OpenTab(IBrowserContext person, string address)
    {
        var page = await person.NewPageAsync();
        page.PageError += (_, error) => errors.Enqueue(error);
        await page.GotoAsync(address);
        return page;
    }

    internal async Task CloseAll()
    {
        foreach (var context in open)
        {
            foreach (var page in context.Pages) await page.LastSight();
            await context.CloseAsync();
        }

        open.Clear();
        var thrown = errors.ToArray();
        errors.Clear();
        Assert.True(thrown.Length == 0, "The page threw: " + string.Join('\n', thrown));
    }

    private static string Chromium()
    {
        string[] places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
        return Array.Find(places, File.Exists) ?? throw new FileNotFoundException("The browser tests need Chromium: apt-get install --no-install-recommends chromium");
    }
}

[CollectionDefinition(nameof(BrowserFixture), DisableParallelization = true)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>;
