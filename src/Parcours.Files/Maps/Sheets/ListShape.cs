using System.Globalization;
using Parcours.Mapping;

namespace Parcours.Files.Maps.Sheets;

/// <summary>One touchpoint a row; the header says what the columns are. An empty stage or channel is the one above.</summary>
internal sealed class ListShape(SheetTable table, DraftBuilder draft, MapFaults faults, MapReadOptions options)
{
    private const int LooksAt = 40;
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Stage, int Lane, string Name), int> known = [];
    private readonly List<(string Name, PathKind Kind, List<int> Steps, string Place)> paths = [];
    private (string Stage, string Phase, string Lane) above = ("", "", "");
    private (int From, int To, string Lane, string Place)? taken;

    /// <summary>The row whose titles name a touchpoint and its stage or channel, or null.</summary>
    public static int? Header(SheetTable table)
    {
        foreach (var row in table.ByRow().OrderBy(row => row.Key).Take(LooksAt))
        {
            var roles = row.Select(cell => ColumnWords.Role(cell.Text)).ToHashSet(StringComparer.Ordinal);
            if (roles.Contains("touchpoint") && (roles.Contains("stage") || roles.Contains("lane") || roles.Contains("phase"))) return row.Key;
        }

        return null;
    }

    public (string Title, ImmutableArray<MapColumn> Columns) Read()
    {
        var rows = table.ByRow();
        var header = Header(table) ?? rows.OrderBy(row => row.Key).Where(row => row.Take(2).Count() == 2).Select(row => (int?)row.Key).FirstOrDefault();
        if (header is not { } at) return ("", []);
        Assign([.. rows[at]]);
        foreach (var (column, text) in rows[at].Where(cell => !columns.ContainsValue(cell.Column))) faults.Hint("column.unread", table.Place(at, column), text);
        if (!columns.ContainsKey("stage") && !columns.ContainsKey("phase")) faults.Hint("list.noStage");
        if (!columns.ContainsKey("lane")) faults.Hint("list.noLane");
        foreach (var row in rows.Where(row => row.Key > at).OrderBy(row => row.Key)) Row(row.Key, row);
        TellTaken();
        foreach (var (name, kind, steps, place) in paths) draft.Path(name, kind, steps, place);
        var title = rows.Where(row => row.Key < at).OrderBy(row => row.Key).SelectMany(row => row).Select(cell => cell.Text).FirstOrDefault("");
        return (title, Columns([.. rows[at]]));
    }

    private ImmutableArray<MapColumn> Columns(List<(int Column, string Text)> header)
    {
        var roles = columns.ToLookup(pair => pair.Value, pair => pair.Key);
        return [.. header.Select(cell => new MapColumn(cell.Column, MapText.Shown(cell.Text), roles[cell.Column].FirstOrDefault("")))];
    }

    private void Assign(List<(int Column, string Text)> header)
    {
        if (options.Columns.Count > 0)
        {
            foreach (var (role, column) in options.Columns) columns[role] = column;
            return;
        }

        foreach (var (column, text) in header)
        {
            if (ColumnWords.Role(text) is { } role) columns.TryAdd(role, column);
        }

        // Without one known title: the first three columns, in the order people write them in.
        if (columns.ContainsKey("touchpoint")) return;
        string[] usual = header.Count > 2 ? ["stage", "lane", "touchpoint"] : ["stage", "touchpoint"];
        foreach (var (role, cell) in usual.Zip(header.Where(cell => !columns.ContainsValue(cell.Column)))) columns.TryAdd(role, cell.Column);
    }

    private void Row(int row, IEnumerable<(int Column, string Text)> cells)
    {
        string Get(string role) => columns.TryGetValue(role, out var column) ? table.Own(row, column) : "";
        var named = (Stage: Get("stage"), Phase: Get("phase"), Lane: Get("lane"));
        above = (Above(named.Stage, above.Stage), Above(named.Phase, above.Phase), Above(named.Lane, above.Lane));
        var place = table.Place(row, columns.GetValueOrDefault("touchpoint"));
        var name = Get("touchpoint");
        var stageName = above.Stage.Length > 0 ? above.Stage : above.Phase;
        if (MapText.Line(name).Length == 0 && columns.Where(pair => pair.Key is not ("stage" or "phase" or "lane")).All(pair => table.Own(row, pair.Value).Length == 0))
        {
            // A stage or a channel that nothing stands in yet.
            if (named.Stage.Length + named.Phase.Length > 0) draft.Stage(stageName, place, above.Phase);
            if (named.Lane.Length > 0) draft.Lane(named.Lane, place);
            return;
        }

        if (draft.Stage(stageName, place, above.Phase) is not { } stage || draft.Lane(above.Lane, place) is not { } lane) return;
        if (MapText.Line(name).Length == 0) faults.Add("list.noName", place, cells.Select(cell => cell.Text).FirstOrDefault(""));
        else if (Card(row, stage, lane, name, place, Get) is { } card)
        {
            TellLane(row, named.Lane, place);
            Paths(card, Get("path"), place);
        }

        draft.Note(Get("note"), stage, lane, place);
    }

    /// <summary>[S63.5] Rows without a channel, one after the other, are told as one: from which to which, and whose channel they take.</summary>
    private void TellLane(int row, string own, string place)
    {
        var takes = columns.ContainsKey("lane") && MapText.Line(own).Length == 0 && MapText.Line(above.Lane).Length > 0;
        if (!takes) TellTaken();
        else if (taken is { } run && string.Equals(run.Lane, above.Lane, StringComparison.Ordinal)) taken = run with { To = row };
        else
        {
            TellTaken();
            taken = (row, row, above.Lane, place);
        }
    }

    private void TellTaken()
    {
        if (taken is not { } run) return;
        var (from, to) = (run.From + 1, run.To + 1);
        faults.Hint("list.laneAbove", run.Place, FormattableString.Invariant(from == to ? $"{from} · {run.Lane}" : (FormattableString)$"{from}–{to} · {run.Lane}"));
        taken = null;
    }

    private int? Card(int row, int stage, int lane, string name, string place, Func<string, string> get)
    {
        var key = (stage, lane, MapText.Name(name).Name.ToUpperInvariant());
        if (known.TryGetValue(key, out var at))
        {
            // A path that comes back to it says so by naming it again.
            if (get("path").Length == 0) faults.Hint("list.again", place, name);
            return at;
        }

        var (isMoment, importance) = Moment(row, get("moment"));
        var made = draft.Touchpoint(
            new DraftTouchpoint(stage, lane, name, get("description"), get("owner"), get("expectation"), get("showstopper"), isMoment, importance), place);
        if (made is { } card) known[key] = card;
        return made;
    }

    private (bool IsMoment, int Importance) Moment(int row, string text)
    {
        var plain = ColumnNames.Plain(MapText.Shown(text));
        if (plain is "" or "non" or "no" or "n" or "0" or "faux" or "false") return (MapText.Line(text) is "★" or "✓" or "✔" or "⭐", 0);
        if (plain is "oui" or "yes" or "x" or "o" or "y" or "vrai" or "true") return (true, 0);
        if (int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var importance) && importance <= 10) return (true, importance);
        faults.Add("cell.moment", table.Place(row, columns["moment"]), text);
        return (true, 0);
    }

    private void Paths(int card, string text, string place)
    {
        foreach (var each in text.Split(';', '\n'))
        {
            var (name, kind) = Kind(MapText.Line(each));
            if (name.Length == 0) continue;
            var at = paths.FindIndex(path => string.Equals(path.Name, name, StringComparison.OrdinalIgnoreCase));
            if (at >= 0) paths[at].Steps.Add(card);
            else if (paths.Count < 4 * MapDraft.MostPaths) paths.Add((name, kind, [card], place));
        }
    }

    // "Exception: second call" is an exception called "Second call"; a name alone is a reference.
    private static (string Name, PathKind Kind) Kind(string text)
    {
        var end = text.IndexOfAny([':', ' ', '\u00A0', '\u202F']);
        var word = ColumnNames.Plain(end < 0 ? text : text[..end]);
        var kind = word switch { "exception" => PathKind.Exception, "anomalie" or "anomaly" => PathKind.Anomaly, _ => PathKind.Reference };
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var isKind = kind != PathKind.Reference || word == "reference";
        if (!isKind || colon < 0) return (text, kind);
        var name = text[(colon + 1)..].Trim();
        return (name.Length == 0 ? text[..colon].Trim() : name, kind);
    }

    private static string Above(string own, string above) => MapText.Line(own).Length > 0 ? own : above;
}
