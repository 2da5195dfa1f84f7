using System.Globalization;
using Parcours.Mapping;

namespace Parcours.Files;

/// <summary>[S61.1] The band of expectations: under the words how many are kept, at risk, broken or not measured, and how many nobody answers.</summary>
internal sealed class SvgExpectations(SvgXml xml, MapOverlay? overlay, SvgTheme theme, SvgOptions options)
{
    private const double Glyph = 9;
    private const double Space = 12;

    private readonly SvgGlyphs glyphs = new(xml, theme, options.Dark);

    private readonly Dictionary<Id<Condition>, ConditionVerdict> judged =
        (overlay?.Moments ?? []).SelectMany(moment => moment.Conditions).DistinctBy(each => each.Condition).ToDictionary(each => each.Condition);

    /// <summary>From the best to the worst, as they are written.</summary>
    public static IReadOnlyList<Verdict> Order { get; } = [Verdict.Kept, Verdict.AtRisk, Verdict.Broken, Verdict.Unknown];

    public Verdict VerdictOf(SceneExpectation expected) => Judged(expected)?.Verdict ?? Verdict.Unknown;

    public void Write(SceneBandCell cell)
    {
        using var group = xml.Open("g", ("data-expected", cell.Expected.Count));
        if (options.Legend is { } legend) xml.Element("title", string.Join('\n', cell.Expected.Select(each => Sentence(each, legend.Words))));
        for (var line = 0; line < cell.Lines.Count; line++) xml.Text(cell.Lines[line], cell.X + 10, cell.Y + 22 + (16 * line), ("font-size", 12), ("fill", theme.Ink));
        var (x, y) = (cell.X + 15, cell.Y + 62);
        foreach (var verdict in Order)
        {
            var count = cell.Expected.Count(each => VerdictOf(each) == verdict);
            if (count > 0) x = Figure(x, y, count, () => glyphs.Expected(verdict, x, y));
        }

        var open = cell.Expected.Count(each => !each.Answered);
        if (open > 0) Figure(x + 4, y, open, () => glyphs.Unanswered(x + 4, y));
    }

    private double Figure(double x, double y, int count, Action glyph)
    {
        var said = count.ToString(CultureInfo.InvariantCulture);
        glyph();
        xml.Text(said, x + Glyph, y + 4, ("font-size", 12), ("font-weight", 600), ("fill", theme.Ink));
        return x + Glyph + (8 * said.Length) + Space;
    }

    // "Answered in 48 h (a tenant): kept, measured, n = 212; without an answer"
    private string Sentence(SceneExpectation each, SvgWords words)
    {
        var verdict = Judged(each);
        var by = each.StatedBy.Length > 0 ? $" ({each.StatedBy})" : "";
        List<string> said = [words($"map.verdict.{SvgLegendOptions.Wire(verdict?.Verdict ?? Verdict.Unknown)}")];
        if (verdict?.Source is { } source) said.Add(words($"map.source.{SvgLegendOptions.Wire(source)}"));
        if (verdict?.Count is { } count) said.Add(words("map.expected.n", ("n", count.ToString(CultureInfo.InvariantCulture))));
        if (!each.Answered) said.Add(words("map.expected.unanswered"));
        return words("map.expected.one", ("text", each.Text + by), ("state", string.Join(", ", said)));
    }

    private ConditionVerdict? Judged(SceneExpectation expected) => expected.Record.As<Condition>() is { } id ? judged.GetValueOrDefault(id) : null;
}
