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

    /// <summary>A cell's name, as <see cref="Place"/> says it.</summary>
    public static async Task<string> CellName(this IPage page, int stage, int lane) =>
        $"{(await page.Locator(".map-stage").Nth(stage).TextContentAsync())!.Trim()} / {(await page.Locator(".map-lane-name").Nth(lane).TextContentAsync())!.Trim()}";

    /// <summary>Takes a card by the mouse and lets it go in a cell.</summary>
    public static async Task DragCard(this IPage page, string id, int stage, int lane)
    {
        var box = (await page.CardOf(id).BoundingBoxAsync())!;
        var (x, y) = await page.Cell(stage, lane);
        await page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x, y, new MouseMoveOptions { Steps = 12 });
        await page.Mouse.UpAsync();
    }

    /// <summary>Stage and lane in whose headers' reach a card stands on screen.</summary>
    public static Task<string> Place(this IPage page, string id) => page.EvaluateAsync<string>(PlaceOf, id);

    public static async Task IsAt(this IPage page, string id, string place) =>
        await page.WaitForFunctionAsync($"([id, place]) => ({PlaceOf})(id) === place", new[] { id, place });

    private const string PlaceOf =
        """
        id => {
          const card = document.querySelector(`.map-card[data-id="${id}"]`)?.getBoundingClientRect();
          if (!card) return '';
          const [x, y] = [card.left + card.width / 2, card.top + card.height / 2];
          const named = (selector, holds) => [...document.querySelectorAll(selector)].find(e => holds(e.getBoundingClientRect()))?.textContent.trim() ?? '';
          return named('.map-stage', r => r.left <= x && x < r.right) + ' / ' + named('.map-lane-name', r => r.top <= y && y < r.bottom);
        }
        """;
}
