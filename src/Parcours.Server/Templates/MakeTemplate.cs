using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Maps;
using Parcours.Server.Platform;

namespace Parcours.Server.Templates;

/// <summary>Makes a template of a map: first it shows what is kept and what is taken out, then it keeps it in the server's own library.</summary>
internal static class MakeTemplate
{
    /// <summary>Its name and sector (in words where that is "other"), more words to take out of the texts, and whether to keep it or only to show it. Anew: kept texts that are written otherwise, by how they were shown.</summary>
    public sealed record Request(string Name, string Sector, IReadOnlyList<string>? Words = null, bool Keep = false, IReadOnlyDictionary<string, string>? Anew = null, string SectorName = "");

    /// <summary>Counts by kind, every text as it will be read, what hinders it (property and problem); Id once it is kept.</summary>
    public sealed record Response(string? Id, IReadOnlyList<TemplateCount> Kept, IReadOnlyList<TemplateCount> Stripped, IReadOnlyList<string> Texts, IReadOnlyList<TemplateFault> Faults);

    private const int MostWords = 50;
    private const int MostTexts = 2000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/studies/{study:guid}/maps/{map}/template", Handle).WithName("MakeTemplate");
        routes.MapDelete("/api/templates/{id}", Remove).WithName("RemoveTemplate");
    }

    private static Results<Ok<Response>, ProblemHttpResult> Handle(Guid study, string map, Request request, StudyCore core, TemplateLibrary library)
    {
        if (core.Open(study) is not { } live) return Problems.NotFound("study");
        if (MapRequest.Of(live.State, map) is not { } id || live.State.Find(id) is not { } record) return Problems.NotFound("map");
        var words = request.Words ?? [];
        if (words.Count > MostWords || words.Any(word => word is null or { Length: > 200 })) return Problems.Refused("S1.3");
        var anew = request.Anew ?? new Dictionary<string, string>(StringComparer.Ordinal);
        if (anew.Count > MostTexts || anew.Any(each => each.Value is null or { Length: > 8000 })) return Problems.Refused("S1.3");
        var shown = TemplateDraft.Of(live.State, record, request.Name, request.Sector, words, request.SectorName.Trim());
        var draft = shown.Written(anew, live.State.All<Study>().First().Language);
        var faults = TemplateRules.Faults(draft.Template);
        string? kept = null;
        if (request.Keep && faults.Count == 0)
        {
            kept = library.Keep(draft.Template);
            if (kept is null) return Problems.Refused("templatesFull", $"This server keeps {TemplateLibrary.Most} templates: remove one first.", StatusCodes.Status409Conflict);
        }

        return TypedResults.Ok(new Response(kept, draft.Kept, draft.Stripped, [.. shown.Texts()], faults));
    }

    private static Results<NoContent, ProblemHttpResult> Remove(string id, TemplateLibrary library) =>
        library.Remove(id) ? TypedResults.NoContent() : Problems.NotFound("template");
}
