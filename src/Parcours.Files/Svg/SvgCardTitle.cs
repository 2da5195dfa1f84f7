using Parcours.Mapping;

namespace Parcours.Files;

/// <summary>
/// The title of a card as it is written. One that the scene cut (its last line ends with an ellipsis) is broken anew, smaller step by step, in two
/// lines, or in three where they leave the figures at the foot free; one that no size shows whole stays cut at the common size.
/// </summary>
/// <param name="Size">In CSS pixels.</param>
/// <param name="First">The first baseline under the top of the title's room.</param>
internal sealed record SvgCardTitle(IReadOnlyList<string> Lines, double Size, double First, double LineHeight)
{
    public const double CommonSize = 13;

    private const double Beside = 15;
    private const double FiguresAtFoot = 22;
    private static readonly double[] Smaller = [12, 11, 10, 9];
    private static readonly TextMetrics Metrics = InterMetrics.Load();

    public static SvgCardTitle Of(SceneCard card, IReadOnlyDictionary<Id<Touchpoint>, string>? names)
    {
        var common = new SvgCardTitle(card.Lines, CommonSize, 20, 16);
        if (card.Lines.Count == 0 || !card.Lines[^1].EndsWith('…') || names?.GetValueOrDefault(card.Touchpoint) is not { } name || name.EndsWith('…')) return common;
        var room = card.Height - (card.Photo?.Height ?? 0) - (card.Quote?.Height ?? 0) - FiguresAtFoot;
        foreach (var size in Smaller)
        {
            var lineHeight = size + 2.5;
            var most = 7 + (3 * lineHeight) <= room ? 3 : 2;
            var lines = TextBreaker.Break(Metrics, name, card.Width - Beside, size, TextWeight.SemiBold, most);
            if (!lines[^1].EndsWith('…')) return new SvgCardTitle([.. lines], size, 7 + size, lineHeight);
        }

        return common;
    }
}
