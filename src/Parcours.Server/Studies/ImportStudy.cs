using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Files.StudyFiles;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Platform;

namespace Parcours.Server.Studies;

/// <summary>Takes a study file in as a new study. Record ids are its own and stay; the study's id is new, so that one file may come in twice.</summary>
internal static class ImportStudy
{
    /// <summary>The study and how many records it has. Versions: named versions left out, as they name moments of a history that the file does not hold.</summary>
    public sealed record Response(Guid Id, string Name, int Records, int Versions);

    /// <summary>Why the file is refused: the first faults with their places, how many there are in all, and the study rule that broke, if one did.</summary>
    public sealed record Refusal(IReadOnlyList<StudyFault> Faults, int Count, string? Rule = null);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/studies/import", Handle).WithName("ImportStudy");

    private static async Task<Results<Created<Response>, UnprocessableEntity<Refusal>>> Handle(HttpContext context, CommitLoop commits, CancellationToken stop)
    {
        // One byte more than is read, so that the reader says it, with its place, and not the connection.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = null;
        using var body = await Take(context.Request.Body, stop);
        switch (StudyFile.Read(body))
        {
            case StudyFileResult.Refused refused:
                return TypedResults.UnprocessableEntity(new Refusal(refused.Faults, refused.Count));
            case StudyFileResult.Read read when read.Records.OfType<Study>().FirstOrDefault() is { } study:
                return await Make(study, read.Records, body.GetBuffer().AsMemory(0, (int)body.Length), commits, stop);
            default:
                return One(new StudyFault(0, 0, "The file holds no study record.", "Choose a file that Parcours exported."));
        }
    }

    private static async Task<Results<Created<Response>, UnprocessableEntity<Refusal>>> Make(
        Study study, ImmutableArray<StudyRecord> records, ReadOnlyMemory<byte> text, CommitLoop commits, CancellationToken stop)
    {
        var id = Guid.CreateVersion7();
        var own = study with { Id = new Id<Study>(id), BranchOf = null, BranchedAt = 0, Merged = false, Archived = false };
        var kept = records.Where(record => record is not NamedVersion).Select(record => record == study ? own : record).ToList();
        var (_, refusal) = await commits.Make(id, "import", [.. kept.Select(record => new Op.Put(record))], stop);
        if (refusal is null) return TypedResults.Created($"/api/studies/{id}", new Response(id, own.Name, kept.Count, records.Length - kept.Count));
        var (line, column) = refusal.About is { } about ? PlaceOf(about.ToString(), text.Span) : (0, 0);
        return One(new StudyFault(line, column, $"Rule {refusal.Rule} is broken. {refusal.Detail}".TrimEnd(), "Correct this record, or export the study again.", refusal.About?.ToString()), refusal.Rule);
    }

    // At most one byte over the limit: an endless body ends here.
    private static async Task<MemoryStream> Take(Stream body, CancellationToken stop)
    {
        var taken = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            while (taken.Length <= StudyFile.MaxBytes && await body.ReadAsync(buffer, stop) is > 0 and var read) taken.Write(buffer, 0, read);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        taken.Position = 0;
        return taken;
    }

    // Where a record's own id is written: the first place after "id".
    private static (int Line, int Column) PlaceOf(string id, ReadOnlySpan<byte> text)
    {
        var quoted = Encoding.UTF8.GetBytes($"\"{id}\"");
        for (var at = 0; text[at..].IndexOf(quoted) is >= 0 and var next; at += next + quoted.Length)
        {
            var before = text[..(at + next)];
            if (!before.TrimEnd(" :\t\r\n"u8).EndsWith("\"id\""u8)) continue;
            var line = before[(before.LastIndexOf((byte)'\n') + 1)..];
            return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(line) + 1);
        }

        return (0, 0);
    }

    private static UnprocessableEntity<Refusal> One(StudyFault fault, string? rule = null) => TypedResults.UnprocessableEntity(new Refusal([fault], 1, rule));
}
