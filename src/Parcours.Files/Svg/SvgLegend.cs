using System.Globalization;
using Parcours.Mapping;

namespace Parcours.Files;

/// <summary>One sample of the legend with what it means.</summary>
/// <param name="Key">What it is about, for whoever looks for it: "path", "kind", "width", "sign"...</param>
/// <param name="Width">Room of the sample.</param>
/// <param name="Draw">Draws the sample from its left end, around the middle of its line.</param>
/// <param name="Figure">What is written strong behind the text, or empty.</param>
/// <param name="Title">What pointing at it tells, or empty.</param>
internal sealed record LegendEntry(string Key, double Width, Action<double, double> Draw, string Text, string Figure = "", string Title = "");

/// <summary>A row of the legend under one name; a row without entries is not shown.</summary>
internal sealed record LegendRow(string Name, IReadOnlyList<LegendEntry> Entries);

/// <summary>The legend of what a picture shows, and nothing else: read from the scene, the measures and what people said.</summary>
internal sealed class SvgLegend(SvgXml xml, Scene scene, MapOverlay? overlay, BandPicture? band, SvgTheme theme, SvgOptions options, SvgLegendOptions legend)
{
    private const double Sample = 34;
    private static readonly double[] Shares = [0.05, 0.25, 0.6];

    private readonly SvgGlyphs glyphs = new(xml, theme, options.Dark);
    private readonly SvgSaid said = options.Said ?? SvgSaid.Nothing;
    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(options.Language);
    private readonly List<SceneCard> cards = [.. scene.Items.OfType<SceneCard>()];
    private readonly List<SceneHop> hops = [.. scene.Items.OfType<SceneHop>()];
    private readonly Dictionary<Id<JourneyPath>, PathValues> values = overlay?.Paths.DistinctBy(path => path.Path).ToDictionary(path => path.Path) ?? [];

    /// <summary>The rows that have something to say.</summary>
    public IReadOnlyList<LegendRow> Rows() =>
    [
        .. new LegendRow[]
        {
            new(legend.Words("picture.paths"), [.. Paths()]),
            new(legend.Words("picture.lines"), [.. Kinds(), .. Sources(), .. Ends(), .. Widths()]),
            new(legend.Words("picture.signs"), [.. Moments(), .. Marks(), .. Standings(), .. Backstage()]),
            new(legend.Words("picture.figures"), [.. Figures(), .. Scores(), .. Votes()]),
            new(options.Labels.Satisfaction, [.. Curves()]),
            new(options.Labels.Bands?.GetValueOrDefault(MapBands.Expectations) ?? "", [.. Expectations()]),
        }.Where(row => row.Entries.Count > 0),
    ];

    private IEnumerable<LegendEntry> Paths()
    {
        foreach (var hop in hops.DistinctBy(hop => hop.Path))
        {
            var known = values.GetValueOrDefault(hop.Path);
            var name = said.Paths.GetValueOrDefault(hop.Path)?.Name ?? "";
            if (name.Length == 0 && known is null) continue;
            var width = StrokeWidth.Of(known?.Share, 18);
            if (known is { Source: not ValueSource.Measured }) width = Math.Max(SvgLineStyle.LeastStated, width);
            yield return new LegendEntry("path", Sample, (x, y) => Line(hop.PathKind, known?.Source, width, x, y), name, known is null ? "" : SvgShares.Label(known.Share, culture), TitleOf(name, known));
        }
    }

    private string TitleOf(string name, PathValues? known) => known switch
    {
        null => name,
        // A measure that was typed has neither cases nor an interval.
        { Source: ValueSource.Measured } and ({ Cases: > 0 } or { Share: 0 }) => legend.Words(
            "picture.path", ("name", name), ("share", SvgShares.Label(known.Share, culture)), ("low", SvgShares.Label(known.Low, culture)),
            ("high", SvgShares.Label(known.High, culture)), ("n", known.Cases.ToString("N0", culture)), ("of", overlay!.Cases.ToString("N0", culture))),
        _ => legend.Words("picture.pathStated", ("name", name), ("share", SvgShares.Label(known.Share, culture)), ("source", legend.Words($"map.source.{SvgLegendOptions.Wire(known.Source)}"))),
    };

    private IEnumerable<LegendEntry> Kinds() =>
        from kind in Enum.GetValues<PathKind>()
        where hops.Exists(hop => hop.PathKind == kind)
        select new LegendEntry("kind", Sample, (x, y) => Line(kind, null, kind == PathKind.Reference ? 6 : 4, x, y), legend.Words($"map.kind.{SvgLegendOptions.Wire(kind)}"));

