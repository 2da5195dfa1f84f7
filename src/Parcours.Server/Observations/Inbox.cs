using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Platform;
using Parcours.Server.Testimonies;

namespace Parcours.Server.Observations;

/// <summary>The team's side: every observation of the study, similar ones together, and one erased on request.</summary>
internal static class Inbox
{
    private const string Address = "/api/studies/{study:guid}/observations";

    /// <summary>One observation. Text is null once erased. Open: it can be reviewed (nobody has, or what came of it is gone).</summary>
    public sealed record Item(Observation Observation, string? Text, bool Open);

    /// <summary>The observation that stands for all, and those reviewed with it.</summary>
    public sealed record GroupRequest(Guid Head, IReadOnlyList<Guid> Members);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address, List).WithName("ListObservations");
        routes.MapPost(Address + "/groups", Group).WithName("GroupObservations");
        routes.MapDelete(Address + "/{observation:guid}/group", TakeOut).WithName("UngroupObservation");
        routes.MapDelete(Address + "/{observation:guid}/words", Erase).WithName("EraseObservation");
    }

    private static Results<Ok<IReadOnlyList<Item>>, ProblemHttpResult> List(Guid study, StudyCore core, ObservationStore store)
    {
        if (core.Open(study)?.State is not { } state) return Problems.NotFound("study");
        IReadOnlyList<Item> items = [.. store.Of(study).Select(each => new Item(each.Observation, each.Text, each.Text is not null && each.Observation.IsOpen(state)))];
        return TypedResults.Ok(items);
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Group(Guid study, GroupRequest request, ObservationStore store, ObservationNews news, CancellationToken stop) => InGate(store, () =>
    {
        var all = store.Of(study).Select(each => each.Observation).ToDictionary(each => each.Id);
        var meant = request.Members.Where(each => each != request.Head).ToHashSet();
        if (!all.TryGetValue(request.Head, out var head) || meant.Any(each => !all.ContainsKey(each))) return Problems.NotFound("observation");
        // Those that already follow one of them come along.
        var members = all.Values.Where(each => meant.Contains(each.Id) || (each.Group is { } of && meant.Contains(of) && each.Id != head.Id)).ToList();
        if (members.Count == 0 || members.Append(head).Any(each => each.Status != ObservationStatus.New)) return Problems.Refused("S57.7", status: StatusCodes.Status409Conflict);
        store.Keep([head with { Group = null }, .. members.Select(each => each with { Group = head.Id })]);
        news.Tell(study);
        return TypedResults.NoContent();
    }, stop);

    private static Task<Results<NoContent, ProblemHttpResult>> TakeOut(Guid study, Guid observation, ObservationStore store, ObservationNews news, CancellationToken stop) => InGate(store, () =>
    {
        if (store.Find(observation) is not { } known || known.Study != study) return Problems.NotFound("observation");
        if (known.Status != ObservationStatus.New) return Problems.Refused("S57.7", status: StatusCodes.Status409Conflict);
        store.Keep([known with { Group = null }]);
        news.Tell(study);
        return TypedResults.NoContent();
    }, stop);

    private static async Task<Results<NoContent, ProblemHttpResult>> Erase(Guid study, Guid observation, ObservationStore store, ObservationNews news, ErasureNews erasures, CancellationToken stop)
    {
        if (store.Find(observation)?.Study != study || await store.Erase(observation, stop) is null) return Problems.NotFound("observation");
        news.Tell(study);
        erasures.Tell(study);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> InGate(ObservationStore store, Func<Results<NoContent, ProblemHttpResult>> act, CancellationToken stop)
    {
        await store.Gate.WaitAsync(stop);
        try
        {
            return act();
        }
        finally
        {
            store.Gate.Release();
        }
    }
}
