using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>The history beside the map.</summary>
internal static class HistorySteps
{
    /// <summary>Opens it from the header.</summary>
    public static async Task<ILocator> History(this IPage page)
    {
        await page.Locator("header").Button(Fr("history.title")).ClickAsync();
        var panel = page.GetByRole(AriaRole.Complementary, new PageGetByRoleOptions { Name = Fr("history.title"), Exact = true });
        await panel.WaitForAsync();
        return panel;
    }

    /// <summary>A card renamed on the map, and stored.</summary>
    public static async Task RenameCard(this IPage page, string from, string to)
    {
        var card = page.CardOf((await page.Card(from).GetAttributeAsync("data-id"))!);
        await card.DblClickAsync();
        await page.Named(to);
        await Expect(card).ToContainTextAsync(to.Split(' ')[^1]);
        await page.Saved();
    }
}
