using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Parcours.Measuring;
using Parcours.Tests.Crash;

namespace Parcours.Bench;

/// <summary>
/// A path drawn and edited on a map with a log already imported: from sending the change on the socket to the log entry, the scene and the
/// measures that came back. The real server process, one person.
/// </summary>
internal static class DrawBench
{
    private const int Paths = 8;
    private const int Edits = 100;

    public static async Task<int> Run(string path)
    {
        // Paths that the log really takes: its most frequent variants.
        var log = ImportBench.Import(path);
        var variants = CaseSequences.Of(log).Variants;
        int[][] steps = [.. Enumerable.Range(0, Paths).Select(v => variants.Sequence(v).ToArray())];

        using var data = new TemporaryFolder();
        using var server = await ServerProcess.Start(data.Path);
        using var created = await server.Http.PostAsJsonAsync(new Uri("/api/studies", UriKind.Relative), new { name = "Banc", language = "fr" });
        var study = Guid.Parse((await created.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!["id"]!.GetValue<string>());
        await Import(server.Http, study, path);
        using var drawer = new Drawer(study);
        await drawer.Join(server.Address, log.ActivityNames);

        var (drawn, edited) = (new List<Answer>(), new List<Answer>());
        for (var p = 0; p < Paths; p++) drawn.Add(await drawer.Draw(steps[p]));
        for (var e = 0; e < Edits; e++) edited.Add(await drawer.Extend(e % Paths, e % log.ActivityNames.Length));
        var (_, memory) = server.Use();

        var text = string.Create(CultureInfo.InvariantCulture, $"""
            # A path drawn, through the socket

            `dotnet run -c Release --project bench/Parcours.Bench -- draw LOG.csv`: {log.EventCount} events, {log.CaseCount} cases, {variants.Count} variants, imported and bound; {Paths} paths drawn (the log's most
            frequent variants), then {Edits} edits, each a step more. Real server process, one person, {Environment.ProcessorCount} shared cores. Milliseconds from sending
            on the socket: median / 95th percentile / most.

            | | the edit is stored and told | the picture | shares and classes of all cases |
            |---|---|---|---|
            | the first path, which binds nothing new | {Row([drawn[0]])} |
            | a path drawn | {Row([.. drawn.Skip(1)])} |
            | a step added to one of {Paths} paths | {Row(edited)} |

            Server memory after all: {memory / 1e6:F0} MB.

            """);
        Console.Write(text);
        if (ImportBench.Results() is { } folder) await File.WriteAllTextAsync(Path.Combine(folder, "draw.md"), text);
        return 0;
    }

    private static async Task Import(HttpClient http, Guid study, string path)
    {
        await using var file = File.OpenRead(path);
        using var content = new StreamContent(file);
        using var sent = await http.PostAsync(new Uri($"/api/studies/{study}/uploads?name=log.csv", UriKind.Relative), content);
        var upload = (await sent.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!["upload"]!.GetValue<string>();
        using var begun = await http.PostAsJsonAsync(new Uri($"/api/studies/{study}/logs", UriKind.Relative), new { upload, fileName = "log.csv", name = "log", mapping = (string?)null });
        var job = (await begun.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!["job"]!.GetValue<string>();
        while (await http.GetFromJsonAsync<JsonObject>(new Uri($"/api/jobs/{job}", UriKind.Relative)) is { } status)
        {
            switch (status["state"]!.GetValue<string>())
            {
                case "done": return;
                case "failed" or "cancelled" or "refused": throw new InvalidOperationException(status.ToJsonString());
                default: await Task.Delay(50); break;
            }
        }
    }

    private static string Row(IReadOnlyList<Answer> answers) =>
        string.Join(" | ", Quantiles(answers, a => a.Stored), Quantiles(answers, a => a.Scene), Quantiles(answers, a => a.Overlay));

    private static string Quantiles(IReadOnlyList<Answer> answers, Func<Answer, TimeSpan> pick)
    {
        double[] times = [.. answers.Select(a => pick(a).TotalMilliseconds).Order()];
        return string.Join(" / ", new[] { .5, .95, 1 }.Select(share => times[Math.Min(times.Length - 1, (int)(times.Length * share))].ToString("F1", CultureInfo.InvariantCulture)));
    }
}
