using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>The steps of a path in its sheet: rules, order, a branch from one of them, a copy; each is one undo.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class PathStepTests(BrowserFixture browser) : PageTests(browser)
{
    [Fact]
    [Rule("M8"), Rule("S9.2")]
    public async Task Rules_of_a_step_are_said_in_its_line_and_undone_one_by_one()
    {
        var (page, study) = await OpenSheet("Règles de pas");
        var records = await StudySeed.Records(study);
        await Step(page, 1).ClickAsync();
        await page.GetByLabel(Fr("steps.optionalLong"), new() { Exact = true }).CheckAsync();
        await page.Field(Fr("steps.repeat")).FillAsync("3");
        await page.Field(Fr("steps.limit")).FillAsync("48");
        await page.Keyboard.PressAsync("Tab");
        await page.Field(Fr("steps.orElse")).SelectOptionAsync(new SelectOptionValue { Label = "Rappel conseiller" });
        await Expect(Step(page, 1)).ToContainTextAsync(Fr("steps.optional"));
        await Expect(Step(page, 1)).ToContainTextAsync(Like("steps.times"));
        await Expect(Step(page, 1)).ToContainTextAsync(Like("steps.within"));
        await Expect(Step(page, 1)).ToContainTextAsync(Like("steps.choices"));
        await page.Saved();
        Assert.Contains(await StudySeed.Records(study), record => record.Contains("\"optional\":true", StringComparison.Ordinal) && record.Contains("\"repeat\":3", StringComparison.Ordinal)
            && record.Contains("\"limitSeconds\":172800", StringComparison.Ordinal));
        for (var i = 0; i < 4; i++)
        {
            // Out of the field: in it, Ctrl+Z is the browser's own.
            await page.Locator(".inspector h3").First.ClickAsync();
            await page.Undo();
        }

        await Expect(Step(page, 1).Locator(".step-rule")).ToHaveCountAsync(0);
        Assert.Equal(records, await StudySeed.Records(study), StringComparer.Ordinal);
    }

    [Fact]
    [Rule("S9.1")]
    public async Task Steps_are_added_moved_and_taken_out_without_drawing()
    {
        var (page, _) = await OpenSheet("Ordre des pas");
        var names = await page.Locator(".step-name").AllTextContentsAsync();
        await page.Field(Fr("steps.append")).SelectOptionAsync(new SelectOptionValue { Label = "Rappel conseiller" });
        await Expect(page.Locator(".step-name").Last).ToHaveTextAsync("Rappel conseiller");
        await Step(page, names.Count).ClickAsync();
        await page.Button(Fr("study.before", ("name", "Rappel conseiller"))).ClickAsync();
        await Expect(page.Locator(".step-name").Nth(names.Count - 1)).ToHaveTextAsync("Rappel conseiller");
        await page.Button(Fr("steps.remove", ("name", "Rappel conseiller"))).ClickAsync();
        await Expect(page.Locator(".step-name")).ToHaveTextAsync(names);
        await page.Saved();
    }

    [Fact]
    [Rule("L20")]
    public async Task A_branch_begins_as_its_path_does_and_goes_on_by_clicks()
    {
        var (page, study) = await OpenSheet("Brancher");
        var records = await StudySeed.Records(study);
        var names = await page.Locator(".step-name").AllTextContentsAsync();
        await Step(page, 1).ClickAsync();
        await page.Button(Fr("steps.branch")).ClickAsync();
        await page.Card("Signature en boutique").ClickAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Saved();
        var name = Fr("steps.branchName", ("name", "Tout en boutique"));
        await page.OpenByPalette(name);
        await Expect(page.Locator(".step-name")).ToHaveTextAsync([names[0], names[1], "Signature en boutique"]);
        await Expect(page.Locator(".inspector")).ToContainTextAsync(Fr("inspector.pathKind.exception"));
        await page.Undo();
        await page.Undo();
        Assert.Equal(records, await StudySeed.Records(study), StringComparer.Ordinal);
    }

    [Fact]
    [Rule("M8")]
    public async Task Two_activities_on_one_card_are_said_where_they_keep_cases_from_the_path()
    {
        var (page, study) = await OpenSheet("Deux activités");
        await Expect(page.Locator(".step-warning")).ToHaveCountAsync(0);
        await page.Card("Conseil en boutique").ClickAsync();
        var card = (await page.Card("Conseil en boutique").GetAttributeAsync("data-id"))!;
        await StudySeed.Bind(study, card, "Second conseil");
        await page.OpenByPalette("Tout en boutique");
        await page.Button(Fr("steps.allowSeveral", ("n, number", "2"))).ClickAsync();
        await Expect(page.Locator(".step-warning")).ToHaveCountAsync(0);
        await Expect(Step(page, 0)).ToContainTextAsync(Like("steps.times"));
    }

    private async Task<(IPage Page, string Study)> OpenSheet(string name)
    {
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, name);
        var page = await Browser.Open(study);
        await page.Locator(".map-card").First.WaitForAsync();
        await page.OpenByPalette("Tout en boutique");
        await Step(page, 1).WaitForAsync();
        return (page, study);
    }

    private static ILocator Step(IPage page, int place) => page.Locator(".step-line").Nth(place);
}
