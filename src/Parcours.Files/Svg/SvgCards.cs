using System.Globalization;
using Parcours.Mapping;

namespace Parcours.Files;

/// <summary>The touchpoints: white cards with title, volume and score; a dark diamond with a star on a moment of truth.</summary>
internal sealed class SvgCards(SvgXml xml, Scene scene, MapOverlay? overlay, SvgTheme theme, SvgOptions options, SvgIllustrations illustrations)
{
    private const double Padding = 11;

    private readonly SvgCardIllustrations shown = new(xml, theme, options.Labels, illustrations);
    private readonly SvgStandings standings = new(xml, theme, options);

    private readonly SvgGlyphs glyphs = new(xml, theme, options.Dark);
    private readonly SvgCardSaid said = new(xml, theme, options);

    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(options.Language);

    private readonly Dictionary<Id<Touchpoint>, TouchpointValues> values =
        overlay?.Touchpoints.DistinctBy(card => card.Touchpoint).ToDictionary(card => card.Touchpoint) ?? [];

    private readonly Dictionary<Id<MomentOfTruth>, Verdict> verdicts =
        overlay?.Moments.Where(moment => moment.Verdict != Verdict.Unknown).DistinctBy(moment => moment.Moment).ToDictionary(moment => moment.Moment, moment => moment.Verdict) ?? [];

    public void Write()
    {
        foreach (var card in scene.Items.OfType<SceneCard>()) WriteCard(card);
        foreach (var card in scene.Items.OfType<SceneCard>().Where(card => card.Moment is not null)) WriteMoment(card);
        foreach (var card in scene.Items.OfType<SceneCard>().Where(card => card.Goal != GoalPart.None)) WriteGoal(card);
    }

    private void WriteCard(SceneCard card)
    {
        using var group = xml.Open("g", ("data-touchpoint", card.Touchpoint));
        xml.Empty(
            "rect", ("x", card.X), ("y", card.Y + 1.5), ("width", card.Width), ("height", card.Height), ("rx", 10), ("fill", "#000000"),
            ("fill-opacity", options.Dark ? 0.35 : 0.06));
        xml.Empty(
            "rect", ("x", card.X), ("y", card.Y), ("width", card.Width), ("height", card.Height), ("rx", 10), ("fill", theme.Card),
            ("stroke", theme.CardBorder));
        shown.Write(card);
        var top = card.Y + (card.Photo?.Height ?? 0);
        var title = SvgCardTitle.Of(card, options.Names);
        for (var index = 0; index < title.Lines.Count; index++)
        {
            var y = top + title.First + (index * title.LineHeight);
            (string, object?)[] size = title.Size < SvgCardTitle.CommonSize ? [("font-size", title.Size)] : [];
            xml.Text(title.Lines[index], card.X + Padding, y, [("font-weight", 600), ("fill", theme.Ink), .. size, .. standings.Title(card.Touchpoint)]);
        }

        if (values.TryGetValue(card.Touchpoint, out var known)) WriteValues(card, known);
        standings.Write(card);
        said.Write(card);
    }

    private void WriteValues(SceneCard card, TouchpointValues known)
    {
        var y = card.Y + card.Height - 10;
        xml.Text(known.Events.ToString("N0", culture), card.X + Padding, y, ("font-size", 11), ("fill", theme.Muted));
        if (known.Nps is not { } nps) return;
        var right = card.X + card.Width - Padding;
        xml.Text(Signed(nps), right, y, ("font-size", 11), ("font-weight", 600), ("text-anchor", "end"), ("fill", theme.Ink));
        glyphs.Score(nps switch { >= 20 => Level.Good, <= -20 => Level.Bad, _ => Level.Even }, right - 34, y - 4);
    }

    private void WriteMoment(SceneCard card)
    {
        var (x, y) = (card.X + card.Width - 6, card.Y + 1);
        if (verdicts.TryGetValue(card.Moment!.Value, out var verdict) && options.Legend?.Words($"map.verdict.{SvgLegendOptions.Wire(verdict)}") is { } word)
        {
            using var group = xml.Open("g", ("data-verdict", verdict));
            glyphs.Verdict(verdict, word, x - 8, y - 13);
        }

        glyphs.Moment(x, y);
    }

    // [S56.1] At the top left, as the moment is at the top right.
    private void WriteGoal(SceneCard card)
    {
        var reached = card.Goal == GoalPart.Reached;
        using var group = xml.Open("g", ("data-goal", reached ? "reached" : "start"));
        glyphs.Goal(card.X + 1, card.Y - 1, reached);
    }

    private string Signed(double value) => value.ToString("+0;\u22120;0", culture);
}
