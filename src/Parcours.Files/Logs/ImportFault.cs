namespace Parcours.Files;

/// <summary>[A8] One thing wrong in a file. Row: 1 is the first line (or the event's number in a XES), 0 when the whole file is meant. Code names the kind for translation.</summary>
public sealed record ImportFault(string Code, string File, long Row, string Column, string Value, string Message, string Fix)
{
    /// <summary>One line for people: where, what, the fix.</summary>
    public override string ToString()
    {
        var place = Row > 0 ? $"{File}, row {Row}" : File;
        var column = Column.Length > 0 ? $", column \"{Column}\"" : "";
        var value = Value.Length > 0 ? $" (found \"{Value}\")" : "";
        return $"{place}{column}: {Message}{value}. {Fix}";
    }
}

/// <summary>Keeps the first faults and counts them all.</summary>
internal sealed class FaultList(string file, int most)
{
    private readonly List<ImportFault> kept = [];

    public long Count { get; private set; }

    public ImmutableArray<ImportFault> Kept => [.. kept];

    /// <summary>True once a fault was counted, kept or not, after which nobody knows what leaving out its row leaves out: a quote that never closes or broken XML may have swallowed what follows.</summary>
    public bool Swallows { get; private set; }

    public void Add(string code, long row, string column, ReadOnlySpan<byte> value, string message, string fix)
    {
        Count++;
        Swallows |= row == 0 || code is "csv.quote" or "xml.broken";
        if (kept.Count < most) kept.Add(new ImportFault(code, file, row, column, Shown(value), message, fix));
    }

    /// <summary>At most 60 characters of a value, control characters left out.</summary>
    private static string Shown(ReadOnlySpan<byte> value)
    {
        var text = System.Text.Encoding.UTF8.GetString(value[..Math.Min(value.Length, 240)]);
        var clean = string.Concat(text.Where(c => !char.IsControl(c)));
        return clean.Length > 60 ? clean[..60] + "…" : clean;
    }
}
