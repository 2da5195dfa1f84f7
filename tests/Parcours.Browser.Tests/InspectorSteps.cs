using Microsoft.Playwright;

namespace Parcours.Tests;

internal static class InspectorSteps
{
    /// <summary>Selects a card and opens its sheet with the keyboard.</summary>
    public static async Task DblClickOrInspect(this ILocator card, IPage page)
    {
        await card.ClickAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Complementary, new PageGetByRoleOptions { Name = "Fiche" }).WaitForAsync();
    }
}
