using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>
/// [A5] Lays a map out: stages in columns, lanes in rows, cards stacked in their cells, and every path on tracks of its own, so that no
/// line crosses a card that it does not visit and no two lines share a stretch. The same records give the same scene, in whatever order
/// they come.
/// </summary>
public static class SceneLayout
{
    /// <summary>The scene of a map. <paramref name="text"/> breaks its titles.</summary>
    public static Scene Of(MapContent map, TextMetrics text)
    {
        var grid = new Grid(map);
        var router = new Router(grid);
        router.RouteAll();
        var notes = new NoteShelves(map, text);
        var spans = new SpanShelves(map, text);
        var placer = new Placer(grid, notes, spans);
        placer.Place();

        var items = ImmutableArray.CreateBuilder<SceneItem>();
        var furniture = new FurnitureWriter(grid, placer, notes, spans, text);
        List<SceneStage> stages = [.. furniture.Stages()];
        items.AddRange(stages);
        items.AddRange(furniture.Phases());
        items.AddRange(furniture.Lanes());
        items.AddRange(furniture.Spans());
        List<SceneHop> hops = [.. router.Routes.OrderByDescending(route => route.Path.Kind == PathKind.Reference).Select(HopWriter.Write)];
        items.AddRange(hops);
        items.AddRange(StopWriter.Write(map, hops));
        items.AddRange(Ends(router));
        items.AddRange(furniture.Notes());
        items.AddRange(furniture.Cards());
        var bands = new BandWriter(map, placer.BandTop, text);
        items.AddRange(bands.Cells(stages));
        var frame = new SceneFrame(
            placer.Width,
            bands.Bottom + Measures.Bottom,
            Measures.LaneHeaderWidth,
            Measures.HeaderHeight,
            bands.Satisfaction?.Top ?? placer.BandTop,
            bands.Satisfaction?.Height ?? 0,
            bands.Bands);
        return new Scene(map.Id, frame, items.ToImmutable());
    }

    private static IEnumerable<SceneEnd> Ends(Router router) =>
        from route in router.Routes
        where route.To is null && route.Path.Abandoned
        let spot = route.From!.Spot
        select new SceneEnd(
            $"{route.Path.Id}/end", route.Path.Id, route.Path.Kind, spot.X + Measures.CardWidth + Measures.Lead, Math.Round(route.Legs[0].Place, 2));
}
