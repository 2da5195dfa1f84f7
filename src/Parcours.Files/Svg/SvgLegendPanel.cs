using Parcours.Mapping;

namespace Parcours.Files;

/// <summary>
/// The legend laid out under the map: names of rows at the left, as those of lanes and bands, samples that flow to the right; under it the
/// map's title, and the line that says which data it was measured with.
/// </summary>
internal sealed class SvgLegendPanel
{
    private const double RowHeight = 26;
    private const double Padding = 10;
    private const double Gap = 22;
    private const double Beside = 7;
    private const double TextSize = 12;
    private const double LongestName = 260;
    private const double LongestText = 640;
    private const double FootLine = 17;

    private static readonly TextMetrics Metrics = InterMetrics.Load();

    private readonly SvgXml xml;
    private readonly SvgTheme theme;
    private readonly SceneFrame frame;
    private readonly string name;
    private readonly double top;
    private readonly List<(int Line, string Name)> names = [];
    private readonly List<Placed> placed = [];
    private readonly List<(string Text, bool Title)> foot = [];
    private readonly int lines;

    public SvgLegendPanel(SvgXml xml, SvgTheme theme, SceneFrame frame, double top, IReadOnlyList<LegendRow> rows, SvgLegendOptions legend)
    {
        (this.xml, this.theme, this.frame, this.top, name) = (xml, theme, frame, top, legend.Words("map.legend"));
        foreach (var row in rows) lines = Place(row, lines);
        for (var at = 0; at < legend.Foot.Count; at++)
        {
            var weight = at == 0 ? TextWeight.SemiBold : TextWeight.Regular;
            foreach (var line in TextBreaker.Break(Metrics, legend.Foot[at], frame.Width - 48, TextSize, weight, 3)) foot.Add((line, at == 0));
        }
    }

    /// <summary>How much higher the picture is with it.</summary>
    public double Height => PanelHeight + (foot.Count > 0 ? 12 + (foot.Count * FootLine) : 0) + 16;

    private double PanelHeight => lines == 0 ? 0 : (lines * RowHeight) + (2 * Padding);

    public void Write()
    {
        using var group = xml.Open("g", ("role", "group"), ("aria-label", name), ("data-legend", "all"));
        if (lines > 0)
        {
            xml.Empty("rect", ("x", 12), ("y", top), ("width", frame.Width - 24), ("height", PanelHeight), ("rx", 12), ("fill", theme.Band), ("stroke", theme.Hairline));
        }

        for (var row = 0; row < names.Count; row++)
        {
            var (line, said) = names[row];
            xml.Text(said, 24, MiddleOf(line) + 4, ("font-weight", 600), ("fill", theme.Ink), ("data-row", row));
        }

        foreach (var entry in placed) WriteEntry(entry);
        var first = top + PanelHeight + 12 + (FootLine / 2) + 4;
        for (var at = 0; at < foot.Count; at++)
        {
            xml.Text(foot[at].Text, 24, first + (at * FootLine), ("font-size", TextSize), ("font-weight", foot[at].Title ? 600 : null), ("fill", foot[at].Title ? theme.Ink : theme.Muted));
        }
    }

    private double MiddleOf(double line) => top + Padding + (line * RowHeight) + (RowHeight / 2);

    private int Place(LegendRow row, int line)
    {
        names.Add((line, row.Name));
        var (left, right) = (frame.LaneHeaderWidth, frame.Width - 28);
        var x = left;
        foreach (var entry in row.Entries)
        {
            var figure = entry.Figure.Length == 0 ? 0 : Beside + Width(entry.Figure, TextWeight.SemiBold);
            var room = Math.Max(40, Math.Min(entry.Key == "path" ? LongestName : LongestText, right - left - entry.Width - Beside - figure));
            var text = TextBreaker.Break(Metrics, entry.Text, room, TextSize, TextWeight.Regular, 1) is { Count: > 0 } broken ? broken[0] : "";
            var textWidth = text.Length == 0 ? 0 : Beside + Width(text, TextWeight.Regular);
            var width = entry.Width + textWidth + figure;
            if (x > left && x + width > right) (line, x) = (line + 1, left);
            placed.Add(new Placed(names.Count - 1, line, x, width, entry, text, textWidth));
            x += width + Gap;
        }

        return line + 1;
    }

    // Where it is and how wide, for paper, which lays the samples out anew.
    private void WriteEntry(Placed at)
    {
        var (entry, x, y) = (at.Entry, at.X, MiddleOf(at.Line));
        using var group = xml.Open("g", ("data-legend", entry.Key), ("data-row", at.Row), ("data-x", x), ("data-y", y), ("data-width", at.Width));
        var title = entry.Title.Length > 0 ? entry.Title : at.Text == entry.Text ? "" : entry.Text;
        if (title.Length > 0) xml.Element("title", title);
        entry.Draw(x, y);
        if (at.Text.Length > 0) xml.Text(at.Text, x + entry.Width + Beside, y + 4, ("font-size", TextSize), ("fill", theme.Ink));
        if (entry.Figure.Length > 0) xml.Text(entry.Figure, x + entry.Width + at.TextWidth + Beside, y + 4, ("font-size", TextSize), ("font-weight", 600), ("fill", theme.Ink));
    }

    private static double Width(string text, TextWeight weight) => Math.Ceiling(Metrics.Width(text, TextSize, weight));

    /// <summary>A sample at its place: in which named row, on which line.</summary>
    private sealed record Placed(int Row, int Line, double X, double Width, LegendEntry Entry, string Text, double TextWidth);
}
