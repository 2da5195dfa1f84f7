using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.History;
using Parcours.Server.Live;
using Parcours.Server.Platform;
using Parcours.Server.Storage;

namespace Parcours.Server.Workshops;

/// <summary>[L21] Who changed what during a workshop, and all of it by one participant taken back at once, without what others did since.</summary>
internal static class TakeBack
{
    private const string Address = "/api/studies/{study:guid}/workshops/{workshop:guid}";
    private const int Tries = 5;

    /// <summary>Somebody who changed something: the name given, and every tab that gave it.</summary>
    public sealed record Author(string Name, IReadOnlyList<Guid> Clients, int Changes, DateTimeOffset Last);

    /// <summary>The tabs whose changes are taken back.</summary>
    public sealed record Request(IReadOnlyList<Guid> Clients);

    /// <summary>The revision that takes back; null when nothing was left to. Left: how many properties others have changed since.</summary>
    public sealed record Response(long? Revision, int Left);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address + "/authors", Authors).WithName("ListWorkshopAuthors");
        routes.MapPost(Address + "/take-back", Handle).WithName("TakeBackChanges");
    }

    private static Results<Ok<IReadOnlyList<Author>>, ProblemHttpResult> Authors(Guid study, Guid workshop, StudyCore core, IStudyLog log, AuthorStore authors)
    {
        if (core.Open(study)?.State is not { } state || state.Find(new Id<Workshop>(workshop)) is not { } record) return Problems.NotFound("workshop");
        var (names, guests) = (authors.Of(study), authors.Guests(study));
        IReadOnlyList<Author> found = [.. Entries(log, study, record, state)
            .Where(entry => names.ContainsKey(entry.Id.Client) && !(entry.Revision > record.ClosedWith))
            // Two guests may go by one name in two invitations: they are two.
            .GroupBy(entry => (Name: names[entry.Id.Client], Guest: guests.GetValueOrDefault(entry.Id.Client)))
            .Select(group => new Author(group.Key.Name, [.. group.Select(entry => entry.Id.Client).Distinct()], group.Count(), group.Max(entry => entry.At)))
            .OrderBy(author => author.Name, StringComparer.CurrentCultureIgnoreCase)];
        return TypedResults.Ok(found);
    }

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid study, Guid workshop, Request request, StudyCore core, IStudyLog log, CommitLoop commits, CancellationToken stop)
    {
        var clients = request.Clients.ToHashSet();
        for (var tried = 0; ; tried++)
        {
            if (core.Open(study)?.State is not { } state || state.Find(new Id<Workshop>(workshop)) is not { } record) return Problems.NotFound("workshop");
            var (ops, left) = Plan(state, record, Entries(log, study, record, state), clients);
            if (ops.IsEmpty) return TypedResults.Ok(new Response(null, left));
            // Who edits meanwhile must not lose it: whatever is touched is as it was when this was planned, or it is planned anew.
            ImmutableArray<Expectation> expect = [.. ops.Select(op => op.Target).Distinct().Where(id => state.Records.ContainsKey(id)).Select(id => new Expectation(id, state.Records[id].Revision))];
            var (revision, refusal) = await commits.Make(study, "workshop.takeBack", ops, stop, expect);
            if (revision is not null) return TypedResults.Ok(new Response(revision, left));
            if (tried == Tries) return Problems.Refused(refusal!);
        }
    }

    /// <summary>The operations that take back all that these tabs did, the newest first, and how many properties others have changed since.</summary>
    internal static (ImmutableArray<Op> Ops, int Left) Plan(StudyState state, Workshop workshop, IReadOnlyList<LogEntry> entries, IReadOnlySet<Guid> clients)
    {
        var (planned, others, left) = (state, new HashSet<Touch>(), 0);
        foreach (var entry in entries.Reverse())
        {
            // What the same people did after the workshop is built on it, as what others did.
            if (!clients.Contains(entry.Id.Client) || entry.Revision > workshop.ClosedWith)
            {
                others.UnionWith(StudyUndo.TouchesOf(entry.Ops));
                continue;
            }

            // The workshop itself stays: taking back who runs it must not end it.
            var (ops, skipped) = StudyUndo.Plan(planned, [.. entry.Inverse.Where(op => op.Target.Kind is not ("workshop" or "agenda" or "tally"))], others);
            left += skipped.Length;
            if (ops.IsEmpty) continue;
            if (StudyRules.Apply(planned, ops, default) is Applied applied) planned = applied.State;
            else left += ops.Length;
        }

        return (StudyDiff.Between(state, planned), left);
    }

    private static IReadOnlyList<LogEntry> Entries(IStudyLog log, Guid study, Workshop workshop, StudyState state)
    {
        // Until now, also when it is over: what others did since must not be taken back with what it was built on.
        return workshop.OpenedFrom is { } from && from < state.Revision ? log.Read(study, from, (int)(state.Revision - from)) : [];
    }
}
