using System.Globalization;
using Parcours.Mapping;

namespace Parcours.Files;

/// <summary>The touchpoints: white cards with title, volume and score; a dark diamond with a star on a moment of truth.</summary>
internal sealed class SvgCards(SvgXml xml, Scene scene, MapOverlay? overlay, SvgTheme theme, SvgOptions options, SvgIllustrations illustrations)
{
    private const double Padding = 11;
    private const double LineHeight = 16;

    private readonly SvgCardIllustrations shown = new(xml, theme, options.Labels, illustrations);
    private readonly SvgStandings standings = new(xml, theme, options);

    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(options.Language);

    private readonly Dictionary<Id<Touchpoint>, TouchpointValues> values =
        overlay?.Touchpoints.DistinctBy(card => card.Touchpoint).ToDictionary(card => card.Touchpoint) ?? [];

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
        for (var index = 0; index < card.Lines.Count; index++)
        {
            xml.Text(card.Lines[index], card.X + Padding, top + 20 + (index * LineHeight), [("font-weight", 600), ("fill", theme.Ink), .. standings.Title(card.Touchpoint)]);
        }

        if (values.TryGetValue(card.Touchpoint, out var known)) WriteValues(card, known);
        standings.Write(card);
    }

    private void WriteValues(SceneCard card, TouchpointValues known)
    {
        var y = card.Y + card.Height - 10;
        xml.Text(known.Events.ToString("N0", culture), card.X + Padding, y, ("font-size", 11), ("fill", theme.Muted));
        if (known.Nps is not { } nps) return;
        var right = card.X + card.Width - Padding;
        xml.Text(Signed(nps), right, y, ("font-size", 11), ("font-weight", 600), ("text-anchor", "end"), ("fill", theme.Ink));
        WriteScore(nps, right - 34, y - 4);
    }

    // Score by shape and colour: up triangle, square, down triangle.
    private void WriteScore(double nps, double x, double y)
    {
        var (shape, colour) = nps switch
        {
            >= 20 => ("M{0} {1}l4.5 8h-9z", theme.High),
            <= -20 => ("M{0} {1}m-4.5 0h9l-4.5 8z", theme.Low),
            _ => ("M{0} {1}m-3.5 0.5h7v7h-7z", theme.Muted),
        };
        var data = string.Format(CultureInfo.InvariantCulture, shape, Math.Round(x, 2), Math.Round(y - 4, 2));
        xml.Empty("path", ("d", data), ("fill", colour));
    }

    private void WriteMoment(SceneCard card)
    {
        var (x, y) = (card.X + card.Width - 6, card.Y + 1);
        xml.Empty(
            "path", ("d", FormattableString.Invariant($"M{x:0.##} {y - 13:0.##}l13 13l-13 13l-13 -13z")), ("fill", theme.Mark),
            ("stroke", theme.Halo), ("stroke-width", 2), ("stroke-linejoin", "round"));
        var star = string.Join(' ', Enumerable.Range(0, 10).Select(index =>
        {
            var (radius, angle) = (index % 2 == 0 ? 6.2 : 2.6, (index * Math.PI / 5) - (Math.PI / 2));
            return FormattableString.Invariant($"{x + (radius * Math.Cos(angle)):0.##},{y + (radius * Math.Sin(angle)):0.##}");
        }));
        xml.Empty("polygon", ("points", star), ("fill", theme.MarkStar));
    }

    // [S56.1] At the top left, as the moment is at the top right: a flag where the goal is reached, a stopwatch where its time begins.
    private void WriteGoal(SceneCard card)
    {
        var (x, y, reached) = (card.X + 1, card.Y - 1, card.Goal == GoalPart.Reached);
        using var group = xml.Open("g", ("data-goal", reached ? "reached" : "start"));
        xml.Empty(
            "circle", ("cx", x), ("cy", y), ("r", 9.5), ("fill", reached ? theme.Mark : theme.Card), ("stroke", reached ? theme.Halo : theme.Mark),
            ("stroke-width", reached ? 2 : 1.5));
        if (reached) xml.Empty("path", ("d", FormattableString.Invariant($"M{x - 3.6:0.##} {y - 5:0.##}h1.4v0.6l6.6 2.6l-6.6 2.6v4.6h-1.4z")), ("fill", theme.Halo));
        else xml.Empty("path", ("d", FormattableString.Invariant($"M{x:0.##} {y - 4.2:0.##}a4.6 4.6 0 1 1 -0.01 0zM{x - 1.6:0.##} {y - 6.4:0.##}h3.2M{x:0.##} {y + 0.4:0.##}v-2.6")), ("fill", "none"), ("stroke", theme.Mark), ("stroke-width", 1.4), ("stroke-linecap", "round"));
    }

    private string Signed(double value) => value.ToString("+0;\u22120;0", culture);
}
