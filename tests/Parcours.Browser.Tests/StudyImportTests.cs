using System.Text;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>A study file comes in by the home page: whole, or refused with its places.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class StudyImportTests(BrowserFixture browser) : PageTests(browser)
{
    [Fact]
    [Rule("A8")]
    public async Task A_bad_file_says_what_and_where_and_the_mended_one_becomes_a_study()
    {
        var file = Path.Combine(Repository.Root, "samples/rivage-energie.parcours.json");
        var lines = await File.ReadAllLinesAsync(file);
        lines[20] = lines[20].Replace("{\"id\":", "{\"fantôme\":1,\"id\":", StringComparison.Ordinal);
        var page = await Browser.Open(Browser.Server.Address);
        await Choose(page, "abîmé.parcours.json", Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        var refused = page.Locator(".import-fault");
        await Expect(refused).ToContainTextAsync(Fr("home.import.refused", ("name", "abîmé.parcours.json")));
        await Expect(refused).ToContainTextAsync(Fr("home.import.place", ("line", "21"), ("column", "5")));
        await Expect(refused).ToContainTextAsync(Fr("home.import.fix.record"));
        Assert.Equal([], await page.Violations(), StringComparer.Ordinal);
        await Choose(page, "photo.parcours.json", [0x89, 0x50, 0x4E, 0x47]);
        await Expect(refused).ToContainTextAsync(Fr("home.import.problem.utf8"));

        await Choose(page, "bon.parcours.json", await File.ReadAllBytesAsync(file));
        await page.Tile("Avoir l’électricité le jour J").WaitForAsync();
        Assert.Contains("/s/", page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Url, Browser.Server.Study, StringComparison.Ordinal);
    }

    private static async Task Choose(IPage page, string name, byte[] content)
    {
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Button(Fr("home.import")).ClickAsync());
        await chooser.SetFilesAsync(new FilePayload { Name = name, MimeType = "application/json", Buffer = content });
    }
}
