namespace Parcours.Mapping;

/// <summary>The checklist of a map: its notes that begin with a box. They are read as a list under the journey, not drawn among the cards.</summary>
public static class Checklist
{
    /// <summary>Begins a line still to be done.</summary>
    public const string OpenMark = "\u2610 ";

    /// <summary>Begins a line that is done.</summary>
    public const string DoneMark = "\u2611 ";

    /// <summary>Whether a note is a line of the checklist.</summary>
    public static bool IsLine(Note note)
    {
        ArgumentNullException.ThrowIfNull(note);
        return note.Text.StartsWith(OpenMark, StringComparison.Ordinal) || note.Text.StartsWith(DoneMark, StringComparison.Ordinal);
    }
}
