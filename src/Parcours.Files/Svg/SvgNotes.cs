using Parcours.Mapping;

namespace Parcours.Files;

/// <summary>Sticky notes: square paper in its author's colour with a folded corner, so that they read as notes without colour too.</summary>
internal sealed class SvgNotes(SvgXml xml, Scene scene, SvgTheme theme, SvgOptions options)
{
    private readonly SvgStandings standings = new(xml, theme, options);
    private readonly SvgCardSaid said = new(xml, theme, options);

    private const double Padding = 9;
    private const double LineHeight = 15;
    private const double Fold = 10;

    public void Write()
    {
        List<SceneNote> notes = [.. scene.Items.OfType<SceneNote>()];
        WriteHeading(notes.FindAll(note => note is { Stage: not null, Lane: null }), options.Labels.NotesOfStages);
        WriteHeading(notes.FindAll(note => note.Stage is null), options.Labels.NotesOfNowhere);
        foreach (var note in notes) WriteNote(note);
    }

    // In the column of the lanes' names, beside the first row of them.
    private void WriteHeading(List<SceneNote> shelf, string name)
    {
        if (shelf.Count > 0 && name.Length > 0) xml.Text(name, 24, shelf.Min(note => note.Y) + 26, ("font-weight", 600), ("fill", theme.Ink));
    }

    private void WriteNote(SceneNote note)
    {
        var (paper, fold) = ColoursOf(note.Hue, options.Dark);
        var (right, bottom) = (note.X + note.Width, note.Y + note.Height);
        using var group = xml.Open("g", ("data-note", note.Note));
        xml.Empty("path", ("d", FormattableString.Invariant($"M{note.X:0.##} {note.Y:0.##}H{right:0.##}V{bottom - Fold:0.##}L{right - Fold:0.##} {bottom:0.##}H{note.X:0.##}Z")), ("fill", paper));
        xml.Empty("path", ("d", FormattableString.Invariant($"M{right:0.##} {bottom - Fold:0.##}H{right - Fold:0.##}V{bottom:0.##}Z")), ("fill", fold));
        for (var index = 0; index < note.Lines.Count; index++)
        {
            xml.Text(
                note.Lines[index], note.X + Padding, note.Y + Padding + 11 + (index * LineHeight),
                [("font-size", 12), ("fill", options.Dark ? "#EEF1F6" : "#1C2430"), .. standings.Title(note.Note)]);
        }

        standings.Write(note);
        said.Write(note);
    }

    /// <summary>The tint of a hue, and its firmer shade.</summary>
    public static (string Paper, string Fold) ColoursOf(NoteHue hue, bool dark) => (hue, dark) switch
    {
        (NoteHue.Orange, false) => ("#FFDFB8", "#F2C287"),
        (NoteHue.Pink, false) => ("#FFD6E1", "#F2B0C3"),
        (NoteHue.Violet, false) => ("#E6DCFB", "#CBB9F0"),
        (NoteHue.Blue, false) => ("#D3E7FB", "#AACDF0"),
        (NoteHue.Green, false) => ("#D8EFCC", "#B3D9A0"),
        (_, false) => ("#FFF2AE", "#EFD972"),
        (NoteHue.Orange, true) => ("#573A17", "#7D5626"),
        (NoteHue.Pink, true) => ("#562A38", "#7E4256"),
        (NoteHue.Violet, true) => ("#403463", "#5D4E8C"),
        (NoteHue.Blue, true) => ("#1F4161", "#33608A"),
        (NoteHue.Green, true) => ("#2B4725", "#446B3B"),
        _ => ("#51440F", "#776620"),
    };
}
