using Parcours.Mapping;

namespace Parcours.Server.Observations;

/// <summary>What somebody who works with clients noticed.</summary>
internal enum ObservationKind
{
    /// <summary>It costs the client effort or patience.</summary>
    Irritant,

    /// <summary>It stops the client.</summary>
    Blockage,

    /// <summary>The client goes through it again and again.</summary>
    Loop,

    /// <summary>It wins the client.</summary>
    Delight,

    /// <summary>Rare, and worth watching.</summary>
    WeakSignal,

    /// <summary>What could be done.</summary>
    Idea,
}

/// <summary>Where an observation stands.</summary>
internal enum ObservationStatus
{
    /// <summary>Nobody has reviewed it.</summary>
    New,

    /// <summary>Something in the study rests on it.</summary>
    Reviewed,

    /// <summary>Looked at, and left with its reason.</summary>
    Aside,

    /// <summary>[S57.6] Erased on request before anybody reviewed it: a marked gap.</summary>
    Erased,
}

/// <summary>What the team makes of an observation.</summary>
internal enum ReviewOutcome
{
    /// <summary>A mark on a touchpoint or path, its evidence what staff tell.</summary>
    Mark,

    /// <summary>A decision in the journal.</summary>
    Decision,

    /// <summary>A note on the map.</summary>
    Note,

    /// <summary>Nothing, with a reason.</summary>
    Aside,
}

/// <summary>[S57.5] The one review of an observation.</summary>
/// <param name="Text">The team's own words: what the record says, or why it was set aside.</param>
/// <param name="By">The reviewer's name as it was shown.</param>
/// <param name="Record">What rests on it; null when it was set aside.</param>
internal sealed record Review(ReviewOutcome Outcome, string Text, string By, DateTimeOffset At, RecordId? Record = null);

/// <summary>
/// An observation without its words: these are a testimony under its id, so that a mark that rests on it quotes the same words, and they are
/// erased once.
/// </summary>
/// <param name="Id">Drawn by the sender's browser: what is sent again under it is the same one (S57.3).</param>
/// <param name="Link">The link it came by.</param>
/// <param name="Place">The touchpoint; null for elsewhere.</param>
/// <param name="PlaceName">What the touchpoint was called that day: a card may go, the observation stays.</param>
/// <param name="Site">Site or unit, or empty.</param>
/// <param name="Name">The sender's name, or empty.</param>
/// <param name="Group">[S57.7] The observation it is reviewed with; null when it stands for itself.</param>
internal sealed record Observation(
    Guid Id,
    Guid Study,
    Guid Link,
    Guid? Map,
    Guid? Place,
    string PlaceName,
    ObservationKind Kind,
    string Site,
    string Name,
    DateTimeOffset At,
    Guid? Group = null,
    ObservationStatus Status = ObservationStatus.New,
    Review? Review = null)
{
    public const int LongestText = 2000;
    public const int LongestSite = 100;
    public const int LongestName = 60;

    /// <summary>[S57.5] True while it can be reviewed: nobody has, or what came of it is gone from the study.</summary>
    public bool IsOpen(StudyState state) => Status == ObservationStatus.New || (Status == ObservationStatus.Reviewed && Review?.Record is { } made && state.Find(made) is null);
}

/// <summary>A way in for what staff notice: of a study or one of its maps, until a time. It shows names of touchpoints and takes observations.</summary>
/// <param name="Map">The one map it asks about; null for every map of the study.</param>
/// <param name="Title">What the team calls it: staff read it too.</param>
/// <param name="Most">How many observations it takes.</param>
internal sealed record ObservationLink(Guid Id, Guid Study, Guid? Map, string Title, DateTimeOffset Created, DateTimeOffset Expires, int Most, bool Revoked = false)
{
    /// <summary>[S57.1] True while it takes observations.</summary>
    public bool IsLive(DateTimeOffset now) => !Revoked && now < Expires;

    /// <summary>[S57.1] The maps it asks about: archived ones are not asked about, whether it names them or not.</summary>
    public IEnumerable<JourneyMap> MapsOf(StudyState state) =>
        Map is { } one ? state.Find(new Id<JourneyMap>(one)) is { Archived: false } map ? [map] : [] : state.All<JourneyMap>().Where(each => !each.Archived).OrderBy(each => each.Name, StringComparer.CurrentCulture);
}
