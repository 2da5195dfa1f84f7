using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Parcours.Mapping;

/// <summary>
/// [A5] A map laid out: positioned, labelled primitives, each with a key that is stable while its record lives. Units are CSS pixels
/// at 100 %, x to the right and y down, origin at the top left of the map. Depends on the document only.
/// </summary>
/// <param name="Frame">Size and fixed bands of the picture.</param>
/// <param name="Items">Everything to paint, in painting order within a kind.</param>
public sealed record Scene(Id<JourneyMap> Map, SceneFrame Frame, ImmutableArray<SceneItem> Items);

/// <summary>The outer measures of a scene.</summary>
/// <param name="LaneHeaderWidth">Width of the lane names at the left.</param>
/// <param name="HeaderHeight">Height of phases and stage names at the top.</param>
/// <param name="BandTop">Where the satisfaction band begins, or the first band when the map shows no satisfaction.</param>
/// <param name="BandHeight">Height of the satisfaction band; 0 when the map shows none.</param>
/// <param name="Bands">All bands under the lanes, from the top; <paramref name="BandTop"/> and <paramref name="BandHeight"/> are those of satisfaction.</param>
public sealed record SceneFrame(
    double Width, double Height, double LaneHeaderWidth, double HeaderHeight, double BandTop, double BandHeight, EquatableArray<SceneBand> Bands);

/// <summary>A band under the lanes: one of <see cref="MapBands"/>.</summary>
public sealed record SceneBand(string Band, double Top, double Height);

/// <summary>One primitive of a scene.</summary>
/// <param name="Key">Unique in the scene and stable: the record's id, or made of record ids.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ScenePhase), "phase")]
[JsonDerivedType(typeof(SceneStage), "stage")]
[JsonDerivedType(typeof(SceneLane), "lane")]
[JsonDerivedType(typeof(SceneCard), "card")]
[JsonDerivedType(typeof(SceneHop), "hop")]
[JsonDerivedType(typeof(SceneEnd), "end")]
[JsonDerivedType(typeof(SceneNote), "note")]
[JsonDerivedType(typeof(SceneStop), "stop")]
[JsonDerivedType(typeof(SceneSpan), "span")]
[JsonDerivedType(typeof(SceneBandCell), "bandCell")]
public abstract record SceneItem(string Key);

/// <summary>A phase's bar over its stages; a phase whose stages are apart has one bar per run.</summary>
public sealed record ScenePhase(string Key, Id<Phase> Phase, double X, double Y, double Width, double Height, EquatableArray<string> Lines)
    : SceneItem(Key);

/// <summary>A stage's column; Lines are its name, broken. CardX is where its cards begin.</summary>
public sealed record SceneStage(
    string Key, Id<Stage> Stage, int Number, double X, double Width, double CardX, double CardWidth, double LabelY, EquatableArray<string> Lines)
    : SceneItem(Key);

/// <summary>A lane's row; Lines are its name, broken. StripTop is where its through-strip begins.</summary>
public sealed record SceneLane(
    string Key, Id<Lane> Lane, double Y, double Height, double StripTop, bool Backstage, string Icon, EquatableArray<string> Lines)
    : SceneItem(Key);

/// <summary>A touchpoint's card with its title broken into lines (at most two).</summary>
/// <param name="Moment">Its moment of truth, or null.</param>
/// <param name="Goal">What it says of the map's goal: painted as a small flag.</param>
/// <param name="Photo">The strip at its top, or null.</param>
/// <param name="Quote">A customer's words under its title, or null.</param>
public sealed record SceneCard(
    string Key,
    Id<Touchpoint> Touchpoint,
    Id<Stage> Stage,
    Id<Lane> Lane,
    double X,
    double Y,
    double Width,
    double Height,
    EquatableArray<string> Lines,
    string Icon,
    Id<MomentOfTruth>? Moment,
    GoalPart Goal = GoalPart.None,
    ScenePhoto? Photo = null,
    SceneQuote? Quote = null) : SceneItem(Key);

/// <summary>The room of a photo: the card's whole width, from its top. The picture itself comes by its own way (L6), or is a marked gap.</summary>
public sealed record ScenePhoto(Id<Photo> Photo, Guid Picture, string Text, double Height);

