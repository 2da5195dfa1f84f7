using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>What an invitation allows on its map.</summary>
public enum GuestRights
{
    /// <summary>To look, to vote and to write in silence.</summary>
    Look,

    /// <summary>Also to add notes and comments, and to move notes.</summary>
    Contribute,

    /// <summary>Also to draw: stages, lanes, touchpoints, paths, moments, marks.</summary>
    Edit,
}

/// <summary>[S52] What a guest is sent of a study, and what a guest may change in it. Pure.</summary>
/// <param name="Map">The one map of the invitation.</param>
/// <param name="Measures">True when the readings of the map are shown too.</param>
/// <param name="Held">The workshop the invitation is for, or null.</param>
/// <param name="Name">The guest's name, which their comments carry.</param>
public sealed record GuestScope(Id<JourneyMap> Map, GuestRights Rights, bool Measures, string Name, Id<Workshop>? Held = null)
{
    private static readonly string[] Contributed = ["note", "comment"];
    private static readonly string[] Drawn = ["note", "comment", "stage", "lane", "touchpoint", "path", "step", "moment", "condition", "mark", "span"];

    /// <summary>[S52.1] True when the record may be sent: what is drawn on the map, and what names it. Kinds of a later day are not sent.</summary>
    public bool Sees(StudyRecord record, StudyState state) => record switch
    {
        Study or Phase or Channel => true,
        Journey journey => state.Find(Map)?.Journey == journey.Id,
        Persona persona => state.Find(Map)?.Persona == persona.Id,
        // [S65.3] The one the map is about, and the one its persona stands for.
        Segment segment => state.Find(Map) is { } map && (map.OfSegment == segment.Id || (map.Persona is { } persona && state.Find(persona)?.Segment == segment.Id)),
        Reading => Measures && MapPlace.Of(record, state) == Map,
        JourneyMap or Stage or Lane or Layer or JourneyPath or PathStep or Note or SavedView or Touchpoint or MomentOfTruth or Condition or Mark or Comment
            or Round or Score or Workshop or AgendaItem or Tally or Photo or Quote or StageSpan => MapPlace.Of(record, state) == Map,
        _ => false,
    };

    /// <summary>
    /// A change as the guest is sent it: the operations on what they see. Null when a record that was there comes into sight, or leaves it,
    /// with all that hangs on it: the guest then begins anew from a snapshot.
    /// </summary>
    public ImmutableArray<Op>? Seen(StudyState before, StudyState after, ImmutableArray<Op> ops)
    {
        var seen = ImmutableArray.CreateBuilder<Op>();
        foreach (var op in ops)
        {
            var (was, now) = (before.Find(op.Target), after.Find(op.Target));
            var (saw, sees) = (was is not null && Sees(was, before), now is not null && Sees(now, after));
            if (was is not null && now is not null && saw != sees) return null;
            if (was is JourneyMap first && now is JourneyMap then && sees && (first.Persona, first.OfSegment, first.Journey) != (then.Persona, then.OfSegment, then.Journey)) return null;
            if (was is Persona one && now is Persona other && sees && one.Segment != other.Segment) return null;
            if (saw || sees) seen.Add(op);
        }

        return seen.ToImmutable();
    }

    /// <summary>[S52.1, S52.2, S52.3] Why the guest may not even ask for this change; null when the rules may judge it.</summary>
    public Refusal? Asks(StudyState state, ImmutableArray<Op> asked, bool isUndo)
    {
        if (Rights == GuestRights.Look) return new("S52.2");
        if (state.All<Workshop>().Any(IsFrozen)) return new("S52.3");
        if (isUndo) return null;
        foreach (var op in asked)
        {
            if (state.Find(op.Target) is { } record && !Sees(record, state)) return new("S52.1", op.Target);
        }

        return null;
    }

    /// <summary>[S52.1, S52.2] Why the guest may not make this change; null when they may.</summary>
    /// <param name="before">The document before it.</param>
    /// <param name="after">The document after it.</param>
    /// <param name="asked">What the guest asks for. What follows from it by the rules may touch what the guest does not see: bindings of a card that is removed.</param>
    /// <param name="ops">What it does, consequences included.</param>
    /// <param name="isUndo">True when it takes back a change of the guest's own, which was allowed.</param>
    public Refusal? Judge(StudyState before, StudyState after, ImmutableArray<Op> asked, ImmutableArray<Op> ops, bool isUndo)
    {
        // What brings back an own change, which was allowed, brings back what followed from it too: bindings of a card that was removed.
        if (isUndo) return null;
        var targets = asked.Select(op => op.Target).ToHashSet();
        foreach (var op in ops.Where(op => op is Op.Put || targets.Contains(op.Target)))
        {
            var (was, now) = (before.Find(op.Target), after.Find(op.Target));
            if ((was is not null && !Sees(was, before)) || (now is not null && !Sees(now, after))) return new("S52.1", op.Target);
            if (!May(op, was, now)) return new("S52.2", op.Target);
            if (now is not null && LeadsElsewhere(was, now, after)) return new("S52.1", op.Target);
        }

        return null;
    }

    // Guests of a workshop change nothing once it is over: its minutes are complete.
    private bool IsFrozen(Workshop each) =>
        each.Map == Map && (each is { Status: WorkshopStatus.Running, Frozen: true } || (each.Id == Held && each.Status == WorkshopStatus.Closed));

    private bool May(Op op, StudyRecord? was, StudyRecord? now)
    {
        if (Rights == GuestRights.Edit && op.Target.Kind != "comment") return Drawn.Contains(op.Target.Kind, StringComparer.Ordinal);
        if (!Contributed.Contains(op.Target.Kind, StringComparer.Ordinal)) return false;
        return (was, now) switch
        {
            (null, Comment comment) => comment.Author == Name,
            // What others said is theirs; a note may be moved by everybody, as on a wall.
            (Comment, _) or (_, null) => false,
            _ => true,
        };
    }

    // A reference that was there may lead to what the guest is not sent; a new one may not: it would tell whether something is there.
    private bool LeadsElsewhere(StudyRecord? was, StudyRecord now, StudyState after)
    {
        var known = was is null ? [] : References.Of(was).Select(each => each.Target).ToHashSet();
        return References.Of(now).Any(each => !known.Contains(each.Target) && !(after.Find(each.Target) is { } target && Sees(target, after)));
    }
}
