using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Platform;

namespace Parcours.Server.Templates;

/// <summary>Begins a journey from a template: its reality map, paths, moments of truth and checklist, as one change.</summary>
internal static class UseTemplate
{
    /// <summary>The template, and the language to write it in ("fr" or "en"; null: the study's).</summary>
    public sealed record Request(string Template, string? Language = null);

    /// <summary>The journey and its map; Made is the ids of what to remove to take it back.</summary>
    public sealed record Response(Id<Journey> Journey, Id<JourneyMap> Map, string Name, IReadOnlyList<string> Made);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/studies/{study:guid}/templates", Handle).WithName("UseTemplate");

    private static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(
        Guid study, Request request, StudyCore core, TemplateLibrary library, CommitLoop commits, CancellationToken stop)
    {
        if (core.Open(study) is not { } live) return Problems.NotFound("study");
        if (library.Find(request.Template) is not { Template: { } template }) return Problems.NotFound("template");
        var record = live.State.All<Study>().FirstOrDefault();
        var language = request.Language ?? record?.Language ?? "fr";
        var use = TemplateUse.Of(live.State, template, language, Guid.CreateVersion7, TemplateWords.Said(template, record?.ClientWord, language));
        var (_, refusal) = await commits.Make(study, "template.use", use.Ops, stop);
        return refusal is null
            ? TypedResults.Created((string?)null, new Response(use.Journey, use.Map, template.Name.In(language), [.. use.Made.Select(id => id.ToString())]))
            : Problems.Refused(refusal);
    }
}
