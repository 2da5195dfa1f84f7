using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>A consultant reads a moment of truth from what is expected to what was measured, and fills in what is missing.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class ChainTests(BrowserFixture browser) : PageTests(browser)
{
    private const string Card = "Visite du technicien";
    private const string Condition = "Le technicien vient au premier rendez-vous";

    [Fact]
    [Rule("S40.1"), Rule("S1.1")]
    public async Task A_condition_gets_its_answer_its_action_and_the_result_that_shows_it()
    {
        var page = await Browser.Open(await StudySeed.CopyOfDemo(Browser.Server.Address, "Chaîne"));
        await OpenChain(page);
        var row = Row(page);
        var answers = Node(row, "chain.answers");
        await Expect(answers).ToContainTextAsync(Fr("chain.noAnswer"));
        await answers.Button(Fr("chain.answer.add")).ClickAsync();
        await answers.GetByLabel(Fr("chain.answer.name"), new() { Exact = true }).FillAsync("Tournée du technicien");
        await answers.GetByLabel(Fr("chain.answer.kind"), new() { Exact = true }).SelectOptionAsync("process");
        await page.Keyboard.PressAsync("Enter");
        await Expect(answers.Locator(".mchain-item b")).ToHaveTextAsync("Tournée du technicien");

        const string action = "Appeler la veille pour confirmer le créneau";
        await row.Button(Fr("chain.edit", ("name", action))).ClickAsync();
        var form = page.GetByRole(AriaRole.Form, new() { Name = Fr("chain.action.form"), Exact = true });
        await form.GetByLabel(Fr("chain.action.status"), new() { Exact = true }).SelectOptionAsync("done");
        await form.GetByLabel(Fr("chain.action.doneOn"), new() { Exact = true }).FillAsync("01/05/2026");
        await form.Button(Fr("inspector.save")).ClickAsync();
        var result = Node(row, "chain.result");
        await Expect(result).ToContainTextAsync(Fr("chain.noResult"));

        await result.Button(Fr("inspector.reading.add")).ClickAsync();
        await result.GetByLabel(Fr("inspector.reading.value"), new() { Exact = true }).FillAsync("99,9");
        await result.GetByLabel(Fr("inspector.reading.to"), new() { Exact = true }).FillAsync("30/06/2026");
        await page.Keyboard.PressAsync("Enter");
        await Expect(result.Locator(".mchain-value .verdict")).ToHaveTextAsync([Fr("inspector.verdict.broken"), Fr("inspector.verdict.atRisk")]);
        await page.Saved();

        await page.CloseDialogs();
        await page.Locator(".map-viewport").ClickAsync(new() { Position = new() { X = 5, Y = 300 } });
        await page.Undo();
        await page.Undo();
        await page.Undo();
        await OpenChain(page);
        await Expect(Node(Row(page), "chain.answers")).ToContainTextAsync(Fr("chain.noAnswer"));
        await Expect(Node(Row(page), "chain.result")).ToContainTextAsync(Fr("chain.tooEarly"));
    }

    [Fact]
    public async Task Words_written_before_become_a_record_that_other_conditions_share()
    {
        var page = await Browser.Open(await StudySeed.CopyOfDemo(Browser.Server.Address, "Fiche"));
        await OpenChain(page, "Souscription en ligne");
        var answers = Node(page.Locator(".mchain-row").First, "chain.answers");
        await answers.Button(Fr("chain.answer.asRecord")).ClickAsync();
        await answers.GetByLabel(Fr("chain.answer.kind"), new() { Exact = true }).SelectOptionAsync("tool");
        await answers.Button(Fr("inspector.save")).ClickAsync();
        const string name = "Formulaire unique, sauvegarde à chaque page";
        await Expect(answers.Locator(".mchain-item b")).ToHaveTextAsync(name);
        await Expect(answers.Button(Fr("chain.answer.asRecord"))).ToHaveCountAsync(0);
        await page.CloseDialogs();

        await OpenChain(page);
        answers = Node(Row(page), "chain.answers");
        await answers.Button(Fr("chain.answer.add")).ClickAsync();
        await answers.GetByLabel(Fr("chain.answer.name"), new() { Exact = true }).FillAsync(name);
        await answers.Button(Fr("chain.link")).ClickAsync();
        await Expect(answers.Locator(".mchain-item b")).ToHaveTextAsync(name);
    }

    [Fact]
    public async Task Conditions_without_an_answer_are_listed_and_lead_to_their_card()
    {
        var map = await StudySeed.CopyOfDemo(Browser.Server.Address, "Conditions");
        var page = await Browser.Open(map[..map.IndexOf("/m/", StringComparison.Ordinal)] + "/conditions");
        await Expect(page.Locator(".conditions-line")).ToHaveCountAsync(5);
        await page.Button(Fr("chain.filter.answer") + "2").ClickAsync();
        await Expect(page.Locator(".conditions-line")).ToHaveCountAsync(2);
        await page.Button(Fr("chain.onMapOf", ("text", Condition))).ClickAsync();
        var sheet = page.GetByRole(AriaRole.Complementary, new() { Name = Fr("study.inspector") });
        await Expect(sheet.GetByRole(AriaRole.Textbox).First).ToHaveValueAsync(Card);
        await Expect(page.Card("Visite")).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_accessibility_violation(ColorScheme theme)
    {
        var page = await Browser.OpenDemo(theme: theme);
        await OpenChain(page);
        Assert.Equal("", string.Join('\n', await page.Violations()));
        var study = Browser.Server.Study[..Browser.Server.Study.IndexOf("/m/", StringComparison.Ordinal)];
        await page.GotoAsync(study + "/conditions");
        await page.Locator(".conditions-line").First.WaitForAsync();
        Assert.Equal("", string.Join('\n', await page.Violations()));
    }

    private static async Task OpenChain(IPage page, string card = Card)
    {
        await page.Locator(".map-card").First.WaitForAsync();
        await page.Card(card.Split(' ')[0]).First.DblClickOrInspect(page);
        await page.Button(Fr("chain.open")).ClickAsync();
        await page.Locator(".mchain-row").First.WaitForAsync();
    }

    private static ILocator Row(IPage page) => page.GetByRole(AriaRole.Listitem, new() { Name = Condition, Exact = true });

    private static ILocator Node(ILocator row, string key) => row.GetByRole(AriaRole.Group, new() { Name = Fr(key), Exact = true });
}
