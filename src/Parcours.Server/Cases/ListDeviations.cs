using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Measuring;
using Parcours.Server.Live;
using Parcours.Server.Maps;
using Parcours.Server.Platform;

namespace Parcours.Server.Cases;

/// <summary>[M11, M12] How the unqualified cases deviate from their nearest path: by kind, and where.</summary>
internal static class ListDeviations
{
    private const int MostPlaces = 50;
    // Each costs a look at every case: those that the interface shows.
    private const int MostEffects = 8;

    /// <summary>Judged: the cases that shares are of.</summary>
    public sealed record Response(long Judged, long Unqualified, IReadOnlyList<Kind> Kinds);

    /// <summary>One kind: Total counts deviations, Cases those that have at least one; Steps is what abandonments left out.</summary>
    public sealed record Kind(
        DeviationKind Deviation, long Total, long Cases, double Share, double Low, double High, long Steps, IReadOnlyList<string> Examples, DeviationEffect Effect,
        IReadOnlyList<Place> Places);

    /// <summary>Effect is told of the first places only. Where: the path compared with, the touchpoint, the step of the path (null when the path has none there).</summary>
    public sealed record Place(
        string Key, Id<JourneyPath> Path, Id<Touchpoint> Touchpoint, Id<PathStep>? Step, long Total, long Cases, double Share, double Low, double High, IReadOnlyList<string> Examples,
        DeviationEffect? Effect);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/studies/{study:guid}/logs/{log:guid}/deviations", Handle).WithName("ListDeviations");

    private static Results<Ok<Response>, ProblemHttpResult> Handle(Guid study, Guid log, string map, StudyCore core, MapPictures pictures, CancellationToken stop)
    {
        if (core.Open(study) is not { } live) return Problems.NotFound("study");
        if (MapRequest.Of(live.State, map) is not { } id) return Problems.NotFound("map");
        if (pictures.Judge(study, live.State, id, log.ToString()) is not { } judged) return TypedResults.Ok(new Response(0, 0, []));
        var report = judged.Measure.Deviations(stop);
        var places = report.Places.ToLookup(place => place.Kind);
        var effects = new DeviationEffects(judged.Classes);
        return TypedResults.Ok(new Response(
            judged.Classes.Judged,
            judged.Classes.Cases(CaseClass.Unqualified),
            [.. report.Kinds.OrderByDescending(kind => kind.Cases).ThenBy(kind => kind.Kind).Select(kind => Of(judged, effects, kind, places[kind.Kind], stop))]));
    }

    private static Kind Of(MeasuredMap judged, DeviationEffects effects, KindTotal kind, IEnumerable<DeviationTotal> places, CancellationToken stop)
    {
        var share = Share.Wilson(kind.Cases, judged.Classes.Judged);
        List<DeviationTotal> all = [.. places];
        return new Kind(
            kind.Kind, kind.Total, kind.Cases, share.Value, share.Low, share.High, kind.Steps,
            Names(judged, all.SelectMany(place => place.Examples).Distinct().Order().Take(DeviationReport.ExampleCount)),
            effects.Of(new DeviationPlace(kind.Kind), stop),
            [.. all.Take(MostPlaces).Select((place, i) => Of(
                judged, place, i < MostEffects ? effects.Of(new DeviationPlace(place.Kind, place.Path, place.Symbol, place.Step), stop) : null))]);
    }

    private static Place Of(MeasuredMap judged, DeviationTotal place, DeviationEffect? effect)
    {
        var share = Share.Wilson(place.Cases, judged.Classes.Judged);
        return new Place(
            CaseQuery.KeyOf(judged, place), judged.PathAt(place.Path)!.Value, judged.TouchpointAt(place.Symbol), judged.StepAt(place.Path, place.Step),
            place.Total, place.Cases, share.Value, share.Low, share.High, Names(judged, place.Examples), effect);
    }

    private static List<string> Names(MeasuredMap judged, IEnumerable<int> cases) => [.. cases.Select(c => judged.Bound.Log.CaseIds[c])];
}
