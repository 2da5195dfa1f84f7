using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>[ADR 0009] The whole map can be read: its bands, the way its paths go, and its first sight on a phone.</summary>
[Collection(nameof(BrowserFixture))]
public sealed class WholeMapTests(BrowserFixture browser) : PageTests(browser)
{
    private static readonly string[] Six = ["satisfaction", "waiting", "voice", "expectations", "triptych", "plan"];

    private const string Zoom = "() => Number(/scale\\(([\\d.]+)/.exec(document.querySelector('.map-over').style.transform)[1])";

    /// <summary>Of each text in the bands: what it says, its size on the screen, and how far it reaches beyond its band, in pixels of the screen.</summary>
    private const string BandTexts = """
        () => {
          const bands = [...document.querySelectorAll('.map-band-ground')].map(each => each.getBoundingClientRect());
          return [...document.querySelectorAll('.map-band text')].filter(each => each.checkVisibility()).map(each => {
            const r = each.getBoundingClientRect();
            const middle = (r.top + r.bottom) / 2;
            const band = bands.find(b => b.top <= middle && middle <= b.bottom);
            const size = parseFloat(getComputedStyle(each).fontSize) * each.getScreenCTM().a;
            return { Said: each.textContent, Size: size, Beyond: band ? Math.max(band.left - r.left, r.right - band.right) : 99 };
          });
        }
        """;

    private sealed class BandText
    {
        public string Said { get; set; } = "";

        public double Size { get; set; }

        public double Beyond { get; set; }
    }

    [Theory]
    [InlineData(1280, 800, "fr-FR", ColorScheme.Light)]
    [InlineData(1440, 900, "fr-FR", ColorScheme.Light)]
    [InlineData(1600, 1000, "en-US", ColorScheme.Dark)]
    [InlineData(2560, 1440, "fr-FR", ColorScheme.Light)]
    public async Task Every_band_says_something_on_the_whole_map(int width, int height, string language, ColorScheme theme)
    {
        // [S66.7]
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, $"Bandes en {width}", Six);
        var page = await Browser.OpenTab(await Browser.Person(language, theme, width, height), study);
        await page.Locator(".map-card").First.WaitForAsync();
        await page.WholeMap();
        await page.EvaluateAsync("() => document.fonts.ready");
        Assert.InRange(await page.EvaluateAsync<double>(Zoom), 0.3, 0.8);

