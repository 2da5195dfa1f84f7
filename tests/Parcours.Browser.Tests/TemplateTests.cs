using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>A consultant begins from a good practice of the sector, and leaves one behind without the client.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class TemplateTests(BrowserFixture browser) : PageTests(browser)
{
    private const string Energy = "Mettre en service un logement";

    [Fact]
    public async Task A_template_becomes_a_journey_with_its_map_and_checklist_and_is_taken_back_in_one_go()
    {
        var page = await Browser.Open(await StudySeed.New(Browser.Server.Address, "Modèles"));
        await page.Button(Fr("templates.start")).ClickAsync();
        await Expect(page.Locator(".gallery-card")).ToHaveCountAsync(8);
        await page.Front().Button(Fr("templates.language.en")).ClickAsync();
        await page.Front().GetByText("Getting a home connected").WaitForAsync();
        await page.Front().Button(Fr("templates.language.fr")).ClickAsync();
        await page.Front().Button(Fr("templates.useNamed", ("name", Energy))).ClickAsync();

        var group = page.Group(Energy);
        await Expect(group.Locator(".tile")).ToContainTextAsync(Like("atlas.cards"));
        await group.GetByText(Fr("templates.checklist")).ClickAsync();
        var lines = group.Locator(".checklist li");
        await Expect(lines).ToHaveCountAsync(8);
        await lines.First.GetByRole(AriaRole.Checkbox).CheckAsync();
        await Expect(group.Locator(".checklist-count")).ToHaveTextAsync(Fr("templates.checklistDone", ("done", "1"), ("n", "8")));
        await page.Saved();
        await page.ReloadAsync();
        await group.GetByText(Fr("templates.checklist")).ClickAsync();
        await Expect(lines.First.GetByRole(AriaRole.Checkbox)).ToBeCheckedAsync();

        await page.Button(Fr("templates.start")).ClickAsync();
        await page.Front().Button(Fr("templates.useNamed", ("name", "Passer à la fibre"))).ClickAsync();
        await page.Group("Passer à la fibre").WaitForAsync();
        await page.TakeBack();
        await Expect(page.Group("Passer à la fibre")).ToHaveCountAsync(0);
        await Expect(group).ToBeVisibleAsync();

        await group.Locator(".tile-link").ClickAsync();
        await Expect(page.Locator(".map-stage")).ToHaveCountAsync(7);
    }

    [Fact]
    public async Task A_template_of_a_map_shows_what_it_takes_out_is_kept_without_the_client_and_can_be_removed()
    {
        var map = await StudySeed.CopyOfDemo(Browser.Server.Address, "Faire un modèle");
        var page = await Browser.Open(map[..map.IndexOf("/m/", StringComparison.Ordinal)]);
        const string source = "Avoir l’électricité le jour J";
        // Letters only: many digits in a row are taken out of a template, as a telephone number is.
        var name = $"Emménager {string.Concat(Guid.NewGuid().ToByteArray().Select(each => (char)('a' + (each % 26))))}"[..20];
        await page.Tile(source).Act(source, "templates.makeOf");
        var stripped = page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = Fr("templates.list.stripped") });
        await Expect(stripped).ToContainTextAsync("chemins d’exception");
        await Expect(stripped).ToContainTextAsync("anomalies");
        await Expect(stripped).ToContainTextAsync("liaisons");
        await page.Field(Fr("templates.name")).FillAsync(name);
        // Another sector than those of the list is named; none is taken without a word.
        var keep = page.Front().Button(Fr("templates.keep"));
        await Expect(keep).ToBeDisabledAsync();
        await page.Field(Fr("templates.sector")).SelectOptionAsync("other");
        await Expect(keep).ToBeDisabledAsync();
        await page.Field(Fr("templates.whichSector")).FillAsync("Logement social");
        await page.Field(Fr("templates.words")).FillAsync("technicien");
        await Expect(page.Locator(".making-texts")).ToContainTextAsync(name);
        await Expect(page.Locator(".making-texts")).Not.ToContainTextAsync("technicien");
        // A text that still tells too much is written otherwise, in the template only.
        var text = page.Locator(".kept-texts button", new PageLocatorOptions { HasText = "Conseil en boutique" });
        await text.ClickAsync();
        await page.Locator(".kept-texts input").FillAsync("Conseil au guichet");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".kept-texts [data-anew]")).ToHaveTextAsync("Conseil au guichet");
        Assert.Equal([], await page.Violations(), StringComparer.Ordinal);
        await page.Front().Button(Fr("templates.keep")).ClickAsync();
        await page.GetByText(Fr("templates.kept", ("name", name))).WaitForAsync();

        await page.Button(Fr("templates.start")).ClickAsync();
        var card = page.Locator(".gallery-card", new PageLocatorOptions { HasText = name });
        await Expect(card.Locator(".gallery-sector")).ToHaveTextAsync("Logement social");
        await Expect(card).Not.ToContainTextAsync("Rivage");
        Assert.Equal([], await page.Violations(), StringComparer.Ordinal);
        await card.Button(Fr("templates.useNamed", ("name", name))).ClickAsync();
        await Expect(page.Group(name).Locator(".tile")).ToHaveCountAsync(1);
        var cards = (await StudySeed.Records(map)).Where(record => record.StartsWith("{\"id\":\"touchpoint:", StringComparison.Ordinal)).ToList();
        Assert.Equal((1, 1), (cards.Count(record => record.Contains("Conseil au guichet", StringComparison.Ordinal)), cards.Count(record => record.Contains("Conseil en boutique", StringComparison.Ordinal))));

        await page.Button(Fr("templates.start")).ClickAsync();
        await card.Button(Fr("templates.remove", ("name", name))).ClickAsync();
        await card.Button(Fr("templates.removeNot")).ClickAsync();
        await card.Button(Fr("templates.remove", ("name", name))).ClickAsync();
        await card.Button(Fr("templates.removeGo")).ClickAsync();
        await Expect(card).ToHaveCountAsync(0);
    }
}
