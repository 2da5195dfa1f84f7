using Parcours.Mapping;

namespace Parcours.Files.Maps.Sheets;

/// <summary>Chooses the sheet and its shape, and reads the map out of it.</summary>
internal static class SheetMap
{
    public static MapReading Read(ISheets file, MapReadOptions options)
    {
        var faults = new MapFaults(options.MostFaults);
        foreach (var hidden in file.Sheets.Where(sheet => sheet.Hidden)) faults.Hint("sheet.hidden", hidden.Name);
        var (sheet, table, found) = Chosen(file, options);
        faults.Take(found);
        var shape = options.Shape == SheetShape.Auto ? ListShape.Header(table) is null ? SheetShape.Grid : SheetShape.List : options.Shape;
        var draft = new DraftBuilder(options, faults);
        var (title, columns) = shape switch
        {
            SheetShape.List => new ListShape(table, draft, faults, options).Read(),
            SheetShape.Turned => (new GridShape(table.Turned(), draft, faults).Read(), []),
            _ => (new GridShape(table, draft, faults).Read(), ImmutableArray<MapColumn>.Empty),
        };
        var map = draft.Build(title, DocumentKind.Spreadsheet);
        if (map is null) faults.Add("sheet.none", table.Name);
        return new MapReading("", map, shape, sheet.Name, [.. file.Sheets], columns, faults.Kept, faults.Count);
    }

    // The sheet that was asked for; else the first visible one with a map in it, else the first.
    private static (MapSheet Sheet, SheetTable Table, MapFaults Faults) Chosen(ISheets file, MapReadOptions options)
    {
        (MapSheet, SheetTable, MapFaults)? first = null;
        var asked = options.Sheet is null ? null : file.Sheets.FirstOrDefault(sheet => sheet.Name == options.Sheet) ?? throw MapFile.Refused("sheet.missing", options.Sheet);
        foreach (var sheet in asked is null ? file.Sheets.OrderBy(sheet => sheet.Hidden).Take(20) : [asked])
        {
            var faults = new MapFaults(options.MostFaults);
            var table = file.Read(sheet, faults);
            first ??= (sheet, table, faults);
            if (asked is not null || ListShape.Header(table) is not null || GridShape.Fits(table)) return (sheet, table, faults);
        }

        return first!.Value;
    }
}
