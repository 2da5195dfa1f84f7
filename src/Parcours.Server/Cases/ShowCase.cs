using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Measuring;
using Parcours.Server.Live;
using Parcours.Server.Maps;
using Parcours.Server.Platform;

namespace Parcours.Server.Cases;

/// <summary>[M11] One case: its events in order, which of them deviate and how, and what is missing. Who did what is not in it.</summary>
internal static class ShowCase
{
    /// <summary>Events that are listed; the case says how many there are.</summary>
    private const int MostEvents = 2000;

    /// <summary>The case, its events in order, and what its nearest path has and it lacks.</summary>
    public sealed record Response(ListCases.Item Case, IReadOnlyList<Event> Events, IReadOnlyList<Missing> Missing);

    /// <summary>An event; a null touchpoint means that no binding takes it. Deviations is empty when it is as its path has it.</summary>
    public sealed record Event(DateTimeOffset At, string Activity, string Channel, string Outcome, Id<Touchpoint>? Touchpoint, IReadOnlyList<DeviationKind> Deviations);

    /// <summary>A step that did not happen; Steps is how many an abandonment left out.</summary>
    public sealed record Missing(DeviationKind Deviation, Id<Touchpoint> Touchpoint, int Steps);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/studies/{study:guid}/logs/{log:guid}/case", Handle).WithName("GetCase");

    private static Results<Ok<Response>, ProblemHttpResult> Handle(Guid study, Guid log, string map, string id, StudyCore core, MapPictures pictures)
    {
        if (core.Open(study) is not { } live) return Problems.NotFound("study");
        if (MapRequest.Of(live.State, map) is not { } wanted) return Problems.NotFound("map");
        if (pictures.Judge(study, live.State, wanted, log.ToString()) is not { } judged) return Problems.NotFound("log");
        if (Find(judged.Bound.Log.CaseIds, id) is not { } c) return Problems.NotFound("case");
        var deviations = DeviationReport.OfCase(judged.Classes, c);
        return TypedResults.Ok(new Response(
            ListCases.Of(judged, c),
            Events(judged, c, deviations.Where(deviation => deviation.Event >= 0).ToLookup(deviation => deviation.Event, deviation => deviation.Kind)),
            [.. deviations.Where(deviation => deviation.Event < 0).Select(deviation => new Missing(deviation.Kind, judged.TouchpointAt(deviation.Symbol), deviation.Steps))]));
    }

    private static int? Find(TextTable ids, string id)
    {
        var sought = Encoding.UTF8.GetBytes(id);
        for (var c = 0; c < ids.Count; c++)
        {
            if (ids.Utf8(c).SequenceEqual(sought)) return c;
        }

        return null;
    }

    private static List<Event> Events(MeasuredMap judged, int c, ILookup<int, DeviationKind> deviations)
    {
        var log = judged.Bound.Log;
        var events = new List<Event>();
        var position = 0;
        for (var e = log.CaseOffsets[c]; e < log.CaseOffsets[c + 1] && events.Count < MostEvents; e++)
        {
            var touchpoint = judged.Bound.TouchpointAt(e);
            events.Add(new Event(
                new DateTimeOffset(log.Times[e], TimeSpan.Zero),
                log.ActivityNames[log.Activities[e]],
                Text(log.Extras.Channel, e),
                Text(log.Extras.Outcome, e),
                touchpoint < 0 ? null : judged.TouchpointAt(touchpoint),
                // Deviations count the bound events only.
                touchpoint < 0 ? [] : [.. deviations[position++]]));
        }

        return events;
    }

    private static string Text(NameColumn? column, int e) => column is not null && column.Ids.Span[e] is >= 0 and var id ? column.Names[id] : "";
}
