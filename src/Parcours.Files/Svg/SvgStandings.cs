using Parcours.Mapping;

namespace Parcours.Files;

/// <summary>Whether a card still holds, at its lower edge as in the browser: a shape of its own for each, so that colour says nothing alone.</summary>
internal sealed class SvgStandings(SvgXml xml, SvgTheme theme, SvgOptions options)
{
    private const double Size = 18;

    /// <summary>What the card's title is written with: struck and faded when it is obsolete.</summary>
    public (string Name, object? Value)[] Title(Id<Touchpoint> card) => Of(card) == StandingStatus.Obsolete
        ? [("text-decoration", "line-through"), ("fill-opacity", 0.7)]
        : [];

    public void Write(SceneCard card)
    {
        if (Of(card.Touchpoint) is not { } status) return;
        var (ground, ink, shape, glyph) = Drawn(status);
        using var group = xml.Open(
            "g", ("data-standing", status.ToString()),
            ("transform", FormattableString.Invariant($"translate({card.X + card.Width - 8 - Size:0.##} {card.Y + card.Height - 9:0.##}) scale(1.125)")));
        if (options.Labels.Standings?.GetValueOrDefault(status) is { } name) xml.Element("title", name);
        xml.Empty("path", ("d", shape), ("fill", ground), ("stroke", status == StandingStatus.ToCheck ? ink : null), ("stroke-width", status == StandingStatus.ToCheck ? 1.2 : null), ("stroke-dasharray", status == StandingStatus.ToCheck ? "2.2 1.6" : null));
        xml.Empty("path", ("d", glyph), ("fill", "none"), ("stroke", ink), ("stroke-width", 1.6), ("stroke-linecap", "round"), ("stroke-linejoin", "round"));
    }

    private StandingStatus? Of(Id<Touchpoint> card) => options.Standings is { } known && known.TryGetValue(card, out var status) ? status : null;

    private (string Ground, string Ink, string Shape, string Glyph) Drawn(StandingStatus status)
    {
        var (good, bad) = options.Dark ? ("#5FD0A0", "#FF9480") : ("#1B7A55", "#A8321F");
        const string disc = "M8 1a7 7 0 1 1 0 14a7 7 0 1 1 0-14z";
        return status switch
        {
            StandingStatus.Confirmed => (good, theme.Halo, disc, "M4.9 8.2l2.2 2.2l4-4.6"),
            StandingStatus.Obsolete => (theme.Muted, theme.Halo, "M3.4 1.6h9.2a1.8 1.8 0 0 1 1.8 1.8v9.2a1.8 1.8 0 0 1-1.8 1.8H3.4a1.8 1.8 0 0 1-1.8-1.8V3.4a1.8 1.8 0 0 1 1.8-1.8z", "M8 4.6v3.6l2.3 1.5"),
            StandingStatus.Contradicted => (bad, theme.Halo, "M8 .4L15.6 8L8 15.6L.4 8z", "M5.2 6.8h5.6M5.2 9.4h5.6M9.6 4.9l-3.2 6.4"),
            _ => (theme.Card, theme.Muted, disc, "M6.1 6.3a1.9 1.9 0 1 1 2.7 1.9c-.5.2-.8.6-.8 1.1M8 11.5v.1"),
        };
    }
}
