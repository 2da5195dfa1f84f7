namespace Parcours.Mapping;

/// <summary>A sticky note's text and place. Column and lane are where it stands; no lane: under all lanes.</summary>
internal sealed record NoteSpot(Note Note, int Column, int? Lane, EquatableArray<string> Lines, double Offset, double Height);

/// <summary>
/// Sticky notes stand on shelves: above the cards of their lane, where no line runs, or under the lanes when they have no cell. Lanes only
/// grow by their shelf, so that a note never changes how lines run to each other.
/// </summary>
internal sealed class NoteShelves
{
    private readonly double[] heights;

    public NoteShelves(MapContent map, TextMetrics text)
    {
        heights = new double[map.Lanes.Length];
        var columns = map.Stages.Select((stage, index) => (stage.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        var lanes = map.Lanes.Select((lane, index) => (lane.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        var ends = new Dictionary<(int Column, int? Lane), double>();
        var spots = new Dictionary<Id<Note>, NoteSpot>();
        var homeless = new List<NoteSpot>();
        foreach (var note in columns.Count == 0 ? [] : map.Notes)
        {
            var lines = LinesOf(note.Text, text);
            var height = Math.Max(Measures.NoteHeight, (2 * Measures.NotePadding) + (lines.Count * Measures.NoteLine));
            if (note.Stage is not { } stage || !columns.TryGetValue(stage, out var column))
            {
                homeless.Add(new NoteSpot(note, 0, null, lines, 0, height));
                continue;
            }

            var lane = note.Lane is { } row && lanes.TryGetValue(row, out var index) ? index : (int?)null;
            var offset = ends.TryGetValue((column, lane), out var end) ? end + Measures.NoteGap : 0;
            ends[(column, lane)] = offset + height;
            spots[note.Id] = new NoteSpot(note, column, lane, lines, offset, height);
        }

        foreach (var ((_, lane), end) in ends)
        {
            if (lane is { } index) heights[index] = Math.Max(heights[index], end);
            else Foot = Math.Max(Foot, end);
        }

        // [S67.5] Notes of nowhere stand together, in rows of their own under those that have a stage.
        foreach (var row in homeless.Chunk(Math.Max(1, columns.Count)))
        {
            var top = Foot == 0 ? 0 : Foot + Measures.NoteGap;
            for (var column = 0; column < row.Length; column++) spots[row[column].Note.Id] = row[column] with { Column = column, Offset = top };
            Foot = top + row.Max(spot => spot.Height);
        }

        Spots = columns.Count == 0 ? [] : [.. map.Notes.Select(note => spots[note.Id])];
    }

    public IReadOnlyList<NoteSpot> Spots { get; }

    /// <summary>Height of the shelf under the lanes; 0 without notes there.</summary>
    public double Foot { get; }

    /// <summary>What a lane's first row goes down by.</summary>
    public double HeightOf(int lane) => heights[lane] == 0 ? 0 : heights[lane] + Measures.ShelfGap;

    private static EquatableArray<string> LinesOf(string content, TextMetrics text)
    {
        const double Width = Measures.CardWidth - (2 * Measures.NotePadding);
        var paragraphs = content.ReplaceLineEndings("\n").Split('\n').Select(Plain).Where(paragraph => paragraph.Length > 0).ToList();
        var lines = new List<string>();
        for (var index = 0; index < paragraphs.Count && lines.Count < Measures.NoteLines; index++)
        {
            var room = Measures.NoteLines - lines.Count;
            var broken = Break(paragraphs[index], room);
            // What is left would be cut without a word: it goes along, and the last line ends with an ellipsis.
            if (broken.Count == room && index + 1 < paragraphs.Count) broken = Break(string.Join(' ', paragraphs.Skip(index)), room);
            lines.AddRange(broken);
        }

        return [.. lines];

        EquatableArray<string> Break(string paragraph, int most) =>
            TextBreaker.Break(text, paragraph, Width, Measures.NoteTextSize, TextWeight.Regular, most);
    }

    private static string Plain(string paragraph) => string.Concat(paragraph.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
}
