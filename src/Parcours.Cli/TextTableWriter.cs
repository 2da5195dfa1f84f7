namespace Parcours.Cli;

/// <summary>Tables for people: columns padded, the last one free.</summary>
internal sealed class TextTableWriter(TextWriter output)
{
    public void Line(FormattableString text) => output.WriteLine(text.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public void Table(string title, string[] header, IEnumerable<string[]> rows)
    {
        var all = rows.Prepend(header).ToList();
        if (all.Count == 1) return;
        output.WriteLine();
        output.WriteLine(title);
        var widths = header.Select((_, column) => all.Max(r => r[column].Length)).ToArray();
        foreach (var row in all) output.WriteLine("  " + string.Join("  ", row.Select((cell, column) => column == row.Length - 1 ? cell : cell.PadLeft(widths[column]))));
    }
}
