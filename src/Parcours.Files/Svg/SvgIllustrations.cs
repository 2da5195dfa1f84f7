using Parcours.Mapping;

namespace Parcours.Files;

/// <summary>What the cards show that no scene holds (L6). What is missing is drawn as a marked gap.</summary>
/// <param name="Picture">The picture of a photo as a data URI; null when it was erased, or is not at hand.</param>
/// <param name="Words">The words of a quote, broken into lines; empty when they were erased, or are not at hand.</param>
/// <param name="Missing">What the gap of a photo says instead of "erased"; asked after Picture gave null.</param>
public sealed record SvgIllustrations(Func<ScenePhoto, string?> Picture, Func<SceneQuote, IReadOnlyList<string>> Words, Func<ScenePhoto, string?>? Missing = null)
{
    /// <summary>Nothing at hand: a study file carries neither pictures nor words.</summary>
    public static SvgIllustrations None { get; } = new(_ => null, _ => []);
}

/// <summary>The photo at the top of a card and the quote under its title.</summary>
internal sealed class SvgCardIllustrations(SvgXml xml, SvgTheme theme, SvgLabels labels, SvgIllustrations illustrations)
{
    private const double Radius = 10;
    private const double LineHeight = 14;

    public void Write(SceneCard card)
    {
        if (card.Photo is { } photo) WritePhoto(card, photo);
        if (card.Quote is { } quote) WriteQuote(card, quote);
    }

    private void WritePhoto(SceneCard card, ScenePhoto photo)
    {
        var (right, bottom) = (card.X + card.Width, card.Y + photo.Height);
        var shape = FormattableString.Invariant(
            $"M{card.X:0.##} {bottom:0.##}V{card.Y + Radius:0.##}a{Radius} {Radius} 0 0 1 {Radius} -{Radius}H{right - Radius:0.##}a{Radius} {Radius} 0 0 1 {Radius} {Radius}V{bottom:0.##}Z");
        if (illustrations.Picture(photo) is not { } data)
        {
            using var gap = xml.Open("g", ("data-gap", photo.Photo));
            xml.Empty("path", ("d", shape), ("fill", theme.Lane), ("stroke", theme.Muted), ("stroke-dasharray", "4 4"));
            var said = illustrations.Missing?.Invoke(photo) ?? labels.PhotoGone;
            if (said.Length > 0) xml.Text(said, card.X + (card.Width / 2), card.Y + (photo.Height / 2) + 4, ("font-size", 11), ("text-anchor", "middle"), ("fill", theme.Muted));
            return;
        }

        var clip = $"clip-{photo.Photo.Value:N}";
        using (xml.Open("clipPath", ("id", clip))) xml.Empty("path", ("d", shape));
        using (xml.Open(
            "image", ("x", card.X), ("y", card.Y), ("width", card.Width), ("height", photo.Height), ("preserveAspectRatio", "xMidYMid slice"),
            ("clip-path", $"url(#{clip})"), ("href", data)))
        {
            if (photo.Text.Length > 0) xml.Element("title", photo.Text);
        }

        // The picture covers the card's own border.
        xml.Empty("path", ("d", shape), ("fill", "none"), ("stroke", theme.CardBorder));
    }

    private void WriteQuote(SceneCard card, SceneQuote quote)
    {
        var lines = illustrations.Words(quote);
        var gone = lines.Count == 0;
        if (gone) lines = labels.QuoteGone.Length > 0 ? [labels.QuoteGone] : ["…"];
        for (var index = 0; index < lines.Count; index++)
        {
            xml.Text(
                lines[index], card.X + 11, card.Y + quote.Y + 12 + (index * LineHeight), ("font-size", 11), ("font-style", "italic"),
                ("data-gap", gone ? quote.Quote : null), ("fill", theme.Muted));
        }
    }
}
