namespace Parcours.Measuring;

/// <summary>Cases that go from one step of a path to another (an optional step left out makes a longer link). Steps are indexes in the path.</summary>
public sealed record LinkCases(int Path, int FromStep, int ToStep, int Cases);

/// <summary>A map measured with a log: classes, paths and links, beside what does not depend on paths (<see cref="Log"/>: touchpoints, flow, unbound events).</summary>
public sealed class MapMeasure
{
    private ImmutableArray<LinkCases> links;
    private DeviationReport? deviations;

    internal MapMeasure(BoundLog log, Classification classes)
    {
        (Log, Classes) = (log, classes);
    }

    /// <summary>The bound log: touchpoint measures, flow, unbound events, share of bound events.</summary>
    public BoundLog Log { get; }

    /// <summary>Class of every case, cases and share per path, nearest anomalies, open cases, cases without a bound event.</summary>
    public Classification Classes { get; }

    /// <summary>Per path and link, the cases that follow the path and take the link; links nobody takes are left out.</summary>
    public ImmutableArray<LinkCases> Links => links.IsDefault ? links = LinksOf() : links;

    /// <summary>[M11, M12] Deviations of the unqualified cases, computed when first asked for.</summary>
    public DeviationReport Deviations(CancellationToken cancel = default) => deviations ??= DeviationReport.Of(Classes, cancel);

    /// <summary>Cases that take the path's steps one right after another, whatever comes before and after: what a path still being drawn holds.</summary>
    public long Taking(int path)
    {
        var steps = Classes.Compiled(path).Model.Steps;
        return Classes.Groups.Where(group => group.Cases > 0 && Takers.Hold(Classes.Sequence(group), steps)).Sum(group => (long)group.Cases);
    }

    private ImmutableArray<LinkCases> LinksOf()
    {
        var counts = new SortedDictionary<(int Path, int From, int To), int>();
        foreach (var group in Classes.Groups)
        {
            if (group.Followed < 0 || group.Cases == 0) continue;
            var steps = ChosenSequence.Of(Classes.Compiled(group.Followed), Classes.Sequence(group)).Steps;
            foreach (var link in steps.Zip(steps.Skip(1)).Where(l => l.First != l.Second).Distinct())
            {
                var key = (group.Followed, link.First, link.Second);
                counts[key] = counts.GetValueOrDefault(key) + group.Cases;
            }
        }
        return [.. counts.Select(c => new LinkCases(c.Key.Path, c.Key.From, c.Key.To, c.Value))];
    }
}
