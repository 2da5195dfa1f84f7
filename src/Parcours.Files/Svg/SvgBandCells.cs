using System.Globalization;
using Parcours.Mapping;

namespace Parcours.Files;

/// <summary>The bands of words and figures under the lanes.</summary>
internal sealed class SvgBandCells(SvgXml xml, Scene scene, MapOverlay? overlay, SvgTheme theme, SvgOptions options)
{
    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(options.Language);

    public void Write()
    {
        foreach (var band in scene.Frame.Bands.Where(band => band.Band != MapBands.Satisfaction))
        {
            xml.Empty("rect", ("x", 12.0), ("y", band.Top), ("width", scene.Frame.Width - 24), ("height", band.Height), ("rx", 12), ("fill", theme.Band), ("stroke", theme.Hairline));
            if (options.Labels.Bands?.GetValueOrDefault(band.Band) is { } name) xml.Text(name, 24, band.Top + 26, ("font-weight", 600), ("fill", theme.Ink));
        }

        var waits = Waits();
        var most = waits.Values.Append(1).Max();
        var expectations = new SvgExpectations(xml, overlay, theme, options);
        foreach (var cell in scene.Items.OfType<SceneBandCell>())
        {
            if (cell.Band == MapBands.Expectations) expectations.Write(cell);
            else WriteCell(cell, waits, most);
        }
    }

    private void WriteCell(SceneBandCell cell, Dictionary<Id<Stage>, double> waits, double most)
    {
        if (cell.Band == MapBands.Waiting && waits.TryGetValue(cell.Stage, out var seconds)) WriteWait(cell, seconds, most);
        if (cell.Band == MapBands.Triptych) Middle(cell, Scores(cell));
        for (var line = 0; line < cell.Lines.Count; line++)
        {
            var more = line == cell.Lines.Count - 1 && cell.More > 0 ? FormattableString.Invariant($" +{cell.More}") : "";
            xml.Text(cell.Lines[line] + more, cell.X + 10, cell.Y + 22 + (16 * line), ("font-size", 12), ("fill", theme.Ink));
        }
    }

    // As on screen: the wait, and a bar as long as its part of the longest.
    private void WriteWait(SceneBandCell cell, double seconds, double most)
    {
        xml.Text(Duration(seconds, options.Language), cell.X + 10, cell.Y + 21, ("font-size", 12), ("font-weight", 700), ("fill", theme.Ink));
        xml.Empty(
            "rect", ("x", cell.X + 10), ("y", cell.Y + 29), ("width", Math.Max(3, (cell.Width - 20) * seconds / most)), ("height", 5), ("rx", 2.5), ("fill", theme.Reference), ("fill-opacity", 0.7));
    }

    private void Middle(SceneBandCell cell, string said) => xml.Text(
        said, cell.X + (cell.Width / 2), cell.Y + (cell.Height / 2) + 4, ("font-size", 12), ("font-weight", 600), ("text-anchor", "middle"), ("fill", theme.Ink));

    private string Scores(SceneBandCell cell) => string.Join(
        " · ", new[] { ("CX", cell.Cx), ("EX", cell.Ex), ("Ops", cell.Ops) }.Where(pair => pair.Item2 is not null).Select(pair => $"{pair.Item1} {pair.Item2!.Value.ToString("0.#", culture)}"));

    // The longest median wait of the stage's touchpoints: the one that is felt.
    private Dictionary<Id<Stage>, double> Waits()
    {
        var stageOf = scene.Items.OfType<SceneCard>().ToDictionary(card => card.Touchpoint, card => card.Stage);
        return (overlay?.Touchpoints ?? []).Where(values => values.MedianWaitSeconds is > 0 && stageOf.ContainsKey(values.Touchpoint))
            .GroupBy(values => stageOf[values.Touchpoint]).ToDictionary(stage => stage.Key, stage => stage.Max(values => values.MedianWaitSeconds!.Value));
    }

    /// <summary>Seconds in the largest unit that leaves at least two of it, without a fraction: what the page writes (formatsOf in the client).</summary>
    internal static string Duration(double seconds, string language)
    {
        var (size, fr, en) = seconds switch
        {
            >= 172_800 => (86_400, "\u202Fj", " days"),
            >= 7_200 => (3_600, "\u202Fh", " hr"),
            >= 120 => (60, "\u00A0min", " min"),
            _ => (1, "\u202Fs", " sec"),
        };
        return (seconds / size).ToString("0", CultureInfo.InvariantCulture) + (language == "fr" ? fr : en);
    }
}
