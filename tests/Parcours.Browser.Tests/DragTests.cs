using Xunit;

namespace Parcours.Tests;

/// <summary>Cards moved by the mouse.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class DragTests(BrowserFixture browser) : PageTests(browser)
{
    [Fact]
    [Rule("L20"), Rule("S7.1")]
    public async Task A_dragged_card_stays_where_it_was_let_go_for_everybody_and_undo_puts_it_back()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Glisser");
        var (mine, theirs) = (await Browser.Open(study), await Browser.Open(study));
        var id = (await mine.Card("Conseil en boutique").GetAttributeAsync("data-id"))!;
        await theirs.CardOf(id).WaitForAsync();
        var (before, records) = (await mine.Place(id), await StudySeed.Records(study));

        await mine.DragCard(id, 1, 1);
        await mine.Saved();
        var after = await mine.CellName(1, 1);
        await mine.IsAt(id, after);
        await theirs.IsAt(id, after);

        await mine.Undo();
        await mine.IsAt(id, before);
        await theirs.IsAt(id, before);
        Assert.Equal(records, await StudySeed.Records(study), StringComparer.Ordinal);

        await mine.Redo();
        await mine.IsAt(id, after);
        await theirs.IsAt(id, after);
        await mine.ReloadAsync();
        await mine.IsAt(id, after);
    }

    [Fact]
    [Rule("L20")]
    public async Task A_drag_sends_one_change_of_at_most_a_kilobyte()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Glisser léger");
        var page = await Browser.Open(study);
        var sent = new System.Collections.Concurrent.ConcurrentQueue<string>();
        page.WebSocket += (_, socket) => socket.FrameSent += (_, frame) => sent.Enqueue(frame.Text ?? "");
        await page.ReloadAsync();
        var id = (await page.Card("Conseil en boutique").GetAttributeAsync("data-id"))!;
        await page.Settled();
        await page.DragCard(id, 1, 1);
        await page.Saved();
        await page.IsAt(id, await page.CellName(1, 1));
        var changes = sent.Where(frame => frame.Contains("\"t\":\"change\"", StringComparison.Ordinal)).ToList();
        Assert.InRange(changes.Sum(System.Text.Encoding.UTF8.GetByteCount), 1, 1024);
        Assert.Single(changes);
    }

    [Fact]
    public async Task Escape_in_the_middle_of_a_drag_changes_nothing()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Glisser puis renoncer");
        var page = await Browser.Open(study);
        var id = (await page.Card("Conseil en boutique").GetAttributeAsync("data-id"))!;
        await page.Settled();
        var (geometry, records) = (await page.Geometry(), await StudySeed.Records(study));
        var box = (await page.CardOf(id).BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + 20, box.Y + 20);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + 200, box.Y + 120, new() { Steps = 6 });
        await page.Locator(".map-card.dragged").WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Mouse.UpAsync();
        await page.Settled();
        Assert.Equal(geometry, await page.Geometry());
        Assert.Equal(records, await StudySeed.Records(study), StringComparer.Ordinal);
    }
}