        await Expect(page.Locator(".map-band-greek:visible")).ToHaveCountAsync(0);
        var texts = await page.EvaluateAsync<BandText[]>(BandTexts);
        Assert.All(texts, text =>
        {
            Assert.True(text.Size >= 8.99, $"\"{text.Said}\" is {text.Size} px high.");
            Assert.True(text.Beyond <= 0.5, $"\"{text.Said}\" reaches {text.Beyond} px beyond its band.");
        });
        // A voice, an expectation, an action: each with its first word at least.
        foreach (var word in new[] { "Souscrire", "Signer", "Appeler" }) Assert.Contains(texts, text => text.Said.StartsWith(word, StringComparison.Ordinal));
        var signs = await page.EvaluateAsync<double[]>("() => [...document.querySelectorAll('.map-expected-glyph')].map(each => each.getBoundingClientRect().height)");
        Assert.NotEmpty(signs);
        Assert.All(signs, sign => Assert.InRange(sign, 7, 16));
        await page.Picture($"whole-bands-{width}.png");
    }

    /// <summary>How many of the signs of direction stand on the screen, and the least of their height.</summary>
    private const string Signs = """
        () => {
          const scale = document.querySelector('.map-lines').getScreenCTM().a;
          const heads = [...document.querySelectorAll('.map-direction:not(.cut)')].flatMap(path => path.getAttribute('d').split('M').slice(1).map(head => {
            const corners = head.replace('Z', '').split('L').map(corner => corner.split(' ').map(Number));
            const extent = axis => Math.max(...corners.map(c => c[axis])) - Math.min(...corners.map(c => c[axis]));
            return Math.max(extent(0), extent(1)) * scale;
          }));
          return [heads.length, Math.min(...heads)];
        }
        """;

    [Fact]
    public async Task Paths_say_which_way_they_go_where_cards_say_their_names()
    {
        // [S66.1] The demo in a window of 1280: 38 %.
        var page = await Browser.OpenDemo(width: 1280, height: 800);
        await page.WholeMap();
        Assert.InRange(await page.EvaluateAsync<double>(Zoom), 0.33, 0.42);
        var signs = await page.EvaluateAsync<double[]>(Signs);
        Assert.True(signs[0] > 20, $"There are {signs[0]} signs.");
        Assert.True(signs[1] >= 3, $"A sign is {signs[1]} px large.");
        await page.Picture("whole-directions-1280.png");

        // Further out nothing would be seen of them.
        await page.Locator(".map-viewport").PressAsync("-");
        await Expect(page.Locator(".map-direction")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_names_of_the_lanes_stand_beside_them()
    {
        // [S66.8]
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Marges", Six);
        var page = await Browser.OpenTab(await Browser.Person(width: 1440, height: 900), study);
        await page.Locator(".map-card").First.WaitForAsync();
        await page.WholeMap();
        const string beside = "() => document.querySelector('.map-lane').getBoundingClientRect().left - document.querySelector('.map-lane-name').getBoundingClientRect().right";
        Assert.InRange(await page.EvaluateAsync<double>(beside), 4, 12);
        // At the edge of the window, over the lanes, where these go on beyond it.
        await page.Locator(".map-viewport").PressAsync("0");
        await page.Settled();
        Assert.Equal(0, await page.EvaluateAsync<double>("() => document.querySelector('.map-side').getBoundingClientRect().left - document.querySelector('.map-viewport').getBoundingClientRect().left"));
    }

    [Fact]
    public async Task A_phone_shows_all_lanes_and_the_first_stages_with_names()
    {
        // [S66.8]
        var page = await Browser.OpenDemo(width: 390, height: 844);
        await page.Settled();
        Assert.InRange(await page.EvaluateAsync<double>(Zoom), 0.5, 0.72);
        var lanes = await page.EvaluateAsync<double[][]>("() => [...document.querySelectorAll('.map-lane-name')].map(each => [each.getBoundingClientRect().top, each.getBoundingClientRect().bottom])");
        var controls = (await page.Locator(".map-controls").First.BoundingBoxAsync())!;
        Assert.All(lanes, lane => Assert.InRange(lane[1], 0, controls.Y + 1));
        var first = (await page.Locator(".map-stage").First.BoundingBoxAsync())!;
        Assert.InRange(first.X, 80, 120);
        await Expect(page.Card("Rappel conseiller").Locator(".map-card-icon")).Not.ToHaveAttributeAsync("data-cut", "");
        await page.Picture("whole-phone.png");
    }

    [Fact]
    public async Task A_view_of_the_whole_map_is_presented_whole()
    {
        // [S18.4] The panels go, and the map takes their room.
        var study = await StudySeed.CopyOfDemo(Browser.Server.Address, "Vue entière", Six);
        var page = await Browser.OpenTab(await Browser.Person(width: 1440, height: 900), study);
        await page.Locator(".map-card").First.WaitForAsync();
        await page.WholeMap();
        var before = await page.EvaluateAsync<double>(Zoom);
        await page.Field(Fr("views.name")).FillAsync("Tout");
        await page.Button(Fr("views.save")).ClickAsync();
        await page.Saved();
        await page.Locator(".map-viewport").PressAsync("0");
        await Expect(page.Locator(".map-percent")).ToContainTextAsync("100");

        await page.Button(Fr("views.present")).ClickAsync();
        await Expect(page.Locator(".study-bar")).ToBeHiddenAsync();
        await Expect(page.Locator(".map-percent")).Not.ToContainTextAsync("100");
        await page.Settled();
        Assert.InRange(await page.EvaluateAsync<double>(Zoom), before * 1.05, 0.7);
        Assert.All(await page.EvaluateAsync<BandText[]>(BandTexts), text => Assert.True(text.Size >= 8.99, $"\"{text.Said}\" is {text.Size} px high."));
        await page.Picture("whole-presented.png");
        await page.Keyboard.PressAsync("Escape");
    }
}
