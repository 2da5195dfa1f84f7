using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>Journeys read from end to end: who goes on, how long it takes the same cases, and a cost that adds up.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class JourneyChainTests(BrowserFixture browser) : PageTests(browser)
{
    [Fact]
    [Rule("S56.5"), Rule("S56.6")]
    public async Task Two_journeys_are_read_end_to_end_with_who_goes_on_and_a_cost_that_is_added()
    {
        var (study, first, second) = await Chain();
        var page = await Browser.OpenTab(await Browser.Person(width: 1440, height: 900), $"{study}/chain?journey={first}");
        var passage = page.Locator(".passage");
        await Expect(passage.Locator("b")).ToHaveTextAsync("30");
        await Expect(passage).ToContainTextAsync("75");
        // 30 cases go through, each in three hours: not the sum of the medians of the two journeys, two hours and none.
        var total = page.Locator(".journey-totals tbody tr", new PageLocatorOptions { HasText = Fr("journeys.row.time") }).Locator("td").Last;
        await Expect(total.Locator("b")).ToContainTextAsync("3");
        await Expect(page.Locator(".journey-totals tbody tr")).ToHaveCountAsync(2);

        foreach (var (car, cost) in new[] { (0, "12"), (1, "5,5") }) await Cost(page, car, cost);
        var added = page.Locator(".journey-totals tbody tr", new PageLocatorOptions { HasText = "Coût" }).Locator("td").Last;
        await Expect(added.Locator("b")).ToHaveTextAsync("17,5 €");
        await Expect(page.Locator(".journey-totals tbody tr", new PageLocatorOptions { HasText = "Satisfaction" })).ToHaveCountAsync(0);
        await page.Picture("chain-fr.png");
        Assert.Empty(await page.Violations());

        await page.Field(Fr("journeys.choose")).SelectOptionAsync($"journey:{second}");
        await Expect(page.Locator(".car")).ToHaveCountAsync(2);
        await Expect(page.Locator(".car h2").First).ToHaveTextAsync("Emménager");
    }

    private static async Task Cost(IPage page, int car, string cost)
    {
        var card = page.Locator(".car").Nth(car);
        await card.Locator("summary").ClickAsync();
        foreach (var (indicator, unit, value, additive) in new[] { ("Coût par client", "€", cost, true), ("Satisfaction", "/10", "7", false) })
        {
            await card.Button(Fr("inspector.reading.add")).ClickAsync();
            await card.GetByLabel(Fr("inspector.reading.measure"), new LocatorGetByLabelOptions { Exact = true }).SelectOptionAsync("own");
            await card.GetByLabel(Fr("inspector.reading.indicator"), new LocatorGetByLabelOptions { Exact = true }).FillAsync(indicator);
            await card.GetByLabel(Fr("inspector.reading.value"), new LocatorGetByLabelOptions { Exact = true }).FillAsync(value);
            await card.GetByLabel(Fr("inspector.unit"), new LocatorGetByLabelOptions { Exact = true }).FillAsync(unit);
            if (additive) await card.GetByLabel(Fr("inspector.reading.additive"), new LocatorGetByLabelOptions { Exact = true }).CheckAsync();
            await card.Button(Fr("inspector.save")).ClickAsync();
            await page.Saved();
        }
    }

    /// <summary>Forty cases move in; thirty of them pay, three hours after they began.</summary>
    private async Task<(string Study, Guid First, Guid Second)> Chain()
    {
        var study = await StudySeed.New(Browser.Server.Address, "Chaîne");
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await StudySeed.Add(
            study,
            [
                new JsonObject { ["id"] = $"journey:{first}", ["name"] = "Emménager", ["order"] = "x" },
                new JsonObject { ["id"] = $"journey:{second}", ["name"] = "Payer sa première facture", ["order"] = "y", ["after"] = $"journey:{first}" },
                .. Map(first, "Existant : emménager", "Souscrire", "Visite"),
                .. Map(second, "Existant : payer", "Payer"),
            ]);
        var rows = new List<string> { "case id,activity,timestamp" };
        for (var c = 1; c <= 40; c++)
        {
            string[] activities = c <= 30 ? ["Souscrire", "Visite", "Payer"] : ["Souscrire", "Visite"];
            rows.AddRange(activities.Select((activity, i) => string.Create(CultureInfo.InvariantCulture, $"c{c},{activity},2026-01-{1 + (c % 28):00}T{8 + i + (i == 2 ? 1 : i):00}:00:00Z")));
        }

        await StudySeed.Import(study, "gestion", string.Join('\n', rows) + "\n");
        return (study, first, second);
    }

    private static IEnumerable<JsonObject> Map(Guid journey, string name, params string[] activities)
    {
        var (map, stage, lane) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        yield return new JsonObject { ["id"] = $"map:{map}", ["journey"] = $"journey:{journey}", ["name"] = name, ["kind"] = "reality", ["order"] = "V" };
        yield return new JsonObject { ["id"] = $"stage:{stage}", ["map"] = $"map:{map}", ["name"] = "Étape", ["order"] = "V" };
        yield return new JsonObject { ["id"] = $"lane:{lane}", ["map"] = $"map:{map}", ["name"] = "Web", ["order"] = "V" };
        foreach (var (i, activity) in activities.Index())
        {
            var card = Guid.CreateVersion7();
            yield return new JsonObject { ["id"] = $"touchpoint:{card}", ["stage"] = $"stage:{stage}", ["lane"] = $"lane:{lane}", ["name"] = activity, ["order"] = $"V{i + 1}" };
            yield return new JsonObject { ["id"] = $"binding:{Guid.CreateVersion7()}", ["touchpoint"] = $"touchpoint:{card}", ["activity"] = activity };
        }
    }
}
