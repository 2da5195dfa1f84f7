using Microsoft.Playwright;
using Xunit;

namespace Parcours.Tests;

/// <summary>One Chromium and one demo server for the tests of the collection, which run one after the other.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? playwright;
    private readonly List<IBrowserContext> open = [];
    private IBrowser? browser;

    internal DemoServer Server { get; } = new();

    public async Task InitializeAsync()
    {
        await Server.Start();
        playwright = await Playwright.CreateAsync();
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
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = language,
            ColorScheme = theme,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ReducedMotion = ReducedMotion.Reduce,
        });
        open.Add(context);
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => throw new InvalidOperationException(error);
        await page.GotoAsync(Server.Study);
        await page.Locator(".map-card").First.WaitForAsync();
        return page;
    }

    internal async Task CloseAll()
    {
        foreach (var context in open) await context.CloseAsync();
        open.Clear();
    }

    private static string Chromium()
    {
        string[] places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
        return Array.Find(places, File.Exists) ?? throw new FileNotFoundException("The browser tests need Chromium: apt-get install --no-install-recommends chromium");
    }
}

[CollectionDefinition(nameof(BrowserFixture), DisableParallelization = true)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>;
