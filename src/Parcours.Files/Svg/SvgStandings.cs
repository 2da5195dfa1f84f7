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
        new SvgGlyphs(xml, theme, options.Dark).Standing(status, card.X + card.Width - 8 - Size, card.Y + card.Height - 9, options.Labels.Standings?.GetValueOrDefault(status), status.ToString());
    }

    private StandingStatus? Of(Id<Touchpoint> card) => options.Standings is { } known && known.TryGetValue(card, out var status) ? status : null;
}
