using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>Comments written on a touchpoint's sheet, answered by somebody else, settled, reopened, found from the map's list.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class CommentTests(BrowserFixture browser) : PageTests(browser)
{
    [Fact]
    [Rule("S13.2"), Rule("S13.4"), Rule("L21")]
    public async Task A_question_is_asked_answered_and_settled_and_the_card_counts_what_is_open()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Commenter");
        var (mine, theirs) = (await Browser.Open(study), await Browser.Open(study));
        var card = mine.Card("Conseil en boutique");
        await card.ClickAsync();
        var records = await StudySeed.Records(study);
        var field = mine.Field(Fr("comments.write"));
        await field.FillAsync("");
        await field.PressSequentiallyAsync("Encore vrai depuis mars, @cla");
        await mine.Locator(".comment-names [role=option]").First.WaitForAsync();
        await mine.Keyboard.PressAsync("Enter");
        await Expect(field).ToHaveValueAsync("Encore vrai depuis mars, @Claire Vasseur ");
        await mine.Keyboard.PressAsync("Enter");
        await mine.Saved();
        await Expect(mine.Locator(".comment mark")).ToHaveTextAsync("@Claire Vasseur");
        // The server's time, not the page's.
        await Expect(mine.Locator(".comment time")).ToHaveAttributeAsync("datetime", new Regex("^20..-..-..T..:..:..Z$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(card).ToHaveAttributeAsync("data-comments", "1");

        await card.FocusAsync();
        await mine.Undo();
        Assert.Equal(records, await StudySeed.Records(study), StringComparer.Ordinal);
        await mine.Redo();

        var same = theirs.Card("Conseil en boutique");
        await Expect(same).ToHaveAttributeAsync("data-comments", "1");
        await same.ClickAsync();
        await theirs.Button(Fr("comments.reply")).ClickAsync();
        await theirs.Keyboard.TypeAsync("Oui, je confirme");
        await theirs.Keyboard.PressAsync("Enter");
        await Expect(mine.Locator(".thread-replies .comment")).ToContainTextAsync("je confirme");
        Assert.Empty(await theirs.Violations());

        await mine.Button(Fr("comments.resolve")).ClickAsync();
        await Expect(same).Not.ToHaveAttributeAsync("data-comments", "1");
        await Expect(mine.Locator(".thread")).ToHaveCountAsync(0);
        await card.FocusAsync();
        await mine.Undo();
        await Expect(same).ToHaveAttributeAsync("data-comments", "1");
    }

    [Fact]
    public async Task The_list_of_the_map_leads_to_the_place_of_each_open_comment()
    {
        var page = await Browser.Open(await StudySeed.CopyOfDemo(Browser.Server.Address, "Liste des commentaires"));
        await page.Locator(".map-card").First.WaitForAsync();
        await page.Locator(".comments-count").ClickAsync();
        var panel = page.Locator(".comments-panel");
        await Expect(panel.Locator(".thread")).ToHaveCountAsync(3);
        await panel.Button("Visite du technicien", exact: false).First.ClickAsync();
        await Expect(page.Locator(".map-card.selected")).ToContainTextAsync("Visite du");
        await Expect(page.GetByTestId("inspector")).ToContainTextAsync("Claire Vasseur");

        await panel.Locator(".check-chip").ClickAsync();
        await Expect(panel.Locator(".thread[data-resolved]")).ToHaveCountAsync(1);
        await panel.Button(Fr("comments.reopen")).ClickAsync();
        await Expect(panel.Locator(".thread[data-resolved]")).ToHaveCountAsync(0);
        await page.Field(Fr("comments.map")).FillAsync("Valider toute la carte en comité");
        await page.Keyboard.PressAsync("Enter");
        await Expect(panel.Locator(".thread")).ToHaveCountAsync(5);
        Assert.Empty(await page.Violations());
    }
}
