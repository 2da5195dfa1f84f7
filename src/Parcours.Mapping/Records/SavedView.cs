namespace Parcours.Mapping;

/// <summary>A way of looking at a map that somebody kept; a presentation walks through them in order. It never moves anything of the map.</summary>
/// <param name="Faded">Paths under full strength.</param>
/// <param name="Strengths">Their strengths, in the same order: 0 (hidden) to 1.</param>
/// <param name="Solo">The only path shown, or null.</param>
/// <param name="Colour">What colours the cards: nps, wait, rework, volume, or empty.</param>
/// <param name="CenterX">Middle of the window on the map, in the scene's pixels.</param>
/// <param name="CenterY">Middle of the window on the map, in the scene's pixels.</param>
/// <param name="Zoom">Screen pixels for one of the scene; 0 shows the whole map, in a window of any size.</param>
/// <param name="Signs">[S50.1] What is written on the map under full strength: colour, figures, weights, rings, curve, moments, marks, voice, actions, notes, comments.</param>
/// <param name="SignStrengths">Their strengths, in the same order: 0 (hidden) to 1.</param>
public sealed record SavedView(
    Id<SavedView> Id,
    Id<JourneyMap> Map,
    string Name,
    string Order,
    EquatableArray<Id<JourneyPath>> Faded = default,
    EquatableArray<double> Strengths = default,
    Id<JourneyPath>? Solo = null,
    string Colour = "",
    double CenterX = 0,
    double CenterY = 0,
    double Zoom = 0,
    EquatableArray<string> Signs = default,
    EquatableArray<double> SignStrengths = default) : StudyRecord
{
    /// <inheritdoc/>
    protected override RecordId Own => Id;

    /// <summary>The same view without a path that is gone.</summary>
    public SavedView Without(RecordId path) => this with
    {
        Faded = [.. Faded.Where(faded => faded.Any != path)],
        Strengths = [.. Faded.Zip(Strengths).Where(pair => pair.First.Any != path).Select(pair => pair.Second)],
        Solo = Solo?.Any == path ? null : Solo,
    };
}
