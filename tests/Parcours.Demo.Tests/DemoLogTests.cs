using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Parcours.Demo.Log;
using Parcours.Demo.Study;
using Parcours.Mapping;
using Parcours.Tests;
using Xunit;
using Wording = Parcours.Demo.Log.Wording;

namespace Parcours.Demo.Tests;

public sealed class DemoLogTests
{
    private static readonly DemoLog Log = DemoLog.Draw();
    private static readonly string[][] Rows = [.. Csv(Log).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))];

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        var hash = Hash(Log);

        Assert.Equal(hash, Hash(DemoLog.Draw()), StringComparer.Ordinal);
        Assert.NotEqual(hash, Hash(DemoLog.Draw(7)), StringComparer.Ordinal);
    }

    [Fact]
    public void There_are_more_than_a_hundred_thousand_events_in_the_first_quarter_of_2026()
    {
        Assert.InRange(Rows.Length, 100_000, 200_000);
        Assert.Equal(Log.Truth.Events, Rows.Length);
        Assert.All(Rows, row => Assert.InRange(row[2], "2026-01-01 00:00:00", "2026-03-31 23:59:59"));
        Assert.All(Rows.Zip(Rows.Skip(1)), pair => Assert.True(string.CompareOrdinal(pair.First[2], pair.Second[2]) <= 0));
    }

    [Fact]
    public void No_case_has_two_events_of_one_second() =>
        Assert.Equal(Rows.Length, Rows.Select(row => (row[0], row[2])).Distinct().Count());

    [Fact]
    public void Only_the_activity_left_out_on_purpose_is_unbound()
    {
        var unbound = Rows.Where(row => Touchpoint(row) is null).ToList();

        Assert.All(unbound, row => Assert.Equal(Wording.Unbound, row[1]));
        Assert.Equal(Log.Truth.UnboundEvents, unbound.Count);
        Assert.InRange(unbound.Count / (double)Rows.Length, 0.002, 0.01);
    }

    [Theory, Rule("M9")]
    [InlineData(DemoLog.Seed, DemoLog.Cases)]
    [InlineData(1, 3_000)]
    [InlineData(77, 500)]
    public void The_stated_truth_is_what_comparing_sequences_with_the_paths_of_the_study_gives(int seed, int cases)
    {
        var log = DemoLog.Draw(seed, cases);
        var paths = PlainPaths();
        var followed = Sequences(log).Select(sequence => paths.GetValueOrDefault(sequence)).ToList();

        Assert.Equal(cases, followed.Count);
        Assert.All(log.Truth.Paths, path => Assert.Equal(path.Cases, followed.Count(found => found?.Name == path.Name)));
        Assert.Equal(
            log.Truth.Classes,
            new ClassCounts(Of(PathKind.Reference), Of(PathKind.Exception), Of(PathKind.Anomaly), followed.Count(found => found is null)));
        Assert.Equal(log.Truth.Classes.Unqualified, log.Truth.Noise.Sum(noise => noise.Cases));

        int Of(PathKind kind) => followed.Count(found => found?.Kind == kind);
    }

    [Fact]
    public void The_figures_in_the_samples_paper_are_those_of_the_log()
    {
        var paper = File.ReadAllText(Path.Combine(Repository.Root, "samples", "README.md"));
        var (reference, exception, anomaly, unqualified) = Log.Truth.Classes;

        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"{reference:#,##0} reference, {exception:#,##0} exception, {anomaly:#,##0} anomaly, {unqualified:#,##0} to qualify"),
            paper, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{Log.Truth.Events:#,##0} events"), paper, StringComparison.Ordinal);
        Assert.All(Log.Truth.Paths, path => Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $" | {path.Cases:#,##0} | {100 * path.Share:0.0} % |"), paper, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_path_has_the_share_it_was_given() =>
        Assert.All(RealityMap.Routes.Zip(Log.Truth.Paths), pair => Assert.InRange(pair.Second.Share, pair.First.Share - 0.015, pair.First.Share + 0.015));

    [Fact]
    public void Satisfaction_falls_when_putting_into_service_and_when_complaining_and_comes_back()
    {
        var nps = NpsByStage();

        Assert.True(nps["S’informer"] > 25 && nps["Souscrire"] > 35, string.Join(", ", nps));
        Assert.True(nps["Mettre en service"] < -15 && nps["Réclamer"] < -30, string.Join(", ", nps));
        Assert.True(nps["Renouveler"] > 20, string.Join(", ", nps));
    }

    private static readonly IReadOnlyList<StudyRecord> Study = DemoStudy.Records();

    private static readonly Dictionary<(string Activity, string Channel), Id<Touchpoint>> Bound =
        Study.OfType<Binding>().ToDictionary(binding => (binding.Activity, binding.Channel), binding => binding.Touchpoint);

    private static Id<Touchpoint>? Touchpoint(string[] row) =>
        Bound.TryGetValue((row[1], row[3]), out var byChannel) ? byChannel : Bound.TryGetValue((row[1], ""), out var any) ? any : null;

    private static IEnumerable<string> Sequences(DemoLog log) =>
        Csv(log).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))
            .GroupBy(row => row[0], StringComparer.Ordinal)
            .Select(rows => string.Join(' ', rows.Select(Touchpoint).OfType<Id<Touchpoint>>()));

    private static Dictionary<string, JourneyPath> PlainPaths()
    {
        var plain = new Dictionary<string, JourneyPath>(StringComparer.Ordinal);
        var map = Named.Id<JourneyMap>(RealityMap.Code);
        foreach (var path in Study.OfType<JourneyPath>().Where(path => path.Map == map))
        {
            var steps = Study.OfType<PathStep>().Where(step => step.Path == path.Id).OrderBy(step => step.Order, StringComparer.Ordinal).ToArray();
            foreach (var sequence in Expand(steps)) plain.Add(string.Join(' ', sequence), path);
        }

        return plain;
    }

    private static IEnumerable<IEnumerable<Id<Touchpoint>>> Expand(ReadOnlyMemory<PathStep> steps)
    {
        if (steps.IsEmpty) return [[]];
        var first = steps.Span[0];
        var rests = Expand(steps[1..]).ToList();
        return Enumerable.Range(first.Optional ? 0 : 1, first.Repeat + (first.Optional ? 1 : 0))
            .SelectMany(times => rests.Select(rest => Enumerable.Repeat(first.Touchpoint, times).Concat(rest)));
    }

    private static Dictionary<string, double> NpsByStage()
    {
        var stages = Study.OfType<Stage>().ToDictionary(stage => stage.Id, stage => stage.Name);
        var stageOf = Study.OfType<Touchpoint>().ToDictionary(card => card.Id, card => stages[card.Stage]);
        return Rows.Where(row => row[5].Length > 0)
            .GroupBy(row => stageOf[Touchpoint(row)!.Value], row => int.Parse(row[5], CultureInfo.InvariantCulture), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => 100.0 * group.Average(answer => answer >= 9 ? 1 : answer <= 6 ? -1 : 0), StringComparer.Ordinal);
    }

    private static string Hash(DemoLog log) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Csv(log))));

    private static string Csv(DemoLog log)
    {
        using var bytes = new MemoryStream();
        LogFiles.WriteCsv(log, bytes);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
