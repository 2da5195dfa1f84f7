namespace Parcours.Mapping;

/// <summary>The bands under the lanes, in the map's order, and what they say of each stage.</summary>
internal sealed class BandWriter(MapContent map, double top, TextMetrics text)
{
    private const double Padding = 10;
    private const double CountRoom = 26;
    private readonly List<SceneBand> bands = Place(map, top);

    public EquatableArray<SceneBand> Bands => [.. bands];

    /// <summary>Under the last band.</summary>
    public double Bottom => bands.Count == 0 ? top : bands[^1].Top + bands[^1].Height;

    public SceneBand? Satisfaction => bands.Find(band => band.Band == MapBands.Satisfaction);

    public IEnumerable<SceneBandCell> Cells(IEnumerable<SceneStage> stages) =>
        from stage in stages
        where map.Talk.ContainsKey(stage.Stage)
        from band in bands
        let cell = Cell(band, stage, map.Talk[stage.Stage])
        where cell is not null
        select cell;

    private SceneBandCell? Cell(SceneBand band, SceneStage stage, StageTalk talk)
    {
        double? Score(Triptych axis) => talk.Scores.TryGetValue(axis, out var mean) ? Math.Round(mean, 1) : null;
        var said = band.Band switch { MapBands.Voice => talk.Voices, MapBands.Plan => talk.Actions, _ => [] };
        if (band.Band == MapBands.Expectations) return Expected(band, stage, talk.Expectations);
        var scored = band.Band == MapBands.Triptych && talk.Scores.Count > 0;
        if (said.IsEmpty && !scored && band.Band != MapBands.Waiting) return null;
        var (x, width) = (stage.X + 6, stage.Width - 12);
        // Painters write how many more there are after the last line.
        var room = width - (2 * Padding) - (said.Length > 1 ? CountRoom : 0);
        var lines = said.IsEmpty ? [] : Broken(said[0], room);
        return new SceneBandCell(
            $"{stage.Stage}/{band.Band}", band.Band, stage.Stage, x, band.Top, width, band.Height, lines, Math.Max(0, said.Length - 1), [],
            scored ? Score(Triptych.Cx) : null, scored ? Score(Triptych.Ex) : null, scored ? Score(Triptych.Ops) : null);
    }

    private SceneBandCell? Expected(SceneBand band, SceneStage stage, StageExpectations expected)
    {
        if (expected.All.IsEmpty) return null;
        var (x, width) = (stage.X + 6, stage.Width - 12);
        var lines = Broken(expected.Words, width - (2 * Padding));
        return new SceneBandCell($"{stage.Stage}/{band.Band}", band.Band, stage.Stage, x, band.Top, width, band.Height, lines, 0, [.. expected.All]);
    }

    private EquatableArray<string> Broken(string words, double room) => TextBreaker.Break(text, words, room, Measures.BandTextSize, TextWeight.Regular, 2);

    private static List<SceneBand> Place(MapContent map, double top)
    {
        var placed = new List<SceneBand>();
        foreach (var band in MapBands.Of(map.Map))
        {
            placed.Add(new SceneBand(band, top, Measures.HeightOf(band)));
            top += Measures.HeightOf(band) + Measures.BandSpace;
        }

        return placed;
    }
}
