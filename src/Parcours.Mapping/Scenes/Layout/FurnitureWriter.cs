namespace Parcours.Mapping;

/// <summary>The still parts of a scene: stages, phases, lanes and cards, with their text broken.</summary>
internal sealed class FurnitureWriter(Grid grid, Placer placer, NoteShelves notes, SpanShelves spans, TextMetrics text)
{
    private readonly MapContent map = grid.Map;

    public IEnumerable<SceneStage> Stages()
    {
        for (var column = 0; column < map.Stages.Length; column++)
        {
            var stage = map.Stages[column];
            var (left, right) = (EdgeOf(column), EdgeOf(column + 1));
            yield return new SceneStage(
                stage.Id.ToString(),
                stage.Id,
                column + 1,
                left,
                right - left,
                CardX(column),
                Measures.CardWidth,
                Measures.StageLabelY,
                StageLines(column + 1, stage.Name));
        }
    }

    public IEnumerable<ScenePhase> Phases()
    {
        var names = map.Phases.ToDictionary(phase => phase.Id, phase => phase.Name);
        for (var first = 0; first < map.Stages.Length;)
        {
            var phase = map.Stages[first].Phase;
            var end = first + 1;
            while (end < map.Stages.Length && map.Stages[end].Phase == phase) end++;
            if (phase is { } id && names.TryGetValue(id, out var name))
            {
                var (left, right) = (EdgeOf(first) + 3, EdgeOf(end) - 3);
                var lines = Break(name, right - left - 16, Measures.TitleSize, TextWeight.SemiBold, 1);
                yield return new ScenePhase($"{id}/{map.Stages[first].Id}", id, left, Measures.Top, right - left, Measures.PhaseHeight, lines);
            }

            first = end;
        }
    }

    public IEnumerable<SceneLane> Lanes()
    {
        for (var index = 0; index < map.Lanes.Length; index++)
        {
            var lane = map.Lanes[index];
            var (top, height) = placer.Lanes[index];
            var lines = Break(lane.Name, Measures.LaneTextWidth, Measures.TitleSize, TextWeight.SemiBold, 2);
            var strip = grid.Bands[grid.StripOf(index)].Top;
            yield return new SceneLane(lane.Id.ToString(), lane.Id, top, height, strip, lane.Backstage, lane.Icon, lines);
        }
    }

    public IEnumerable<SceneCard> Cards() =>
        from spot in grid.Spots
        orderby spot.Column, spot.Band
        let card = spot.Card
        let lines = Break(card.Name, Measures.CardWidth - (2 * Measures.CardPadding), Measures.TitleSize, TextWeight.SemiBold, 2)
        let icon = card.Icon.Length > 0 ? card.Icon : map.Lanes[spot.Lane].Icon
        let moment = map.Moments.TryGetValue(card.Id, out var id) ? id : (Id<MomentOfTruth>?)null
        select new SceneCard(
            card.Id.ToString(), card.Id, card.Stage, card.Lane, spot.X, spot.Y, Measures.CardWidth, spot.Height, lines, icon, moment, card.Goal,
            PhotoOf(spot), QuoteOf(spot, lines.Count));

    public IEnumerable<SceneNote> Notes() =>
        from spot in notes.Spots
        let top = spot.Lane is { } lane ? placer.Lanes[lane].Top + Measures.LanePadding + spans.HeightOf(lane) : placer.FootTop
        select new SceneNote(
            spot.Note.Id.ToString(),
            spot.Note.Id,
            spot.Note.Stage,
            spot.Note.Lane,
            CardX(spot.Column),
            top + spot.Offset,
            Measures.CardWidth,
            spot.Height,
            spot.Lines,
            spot.Note.Hue);

    public IEnumerable<SceneSpan> Spans() =>
        from spot in spans.Spots
        let top = spot.Lane is { } lane ? placer.Lanes[lane].Top + Measures.LanePadding - Measures.SpanGap : Measures.HeaderHeight
        let left = CardX(spot.From) - Measures.SpanReach
        select new SceneSpan(
            spot.Span.Id.ToString(),
            spot.Span.Id,
            map.Stages[spot.From].Id,
            map.Stages[spot.To].Id,
            spot.Lane is { } row ? map.Lanes[row].Id : null,
            left,
            top + spot.Offset,
            CardX(spot.To) + Measures.CardWidth + Measures.SpanReach - left,
            spot.Height,
            spot.Lines,
            spot.Span.Hue);

    private ScenePhoto? PhotoOf(Spot spot) =>
        map.Photos.TryGetValue(spot.Card.Id, out var photo) ? new ScenePhoto(photo.Id, photo.Picture, photo.Text, spot.Photo) : null;

    private SceneQuote? QuoteOf(Spot spot, int titleLines) =>
        map.Quotes.TryGetValue(spot.Card.Id, out var quote) ? new SceneQuote(quote.Id, quote.Testimony, quote.By, spot.Photo + Measures.QuoteTop(titleLines), spot.Quote) : null;

    // Painters write the number before the name: the room for it is kept on the first line.
    private EquatableArray<string> StageLines(int number, string name)
    {
        var prefix = $"{number}.\u00A0";
        var lines = Break(prefix + name, Measures.CardWidth + 16, Measures.HeaderSize, TextWeight.SemiBold, 2);
        return [.. lines.Select((line, index) => index == 0 && line.StartsWith(prefix, StringComparison.Ordinal) ? line[prefix.Length..] : line)];
    }

    private EquatableArray<string> Break(string name, double width, double size, TextWeight weight, int lines) =>
        TextBreaker.Break(text, name, width, size, weight, lines);

    private double CardX(int column) => grid.Gutters[column].X + grid.Gutters[column].Width;

    private double EdgeOf(int column)
    {
        var gutter = grid.Gutters[column];
        if (column == 0) return gutter.X;
        return column == map.Stages.Length ? gutter.X + gutter.Width : gutter.X + (gutter.Width / 2);
    }
}
