using System.Globalization;
using Parcours.Mapping;

namespace Parcours.Files;

/// <summary>What people said of cards and links: marks over the upper edge and on the lines, the scores CX, EX, Ops on the lower edge.</summary>
internal sealed class SvgCardSaid(SvgXml xml, SvgTheme theme, SvgOptions options)
{
    private const double Pitch = 13;
    private const double LinkSize = 22.4;
    private const double LinkPitch = 21;

    private readonly SvgGlyphs glyphs = new(xml, theme, options.Dark);
    private readonly SvgStandings standings = new(xml, theme, options);
    private readonly SvgSaid said = options.Said ?? SvgSaid.Nothing;
    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(options.Language);

    /// <summary>How good a score of 0 to 10 is, as the browser says it.</summary>
    public static Level LevelOf(double score) => score switch { >= 7 => Level.Good, <= 4 => Level.Bad, _ => Level.Even };

    public void Write(SceneCard card)
    {
        if (said.Scores.TryGetValue(card.Touchpoint, out var scores)) WriteScores(card, scores);
        if (said.Vote?.Cards.TryGetValue(card.Touchpoint, out var votes) == true) WriteVotes(card.Touchpoint, votes, card.X + 62, card.Y + card.Height + 2);
        var marks = said.MarksOf(card.Touchpoint);
        if (marks.Length == 0) return;
        using var group = xml.Open("g", ("data-marks", card.Touchpoint));
        WriteMarks(marks, card.X + (card.Goal == GoalPart.None ? 8 : 15), card.Y - 10, 18, 19);
    }

    /// <summary>[S61.2] What a note that stands on the map was given, on its lower edge, by the folded corner: no line of its text ends there.</summary>
    public void Write(SceneNote note)
    {
        if (said.Vote?.Notes.TryGetValue(note.Note, out var votes) == true) WriteVotes(note.Note, votes, note.X + note.Width - SvgGlyphs.VotesWidth(votes.ToString(culture)), note.Y + note.Height + 2);
    }

    // [S61.2] Beside the scores, on the lower edge.
    private void WriteVotes(RecordId subject, int votes, double x, double y)
    {
        using var group = xml.Open("g", ("data-votes", subject));
        if (options.Legend is { } legend) xml.Element("title", legend.Words("map.votesOf", ("n", votes.ToString(culture)), ("name", said.Vote!.Item.Name)));
        glyphs.Votes(votes.ToString(culture), x, y);
    }

    /// <summary>The marks of links on their middle; those of the whole path, and whether it holds, on its first link between two cards.</summary>
    public void WriteLinks(Scene scene)
    {
        foreach (var (hop, own, judged, x, y) in Links(scene))
        {
            if (own.Length > 0)
            {
                using var group = xml.Open("g", ("data-marks", hop.Path));
                WriteMarks(own, x, y, LinkSize, LinkPitch);
            }

            if (judged) standings.Write(hop, x + 11 + (own.Length * LinkPitch), y + 11);
        }
    }

    /// <summary>Where the marks of links lie, so that nothing else is written there.</summary>
    public IEnumerable<(double X, double Y, double Width, double Height)> LinkRooms(Scene scene) =>
        Links(scene).Select(link => (link.X, link.Y, ((link.Own.Length + (link.Judged ? 1 : 0)) * LinkPitch) + 2, LinkSize));

    private IEnumerable<(SceneHop Hop, ImmutableArray<SvgMark> Own, bool Judged, double X, double Y)> Links(Scene scene)
    {
        foreach (var path in scene.Items.OfType<SceneHop>().GroupBy(hop => hop.Path))
        {
            var first = path.FirstOrDefault(hop => hop.From is not null && hop.To is not null) ?? path.First();
            foreach (var hop in path)
            {
                List<SvgMark> all = [.. hop == first ? said.MarksOf(path.Key) : [], .. hop.To is { } to ? said.MarksOf(to) : []];
                var judged = hop == first && options.StandingOf(path.Key) is not null;
                if (all.Count == 0 && !judged) continue;
                var (x, y) = SvgLine.MiddleOfLongest(hop.Points);
                yield return (hop, [.. all.GroupBy(mark => mark.Kind).OrderBy(kind => kind.Key).Select(kind => new SvgMark(kind.Key, kind.Any(mark => mark.Sure)))], judged, x - 11, y - 11);
            }
        }
    }

    private void WriteMarks(ImmutableArray<SvgMark> marks, double x, double y, double size, double pitch)
    {
        for (var at = 0; at < marks.Length; at++)
        {
            glyphs.Mark(marks[at], x + (at * pitch), y, size, options.Legend?.Words($"map.mark.{SvgLegendOptions.Wire(marks[at].Kind)}"));
        }
    }

    // CX, EX, Ops in that order; an axis that nobody scored leaves a short line.
    private void WriteScores(SceneCard card, IReadOnlyDictionary<Triptych, double> scores)
    {
        var (x, y) = (card.X + 8, card.Y + card.Height - 6);
        using var group = xml.Open("g", ("data-scores", card.Touchpoint));
        xml.Element("title", string.Join(" · ", Enum.GetValues<Triptych>().Where(scores.ContainsKey).Select(axis => $"{NameOf(axis)} {scores[axis].ToString("0.#", culture)}")));
        Frame(x, y);
        foreach (var axis in Enum.GetValues<Triptych>())
        {
            var middle = x + 10 + ((int)axis * Pitch);
            if (scores.TryGetValue(axis, out var score)) glyphs.Score(LevelOf(score), middle, y + 8);
            else xml.Empty("path", ("d", FormattableString.Invariant($"M{middle - 3:0.##} {y + 8:0.##}h6")), ("stroke", theme.Muted), ("stroke-width", 1.4));
        }
    }

    private void Frame(double x, double y) => xml.Empty(
        "rect", ("x", x), ("y", y), ("width", 20 + (2 * Pitch)), ("height", 16), ("rx", 8), ("fill", theme.Card), ("stroke", theme.CardBorder));

    /// <summary>What an axis is called; the same in both languages.</summary>
    public static string NameOf(Triptych axis) => axis switch { Triptych.Cx => "CX", Triptych.Ex => "EX", _ => "Ops" };
}
