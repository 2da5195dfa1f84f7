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
using Parcours.Server.Bundles;
using Parcours.Server.Live;
using Parcours.Server.Logs;
using Parcours.Server.Platform;
using Parcours.Server.Storage;

namespace Parcours.Server.Studies;

/// <summary>Takes a study file in as a new study. Record ids are its own and stay; the study's id is new, and its name where another has it, so that one file may come in twice.</summary>
internal static class ImportStudy
{
    /// <summary>The study and how many records it has. Versions: named versions left out, as they name moments of a history that the file does not hold.</summary>
    /// <param name="Words">[S64.1] Words that came along, of a bundle.</param>
    /// <param name="Pictures">Pictures that came along.</param>
    /// <param name="Erased">Words and pictures that are gaps, as they were erased there, or here before.</param>
    public sealed record Response(Guid Id, string Name, int Records, int Versions, int Words = 0, int Pictures = 0, int Erased = 0);

    /// <summary>Why the file is refused: the first faults with their places, how many there are in all, and the study rule that broke, if one did.</summary>
    public sealed record Refusal(IReadOnlyList<StudyFault> Faults, int Count, string? Rule = null);

    private static readonly SemaphoreSlim Naming = new(1, 1);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/studies/import", Handle).WithName("ImportStudy");

    private static async Task<Results<Created<Response>, UnprocessableEntity<Refusal>, ProblemHttpResult>> Handle(
        HttpContext context, CommitLoop commits, IStudyLog log, Uploads uploads, TakeBundle bundles, CancellationToken stop)
    {
        // One byte more than is read, so that the reader says it, with its place, and not the connection.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = null;
        try
        {
            using var file = await Take(context.Request.Body, uploads, stop);
            var (made, refusal) = await Run(file, log, bundles, (id, ops) => Commit(id, ops, commits), stop);
            return refusal is null ? TypedResults.Created($"/api/studies/{made!.Id}", made) : TypedResults.UnprocessableEntity(refusal);
        }
        catch (IOException e)
        {
            return Problems.Refused("noRoom", e.Message, StatusCodes.Status507InsufficientStorage);
        }
    }

    /// <summary>A study file or a bundle, by its first bytes, as a new study; or why not. The file can be sought in.</summary>
    /// <exception cref="IOException">When the disk has no room for it.</exception>
    internal static async Task<(Response? Made, Refusal? Refusal)> Run(
        Stream file, IStudyLog log, TakeBundle bundles, Func<Guid, ImmutableArray<Op>, Task<Mapping.Refusal?>> commit, CancellationToken stop)
    {
        var start = new byte[4];
        var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return StudyBundle.IsOne(start.AsSpan(0, read)) ? await RunBundle(file, log, bundles, commit, stop) : await RunAlone(file, log, commit);
    }

    private static async Task<(Response? Made, Refusal? Refusal)> RunAlone(Stream file, IStudyLog log, Func<Guid, ImmutableArray<Op>, Task<Mapping.Refusal?>> commit)
    {
        switch (StudyFile.Read(file))
        {
            case StudyFileResult.Refused refused:
                return (null, new(refused.Faults, refused.Count));
            case StudyFileResult.Read { Records: var all } when Own(all) is ({ } own, var records):
                var (name, refusal) = await Make(own, records, log, commit);
                return refusal is null ? (new(own.Id.Value, name, records.Length, all.Length - records.Length), null) : (null, Broken(refusal, file));
            default:
                return (null, NoStudy);
        }
    }

    // [S64.1]
    private static async Task<(Response? Made, Refusal? Refusal)> RunBundle(
        Stream file, IStudyLog log, TakeBundle bundles, Func<Guid, ImmutableArray<Op>, Task<Mapping.Refusal?>> commit, CancellationToken stop)
    {
        var (opened, refused) = StudyBundle.Open(file);
        if (refused is not null) return (null, new(refused.Faults, refused.Count));
        using var bundle = opened!;
        if (Own(bundle.Records) is not ({ } own, var records)) return (null, NoStudy);
        var name = own.Name;
        var (taken, refusal) = await bundles.Run(bundle, own.Id.Value, records, Named, stop);
        return taken is null
            ? (null, Broken(refusal!, null))
            : (new(own.Id.Value, name, records.Length, bundle.Records.Length - records.Length, taken.Words, taken.Pictures, taken.Erased), null);

        async Task<Mapping.Refusal?> Named(ImmutableArray<StudyRecord> made)
        {
            (name, var broken) = await Make(own, made, log, commit);
            return broken;
        }
    }

    private static readonly Refusal NoStudy = new([new StudyFault(0, 0, "The file holds no study record.", "Choose a file that Parcours exported.")], 1);

    // The study under a number of its own, and the records that come in with it.
    private static (Study? Own, ImmutableArray<StudyRecord> Records) Own(ImmutableArray<StudyRecord> records)
    {
        if (records.OfType<Study>().FirstOrDefault() is not { } study) return (null, []);
        var own = study with { Id = new Id<Study>(Guid.CreateVersion7()), BranchOf = null, BranchedAt = 0, Merged = false, Archived = false };
        return (own, [.. records.Where(record => record is not NamedVersion).Select(record => record == study ? own : record)]);
    }

    // [S64.12] One at a time: of two files of one study that come in at once the second finds the first one's name taken.
    private static async Task<(string Name, Mapping.Refusal? Refusal)> Make(
        Study own, ImmutableArray<StudyRecord> records, IStudyLog log, Func<Guid, ImmutableArray<Op>, Task<Mapping.Refusal?>> commit)
    {
        await Naming.WaitAsync(CancellationToken.None);
        try
        {
            var name = FreeName.Of(own.Name, log.Studies().Select(head => head.Name));
            ImmutableArray<Op> puts = [.. records.Select(record => new Op.Put(record is Study study && study.Id == own.Id ? study with { Name = name } : record))];
            return (name, await commit(own.Id.Value, puts));
        }
        finally
        {
            Naming.Release();
        }
    }

    // Once it is asked for it is not given up: what becomes of it is what is answered.
    private static async Task<Mapping.Refusal?> Commit(Guid id, ImmutableArray<Op> ops, CommitLoop commits) => (await commits.Make(id, "import", ops, CancellationToken.None)).Refusal;

    private static Refusal Broken(Mapping.Refusal refusal, Stream? file)
    {
        var (line, column) = (0, 0);
        if (refusal.About is { } about && file is MemoryStream text) (line, column) = PlaceOf(about.ToString(), text.GetBuffer().AsSpan(0, (int)text.Length));
        var fault = new StudyFault(line, column, $"Rule {refusal.Rule} is broken. {refusal.Detail}".TrimEnd(), "Correct this record, or export the study again.", refusal.About?.ToString());
        return new([fault], 1, refusal.Rule);
    }

    // A study file is read in memory, at most one byte over the limit: an endless body ends here. A bundle waits on the disk.
    private static async Task<Stream> Take(Stream body, Uploads uploads, CancellationToken stop)
    {
        var start = new byte[4];
        start = start[..await body.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, stop)];
        if (!StudyBundle.IsOne(start)) return await TakeAlone(start, body, stop);
        var file = uploads.Scratch();
        try
        {
            await file.WriteAsync(start, stop);
            await uploads.Copy(body, file, StudyBundle.MaxBytes, stop);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static async Task<MemoryStream> TakeAlone(byte[] start, Stream body, CancellationToken stop)
    {
        var taken = new MemoryStream();
        taken.Write(start);
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
}
