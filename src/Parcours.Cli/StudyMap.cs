using System.CommandLine;
using Parcours.Files.StudyFiles;
using Parcours.Mapping;
using Parcours.Measuring;

namespace Parcours.Cli;

/// <summary>One map of a study file.</summary>
internal sealed record StudyMap(ImmutableArray<StudyRecord> Records, JourneyMap Map)
{
    public string Language => Records.OfType<Study>().FirstOrDefault()?.Language ?? "fr";

    /// <summary>The records of a study file; null once the reason was told on standard error.</summary>
    public static ImmutableArray<StudyRecord>? ReadRecords(ParseResult parsed, string path)
    {
        StudyFileResult read;
        try
        {
            using var input = File.OpenRead(path);
            read = Read(input);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return RefuseFile(parsed, $"No such file: {path}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return RefuseFile(parsed, $"{path}: {e.Message}");
        }

        if (read is StudyFileResult.Refused refused)
        {
            var more = refused.Count > refused.Faults.Length ? $"{Environment.NewLine}... and {refused.Count - refused.Faults.Length} more." : "";
            return RefuseFile(parsed, string.Join(Environment.NewLine, refused.Faults) + more);
        }

        return ((StudyFileResult.Read)read).Records;
    }

    // [S64.1] A bundle is one by its first bytes, whatever it is called.
    private static StudyFileResult Read(FileStream input)
    {
        Span<byte> start = stackalloc byte[4];
        var known = input.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        input.Position = 0;
        if (!StudyBundle.IsOne(start[..known])) return StudyFile.Read(input);
        var (bundle, refused) = StudyBundle.Open(input);
        using (bundle) return refused is null ? new StudyFileResult.Read(bundle!.Records) : refused;
    }

    /// <summary>Reads the file and finds the map; null once the reason was told on standard error.</summary>
    public static StudyMap? Read(ParseResult parsed, string path, string? name)
    {
        if (ReadRecords(parsed, path) is not { } records) return null;
        var maps = records.OfType<JourneyMap>().OrderBy(map => map.Order, StringComparer.Ordinal).ThenBy(map => map.Id.Value).ToList();
        var wanted = name is null ? maps : maps.FindAll(map => string.Equals(map.Name, name, StringComparison.OrdinalIgnoreCase));
        return wanted.Count == 1 ? new StudyMap(records, wanted[0]) : Refuse(parsed, WhichMap(maps, name));
    }

    /// <summary>The map as a measure reads it, without judging what its records refer to.</summary>
    public MapIndex Index() => MapIndex.Of(StudyState.Of(0, Records.Select(record => new Held(record, 0))), Map.Id);

    /// <summary>The map and a log bound to it; null once the reason was told: a record refers to nothing, or nothing of the log is bound.</summary>
    public (MapIndex Index, BoundLog Bound)? Bind(ParseResult parsed, EventLog log)
    {
        if (StudyRules.Apply(StudyState.Empty, [.. Records.Select(record => new Op.Put(record))]) is Rejected rejected)
        {
            parsed.Refuse($"The study breaks rule {rejected.Refusal.Rule}: {rejected.Refusal.About} {rejected.Refusal.Detail}".TrimEnd());
            return null;
        }

        var index = Index();
        var bound = BoundLog.Of(log, index.BindingsFor(log.Name), index.Touchpoints.Length);
        if (bound.Bound.Count > 0)
        {
            parsed.Error().WriteLine(FormattableString.Invariant($"{bound.Bound.Count} of {log.EventCount} events are bound to the touchpoints of \"{Map.Name}\"."));
            return (index, bound);
        }

        parsed.Refuse($"No event of {log.Name} is bound to a touchpoint of \"{Map.Name}\": bind its activities in Parcours and export the study again. A binding for another log, told by its name, does not count.");
        return null;
    }

    private static StudyMap? Refuse(ParseResult parsed, string reason)
    {
        parsed.Refuse(reason);
        return null;
    }

    private static ImmutableArray<StudyRecord>? RefuseFile(ParseResult parsed, string reason)
    {
        parsed.Refuse(reason);
        return null;
    }

    private static string WhichMap(List<JourneyMap> maps, string? name)
    {
        if (maps.Count == 0) return "The study has no map.";
        var names = string.Join(", ", maps.Select(map => $"\"{map.Name}\""));
        return name is null ? $"Say which map with --map NAME: {names}." : $"No single map is called \"{name}\": {names}.";
    }
}