    private IEnumerable<LegendEntry> Sources() =>
        from source in (ValueSource[])[ValueSource.Estimated, ValueSource.Reported]
        where hops.Exists(hop => values.GetValueOrDefault(hop.Path)?.Source == source)
        select new LegendEntry("source", Sample, (x, y) => Line(PathKind.Reference, source, 7, x, y), legend.Words($"map.source.{SvgLegendOptions.Wire(source)}"));

    private IEnumerable<LegendEntry> Ends()
    {
        if (scene.Items.OfType<SceneEnd>().FirstOrDefault() is { } end) yield return Sign("abandoned", 16, (x, y) => glyphs.Cross(end.PathKind, x + 8, y, 8), "picture.abandoned");
        if (hops.Exists(hop => said.Paths.GetValueOrDefault(hop.Path)?.Promoted == true)) yield return Sign("promoted", 16, (x, y) => glyphs.Rosette(x + 8, y, 8), "picture.promoted");
        if (hops.Find(hop => hop.Hop == HopKind.Loop) is { } loop) yield return Sign("loop", 22, (x, y) => Arrow(loop.PathKind, x, y), "picture.loop");
        var stops = scene.Items.OfType<SceneStop>().ToList();
        if (stops.Find(stop => stop.Optional) is { } optional) yield return Stop(optional with { Repeat = 1 }, "optional");
        if (stops.Find(stop => stop.Repeat > 1) is { } repeated) yield return Stop(repeated with { Optional = false }, "repeat");
    }

    private LegendEntry Stop(SceneStop stop, string key) =>
        Sign(key, 18, (x, y) => SvgStops.Write(xml, theme, stop with { X = x + 9, Y = y, Radius = 6.5 }), $"map.legend.{key}");

    private IEnumerable<LegendEntry> Widths() => hops.Exists(hop => values.ContainsKey(hop.Path))
        ? Shares.Select((share, at) => new LegendEntry(
            "width", 20, (x, y) => Line(PathKind.Reference, null, StrokeWidth.Of(share, 18), x, y, 20),
            at == Shares.Length - 1 ? legend.Words("picture.width", ("share", SvgShares.Label(share, culture))) : SvgShares.Label(share, culture)))
        : [];

    private IEnumerable<LegendEntry> Moments()
    {
        if (!cards.Exists(card => card.Moment is not null)) yield break;
        yield return Sign("moment", 26, (x, y) => glyphs.Moment(x + 13, y), "map.moment");
        var shown = cards.Select(card => card.Moment).ToHashSet();
        foreach (var verdict in (overlay?.Moments ?? []).Where(moment => shown.Contains(moment.Moment)).Select(moment => moment.Verdict).Where(verdict => verdict != Verdict.Unknown).Distinct().Order())
        {
            var word = legend.Words($"map.verdict.{SvgLegendOptions.Wire(verdict)}");
            yield return new LegendEntry("verdict", SvgGlyphs.VerdictWidth(word), (x, y) => glyphs.Verdict(verdict, word, x + SvgGlyphs.VerdictWidth(word), y - 8), "");
        }
    }

    private IEnumerable<LegendEntry> Marks()
    {
        List<SvgMark> shown = [.. cards.Select(card => (RecordId)card.Touchpoint).Concat(hops.Select(hop => (RecordId)hop.Path)).Concat(hops.Where(hop => hop.To is not null).Select(hop => (RecordId)hop.To!.Value)).Distinct().SelectMany(id => said.MarksOf(id))];
        foreach (var kind in shown.Select(mark => mark.Kind).Distinct().Order())
        {
            yield return Sign("mark", 18, (x, y) => glyphs.Mark(new SvgMark(kind, true), x, y - 9, 18), $"map.mark.{SvgLegendOptions.Wire(kind)}");
        }

        if (shown.Find(mark => !mark.Sure) is { } open) yield return Sign("hypothesis", 18, (x, y) => glyphs.Mark(open, x, y - 9, 18), "picture.hypothesis");
        foreach (var part in cards.Select(card => card.Goal).Where(part => part != GoalPart.None).Distinct().Order())
        {
            yield return Sign("goal", 20, (x, y) => glyphs.Goal(x + 10, y, part == GoalPart.Reached), $"map.goal.{SvgLegendOptions.Wire(part)}");
        }
    }

    private IEnumerable<LegendEntry> Standings() =>
        from status in Shown().Select(options.StandingOf).OfType<StandingStatus>().Distinct().Order()
        select Sign("standing", 18, (x, y) => glyphs.Standing(status, x, y - 9, null), $"standing.{SvgLegendOptions.Wire(status)}");

    private IEnumerable<RecordId> Shown() =>
        scene.Items.Select(RecordId? (item) => item switch { SceneCard card => card.Touchpoint, SceneNote note => note.Note, SceneStage stage => stage.Stage, SceneHop hop => hop.Path, _ => null }).OfType<RecordId>();

