using System.Text;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>A file that is no log gives one clear sentence, in French, and nothing is imported.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class BrokenFileTests(BrowserFixture browser) : PageTests(browser)
{
    /// <summary>Refused at the first look at the file, or only once it was read.</summary>
    [Theory]
    [InlineData("rebut.csv", "format.binary", false)]
    [InlineData("archive.zip", "format.zip", false)]
    [InlineData("vide.csv", "file.empty", false)]
    [InlineData("coupé.csv.gz", "gzip.broken", true)]
    [InlineData("bombe.csv.gz", "csv.row-too-long", true)]
    [Rule("A8")]
    public async Task One_clear_sentence_and_nothing_imported(string file, string problem, bool onlyWhenRead)
    {
        var page = await Browser.Open(await StudySeed.Empty(Browser.Server.Address, file));
        await page.OpenImport();
        await page.Choose(file, Content(file));
        if (onlyWhenRead) await page.StartImport();
        await Expect(page.Front().Locator(".bad-news")).ToContainTextAsync(file.Split('.')[0]);
        await Expect(page.Faults()).ToHaveCountAsync(1);
        await Expect(page.Faults().Locator("td").Last).ToHaveTextAsync(Fr("logs.problem." + problem));
        Assert.Equal(0, await page.LogCount());

        // The way on is there, and a good file goes through it.
        await page.Front().Button(Fr("logs.import.other")).ClickAsync();
        await page.Choose("bon.csv", Encoding.UTF8.GetBytes(Good(3)));
        await page.StartImport();
        await Expect(page.Front().Locator(".good-news")).ToContainTextAsync("bon");
        await Expect(page.Front().Locator(".good-news")).ToContainTextAsync("3 ");
        Assert.Equal(1, await page.LogCount());
    }

    private static byte[] Content(string file)
    {
        switch (file)
        {
            case "rebut.csv":
                var bytes = new byte[4096];
                new Random(2026).NextBytes(bytes);
                return bytes;
            case "archive.zip":
                return [(byte)'P', (byte)'K', 3, 4, .. new byte[200]];
            case "vide.csv":
                return [];
            case "coupé.csv.gz":
                // Past what is looked at first, so that only the import can see that the end is missing.
                var whole = ImportSteps.Gzip(Good(200_000));
                return whole[..(whole.Length / 2)];
            case "bombe.csv.gz":
                // 40 kB on disk, 40 MB of a value that a quote opens and nothing closes.
                return ImportSteps.Gzip(Good(3) + "C-9;\"" + new string('a', 40_000_000));
            default:
                throw new ArgumentOutOfRangeException(nameof(file), file, null);
        }
    }

    private static string Good(int rows) =>
        "dossier;activité;date\n" + string.Concat(Enumerable.Range(0, rows).Select(i => $"C-{i};Réclamation n° {i % 7};{1 + (i % 28):00}/03/2026 09:00\n"));
}