/// <summary>The room of a quote, <paramref name="Y"/> from the card's top. The words themselves come by their own way (L6), or are a marked gap.</summary>
public sealed record SceneQuote(Id<Quote> Quote, Guid Testimony, string By, double Y, double Height);

/// <summary>
/// A bar over the stages from <paramref name="First"/> to <paramref name="Last"/>, from left to right, with its text broken into lines (at most two).
/// In a lane the text keeps to its first stage, where no line passes: lines that go down a gutter are painted over the bar.
/// </summary>
public sealed record SceneSpan(
    string Key,
    Id<StageSpan> Span,
    Id<Stage> First,
    Id<Stage> Last,
    Id<Lane>? Lane,
    double X,
    double Y,
    double Width,
    double Height,
    EquatableArray<string> Lines,
    NoteHue Hue) : SceneItem(Key);

/// <summary>A sticky note with its text broken into lines (at most six): over the cards of its cell, or under the lanes when it has none.</summary>
public sealed record SceneNote(
    string Key,
    Id<Note> Note,
    Id<Stage>? Stage,
    Id<Lane>? Lane,
    double X,
    double Y,
    double Width,
    double Height,
    EquatableArray<string> Lines,
    NoteHue Hue) : SceneItem(Key);

/// <summary>What a hop is, for its mark.</summary>
public enum HopKind
{
    /// <summary>Onward, or within the column.</summary>
    Forward,

    /// <summary>Back in time: an arc in the strip, with an arrow.</summary>
    Loop,
}

/// <summary>
/// One hop of a path: the line between two consecutive steps, orthogonal with rounded corners. Two hops share no stretch except inside a
/// card that both visit.
/// </summary>
/// <param name="Points">x0, y0, x1, y1...: corners of the line; consecutive points differ in x or in y, never in both.</param>
/// <param name="Radius">Radius of the rounded corners.</param>
/// <param name="Pitch">Distance to the nearest parallel track: painters draw at most Pitch - 4 wide.</param>
/// <param name="From">The step it leaves, null for the lead-in of a first step.</param>
/// <param name="To">The step it reaches, null for the lead-out of a last step.</param>
public sealed record SceneHop(
    string Key,
    Id<JourneyPath> Path,
    PathKind PathKind,
    Id<PathStep>? From,
    Id<PathStep>? To,
    HopKind Hop,
    EquatableArray<double> Points,
    double Radius,
    double Pitch) : SceneItem(Key);

/// <summary>The end mark of an abandoned path: a cross centred at (X, Y).</summary>
public sealed record SceneEnd(string Key, Id<JourneyPath> Path, PathKind PathKind, double X, double Y) : SceneItem(Key);

/// <summary>A step that may be left out or taken several times: a ring centred at (X, Y), on the line just before its card.</summary>
/// <param name="Optional">True when a case may leave the step out.</param>
/// <param name="Repeat">How many times in a row it may come.</param>
/// <param name="Radius">Radius of the ring: as wide as the tracks beside leave room for.</param>
public sealed record SceneStop(
    string Key, Id<JourneyPath> Path, PathKind PathKind, Id<PathStep> Step, bool Optional, int Repeat, double X, double Y, double Radius) : SceneItem(Key);

/// <summary>What a band says of a stage: the first of what was said, broken into lines, how many more there are, or the scores.</summary>
/// <param name="Lines">At most two; none for scores, and for waiting, which painters write from the measures.</param>
/// <param name="More">How many were said beside the first.</param>
/// <param name="Expected">[S61.1] What is expected at the stage: painters add whether it is kept, from the measures.</param>
/// <param name="Cx">Mean score of the stage, 0 to 10, or null.</param>
/// <param name="Ex">Mean score of the stage, 0 to 10, or null.</param>
/// <param name="Ops">Mean score of the stage, 0 to 10, or null.</param>
public sealed record SceneBandCell(
    string Key,
    string Band,
    Id<Stage> Stage,
    double X,
    double Y,
    double Width,
    double Height,
    EquatableArray<string> Lines,
    int More,
    EquatableArray<SceneExpectation> Expected,
    double? Cx = null,
    double? Ex = null,
    double? Ops = null) : SceneItem(Key);
