using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Measuring;
using Parcours.Server.Live;
using Parcours.Server.Maps;
using Parcours.Server.Platform;

namespace Parcours.Server.Studies;

/// <summary>[S56.5] The chain that a journey is in, measured: what each journey's logs tell, and what may be added along it.</summary>
internal static class ShowChain
{
    /// <summary>The journeys in order. Through: cases that go through every measured journey, with their median time from end to end; null where nothing tells.</summary>
    public sealed record Response(long Revision, IReadOnlyList<Item> Journeys, int? Through, double? MedianSeconds);

    /// <summary>
    /// One journey with its parts rolled up: distinct cases, median time in it, those that go on to the next with share (0..1) and 95 % Wilson
    /// interval. Maps are the measured reality maps, of itself and of the journeys nested in it.
    /// </summary>
    public sealed record Item(
        Id<Journey> Journey, IReadOnlyList<string> Parts, int Cases, double? MedianSeconds, int? Carried, double? Share, double? Low, double? High, IReadOnlyList<Measured> Maps);

    /// <summary>A measured map: its log with its period, its cases with a bound event, the NPS of all answers on it (-100..100), its goal.</summary>
    public sealed record Measured(
        Id<JourneyMap> Map, string Log, DateTimeOffset From, DateTimeOffset To, long Cases, double? Nps, double? NpsLow, double? NpsHigh, int Answers, GoalCount? Goal);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/studies/{study:guid}/journeys/{journey:guid}/chain", Handle).WithName("ShowChain");

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(Guid study, Guid journey, StudyCore core, MapPictures pictures, StudyMeasures measures, CancellationToken stop)
    {
        if (core.Open(study) is not { } live) return Problems.NotFound("study");
        var state = live.State;
        var chain = JourneyChain.Of(state, new Id<Journey>(journey));
        if (chain.IsEmpty) return Problems.NotFound("journey");
        var (measured, totals) = await measures.Chain(study, state, chain, stop);
        return TypedResults.Ok(new Response(
            state.Revision,
            [.. chain.Select((each, i) => Of(study, state, each, measured[i], totals.Journeys[i], pictures))],
            totals.Through,
            totals.MedianSeconds));
    }

    private static Item Of(Guid study, StudyState state, Journey journey, ImmutableArray<MeasuredSource> maps, JourneySpan span, MapPictures pictures)
    {
        var share = span.Carried is { } carried ? Share.Wilson(carried, span.Cases) : null;
        return new Item(
            journey.Id, [.. JourneyChain.Parts(state, journey.Id).Select(part => part.Id.ToString())], span.Cases, span.MedianSeconds, span.Carried, share?.Value, share?.Low, share?.High,
            [.. maps.Select(map => Of(study, state, map, pictures))]);
    }

    private static Measured Of(Guid study, StudyState state, MeasuredSource source, MapPictures pictures)
    {
        var (map, log) = (source.Map, source.Log);
        var answers = source.Bound.Touchpoints.SelectMany(touchpoint => touchpoint.Scores).Where(score => score.Nps is not null).ToList();
        var nps = Nps.Of(answers.Sum(score => score.Promoters), answers.Sum(score => score.Detractors), answers.Sum(score => score.Count));
        var overlay = pictures.Overlay(study, state, map.Id, log.Id.ToString());
        return new Measured(map.Id, log.Name, log.From, log.To, overlay.Cases + (overlay.Classes?.Open ?? 0), nps?.Value, nps?.Low, nps?.High, nps?.Count ?? 0, overlay.Goal?.All);
    }
}
