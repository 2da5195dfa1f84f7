using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>Staff send what they notice from their phones; the team reviews it into marks, decisions and notes.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class ObservationTests(BrowserFixture browser) : PageTests(browser)
{
    [Fact]
    [Rule("S57.1"), Rule("S57.3"), Rule("S57.5"), Rule("S57.7"), Rule("S63.1")]
    public async Task What_phones_send_over_a_bad_network_becomes_a_mark_that_says_what_it_rests_on()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Terrain");
        var host = await Browser.OpenTab(await Browser.Person(width: 1440, height: 900), study);
        await host.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = Fr("atlas.page.inbox") }).ClickAsync();
        await Expect(host.Locator(".inbox-empty")).ToContainTextAsync(Fr("inbox.none"));
        var link = await Ask(host, "Boutiques de l’Ouest");

        var person = await Browser.Person(width: 390, height: 844);
        var phone = await Browser.OpenTab(person, link);
        await Expect(phone.Locator(".observe-lead")).ToHaveTextAsync("Boutiques de l’Ouest");
        await phone.Button(Fr("observe.send")).ClickAsync();
        await Expect(phone.Locator(".observe")).ToContainTextAsync(Fr("observe.kindMissing"));
        await Write(phone, "irritant", "Il faut redonner son adresse à chaque passage", "Conseil en boutique");
        await phone.Field(Fr("observe.site")).FillAsync("Rennes Sud");
        await phone.Picture("observe-fr.png");
        await phone.Button(Fr("observe.send")).ClickAsync();
        await Expect(phone.Locator(".observe-underway")).ToContainTextAsync(Fr("observe.thanks"));

        // The network goes, and the page is closed: what was written goes when it is opened again.
        await person.SetOfflineAsync(true);
        await Write(phone, "irritant", "Encore une adresse redemandée, la cliente est repartie", "Conseil en boutique");
        await phone.Button(Fr("observe.send")).ClickAsync();
        await Expect(phone.Locator(".observe-underway[data-state=later]")).ToContainTextAsync(Fr("observe.kept"));
        await phone.CloseAsync();
        await person.SetOfflineAsync(false);
        phone = await Browser.OpenTab(person, link);
        await Expect(phone.Locator(".observe-underway")).ToContainTextAsync(Fr("observe.thanks"));
        await Expect(phone.Field(Fr("observe.site"))).ToHaveValueAsync("Rennes Sud");

        var english = await Browser.OpenTab(await Browser.Person("en-GB", ColorScheme.Dark, 390, 844), link);
        await Write(english, "delight", "A neighbour was called before she asked", null, En);
        await english.Picture("observe-en-dark.png");
        await english.Button(En("observe.send")).ClickAsync();
        await Expect(english.Locator(".observe-underway")).ToContainTextAsync(En("observe.thanks"));

        // On the team's screen as they arrive, on the map and in the inbox.
        var other = await Browser.OpenTab(await Browser.Person("en-GB", ColorScheme.Light, 1440, 900), study);
        await Expect(other.Locator(".inbox-link .inbox-count")).ToContainTextAsync("3");
        await other.Locator(".inbox-link").ClickAsync();
        await Expect(host.Locator(".inbox-card")).ToHaveCountAsync(3);
        await Expect(host.Locator(".atlas-pages .inbox-count")).ToContainTextAsync("3");
        var repeated = host.Locator(".inbox-card", new PageLocatorOptions { HasText = "adresse" });
        foreach (var card in await repeated.AllAsync()) await card.GetByRole(AriaRole.Checkbox).CheckAsync();
        await host.Locator(".inbox-join").Button(Fr("inbox.join")).ClickAsync();
        await Expect(host.Locator(".inbox-card")).ToHaveCountAsync(2);

        // Two reviewers have it open at once: one makes the mark, the other is told.
        var theirs = other.Locator(".inbox-card", new PageLocatorOptions { HasText = "adresse" });
        await Expect(other.Locator(".inbox-card")).ToHaveCountAsync(2);
        await theirs.Button(En("inbox.review")).ClickAsync();
        await theirs.Locator("textarea").FillAsync("Ask for the address once");
        await repeated.Button(Fr("inbox.review")).ClickAsync();
        await repeated.Locator("textarea").FillAsync("Adresse redemandée à chaque passage");
        await host.Picture("inbox-review-fr.png");
        // What the second sees while they press stays: their page hears of it later.
        await other.RouteAsync("**/observations", route => route.AbortAsync());
        await repeated.Button(Fr("inbox.do.mark")).ClickAsync();
        await Expect(host.Locator(".inbox-card")).ToHaveCountAsync(1);
        await theirs.Button(En("inbox.do.mark")).ClickAsync();
        await Expect(other.Locator(".toast").Last).ToContainTextAsync(En("rules.S57.5"));
        await other.UnrouteAsync("**/observations");

        await host.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameString = Fr("inbox.shelf.reviewed") }).ClickAsync();
        await Expect(host.Locator(".inbox-outcome")).ToContainTextAsync("Adresse redemandée à chaque passage");
        await host.Button(Fr("inbox.seeMade.mark")).ClickAsync();
        var mark = host.Locator(".mark-item", new PageLocatorOptions { HasText = "Adresse redemandée" });
        await Expect(mark.Locator(".rests-on summary")).ToHaveTextAsync("Repose sur 2 observations du terrain");

        // The third is set aside with its reason, and erased when its author asks.
        await other.ReloadAsync();
        await other.Locator(".inbox-card").Button(En("inbox.review")).ClickAsync();
        await other.Button(En("inbox.make.aside")).ClickAsync();
        await other.Locator(".inbox-review textarea").FillAsync("Known since spring");
        await other.Locator(".inbox-review .form-end").Button(En("inbox.do.aside")).ClickAsync();
        await Expect(other.Locator(".inbox-empty")).ToContainTextAsync(En("inbox.noneIn.new"));
        await other.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameString = En("inbox.shelf.aside") }).ClickAsync();
        await Expect(other.Locator(".inbox-outcome")).ToContainTextAsync("Known since spring");
        // Taken up again it is a decision, which the card leads to; gone from the journal it waits once more.
        await other.Button(En("inbox.takeUp")).ClickAsync();
        await Expect(other.Locator(".inbox-empty")).ToContainTextAsync(En("inbox.noneIn.aside"));
        await other.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameString = En("inbox.shelf.new") }).ClickAsync();
        await Expect(other.Locator(".inbox-outcome")).ToContainTextAsync(En("inbox.takenUp"));
        await other.Locator(".inbox-card").Button(En("inbox.review")).ClickAsync();
        await other.Button(En("inbox.make.decision")).ClickAsync();
        await other.Locator(".inbox-review textarea").FillAsync("We look at it in January");
        await other.Locator(".inbox-review .form-end").Button(En("inbox.do.decision")).ClickAsync();
        await other.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameString = En("inbox.shelf.reviewed") }).ClickAsync();
        await other.Button(En("inbox.seeMade.decision")).ClickAsync();
        await Expect(other.Locator(".journal [aria-current]")).ToContainTextAsync("We look at it in January");
        await other.CloseDialogs();
        await other.Locator(".inbox-card", new PageLocatorOptions { HasText = "January" }).Button(En("inbox.erase")).ClickAsync();
        await other.Button(En("inbox.eraseSure")).ClickAsync();
        await Expect(other.Locator(".inbox-gap")).ToHaveTextAsync(En("inbox.erased"));
        await other.Picture("inbox-aside-en.png");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Neither_the_phones_page_nor_the_inbox_has_a_barrier(ColorScheme theme)
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, $"Terrain {theme}");
        var host = await Browser.OpenTab(await Browser.Person(theme: theme), Inbox(study));
        await host.Locator(".inbox-empty").WaitForAsync();
        await NoBarrier(host, "the empty inbox");
        var link = await Ask(host, "Boutiques", dialog: true);
        var phone = await Browser.OpenTab(await Browser.Person(theme: theme, width: 390, height: 844), link);
        await Write(phone, "loop", "Renvoyé trois fois au même guichet", "Conseil en boutique");
        await NoBarrier(phone, "the phone's page");
        await phone.Button(Fr("observe.send")).ClickAsync();
        await Expect(phone.Locator(".observe-underway")).ToContainTextAsync(Fr("observe.thanks"));
        await host.Locator(".inbox-card").Button(Fr("inbox.review")).ClickAsync();
        await NoBarrier(host, "the inbox");
        await phone.GotoAsync(new Uri(new Uri(link), "/observe").ToString());
        await Expect(phone.GetByRole(AriaRole.Alert)).ToContainTextAsync(Fr("observe.over"));
        await NoBarrier(phone, "a link that is over");
    }

    private static string Inbox(string map) => map[..map.IndexOf("/m/", StringComparison.Ordinal)] + "/inbox";

    /// <summary>Makes a link for staff and reads its address.</summary>
    private static async Task<string> Ask(IPage host, string title, bool dialog = false)
    {
        await host.Button(Fr("inbox.ask")).First.ClickAsync();
        await host.Field(Fr("inbox.linkTitle")).FillAsync(title);
        if (dialog) await NoBarrier(host, "a new link");
        await host.Button(Fr("inbox.linkMake")).ClickAsync();
        await host.Locator(".qr path[d^=M]").WaitForAsync();
        if (dialog) await NoBarrier(host, "the link");
        var link = await host.Field(Fr("workshop.link")).InputValueAsync();
        // The poster for the break room holds the same link, is handed to the printer once, and goes.
        await host.EvaluateAsync("() => { window.print = () => { window.printedPoster = document.querySelector('.poster').textContent; window.dispatchEvent(new Event('afterprint')); }; }");
        await host.Button(Fr("workshop.print")).First.ClickAsync();
        await host.WaitForFunctionAsync("() => window.printedPoster && !document.querySelector('.poster')");
        var poster = await host.EvaluateAsync<string>("() => window.printedPoster");
        Assert.Contains(link, poster, StringComparison.Ordinal);
        Assert.Contains(title, poster, StringComparison.Ordinal);
        // It is one sheet, without the page that it was asked on.
        await host.EvaluateAsync("() => { window.print = () => undefined; }");
        await host.Button(Fr("workshop.print")).First.ClickAsync();
        await host.Locator(".poster .qr path[d^=M]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        Assert.Equal(1, await host.SheetsPrinted());
        await host.EvaluateAsync("() => window.dispatchEvent(new Event('afterprint'))");
        await Expect(host.Locator(".poster")).ToHaveCountAsync(0);
        // What is drawn for paper takes the focus from what it hides.
        await host.Button(Fr("workshop.print")).First.FocusAsync();
        await host.CloseDialogs();
        return link;
    }

    private static async Task Write(IPage phone, string kind, string text, string? place, Func<string, (string, string)[], string>? say = null)
    {
        var words = say ?? Fr;
        await phone.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { NameString = words($"observe.kind.{kind}", []) }).CheckAsync();
        await phone.Field(words("observe.what", [])).FillAsync(text);
        var where = phone.Field(words("observe.where", []));
        if (place is not null && await where.IsEnabledAsync()) await where.SelectOptionAsync(new SelectOptionValue { Label = place });
    }

    private static async Task NoBarrier(IPage page, string where) =>
        Assert.Equal([], (await page.Violations()).Select(fault => $"{where}: {fault}"), StringComparer.Ordinal);
}
