using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>A map read from a file, not yet made. Parts name each other by their place in these lists.</summary>
/// <param name="Name">What the file calls it, or empty.</param>
/// <param name="Kind">What kind of document the file is.</param>
public sealed record MapDraft(
    string Name,
    DocumentKind Kind,
    ImmutableArray<DraftStage> Stages,
    ImmutableArray<DraftLane> Lanes,
    ImmutableArray<DraftTouchpoint> Touchpoints,
    ImmutableArray<DraftPath> Paths,
    ImmutableArray<DraftNote> Notes)
{
    /// <summary>The most stages of a map that is read from a file.</summary>
    public const int MostStages = 120;

    /// <summary>The most lanes.</summary>
    public const int MostLanes = 60;

    /// <summary>The most touchpoints.</summary>
    public const int MostTouchpoints = 2_000;

    /// <summary>The most paths.</summary>
    public const int MostPaths = 24;

    /// <summary>The most steps of all paths together.</summary>
    public const int MostSteps = 8_000;

    /// <summary>The most notes.</summary>
    public const int MostNotes = 1_000;

    /// <summary>The longest name, in characters; what is longer is shortened, and its whole text becomes the description.</summary>
    public const int LongestName = RecordRules.LongestName;

    /// <summary>The longest text.</summary>
    public const int LongestText = RecordRules.LongestText;

    /// <summary>A draft of nothing.</summary>
    public static MapDraft Empty { get; } = new("", DocumentKind.Document, [], [], [], [], []);
}

/// <summary>A column; Phase is the name of the life-cycle phase that the file sets over it, or empty.</summary>
public sealed record DraftStage(string Name, string Phase = "");

/// <summary>A row.</summary>
/// <param name="Backstage">True when its name says that the client does not see it.</param>
public sealed record DraftLane(string Name, string Icon = "web", bool Backstage = false);

/// <summary>A card; those of one cell are in the order of the list.</summary>
/// <param name="IsMoment">True when the file says that it is a moment of truth.</param>
/// <param name="Importance">0 (not said) to 10.</param>
public sealed record DraftTouchpoint(
    int Stage, int Lane, string Name, string Description = "", string Owner = "", string Expectation = "", string Showstopper = "", bool IsMoment = false, int Importance = 0)
{
    /// <summary>True when it becomes a moment of truth too.</summary>
    public bool HasMoment => IsMoment || Expectation.Length > 0 || Showstopper.Length > 0;
}

/// <summary>A path through touchpoints, by their places in the list.</summary>
public sealed record DraftPath(string Name, PathKind Kind, ImmutableArray<int> Steps);

/// <summary>A note, in a stage and a lane, or beside the map.</summary>
public sealed record DraftNote(string Text, int? Stage = null, int? Lane = null);
