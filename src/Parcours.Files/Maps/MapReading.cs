using Parcours.Mapping;

namespace Parcours.Files.Maps;

/// <summary>How a sheet is laid out.</summary>
public enum SheetShape
{
    /// <summary>Found out from the sheet.</summary>
    Auto,

    /// <summary>Stages in columns, lanes in rows, touchpoints in cells, one a line.</summary>
    Grid,

    /// <summary>The same turned: stages in rows, lanes in columns.</summary>
    Turned,

    /// <summary>One touchpoint a row; columns say what it is.</summary>
    List,
}

/// <summary>What a person chose, and how much may be read.</summary>
public sealed record MapReadOptions
{
    /// <summary>Largest file, in bytes.</summary>
    public int MostBytes { get; init; } = 16 << 20;

    /// <summary>Most bytes that one part of a workbook, or an XML file, may expand to.</summary>
    public int MostPartBytes { get; init; } = 64 << 20;

    /// <summary>Most filled cells of a sheet.</summary>
    public int MostCells { get; init; } = 60_000;

    /// <summary>How many faults are told one by one; all are counted.</summary>
    public int MostFaults { get; init; } = 200;

    /// <summary>How the sheet is laid out.</summary>
    public SheetShape Shape { get; init; }

    /// <summary>The sheet to read; null takes the first visible one that holds a map.</summary>
    public string? Sheet { get; init; }

    /// <summary>The columns of a list that a person gave: role to column, 0 for A. Empty: found out from the header.</summary>
    public ImmutableDictionary<string, int> Columns { get; init; } = [];

    /// <summary>"fr" or "en": the language of the names that the file does not give.</summary>
    public string Language { get; init; } = "fr";
}

/// <summary>Something that could not be read, or that a person should know.</summary>
/// <param name="Code">Its kind; the words, with what to do, are in the catalogues under <c>mapImport.fault.</c> and the code.</param>
/// <param name="Place">Where: <c>Sheet!B4</c>, <c>line 12</c>, <c>#Activity_1</c>, or empty for the whole file.</param>
/// <param name="Value">What stands there, shortened, or a number.</param>
/// <param name="IsHint">True when nothing is left out because of it.</param>
public sealed record MapFault(string Code, string Place = "", string Value = "", bool IsHint = false);

/// <summary>A sheet of the file.</summary>
public sealed record MapSheet(string Name, bool Hidden);

/// <summary>A column of a list: where it is (0 for A), its header, and what it is read as (empty: not read).</summary>
public sealed record MapColumn(int At, string Header, string Role);

/// <summary>What a file holds of a map.</summary>
/// <param name="Format">xlsx, csv or bpmn; empty when it is none of them.</param>
/// <param name="Draft">The map, or null when nothing can be made of the file; then a fault says why.</param>
/// <param name="Shape">How the sheet was read; Auto for a process.</param>
/// <param name="Sheet">The sheet that was read, or empty.</param>
/// <param name="Faults">The first of them.</param>
/// <param name="FaultCount">How many there are in all.</param>
public sealed record MapReading(
    string Format,
    MapDraft? Draft,
    SheetShape Shape,
    string Sheet,
    ImmutableArray<MapSheet> Sheets,
    ImmutableArray<MapColumn> Columns,
    ImmutableArray<MapFault> Faults,
    int FaultCount);

/// <summary>The file cannot be read at all.</summary>
internal sealed class MapRefusedException(MapFault fault) : Exception(fault.Code)
{
    public MapFault Fault { get; } = fault;
}

/// <summary>Keeps the first faults and counts them all.</summary>
internal sealed class MapFaults(int most)
{
    private readonly List<MapFault> kept = [];

    public int Count { get; private set; }

    public ImmutableArray<MapFault> Kept => [.. kept];

    public void Add(string code, string place = "", string value = "") => Add(new MapFault(code, MapText.Shown(place), MapText.Shown(value)));

    public void Hint(string code, string place = "", string value = "") => Add(new MapFault(code, MapText.Shown(place), MapText.Shown(value), IsHint: true));

    /// <summary>Those of a part that was read apart.</summary>
    public void Take(MapFaults others)
    {
        foreach (var fault in others.Kept) Add(fault);
        Count += others.Count - others.Kept.Length;
    }

    public void Add(MapFault fault)
    {
        Count++;
        if (kept.Count < most) kept.Add(fault);
    }
}
