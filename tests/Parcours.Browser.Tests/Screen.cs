using Microsoft.Playwright;

namespace Parcours.Tests;

/// <summary>What the tests do on the page, in the words of the interface.</summary>
internal static class Screen
{
    public static ILocator Card(this IPage page, string name) => page.Locator(".map-card", new PageLocatorOptions { HasText = name });

    public static ILocator Button(this IPage page, string name, bool exact = true) =>
        page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = exact });

    /// <summary>Waits until nothing waits to be stored (L24).</summary>
    public static Task Saved(this IPage page, string word = "Enregistré") => page.GetByText(word, new PageGetByTextOptions { Exact = true }).First.WaitForAsync();

    /// <summary>A card's title on one line.</summary>
    public static async Task<string> Title(this ILocator card) => (await card.Locator(".map-card-title").TextContentAsync() ?? "").Replace('\n', ' ');

    /// <summary>A picture for docs/, taken only when asked for.</summary>
    public static async Task Picture(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("PARCOURS_PICTURES") != "1") return;
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Repository.Root, "docs/pictures", name) });
    }
}
