namespace Parcours.Mapping;

/// <summary>What happens to a record when one it refers to is removed.</summary>
internal enum WhenGone
{
    /// <summary>It goes too.</summary>
    Remove,

    /// <summary>The reference is emptied.</summary>
    Clear,

    /// <summary>It moves to the neighbour of the removed one (S5.3, S6.3).</summary>
    Move,
}

/// <summary>One reference of a record: target and consequence of its removal.</summary>
internal readonly record struct Reference(RecordId Target, WhenGone WhenGone);

/// <summary>The references of every kind of record: what L4 calls "nothing dangles" is decided here and nowhere else.</summary>
internal static class References
{
    public static IEnumerable<Reference> Of(StudyRecord record) => record switch
    {
        Journey journey => [.. Optional(journey.Parent?.Any), .. Optional(journey.After?.Any)],
        JourneyMap map => [new(map.Journey, WhenGone.Remove), .. Optional(map.Persona?.Any), .. Optional(map.OfSegment?.Any)],
        Persona persona => [.. Optional(persona.Segment?.Any)],
        Stage stage => [new(stage.Map, WhenGone.Remove), .. Optional(stage.Phase?.Any)],
        Lane lane => [new(lane.Map, WhenGone.Remove), .. Optional(lane.Channel?.Any)],
        Touchpoint touchpoint => [new(touchpoint.Stage, WhenGone.Move), new(touchpoint.Lane, WhenGone.Move)],
        Note note => [new(note.Map, WhenGone.Remove), .. Optional(note.Stage?.Any), .. Optional(note.Lane?.Any), .. Optional(note.Item?.Any), .. Optional(note.Touchpoint?.Any)],
        Layer layer => [new(layer.Map, WhenGone.Remove)],
        JourneyPath path => [new(path.Map, WhenGone.Remove), .. Optional(path.Layer?.Any)],
        PathStep step => StepReferences(step),
        MomentOfTruth moment => [new(moment.Touchpoint, WhenGone.Remove)],
        Condition condition => [new(condition.Moment, WhenGone.Remove), .. condition.Answers.Select(id => new Reference(id, WhenGone.Clear))],
        Reading reading => [new(reading.Subject, WhenGone.Remove)],
        Binding binding => [new(binding.Touchpoint, WhenGone.Remove)],
        Decision decision => [.. Optional(decision.Phase?.Any), .. Optional(decision.Journey?.Any)],
        JournalEntry entry => JournalReferences(entry),
        SavedView view => ViewReferences(view),
        Comment comment => CommentReferences(comment),
        SystemUse use => [new(use.Touchpoint, WhenGone.Remove), new(use.System, WhenGone.Remove)],
        Integration link => [new(link.From, WhenGone.Remove), new(link.To, WhenGone.Remove)],
        Involvement part => [new(part.Stakeholder, WhenGone.Remove), new(part.Touchpoint, WhenGone.Remove)],
        _ => QualityReferences.Of(record),
    };

    /// <summary>The record with its reference to <paramref name="gone"/> emptied.</summary>
    public static StudyRecord Cleared(StudyRecord record, RecordId gone) => record switch
    {
        Journey journey => journey with { Parent = journey.Parent?.Any == gone ? null : journey.Parent, After = journey.After?.Any == gone ? null : journey.After },
        JourneyMap map => map with
        {
            Persona = map.Persona?.Any == gone ? null : map.Persona,
            OfSegment = map.OfSegment?.Any == gone ? null : map.OfSegment,
        },
        Persona persona => persona with { Segment = null },
        Stage stage => stage with { Phase = null },
        Lane lane => lane with { Channel = null },
        Note note => note with
        {
            Stage = note.Stage?.Any == gone ? null : note.Stage,
            Lane = note.Lane?.Any == gone ? null : note.Lane,
            Item = note.Item?.Any == gone ? null : note.Item,
            Touchpoint = note.Touchpoint?.Any == gone ? null : note.Touchpoint,
        },
        JourneyPath path => path with { Layer = null },
        Decision decision => decision with
        {
            Phase = decision.Phase?.Any == gone ? null : decision.Phase,
            Journey = decision.Journey?.Any == gone ? null : decision.Journey,
        },
        JournalEntry entry => entry with { About = null },
        SavedView view => view.Without(gone),
        PathStep step => step with { Alternatives = [.. step.Alternatives.Where(other => other.Any != gone)] },
        _ => QualityReferences.Cleared(record, gone) ?? throw new InvalidOperationException($"{record.Key.Kind} has no optional reference."),
    };

    private static IEnumerable<Reference> StepReferences(PathStep step)
    {
        yield return new(step.Path, WhenGone.Remove);
        yield return new(step.Touchpoint, WhenGone.Remove);
        foreach (var other in step.Alternatives) yield return new(other, WhenGone.Clear);
    }

    private static IEnumerable<Reference> ViewReferences(SavedView view)
    {
        yield return new(view.Map, WhenGone.Remove);
        foreach (var path in view.Faded) yield return new(path, WhenGone.Clear);
        if (view.Solo is { } solo) yield return new(solo, WhenGone.Clear);
    }

    // [S49.2] A change whose scope is gone would concern everything all at once: it goes with its scope.
    private static IEnumerable<Reference> JournalReferences(JournalEntry entry)
    {
        if (entry.Map is { } map) yield return new(map, WhenGone.Remove);
        if (entry.About is { } about) yield return new(about, entry.IsChange ? WhenGone.Remove : WhenGone.Clear);
    }

    private static IEnumerable<Reference> CommentReferences(Comment comment)
    {
        yield return new(comment.Subject, WhenGone.Remove);
        if (comment.Parent is { } parent) yield return new(parent, WhenGone.Remove);
    }

    private static IEnumerable<Reference> Optional(RecordId? target)
    {
        if (target is { } id) yield return new(id, WhenGone.Clear);
    }
}
