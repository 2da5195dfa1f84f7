using System.Collections.Immutable;
using Parcours.Demo.Study;
using Parcours.Mapping;

namespace Parcours.Demo.Log;

/// <summary>The event log of the demo study: the same seed and number of cases give the same events.</summary>
internal sealed record DemoLog(ImmutableArray<LogEvent> Events, LogTruth Truth)
{
    public const int Seed = 2026;
    public const int Cases = 14_000;

    /// <summary>Draws the cases, and orders all events by time; events of one instant stay in the order of their cases.</summary>
    public static DemoLog Draw(int seed = Seed, int cases = Cases)
    {
        // Two streams of chance: rewording what is told does not change the truth about the cases.
        var walker = new Walker(new Random(seed));
        var teller = new Teller(new Random(~seed));
        var walks = new List<Walk>(cases);
        var events = new List<LogEvent>(cases * 9);
        for (var number = 1; number <= cases; number++)
        {
            walks.Add(walker.Next());
            events.AddRange(teller.Tell(number, walks[^1]));
        }

        return new DemoLog([.. events.OrderBy(row => row.At)], TruthOf(walks, events));
    }

    private static LogTruth TruthOf(List<Walk> walks, List<LogEvent> events)
    {
        var labels = walks.CountBy(walk => walk.Label, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return new LogTruth(
            walks.Count,
            events.Count,
            events.Count(row => row.Activity == Wording.Unbound),
            new ClassCounts(Of(PathKind.Reference), Of(PathKind.Exception), Of(PathKind.Anomaly), Of(null)),
            [.. RealityMap.Routes.Select(route => new PathCount(
                route.Name, route.Kind, labels.GetValueOrDefault(route.Code), Math.Round(labels.GetValueOrDefault(route.Code) / (double)walks.Count, 6)))],
            [.. labels.Where(label => RealityMap.Routes.All(route => route.Code != label.Key)).OrderBy(label => label.Key, StringComparer.Ordinal)
                .Select(label => new NoiseCount(label.Key, label.Value))]);

        int Of(PathKind? kind) => walks.Count(walk => walk.Class == kind);
    }
}

/// <summary>What is known to be in the log. The fields that `parcours measure --json` has too mean the same.</summary>
internal sealed record LogTruth(
    int Cases, int Events, int UnboundEvents, ClassCounts Classes, ImmutableArray<PathCount> Paths, ImmutableArray<NoiseCount> Noise);

/// <summary>Cases by class (M9), time limits and open cases aside.</summary>
internal sealed record ClassCounts(int Reference, int Exception, int Anomaly, int Unqualified);

/// <summary>Cases that follow a path; the share is 0..1.</summary>
internal sealed record PathCount(string Name, PathKind Kind, int Cases, double Share);

/// <summary>Unqualified cases by the disturbance that made them.</summary>
internal sealed record NoiseCount(string Kind, int Cases);
