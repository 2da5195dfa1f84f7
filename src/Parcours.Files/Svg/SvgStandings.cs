using Parcours.Mapping;

namespace Parcours.Files;

/// <summary>[S68.1] Whether a card, a path, a stage or a note still holds, as in the browser: a shape of its own for each, so that colour says nothing alone.</summary>
internal sealed class SvgStandings(SvgXml xml, SvgTheme theme, SvgOptions options)
{
    private const double Size = 18;

    private readonly SvgGlyphs glyphs = new(xml, theme, options.Dark);

    /// <summary>What a name is written with: struck and faded when what it names is obsolete.</summary>
    public (string Name, object? Value)[] Title(RecordId subject) => options.StandingOf(subject) == StandingStatus.Obsolete
        ? [("text-decoration", "line-through"), ("fill-opacity", 0.7)]
        : [];

    /// <summary>At the lower edge of a card.</summary>
    public void Write(SceneCard card) => Write(card.Touchpoint, card.X + card.Width - 8 - Size, card.Y + card.Height - 9, Size);

    /// <summary>At the lower edge of a note.</summary>
    public void Write(SceneNote note) => Write(note.Note, note.X + note.Width - 8 - Size, note.Y + note.Height - 9, Size);

    /// <summary>Behind the last line of a stage's name.</summary>
    public void Write(SceneStage stage, double right, double middle) => Write(stage.Stage, right + 6, middle - 7.5, 15);

    /// <summary>Around a point of a path's link, no larger than the track of the line.</summary>
    public void Write(SceneHop hop, double x, double y)
    {
        var size = Math.Clamp(hop.Pitch - 1, 12, 22.4);
        Write(hop.Path, x - (size / 2), y - (size / 2), size);
    }

    private void Write(RecordId subject, double x, double y, double size)
    {
        if (options.StandingOf(subject) is { } status) glyphs.Standing(status, x, y, options.Labels.Standings?.GetValueOrDefault(status), status.ToString(), size);
    }
}
