using System.Globalization;

namespace Parcours.Files.Maps.Sheets;

/// <summary>Cells that are one: rows and columns from 0, ends included.</summary>
internal readonly record struct Merge(int Top, int Left, int Bottom, int Right)
{
    public bool Has(int row, int column) => row >= Top && row <= Bottom && column >= Left && column <= Right;
}

/// <summary>The filled cells of a sheet, by row and column from 0.</summary>
internal sealed class SheetTable(string name)
{
    private const int MostMerges = 4_000;
    private readonly Dictionary<(int Row, int Column), string> cells = [];
    private readonly List<Merge> merges = [];

    public string Name { get; } = name;

    public int Count => cells.Count;

    public IReadOnlyList<Merge> Merges => merges;

    /// <summary>True for a text file, whose places are lines.</summary>
    public bool HasLines { get; init; }

    public IEnumerable<int> Rows => cells.Keys.Select(cell => cell.Row).Distinct().Order();

    public void Set(int row, int column, string text)
    {
        if (!string.IsNullOrWhiteSpace(text)) cells[(row, column)] = text;
    }

    public void Add(Merge merge)
    {
        if (merges.Count < MostMerges && (merge.Top != merge.Bottom || merge.Left != merge.Right)) merges.Add(merge);
    }

    /// <summary>What is written in this very cell, or empty.</summary>
    public string Own(int row, int column) => cells.GetValueOrDefault((row, column), "");

    /// <summary>What a person sees in the cell: that of the cells it is one with.</summary>
    public string Seen(int row, int column)
    {
        if (cells.TryGetValue((row, column), out var text)) return text;
        foreach (var merge in merges)
        {
            if (merge.Has(row, column)) return Own(merge.Top, merge.Left);
        }

        return "";
    }

    /// <summary>What spans cells of the row and has a text, from the left.</summary>
    public Queue<Merge> MergesOver(int row) =>
        new(merges.Where(merge => merge.Top <= row && merge.Bottom >= row && Own(merge.Top, merge.Left).Length > 0).OrderBy(merge => merge.Left));

    /// <summary>The cells of all rows, gathered once.</summary>
    public ILookup<int, (int Column, string Text)> ByRow() =>
        cells.OrderBy(cell => cell.Key.Row).ThenBy(cell => cell.Key.Column).ToLookup(cell => cell.Key.Row, cell => (cell.Key.Column, cell.Value));

    /// <summary>The same sheet with rows as columns; places are told as they are in the file.</summary>
    public SheetTable Turned()
    {
        var turned = new SheetTable(Name) { HasLines = HasLines, IsTurned = !IsTurned };
        foreach (var ((row, column), text) in cells) turned.cells[(column, row)] = text;
        foreach (var merge in merges) turned.merges.Add(new Merge(merge.Left, merge.Top, merge.Right, merge.Bottom));
        return turned;
    }

    private bool IsTurned { get; init; }

    /// <summary>Where a cell is, for people: <c>Feuil1!B4</c>, or <c>line 4, B</c> in a text file.</summary>
    public string Place(int row, int column)
    {
        if (IsTurned) (row, column) = (column, row);
        var line = (row + 1).ToString(CultureInfo.InvariantCulture);
        return HasLines ? $"line {line}, {Letters(column)}" : $"{Name}!{Letters(column)}{line}";
    }

    /// <summary>A, B ... Z, AA ...</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var at = column + 1; at > 0; at = (at - 1) / 26) letters = (char)('A' + ((at - 1) % 26)) + letters;
        return letters;
    }
}

/// <summary>A file of one or more sheets.</summary>
internal interface ISheets
{
    IReadOnlyList<MapSheet> Sheets { get; }

    /// <summary>Reads one of them; what cannot be read in it is told.</summary>
    SheetTable Read(MapSheet sheet, MapFaults faults);
}
