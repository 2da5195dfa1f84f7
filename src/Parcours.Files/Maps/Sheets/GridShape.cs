using Parcours.Mapping;

namespace Parcours.Files.Maps.Sheets;

/// <summary>Stages in columns under their titles, lanes in rows behind theirs; the lines of a cell are touchpoints, one each.</summary>
internal sealed class GridShape(SheetTable table, DraftBuilder draft, MapFaults faults)
{
    private const int LooksAt = 40;
    private readonly Dictionary<int, int?> stageOf = [];
    private string title = "";

    /// <summary>True when the sheet has titles and a row under them.</summary>
    public static bool Fits(SheetTable table) => HeaderOf(table.ByRow()) is { } header && table.Rows.Any(row => row > header);

    public string Read()
    {
        var rows = table.ByRow();
        if (HeaderOf(rows) is not { } header) return "";
        title = rows.Where(row => row.Key < header).SelectMany(row => row).Select(cell => cell.Text).FirstOrDefault("");
        var body = rows.Select(row => row.Key).Where(row => row > header).Order().ToList();
        if (body.Count == 0) return title;
        var label = rows.Where(row => row.Key > header).Min(row => row.First().Column);
        var stages = HasPhases(rows, header, body[0], label) ? body[0] : header;
        Stages(rows, stages, stages == header ? null : header, label, body);
        Lanes(rows, body.Where(row => row > stages), label);
        return title;
    }

    // The first row that has two titles; what stands above is the title of the map.
    private static int? HeaderOf(ILookup<int, (int Column, string Text)> rows)
    {
        foreach (var row in rows.OrderBy(row => row.Key).Take(LooksAt))
        {
            if (row.Take(2).Count() == 2) return row.Key;
        }

        return null;
    }

    // Titles over several columns with titles of their own under them: phases over stages.
    private bool HasPhases(ILookup<int, (int Column, string Text)> rows, int header, int next, int label)
    {
        var wide = table.Merges.Any(merge => merge.Top == header && merge.Right > merge.Left && merge.Left > label);
        var under = rows[next].Count(cell => cell.Column > label);
        var corner = table.Own(next, label);
        var isCorner = corner.Length == 0 || corner.Split('/', '\\', '|').Any(word => ColumnWords.Role(word) is not null);
        return wide && isCorner && under >= rows[header].Count(cell => cell.Column > label) && under > 1;
    }

    private void Stages(ILookup<int, (int Column, string Text)> rows, int header, int? phases, int label, List<int> body)
    {
        // Only columns that hold something: a sheet may say that it has a million.
        var columns = body.Append(header).SelectMany(row => rows[row]).Select(cell => cell.Column).Where(column => column > label).Distinct().Order();
        var merges = table.MergesOver(header);
        var (stage, made, covered, reach) = ((int?)null, 0, -1, -1);
        foreach (var column in columns)
        {
            var own = table.Own(header, column);
            while (merges.TryPeek(out var merge) && merge.Left <= Math.Max(column, reach + 1))
            {
                covered = Math.Max(covered, merge.Right);
                if (merge.Left <= reach + 1) reach = Math.Max(reach, merge.Right);
                merges.Dequeue();
            }

            // A title over several columns: they are one stage.
            if (own.Length == 0)
            {
                stageOf[column] = column <= reach ? stage : null;
                continue;
            }

            var phase = phases is { } row && made++ < MapDraft.MostStages ? table.Seen(row, column) : "";
            stageOf[column] = stage = draft.AddStage(own, table.Place(header, column), phase);
            reach = Math.Max(column, covered);
        }
    }

    private void Lanes(ILookup<int, (int Column, string Text)> rows, IEnumerable<int> body, int label)
    {
        int? lane = null;
        string? said = null;
        foreach (var row in body)
        {
            // A row without a title goes on with the one above.
            var own = table.Own(row, label);
            if (own.Length > 0)
            {
                said = ColumnWords.IsSaid(own) ? MapText.Line(own) : null;
                lane = said is null ? draft.Lane(own, table.Place(row, label)) : null;
            }

            foreach (var (column, text) in rows[row])
            {
                if (column <= label) continue;
                if (stageOf.GetValueOrDefault(column) is not { } stage) faults.Add("grid.noStage", table.Place(row, column), text);
                else if (said is not null) draft.Note($"{said}\u00A0: {text}", stage, null, table.Place(row, column));
                else if (lane is { } at) Cell(stage, at, text, table.Place(row, column));
                else faults.Add("grid.noLane", table.Place(row, column), text);
            }
        }
    }

    private void Cell(int stage, int lane, string text, string place)
    {
        foreach (var line in text.Split('\n', '\r'))
        {
            var (name, isMoment) = Unmarked(line);
            if (MapText.Line(name).Length > 0) draft.Touchpoint(new DraftTouchpoint(stage, lane, name, IsMoment: isMoment), place);
        }
    }

    /// <summary>A line without its bullet or number; a star before or after it marks a moment of truth.</summary>
    public static (string Text, bool IsMoment) Unmarked(string line)
    {
        var text = line.AsSpan().Trim();
        var isMoment = false;
        while (text.Length > 1 && (text[0] is '•' or '·' or '▪' or '◦' or '★' or '☆' or '⭐' || (text[0] is '-' or '–' or '—' or '*' && char.IsWhiteSpace(text[1]))))
        {
            isMoment |= text[0] is '★' or '☆' or '⭐';
            text = text[1..].TrimStart();
        }

        var digits = text.IndexOfAnyExceptInRange('0', '9');
        if (digits is > 0 and < 4 && text.Length > digits + 1 && text[digits] is '.' or ')' && char.IsWhiteSpace(text[digits + 1])) text = text[(digits + 2)..].TrimStart();
        while (text.Length > 1 && text[^1] is '★' or '☆' or '⭐')
        {
            isMoment = true;
            text = text[..^1].TrimEnd();
        }

        return (text.ToString(), isMoment);
    }
}
