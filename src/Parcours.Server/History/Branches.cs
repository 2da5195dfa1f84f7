using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Logs;
using Parcours.Server.Platform;
using Parcours.Server.Storage;
using Parcours.Server.Testimonies;

namespace Parcours.Server.History;

/// <summary>[L18] Alternatives: a study of its own that remembers where it came from, and comes back by a merge.</summary>
internal static class Branches
{
    /// <summary>An alternative's name, and the revision it begins from (null: now).</summary>
    public sealed record Request(string Name, long? Revision = null);

    /// <summary>The alternative: a study.</summary>
    public sealed record Response(Guid Id);

    /// <summary>The alternative to bring back, the conflicts decided for it, and whether to do it or only to say what would be.</summary>
    /// <param name="By">The name of who does it, for the history.</param>
    public sealed record MergeRequest(Guid Branch, ImmutableArray<Choice> TakeTheirs, bool Apply = false, string By = "");

    /// <summary>A conflict decided for the alternative; Property null is the whole record.</summary>
    public sealed record Choice(RecordId Id, string? Property = null);

    /// <summary>A conflict, with the record's name; whether it was decided for the alternative.</summary>
    public sealed record Conflict(MergeConflict What, string? Name, bool Theirs);

    /// <summary>What the merge brings, and what is to decide. Revision: the one it became, null when it was not applied.</summary>
    public sealed record MergeResponse(IReadOnlyList<Difference.Item> Brings, IReadOnlyList<Conflict> Conflicts, long? Revision);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/studies/{study:guid}/branches", Begin).WithName("CreateBranch");
        routes.MapPost("/api/studies/{study:guid}/merge", Merge).WithName("MergeBranch");
    }

    internal static async Task<Results<Created<Response>, ProblemHttpResult>> Begin(
        Guid study, Request request, StudyCore core, IStudyLog log, CommitLoop commits, LogMetadata logs, TestimonyStore testimonies, CancellationToken stop)
    {
        if (core.Open(study) is not { } live) return Problems.NotFound("study");
        if ((request.Revision is { } revision ? log.At(study, revision) : live.State) is not { } from) return Problems.Refused("S15.2");
        var branch = Guid.CreateVersion7();
        var records = from.Records.Values.Select(held => held.Record is Study about
            ? about with { Name = request.Name.Trim(), BranchOf = study, BranchedAt = from.Revision, Merged = false, Archived = false }
            : held.Record);
        // Before it is there: an alternative cut off from its logs, words and photos by a power cut would never find them again.
        logs.Share(study, branch);
        testimonies.Share(study, branch);
        var (_, refusal) = await commits.Make(branch, "branch", [.. records.OrderBy(record => record.Key).Select(record => new Op.Put(record))], stop);
        if (refusal is not null) return Problems.Refused(refusal);
        return TypedResults.Created($"/api/studies/{branch}", new Response(branch));
    }

    private static async Task<Results<Ok<MergeResponse>, ProblemHttpResult>> Merge(
        Guid study, MergeRequest request, StudyCore core, IStudyLog log, CommitLoop commits, AuthorStore authors, CancellationToken stop)
    {
        if (core.Open(study) is not { } live || core.Open(request.Branch) is not { } other) return Problems.NotFound("study");
        var (ours, theirs) = (live.State, other.State);
        if (theirs.All<Study>().FirstOrDefault() is not { } about || about.BranchOf != study || about.Merged || log.At(study, about.BranchedAt) is not { } origin)
        {
            return Problems.Refused("S15.3");
        }

        var chosen = request.TakeTheirs.IsDefault ? [] : request.TakeTheirs.Select(choice => new Touch(choice.Id, choice.Property)).ToHashSet();
        var plan = StudyMerge.Plan(origin, ours, AsStudy(theirs, origin), chosen);
        var conflicts = plan.Conflicts.Select(conflict => new Conflict(conflict, NameOf(conflict.Id, ours, theirs), chosen.Contains(conflict.At))).ToList();
        if (StudyRules.Apply(ours, plan.Ops) is not Applied merged) return Problems.Refused("S15.3");
        var brings = Difference.Between(ours, merged.State).ToList();
        if (!request.Apply) return TypedResults.Ok(new MergeResponse(brings, conflicts, null));
        // What was edited since the plan was made is not overwritten: the merge is refused (S1.9) and worked out again.
        ImmutableArray<Expectation> expect = [.. plan.Ops.Where(op => ours.Find(op.Target) is not null).Select(op => new Expectation(op.Target, ours.Revision))];
        var (revision, refusal) = await commits.Make(study, "merge", plan.Ops, stop, expect, authors.Sign(study, request.By));
        if (refusal is not null) return Problems.Refused(refusal);
        await commits.Make(request.Branch, "merged", [new Op.Patch(about.Key, Merged)], stop, by: authors.Sign(request.Branch, request.By));
        return TypedResults.Ok(new MergeResponse(brings, conflicts, revision));
    }

    private static readonly ImmutableSortedDictionary<string, JsonElement> Merged =
        ImmutableSortedDictionary<string, JsonElement>.Empty.Add("merged", JsonSerializer.SerializeToElement(true));

    // Being an alternative, and its name, are not part of what it brings.
    private static StudyState AsStudy(StudyState theirs, StudyState origin)
    {
        var (about, was) = (theirs.All<Study>().First(), origin.All<Study>().First());
        var same = about with { Name = was.Name, BranchOf = was.BranchOf, BranchedAt = was.BranchedAt, Merged = was.Merged, Archived = was.Archived };
        return StudyState.Of(theirs.Revision, theirs.Records.Values.Select(held => held.Record is Study ? held with { Record = same } : held));
    }

    private static string? NameOf(RecordId id, StudyState ours, StudyState theirs) => (ours.Find(id) ?? theirs.Find(id)) is { } record ? RecordNames.Of(record) : null;
}
