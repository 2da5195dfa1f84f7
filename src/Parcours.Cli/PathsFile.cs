using System.Text.Json;
using Parcours.Measuring;

namespace Parcours.Cli;

/// <summary>Reads the PATHS file of `measure` (docs/formats/paths.md) against a log's names.</summary>
internal sealed class PathsFile(EventLog log)
{
    private readonly Dictionary<string, int> symbols = log.ActivityNames.Select((name, id) => (name, id)).ToDictionary(a => a.name, a => a.id, StringComparer.Ordinal);
    private readonly List<string> faults = [];

    /// <summary>What is wrong in the file, all of it.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Activity names by symbol: those of the log, then those that only the paths name.</summary>
    public string Name(int symbol) => symbol < log.ActivityNames.Length ? log.ActivityNames[symbol] : symbols.First(s => s.Value == symbol).Key;

    /// <summary>The paths; empty with <see cref="Faults"/> when the file is wrong.</summary>
    public ImmutableArray<PathModel> Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("paths", out var list) || list.ValueKind != JsonValueKind.Array)
            {
                faults.Add($"{path}: the file must hold an object with a list \"paths\".");
                return [];
            }
            ImmutableArray<PathModel> paths = [.. list.EnumerateArray().Select((p, i) => ReadPath(p, $"{path}, path {i + 1}"))];
            foreach (var model in paths.Where(p => !p.Steps.IsEmpty)) faults.AddRange(model.Faults().Select(f => $"{path}: {f}"));
            return faults.Count == 0 ? paths : [];
        }
        catch (JsonException e)
        {
            faults.Add($"{path}, line {e.LineNumber + 1}: the JSON cannot be read: {e.Message}");
            return [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add($"{path}: {e.Message}");
            return [];
        }
    }

    private PathModel ReadPath(JsonElement path, string place)
    {
        if (path.ValueKind != JsonValueKind.Object)
        {
            faults.Add($"{place}: a path is an object.");
            return new PathModel("", PathKind.Reference, []);
        }
        var name = Text(path, "name") ?? "";
        if (name.Length == 0) faults.Add($"{place}: the path has no name.");
        var kind = PathKind.Reference;
        switch (Text(path, "kind"))
        {
            case "reference": break;
            case "exception": kind = PathKind.Exception; break;
            case "anomaly": kind = PathKind.Anomaly; break;
            case var other: faults.Add($"{place} \"{name}\": the kind is \"{other}\"; say reference, exception or anomaly."); break;
        }
        if (!path.TryGetProperty("steps", out var steps) || steps.ValueKind != JsonValueKind.Array || steps.GetArrayLength() == 0)
        {
            faults.Add($"{place} \"{name}\": the path has no step.");
            return new PathModel(name, kind, []);
        }
        return new PathModel(name, kind, [.. steps.EnumerateArray().Select((s, i) => ReadStep(s, $"{place} \"{name}\", step {i + 1}"))]);
    }

    private ModelStep ReadStep(JsonElement step, string place)
    {
        if (step.ValueKind == JsonValueKind.String) return new ModelStep(Symbol(step.GetString()!));
        if (step.ValueKind != JsonValueKind.Object)
        {
            faults.Add($"{place}: a step is an activity or an object.");
            return new ModelStep(0);
        }
        ImmutableArray<int> anyOf = Text(step, "activity") is { } activity ? [Symbol(activity)] : [.. Texts(step, "anyOf", place).Select(Symbol)];
        if (anyOf.IsEmpty) faults.Add($"{place}: the step names no activity (\"activity\" or \"anyOf\").");
        return new ModelStep(anyOf.IsEmpty ? [0] : anyOf, [.. Texts(step, "channels", place).Select(Channel)], Flag(step, "optional", place), Repeats(step, place), Limit(step, place));
    }

    private int Symbol(string activity)
    {
        if (symbols.TryGetValue(activity, out var known)) return known;
        symbols.Add(activity, symbols.Count);
        return symbols.Count - 1;
    }

    // A channel that the log never names can never be met.
    private int Channel(string channel) => log.Extras.Channel?.IdOf(channel) is { } id and >= 0 ? id : int.MaxValue;

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private List<string> Texts(JsonElement of, string name, string place)
    {
        if (!of.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null) return [];
        if (list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String)) return list.EnumerateArray().Select(v => v.GetString()!).ToList();
        faults.Add($"{place}: \"{name}\" must be a list of texts.");
        return [];
    }

    private bool Flag(JsonElement of, string name, string place)
    {
        if (!of.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.False or JsonValueKind.Null) return false;
        if (value.ValueKind != JsonValueKind.True) faults.Add($"{place}: \"{name}\" must be true or false.");
        return true;
    }

    private int Repeats(JsonElement step, string place)
    {
        if (!step.TryGetProperty("repeatable", out var value) || value.ValueKind is JsonValueKind.False or JsonValueKind.Null) return 1;
        if (value.ValueKind == JsonValueKind.True) return ModelStep.DefaultRepeats;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var times) && times is >= 1 and <= ModelStep.MostRepeats) return times;
        faults.Add($"{place}: \"repeatable\" must be true or a number from 1 to {ModelStep.MostRepeats}.");
        return 1;
    }

    private double? Limit(JsonElement step, string place)
    {
        if (!step.TryGetProperty("limitSeconds", out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var seconds) && seconds >= 0) return seconds;
        faults.Add($"{place}: \"limitSeconds\" must be a number of seconds, zero or more.");
        return null;
    }
}