    private IEnumerable<LegendEntry> Backstage()
    {
        if (!scene.Items.OfType<SceneLane>().Any(lane => lane.Backstage)) yield break;
        yield return Sign("backstage", 26, (x, y) => xml.Empty("rect", ("x", x), ("y", y - 8), ("width", 26), ("height", 16), ("rx", 4), ("fill", theme.Lane), ("stroke", theme.Muted), ("stroke-dasharray", "4 4")), "inspector.backstage");
    }

    private IEnumerable<LegendEntry> Figures()
    {
        var shown = cards.Select(card => card.Touchpoint).ToHashSet();
        List<TouchpointValues> known = [.. (overlay?.Touchpoints ?? []).Where(card => shown.Contains(card.Touchpoint))];
        if (known.Count == 0) yield break;
        yield return new LegendEntry("events", 34, (x, y) => xml.Text(1240.ToString("N0", culture), x, y + 4, ("font-size", 11), ("fill", theme.Muted)), legend.Words("picture.events"));
        if (known.Exists(card => card.Nps is not null)) yield return Sign("nps", 40, Levels, "picture.nps");
    }

    private IEnumerable<LegendEntry> Scores() =>
        cards.Exists(card => said.Scores.ContainsKey(card.Touchpoint)) ? [Sign("scores", 40, Levels, "picture.scores")] : [];

    private IEnumerable<LegendEntry> Votes() => said.Vote is { } vote && (cards.Exists(card => vote.Cards.ContainsKey(card.Touchpoint)) || scene.Items.OfType<SceneNote>().Any(note => vote.Notes.ContainsKey(note.Note)))
        ? [new LegendEntry("votes", SvgGlyphs.VotesWidth("3"), (x, y) => glyphs.Votes("3", x, y), legend.Words("picture.votes", ("name", vote.Item.Name)))]
        : [];

    private IEnumerable<LegendEntry> Curves()
    {
        if (band is null) yield break;
        if (band.Measured.Length > 0) yield return Curve("picture.measured", theme.Curve, 2.4, null, band.Interval.Length > 0);
        if (band.Believed.Length > 0) yield return Curve("picture.believed", theme.Exception, 2, "7 5", false);
        if (band.Target.Length > 0) yield return Curve("picture.target", theme.Muted, 1.2, "3 4", false);
    }

    private IEnumerable<LegendEntry> Expectations()
    {
        List<SceneExpectation> shown = [.. scene.Items.OfType<SceneBandCell>().SelectMany(cell => cell.Expected)];
        var painter = new SvgExpectations(xml, overlay, theme, options);
        foreach (var verdict in SvgExpectations.Order.Where(verdict => shown.Exists(each => painter.VerdictOf(each) == verdict)))
        {
            yield return Sign("expected", 12, (x, y) => glyphs.Expected(verdict, x + 6, y), $"map.verdict.{SvgLegendOptions.Wire(verdict)}");
        }

        if (shown.Exists(each => !each.Answered)) yield return Sign("unanswered", 12, (x, y) => glyphs.Unanswered(x + 6, y), "map.expected.unanswered");
    }

    private LegendEntry Curve(string key, string colour, double width, string? dash, bool interval) => Sign("curve", Sample, (x, y) =>
    {
        if (interval) xml.Empty("rect", ("x", x), ("y", y - 6), ("width", Sample), ("height", 12), ("fill", theme.Curve), ("fill-opacity", 0.12));
        xml.Empty("path", ("d", FormattableString.Invariant($"M{x:0.##} {y:0.##}h{Sample}")), ("stroke", colour), ("stroke-width", width), ("stroke-dasharray", dash));
    }, key);

    private LegendEntry Sign(string key, double width, Action<double, double> draw, string word) => new(key, width, draw, legend.Words(word));

    private void Levels(double x, double y)
    {
        glyphs.Score(Level.Good, x + 5, y);
        glyphs.Score(Level.Even, x + 19, y);
        glyphs.Score(Level.Bad, x + 33, y);
    }

    private void Line(PathKind kind, ValueSource? source, double width, double x, double y, double length = Sample)
    {
        var data = FormattableString.Invariant($"M{x:0.##} {y:0.##}h{length:0.##}");
        xml.Empty("path", [("d", data), .. SvgLineStyle.Stroke(theme, kind, width)]);
        if (source is { } stated and not ValueSource.Measured) xml.Empty("path", [("d", data), .. SvgLineStyle.Core(theme, kind, stated, width)]);
    }

    private void Arrow(PathKind kind, double x, double y)
    {
        xml.Empty("path", [("d", FormattableString.Invariant($"M{x + 22:0.##} {y:0.##}h-14")), .. SvgLineStyle.Stroke(theme, kind, 4)]);
        xml.Empty("path", ("d", FormattableString.Invariant($"M{x:0.##} {y:0.##}l10.2 -6.8v13.6z")), ("fill", theme.Of(kind)));
    }
}
