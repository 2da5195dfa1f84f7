using Parcours.Mapping;

namespace Parcours.Files;

/// <summary>What recedes: lane tints, stage hairlines, phase bars and the names of stages and lanes.</summary>
internal sealed class SvgFurniture(SvgXml xml, Scene scene, SvgTheme theme, SvgOptions options)
{
    private const double LineHeight = 17;

    private readonly SvgStandings standings = new(xml, theme, options);

    public void Write()
    {
        var lanes = scene.Items.OfType<SceneLane>().ToList();
        for (var index = 0; index < lanes.Count; index++) WriteLane(lanes[index], index % 2 == 0 ? theme.Lane : theme.LaneAlternate);
        foreach (var stage in scene.Items.OfType<SceneStage>()) WriteStage(stage);
        foreach (var phase in scene.Items.OfType<ScenePhase>()) WritePhase(phase);
    }

    private void WriteLane(SceneLane lane, string tint)
    {
        xml.Empty(
            "rect", ("x", 12.0), ("y", lane.Y), ("width", scene.Frame.Width - 24), ("height", lane.Height), ("rx", 12), ("fill", tint),
            ("stroke", lane.Backstage ? theme.Hairline : null), ("stroke-dasharray", lane.Backstage ? "4 4" : null));
        var middle = lane.Y + (lane.Height / 2);
        xml.Empty(
            "path", ("d", SvgIcons.Of(lane.Icon)), ("transform", FormattableString.Invariant($"translate(22 {middle - 8:0.##}) scale(0.67)")),
            ("fill", "none"), ("stroke", theme.Muted), ("stroke-width", 1.8), ("stroke-linecap", "round"), ("stroke-linejoin", "round"));
        for (var index = 0; index < lane.Lines.Count; index++)
        {
            var y = middle + 4.5 + ((index - ((lane.Lines.Count - 1) / 2.0)) * LineHeight);
            xml.Text(lane.Lines[index], 46, y, ("font-weight", 600), ("fill", theme.Ink));
        }
    }

    private void WriteStage(SceneStage stage)
    {
        if (stage.Number > 1)
        {
            xml.Empty(
                "path", ("d", FormattableString.Invariant($"M{stage.X:0.##} {stage.LabelY - 4:0.##}V{scene.Frame.Height - 16:0.##}")),
                ("stroke", theme.Hairline), ("stroke-dasharray", "1 5"), ("stroke-linecap", "round"));
        }

        for (var index = 0; index < stage.Lines.Count; index++)
        {
            var top = stage.LabelY + (stage.Lines.Count == 1 ? 23 : 15);
            var prefix = index == 0 ? FormattableString.Invariant($"{stage.Number}.\u00A0") : "";
            xml.Text(
                prefix + stage.Lines[index], stage.CardX + (stage.CardWidth / 2), top + (index * LineHeight),
                [("font-size", 14), ("font-weight", 600), ("text-anchor", "middle"), ("fill", theme.Ink), .. standings.Title(stage.Stage)]);
        }

        if (stage.Lines.Count == 0) return;
        var last = stage.Lines[^1];
        var width = InterMetrics.Load().Width(stage.Lines.Count == 1 ? FormattableString.Invariant($"{stage.Number}.\u00A0{last}") : last, 14, TextWeight.SemiBold);
        var bottom = stage.LabelY + (stage.Lines.Count == 1 ? 23 : 15) + ((stage.Lines.Count - 1) * LineHeight);
        standings.Write(stage, stage.CardX + ((stage.CardWidth + width) / 2), bottom - 5);
    }

    private void WritePhase(ScenePhase phase)
    {
        // Paper draws it anew on each page that it goes over.
        using var group = xml.Open("g", ("data-phase", phase.Phase));
        xml.Empty(
            "rect", ("x", phase.X), ("y", phase.Y), ("width", phase.Width), ("height", phase.Height), ("rx", 7), ("fill", theme.Phase));
        foreach (var line in phase.Lines)
        {
            xml.Text(
                line, phase.X + (phase.Width / 2), phase.Y + 16.5, ("font-weight", 600), ("text-anchor", "middle"), ("fill", theme.PhaseInk));
        }
    }
}
