using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>A consultant has a workshop score in silence: what it gave is read in the room and in the minutes.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class WorkshopScoreTests(BrowserFixture browser) : PageTests(browser)
{
    [Fact]
    [Rule("S61.5"), Rule("S67.2")]
    public async Task Host_and_guest_read_what_was_scored_in_silence_and_so_do_the_minutes()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Atelier noté");
        var host = await Browser.OpenTab(await Browser.Person(), study);
        await host.Locator(".map-card").First.WaitForAsync();
        await host.Button(Fr("workshop.title")).ClickAsync();
        await host.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { NameString = Fr("workshop.purpose.qualify") }).CheckAsync();
        await host.Button(Fr("workshop.prepareIt")).ClickAsync();
        // In the moment in which the workshop is made.
        await host.Field(Fr("workshop.addParticipant")).FillAsync("Ines, Marketing");
        await host.Keyboard.PressAsync("Enter");
        await host.Locator(".participants li", new PageLocatorOptions { HasText = "Ines" }).WaitForAsync();
        await host.Button(Fr("workshop.invite")).ClickAsync();
        await host.Button(Fr("workshop.openDoor")).ClickAsync();
        var link = await host.Field(Fr("workshop.link")).InputValueAsync();
        await host.CloseDialogs();
        await host.Button(Fr("workshop.begin")).ClickAsync();
        for (var at = 0; at < 2; at++) await host.Button(Fr("workshop.next")).ClickAsync();

        var phone = await Browser.OpenTab(await Browser.Person("en-GB", ColorScheme.Dark, 390, 844), link);
        await phone.Field(En("guest.name")).FillAsync("Noah");
        await phone.Button(En("guest.enter")).ClickAsync();
        await Score(phone, En("rounds.myGroup"), En("rounds.finish"), "Marketing", "8");
        await Score(host, Fr("rounds.myGroup"), Fr("rounds.finish"), "Relation client", "3");
        // How many have finished is known a moment later: before, the reveal asks whether to wait.
        await host.GetByText("2 sur 2 ont terminé").WaitForAsync();
        await host.Button(Fr("rounds.reveal")).ClickAsync();

        // Median 5.5 of 3 and 8, in both languages, by group.
        var panel = host.Locator(".score-results");
        await Expect(panel.Locator(".score-axis b").First).ToHaveTextAsync("5,5");
        await Expect(panel.Locator(".score-apart")).ToContainTextAsync("5 points d’écart");
        var onPhone = phone.Locator(".score-results");
        await Expect(onPhone.Locator(".score-axis b").First).ToHaveTextAsync("5.5");
        await Expect(onPhone.Locator(".score-apart")).ToContainTextAsync("Marketing: 8");
        Assert.Empty(await phone.Violations());
        Assert.Empty(await host.Violations());

        await host.Button(Fr("workshop.end")).ClickAsync();
        // Noah may be Ines: who is nobody of the list is told while somebody of it is absent.
        await host.Locator(".workshop-end").GetByLabel(Fr("workshop.isWho", ("name", "Noah"))).SelectOptionAsync(new SelectOptionValue { Label = "Ines (Marketing)" });
        await host.Locator(".participants").GetByText("2 sur 2").WaitForAsync();
        await host.Button(Fr("workshop.endSure")).ClickAsync();
        await Expect(phone.GetByRole(AriaRole.Alert)).ToContainTextAsync(En("guest.thanks"));
        await Expect(panel.Locator(".score-axis b").First).ToHaveTextAsync("5,5");
        await host.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = Fr("workshop.minutesOf") }).ClickAsync();
        var minutes = host.Locator(".minutes");
        foreach (var said in new[] { "médiane 5,5, de 3 à 8", "Plus grand désaccord", "2 personnes ont noté", $"({Fr("workshop.leads")})", "Ines (Marketing)" })
        {
            await Expect(minutes).ToContainTextAsync(said);
        }
    }

    private static async Task Score(IPage page, string group, string finish, string name, string value)
    {
        await page.Field(group).SelectOptionAsync(name);
        await page.Locator(".score-input").First.FillAsync(value);
        await page.Button(finish).ClickAsync();
        await page.Locator(".ballot footer .button[aria-pressed=true]").WaitForAsync();
    }
}
