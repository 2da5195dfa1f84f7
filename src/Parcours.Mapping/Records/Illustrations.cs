namespace Parcours.Mapping;

/// <summary>[S53.2] The photo of a touchpoint. [L6] Its bytes are in the erasable store of pictures: this record only refers to them.</summary>
/// <param name="Picture">Reference to the bytes.</param>
/// <param name="Width">[S53.1] Width of the picture in pixels.</param>
/// <param name="Height">[S53.1] Height of the picture in pixels.</param>
/// <param name="Text">What it shows, for those who do not see it; empty until somebody wrote it.</param>
public sealed record Photo(Id<Photo> Id, Id<Touchpoint> Touchpoint, Guid Picture, int Width, int Height, string Text = "") : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}

/// <summary>[S53.2] A customer's words on a touchpoint's card. [L6] The words are a testimony in the erasable store: this record only refers to them.</summary>
/// <param name="Testimony">Reference to the words.</param>
/// <param name="By">Who said them, as a role (a client who moves in), never a name; or empty.</param>
public sealed record Quote(Id<Quote> Id, Id<Touchpoint> Touchpoint, Guid Testimony, string By = "") : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}

/// <summary>A bar over consecutive stages of a lane, or of the whole map: what lasts (waiting for the technician, the contract runs).</summary>
/// <param name="First">The stage at one end.</param>
/// <param name="Last">The stage at the other end; it may be the same, or stand before the first once stages were put in another order.</param>
/// <param name="Lane">The lane it stands in, or null for the whole map: then it stands above all lanes.</param>
public sealed record StageSpan(
    Id<StageSpan> Id, Id<JourneyMap> Map, Id<Stage> First, Id<Stage> Last, string Text, string Order, Id<Lane>? Lane = null, NoteHue Hue = NoteHue.Blue) : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}

/// <summary>[S53.2] A picture of an older map laid under a map, to draw over it; never part of a picture or a print of the map.</summary>
/// <param name="Picture">[L6] Reference to its bytes in the erasable store of pictures.</param>
/// <param name="Width">[S53.1] Width of the picture in pixels.</param>
/// <param name="Height">[S53.1] Height of the picture in pixels.</param>
/// <param name="X">Its left edge, in the map's units (CSS pixels at 100 %).</param>
/// <param name="Y">Its top edge.</param>
/// <param name="Size">[S53.5] How wide it is drawn, in the map's units.</param>
/// <param name="Opacity">[S53.5] 0.05 to 1.</param>
/// <param name="Name">The name of the file it came from, or empty.</param>
public sealed record Underlay(
    Id<Underlay> Id, Id<JourneyMap> Map, Guid Picture, int Width, int Height, double X, double Y, double Size, double Opacity = 0.5, string Name = "") : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;
}
