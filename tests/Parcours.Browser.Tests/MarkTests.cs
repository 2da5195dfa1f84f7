using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>A consultant marks what was noticed, with its evidence, on a card and on a link.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class MarkTests(BrowserFixture browser) : PageTests(browser)
{
    [Fact]
    [Rule("S43.1"), Rule("S43.2"), Rule("L20")]
    public async Task A_hypothesis_is_marked_on_a_card_drawn_confirmed_rejected_and_taken_back()
    {
        var page = await Browser.Open(await StudySeed.CopyOfDemo(Browser.Server.Address, "Marques"));
        await page.Locator(".map-card").First.WaitForAsync();
        // The legend lies on the last row at first sight.
        await page.WholeMap();
        var card = page.Card("Planification");
        await card.DblClickOrInspect(page);
        await page.Button(Fr("marks.add")).ClickAsync();
        var form = page.GetByRole(AriaRole.Form, new() { Name = Fr("marks.form"), Exact = true });
        await form.GetByLabel(Fr("marks.kind.loop"), new() { Exact = true }).CheckAsync();
        await form.Button(Fr("inspector.save")).ClickAsync();
        await Expect(form).ToContainTextAsync(Fr("marks.textMissing"));
        const string text = "Le dossier revient trois fois";
        await form.GetByLabel(Fr("marks.text"), new() { Exact = true }).FillAsync(text);
        await form.GetByLabel(Fr("marks.source"), new() { Exact = true }).SelectOptionAsync("interview");
        await form.GetByLabel(Fr("marks.on"), new() { Exact = true }).FillAsync("05/03/2026");
        await form.GetByLabel(Fr("inspector.condition.quote", ("ofClient", "du client")), new() { Exact = true }).FillAsync("« Encore le même papier »");
        await form.Button(Fr("inspector.save")).ClickAsync();
        var drawn = card.GetByRole(AriaRole.Img, new() { Name = Fr("map.marks", ("list", Fr("map.mark.loop"))) });
        await Expect(drawn).ToHaveCountAsync(1);
        await Expect(page.Locator(".mark-item .quote")).ToContainTextAsync("Encore le même papier");

        await page.Field(Fr("marks.statusOf", ("text", text))).SelectOptionAsync("rejected");
        await Expect(drawn).ToHaveCountAsync(0);
        await page.Saved();
        await card.FocusAsync();
        await page.Undo();
        await Expect(drawn).ToHaveCountAsync(1);
        await page.Undo();
        await Expect(drawn).ToHaveCountAsync(0);
        await Expect(page.Locator(".mark-item")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_link_is_marked_from_its_path_and_the_list_leads_to_it()
    {
        var page = await Browser.Open(await StudySeed.CopyOfDemo(Browser.Server.Address, "Lien"));
        await page.Locator(".map-card").First.WaitForAsync();
        await page.Keyboard.PressAsync("Control+k");
        await page.Locator(".palette input:focus").WaitForAsync();
        await page.Keyboard.TypeAsync("Technicien absent");
        await page.Locator(".palette-item[data-focused]", new() { HasText = "Technicien absent" }).WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Button(Fr("marks.add")).ClickAsync();
        var form = page.GetByRole(AriaRole.Form, new() { Name = Fr("marks.form"), Exact = true });
        await form.GetByLabel(Fr("marks.text"), new() { Exact = true }).FillAsync("Personne ne rappelle");
        await form.GetByLabel(Fr("marks.where"), new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await form.Button(Fr("inspector.save")).ClickAsync();
        await Expect(page.Locator(".mark-item")).ToContainTextAsync("Personne ne rappelle");
        await Expect(page.Locator(".map-lines .map-hop-mark title", new() { HasText = Fr("map.mark.irritant") })).ToHaveCountAsync(1);

        await page.Button(Fr("marks.title")).ClickAsync();
        await page.Front().Button($"{Fr("marks.kind.irritant")} 3").ClickAsync();
        await Expect(page.Front().Locator(".mark-item")).ToHaveCountAsync(3);
        await page.Front().Button(Fr("chain.onMapOf", ("text", "Le montant ne ressemble pas au simulateur"))).ClickAsync();
        var sheet = page.GetByRole(AriaRole.Complementary, new() { Name = Fr("study.inspector") });
        await Expect(sheet.GetByRole(AriaRole.Textbox).First).ToHaveValueAsync("Facture par e-mail");
        await Expect(page.Card("Facture par")).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_accessibility_violation(ColorScheme theme)
    {
        var page = await Browser.OpenDemo(theme: theme);
        await page.Locator(".map-card").First.WaitForAsync();
        await page.Button(Fr("marks.title")).ClickAsync();
        await page.Locator(".mark-item").First.WaitForAsync();
        Assert.Equal("", string.Join('\n', await page.Violations()));
        await page.CloseDialogs();
        await page.Card("Visite").DblClickOrInspect(page);
        await page.Button(Fr("marks.add")).ClickAsync();
        Assert.Equal("", string.Join('\n', await page.Violations()));
    }
}
