using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Server.Live;
using Parcours.Server.Platform;

namespace Parcours.Server.Observations;

/// <summary>[S63.1] An observation that was set aside waits for a review again, with those grouped under it; why it was set aside stays readable until then.</summary>
internal static class TakeUpObservation
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/studies/{study:guid}/observations/{observation:guid}/take-up", Handle).WithName("TakeUpObservation");

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(Guid study, Guid observation, StudyCore core, ObservationStore store, ObservationNews news, CancellationToken stop)
    {
        await store.Gate.WaitAsync(stop);
        try
        {
            if (core.Open(study)?.State is null) return Problems.NotFound("study");
            var all = store.Of(study);
            var (known, text) = all.FirstOrDefault(each => each.Observation.Id == observation);
            if (known is null) return Problems.NotFound("observation");
            if (text is null) return Problems.Refused("S57.6", status: StatusCodes.Status409Conflict);
            if (known.Group is not null) return Problems.Refused("S57.7", status: StatusCodes.Status409Conflict);
            if (known.Status != ObservationStatus.Aside) return Problems.Refused("S63.1", status: StatusCodes.Status409Conflict);
            store.Keep([.. all.Where(each => each.Observation.Id == observation || each.Observation.Group == observation)
                .Select(each => each.Observation with { Status = each.Text is null ? ObservationStatus.Erased : ObservationStatus.New })]);
            news.Tell(study);
            return TypedResults.NoContent();
        }
        finally
        {
            store.Gate.Release();
        }
    }
}
