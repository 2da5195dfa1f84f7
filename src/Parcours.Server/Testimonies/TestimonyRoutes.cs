using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Server.Live;
using Parcours.Server.Observations;
using Parcours.Server.Platform;

namespace Parcours.Server.Testimonies;

/// <summary>[L6] Keeps, shows and erases a customer's words.</summary>
internal static class TestimonyRoutes
{
    /// <summary>The words, at most 8,000 characters.</summary>
    public sealed record Request(string Text);

    /// <summary>The reference that a condition keeps.</summary>
    public sealed record Created(Guid Id);

    /// <summary>Text is null once erased.</summary>
    public sealed record Response(string? Text);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/studies/{study:guid}/testimonies", Add).WithName("AddTestimony");
        routes.MapGet("/api/studies/{study:guid}/testimonies/{id:guid}", Show).WithName("GetTestimony");
        routes.MapDelete("/api/studies/{study:guid}/testimonies/{id:guid}", Erase).WithName("EraseTestimony");
    }

    private static Results<Created<Created>, ProblemHttpResult> Add(Guid study, Request request, StudyCore core, TestimonyStore store)
    {
        if (core.Open(study) is null) return Problems.NotFound("study");
        if (request.Text.Length is 0 or > 8000) return Problems.Refused("S1.3");
        var id = store.Add(study, request.Text);
        return TypedResults.Created($"/api/studies/{study}/testimonies/{id}", new Created(id));
    }

    private static Results<Ok<Response>, ProblemHttpResult> Show(Guid study, Guid id, TestimonyStore store) =>
        store.Find(study, id) is (true, var text) ? TypedResults.Ok(new Response(text)) : Problems.NotFound("testimony");

    private static async Task<Results<NoContent, ProblemHttpResult>> Erase(Guid study, Guid id, TestimonyStore store, ObservationStore observations, ObservationNews news, ErasureNews erasures, CancellationToken stop)
    {
        if (!store.Find(study, id).Found) return Problems.NotFound("testimony");
        // [S57.6] Words of an observation go with its name and site.
        if (await observations.Erase(id, stop) is { } of) news.Tell(of);
        store.Erase(study, id);
        erasures.Tell(study);
        return TypedResults.NoContent();
    }
}
