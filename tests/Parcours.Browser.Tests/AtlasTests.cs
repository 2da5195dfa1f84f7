using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>A consultant sets up a mission: its journeys and maps, its life cycle, a scenario, its people.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class AtlasTests(BrowserFixture browser) : PageTests(browser)
{
    [Fact]
    [Rule("S3.1"), Rule("S3.2")]
    public async Task A_mission_gets_journeys_that_follow_each_other_and_a_map_with_its_scenario()
    {
        var page = await Browser.Open(await StudySeed.New(Browser.Server.Address, "Atlas"));
        await page.Field(Fr("atlas.addJourney")).FillAsync("Résilier");
        await page.Keyboard.PressAsync("Enter");
        var group = page.Group("Résilier");
        await Expect(group.GetByText(Fr("atlas.noMaps"))).ToBeVisibleAsync();

        await group.Act("Résilier", "atlas.place");
        await page.Field(Fr("atlas.after")).SelectOptionAsync(new SelectOptionValue { Label = Fr("starter.journey") });
        await page.CloseDialogs();
        await Expect(group.Locator(".chain")).ToHaveTextAsync(Fr("atlas.follows", ("name", Fr("starter.journey"))));

        await group.Button(Fr("atlas.addMap")).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem).First.ClickAsync();
        await Fill(page, Fr("atlas.map.name"), "Résilier un abonnement");
        await Fill(page, Fr("atlas.map.question"), "Comment résilie-t-on aujourd’hui ?");
        await page.Front().Button(Fr("atlas.family.incident")).ClickAsync();
        await page.Front().Button(Fr("atlas.trigger.incident.3")).ClickAsync();
        await Expect(page.Field(Fr("atlas.map.triggerText"))).ToHaveValueAsync(Fr("atlas.trigger.incident.3"));
        await Fill(page, Fr("atlas.map.successCriterion"), "Plus rien à payer");
        await Fill(page, Fr("atlas.map.limit"), "48");
        await page.Saved();
        await page.CloseDialogs();

        var tile = page.Tile("Résilier un abonnement");
        await Expect(tile).ToContainTextAsync("Comment résilie-t-on aujourd’hui ?");
        await Expect(tile.Locator(".kind-mark")).ToHaveTextAsync(Fr("study.kind.reality"));
        await Expect(tile.Locator(".coverage [data-on]")).ToHaveCountAsync(3);
        await tile.GetByRole(AriaRole.Link).ClickAsync();
        await page.Locator(".map-stage").First.WaitForAsync();
        await page.Locator(".crumb-title").ClickAsync();
        await Expect(page.Field(Fr("atlas.map.limit"))).ToHaveValueAsync("2");
        await page.CloseDialogs();
        await page.Locator(".crumbs a").First.ClickAsync();
        await Expect(page.Tile("Résilier un abonnement")).ToBeVisibleAsync();

        // The event that the scenario chose is among the study's, with its map, before anybody writes what is expected of it.
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = Fr("atlas.page.events"), Exact = true }).ClickAsync();
        await page.Locator(".events-list").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = Fr("atlas.trigger.incident.3") }).ClickAsync();
        await Expect(page.Locator(".event-maps")).ToContainTextAsync("Résilier un abonnement");
        await page.Button(Fr("events.write")).ClickAsync();
        await Expect(page.Field(Fr("events.name"))).ToHaveValueAsync(Fr("atlas.trigger.incident.3"));
        await Expect(page.Locator(".event-maps")).ToContainTextAsync("Résilier un abonnement");
    }

    [Fact]
    [Rule("L20")]
    public async Task A_map_is_duplicated_archived_and_deleted_and_each_is_taken_back()
    {
        var map = await StudySeed.CopyOfDemo(Browser.Server.Address, "Copies");
        var study = map[..map.IndexOf("/m/", StringComparison.Ordinal)];
        var page = await Browser.Open(study);
        const string name = "Avoir l’électricité le jour J";
        await page.Tile(name).WaitForAsync();
        await page.Saved();
        var records = await StudySeed.Records(study);

        await page.Tile(name).Act(name, "atlas.duplicate");
        var copy = Fr("atlas.copyOf", ("name", name));
        await Expect(page.Tile(copy)).ToContainTextAsync("28 points d’interaction");
        Assert.True((await StudySeed.Records(study)).Length > records.Length + 100);
        await page.TakeBack();
        await Expect(page.Tile(copy)).ToHaveCountAsync(0);
        await page.Saved();
        Assert.Equal(records, await StudySeed.Records(study), StringComparer.Ordinal);

        await page.Tile(name).Act(name, "atlas.archive");
        await Expect(page.Tile(name)).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.Tile(name).Act(name, "atlas.unarchive");
        await Expect(page.Locator(".tile[data-archived]")).ToHaveCountAsync(0);

        await page.Tile(name).Act(name, "app.delete");
        await Expect(page.Locator(".toast").Last).ToContainTextAsync("28 points d’interaction");
        await Expect(page.Tile(name)).ToHaveCountAsync(0);
        await page.TakeBack();
        await Expect(page.Tile(name)).ToBeVisibleAsync();
        await page.Saved();
        Assert.Equal(records, await StudySeed.Records(study), StringComparer.Ordinal);
    }

    [Fact]
    [Rule("S12.4"), Rule("S4.2"), Rule("S63.2")]
    public async Task The_life_cycle_shows_what_is_not_mapped_and_keeps_what_was_decided()
    {
        var page = await Browser.Open(await StudySeed.New(Browser.Server.Address, "Cycle"));
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = Fr("atlas.page.cycle"), Exact = true }).ClickAsync();
        await page.Field(Fr("atlas.addPhase")).FillAsync("Départ");
        await page.Keyboard.PressAsync("Enter");
        // The starter's phases have a map that is only begun.
        await Expect(page.Locator(".phase-maps [data-begun]").First).ToContainTextAsync(Fr("atlas.begun"));
        var phase = page.GetByRole(AriaRole.Listitem, new PageGetByRoleOptions { Name = "Départ", Exact = true });
        await Expect(phase.Locator(".gap")).ToBeVisibleAsync();
        await Fill(page, Fr("atlas.goalOf", ("name", "Départ")), "Partir sans rien devoir");
        await phase.Button(Fr("inspector.reading.add")).First.ClickAsync();
        await phase.GetByLabel(Fr("inspector.reading.value"), new LocatorGetByLabelOptions { Exact = true }).FillAsync("71 000");
        await phase.Button(Fr("inspector.save")).ClickAsync();
        await Expect(phase.Locator(".reading-value")).ToContainTextAsync("par an");

        await phase.Button(Fr("atlas.gapDecide")).ClickAsync();
        await page.Field(Fr("atlas.addDecision")).FillAsync("Emménager, compteur coupé");
        await page.Keyboard.PressAsync("Enter");
        var decisions = page.Locator(".decision");
        await Expect(decisions).ToHaveCountAsync(2);
        await page.Button(Fr("study.before", ("name", "Emménager, compteur coupé"))).ClickAsync();
        await Expect(decisions.First.GetByLabel(Fr("atlas.decision"))).ToHaveValueAsync("Emménager, compteur coupé");
        await decisions.First.GetByLabel(Fr("atlas.status")).SelectOptionAsync("decided");
        await decisions.First.GetByLabel(Fr("atlas.decidedOn")).FillAsync("22/11/2026");
        await page.Saved();
        await page.ReloadAsync();
        await Expect(decisions.First.GetByLabel(Fr("atlas.status"))).ToHaveValueAsync("decided");
        await Expect(decisions.First.GetByLabel(Fr("atlas.decidedOn"))).ToHaveValueAsync("22/11/2026");

        await phase.Button(Fr("atlas.gapMap")).ClickAsync();
        await Expect(page.Locator(".map-stage")).ToHaveCountAsync(1);
        await page.GoBackAsync();
        await Expect(phase.Locator(".phase-maps [data-begun]")).ToHaveCountAsync(1);
        await Expect(phase.Locator(".gap")).ToBeVisibleAsync();
        await phase.GetByRole(AriaRole.Link).ClickAsync();
        await page.AddCard("Demander la fin", 0, 0);
        await page.Saved();
        await page.GoBackAsync();
        await Expect(phase.Locator(".phase-maps > li")).ToHaveCountAsync(1);
        await Expect(phase.Locator(".gap")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_sectors_word_for_the_client_stands_where_the_client_is_spoken_of()
    {
        var map = await StudySeed.CopyOfDemo(Browser.Server.Address, "Mot");
        var page = await Browser.Open(map.Split("/m/")[0]);
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = Fr("atlas.page.people"), Exact = true }).ClickAsync();
        await Fill(page, Fr("atlas.study.clientWord"), "usager");
        await page.Field(Fr("atlas.study.audience")).SelectOptionAsync("citizen");
        await page.Field(Fr("atlas.addPersona")).FillAsync("Amina");
        await page.Keyboard.PressAsync("Enter");
        await page.Field(Fr("atlas.addStakeholder")).FillAsync("Agent d’accueil");
        await page.Keyboard.PressAsync("Enter");
        await page.Field(Fr("atlas.roleOf", ("name", "Agent d’accueil"))).SelectOptionAsync("employee");
        await page.Saved();
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = Fr("atlas.page.journeys"), Exact = true }).ClickAsync();
        await Expect(page.Locator(".atlas-head p")).ToContainTextAsync("ce que l’usager voudrait");
        await page.Button("EN").ClickAsync();
        await Expect(page.Locator(".atlas-head p")).ToContainTextAsync("what the user would want");
        await page.Button("FR").ClickAsync();

        // On the map, in its picture, and what somebody on a phone reads.
        await page.GotoAsync(map);
        await page.Locator(".bands summary").ClickAsync();
        await page.Button("Attentes de l’usager").ClickAsync();
        await Expect(page.Locator(".map-expected")).ToHaveAttributeAsync("aria-label", "Attentes de l’usager");
        await page.Saved();
        var parts = new Uri(map).Segments.Select(part => part.TrimEnd('/')).ToArray();
        var picture = await page.APIRequest.GetAsync($"{Browser.Server.Address}/api/studies/{parts[^3]}/maps/{parts[^1]}/map.svg?lang=en");
        Assert.Contains("What users expect", await picture.TextAsync(), StringComparison.Ordinal);
        var made = await page.APIRequest.PostAsync($"{Browser.Server.Address}/api/studies/{parts[^3]}/observation-links", new APIRequestContextOptions { DataObject = new { title = "" } });
        await page.GotoAsync((await made.JsonAsync())!.Value.GetProperty("links")[0].GetString()!);
        await Expect(page.Locator(".observe-lead")).ToContainTextAsync("Ce que vivent les usagers");
    }

    [Fact]
    public async Task A_segment_is_described_holds_a_persona_and_is_chosen_in_a_scenario_of_real_people()
    {
        var page = await Browser.Open(await StudySeed.New(Browser.Server.Address, "Segments"));
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = Fr("atlas.page.people"), Exact = true }).ClickAsync();
        await page.Field(Fr("atlas.addSegment")).FillAsync("Familles");
        await page.Keyboard.PressAsync("Enter");
        await Fill(page, Fr("atlas.segmentShare"), "120");
        await Expect(page.GetByText(Fr("rules.S65.2"))).ToBeVisibleAsync();
        await Fill(page, Fr("atlas.segmentShare"), "27,5 %");
        await Expect(page.GetByText(Fr("rules.S65.2"))).ToHaveCountAsync(0);
        await Fill(page, Fr("atlas.segmentSource"), "Étude de marché");
        await page.Field(Fr("atlas.addPersona")).FillAsync("Amina");
        await page.Keyboard.PressAsync("Enter");
        await page.Field(Fr("atlas.personaSegment", ("name", "Amina"))).SelectOptionAsync("Familles");
        await Expect(page.GetByText(Fr("atlas.segmentPersonas", ("names", "Amina")))).ToBeVisibleAsync();
        await page.Saved();
        await page.ReloadAsync();
        await Expect(page.Field(Fr("atlas.segmentShare"))).ToHaveValueAsync("27,5");
        await Expect(page.Field(Fr("atlas.segmentSource"))).ToHaveValueAsync("Étude de marché");

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = Fr("atlas.page.journeys"), Exact = true }).ClickAsync();
        var name = await page.Locator(".tile-link").First.InnerTextAsync();
        await page.Tile(name).Act(name, "atlas.scenarioAndName");
        await Expect(page.Field(Fr("atlas.map.persona"))).ToHaveCountAsync(0);
        await Fill(page, Fr("atlas.map.realPeople"), "Entretiens 1 à 8");
        await page.Field(Fr("atlas.map.segment")).SelectOptionAsync("Familles");
        await page.Button(Fr("app.close")).ClickAsync();
        await Expect(page.Tile(name)).ToContainTextAsync("Familles");
        await Expect(page.Tile(name)).ToContainTextAsync("Entretiens 1 à 8");

        // A design map of the journey begins with what the reality map has.
        await page.Locator(".group").First.Button(Fr("atlas.addMap")).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem).Nth(2).ClickAsync();
        await page.Front().Button(Fr("atlas.begin.make")).ClickAsync();
        await Expect(page.Field(Fr("atlas.map.segment")).Locator("option:checked")).ToHaveTextAsync("Familles");
        await Expect(page.Field(Fr("atlas.map.persona"))).ToBeVisibleAsync();
        await page.CloseDialogs();
        await Expect(page.Tile(Fr("study.kind.design"))).ToContainTextAsync("Familles");
    }

    [Fact]
    public async Task A_journey_is_nested_by_dragging_it_onto_another()
    {
        var page = await Browser.Open(await StudySeed.New(Browser.Server.Address, "Glisser"));
        await page.Field(Fr("atlas.addJourney")).FillAsync("Payer");
        await page.Keyboard.PressAsync("Enter");
        await page.Group("Payer").Locator(".grip").DragToAsync(page.Group(Fr("starter.journey")));
        await Expect(page.Group("Payer")).ToHaveAttributeAsync("style", "--depth: 1;");
        await page.Locator(".atlas-head h1").ClickAsync();
        await page.Undo();
        await Expect(page.Group("Payer")).ToHaveAttributeAsync("style", "--depth: 0;");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_page_of_the_study_has_an_accessibility_violation(ColorScheme theme)
    {
        var person = await Browser.Person(theme: theme);
        var study = Browser.Server.Study[..Browser.Server.Study.IndexOf("/m/", StringComparison.Ordinal)];
        foreach (var (path, there) in new[] { ("", ".tile"), ("/cycle", ".decision"), ("/people", ".person") })
        {
            var page = await Browser.OpenTab(person, study + path);
            await page.Locator(there).First.WaitForAsync();
            Assert.Equal([], await page.Violations(), StringComparer.Ordinal);
        }

        var sheet = await Browser.OpenTab(person, Browser.Server.Study);
        await sheet.Locator(".crumb-title").ClickAsync();
        await sheet.Field(Fr("atlas.map.name")).WaitForAsync();
        Assert.Equal([], await sheet.Violations(), StringComparer.Ordinal);
    }

    private static async Task Fill(IPage page, string label, string text)
    {
        await page.Field(label).FillAsync(text);
        await page.Field(label).BlurAsync();
    }
}

/// <summary>The atlas's own parts.</summary>
internal static class AtlasSteps
{
    public static ILocator Group(this IPage page, string name) => page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = name, Exact = true });

    public static ILocator Tile(this IPage page, string name) =>
        page.Locator(".tile", new PageLocatorOptions { Has = page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = name, Exact = true }) });

    /// <summary>An entry of the menu of a tile or a group.</summary>
    public static async Task Act(this ILocator part, string name, string key)
    {
        await part.Button(Fr("atlas.actions", ("name", name))).ClickAsync();
        await part.Page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = Fr(key), Exact = true }).ClickAsync();
    }

    /// <summary>The undo that the last message offers.</summary>
    public static Task TakeBack(this IPage page) => page.Locator(".toast").Last.Button(Fr("app.undo")).ClickAsync();
}
