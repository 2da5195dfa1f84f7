namespace Parcours.Measuring;

/// <summary>[M9] The class of a case.</summary>
public enum CaseClass
{
    /// <summary>Follows a reference path.</summary>
    Reference,

    /// <summary>Follows an exception path.</summary>
    Exception,

    /// <summary>Follows a modelled anomaly path.</summary>
    Anomaly,

    /// <summary>To qualify: nobody has named this behaviour yet.</summary>
    Unqualified,
}

/// <summary>How cases are judged. Open: null judges every case.</summary>
public sealed record ClassifyOptions
{
    /// <summary>[M9] When set, unfinished recent cases are not judged.</summary>
    public OpenRule? Open { get; init; }

    /// <summary>Outcomes that are failures, compared without case.</summary>
    public ImmutableArray<string> Failures { get; init; } = ["failure", "failed", "fail", "error", "ko", "échec", "echec", "erreur", "aborted", "abort"];
}

/// <summary>[M9] UtcNow: ticks at which the log was read (its last event when null). LimitSeconds: replaces the p95 of the gaps after a symbol.</summary>
public sealed record OpenRule(long? UtcNow = null, double? LimitSeconds = null);

/// <summary>
/// Cases judged alike: same variant (refined by channels where a path names channels), same path followed (or -1), same nearest path (or -1 when one is followed or there is none).
/// Cost: to the followed or nearest path. ReferenceCost: least cost over the reference paths, -1 when there are none.
/// </summary>
public readonly record struct CaseGroup(int Variant, int Followed, int Nearest, int Cost, int ReferenceCost, int Cases, int FirstCase)
{
    /// <summary>The path that the group is compared with, or -1.</summary>
    public int Path => Followed >= 0 ? Followed : Nearest;
}

/// <summary>[M9] The answer for one path; shares are of the judged cases.</summary>
public sealed record PathCases(PathModel Path, int Cases, Share Share, int NearestAnomalies);

/// <summary>[M8-M10] Every case judged against a set of paths. Cases of group -1 are not judged (open, or without any bound event).</summary>
public sealed class Classification
{
    private readonly CompiledPath[] paths;
    private readonly Variants units;
    private readonly int[] groupOfCase;
    private DeviationReader? reader;

    internal Classification(CaseSequences sequences, CompiledPath[] paths, Variants units, bool refined, ClassifyOptions options, CaseGroup[] groups, int[] groupOfCase, int open, int empty)
    {
        (Sequences, this.paths, this.units, IsRefined, Options) = (sequences, paths, units, refined, options);
        Groups = [.. groups];
        this.groupOfCase = groupOfCase;
        (OpenCases, EmptyCases) = (open, empty);
        Classes = new int[4];
        foreach (var group in groups) Classes[(int)ClassOf(group)] += group.Cases;
        Judged = Classes.Sum();
        Paths = [.. paths.Select((p, i) => Measure(p, i))];
    }

    /// <summary>Reads deviations, each group once, for whoever asks.</summary>
    internal DeviationReader Reader => reader ??= new DeviationReader(this);

    /// <summary>What was judged.</summary>
    public CaseSequences Sequences { get; }

    /// <summary>The groups of cases judged alike.</summary>
    public ImmutableArray<CaseGroup> Groups { get; }

    /// <summary>Cases that were judged.</summary>
    public int Judged { get; }

    /// <summary>[M9] Cases left open, not judged.</summary>
    public int OpenCases { get; }

    /// <summary>Cases without any symbol (no bound event), not judged.</summary>
    public int EmptyCases { get; }

    /// <summary>Per path, in map order.</summary>
    public ImmutableArray<PathCases> Paths { get; }

    internal bool IsRefined { get; }

    internal ClassifyOptions Options { get; }

    private int[] Classes { get; }

    /// <summary>Group of each case, -1 when it was not judged.</summary>
    public ReadOnlySpan<int> GroupOfCase => groupOfCase;

    /// <summary>Judged cases of a class.</summary>
    public int Cases(CaseClass of) => Classes[(int)of];

    /// <summary>The class of a group.</summary>
    public CaseClass ClassOf(in CaseGroup group) => group.Followed < 0 ? CaseClass.Unqualified : (CaseClass)(int)paths[group.Followed].Model.Kind;

    /// <summary>The symbols of a group's cases.</summary>
    public ReadOnlySpan<int> Sequence(in CaseGroup group) => Sequences.Symbols.Span[Sequences.CaseAt(units.FirstCase(group.Variant))];

    /// <summary>[M10] Cases by least cost over the reference paths, by rising cost; empty without a reference path.</summary>
    public ImmutableArray<(int Cost, int Cases)> ReferenceCosts() =>
        [.. Groups.Where(g => g.ReferenceCost >= 0).GroupBy(g => g.ReferenceCost).Select(g => (g.Key, g.Sum(x => x.Cases))).OrderBy(g => g.Key)];

    /// <summary>Where the group's first variant stands in the symbols.</summary>
    internal int Start(in CaseGroup group) => Sequences.CaseAt(units.FirstCase(group.Variant)).Start.Value;

    internal CompiledPath Compiled(int path) => paths[path];

    private PathCases Measure(CompiledPath path, int index)
    {
        var (followed, nearest) = (0, 0);
        foreach (var group in Groups)
        {
            if (group.Followed == index) followed += group.Cases;
            if (group.Nearest == index) nearest += group.Cases;
        }
        return new PathCases(path.Model, followed, Share.Wilson(followed, Judged), nearest);
    }
}
