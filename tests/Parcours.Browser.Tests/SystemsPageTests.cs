using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>All information systems of a study on one page; a constraint named as a cause; and who is mentioned is told.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class SystemsPageTests(BrowserFixture browser) : PageTests(browser)
{
    [Fact]
    [Rule("S7.4"), Rule("S56.7")]
    public async Task A_manual_re_entry_is_said_in_the_matrix_counted_and_leads_to_its_place_and_a_constraint_is_a_cause()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Page des systèmes");
        var page = await Browser.OpenTab(await Browser.Person(width: 1440, height: 900), study[..study.IndexOf("/m/", StringComparison.Ordinal)] + "/systems");
        await Expect(page.Locator(".system-card")).ToHaveCountAsync(4);
        var before = await page.Locator(".manual li").CountAsync();
        await page.Field(Fr("systems.pair", ("a", "Espace client"), ("b", "SI Facturation"))).SelectOptionAsync("manual");
        await Expect(page.Locator(".manual li")).ToHaveCountAsync(before + 1);
        await page.Saved();
        await page.Picture("systems-fr.png");
        Assert.Empty(await page.Violations());

        // Both serve the online subscription: its name leads to it.
        await page.Locator(".manual").Button("Souscription en ligne").ClickAsync();
        var sheet = page.GetByRole(AriaRole.Complementary, new PageGetByRoleOptions { Name = Fr("study.inspector") });
        await Expect(sheet.GetByRole(AriaRole.Textbox).First).ToHaveValueAsync("Souscription en ligne");
        await sheet.Button(Fr("marks.add")).ClickAsync();
        await page.Field(Fr("marks.text")).FillAsync("Tout est ressaisi le soir");
        await page.Field(Fr("marks.cause")).SelectOptionAsync("SI Facturation");
        await sheet.GetByRole(AriaRole.Form, new LocatorGetByRoleOptions { Name = Fr("marks.form") }).Button(Fr("inspector.save")).ClickAsync();
        await Expect(sheet).ToContainTextAsync(Fr("marks.causeIs", ("name", "SI Facturation")));
        await page.Saved();
        await page.OpenByPalette(Fr("atlas.page.systems"));
        await Expect(page.Locator(".system-card", new PageLocatorOptions { HasText = "Tout est ressaisi le soir" })).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("fr-FR", ColorScheme.Light, 390)]
    [InlineData("en-GB", ColorScheme.Dark, 1440)]
    public async Task The_page_of_systems_has_no_accessibility_violation(string language, ColorScheme theme, int width)
    {
        var page = await Browser.OpenTab(await Browser.Person(language, theme, width, 900), Browser.Server.Study[..Browser.Server.Study.IndexOf("/m/", StringComparison.Ordinal)] + "/systems");
        await page.Locator(".system-card").First.WaitForAsync();
        await page.Picture($"systems-{language[..2]}-{width}.png");
        Assert.Empty(await page.Violations());
    }

    [Fact]
    [Rule("S56.8")]
    public async Task A_phase_shows_what_the_logs_tell_of_it_beside_what_was_stated()
    {
        var page = await Browser.OpenTab(await Browser.Person(width: 1440, height: 900), Browser.Server.Study[..Browser.Server.Study.IndexOf("/m/", StringComparison.Ordinal)] + "/cycle");
        var measured = page.Locator(".phase-measured");
        await Expect(measured.First).ToContainTextAsync("NPS");
        await Expect(measured.First).ToContainTextAsync("2026");
        await page.Picture("cycle-fr.png");
        Assert.Empty(await page.Violations());
    }

    [Fact]
    public async Task Who_is_mentioned_sees_a_count_opens_the_comment_and_has_seen_it()
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "On vous cite");
        var person = await Browser.Person(width: 1440, height: 900);
        await person.AddInitScriptAsync("localStorage.setItem('parcours.name', 'Amine Haddad')");
        var page = await Browser.OpenTab(person, study);
        var bell = page.Locator(".mentions-button");
        await Expect(bell.Locator("b")).ToHaveTextAsync("1");
        await bell.ClickAsync();
        await page.Picture("mentions-fr.png");
        Assert.Empty(await page.Violations());
        await page.Locator(".mentions-list li button").First.ClickAsync();
        await Expect(page.Locator(".comments-panel .comment:focus")).ToContainTextAsync("@Amine Haddad");
        await Expect(bell.Locator("b")).ToHaveCountAsync(0);

        await page.ReloadAsync();
        await bell.WaitForAsync();
        await Expect(bell.Locator("b")).ToHaveCountAsync(0);
    }
}
