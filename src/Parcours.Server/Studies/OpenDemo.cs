using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Parcours.Files;
using Parcours.Files.StudyFiles;
using Parcours.Mapping;
using Parcours.Server.Interviews;
using Parcours.Server.Live;
using Parcours.Server.Logs;
using Parcours.Server.Platform;
using Parcours.Server.Storage;

namespace Parcours.Server.Studies;

/// <summary>Opens the demo study on first start: its records, then its event log. Later starts find it and leave it as people changed it.</summary>
internal static class OpenDemo
{
    /// <summary>The address of the demo's first map, or of its study when it has none. Its log is kept under the study's own id, so that a second import replaces the first.</summary>
    public static async Task<string?> Run(IServiceProvider services, DemoFiles? demo, Action<string> say, CancellationToken stop)
    {
        if (demo is null) return null;
        var records = ReadStudy(demo.Study);
        if (records.OfType<Study>().FirstOrDefault() is not { } study) throw new StartupException($"{demo.Study} holds no study.");
        var id = study.Id.Value;
        if (services.GetRequiredService<StudyCore>().Open(id) is null)
        {
            var (_, refusal) = await services.GetRequiredService<CommitLoop>().Make(id, "import", [.. records.Select(record => new Op.Put(record))], stop);
            if (refusal is not null) throw new StartupException($"{demo.Study} is refused by rule {refusal.Rule}: {refusal.About} {refusal.Detail}");
            KeepInterviews(services.GetRequiredService<AnswerStore>(), id, Path.ChangeExtension(Path.ChangeExtension(demo.Study, null), "interviews.json"));
        }

        var library = services.GetRequiredService<LogLibrary>();
        if (demo.Log is { } log && File.Exists(log) && library.Of(id).Count == 0)
        {
            say("Importing the demo's event log...");
            await using var stream = File.OpenRead(log);
            switch (LogImport.Read(stream, Path.GetFileName(log), cancel: stop))
            {
                case ImportOutcome.Imported imported:
                    library.Keep(id, id, Path.GetFileNameWithoutExtension(log), imported.Log);
                    break;
                case ImportOutcome.Refused refused:
                    say($"The demo's log is not imported: {refused.Faults[0]}");
                    break;
                default:
                    break;
            }
        }

        return Page(services.GetRequiredService<StudyCore>().Open(id)?.State, id);
    }

    // [L6] What customers said is in no study file: the demo brings it in a file of its own beside it.
    private static void KeepInterviews(AnswerStore store, Guid study, string path)
    {
        if (!File.Exists(path)) return;
        using var stream = File.OpenRead(path);
        foreach (var held in JsonSerializer.Deserialize<IReadOnlyList<HeldInterview>>(stream, StudyJson.Options) ?? [])
        {
            foreach (var score in held.Scales) store.Score(study, held.Interview.Value, score);
            foreach (var entry in held.Entries) store.Keep(study, held.Interview.Value, entry);
        }
    }

    private sealed record HeldInterview(RecordId Interview, IReadOnlyList<ScaleAnswer> Scales, IReadOnlyList<EntryAnswer> Entries);

    private static string Page(StudyState? state, Guid study)
    {
        var maps = state?.All<JourneyMap>().Where(map => !map.Archived).OrderBy(map => map.Kind).ThenBy(map => map.Order, StringComparer.Ordinal);
        return maps?.FirstOrDefault() is { } map ? $"/s/{study}/m/{map.Id.Value}" : $"/s/{study}";
    }

    private static ImmutableArray<StudyRecord> ReadStudy(string path)
    {
        using var stream = File.OpenRead(path);
        return StudyFile.Read(stream) switch
        {
            StudyFileResult.Read read => read.Records,
            StudyFileResult.Refused refused => throw new StartupException($"{path} is refused: {refused.Faults[0]}"),
            _ => [],
        };
    }
}
