using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>A consultant holds a workshop: prepares it, invites, has people write and vote in silence, and sends the minutes.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class WorkshopTests(BrowserFixture browser) : PageTests(browser)
{
    [Fact]
    [Rule("S61.3")]
    public async Task An_idea_becomes_an_action_without_a_condition_and_is_given_one_later()
    {
        var host = await Host("Idée sans condition");
        await host.Button(Fr("workshop.prepareIt")).ClickAsync();
        await host.Button(Fr("workshop.begin")).ClickAsync();
        await host.Button(Fr("workshop.end")).ClickAsync();
        var idea = host.Locator(".cluster li", new PageLocatorOptions { HasText = "Le créneau annoncé" });
        await idea.GetByRole(AriaRole.Checkbox).CheckAsync();
        await host.Button(Fr("workshop.into.action")).ClickAsync();
        await host.Field(Fr("chain.action.text")).FillAsync("Annoncer un créneau de deux heures");
        await host.Field(Fr("chain.action.due")).FillAsync("01/03/2027");
        await host.Button("En faire une action").ClickAsync();
        // No touchpoint was chosen: its note stays on the map.
        await Expect(idea).ToHaveCountAsync(1);
        await host.Saved();

        await host.GotoAsync(host.Url[..host.Url.IndexOf("/m/", StringComparison.Ordinal)] + "/conditions");
        var loose = host.Locator(".loose-actions > li");
        await Expect(loose).ToContainTextAsync("Annoncer un créneau de deux heures");
        await Expect(loose).ToContainTextAsync("2027");
        // A choice that arrow keys pass over links nothing; the button does.
        await loose.Locator("select.input").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Expect(loose).ToHaveCountAsync(1);
        await loose.GetByText(Fr("chain.link"), new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await Expect(loose).ToHaveCountAsync(0);
        await Expect(host.Locator("h1")).ToBeFocusedAsync();
        await host.Saved();
    }

    [Fact]
    [Rule("S51.9"), Rule("S52.1"), Rule("S61.3"), Rule("S67.1"), Rule("S67.3"), Rule("S67.4")]
    public async Task Three_browsers_hold_a_workshop_from_the_invitation_to_the_minutes()
    {
        var host = await Host("Atelier à trois");
        await host.Button(Fr("workshop.prepareIt")).ClickAsync();
        await host.Saved();
        await host.Field(Fr("workshop.addParticipant")).FillAsync("Léa Martin-Dubois, Service client");
        await host.Keyboard.PressAsync("Enter");
        await host.Locator(".participants li", new PageLocatorOptions { HasText = "Léa Martin-Dubois" }).WaitForAsync();
        var (link, code) = await Invite(host, "workshop.rights.contribute");

        var phone = await Browser.OpenTab(await Browser.Person(width: 390, height: 844), link);
        await phone.Field(Fr("guest.name")).FillAsync("Léa Martin");
        await phone.Button(Fr("guest.enter")).ClickAsync();
        // Who comes early reads what it will be made of.
        await Expect(phone.Locator(".guest-agenda li").First).ToContainTextAsync(Fr("workshop.plan.welcome"));
        await host.Button(Fr("workshop.begin")).ClickAsync();
        await Expect(phone.Locator(".activity h3")).ToHaveTextAsync(Fr("workshop.plan.welcome"));
        var laptop = await Browser.OpenTab(await Browser.Person("en-GB", ColorScheme.Dark, 1280, 800), new Uri(new Uri(link), "/").ToString());
        await laptop.Field(En("guest.code")).FillAsync(code);
        await laptop.Button(En("guest.goOn")).ClickAsync();
        await laptop.Field(En("guest.name")).FillAsync("Noah");
        await laptop.Button(En("guest.enter")).ClickAsync();
        await laptop.Locator(".map-card").First.WaitForAsync();

        // The host says which of those prepared a guest is.
        var who = host.GetByLabel(Fr("workshop.isWho", ("name", "Léa Martin")), new PageGetByLabelOptions { Exact = true });
        await who.SelectOptionAsync(new SelectOptionValue { Label = "Léa Martin-Dubois (Service client)" });
        await Expect(host.Locator(".participants li", new PageLocatorOptions { HasText = "Léa Martin-Dubois" }).First.GetByRole(AriaRole.Checkbox)).ToBeCheckedAsync();

        // In silence.
        for (var at = 0; at < 2; at++) await host.Button(Fr("workshop.next")).ClickAsync();
        foreach (var (text, place) in new[] { ("Je rappelle deux fois", Fr("workshop.place.none")), ("Personne ne connaît mon dossier", "Visite du technicien") })
        {
            await phone.Field(Fr("workshop.place")).SelectOptionAsync(new SelectOptionValue { Label = place });
            await phone.Field(Fr("workshop.myNote")).FillAsync(text);
            await phone.Keyboard.PressAsync("Enter");
            await Expect(phone.Locator(".activity-notes li", new PageLocatorOptions { HasText = text })).ToBeVisibleAsync();
        }

        await laptop.Field(En("workshop.myNote")).FillAsync("Nobody calls back");
        await laptop.Keyboard.PressAsync("Enter");
        await Expect(host.Locator(".reveal p")).ToHaveTextAsync("2 personnes ont écrit · 3 notes");
        await phone.Locator(".activity-kept[data-state=kept]").WaitForAsync();
        await phone.ReloadAsync();
        await Expect(phone.Locator(".activity-notes li")).ToHaveCountAsync(2);
        Assert.Equal(0, await host.GetByText("Je rappelle deux fois").CountAsync());
        await host.Button(Fr("workshop.reveal")).ClickAsync();
        await Expect(laptop.Locator(".activity")).ToContainTextAsync("3 notes by 2 people");
        // They stand under the lanes: the map goes there by itself.
        await Expect(laptop.Locator(".map-note", new PageLocatorOptions { HasText = "Je rappelle deux fois" })).ToBeInViewportAsync();

        // Two notes become one touchpoint, on everybody's map.
        await host.Locator(".cluster li", new PageLocatorOptions { HasText = "Je rappelle deux fois" }).GetByRole(AriaRole.Checkbox).CheckAsync();
        await host.Locator(".cluster li", new PageLocatorOptions { HasText = "Nobody calls back" }).GetByRole(AriaRole.Checkbox).CheckAsync();
        await host.Field(Fr("workshop.clusterName")).FillAsync("Rappel promis");
        await host.Button("Faire des 2 notes un point d’interaction").ClickAsync();
        await host.OpenByPalette("Rappel promis");
        await Expect(host.Locator(".study-right .activity-notes")).ToContainTextAsync("Nobody calls back");

        // What is left becomes an irritant of a touchpoint, with its evidence; undone, the note stands again.
        var left = host.Locator(".cluster li", new PageLocatorOptions { HasText = "Personne ne connaît mon dossier" }).GetByRole(AriaRole.Checkbox);
        await left.CheckAsync();
        await host.Button(Fr("workshop.into.mark")).ClickAsync();
        await host.Field(Fr("workshop.clusterOn")).SelectOptionAsync(new SelectOptionValue { Label = "Rappel promis" });
        await host.Button("En faire une marque").ClickAsync();
        await Expect(host.Locator(".study-right .mark-item")).ToContainTextAsync("Personne ne connaît mon dossier");
        await Expect(left).ToHaveCountAsync(0);
        await host.Undo();
        await Expect(left).ToHaveCountAsync(1);
        await host.Redo();
        await Expect(host.Locator(".study-right .activity-notes")).ToContainTextAsync("Personne ne connaît mon dossier");

        // A vote with a budget of three.
        for (var at = 0; at < 3; at++) await host.Button(Fr("workshop.next")).ClickAsync();
        await host.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameString = "Les moments de vérité (" }).ClickAsync();
        var visit = Fr("workshop.voteMore").Replace("{name}", "Visite du technicien", StringComparison.Ordinal);
        for (var at = 0; at < 3; at++) await phone.Button(visit).ClickAsync();
        await Expect(phone.Button(visit)).ToBeDisabledAsync();
        await laptop.Button(En("workshop.voteMore").Replace("{name}", "Visite du technicien", StringComparison.Ordinal)).ClickAsync();
        await Expect(host.Locator(".reveal p")).ToHaveTextAsync("2 personnes ont voté · 4 voix");
        Assert.Equal(0, await host.Locator(".map-talk .votes").CountAsync());
        await host.Button(Fr("workshop.reveal")).ClickAsync();
        await Expect(laptop.Locator(".vote-results li").First).ToContainTextAsync("4 votes");

        // The cards show them, to guests as well, until they are switched off.
        await Expect(laptop.Card("Visite du technicien").Locator(".votes")).ToHaveTextAsync("4");
        await Expect(host.Card("Visite du technicien").Locator(".votes")).ToHaveTextAsync("4");
        await host.Field(Fr("workshop.voteShown")).UncheckAsync();
        await Expect(host.Locator(".map-talk .votes")).ToHaveCountAsync(0);
        await host.Field(Fr("workshop.voteShown")).CheckAsync();
        await Expect(host.Locator(".map-talk .votes")).ToHaveCountAsync(1);

        // Everyone is brought to the host, and the phone shows the map.
        await host.Button(Fr("workshop.gather")).ClickAsync();
        await Expect(phone.Locator(".following")).ToBeVisibleAsync();
        await Expect(laptop.Locator(".following")).ToBeVisibleAsync();

        // A phone that shows the map is told of the next point.
        await host.Button(Fr("workshop.next")).ClickAsync();
        await phone.Locator(".guest-new-point").Button(Fr("guest.goThere")).ClickAsync();
        await Expect(phone.Locator(".activity h3")).ToHaveTextAsync(Fr("workshop.plan.close"));
        await Expect(phone.Locator(".guest-new-point p")).ToHaveCountAsync(0);

        // The end takes the invitation back: guests are thanked.
        await host.Button(Fr("workshop.end")).ClickAsync();
        await Expect(host.Locator(".workshop-end")).ToContainTextAsync("2 invités");
        await host.Button(Fr("workshop.endSure")).ClickAsync();
        await Expect(laptop.GetByRole(AriaRole.Alert)).ToContainTextAsync(En("guest.ended"));
        await Expect(phone.GetByRole(AriaRole.Alert)).ToContainTextAsync(Fr("guest.thanks"));
        await Expect(host.Locator(".open-invitations")).ToHaveCountAsync(0);

        // What is removed afterwards changes nothing in what the workshop left.
        await host.Card("Visite du technicien").PressAsync("Delete");
        await Expect(host.Card("Visite du technicien")).ToHaveCountAsync(0);
        await host.Saved();
        await host.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = Fr("workshop.minutesOf") }).ClickAsync();
        var minutes = host.Locator(".minutes");
        foreach (var said in new[] { "Léa Martin", "Noah", "Rappel promis", "Visite du technicien (supprimé depuis)\u00a0: 4 voix, 2 personnes", "Nobody calls back → Rappel promis", "Léa Martin-Dubois (Service client)", "3 notes posées sur la carte", $"({Fr("workshop.leads")})" })
        {
            await Expect(minutes).ToContainTextAsync(said);
        }

        var download = await host.RunAndWaitForDownloadAsync(() => host.Button(Fr("workshop.minutes.save")).ClickAsync());
        var file = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.StartsWith("# Compte rendu", file, StringComparison.Ordinal);
        Assert.Contains("- Points d’interaction : 1\n  - Ajouts (1) : Rappel promis", file.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    [Rule("S52.2"), Rule("S52.3"), Rule("S52.4")]
    public async Task A_guest_draws_until_the_map_is_frozen_and_leaves_when_the_invitation_is_taken_back()
    {
        var host = await Host("Atelier figé");
        await host.Button(Fr("workshop.prepareIt")).ClickAsync();
        var (link, _) = await Invite(host, "workshop.rights.edit");
        await host.Button(Fr("workshop.begin")).ClickAsync();
        var guest = await Browser.OpenTab(await Browser.Person(), link);
        await guest.Field(Fr("guest.name")).FillAsync("Noé");
        await guest.Button(Fr("guest.enter")).ClickAsync();
        await guest.Card("Comparer").First.WaitForAsync();
        Assert.Equal(0, await guest.Button(Fr("history.title")).CountAsync());
        await Rename(guest, "Comparer les offres", "Comparer à deux");
        await host.Card("Comparer à deux").WaitForAsync();

        await host.Button(Fr("workshop.freeze")).ClickAsync();
        await Expect(guest.Locator(".study-bar")).ToContainTextAsync(Fr("guest.frozen"));
        await Expect(guest.Locator(".guest-tools")).ToHaveCountAsync(0);
        await host.Button(Fr("workshop.thaw")).ClickAsync();
        await Expect(guest.Locator(".study-bar")).Not.ToContainTextAsync(Fr("guest.frozen"));

        // What one participant did is taken back at once.
        var row = host.Locator(".take-back li", new PageLocatorOptions { HasText = "Noé" });
        await row.Button(Fr("workshop.takeBack")).ClickAsync();
        await row.Button(Fr("workshop.takeBackSure")).ClickAsync();
        await guest.Card("Comparer les").First.WaitForAsync();

        await host.Button(Fr("workshop.invite")).ClickAsync();
        await host.Button(Fr("workshop.revoke")).ClickAsync();
        await Expect(guest.GetByRole(AriaRole.Alert)).ToContainTextAsync(Fr("guest.over"));
        await guest.Button(Fr("guest.otherCode")).ClickAsync();
        await Expect(guest.Locator(".entrance-code")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Neither_the_workshop_nor_the_way_in_has_a_barrier(ColorScheme theme)
    {
        var host = await Host($"Accès {theme}", theme);
        await NoBarrier(host, "workshop, new");
        await host.Button(Fr("workshop.prepareIt")).ClickAsync();
        await host.Button(Fr("workshop.begin")).WaitForAsync();
        await NoBarrier(host, "workshop, planned");
        var (link, _) = await Invite(host, "workshop.rights.contribute", "invitation");
        await host.Button(Fr("workshop.begin")).ClickAsync();
        for (var at = 0; at < 2; at++) await host.Button(Fr("workshop.next")).ClickAsync();
        await host.Locator(".activity-write").WaitForAsync();
        await NoBarrier(host, "workshop, running");
        var guest = await Browser.OpenTab(await Browser.Person(theme: theme), link);
        await guest.Field(Fr("guest.name")).FillAsync($"Noé {theme}");
        await NoBarrier(guest, "the way in");
        await guest.Button(Fr("guest.enter")).ClickAsync();
        await guest.Locator(".activity-write").WaitForAsync();
        await guest.Locator(".map-card").First.WaitForAsync();
        await NoBarrier(guest, "the room");
        await host.Button(Fr("workshop.end")).ClickAsync();
        await host.Locator(".workshop-end").WaitForAsync();
        await NoBarrier(host, "the end of a workshop");
        await host.GetByRole(AriaRole.Checkbox, new PageGetByRoleOptions { NameString = Fr("workshop.endTakes") }).UncheckAsync();
        await host.Button(Fr("workshop.endSure")).ClickAsync();
        await host.Locator(".open-invitations").WaitForAsync();
        await NoBarrier(host, "a workshop that is over");
        await host.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = Fr("workshop.minutesOf") }).ClickAsync();
        await host.Locator(".minutes h1").WaitForAsync();
        await NoBarrier(host, "the minutes");

        // What stayed open is taken back on the page of workshops.
        await host.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = Fr("atlas.page.workshops"), Exact = true }).ClickAsync();
        await host.Locator(".open-invitations").WaitForAsync();
        await NoBarrier(host, "the workshops");
        await host.Locator(".open-invitations").Button(Fr("workshop.revoke")).ClickAsync();
        await Expect(guest.GetByRole(AriaRole.Alert)).ToContainTextAsync(Fr("guest.ended"));
    }

    private async Task<IPage> Host(string name, ColorScheme theme = ColorScheme.Light)
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, name);
        var host = await Browser.OpenTab(await Browser.Person(theme: theme), study);
        await host.Locator(".map-card").First.WaitForAsync();
        await host.Button(Fr("workshop.title")).ClickAsync();
        await host.Button(Fr("workshop.prepareIt")).WaitForAsync();
        return host;
    }

    private static async Task<(string Link, string Code)> Invite(IPage host, string rights, string? barrier = null)
    {
        await host.Button(Fr("workshop.invite")).ClickAsync();
        await host.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { NameString = Fr(rights) }).CheckAsync();
        await host.Button(Fr("workshop.openDoor")).ClickAsync();
        await host.Locator(".qr path[d^=M]").WaitForAsync();
        if (barrier is not null) await NoBarrier(host, barrier);
        var link = await host.Field(Fr("workshop.link")).InputValueAsync();
        var code = await host.Locator(".invitation-code b").TextContentAsync();
        await host.CloseDialogs();
        return (link, code!);
    }

    private static async Task NoBarrier(IPage page, string where) =>
        Assert.Equal([], (await page.Violations()).Select(fault => $"{where}: {fault}"), StringComparer.Ordinal);

    private static async Task Rename(IPage page, string from, string to)
    {
        await page.Card(from).DblClickAsync();
        await page.Named(to);
    }
}
