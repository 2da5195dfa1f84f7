using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;
using Parcours.Files.StudyFiles;
using Parcours.Mapping;
using Parcours.Server.Bundles;
using Parcours.Server.Interviews;
using Parcours.Server.Live;
using Parcours.Server.Observations;
using Parcours.Server.Pictures;
using Parcours.Server.Storage;
using Parcours.Server.Studies;
using Parcours.Server.Testimonies;

namespace Parcours.Server.Platform;

/// <summary>A data folder whose server is stopped: studies go out of it and come into it as they do over HTTP.</summary>
public sealed class OfflineData : IDisposable
{
    private readonly DataFolder folder;
    private readonly SqliteFile file;
    private readonly SqliteStudyLog log;
    private readonly StudyCore core;
    private readonly PictureStore pictures;
    private readonly BundleContent content;
    private readonly TakeBundle bundles;

    private OfflineData(DataFolder folder)
    {
        this.folder = folder;
        file = new SqliteFile(folder.Database);
        log = new SqliteStudyLog(file);
        core = new StudyCore(log, TimeProvider.System);
        var testimonies = new TestimonyStore(file);
        var (answers, observations) = (new AnswerStore(file, testimonies), new ObservationStore(file, testimonies));
        pictures = new PictureStore(file, folder, testimonies, NullLogger<PictureStore>.Instance);
        content = new BundleContent(testimonies, answers, observations, pictures);
        bundles = new TakeBundle(new BundleStore(file, pictures, testimonies, answers, observations, log), pictures);
    }

    /// <summary>A study that came in.</summary>
    public sealed record Taken(Guid Id, string Name, int Records, int Words, int Pictures, int Erased);

    /// <summary>Opens the folder for this process alone.</summary>
    /// <exception cref="StartupException">When a server has it, or it cannot be read: one clear sentence.</exception>
    public static OfflineData Open(string path)
    {
        var own = DataFolder.Open(path);
        try
        {
            return new OfflineData(own);
        }
        catch (Microsoft.Data.Sqlite.SqliteException e)
        {
            own.Dispose();
            throw new StartupException($"The database {own.Database} cannot be opened ({e.Message}).", e);
        }
    }

    /// <summary>Every study, alternatives too, by name.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Studies() => [.. log.Studies().Select(head => (head.Id, head.Name))];

    /// <summary>[S64.1] A study file or a bundle as a new study; or what is wrong with it.</summary>
    /// <exception cref="IOException">When it cannot be read, or the disk has no room for it.</exception>
    public async Task<(Taken? Taken, IReadOnlyList<StudyFault> Faults)> Import(Stream from, CancellationToken stop)
    {
        var (made, refusal) = await ImportStudy.Run(from, log, bundles, Commit, stop);
        return made is null ? (null, refusal!.Faults) : (new(made.Id, made.Name, made.Records, made.Words, made.Pictures, made.Erased), []);
    }

    /// <summary>[S64.1] Writes a study as it is now: with its words and pictures, or its records alone. False when there is none of that number.</summary>
    /// <exception cref="IOException">[S64.11] When it would not be read back, or cannot be written.</exception>
    public bool Export(Guid study, bool enclosed, Stream to)
    {
        if (core.Open(study)?.State is not { } state) return false;
        var records = state.Records.Values.Select(held => held.Record);
        if (!enclosed)
        {
            if (BundleSize.TooLarge(records) is { } most) throw new IOException($"{most} Split the study, or keep the whole data folder.");
            StudyFile.Write(records, to);
            return true;
        }

        var (words, shown) = (content.Words(study, state), content.Pictures(study, state));
        if (BundleSize.TooLarge(records, words, shown) is { } over) throw new IOException($"{over} Erase what nothing shows, or export the records alone.");
        StudyBundle.Write(records, words, shown, each => pictures.Bytes(each.Id), to);
        return true;
    }

    /// <summary>Lets the folder go.</summary>
    public void Dispose()
    {
        log.Dispose();
        file.Dispose();
        folder.Dispose();
    }

    private Task<Refusal?> Commit(Guid study, ImmutableArray<Op> ops)
    {
        Refusal? fault = null;
        var change = new Change(new ChangeId(Guid.CreateVersion7(), 1), 0, Schema.Current.Version, "import", ops);
        core.Commit([new Submission(study, null, change) { Done = (_, refusal) => fault = refusal }]);
        return Task.FromResult(fault);
    }
}
