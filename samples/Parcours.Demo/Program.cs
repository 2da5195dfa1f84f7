using System.Globalization;
using Parcours.Demo.Log;
using Parcours.Demo.Study;
using Parcours.Files.StudyFiles;

const string Usage = "Usage: Parcours.Demo [--study OUT.parcours.json] [--interviews OUT.json] [--log OUT.csv] [--truth OUT.json] [--seed 2026] [--cases 14000]";

if (Arguments(args) is not { Count: > 0 } given)
{
    Console.Error.WriteLine(Usage);
    return 2;
}

if (given.TryGetValue("--study", out var studyPath))
{
    using var output = File.Create(studyPath);
    StudyFile.Write(DemoStudy.Records(), output);
}

Write("--interviews", Interviews.Write);

if (given.ContainsKey("--log") || given.ContainsKey("--truth"))
{
    if (Whole("--seed", DemoLog.Seed) is not { } seed || Whole("--cases", DemoLog.Cases) is not { } cases || cases > 99_999)
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }

    var log = DemoLog.Draw(seed, cases);
    Write("--log", output => LogFiles.WriteCsv(log, output));
    Write("--truth", output => LogFiles.WriteTruth(log, output));
    Console.Error.WriteLine($"{log.Truth.Cases} cases, {log.Truth.Events} events.");
}

return 0;

static Dictionary<string, string>? Arguments(string[] args)
{
    string[] known = ["--study", "--interviews", "--log", "--truth", "--seed", "--cases"];
    var found = new Dictionary<string, string>(StringComparer.Ordinal);
    if (args.Length % 2 != 0) return null;
    for (var i = 0; i < args.Length; i += 2)
    {
        if (!known.Contains(args[i], StringComparer.Ordinal) || !found.TryAdd(args[i], args[i + 1])) return null;
    }

    return found;
}

int? Whole(string name, int otherwise) =>
    !given.TryGetValue(name, out var text) ? otherwise
    : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
    : null;

void Write(string name, Action<Stream> write)
{
    if (!given.TryGetValue(name, out var path)) return;
    using var output = File.Create(path);
    write(output);
}
