using Microsoft.Playwright;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>Touchpoints put on the map by mouse.</summary>
internal static class CardSteps
{
    /// <summary>Adds a card in a cell (stage and lane counted from 0) with the tool of the panel, and names it.</summary>
    public static async Task<string> AddCard(this IPage page, string name, int stage, int lane)
    {
        await page.Button(Fr("paths.tool.touchpoint")).ClickAsync();
        var (x, y) = await page.Cell(stage, lane);
        await page.Mouse.ClickAsync(x, y);
        await page.Named(name);
        await page.Button(Fr("paths.tool.select")).ClickAsync();
        return (await page.Card(name).GetAttributeAsync("data-id"))!;
    }

    /// <summary>Types the name in the field that opened on the card.</summary>
    public static async Task Named(this IPage page, string name)
    {
        var field = page.Locator(".map-rename");
        await field.FillAsync(name);
        await field.PressAsync("Enter");
        await field.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
    }

    /// <summary>The middle of a cell's visible part, on screen.</summary>
    public static async Task<(float X, float Y)> Cell(this IPage page, int stage, int lane)
    {
        var column = (await page.Locator(".map-stage").Nth(stage).BoundingBoxAsync())!;
        var row = (await page.Locator(".map-lane-name").Nth(lane).BoundingBoxAsync())!;
        return (column.X + (column.Width / 2), row.Y + (row.Height / 2));
    }
}
