using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>An event log from the consultant's disk to the figures on the map.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class ImportTests(BrowserFixture browser) : PageTests(browser)
{
    private const string Header = "n° de parcours;ce qui s’est passé;quand;où;note donnée\n";

    private const string Rows =
        """
        P-1;Réclamation déposée;28/01/2026 09:05;téléphone;2
        P-1;Visite du technicien;03/02/2026 14:30;domicile;9
        P-2;Réclamation déposée;01/02/2026 08:00;téléphone;4
        P-2;Relance « ça n’avance pas »;02/02/2026 10:15;courriel;
        P-2;Visite du technicien;13/02/2026 16:00;domicile;8

        """;

    [Fact]
    [Rule("M7"), Rule("A8"), Rule("S63.3")]
    public async Task A_file_with_faults_is_refused_then_mended_and_its_figures_come_to_the_cards()
    {
        var page = await Browser.Open(await StudySeed.Empty(Browser.Server.Address, "Import"));
        await page.AddCard("Réclamation déposée", 0, 1);
        await page.AddCard("Visite du technicien", 1, 2);

        await page.OpenImport();
        await page.Choose("février.csv", Encoding.UTF8.GetBytes(Header + Rows + "P-3;Réclamation déposée;31/02/2026 09:00;téléphone;5\n"));
        await MapColumns(page);
        await page.StartImport();
        await Expect(page.Faults()).ToHaveCountAsync(1);
        await Expect(page.Faults().Locator("td")).ToHaveTextAsync(["7", "quand", "31/02/2026 09:00", Fr("logs.problem.time.unreadable")]);
        Assert.Equal(0, await page.LogCount());

        await page.Front().Button(Fr("logs.import.other")).ClickAsync();
        await page.Choose("février.csv", Encoding.UTF8.GetBytes(Header + Rows));
        await MapColumns(page);
        // "Note donnée" does not say that it is a Net Promoter Score: the consultant does.
        await page.Front().GetByLabel("note donnée", new LocatorGetByLabelOptions { Exact = true }).CheckAsync();
        await page.Field(Fr("logs.score.kind", ("column", "note donnée"))).SelectOptionAsync("nps");
        await page.Picture("logs-score-fr.png");
        await page.StartImport();
        await page.Front().Button(Fr("logs.bind")).ClickAsync();

        var bindings = page.Front().Locator("tbody tr");
        await Expect(bindings).ToHaveCountAsync(3);
        await Expect(page.Front().Locator("tr[data-state=proposed]")).ToHaveCountAsync(2);
        await Expect(page.Front().Locator("tr[data-state=unbound] th")).ToContainTextAsync("Relance « ça n’avance pas »");
        Assert.Equal(0, await page.Locator(".map-card-meta").CountAsync());
        await page.Front().GetByRole(AriaRole.Button).And(page.Locator(".primary")).ClickAsync();
        await Expect(page.Front().Locator("tr[data-state=bound]")).ToHaveCountAsync(2);
        // One sheet, and not three over each other: its steps lead back to the list, where the focus is on what led there.
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        var line = page.Front().Locator(".log-line", new() { HasText = "février" });
        await Expect(line.Locator("[data-step=bind]")).ToBeFocusedAsync();
        await page.Front().Button(Fr("logs.remove", ("name", "février"))).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(1);
        await page.Front().Button(Fr("logs.back")).ClickAsync();
        await Expect(line.Button(Fr("logs.remove", ("name", "février")))).ToBeFocusedAsync();
        await page.CloseDialogs();

        await Expect(page.Card("Réclamation déposée").Locator(".map-card-meta")).ToContainTextAsync("2");
        await Expect(page.Card("Réclamation déposée").Locator(".map-card-meta")).ToContainTextAsync("100");
        await Expect(page.Card("Visite du technicien").Locator(".map-card-meta")).ToContainTextAsync("2");
        await page.Saved();
        await page.Undo();
        await Expect(page.Locator(".map-card-meta")).ToHaveCountAsync(0);
        await page.Redo();
        await Expect(page.Locator(".map-card-meta")).ToHaveCountAsync(2);
    }

    [Fact]
    [Rule("A8"), Rule("S63.4")]
    public async Task A_faulty_row_left_aside_is_counted_and_the_rest_is_imported()
    {
        var page = await Browser.Open(await StudySeed.Empty(Browser.Server.Address, "Lignes fautives"));
        await page.OpenImport();
        await page.Choose("février.csv", Encoding.UTF8.GetBytes(Header + Rows + "P-3;;01/03/2026 09:00;téléphone;5\n"));
        await MapColumns(page);
        await page.StartImport();
        // Refused, with what there is to be had: the file need not be chosen again.
        await Expect(page.Faults()).ToHaveCountAsync(1);
        Assert.Equal(0, await page.LogCount());
        await page.Front().Button("Importer sans cette ligne").ClickAsync();
        await Expect(page.Front().Locator(".good-news")).ToContainTextAsync("5");
        var list = await page.RunAndWaitForDownloadAsync(() => page.Front().Button(Fr("logs.faults.save")).ClickAsync());
        Assert.Contains(Fr("logs.problem.activity.empty"), await File.ReadAllTextAsync((await list.PathAsync())!), StringComparison.Ordinal);
        await Expect(page.Faults().Locator("td").Last).ToHaveTextAsync(Fr("logs.problem.activity.empty"));
        Assert.Equal(1, await page.LogCount());
    }

    [Fact]
    public async Task Sending_and_reading_show_their_progress()
    {
        var page = await Browser.Open(await StudySeed.Empty(Browser.Server.Address, "Progression"));
        var release = new TaskCompletionSource();
        await page.RouteAsync("**/uploads?*", async route =>
        {
            await release.Task;
            await route.ContinueAsync();
        });
        await page.RouteAsync("**/api/jobs/*", HalfWay);
        await page.OpenImport();
        await page.Choose("février.csv", Encoding.UTF8.GetBytes(Header + Rows));
        await Expect(page.GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();
        release.SetResult();
        await MapColumns(page);
        await page.StartImport();
        await Expect(page.GetByRole(AriaRole.Progressbar)).ToHaveAttributeAsync("value", "50");
        await Expect(page.Front().Locator(".job")).ToContainTextAsync("50 %");
        await page.UnrouteAsync("**/api/jobs/*");
        await Expect(page.Front().Locator(".good-news")).ToContainTextAsync("février");
    }

    [Fact]
    public async Task A_real_log_is_imported_as_published()
    {
        var expected = JsonNode.Parse(await File.ReadAllTextAsync(Repository.SharedData("logs/expected/helpdesk.json")))!;
        var page = await Browser.Open(await StudySeed.Empty(Browser.Server.Address, "Journal réel"));
        await page.OpenImport();
        await page.Choose(Repository.SharedData("logs/helpdesk.xes.gz"));
        await page.StartImport();
        await page.Front().Locator(".good-news").WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        var line = page.Locator(".log-line");
        var french = CultureInfo.GetCultureInfo("fr-FR");
        await Expect(line).ToContainTextAsync("helpdesk");
        foreach (var (count, word) in new[] { ("cases", "cas"), ("events", "événements"), ("activities", Fr("logs.activities")) })
        {
            await Expect(line).ToContainTextAsync(((int)expected[count]!).ToString("N0", french) + " " + word);
        }
    }

    /// <summary>The consultant says what each column is; the preview follows.</summary>
    private static async Task MapColumns(IPage page)
    {
        await page.Field(Fr("logs.role.case.needed")).SelectOptionAsync("n° de parcours");
        await page.Field(Fr("logs.role.activity.needed")).SelectOptionAsync("ce qui s’est passé");
        await page.Field(Fr("logs.role.time.needed")).SelectOptionAsync("quand");
        await page.Field(Fr("logs.role.channel")).SelectOptionAsync("");
        await page.Field(Fr("logs.timeFormat")).SelectOptionAsync("dmy");
        await page.Field(Fr("logs.separator")).SelectOptionAsync(";");
        var preview = page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = Fr("logs.preview") });
        await Expect(preview.Locator("th[data-taken=true]")).ToContainTextAsync(["n° de parcours", "ce qui s’est passé", "quand"]);
        await Expect(preview.Locator("tbody tr").First).ToContainTextAsync("Réclamation déposée");
    }

    /// <summary>The server's own answer, as it stands half-way.</summary>
    private static async Task HalfWay(IRoute route)
    {
        var answer = await route.FetchAsync();
        var job = JsonNode.Parse(await answer.TextAsync())!.AsObject();
        (job["state"], job["bytes"], job["totalBytes"], job["rows"], job["log"]) = ("running", 50, 100, 2, null);
        await route.FulfillAsync(new RouteFulfillOptions { Response = answer, Body = job.ToJsonString() });
    }
}
